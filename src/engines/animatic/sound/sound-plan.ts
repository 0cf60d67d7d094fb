import type { ShotPlan } from '../scene-spec.ts'

/** A stretch of sound. */
export interface SoundPlan extends ShotPlan {
  /** Frame of the scene's clock at which the stretch begins: what was heard before is left out. Default 0. */
  readonly firstFrame?: number
}

/** Sound of a video from outside that is kept. */
export interface SoundBed {
  /** An MP4; one without sound is silent. */
  readonly path: string
  /** Frame of that video, and of the new one. */
  readonly sourceFrame: number
  readonly firstFrame: number
  readonly frameCount: number
  /** What is drawn in front of it, rain for instance, is heard, too. */
  readonly keepsScene: boolean
}

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
  /** How loud what is drawn in front of it, or asked for besides, is heard under it: 0 not at all, 1 as in a scene. */
  readonly sceneLevel: number
}

import { paceFactor } from '../pace.ts'
import { FRAME_RATE } from '../scene-spec.ts'
import type { ShotPlan } from '../scene-spec.ts'
import { countDrawn } from './count-drawn.ts'
import { drawScene } from './draw-scene.ts'
import { openStage } from './tilt-stage.ts'
import { setUpShot } from './set-up-shot.ts'
import { aimOf, shotCamera } from './shot-camera.ts'

/** Large enough for a pair of glasses. */
const SIZE = { width: 320, height: 180 }
/** Parts of the shot: in its first half, and after somebody may have begun to do something else. */
const MOMENTS = [0.3, 0.9]
const BACKGROUND = '#808080'

/** A shot's subjects without their place. */
export interface PaintedCast {
  /** 320 × 180, RGBA, row-major. */
  readonly frames: readonly Uint8Array[]
  /** How many of each subject are drawn. */
  readonly drawn: readonly number[]
  /** The camera goes with somebody. */
  readonly isFollowed: boolean
}

/** Draws a few small frames of a shot's subjects. Takes some milliseconds. */
export function paintCast(plan: ShotPlan): PaintedCast {
  const stage = openStage(SIZE)
  const { look, spec, set, context, scene, travelled, size, wide } = setUpShot(plan, stage)
  const { seconds } = context
  const videoSeconds = plan.frameCount / FRAME_RATE
  const factor = paceFactor(spec)
  const cameraAt = shotCamera(spec, scene, aimOf(scene, spec, stage, seconds), size)
  const frames = MOMENTS.map((moment) => {
    const shown = moment * videoSeconds
    const time = shown * factor
    const path = cameraAt({ shown, videoSeconds, time, seconds })
    const along = (travelled?.(time) ?? 0) / set.floor.parallax
    stage.begin(BACKGROUND)
    wide.about(scene.follows === true ? path.x : 0)
    drawScene(stage, set, scene, look, { time, seconds, camera: { ...path, x: path.x + along } })
    return Uint8Array.from(stage.pixels())
  })
  stage.close()
  const isFollowed = scene.follows === true || travelled !== undefined
  return { frames, drawn: countDrawn(scene, plan.spec.subjects.length), isFollowed }
}

import type { CanvasStage } from '../draw/create-stage.ts'
import { createStage } from '../draw/create-stage.ts'
import type { Camera } from '../draw/stage.ts'
import type { Size } from '#core/video.ts'
import type { SceneSpec } from '../scene-spec.ts'
import type { DeepCamera } from './deep-zoom.ts'

/** A camera that can be turned up and down where it stands. */
export interface TiltCamera extends DeepCamera {
  /** World units by which all that is seen is moved up, near and far alike; below 0 it looks up. Absent: 0. */
  readonly tilt?: number
}

/** Half of a zoom is seen even by what is infinitely far: as the stage has it. */
const FAR_SHARE = 0.25
/** What is infinitely far moves with the view, too. */
const FARTHEST = 1e-4

/** The stage of a shot: one whose camera can be turned. */
export function openStage(size: Size): CanvasStage {
  const raw = createStage(size)
  const seen = (camera: TiltCamera, parallax: number): Camera => {
    const { tilt = 0 } = camera
    if (tilt === 0) return camera
    const zoom = 1 + (camera.zoom - 1) * (FAR_SHARE + (1 - FAR_SHARE) * parallax)
    return { ...camera, y: camera.y + tilt / (parallax * zoom) }
  }
  const far = ({ tilt = 0 }: TiltCamera, parallax: number): number =>
    tilt === 0 ? parallax : Math.max(FARTHEST, parallax)
  return {
    ...raw,
    get pen() {
      return raw.pen
    },
    enter: (camera, parallax) => raw.enter(seen(camera, far(camera, parallax)), far(camera, parallax)),
    layer: (key, camera, parallax, extent, paint) =>
      raw.layer(key, seen(camera, far(camera, parallax)), far(camera, parallax), extent, paint),
    actor: (camera, placement, light, paint) =>
      raw.actor(
        seen(camera, far(camera, placement.parallax)),
        { ...placement, parallax: far(camera, placement.parallax) },
        light,
        paint,
      ),
  }
}

/**
 * How far a camera is lowered or raised that looks up or down at somebody, world units, and how near it is at least. It goes
 * down less: the ground would hide the feet of houses.
 */
const ANGLES = { low: { lowered: 0.07, nearest: 1.2 }, high: { lowered: -0.13, nearest: 1.18 } } as const

/** The same camera from low down or from high up: what is near stays where it is, and the horizon sinks or rises. */
export function seenFrom(camera: TiltCamera, angle: NonNullable<SceneSpec['angle']>): TiltCamera {
  const { lowered, nearest } = ANGLES[angle]
  const zoom = Math.max(camera.zoom, nearest)
  return { ...camera, zoom, y: camera.y + lowered, tilt: (camera.tilt ?? 0) - lowered * zoom }
}

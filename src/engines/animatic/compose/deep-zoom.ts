import type { Camera, Stage } from '../draw/stage.ts'

/** A camera that can come nearer while its lens goes wide. */
export interface DeepCamera extends Camera {
  /** How much larger than usual the farthest things are, as a fraction; those at the actors' plane are not. Absent: 0. */
  readonly deep?: number
}

/** Half of a zoom is seen even by what is infinitely far: as the stage has it. */
const FAR_SHARE = 0.25

/** Sets lie behind those who stand in them, even where their feet are: so much of their parallax counts. */
const BEHIND = 0.6

/** A stage for sets, on which a deep camera shows far things larger, and is like the given one for all others. */
export function createDeepStage(raw: Stage): Stage {
  const seen = (camera: DeepCamera, parallax: number): Camera => {
    const { deep = 0 } = camera
    if (deep === 0) return camera
    const share = FAR_SHARE + (1 - FAR_SHARE) * parallax
    const zoom = 1 + (camera.zoom - 1) * share
    const larger = (1 + deep) / (1 + Math.min(1, parallax) * BEHIND * deep)
    return { ...camera, zoom: 1 + (zoom * larger - 1) / share }
  }
  return {
    ...raw,
    get pen() {
      return raw.pen
    },
    enter: (camera, parallax) => raw.enter(seen(camera, parallax), parallax),
    layer: (key, camera, parallax, extent, paint) =>
      raw.layer(key, seen(camera, parallax), parallax, extent, paint),
  }
}

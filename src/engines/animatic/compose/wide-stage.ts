import type { Camera, Stage } from '../draw/stage.ts'
import type { Actor } from './staging.ts'

/** A stage for those who are shown, which can be farther off than the set around them. */
export interface WideStage {
  readonly stage: Stage
  /** From now on all that is drawn on it is `factor` times as large, about a point of the world. */
  open(factor: number, groundY: number): void
  /** Where the camera is that goes along with them in the frame that is drawn next: the point is in the middle then. */
  about(cameraX: number): void
  /** The actor where it is seen to be on a stage that is not farther off. */
  seen(actor: Actor): Actor
}

/** What is so far off stays where it is, and half of a zoom is seen even there: as the stage has it. */
const SKY = 0.05
const FAR_SHARE = 0.25

/** A stage that is the given one until it is opened. */
export function createWideStage(raw: Stage): WideStage {
  const middle = raw.aspect / 2
  let factor = 1
  let groundY = 0
  let alongX = 0
  const from = (camera: Camera, parallax: number): Camera => {
    if (factor === 1 || parallax < SKY) return camera
    const share = FAR_SHARE + (1 - FAR_SHARE) * parallax
    const zoom = 1 + (camera.zoom - 1) * share
    const x = (camera.x - alongX * (1 - factor)) / factor
    const y = (0.5 + camera.y * parallax - groundY * (1 - factor)) / factor - 0.5
    return { ...camera, x, y: y / parallax, zoom: 1 + (zoom * factor - 1) / share }
  }
  return {
    stage: {
      ...raw,
      get pen() {
        return raw.pen
      },
      enter: (camera, parallax) => raw.enter(from(camera, parallax), parallax),
      layer: (key, camera, parallax, extent, paint) =>
        raw.layer(key, from(camera, parallax), parallax, extent, paint),
      actor: (camera, placement, light, paint) =>
        raw.actor(from(camera, placement.parallax), placement, light, paint),
    },
    open(size, y) {
      factor = size
      groundY = y
    },
    about(cameraX) {
      alongX = cameraX
    },
    seen: (actor) => ({
      ...actor,
      place(frame) {
        const placement = actor.place(frame)
        if (factor === 1 || placement.parallax < SKY) return placement
        const { x, y, scale, lift } = placement
        const aboutX = middle + alongX * placement.parallax
        return {
          ...placement,
          x: aboutX + (x - aboutX) * factor,
          y: groundY + (y - groundY) * factor,
          scale: scale * factor,
          ...(lift === undefined ? {} : { lift: lift * factor }),
        }
      },
    }),
  }
}

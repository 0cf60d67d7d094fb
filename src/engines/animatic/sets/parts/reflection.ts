import type { Canvas } from '@napi-rs/canvas'
import { createCanvasPool } from '../../draw/canvas-pool.ts'
import type { Pen } from '../../draw/shapes.ts'
import type { Camera, Placement, Stage } from '../../draw/stage.ts'

/** Reflections are dim and broken: a third of the sharpness is enough. */
const SHARPNESS = 0.4
/** Height of the image to that of the actor. */
const FLATNESS = 0.62
/** World units from the feet to their image. */
const GAP = 0.004

export interface Reflection {
  draw(camera: Camera, placement: Placement, paint: (pen: Pen) => void): void
}

/** An upright image on a canvas that may be larger. */
interface Image {
  readonly canvas: Canvas
  readonly width: number
  readonly height: number
}

/** The image of an actor on wet ground: upside down, flattened, fading away from the feet. */
export function createReflection(stage: Stage, strength: number): Reflection {
  const canvasFor = createCanvasPool()
  const paintImage = (placement: Placement, paint: (pen: Pen) => void): Image => {
    const scale = placement.scale * stage.unit * SHARPNESS
    const width = Math.ceil(scale * (placement.boxWidth ?? 1.2))
    const height = Math.ceil(scale * (placement.boxHeight ?? 1.1))
    const canvas = canvasFor(width, height)
    const pen = canvas.getContext('2d')
    pen.setTransform(1, 0, 0, 1, 0, 0)
    pen.globalCompositeOperation = 'source-over'
    pen.clearRect(0, 0, canvas.width, canvas.height)
    pen.setTransform(placement.flip === true ? -scale : scale, 0, 0, scale, width / 2, height)
    paint(pen)
    pen.setTransform(1, 0, 0, 1, 0, 0)
    pen.globalCompositeOperation = 'destination-in'
    const fade = pen.createLinearGradient(0, 0, 0, height)
    fade.addColorStop(0, 'rgba(0,0,0,0)')
    fade.addColorStop(0.35, 'rgba(0,0,0,0.3)')
    fade.addColorStop(1, 'rgba(0,0,0,1)')
    pen.fillStyle = fade
    pen.fillRect(0, 0, width, height)
    return { canvas, width, height }
  }
  return {
    draw(camera, placement, paint) {
      const { x, y, scale, parallax, boxWidth = 1.2, boxHeight = 1.1 } = placement
      const reach = (scale * boxWidth) / 2
      stage.enter(camera, parallax)
      stage.within(
        { left: x - reach, top: y, right: x + reach, bottom: y + 2 * GAP + FLATNESS * scale * boxHeight },
        (pen) => {
          const { canvas, width, height } = paintImage(placement, paint)
          const world = 1 / (stage.unit * SHARPNESS)
          pen.translate(x, y + GAP)
          pen.scale(1, -FLATNESS)
          pen.globalAlpha = strength
          const [wide, high] = [width * world, height * world]
          pen.drawImage(canvas, 0, 0, width, height, -wide / 2, -high, wide, high)
        },
      )
    },
  }
}

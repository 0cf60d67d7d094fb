import { createCanvas, type Canvas } from '@napi-rs/canvas'
import type { Pen } from '../../draw/shapes.ts'
import type { Camera, Placement, Stage } from '../../draw/stage.ts'

/** Reflections are dim and broken: a third of the sharpness is enough. */
const SHARPNESS = 0.4

export interface Reflection {
  draw(camera: Camera, placement: Placement, paint: (pen: Pen) => void): void
}

/** The image of an actor on wet ground: upside down, flattened, fading away from the feet. */
export function createReflection(stage: Stage, strength: number): Reflection {
  let buffer: { readonly canvas: Canvas; readonly pen: Pen } | null = null
  return {
    draw(camera, placement, paint) {
      const scale = placement.scale * stage.unit * SHARPNESS
      const width = Math.ceil(scale * (placement.boxWidth ?? 1.2))
      const height = Math.ceil(scale * (placement.boxHeight ?? 1.1))
      if (buffer === null || buffer.canvas.width < width || buffer.canvas.height < height) {
        const canvas = createCanvas(width, height)
        buffer = { canvas, pen: canvas.getContext('2d') }
      }
      const { canvas, pen } = buffer
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
      blitUpsideDown(stage, camera, placement, canvas, width, height, strength)
    },
  }
}

function blitUpsideDown(
  stage: Stage,
  camera: Camera,
  placement: Placement,
  canvas: Canvas,
  width: number,
  height: number,
  strength: number,
): void {
  const pen = stage.enter(camera, placement.parallax)
  const world = 1 / (stage.unit * SHARPNESS)
  pen.save()
  pen.translate(placement.x, placement.y + 0.004)
  pen.scale(1, -0.62)
  pen.globalAlpha = strength
  pen.drawImage(
    canvas,
    0,
    0,
    width,
    height,
    (-width / 2) * world,
    -height * world,
    width * world,
    height * world,
  )
  pen.restore()
}

import { createCanvas } from '@napi-rs/canvas'
import type { Canvas, GlobalCompositeOperation } from '@napi-rs/canvas'
import { withAlpha } from '../draw/colour.ts'
import type { Hex } from '../draw/colour.ts'
import type { CanvasStage } from '../draw/create-stage.ts'
import { createRandom } from '../draw/random.ts'
import type { Pen } from '../draw/shapes.ts'

/** A bitmap as large as the picture, painted once. */
export interface Sheet {
  /** Lays the sheet on the frame. */
  lay(mode?: GlobalCompositeOperation, alpha?: number, offsetX?: number, offsetY?: number): void
}

/** The picture in units of its shorter side: a square has 1 × 1. */
export interface Extent {
  readonly width: number
  readonly height: number
}

export function extentOf({ width, height }: { readonly width: number; readonly height: number }): Extent {
  const side = Math.min(width, height)
  return { width: width / side, height: height / side }
}

/** Sets the pen of the frame to units of the shorter side, from the top left corner. */
export function enterScreen({ pen, width, height }: CanvasStage): Pen {
  const side = Math.min(width, height)
  pen.setTransform(side, 0, 0, side, 0, 0)
  return pen
}

/** `paint` works in units of the shorter side. */
export function createSheet(stage: CanvasStage, paint: (pen: Pen, extent: Extent) => void): Sheet {
  const canvas = createCanvas(stage.width, stage.height)
  const pen = canvas.getContext('2d')
  const side = Math.min(stage.width, stage.height)
  pen.scale(side, side)
  paint(pen, extentOf(stage))
  // Finished at once: what is recorded would be replayed with every frame.
  canvas.data()
  return {
    lay(mode = 'source-over', alpha = 1, offsetX = 0, offsetY = 0) {
      const { pen: target } = stage
      target.save()
      target.setTransform(1, 0, 0, 1, 0, 0)
      target.globalCompositeOperation = mode
      target.globalAlpha = alpha
      target.drawImage(canvas, Math.round(offsetX), Math.round(offsetY))
      target.restore()
    },
  }
}

/** Washes the whole frame with one colour. */
export function wash(
  { pen, width, height }: CanvasStage,
  mode: GlobalCompositeOperation,
  colour: Hex,
  alpha: number,
): void {
  pen.save()
  pen.setTransform(1, 0, 0, 1, 0, 0)
  pen.globalCompositeOperation = mode
  pen.fillStyle = withAlpha(colour, alpha)
  pen.fillRect(0, 0, width, height)
  pen.restore()
}

const TILE = 256

/** Grain that repeats every 256 pixels: grey of `level` ± `contrast` (0..255), drawn out sideways by `fibre` pixels. */
export function createGrain(seed: number, level: number, contrast: number, fibre: number): Canvas {
  const random = createRandom(seed)
  const canvas = createCanvas(TILE, TILE)
  const pen = canvas.getContext('2d')
  const image = pen.createImageData(TILE, TILE)
  for (let row = 0; row < TILE; row += 1) {
    let value = random()
    for (let column = 0; column < TILE; column += 1) {
      value = fibre <= 1 ? random() : value + (random() - value) / fibre
      const grey = level + (value - 0.5) * contrast * Math.sqrt(fibre)
      image.data.set([grey, grey, grey, 255], (row * TILE + column) * 4)
    }
  }
  pen.putImageData(image, 0, 0)
  return canvas
}

/** Covers a sheet that is being painted with grain, one grain pixel per pixel. */
export function fillWithGrain(pen: Pen, grain: Canvas): void {
  pen.save()
  pen.setTransform(1, 0, 0, 1, 0, 0)
  for (let y = 0; y < pen.canvas.height; y += TILE) {
    for (let x = 0; x < pen.canvas.width; x += TILE) pen.drawImage(grain, x, y)
  }
  pen.restore()
}

/** Darkness that grows from the middle to the corners, for a sheet. */
export function fillVignette(
  pen: Pen,
  { width, height }: Extent,
  colour: Hex,
  alpha: number,
  clear = 0.42,
): void {
  const reach = Math.hypot(width, height) / 2
  const gradient = pen.createRadialGradient(
    width / 2,
    height / 2,
    reach * clear,
    width / 2,
    height / 2,
    reach,
  )
  gradient.addColorStop(0, withAlpha(colour, 0))
  gradient.addColorStop(0.55, withAlpha(colour, alpha * 0.3))
  gradient.addColorStop(1, withAlpha(colour, alpha))
  pen.fillStyle = gradient
  pen.fillRect(0, 0, width, height)
}

export interface Tear {
  readonly seed: number
  /** Mean distance from the edge of the picture. */
  readonly inset: number
  readonly roughness: number
  /** Distance of two teeth. */
  readonly step: number
}

/** Adds the edge of the picture to a path, drawn in and torn: sharp teeth for small steps, soft waves for large ones. */
export function tornEdge(pen: Pen, { width, height }: Extent, { seed, inset, roughness, step }: Tear): void {
  const random = createRandom(seed)
  const points: (readonly [number, number])[] = []
  const jag = (): number => inset + (random() - 0.5) * roughness
  const along = (length: number, place: (at: number) => readonly [number, number]): void => {
    for (let at = inset; at < length - inset; at += step * (0.6 + 0.8 * random())) points.push(place(at))
  }
  along(width, (x) => [x, jag()])
  along(height, (y) => [width - jag(), y])
  along(width, (x) => [width - x, height - jag()])
  along(height, (y) => [jag(), height - y])
  points.forEach(([x, y], index) => {
    const [nextX, nextY] = points[(index + 1) % points.length] ?? [x, y]
    if (index === 0) pen.moveTo((x + nextX) / 2, (y + nextY) / 2)
    else pen.quadraticCurveTo(x, y, (x + nextX) / 2, (y + nextY) / 2)
  })
  pen.closePath()
}

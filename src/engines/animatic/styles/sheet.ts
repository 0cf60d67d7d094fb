import { createCanvas } from '@napi-rs/canvas'
import { withAlpha } from '../draw/colour.ts'
import type { Hex } from '../draw/colour.ts'
import type { CanvasStage } from '../draw/create-stage.ts'
import { createRandom } from '../draw/random.ts'
import type { Pen } from '../draw/shapes.ts'

/** Something painted once and shown often. */
export interface Sheet {
  /** Lays the sheet on the frame. */
  lay(how?: Lay): void
  /** Prints it on the frame: channels are multiplied. It has to be opaque and as large as the picture. */
  print(): void
}

export interface Lay {
  /** 0..1. Default 1. */
  readonly alpha?: number
  /** `screen` adds light. Default `cover`. */
  readonly mode?: 'cover' | 'screen'
  /** Of the top left corner, in units of the shorter side. Default 0. */
  readonly x?: number
  readonly y?: number
  /** Default 1. */
  readonly scale?: number
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

/** `paint` works in units of the shorter side. `extent` is the size of the sheet; by default, that of the picture. */
export function createSheet(
  stage: CanvasStage,
  paint: (pen: Pen, extent: Extent) => void,
  extent: Extent = extentOf(stage),
): Sheet {
  const side = Math.min(stage.width, stage.height)
  const width = Math.ceil(extent.width * side)
  const height = Math.ceil(extent.height * side)
  const painting = {
    width,
    height,
    paint() {
      const canvas = createCanvas(width, height)
      const pen = canvas.getContext('2d')
      pen.scale(side, side)
      paint(pen, extent)
      return canvas
    },
  }
  return {
    lay: ({ alpha = 1, mode = 'cover', x = 0, y = 0, scale = 1 } = {}) =>
      stage.show(painting, {
        left: x * side,
        top: y * side,
        width: width * scale,
        height: height * scale,
        alpha,
        mode,
      }),
    print: () => stage.print(painting),
  }
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

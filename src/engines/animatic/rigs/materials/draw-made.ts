import { createCanvas } from '@napi-rs/canvas'
import type { Canvas } from '@napi-rs/canvas'
import type { Hex } from '../../draw/colour.ts'
import type { Pen } from '../../draw/shapes.ts'
import type { Material } from '../../scene-spec.ts'
import { coat } from './made-of.ts'
import { RAMPS } from './ramps.ts'

/** Where a thing lies around the pen's origin, in body units. */
export interface ThingBox {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** What is made of what: a thing somebody has, though not they themselves. */
export interface Made {
  readonly material: Material
  readonly colour: Hex
  readonly time: number
}

/** Grain of a small thing is finer than that of a body. */
const FINER = 0.5
const CANVAS_STEP = 64

/** Draws a part of a body that is of another material than the rest: on a canvas of its own, painted over, laid on. */
export function drawMade(
  pen: Pen,
  box: ThingBox,
  { material, colour, time }: Made,
  paint: (pen: Pen) => void,
): void {
  const area = areaOf(pen, box)
  if (area.width <= 0 || area.height <= 0) return
  const canvas = scratchFor(area.width, area.height)
  const own = canvas.getContext('2d')
  own.save()
  own.setTransform(1, 0, 0, 1, 0, 0)
  own.clearRect(0, 0, canvas.width, canvas.height)
  const { a, b, c, d, e, f } = pen.getTransform()
  own.setTransform(a, b, c, d, e - area.left, f - area.top)
  own.save()
  paint(own)
  own.restore()
  own.translate(box.left + box.width / 2, box.top + box.height)
  own.scale(FINER, FINER)
  const extent = { width: box.width / FINER, height: box.height / FINER }
  coat(own, extent, colour, RAMPS[material], time)
  own.restore()
  pen.save()
  pen.setTransform(1, 0, 0, 1, 0, 0)
  const { left, top, width, height } = area
  pen.drawImage(canvas, 0, 0, width, height, left, top, width, height)
  pen.restore()
}

/** The pixels that a box covers, as far as there is a canvas for them. */
function areaOf(pen: Pen, { left, top, width, height }: ThingBox): ThingBox {
  const { a, b, c, d, e, f } = pen.getTransform()
  const corners = [
    [left, top],
    [left + width, top],
    [left, top + height],
    [left + width, top + height],
  ] as const
  const xs = corners.map(([x, y]) => a * x + c * y + e)
  const ys = corners.map(([x, y]) => b * x + d * y + f)
  const from = [Math.max(0, Math.floor(Math.min(...xs))), Math.max(0, Math.floor(Math.min(...ys)))] as const
  return {
    left: from[0],
    top: from[1],
    width: Math.min(pen.canvas.width, Math.ceil(Math.max(...xs))) - from[0],
    height: Math.min(pen.canvas.height, Math.ceil(Math.max(...ys))) - from[1],
  }
}

let scratch: Canvas | undefined

/** One canvas for all: what is drawn on it is laid on the body before the next thing comes. */
function scratchFor(width: number, height: number): Canvas {
  if (scratch === undefined || scratch.width < width || scratch.height < height) {
    const roundUp = (length: number): number => Math.ceil(length / CANVAS_STEP) * CANVAS_STEP
    scratch = createCanvas(
      roundUp(Math.max(width, scratch?.width ?? 0)),
      roundUp(Math.max(height, scratch?.height ?? 0)),
    )
  }
  return scratch
}

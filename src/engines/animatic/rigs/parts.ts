import { Path2D } from '@napi-rs/canvas'
import { darken, lighten, luminance, mix, withAlpha, type Hex } from '../draw/colour.ts'
import { fillEllipse, type Pen } from '../draw/shapes.ts'
import type { RigLook } from './rig.ts'

const shapes = new Map<string, Path2D>()

/**
 * A shape in SVG path syntax, parsed once: call it with literals only, and never add to what it returns. Rigs that use
 * it draw in hundredths of a body unit: see `inHundredths`.
 */
export function shape(data: string): Path2D {
  const known = shapes.get(data)
  if (known !== undefined) return known
  const path = new Path2D(data)
  shapes.set(data, path)
  return path
}

/** Draws in hundredths of a body unit, which keeps path data short and readable. */
export function inHundredths(pen: Pen, paint: () => void): void {
  pen.save()
  pen.scale(0.01, 0.01)
  paint()
  pen.restore()
}

export function fillShape(pen: Pen, fill: Pen['fillStyle'], path: Path2D): void {
  pen.fillStyle = fill
  pen.fill(path)
}

export function strokeShape(pen: Pen, stroke: Pen['strokeStyle'], width: number, path: Path2D): void {
  pen.strokeStyle = stroke
  pen.lineWidth = width
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  pen.stroke(path)
}

/** Paints only inside `path`. */
export function inside(pen: Pen, path: Path2D, paint: () => void): void {
  pen.save()
  pen.clip(path)
  paint()
  pen.restore()
}

/** A vertical gradient with evenly spaced colours, from `top` to `bottom`. */
export function gradientDown(
  pen: Pen,
  top: number,
  bottom: number,
  ...colours: readonly string[]
): Pen['fillStyle'] {
  const gradient = pen.createLinearGradient(0, top, 0, bottom)
  for (const [index, colour] of colours.entries()) {
    gradient.addColorStop(index / Math.max(1, colours.length - 1), colour)
  }
  return gradient
}

/** A horizontal gradient with evenly spaced colours, from `left` to `right`. */
export function gradientAcross(
  pen: Pen,
  left: number,
  right: number,
  ...colours: readonly string[]
): Pen['fillStyle'] {
  const gradient = pen.createLinearGradient(left, 0, right, 0)
  for (const [index, colour] of colours.entries()) {
    gradient.addColorStop(index / Math.max(1, colours.length - 1), colour)
  }
  return gradient
}

/** Main and second colour of a made thing: the prompt's, else its own. */
export function livery(look: RigLook, main: Hex, accent: Hex): { readonly main: Hex; readonly accent: Hex } {
  const [first, second] = look.colours
  if (first === undefined) return { main, accent }
  if (second !== undefined) return { main: first, accent: second }
  return { main: first, accent: luminance(first) > 0.72 ? accent : mix(first, '#ffffff', 0.86) }
}

/** Body panels: light from above, `main` in the middle, a cool shade below. */
export function bodyShade(pen: Pen, top: number, bottom: number, main: Hex): Pen['fillStyle'] {
  return gradientDown(pen, top, bottom, lighten(main, 0.3), main, mix(darken(main, 0.12), '#4a5c86', 0.34))
}

/** Colour of a part on the far side of the body. */
export function farSide(colour: Hex): Hex {
  return mix(colour, '#2a2c48', 0.34)
}

/** Colour of a window: dark glass by day, warm light at night. `index` leaves some rooms dark. */
export function windowColour(lights: number, index: number): string {
  const glass = '#2c3a52'
  if (lights <= 0.05 || (index * 7 + (index >> 2)) % 5 > 3) return glass
  return mix(glass, '#ffe3a0', Math.min(1, lights * 1.4))
}

/** A wheel whose hub turns by `angle` radians. */
export function drawWheel(
  pen: Pen,
  x: number,
  y: number,
  radius: number,
  angle: number,
  rim: Hex,
  spokes = 5,
): void {
  fillEllipse(pen, '#1d2027', x, y, radius)
  fillEllipse(pen, '#343942', x, y, radius * 0.86)
  fillEllipse(pen, rim, x, y, radius * 0.62)
  pen.strokeStyle = withAlpha(darken(rim, 0.62), 0.85)
  pen.lineWidth = radius * 0.15
  pen.lineCap = 'butt'
  pen.beginPath()
  for (let spoke = 0; spoke < spokes; spoke += 1) {
    const turn = angle + (spoke * Math.PI * 2) / spokes
    pen.moveTo(x + Math.cos(turn) * radius * 0.2, y + Math.sin(turn) * radius * 0.2)
    pen.lineTo(x + Math.cos(turn) * radius * 0.58, y + Math.sin(turn) * radius * 0.58)
  }
  pen.stroke()
  fillEllipse(pen, lighten(rim, 0.35), x, y, radius * 0.2)
}

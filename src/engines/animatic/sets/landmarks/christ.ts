import { darken, lighten, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillPolygon, type Pen } from '../../draw/shapes.ts'

/** The figure with open arms on its pedestal; arms reach as wide as it is high. */
export function paintChrist(
  pen: Pen,
  x: number,
  footY: number,
  height: number,
  stone: Hex,
  side: 1 | -1,
): void {
  const at = (px: number, py: number): readonly [number, number] => [x + px * height, footY - py * height]
  fillPolygon(pen, darken(stone, 0.2), [at(-0.11, 0), at(-0.09, 0.18), at(0.09, 0.18), at(0.11, 0)])
  fillPolygon(pen, stone, [
    at(-0.085, 0.17),
    at(-0.075, 0.6),
    at(-0.09, 0.74),
    at(-0.47, 0.77),
    at(-0.5, 0.81),
    at(-0.46, 0.845),
    at(-0.08, 0.86),
    at(-0.035, 0.885),
    at(0.035, 0.885),
    at(0.08, 0.86),
    at(0.46, 0.845),
    at(0.5, 0.81),
    at(0.47, 0.77),
    at(0.09, 0.74),
    at(0.075, 0.6),
    at(0.085, 0.17),
  ])
  fillPolygon(pen, darken(stone, 0.16), [
    at(-0.085 * side, 0.17),
    at(-0.075 * side, 0.6),
    at(-0.09 * side, 0.74),
    at(-0.34 * side, 0.762),
    at(-0.36 * side, 0.7),
    at(-0.1 * side, 0.66),
    at(-0.02 * side, 0.5),
    at(-0.03 * side, 0.17),
  ])
  pen.strokeStyle = darken(stone, 0.2)
  pen.lineWidth = height * 0.008
  pen.beginPath()
  for (const fold of [-0.03, 0.02, 0.05]) {
    pen.moveTo(...at(fold, 0.18))
    pen.lineTo(...at(fold * 0.6, 0.66))
  }
  pen.stroke()
  fillEllipse(pen, lighten(stone, 0.04), ...at(0, 0.94), height * 0.042, height * 0.056)
}

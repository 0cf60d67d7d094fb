import { darken, lighten, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillPolygon, type Pen } from '../../draw/shapes.ts'

/** A pyramid of stone courses, one side in the light; `cap` leaves the smooth old casing at the top. */
export function paintPyramid(
  pen: Pen,
  pyramid: {
    readonly x: number
    readonly footY: number
    readonly height: number
    readonly stone: Hex
    readonly shade: Hex
    readonly side: 1 | -1
    readonly hasCap: boolean
  },
): void {
  const { x, footY, height, stone, shade, side, hasCap } = pyramid
  const half = height * 0.82
  const edge = x + side * -half * 0.22
  const tip = [x, footY - height] as const
  const lit = pen.createLinearGradient(0, footY - height, 0, footY)
  lit.addColorStop(0, lighten(stone, 0.1))
  lit.addColorStop(1, stone)
  fillPolygon(pen, lit, [tip, [edge, footY], [x + side * half, footY]])
  fillPolygon(pen, darken(stone, 0.26), [tip, [edge, footY], [x - side * half, footY]])
  pen.strokeStyle = withAlpha(shade, 0.13)
  pen.lineWidth = height * 0.004
  pen.beginPath()
  for (let course = 1; course < 26; course += 1) {
    const down = course / 26
    const y = footY - height * (1 - down)
    pen.moveTo(x - half * down, y)
    pen.lineTo(x + half * down, y)
    for (let joint = 0; joint < course; joint += 2) {
      const at = x - half * down + ((joint + (course % 2)) / (course + 1)) * half * 2 * down
      pen.moveTo(at, y)
      pen.lineTo(at, y + height / 26)
    }
  }
  pen.stroke()
  if (!hasCap) return
  const low = footY - height * 0.76
  fillPolygon(pen, lighten(stone, 0.28), [
    tip,
    [x + (edge - x) * 0.24, low],
    [x + side * half * 0.24, low - height * 0.015],
  ])
  fillPolygon(pen, darken(stone, 0.1), [
    tip,
    [x + (edge - x) * 0.24, low],
    [x - side * half * 0.24, low + height * 0.012],
  ])
}

/** The sphinx that lies before them, looking right; its length is twice its `height`. */
export function paintSphinx(pen: Pen, x: number, footY: number, height: number, stone: Hex): void {
  const at = (px: number, py: number): readonly [number, number] => [x + px * height, footY - py * height]
  fillPolygon(pen, darken(stone, 0.14), [
    at(-1.05, 0),
    at(-1.1, 0.3),
    at(-0.95, 0.46),
    at(-0.1, 0.42),
    at(0.2, 0.52),
    at(0.34, 0.3),
    at(0.36, 0.14),
    at(0.98, 0.13),
    at(1.02, 0),
  ])
  fillPolygon(pen, stone, [at(-0.86, 0), at(-0.9, 0.2), at(-0.6, 0.3), at(-0.4, 0.16), at(-0.32, 0)])
  fillPolygon(pen, lighten(stone, 0.05), [
    at(0.16, 0.12),
    at(0.18, 0.2),
    at(0.94, 0.17),
    at(0.99, 0.06),
    at(0.9, 0),
  ])
  fillPolygon(pen, darken(stone, 0.22), [
    at(-0.08, 0.36),
    at(-0.04, 0.8),
    at(0.1, 0.98),
    at(0.3, 0.98),
    at(0.38, 0.8),
    at(0.34, 0.4),
  ])
  fillPolygon(pen, stone, [
    at(0.14, 0.44),
    at(0.13, 0.8),
    at(0.2, 0.93),
    at(0.36, 0.9),
    at(0.41, 0.74),
    at(0.37, 0.48),
    at(0.28, 0.4),
  ])
  pen.fillStyle = darken(stone, 0.34)
  for (let stripe = 0; stripe < 5; stripe += 1)
    pen.fillRect(x - height * 0.05, footY - height * (0.5 + stripe * 0.08), height * 0.17, height * 0.02)
  fillEllipse(pen, darken(stone, 0.5), ...at(0.29, 0.76), height * 0.036, height * 0.016)
  fillEllipse(pen, darken(stone, 0.42), ...at(0.33, 0.54), height * 0.05, height * 0.012)
}

import { darken, lighten, mix, type Hex } from '../../draw/colour.ts'
import { fillPolygon, type Pen } from '../../draw/shapes.ts'

/** The steep green peak behind the ruins. */
export function paintSugarPeak(
  pen: Pen,
  x: number,
  footY: number,
  height: number,
  leaf: Hex,
  rock: Hex,
): void {
  const at = (px: number, py: number): readonly [number, number] => [x + px * height, footY - py * height]
  pen.fillStyle = leaf
  pen.beginPath()
  pen.moveTo(...at(-1.05, 0))
  pen.bezierCurveTo(...at(-0.62, 0.1), ...at(-0.52, 0.34), ...at(-0.4, 0.42))
  pen.bezierCurveTo(...at(-0.26, 0.4), ...at(-0.2, 0.9), ...at(-0.04, 1))
  pen.bezierCurveTo(...at(0.1, 1), ...at(0.16, 0.6), ...at(0.32, 0.36))
  pen.bezierCurveTo(...at(0.5, 0.2), ...at(0.7, 0.12), ...at(1.05, 0))
  pen.fill()
  for (const [left, top, low] of [
    [-0.16, 0.84, 0.4],
    [-0.02, 0.93, 0.56],
    [0.1, 0.78, 0.34],
  ] as const)
    fillPolygon(pen, mix(leaf, rock, 0.55), [
      at(left, top),
      at(left + 0.06, top - 0.08),
      at(left + 0.04, low),
      at(left - 0.05, low + 0.06),
    ])
}

/** Terraces with walls of grey stone and gables that have lost their roofs; from `left` to `right`. */
export function paintTerraces(
  pen: Pen,
  {
    left,
    right,
    topY,
    footY,
    grass,
    stone,
  }: {
    readonly left: number
    readonly right: number
    readonly topY: number
    readonly footY: number
    readonly grass: Hex
    readonly stone: Hex
  },
): void {
  const steps = 5
  const deep = (footY - topY) / steps
  for (let step = 0; step < steps; step += 1) {
    const y = topY + step * deep
    const inset = (1 - (step + 1) / steps) * (right - left) * 0.16
    const slope = (x: number): number =>
      y + 0.1 * ((x - left) / (right - left) - 0.5) ** 2 + 0.01 * Math.sin(x * 5 + step)
    pen.fillStyle = step % 2 === 0 ? grass : lighten(grass, 0.08)
    pen.beginPath()
    for (let x = left + inset; x <= right - inset; x += 0.03) pen.lineTo(x, slope(x))
    pen.lineTo(right, footY)
    pen.lineTo(left, footY)
    pen.fill()
    pen.fillStyle = darken(stone, 0.12 + step * 0.02)
    pen.beginPath()
    for (let x = left + inset; x <= right - inset; x += 0.03) pen.lineTo(x, slope(x) + deep * 0.55)
    for (let x = right - inset; x >= left + inset; x -= 0.03) pen.lineTo(x, slope(x) + deep * 0.96)
    pen.fill()
    for (let house = 0; house < 13 - step; house += 1) {
      const x =
        left +
        inset +
        ((house + 0.35 + 0.3 * Math.sin(house * 7 + step * 3)) / (13 - step)) * (right - left - inset * 2)
      if ((house * 3 + step * 5) % 4 !== 1)
        paintGable(pen, x, slope(x) + deep * 0.1, deep * (1.25 + step * 0.1), stone)
    }
  }
}

function paintGable(pen: Pen, x: number, footY: number, height: number, stone: Hex): void {
  const wide = height * 0.9
  fillPolygon(pen, darken(stone, 0.2), [
    [x - wide, footY],
    [x - wide, footY - height * 0.5],
    [x, footY - height * 0.5],
    [x, footY],
  ])
  fillPolygon(pen, stone, [
    [x, footY],
    [x, footY - height * 0.55],
    [x + wide * 0.4, footY - height],
    [x + wide * 0.8, footY - height * 0.55],
    [x + wide * 0.8, footY],
  ])
  pen.fillStyle = darken(stone, 0.5)
  pen.fillRect(x + wide * 0.3, footY - height * 0.38, wide * 0.2, height * 0.38)
}

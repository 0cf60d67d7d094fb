import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { between, type Random } from '../../draw/random.ts'
import { fillBlob, fillPolygon, type Pen, type Point } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import { FLOOR_Y } from './hall.ts'
import { paintGlow } from './parts.ts'

/** A hole in the roof through which the sky looks in. */
export function paintMouth(pen: Pen, x: number, { top }: Stage, sky: Hex, key: Hex, isNight: boolean): void {
  const y = 0.1 + top * 0.6
  paintGlow(pen, key, isNight ? 0.35 : 0.75, x, y, 0.5)
  const rim = (grow: number): readonly Point[] => [
    [x - 0.15 - grow, y - 0.02],
    [x - 0.08, y - 0.12 - grow],
    [x + 0.06, y - 0.1 - grow],
    [x + 0.17 + grow, y - 0.01],
    [x + 0.1, y + 0.09 + grow],
    [x - 0.06, y + 0.1 + grow],
  ]
  fillBlob(pen, mix(sky, '#ffffff', 0.1), rim(0.02))
  fillBlob(pen, mix(sky, '#ffffff', isNight ? 0.1 : 0.45), rim(0))
  for (const [dx, length] of [
    [-0.05, 0.12],
    [0.05, 0.09],
    [0.1, 0.14],
  ] as const) {
    pen.strokeStyle = withAlpha('#3a5a3c', 0.8)
    pen.lineWidth = 0.006
    pen.beginPath()
    pen.moveTo(x + dx, y - 0.1)
    pen.quadraticCurveTo(x + dx + 0.02, y - 0.02, x + dx - 0.01, y - 0.1 + length)
    pen.stroke()
  }
}

export function fillSpike(pen: Pen, colour: Hex, x: number, y: number, half: number, length: number): void {
  pen.fillStyle = colour
  pen.beginPath()
  pen.moveTo(x - half, y)
  pen.quadraticCurveTo(x - half * 0.2, y + length * 0.35, x, y + length)
  pen.quadraticCurveTo(x + half * 0.2, y + length * 0.35, x + half, y)
  pen.closePath()
  pen.fill()
}

/** Layers of the rock, as water has left them. */
export function paintStrata(pen: Pen, { aspect, top }: Stage, random: Random, rock: Hex): void {
  for (let y = top; y < FLOOR_Y; y += between(random, 0.05, 0.1)) {
    pen.strokeStyle = withAlpha(random() < 0.5 ? darken(rock, 0.5) : lighten(rock, 0.3), 0.16)
    pen.lineWidth = between(random, 0.006, 0.03)
    pen.beginPath()
    pen.moveTo(-0.6, y)
    for (let x = -0.4; x < aspect + 0.7; x += 0.24)
      pen.quadraticCurveTo(x - 0.12, y + between(random, -0.03, 0.03), x, y + between(random, -0.02, 0.02))
    pen.stroke()
  }
}

/** Nearer rock with a wide gap in it; `half` is a part of the picture's width. */
export function paintArch(
  pen: Pen,
  { aspect, top }: Stage,
  random: Random,
  colour: Hex,
  half: number,
  high: number,
): void {
  const [middle, reach, roof] = [aspect / 2, aspect * half, top + high]
  const points: Point[] = []
  for (let step = 0; step <= 18; step += 1) {
    const angle = Math.PI - (step / 18) * Math.PI
    const rough = between(random, 0.93, 1.05)
    points.push([
      middle + Math.cos(angle) * reach * rough,
      FLOOR_Y + 0.1 - Math.sin(angle) ** 0.7 * (FLOOR_Y + 0.1 - roof) * rough,
    ])
  }
  pen.fillStyle = colour
  pen.beginPath()
  pen.moveTo(-0.7, FLOOR_Y + 0.1)
  for (const [x, y] of points) pen.lineTo(x, y)
  pen.lineTo(aspect + 0.7, FLOOR_Y + 0.1)
  pen.lineTo(aspect + 0.7, top - 0.4)
  pen.lineTo(-0.7, top - 0.4)
  pen.fill()
  pen.strokeStyle = withAlpha(lighten(colour, 0.5), 0.3)
  pen.lineWidth = 0.006
  pen.beginPath()
  for (const [x, y] of points) pen.lineTo(x, y)
  pen.stroke()
}

/** Stalactites of a row, and the rock they hang from. */
export function paintCurtain(
  pen: Pen,
  { aspect, top }: Stage,
  random: Random,
  colour: Hex,
  short: number,
  long: number,
): void {
  const base = top - 0.04
  fillPolygon(pen, colour, [
    [-0.6, top - 0.4],
    [aspect + 0.6, top - 0.4],
    [aspect + 0.6, base + 0.06],
    [-0.6, base + 0.06],
  ])
  for (let x = -0.5; x < aspect + 0.5; x += between(random, 0.06, 0.12)) {
    // Longer to the sides, so that they frame the middle.
    const aside = Math.min(1, Math.abs(x - aspect / 2) / (aspect * 0.6))
    const length = between(random, short * 0.4, long) * (0.45 + aside * 0.9) + 0.05
    const half = between(random, 0.02, 0.05)
    fillSpike(
      pen,
      random() < 0.5 ? colour : darken(colour, 0.12),
      x,
      base + 0.04,
      half,
      length - top * aside * 0.4,
    )
    fillSpike(
      pen,
      withAlpha(lighten(colour, 0.4), 0.2),
      x - half * 0.3,
      base + 0.04,
      half * 0.3,
      (length - top * aside * 0.4) * 0.8,
    )
  }
}

/** Stalagmites and boulders along the far shore. */
export function paintRise(pen: Pen, { aspect }: Stage, random: Random, colour: Hex, height: number): void {
  for (let x = -0.5; x < aspect + 0.5; x += between(random, 0.08, 0.16)) {
    const aside = Math.min(1, Math.abs(x - aspect / 2) / (aspect * 0.55))
    const tall = between(random, 0.3, 1) * height * (0.3 + aside)
    const half = between(random, 0.03, 0.07)
    pen.fillStyle = random() < 0.5 ? colour : lighten(colour, 0.06)
    pen.beginPath()
    pen.moveTo(x - half, FLOOR_Y + 0.05)
    pen.quadraticCurveTo(x - half * 0.3, FLOOR_Y - tall * 0.4, x, FLOOR_Y - tall)
    pen.quadraticCurveTo(x + half * 0.3, FLOOR_Y - tall * 0.4, x + half, FLOOR_Y + 0.05)
    pen.fill()
  }
}

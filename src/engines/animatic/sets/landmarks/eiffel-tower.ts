import { darken, lighten, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'

/** Half the width of the tower, of its height, at `rise` (0 foot .. 1 top). */
function halfAt(rise: number): number {
  return 0.2 * (1 - rise) ** 2.6 + 0.006 + 0.012 * (1 - rise)
}

/** The iron tower of Paris: four legs, three decks, a lattice, and a lamp that turns on at dusk. */
export function paintEiffelTower(
  pen: Pen,
  x: number,
  footY: number,
  height: number,
  iron: Hex,
  lit: number,
): void {
  if (lit > 0.3) {
    const halo = pen.createRadialGradient(x, footY - height * 0.4, 0, x, footY - height * 0.4, height * 0.55)
    halo.addColorStop(0, withAlpha('#ffc870', 0.34 * lit))
    halo.addColorStop(1, withAlpha('#ffc870', 0))
    pen.fillStyle = halo
    pen.fillRect(x - height, footY - height, height * 2, height * 1.1)
  }
  const at = (rise: number, share: number): readonly [number, number] => [
    x + halfAt(rise) * share * height,
    footY - rise * height,
  ]
  for (const side of [-1, 1]) {
    pen.fillStyle = side < 0 ? darken(iron, 0.14) : lighten(iron, 0.05)
    pen.beginPath()
    for (let step = 0; step <= 24; step += 1) pen.lineTo(...at((step / 24) * 0.9, side))
    for (let step = 24; step >= 0; step -= 1) {
      const rise = (step / 24) * 0.9
      pen.lineTo(
        ...at(rise, side * Math.max(0, 0.52 - 0.02 / (rise + 0.02) - (rise > 0.5 ? (rise - 0.5) * 1.4 : 0))),
      )
    }
    pen.fill()
  }
  paintLattice(pen, at, darken(iron, 0.3), height)
  pen.fillStyle = darken(iron, 0.08)
  pen.fillRect(x - height * 0.016, footY - height * 0.93, height * 0.032, height * 0.32)
  paintArch(pen, x, footY, height, iron)
  for (const [rise, over, thick] of [
    [0.19, 1.16, 0.026],
    [0.37, 1.24, 0.02],
    [0.9, 2.2, 0.016],
  ] as const) {
    const half = halfAt(rise) * height * over
    pen.fillStyle = lighten(iron, 0.1)
    pen.fillRect(x - half, footY - (rise + thick) * height, half * 2, height * thick)
    pen.fillStyle = darken(iron, 0.3)
    pen.fillRect(x - half, footY - rise * height - height * 0.004, half * 2, height * 0.006)
  }
  pen.fillStyle = iron
  pen.fillRect(x - height * 0.004, footY - height, height * 0.008, height * 0.1)
  if (lit > 0.3) paintBulbs(pen, at, x, footY, height)
}

function paintArch(pen: Pen, x: number, footY: number, height: number, iron: Hex): void {
  pen.strokeStyle = lighten(iron, 0.06)
  pen.lineWidth = height * 0.016
  pen.beginPath()
  pen.ellipse(x, footY - height * 0.03, height * 0.108, height * 0.135, 0, Math.PI, 0)
  pen.stroke()
}

type At = (rise: number, share: number) => readonly [number, number]

function paintLattice(pen: Pen, at: At, colour: Hex, height: number): void {
  pen.strokeStyle = withAlpha(colour, 0.5)
  pen.lineWidth = height * 0.003
  pen.beginPath()
  for (let step = 0; step < 30; step += 1) {
    const low = (step / 30) * 0.88
    const high = ((step + 1) / 30) * 0.88
    for (const side of [-1, 1]) {
      const inner = side * (low < 0.44 ? 0.42 : 0.05)
      pen.moveTo(...at(low, side))
      pen.lineTo(...at(high, inner))
      pen.moveTo(...at(low, inner))
      pen.lineTo(...at(high, side))
    }
  }
  pen.stroke()
}

function paintBulbs(pen: Pen, at: At, x: number, footY: number, height: number): void {
  for (let step = 0; step < 26; step += 1)
    for (const side of [-1, 1])
      fillEllipse(pen, '#ffe6a0', ...at((step / 26) * 0.9, side * 0.94), height * 0.0036)
  fillEllipse(pen, '#fff6d8', x, footY - height, height * 0.008)
}

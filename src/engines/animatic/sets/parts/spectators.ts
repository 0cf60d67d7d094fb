import { darken, type Hex } from '../../draw/colour.ts'
import { createRandom } from '../../draw/random.ts'
import type { Pen } from '../../draw/shapes.ts'

export const SHIRTS: readonly Hex[] = [
  '#d8434c',
  '#3d6fc0',
  '#f0c23c',
  '#f4f1ea',
  '#3f9a6a',
  '#e07f3c',
  '#7a5fb0',
  '#2b2b38',
]

export interface Spectators {
  readonly left: number
  readonly right: number
  readonly rows: number
  /** y of a row, 0 the highest. */
  rowY(row: number): number
  /** The shirt that most of them wear. */
  readonly home: Hex
  readonly seed: number
  /** A local colour as the air and the light make it. */
  tone(colour: Hex): Hex
}

/** World units of somebody's head and shoulders in a row. */
export function spectatorSize(row: number, rows: number): number {
  return 0.0105 + (row / rows) * 0.0045
}

/** Full stands: a shirt and a head each; one path for every colour. */
export function paintSpectators(pen: Pen, { left, right, rows, rowY, home, seed, tone }: Spectators): void {
  const random = createRandom(seed + 31)
  const spots = SHIRTS.map(() => [] as (readonly [number, number, number])[])
  for (let row = 0; row < rows; row += 1) {
    const y = rowY(row)
    const size = spectatorSize(row, rows)
    for (let x = left + (row % 2) * 0.01; x < right; x += size * 1.9) {
      if (random() < 0.1) continue
      const index = random() < 0.42 ? SHIRTS.indexOf(home) : Math.floor(random() * SHIRTS.length)
      spots[Math.max(0, index)]?.push([x + (random() - 0.5) * 0.004, y + (random() - 0.5) * 0.003, size])
    }
  }
  SHIRTS.forEach((colour, index) => {
    pen.fillStyle = tone(colour)
    pen.beginPath()
    for (const [x, y, size] of spots[index] ?? []) {
      pen.moveTo(x + size * 0.7, y + size)
      pen.ellipse(x, y + size, size * 0.7, size * 0.95, 0, 0, Math.PI * 2)
    }
    pen.fill()
  })
  ;(['#f0c49c', '#b5784c', '#7a4a2e'] as const).forEach((skin, shade) => {
    pen.fillStyle = tone(skin)
    pen.beginPath()
    spots.forEach((people) =>
      people.forEach(([x, y, size], index) => {
        if (index % 3 !== shade) return
        pen.moveTo(x + size * 0.46, y - size * 0.1)
        pen.arc(x, y - size * 0.1, size * 0.46, 0, Math.PI * 2)
      }),
    )
    pen.fill()
  })
}

/** Seats between two aisles. */
const BLOCK = 22
const AISLE = 3

/** The same rows without anybody: seats of the home colour, in blocks with stairs between. */
export function paintEmptySeats(
  pen: Pen,
  { left, right, rows, rowY, home, tone }: Omit<Spectators, 'seed'>,
): void {
  for (const [part, colour] of [
    ['back', tone(home)],
    ['seat', tone(darken(home, 0.3))],
  ] as const) {
    pen.fillStyle = colour
    pen.beginPath()
    for (let row = 0; row < rows; row += 1) {
      const size = spectatorSize(row, rows)
      const pitch = (right - left) / Math.round((right - left) / 0.026)
      for (let at = 0, x = left; x < right; at += 1, x += pitch) {
        if (at % (BLOCK + AISLE) >= BLOCK) continue
        const y = rowY(row)
        if (part === 'back') pen.roundRect(x, y - size * 0.2, pitch * 0.74, size * 1.3, size * 0.35)
        else pen.rect(x - pitch * 0.05, y + size * 0.85, pitch * 0.84, size * 0.5)
      }
    }
    pen.fill()
  }
}

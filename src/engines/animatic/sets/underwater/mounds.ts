import { darken, lighten, withAlpha, type Hex } from '../../draw/colour.ts'
import { createRandom } from '../../draw/random.ts'
import type { Pen } from '../../draw/shapes.ts'
import type { Coral } from './reef.ts'

export interface Mounds {
  readonly aspect: number
  readonly isPortrait: boolean
  readonly seed: number
  readonly corals: readonly Coral[]
  /** The rock's colour in this water. */
  readonly rock: Hex
}

interface Mound {
  readonly x: number
  readonly half: number
  readonly height: number
}

/** World units beyond the picture's sides that a camera may show. */
const SEEN = 0.3
/** Rows of corals, the farthest first: how high on the mound, how large, how many. */
const ROWS = [
  { up: 0.98, scale: 0.66, count: 5 },
  { up: 0.66, scale: 0.56, count: 5 },
  { up: 0.34, scale: 0.68, count: 5 },
  { up: 0.06, scale: 0.52, count: 6 },
] as const

/** Heads of rock overgrown with corals at both sides of the picture: they frame whoever swims between them. */
export function paintMounds(pen: Pen, footY: number, mounds: Mounds): void {
  const { aspect, isPortrait, seed, corals, rock } = mounds
  const narrow = isPortrait ? 0.62 : 1
  const isMirrored = seed % 2 === 1
  const at = (part: number): number => aspect * (isMirrored ? 1 - part : part)
  const list: readonly Mound[] = [
    { x: at(0.02), half: 0.34 * narrow, height: 0.27 },
    { x: at(0.97), half: 0.3 * narrow, height: 0.18 },
    { x: at(-0.42), half: 0.32, height: 0.2 },
    { x: at(1.4), half: 0.34, height: 0.24 },
  ]
  for (const [index, mound] of list.entries()) {
    const random = createRandom(seed + index * 31)
    for (const [row, { up, scale, count }] of ROWS.entries()) {
      if (row === 1) paintRock(pen, mound, footY, rock)
      for (let place = 0; place < count; place += 1) {
        const across = ((place + random() * 0.8) / count - 0.45) * 1.8
        const edge = Math.cos(Math.min(1, Math.abs(across)) * Math.PI * 0.5) ** 0.7
        const y = footY + 0.02 - mound.height * up * edge
        const coral = corals[Math.floor(random() * corals.length)]
        const x = mound.x + across * mound.half
        const size = scale * (0.7 + 0.6 * random())
        if (x > -SEEN && x < aspect + SEEN) coral?.paint(pen, x, y, size)
      }
    }
  }
}

function paintRock(pen: Pen, { x, half, height }: Mound, footY: number, rock: Hex): void {
  const stone = pen.createLinearGradient(0, footY - height, 0, footY + 0.04)
  stone.addColorStop(0, lighten(rock, 0.12))
  stone.addColorStop(1, darken(rock, 0.22))
  pen.fillStyle = stone
  trace(pen, x, half, height, footY)
  pen.fill()
  pen.fillStyle = withAlpha(darken(rock, 0.4), 0.3)
  for (const [dx, up, size] of HOLES) {
    pen.beginPath()
    pen.ellipse(x + dx * half, footY - up * height, size * half, size * height * 0.8, 0.2, 0, Math.PI * 2)
    pen.fill()
  }
}

const HOLES = [
  [-0.3, 0.5, 0.14],
  [0.16, 0.36, 0.11],
  [0.42, 0.24, 0.16],
  [-0.55, 0.2, 0.12],
  [0.05, 0.72, 0.09],
] as const

function trace(pen: Pen, x: number, half: number, height: number, footY: number): void {
  pen.beginPath()
  pen.moveTo(x - half * 1.16, footY + 0.05)
  const steps = 14
  for (let step = 0; step <= steps; step += 1) {
    const across = (step / steps) * 2 - 1
    const swell = Math.cos(across * Math.PI * 0.5) ** 0.7
    const bump = 0.9 + 0.1 * Math.sin(step * 2.4 + x * 9)
    pen.lineTo(x + across * half * 1.05, footY + 0.03 - height * swell * bump)
  }
  pen.lineTo(x + half * 1.16, footY + 0.05)
}

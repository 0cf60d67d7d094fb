import { createRandom } from '../../draw/random.ts'
import type { Stage } from '../../draw/stage.ts'

/** One of many that fall: fractions of the picture, how near (0.35..1), and where in its swing. */
export interface Drop {
  readonly x: number
  readonly y: number
  readonly depth: number
  readonly phase: number
}

export function scatter(seed: number, count: number): Drop[] {
  const random = createRandom(seed ^ 0x2545f491)
  return Array.from({ length: count }, () => ({
    x: random(),
    y: random(),
    depth: 0.35 + 0.65 * random(),
    phase: random() * Math.PI * 2,
  }))
}

/** Wraps a fraction into 0..1 and spreads it over the picture with a little to spare. */
export function toWorld(stage: Stage, x: number, y: number): [number, number] {
  const height = stage.bottom - stage.top + 0.2
  return [wrap(x) * (stage.aspect + 0.4) - 0.2, stage.top - 0.1 + wrap(y) * height]
}

export function wrap(value: number): number {
  return value - Math.floor(value)
}

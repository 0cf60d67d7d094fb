import { createNoise } from '../../draw/random.ts'
import type { Pen } from '../../draw/shapes.ts'

export interface RidgeOptions {
  readonly kind: 'hill' | 'mountain' | 'dune'
  readonly baseY: number
  readonly height: number
  /** Summits per world unit. */
  readonly frequency: number
}

/** An endless skyline of hills, mountains or dunes. */
export interface Ridge {
  /** y of the crest at x. */
  crestAt(x: number): number
  /** Begins a path: everything below the crest from `left` to `right`, down to `bottomY`. */
  trace(pen: Pen, left: number, right: number, bottomY: number): void
}

const STEP = 0.016

/** The same seed gives the same skyline, however far a camera travels along it. */
export function createRidge(seed: number, options: RidgeOptions): Ridge {
  const broad = createNoise(seed)
  const middle = createNoise(seed + 9)
  const fine = createNoise(seed + 21)
  const crestAt = (x: number): number => {
    const at = x * options.frequency
    return options.baseY - options.height * profile(options.kind, broad(at), middle(at * 2.6), fine(at * 8))
  }
  return {
    crestAt,
    trace(pen, left, right, bottomY) {
      // Sampling on a grid fixed to the world keeps summits from shimmering while the camera moves.
      const first = Math.floor(left / STEP)
      const last = Math.ceil(right / STEP)
      pen.beginPath()
      pen.moveTo(first * STEP, bottomY)
      for (let sample = first; sample <= last; sample += 1) pen.lineTo(sample * STEP, crestAt(sample * STEP))
      pen.lineTo(last * STEP, bottomY)
      pen.closePath()
    },
  }
}

const TRIES = 7

/**
 * A range with a summit to look at: of a few that `seed` gives, the one that rises highest between the fractions `from`
 * and `to` of the stage's width `aspect`.
 */
export function createSummitRidge(
  seed: number,
  options: RidgeOptions,
  aspect: number,
  [from, to]: readonly [from: number, to: number] = [0.2, 0.8],
): Ridge {
  const ranges = Array.from({ length: TRIES }, (_, index) => {
    const ridge = createRidge(seed + index * 101, options)
    let top = options.baseY
    for (let x = from * aspect; x <= to * aspect; x += STEP) top = Math.min(top, ridge.crestAt(x))
    return { ridge, top }
  })
  return ranges.reduce((best, range) => (range.top < best.top ? range : best)).ridge
}

function profile(kind: RidgeOptions['kind'], broad: number, middle: number, fine: number): number {
  switch (kind) {
    case 'mountain':
      return 1 - Math.abs(broad) * 1.7 + (0.5 - Math.abs(middle)) * 0.5 + fine * 0.09
    case 'dune':
      return (1 - Math.abs(broad)) ** 1.6 + middle * 0.1
    case 'hill':
      return broad + middle * 0.3 + fine * 0.07
  }
}

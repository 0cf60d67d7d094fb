import { createNoise } from '../../draw/random.ts'
import { Path2D } from '@napi-rs/canvas'

export interface RidgeOptions {
  readonly kind: 'hill' | 'mountain' | 'dune'
  readonly baseY: number
  readonly height: number
  /** Summits per world unit. */
  readonly frequency: number
  readonly left: number
  readonly right: number
  /** y down to which the path is filled. */
  readonly bottomY: number
}

export interface Ridge {
  readonly path: Path2D
  /** y of the crest at x. */
  crestAt(x: number): number
}

const STEP = 0.012

/** A repeatable skyline of hills, mountains or dunes. */
export function createRidge(seed: number, options: RidgeOptions): Ridge {
  const broad = createNoise(seed)
  const middle = createNoise(seed + 9)
  const fine = createNoise(seed + 21)
  const crestAt = (x: number): number => {
    const at = x * options.frequency
    return options.baseY - options.height * profile(options.kind, broad(at), middle(at * 2.6), fine(at * 8))
  }
  const path = new Path2D()
  path.moveTo(options.left, options.bottomY)
  for (let x = options.left; x <= options.right + STEP; x += STEP) path.lineTo(x, crestAt(x))
  path.lineTo(options.right + STEP, options.bottomY)
  path.closePath()
  return { path, crestAt }
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

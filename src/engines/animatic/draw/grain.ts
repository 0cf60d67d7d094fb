import { createRandom } from './random.ts'
import type { Random } from './random.ts'

/** Noise around 0 for all four channels (the last one 0) of 256 rows of 258 pixels; the pattern repeats after 256. */
export type Grain = Int8Array

export const GRAIN_PERIOD = 256
const GRAIN_STRIDE = 258

export interface GrainOptions {
  readonly seed: number
  /** Drawn out sideways by so many pixels. Default 1. */
  readonly fibre?: number
  /** How far the channels differ: 0 is grey, 1 is three independent patterns. Default 0. */
  readonly colour?: number
}

/** Full swing is ±127; most of it lies within ±64. */
export function createGrain({ seed, fibre = 1, colour = 0 }: GrainOptions): Grain {
  const random = createRandom(seed)
  const grain = new Int8Array(GRAIN_STRIDE * GRAIN_PERIOD * 4)
  for (let row = 0; row < GRAIN_PERIOD; row += 1) {
    const shared = drawRow(random, fibre)
    for (const channel of [0, 1, 2] as const) {
      const own = colour === 0 ? shared : drawRow(random, fibre)
      for (let column = 0; column < GRAIN_STRIDE; column += 1) {
        const at = column % GRAIN_PERIOD
        const value = (shared[at] ?? 0) * (1 - colour) + (own[at] ?? 0) * colour
        grain[(row * GRAIN_STRIDE + column) * 4 + channel] = Math.round(value * 127)
      }
    }
  }
  return grain
}

/** Values -1..1, bell-shaped; the end leads over to the beginning. */
function drawRow(random: Random, fibre: number): Float32Array {
  const noise = Float32Array.from({ length: GRAIN_PERIOD }, () => (random() + random() + random()) / 1.5 - 1)
  const row = new Float32Array(GRAIN_PERIOD)
  let value = 0
  for (let step = 0; step < 2 * GRAIN_PERIOD; step += 1) {
    const at = step % GRAIN_PERIOD
    value += ((noise[at] ?? 0) - value) / fibre
    row[at] = Math.max(-1, Math.min(1, value * Math.sqrt(fibre)))
  }
  return row
}

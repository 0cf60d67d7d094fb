import type { Size } from '#core/video.ts'
import type { BlitMode, Kept } from './bitmap.ts'

export const BLIT_BYTES = 112
const BLIT_WORDS = BLIT_BYTES / 4

/** The blender's memory, read in two ways. Ask anew whenever it may have grown. */
export interface Words {
  readonly integers: Int32Array
  readonly fractions: Float32Array
}

/** What the blender is told of a bitmap and of where it goes. */
export interface BlitRecord {
  /** What is kept of the bitmap. */
  readonly kept: Kept
  /** With all that is empty around it. */
  readonly full: Size
  readonly pixels: number
  readonly rows: number
  readonly shift: number
  /** Edges in pixels of the target, and source pixels per target pixel. */
  readonly left: number
  readonly top: number
  readonly stepX: number
  readonly stepY: number
  /** 0..1 */
  readonly alpha: number
  readonly mode: BlitMode
  /** Addresses of what is prepared for it. `weights`: of planes, the bytes from one to the next. */
  readonly columns: number
  readonly weights: number
  readonly strips: number
}

export function wordsOf({ buffer }: WebAssembly.Memory): Words {
  return { integers: new Int32Array(buffer), fractions: new Float32Array(buffer) }
}

/** Writes one record of a table, as `assembly/blits.ts` reads it, and gives its address. */
export function writeBlit(
  { integers, fractions }: Words,
  table: number,
  index: number,
  { kept, full, ...blit }: BlitRecord,
): number {
  const at = table / 4 + index * BLIT_WORDS
  integers[at] = blit.pixels
  integers[at + 1] = blit.rows
  integers[at + 2] = kept.height
  integers[at + 3] = blit.columns
  fractions[at + 6] = blit.left
  fractions[at + 7] = blit.stepX
  fractions[at + 8] = blit.top
  fractions[at + 9] = blit.stepY
  integers[at + 10] = Math.round(blit.alpha * 256)
  integers[at + 11] = blit.mode === 'screen' ? 1 : 0
  integers[at + 12] = kept.width
  integers[at + 13] = blit.weights
  integers[at + 14] = blit.shift
  integers[at + 15] = blit.strips
  integers[at + 24] = kept.left
  integers[at + 25] = kept.top
  integers[at + 26] = full.width
  integers[at + 27] = full.height
  return at * 4
}

import type { Size } from '#core/video.ts'
import type { Kept } from './bitmap.ts'

/** Of each row of a bitmap: a bit per block of columns for what is not empty, and another for what is opaque. */
export const JUDGEMENT_BYTES = 16
/** A row of a bitmap is judged by so many blocks at most: a bit each. One bit is never set: edges ask for it in vain. */
const MAX_BLOCKS = 63
/** Smaller blocks don't hide enough to be worth a look. */
const MIN_BLOCK_SHIFT = 4
/** What is empty is given back if it is more than this share of a bitmap. */
const WORTH_CROPPING = 0.1

/** A block of a bitmap of so many columns is `1 << shift` of them. */
export function blockShiftOf(width: number): number {
  return Math.max(MIN_BLOCK_SHIFT, Math.ceil(Math.log2(width / MAX_BLOCKS)))
}

export function isWorthCropping({ width, height }: Size, kept: Kept): boolean {
  return kept.width * kept.height <= (1 - WORTH_CROPPING) * width * height
}

/**
 * The rows and blocks of columns of a whole bitmap that hold anything, and a row and a column more on each side: what is
 * mixed with them is mixed as it would be with all.
 */
export function inkedPartOf(
  { width, height, rows, shift }: Size & { readonly rows: number; readonly shift: number },
  memory: WebAssembly.Memory,
): Kept {
  const judged = new BigUint64Array(memory.buffer, rows, height * 2)
  let blocks = 0n
  let top = height
  let bottom = 0
  for (let row = 0; row < height; row += 1) {
    const inked = judged[row * 2] ?? 0n
    if (inked === 0n) continue
    blocks |= inked
    top = Math.min(top, row)
    bottom = row + 1
  }
  if (blocks === 0n) return { left: 0, top: 0, width: 1, height: 1 }
  const names = blocks.toString(2)
  const left = Math.max(0, ((names.length - 1 - names.lastIndexOf('1')) << shift) - 1) & ~1
  const right = Math.min(width, (names.length << shift) + 1)
  top = Math.max(0, top - 1) & ~1
  bottom = Math.min(height, bottom + 1)
  return { left, top, width: right - left, height: bottom - top }
}

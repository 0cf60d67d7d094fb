import type { Size } from '#core/video.ts'

/** A bitmap in the blender's memory, which holds as much of it as there is anything on. */
export interface Bitmap extends Size {
  /** What is kept of it; all around is empty. */
  readonly kept: Kept
  readonly pixels: number
  /** Of each row that is kept: which of its blocks of columns are empty, and which are opaque. */
  readonly rows: number
  /** A block is `1 << shift` columns. */
  readonly shift: number
}

/** Its left and top edge are even, so that each pixel of chroma is made of four. */
export interface Kept extends Size {
  readonly left: number
  readonly top: number
}

/** `screen`: it shines on what lies below. */
export type BlitMode = 'cover' | 'screen'

/** Where a bitmap goes: edges and size in pixels of the target, fractions allowed. */
export interface Blit {
  readonly bitmap: Bitmap
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  /** 0..1 */
  readonly alpha: number
  readonly mode: BlitMode
}

/** Red, green and blue, 0..255. */
export type Channels = readonly [red: number, green: number, blue: number]

/** Called with rows `from` up to, not including, `to` of the frame, even numbers both; `source` is the address of the first. */
export type TakeRows = (source: number, from: number, to: number) => void

/** Columns of the target that are blended together. */
export const STRIP_COLUMNS = 128
/** So many are prepared at once; more are blended in rounds. */
export const MAX_BLITS = 254
/** So many rows are blended at a time: they fit into the cache with what is laid on them. */
export const BAND_ROWS = 16
/** More than any layer needs. */
export const MAX_BITMAP_WIDTH = 32_768
/** RGBA that is looked at at once: some rows of a layer, and two of the widest. */
export const STAGING_PIXELS = 2 * MAX_BITMAP_WIDTH

import type { Size } from '#core/video.ts'
import type { Allocator } from './allocate.ts'
import { BAND_ROWS, MAX_BITMAP_WIDTH, MAX_BLITS, STAGING_PIXELS, STRIP_COLUMNS } from './bitmap.ts'
import type { Bitmap, Blit, BlitMode, Channels, Kept, TakeRows } from './bitmap.ts'
import { BLIT_BYTES, wordsOf, writeBlit } from './blit-record.ts'
import { JUDGEMENT_BYTES, blockShiftOf, inkedPartOf, isWorthCropping } from './judgement.ts'

/** A bitmap as luma in full and chroma in half size, made for one mode. */
export interface PlaneBitmap {
  readonly luma: PlaneImage
  readonly chroma: PlaneImage
}

/** As much of it as there is anything on. */
interface PlaneImage extends Size {
  readonly left: number
  readonly top: number
  /** With all that is empty around it. */
  readonly full: Size
  readonly pixels: number
  /** From the begin of one plane to the next. */
  readonly planeBytes: number
  readonly rows: number
  readonly shift: number
}

/** Where planes go, as a Blit says. */
export interface PlaneBlit extends Omit<Blit, 'bitmap'> {
  readonly planes: PlaneBitmap
}

/** Addresses of the planes that chroma is blended into: half as wide and high as the frame, limited range. */
export interface ChromaPlanes {
  readonly u: number
  readonly v: number
}

export interface PlaneExports {
  readonly memory: WebAssembly.Memory
  toPlanes(
    source: number,
    stride: number,
    width: number,
    height: number,
    luma: number,
    lumaBytes: number,
    chroma: number,
    chromaBytes: number,
    isScreen: number,
  ): void
  measurePlane(plane: number, width: number, height: number, shift: number, rows: number): void
  preparePlanes(blit: number, targetWidth: number): void
  blendPlanes(
    luma: number,
    chroma: number,
    count: number,
    light: number,
    u: number,
    v: number,
    width: number,
    from: number,
    to: number,
    ground: number,
    room: number,
  ): void
}

/** Lays bitmaps over each other as an encoder takes them: half the work of RGBA, and nothing is left to be converted. */
export interface PlaneBlender {
  /** Takes RGBA bytes, for good, a few rows at a time: they are never there as a whole. */
  add(pixels: Uint8Array, size: Size, mode: BlitMode): PlaneBitmap
  /** Makes planes of a bitmap that is in the memory, until what is borrowed there is given back. */
  split(bitmap: Bitmap, mode: BlitMode): PlaneBitmap
  blend(blits: readonly PlaneBlit[], ground: Channels, chroma: ChromaPlanes, take: TakeRows): void
}

/** Eight columns are looked up together. */
const GROUP_COLUMNS = 8
const GROUP_BYTES = 48
/** Three lines as long as the widest bitmap. */
const LINES_BYTES = 3 * 32_832
/** Groups end up to seven bytes beyond a row. */
const OVERHANG_BYTES = 16
const PLANE_ALIGNMENT = 16

export function createPlaneBlender(
  exports: PlaneExports,
  { allocate, free, mark, borrow }: Allocator,
  /** The address of so many RGBA pixels. */
  staging: number,
  { width, height }: Size,
): PlaneBlender {
  const { memory, toPlanes, measurePlane, preparePlanes, blendPlanes } = exports
  const stripCount = Math.ceil(width / STRIP_COLUMNS)
  const groupsBytes = (Math.ceil(width / GROUP_COLUMNS) + 1) * GROUP_BYTES
  const stripsBytes = stripCount * 16
  const createTables = (): Tables => ({
    blits: allocate(MAX_BLITS * BLIT_BYTES),
    groups: allocate(MAX_BLITS * groupsBytes),
    strips: allocate(MAX_BLITS * stripsBytes),
  })
  const lumaTables = createTables()
  const chromaTables = createTables()
  const band = allocate(BAND_ROWS * width + OVERHANG_BYTES)
  const room = allocate(2 * BAND_ROWS * stripCount + LINES_BYTES)

  const imageOf = (
    full: Size,
    { left, top, ...size }: Kept,
    shift: number,
    planeCount: number,
    lend: (byteCount: number) => number,
  ): PlaneImage => {
    const planeBytes = Math.ceil((size.width * size.height) / PLANE_ALIGNMENT) * PLANE_ALIGNMENT
    const pixels = lend(planeCount * planeBytes)
    const rows = lend(size.height * JUDGEMENT_BYTES)
    return { left, top, ...size, full, pixels, planeBytes, rows, shift }
  }
  /** Chroma has the shift of luma: its blocks are twice as wide. */
  const roomFor = (
    full: Size,
    kept: Kept,
    mode: BlitMode,
    lend: (byteCount: number) => number,
  ): PlaneBitmap => {
    const shift = blockShiftOf(kept.width)
    const keptHalf = { ...halfOf(kept), left: kept.left / 2, top: kept.top / 2 }
    return {
      luma: imageOf(full, kept, shift, mode === 'screen' ? 1 : 2, lend),
      chroma: imageOf(halfOf(full), keptHalf, shift, 3, lend),
    }
  }
  /** Takes rows of luma, an even number before them, from `source`; they are as wide as the planes. */
  const splitRows = (
    { luma, chroma }: PlaneBitmap,
    mode: BlitMode,
    source: number,
    from: number,
    count: number,
  ): void =>
    toPlanes(
      source,
      luma.width,
      luma.width,
      count,
      luma.pixels + from * luma.width,
      luma.planeBytes,
      chroma.pixels + (from / 2) * chroma.width,
      chroma.planeBytes,
      mode === 'screen' ? 1 : 0,
    )
  const measure = (image: PlaneImage): void =>
    measurePlane(image.pixels, image.width, image.height, image.shift, image.rows)
  const judged = (planes: PlaneBitmap): PlaneBitmap => {
    measure(planes.luma)
    measure(planes.chroma)
    return planes
  }
  /** `to` lies in front of what is moved, or where that begins. */
  const moveKept = (from: PlaneImage, to: PlaneImage, planeCount: number): void => {
    const bytes = new Uint8Array(memory.buffer)
    for (let plane = 0; plane < planeCount; plane += 1) {
      for (let row = 0; row < to.height; row += 1) {
        const source = from.pixels + plane * from.planeBytes + (to.top + row) * from.width + to.left
        bytes.copyWithin(to.pixels + plane * to.planeBytes + row * to.width, source, source + to.width)
      }
    }
  }
  const prepareBlits = (
    { blits: table, groups, strips }: Tables,
    blits: readonly PlaneBlit[],
    kind: 'luma' | 'chroma',
    scale: number,
  ): void => {
    const words = wordsOf(memory)
    for (const [index, { planes, left, top, alpha, mode, ...size }] of blits.entries()) {
      const image = planes[kind]
      const address = writeBlit(words, table, index, {
        ...image,
        kept: image,
        left: left * scale,
        top: top * scale,
        // The same for both: chroma is half of its source and of its target.
        stepX: planes.luma.full.width / size.width,
        stepY: planes.luma.full.height / size.height,
        alpha,
        mode,
        columns: groups + index * groupsBytes,
        weights: image.planeBytes,
        strips: strips + index * stripsBytes,
      })
      preparePlanes(address, width * scale)
    }
  }

  return {
    add(pixels, size, mode) {
      if (size.width > MAX_BITMAP_WIDTH) throw new RangeError(`a bitmap of ${size.width} columns is too wide`)
      const start = mark()
      const whole = roomFor(size, { left: 0, top: 0, ...size }, mode, allocate)
      const rowsAtOnce = Math.floor(STAGING_PIXELS / size.width / 2) * 2
      for (let from = 0; from < size.height; from += rowsAtOnce) {
        const rows = pixels.subarray(from * size.width * 4, (from + rowsAtOnce) * size.width * 4)
        new Uint8Array(memory.buffer).set(rows, staging)
        splitRows(whole, mode, staging, from, rows.length / size.width / 4)
      }
      const kept = inkedPartOf(judged(whole).luma, memory)
      if (!isWorthCropping(size, kept)) return whole
      free(start)
      const cropped = roomFor(size, kept, mode, allocate)
      moveKept(whole.luma, cropped.luma, mode === 'screen' ? 1 : 2)
      moveKept(whole.chroma, cropped.chroma, 3)
      return judged(cropped)
    },
    split({ kept, pixels, ...full }, mode) {
      const planes = roomFor({ width: full.width, height: full.height }, kept, mode, borrow)
      splitRows(planes, mode, pixels, 0, kept.height)
      return judged(planes)
    },
    blend(blits, ground, { u, v }, take) {
      prepareBlits(lumaTables, blits, 'luma', 1)
      prepareBlits(chromaTables, blits, 'chroma', 0.5)
      for (let from = 0; from < height; from += BAND_ROWS) {
        const to = Math.min(height, from + BAND_ROWS)
        const chromaAt = (from * width) / 4
        blendPlanes(
          lumaTables.blits,
          chromaTables.blits,
          blits.length,
          band,
          u + chromaAt,
          v + chromaAt,
          width,
          from,
          to,
          packGround(ground),
          room,
        )
        take(band, from, to)
      }
    },
  }
}

interface Tables {
  readonly blits: number
  readonly groups: number
  readonly strips: number
}

function halfOf({ width, height }: Size): Size {
  return { width: Math.ceil(width / 2), height: Math.ceil(height / 2) }
}

/** Luma of full range, U and V of limited range, in the lowest three bytes. Rec. 709. */
function packGround([red, green, blue]: Channels): number {
  const luma = Math.round(0.2126 * red + 0.7152 * green + 0.0722 * blue)
  const u = Math.round(128 + (-1649 * red - 5547 * green + 7196 * blue) / 16_384)
  const v = Math.round(128 + (7196 * red - 6536 * green - 660 * blue) / 16_384)
  return luma | (u << 8) | (v << 16)
}

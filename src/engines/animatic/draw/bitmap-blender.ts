import { readFileSync } from 'node:fs'
import type { Size } from '#core/video.ts'
import { createAllocator } from './allocate.ts'
import { BAND_ROWS, MAX_BITMAP_WIDTH, MAX_BLITS, STAGING_PIXELS, STRIP_COLUMNS } from './bitmap.ts'
import type { Bitmap, Blit, BlitMode, Channels, Kept, TakeRows } from './bitmap.ts'
import { JUDGEMENT_BYTES, blockShiftOf, inkedPartOf, isWorthCropping } from './judgement.ts'
import { BLIT_BYTES, wordsOf, writeBlit } from './blit-record.ts'
import { createFrameGrader } from './frame-grade.ts'
import type { Grade, FrameGrader } from './frame-grade.ts'
import { createPlaneBlender } from './plane-blender.ts'
import type { ChromaPlanes, PlaneBitmap, PlaneBlender, PlaneBlit, PlaneExports } from './plane-blender.ts'

/** What happens to all that lies below. */
export interface Treatment {
  readonly grade: Grade
}

/** Printed on all that lies below: channels are multiplied. An opaque bitmap as large as the target. */
export interface Print {
  readonly print: Bitmap
}

export type Layer = Blit | Treatment | Print

/** Colours laid on a body along an axis, and the light on its edge. */
export interface Shading {
  /** 256 colours, RGBA, premultiplied. */
  readonly ramp: Uint8Array
  /** Place on the ramp (0..255, beyond: its ends) of the first pixel, and what a pixel to the right and below adds. */
  readonly start: number
  readonly stepX: number
  readonly stepY: number
  /** Laid where the body is not covered by itself moved by this many pixels. RGBA, premultiplied. */
  readonly rim?: { readonly colour: readonly number[]; readonly shiftX: number; readonly shiftY: number }
}

/**
 * Scales bitmaps and lays them over each other, in WebAssembly. Interpolates between pixels, as a canvas does with its
 * lowest smoothing, three times as fast; and what lies hidden behind an opaque bitmap costs nothing. All pixels are
 * RGBA, row-major, premultiplied.
 */
export interface BitmapBlender {
  /** `height × width × 4` bytes: what is blended into. Ask anew after every call of another method. */
  target(): Uint8Array
  /** Takes a copy of `height × width × 4` bytes, for good. */
  add(pixels: Uint8Array, size: Size): Bitmap
  /** Takes a copy of `height × width × 4` bytes, until `release`. */
  addPassing(pixels: Uint8Array, size: Size): Bitmap
  /** Makes a lit copy of a body of even width, until `release`. */
  shade(pixels: Uint8Array, size: Size, shading: Shading): Bitmap
  /** Forgets passing bitmaps and lit bodies. */
  release(): void
  /**
   * Blends, the first one lowest. `ground`, channels 0..255, is what lies under them all; without it they are laid onto
   * the target as it is.
   */
  blend(layers: readonly Layer[], ground?: Channels): void
  /**
   * Blends as `blend` does, and hands the rows over a few at a time, while they are in the processor's cache. What the
   * target holds afterwards is not said.
   */
  blendRows(layers: readonly Layer[], ground: Channels | undefined, take: TakeRows): void
  /** Takes a copy of `height × width × 4` bytes as planes, for good: three quarters of the memory. */
  addPlanes(pixels: Uint8Array, size: Size, mode: BlitMode): PlaneBitmap
  /** Makes planes of a passing bitmap or a lit body, until `release`. */
  splitPassing(bitmap: Bitmap, mode: BlitMode): PlaneBitmap
  /**
   * Blends MAX_BLITS at most into `chroma`, and hands rows of luma (a byte each, full range) over a few at a time. Differs
   * from what `blendRows` gives by about half a step of luma.
   */
  blendPlanes(blits: readonly PlaneBlit[], ground: Channels, chroma: ChromaPlanes, take: TakeRows): void
  readonly memory: WebAssembly.Memory
  /** The address of so many bytes in the memory, for good. */
  allocate(byteCount: number): number
  /** Lets the next blender have the memory: pages that were touched are half the cost of a new one. */
  close(): void
}

interface BlenderExports extends PlaneExports {
  readonly memory: WebAssembly.Memory
  measure(pixels: number, width: number, height: number, shift: number, rows: number): void
  prepare(blit: number, targetWidth: number): void
  blend(
    blits: number,
    count: number,
    target: number,
    width: number,
    from: number,
    to: number,
    ground: number,
    room: number,
  ): void
  shade(
    source: number,
    target: number,
    width: number,
    height: number,
    ramp: number,
    start: number,
    stepX: number,
    stepY: number,
    hasRim: number,
    shiftX: number,
    shiftY: number,
  ): void
}

const RAMP_BYTES = 1024
const FIXED_POINT = 65_536
/** More than a rim is shifted by, in either direction. */
const GUARD_BYTES = 4096

export function createBitmapBlender({ width, height }: Size): BitmapBlender {
  const instance = spare ?? instantiate()
  spare = undefined
  const { memory, measure, prepare, blend, shade } = instance
  const allocator = createAllocator(memory)
  const { allocate, borrow, giveBack, giveBackFrom } = allocator
  const target = allocate(width * height * 4)
  const room = allocate(BAND_ROWS * Math.ceil(width / STRIP_COLUMNS) + MAX_BITMAP_WIDTH * 4)
  const table = allocate(MAX_BLITS * BLIT_BYTES)
  const columnStride = (width + 2) * 4
  const columns = allocate(MAX_BLITS * columnStride)
  const weights = allocate(MAX_BLITS * columnStride * 2)
  const stripStride = Math.ceil(width / STRIP_COLUMNS) * 16
  const strips = allocate(MAX_BLITS * stripStride)
  const ramp = allocate(RAMP_BYTES + 8)
  const band = allocate(BAND_ROWS * width * 4)
  const staging = allocate(STAGING_PIXELS * 4)
  let grader: FrameGrader | undefined
  let planes: PlaneBlender | undefined
  const planeBlender = (): PlaneBlender =>
    (planes ??= createPlaneBlender(instance, allocator, staging, { width, height }))

  const copyIn = (pixels: Uint8Array, address: number): void =>
    new Uint8Array(memory.buffer, address, pixels.length).set(pixels)

  const judge = ({ pixels, rows, shift, kept }: Bitmap): void =>
    measure(pixels, kept.width, kept.height, shift, rows)
  /** Which part of it there is anything on, looked at a few rows at a time. */
  const keptOf = (pixels: Uint8Array, size: Size): Kept => {
    const rows = borrow(size.height * JUDGEMENT_BYTES)
    const shift = blockShiftOf(size.width)
    const rowsAtOnce = Math.floor(STAGING_PIXELS / size.width)
    for (let from = 0; from < size.height; from += rowsAtOnce) {
      const some = pixels.subarray(from * size.width * 4, (from + rowsAtOnce) * size.width * 4)
      copyIn(some, staging)
      measure(staging, size.width, some.length / size.width / 4, shift, rows + from * JUDGEMENT_BYTES)
    }
    const kept = inkedPartOf({ ...size, rows, shift }, memory)
    giveBackFrom(rows)
    return isWorthCropping(size, kept) ? kept : { left: 0, top: 0, ...size }
  }
  const take = (
    pixels: Uint8Array,
    { width: columns, height: count }: Size,
    lend: (byteCount: number) => number,
  ): Bitmap => {
    if (columns > MAX_BITMAP_WIDTH) throw new RangeError(`a bitmap of ${columns} columns is too wide`)
    const kept = keptOf(pixels, { width: columns, height: count })
    const bitmap = place({ width: columns, height: count }, lend, kept)
    // Rows as wide as the bitmap follow each other.
    const rowsAtOnce = kept.width === columns ? kept.height : 1
    for (let row = 0; row < kept.height; row += rowsAtOnce) {
      const from = ((kept.top + row) * columns + kept.left) * 4
      copyIn(pixels.subarray(from, from + rowsAtOnce * kept.width * 4), bitmap.pixels + row * kept.width * 4)
    }
    judge(bitmap)
    return bitmap
  }
  const prepareBlits = (blits: readonly Blit[]): void => {
    const words = wordsOf(memory)
    for (const [index, { bitmap, width: shown, height: high, ...blit }] of blits.entries()) {
      const address = writeBlit(words, table, index, {
        ...bitmap,
        ...blit,
        full: bitmap,
        stepX: bitmap.width / shown,
        stepY: bitmap.height / high,
        columns: columns + index * columnStride,
        weights: weights + index * columnStride * 2,
        strips: strips + index * stripStride,
      })
      prepare(address, width)
    }
  }
  /** Without `hand`, into the target. */
  const blendRound = (blits: readonly Blit[], ground: number, hand?: TakeRows): void => {
    prepareBlits(blits)
    for (let from = 0; from < height; from += BAND_ROWS) {
      const to = Math.min(height, from + BAND_ROWS)
      const rows = hand === undefined || ground === 0 ? target + from * width * 4 : band
      blend(table, blits.length, rows, width, from, to, ground, room)
      hand?.(rows, from, to)
    }
  }
  const blendBlits = (blits: readonly Blit[], ground: number, hand?: TakeRows): void => {
    for (let first = 0; first === 0 || first < blits.length; first += MAX_BLITS) {
      const isLast = first + MAX_BLITS >= blits.length
      const round = blits.slice(first, first + MAX_BLITS)
      if (round.length > 0 || ground !== 0 || (isLast && hand !== undefined)) {
        blendRound(round, first === 0 ? ground : 0, isLast ? hand : undefined)
      }
    }
  }
  const blendLayers = (layers: readonly Layer[], ground: Channels | undefined, hand?: TakeRows): void => {
    let below = ground === undefined ? 0 : packOpaque(ground)
    let blits: Blit[] = []
    for (const layer of layers) {
      if ('bitmap' in layer) blits.push(layer)
      else {
        blendBlits(blits, below)
        treat(layer)
        blits = []
        below = 0
      }
    }
    blendBlits(blits, below, hand)
  }

  const treat = (layer: Treatment | Print): void => {
    grader ??= createFrameGrader(memory, allocate, { width, height })
    if ('grade' in layer) grader.grade(layer.grade, target)
    else grader.print(layer.print.pixels, target)
  }

  return {
    target: () => new Uint8Array(memory.buffer, target, width * height * 4),
    add: (pixels, size) => take(pixels, size, allocate),
    addPlanes: (pixels, size, mode) => planeBlender().add(pixels, size, mode),
    splitPassing: (bitmap, mode) => planeBlender().split(bitmap, mode),
    blendPlanes: (blits, ground, chroma, take) => planeBlender().blend(blits, ground, chroma, take),
    addPassing: (pixels, size) => take(pixels, size, borrow),
    shade(pixels, size, { rim, start, stepX, stepY, ...shading }) {
      const bitmap = place(size, borrow)
      const guarded = borrow(pixels.length + 2 * GUARD_BYTES)
      const source = guarded + GUARD_BYTES
      // The rim looks beyond the first and the last pixel.
      new Uint8Array(memory.buffer, guarded, GUARD_BYTES).fill(0)
      new Uint8Array(memory.buffer, source + pixels.length, GUARD_BYTES).fill(0)
      copyIn(pixels, source)
      copyIn(shading.ramp, ramp)
      if (rim !== undefined) copyIn(Uint8Array.from([...rim.colour, ...rim.colour]), ramp + RAMP_BYTES)
      const [from, right, down] = [start, stepX, stepY].map((value) => Math.round(value * FIXED_POINT))
      shade(
        source,
        bitmap.pixels,
        size.width,
        size.height,
        ramp,
        from ?? 0,
        right ?? 0,
        down ?? 0,
        rim === undefined ? 0 : 1,
        rim?.shiftX ?? 0,
        rim?.shiftY ?? 0,
      )
      giveBackFrom(guarded)
      judge(bitmap)
      return bitmap
    },
    release: giveBack,
    blend: (layers, ground) => blendLayers(layers, ground),
    blendRows: blendLayers,
    memory,
    allocate,
    close() {
      if (memory.buffer.byteLength > (spare?.memory.buffer.byteLength ?? 0)) spare = instance
    },
  }
}

/** Without `kept`, all of it. */
function place(
  { width, height }: Size,
  lend: (byteCount: number) => number,
  kept: Kept = { left: 0, top: 0, width, height },
): Bitmap {
  const pixels = lend(kept.width * kept.height * 4)
  const rows = lend(kept.height * JUDGEMENT_BYTES)
  return { width, height, kept, pixels, rows, shift: blockShiftOf(kept.width) }
}

function packOpaque([red, green, blue]: Channels): number {
  return (255 << 24) | (blue << 16) | (green << 8) | red
}

let compiled: WebAssembly.Module | undefined
/** A child opens a new shot after it has closed an old one; small pictures are drawn meanwhile. */
let spare: BlenderExports | undefined

/** Lets go of the memory that waits for the next blender: some 40 MB after a 720p shot. */
export function dropSpareBlender(): void {
  spare = undefined
}

function instantiate(): BlenderExports {
  compiled ??= new WebAssembly.Module(readFileSync(new URL('blend-bitmaps.wasm', import.meta.url)))
  return new WebAssembly.Instance(compiled).exports as unknown as BlenderExports
}

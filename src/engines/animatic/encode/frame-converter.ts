import { readFileSync } from 'node:fs'
import type { Size } from '#core/video.ts'
import { createRandom } from '../draw/random.ts'

export interface FrameConverter {
  /**
   * Turns `height × width × 4` RGBA bytes (row-major, opaque, sRGB) into I420: BT.709, limited range, luma, U and V
   * planes one after the other. The answer is overwritten by the next call.
   */
  convert(pixels: Uint8Array, frameIndex: number): Uint8Array
  /** The same for rows that are in a memory already. `allocate` gives addresses of so many bytes in it. */
  within(memory: WebAssembly.Memory, allocate: (byteCount: number) => number): RowConverter
}

/** Converts a frame a few rows at a time, while they are still in the processor's cache. */
export interface RowConverter {
  /** Rows `from` up to, not including, `to` (even numbers both) of a frame; `source` is the address of the first. */
  rows(source: number, from: number, to: number, frameIndex: number): void
  /** Shades and dithers rows of luma, a byte a pixel in full range (0..255); `source` is the address of the first. */
  luma(source: number, from: number, to: number, frameIndex: number): void
  /** Where chroma belongs that needs no conversion: limited range, half as wide and high. */
  readonly chroma: { readonly u: number; readonly v: number }
  /** The planes of the frame whose rows were converted last. Ask anew for every frame. */
  planes(): Uint8Array
}

export interface ConverterOptions {
  readonly size: Size
  /** How much of the luma the corners lose, 0..1. Default 0: the picture stays as it is. */
  readonly vignette?: number
}

interface ConverterExports {
  convert(
    source: number,
    destination: number,
    width: number,
    height: number,
    from: number,
    to: number,
    shade: number,
    dither: number,
    ditherX: number,
    ditherY: number,
  ): void
  finishLuma(
    source: number,
    destination: number,
    width: number,
    from: number,
    to: number,
    shade: number,
    dither: number,
    ditherX: number,
    ditherY: number,
  ): void
}

/** Period of the dither tile in pixels, and the length of its rows: eight values are read from any column. */
const DITHER_PERIOD = 256
export const DITHER_STRIDE = 264
/** In luma steps. Less leaves bands in evening skies; 2 and more eats the bit budget and turns them blocky. */
const DITHER_AMPLITUDE = 0.8
/** Where the vignette begins, as a fraction of the half diagonal; its centre lies a little above the middle. */
const VIGNETTE_START = 0.45
const VIGNETTE_CENTRE_Y = 0.48
const PAGE_BYTES = 65_536

/** The pixel stage: 1.4 KB of WebAssembly with SIMD, ten times faster than asking the encoder to take RGBA. */
export function createFrameConverter({ size, vignette = 0 }: ConverterOptions): FrameConverter {
  const { width, height } = size
  const shadeTable = createShadeTable(size, vignette)
  const ditherTile = createDitherTile()
  const within = (memory: WebAssembly.Memory, allocate: (byteCount: number) => number): RowConverter => {
    const { convert, finishLuma } = instantiate(memory)
    const destination = allocate(width * height * 1.5)
    const shade = allocate(shadeTable.byteLength)
    const dither = allocate(ditherTile.byteLength)
    new Int16Array(memory.buffer, shade, shadeTable.length).set(shadeTable)
    new Int8Array(memory.buffer, dither, ditherTile.length).set(ditherTile)
    return {
      rows(source, from, to, frameIndex) {
        const [ditherX, ditherY] = ditherOffset(frameIndex)
        convert(source, destination, width, height, from, to, shade, dither, ditherX, ditherY)
      },
      luma(source, from, to, frameIndex) {
        const [ditherX, ditherY] = ditherOffset(frameIndex)
        finishLuma(source, destination, width, from, to, shade, dither, ditherX, ditherY)
      },
      chroma: { u: destination + width * height, v: destination + width * height * 1.25 },
      planes: () => new Uint8Array(memory.buffer, destination, width * height * 1.5),
    }
  }
  const createOwn = (): { readonly input: Uint8Array; readonly converter: RowConverter } => {
    const byteCount = width * height * 4
    const pages = Math.ceil((byteCount + width * height * 3.5 + ditherTile.byteLength) / PAGE_BYTES) + 1
    const memory = new WebAssembly.Memory({ initial: pages })
    let end = PAGE_BYTES / 2
    const allocate = (count: number): number => {
      const address = end
      end = align(end + count)
      return address
    }
    const source = allocate(byteCount)
    const converter = within(memory, allocate)
    return { input: new Uint8Array(memory.buffer, source, byteCount), converter }
  }
  let own: ReturnType<typeof createOwn> | undefined
  return {
    within,
    convert(pixels, frameIndex) {
      own ??= createOwn()
      const { input, converter } = own
      input.set(pixels)
      converter.rows(input.byteOffset, 0, height, frameIndex)
      return converter.planes()
    },
  }
}

/** One factor per pixel, 32767 = unchanged: darker towards the corners. */
export function createShadeTable({ width, height }: Size, vignette: number): Int16Array {
  const table = new Int16Array(width * height)
  const halfDiagonal = Math.hypot(width, height) / 2
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const dx = x - width / 2
      const dy = y - height * VIGNETTE_CENTRE_Y
      // Math.hypot costs 50 ms more for a 1080p table.
      const distance = Math.sqrt(dx * dx + dy * dy) / halfDiagonal
      const depth = Math.max(0, (distance - VIGNETTE_START) / (1 - VIGNETTE_START))
      table[y * width + x] = Math.round(32_767 * (1 - vignette * Math.min(1, depth * depth)))
    }
  }
  return table
}

/** Noise with a triangular distribution around 0, in sixteenths of a luma step. */
export function createDitherTile(): Int8Array {
  const random = createRandom(1)
  const tile = new Int8Array(DITHER_PERIOD * DITHER_STRIDE)
  for (let y = 0; y < DITHER_PERIOD; y += 1) {
    const row = y * DITHER_STRIDE
    for (let x = 0; x < DITHER_PERIOD; x += 1) {
      tile[row + x] = Math.round((random() - random()) * DITHER_AMPLITUDE * 16)
    }
    tile.copyWithin(row + DITHER_PERIOD, row, row + DITHER_STRIDE - DITHER_PERIOD)
  }
  return tile
}

/** Moves the tile from frame to frame, the same way whichever process draws the frame. */
export function ditherOffset(frameIndex: number): readonly [x: number, y: number] {
  const hash = Math.imul(frameIndex + 1, 0x9e3779b1) >>> 0
  return [(hash >>> 8) & 255, (hash >>> 16) & 255]
}

let compiled: WebAssembly.Module | undefined

function instantiate(memory: WebAssembly.Memory): ConverterExports {
  compiled ??= new WebAssembly.Module(readFileSync(new URL('rgba-to-i420.wasm', import.meta.url)))
  const { exports } = new WebAssembly.Instance(compiled, { env: { memory } })
  return exports as unknown as ConverterExports
}

function align(address: number): number {
  return Math.ceil(address / 64) * 64
}

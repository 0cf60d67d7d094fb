/** What every pixel of a frame is taken from: other pixels of the same frame. */
export interface Retake {
  /** For each pixel, row by row, the one it is taken from. */
  readonly from: Uint32Array
  /** How many of the eight bits of each channel are kept. Default 8: all. */
  readonly bits?: number
}

/** Red from so many pixels to the left, blue from as many to the right: as on a worn tape. */
export type Fringe = number

/** Edges that catch the light from the upper left, and throw a shadow to the lower right, as if all were pressed of clay. */
export interface Relief {
  /** Of an edge, in pixels. */
  readonly reach: number
  /** 1: as strong as the edge is. */
  readonly strength: number
}

/** Takes pixels from elsewhere on a frame. Pixels are RGBA in memory, one u32 each. */
export interface Retaker {
  retake(pixels: Uint32Array, how: Retake): void
  fringe(pixels: Uint32Array, by: Fringe): void
  /** `width`: of the frame. */
  emboss(pixels: Uint32Array, relief: Relief, width: number): void
}

/** Steps of light that are no edge, and what an edge is lit or darkened by at most. */
const [FLAT, MOST_RELIEF] = [7, 44]
const [RED, GREEN_AND_ALPHA, BLUE] = [0x000000ff, 0xff00ff00, 0x00ff0000]

export function createRetaker(): Retaker {
  let before: Uint32Array | undefined
  const copyOf = (pixels: Uint32Array): Uint32Array => {
    before ??= new Uint32Array(pixels.length)
    before.set(pixels)
    return before
  }
  return {
    retake(pixels, { from, bits = 8 }) {
      const source = copyOf(pixels)
      const [kept, half] = keepingBits(bits)
      for (let at = 0; at < pixels.length; at += 1) pixels[at] = ((source[from[at]!]! & kept) | half) >>> 0
    },
    fringe(pixels, by) {
      const source = copyOf(pixels)
      for (let at = by; at < pixels.length - by; at += 1) {
        pixels[at] =
          ((source[at - by]! & RED) | (source[at]! & GREEN_AND_ALPHA) | (source[at + by]! & BLUE)) >>> 0
      }
    },
    emboss(pixels, { reach, strength }, width) {
      const source = copyOf(pixels)
      const away = reach * (width + 1)
      for (let at = away; at < pixels.length - away; at += 1) {
        const step = ((source[at + away]! >>> 8) & 0xff) - ((source[at - away]! >>> 8) & 0xff)
        // Most of a drawn frame is flat, or nearly so.
        if (step > -FLAT && step < FLAT) continue
        const light = Math.max(-MOST_RELIEF, Math.min(MOST_RELIEF, Math.round(-step * strength)))
        pixels[at] = brightened(source[at]!, light)
      }
    },
  }
}

function brightened(pixel: number, light: number): number {
  const red = Math.max(0, Math.min(255, (pixel & 0xff) + light))
  const green = Math.max(0, Math.min(255, ((pixel >>> 8) & 0xff) + light))
  const blue = Math.max(0, Math.min(255, ((pixel >>> 16) & 0xff) + light))
  return (0xff000000 | (blue << 16) | (green << 8) | red) >>> 0
}

/** A mask for all channels, and what stands for the bits that are lost: the middle between two steps. */
function keepingBits(bits: number): readonly [mask: number, half: number] {
  const channel = 256 - (1 << (8 - bits))
  const middle = bits === 8 ? 0 : 1 << (7 - bits)
  return [channel * 0x010101 + 0xff000000, middle * 0x010101 + 0xff000000]
}

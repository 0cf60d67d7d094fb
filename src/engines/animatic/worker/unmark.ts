import type { Size } from '#core/video.ts'
import { placeMark } from './watermark.ts'
import type { PlacedMark } from './watermark.ts'

/** Takes this engine's mark off a picture of RGBA bytes. Answers a copy. */
export type Unmark = (pixels: Uint8Array) => Uint8Array

/** What is below thicker strokes is told by what lies beside them, this many pixels away. */
const REACH = 4

/**
 * The mark lets a part of the picture through: that part is brought back to its strength. Encoding has blurred it, and the
 * error grows with the strength, so where the mark is thick its clearer surroundings have a say.
 */
export function createUnmark(size: Size): Unmark {
  const mark = placeMark(size)
  return (pixels) => {
    const clear = pixels.slice()
    forEachPixel(mark, (x, y) => lift(clear, at(mark, size, x, y), mark, x, y))
    const calm = clear.slice()
    forEachPixel(mark, (x, y) => soothe(calm, clear, size, mark, x, y))
    return calm
  }
}

function forEachPixel({ width, height }: Size, visit: (x: number, y: number) => void): void {
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) visit(x, y)
}

/** First byte of the pixel below a place of the mark. */
function at({ left, top }: PlacedMark, { width }: Size, x: number, y: number): number {
  return ((top + y) * width + left + x) * 4
}

/** The reverse of the mixing, for light and colour each: the mark was laid over planes of different sizes. */
function lift(pixels: Uint8Array, first: number, mark: PlacedMark, x: number, y: number): void {
  const { alpha, luma } = mark.at(x, y)
  const { alpha: colourAlpha } = mark.at(x - (x % 2), y - (y % 2))
  if (alpha === 0 && colourAlpha === 0) return
  const [red = 0, green = 0, blue = 0] = pixels.subarray(first, first + 3)
  const light = 0.2126 * red + 0.7152 * green + 0.0722 * blue
  const below = (light - ((luma - 16) * 255 * alpha) / 219) / (1 - alpha)
  for (const [channel, value] of [red, green, blue].entries()) {
    pixels[first + channel] = toByte(below + (value - light) / (1 - colourAlpha))
  }
}

/** Mixes a pixel with those around it that the mark hid less. */
function soothe(
  calm: Uint8Array,
  clear: Uint8Array,
  size: Size,
  mark: PlacedMark,
  x: number,
  y: number,
): void {
  const { alpha } = mark.at(x, y)
  if (alpha < 0.02) return
  const sums = [0, 0, 0]
  let weights = 0
  for (let dy = -REACH; dy <= REACH; dy += 1) {
    for (let dx = -REACH; dx <= REACH; dx += 1) {
      const [column, row] = [mark.left + x + dx, mark.top + y + dy]
      if (column >= size.width || row >= size.height || column < 0 || row < 0) continue
      const isInside = x + dx >= 0 && y + dy >= 0 && x + dx < mark.width && y + dy < mark.height
      const hidden = isInside ? mark.at(x + dx, y + dy).alpha : 0
      const weight = (1 - hidden) ** 4 * Math.exp(-(dx * dx + dy * dy) / 6)
      weights += weight
      const first = (row * size.width + column) * 4
      for (let channel = 0; channel < 3; channel += 1)
        sums[channel] = (sums[channel] ?? 0) + weight * (clear[first + channel] ?? 0)
    }
  }
  const first = at(mark, size, x, y)
  const share = Math.min(1, alpha * 1.6)
  for (let channel = 0; channel < 3; channel += 1) {
    const around = (sums[channel] ?? 0) / weights
    calm[first + channel] = toByte((clear[first + channel] ?? 0) * (1 - share) + around * share)
  }
}

function toByte(value: number): number {
  return Math.max(0, Math.min(255, Math.round(value)))
}

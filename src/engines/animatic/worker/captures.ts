import type { Size } from '#core/video.ts'

/**
 * A reduced copy of an I420 picture (BT.709, limited range) as RGB bytes, row-major. Each pixel is the mean of four that
 * are spread over its place. `target` is not larger than `size`.
 */
export function capture(planes: Uint8Array, size: Size, target: Size): Uint8Array {
  const chroma = { width: size.width / 2, height: size.height / 2 }
  const lumaBytes = size.width * size.height
  const chromaBytes = chroma.width * chroma.height
  const lumaRow = createShrinker(planes.subarray(0, lumaBytes), size, target)
  const uRow = createShrinker(planes.subarray(lumaBytes, lumaBytes + chromaBytes), chroma, target)
  const vRow = createShrinker(planes.subarray(lumaBytes + chromaBytes), chroma, target)
  // Rounds and cuts by itself.
  const pixels = new Uint8ClampedArray(target.width * target.height * 3)
  let at = 0
  for (let y = 0; y < target.height; y += 1) {
    const [luma, u, v] = [lumaRow(y), uRow(y), vRow(y)]
    for (let x = 0; x < target.width; x += 1) {
      const light = ((luma[x] ?? 0) - SUM_OF_BLACK) * LIGHT
      const blueness = (u[x] ?? 0) - SUM_OF_GREY
      const redness = (v[x] ?? 0) - SUM_OF_GREY
      pixels[at] = light + 1.5748 * COLOUR * redness
      pixels[at + 1] = light - 0.1873 * COLOUR * blueness - 0.4681 * COLOUR * redness
      pixels[at + 2] = light + 1.8556 * COLOUR * blueness
      at += 3
    }
  }
  return new Uint8Array(pixels.buffer)
}

const SAMPLES = 4
const SUM_OF_BLACK = 16 * SAMPLES
const SUM_OF_GREY = 128 * SAMPLES
const LIGHT = 255 / 219 / SAMPLES
const COLOUR = 255 / 224 / SAMPLES

/** Gives rows of the target: sums of four samples each, overwritten by the next row. */
function createShrinker(plane: Uint8Array, size: Size, target: Size): (y: number) => Uint16Array {
  const sums = new Uint16Array(target.width)
  const columns = samplePlaces(target.width, size.width)
  const rows = samplePlaces(target.height, size.height)
  return (y) => {
    const upper = (rows[y * 2] ?? 0) * size.width
    const lower = (rows[y * 2 + 1] ?? 0) * size.width
    for (let x = 0; x < target.width; x += 1) {
      const left = columns[x * 2] ?? 0
      const right = columns[x * 2 + 1] ?? 0
      sums[x] =
        (plane[upper + left] ?? 0) +
        (plane[upper + right] ?? 0) +
        (plane[lower + left] ?? 0) +
        (plane[lower + right] ?? 0)
    }
    return sums
  }
}

/** For each target pixel the source pixels a quarter and three quarters along its place. */
function samplePlaces(targetLength: number, sourceLength: number): Int32Array {
  return Int32Array.from({ length: targetLength * 2 }, (_, index) =>
    Math.floor(((index + 0.5) / 2) * (sourceLength / targetLength)),
  )
}

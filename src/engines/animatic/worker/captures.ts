import type { Size } from '#core/video.ts'

/** So many in a row, and as many rows, are enough for a mean. */
const SAMPLES = 2

/**
 * A reduced copy of an I420 picture (BT.709, limited range) as RGB bytes, row-major. Each pixel is the mean of pixels it
 * stands for. `target` is not larger than `size`.
 */
export function capture(planes: Uint8Array, size: Size, target: Size): Uint8Array {
  const chroma = { width: size.width / 2, height: size.height / 2 }
  const lumaBytes = size.width * size.height
  const chromaBytes = chroma.width * chroma.height
  const luma = shrink(planes.subarray(0, lumaBytes), size, target)
  const u = shrink(planes.subarray(lumaBytes, lumaBytes + chromaBytes), chroma, target)
  const v = shrink(planes.subarray(lumaBytes + chromaBytes), chroma, target)
  // Rounds and cuts by itself.
  const pixels = new Uint8ClampedArray(target.width * target.height * 3)
  for (let at = 0; at < luma.length; at += 1) {
    const light = ((luma[at] ?? 16) - 16) * (255 / 219)
    const blueness = ((u[at] ?? 128) - 128) * (255 / 224)
    const redness = ((v[at] ?? 128) - 128) * (255 / 224)
    pixels[at * 3] = light + 1.5748 * redness
    pixels[at * 3 + 1] = light - 0.1873 * blueness - 0.4681 * redness
    pixels[at * 3 + 2] = light + 1.8556 * blueness
  }
  return new Uint8Array(pixels.buffer)
}

function shrink(plane: Uint8Array, size: Size, target: Size): Float32Array {
  if (size.width === target.width && size.height === target.height) return Float32Array.from(plane)
  const result = new Float32Array(target.width * target.height)
  const columns = edges(target.width, size.width)
  const rows = edges(target.height, size.height)
  const step = Math.max(1, Math.floor(size.width / target.width / SAMPLES))
  for (let y = 0; y < target.height; y += 1) {
    const top = rows[y * 2] ?? 0
    const bottom = rows[y * 2 + 1] ?? 0
    for (let x = 0; x < target.width; x += 1) {
      const left = columns[x * 2] ?? 0
      const right = columns[x * 2 + 1] ?? 0
      let sum = 0
      let count = 0
      for (let row = top; row < bottom; row += step) {
        const end = row * size.width + right
        for (let at = row * size.width + left; at < end; at += step) {
          sum += plane[at] ?? 0
          count += 1
        }
      }
      result[y * target.width + x] = sum / count
    }
  }
  return result
}

/** For each target pixel the source pixels it stands for, from and to: at least one. */
function edges(targetLength: number, sourceLength: number): Int32Array {
  const pairs = new Int32Array(targetLength * 2)
  for (let at = 0; at < targetLength; at += 1) {
    const from = Math.floor((at * sourceLength) / targetLength)
    pairs[at * 2] = from
    pairs[at * 2 + 1] = Math.max(from + 1, Math.floor(((at + 1) * sourceLength) / targetLength))
  }
  return pairs
}

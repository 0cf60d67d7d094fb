import type { Size } from '#core/video.ts'

/**
 * A reduced copy of an I420 picture (BT.709, limited range) as RGB bytes, row-major. Each pixel is the mean of the
 * pixels it stands for. `target` is not larger than `size`.
 */
export function capture(planes: Uint8Array, size: Size, target: Size): Uint8Array {
  const chroma = { width: size.width / 2, height: size.height / 2 }
  const lumaBytes = size.width * size.height
  const chromaBytes = chroma.width * chroma.height
  const luma = shrink(planes.subarray(0, lumaBytes), size, target)
  const u = shrink(planes.subarray(lumaBytes, lumaBytes + chromaBytes), chroma, target)
  const v = shrink(planes.subarray(lumaBytes + chromaBytes), chroma, target)
  const pixels = new Uint8Array(target.width * target.height * 3)
  for (let at = 0; at < luma.length; at += 1) {
    const light = ((luma[at] ?? 16) - 16) * (255 / 219)
    const blueness = ((u[at] ?? 128) - 128) * (255 / 224)
    const redness = ((v[at] ?? 128) - 128) * (255 / 224)
    pixels[at * 3] = toByte(light + 1.5748 * redness)
    pixels[at * 3 + 1] = toByte(light - 0.1873 * blueness - 0.4681 * redness)
    pixels[at * 3 + 2] = toByte(light + 1.8556 * blueness)
  }
  return pixels
}

function shrink(plane: Uint8Array, size: Size, target: Size): Float32Array {
  const result = new Float32Array(target.width * target.height)
  for (let y = 0; y < target.height; y += 1) {
    const [top, bottom] = span(y, target.height, size.height)
    for (let x = 0; x < target.width; x += 1) {
      const [left, right] = span(x, target.width, size.width)
      let sum = 0
      for (let row = top; row < bottom; row += 1) {
        for (let at = row * size.width + left; at < row * size.width + right; at += 1) sum += plane[at] ?? 0
      }
      result[y * target.width + x] = sum / ((bottom - top) * (right - left))
    }
  }
  return result
}

/** The source pixels of one target pixel: at least one. */
function span(at: number, targetLength: number, sourceLength: number): readonly [from: number, to: number] {
  const from = Math.floor((at * sourceLength) / targetLength)
  return [from, Math.max(from + 1, Math.floor(((at + 1) * sourceLength) / targetLength))]
}

function toByte(value: number): number {
  return Math.min(255, Math.max(0, Math.round(value)))
}

import type { Size } from '#core/video.ts'
import { createDitherTile, createShadeTable, DITHER_STRIDE, ditherOffset } from '../frame-converter.ts'

/** The pixel stage in floating point, straight from BT.709: what the WebAssembly must agree with to one step. */
export function convertReference(
  pixels: Uint8Array,
  { width, height }: Size,
  vignette: number,
  frameIndex: number,
): Uint8Array {
  const luma = new Uint8Array(width * height)
  const shade = createShadeTable({ width, height }, vignette)
  const tile = createDitherTile()
  const [ditherX, ditherY] = ditherOffset(frameIndex)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [red, green, blue] = readPixel(pixels, y * width + x)
      const light = (219 / 255) * (0.2126 * red + 0.7152 * green + 0.0722 * blue)
      const noise = (tile[((y + ditherY) & 255) * DITHER_STRIDE + ((x + ditherX) & 255)] ?? 0) / 16
      const value = 16 + light * ((shade[y * width + x] ?? 0) / 32_767) + noise
      luma[y * width + x] = Math.min(235, Math.max(16, Math.round(value)))
    }
  }
  const { u, v } = convertChroma(pixels, { width, height })
  return Buffer.concat([luma, u, v])
}

function convertChroma(pixels: Uint8Array, { width, height }: Size): { u: Uint8Array; v: Uint8Array } {
  const u = new Uint8Array((width * height) / 4)
  const v = new Uint8Array(u.length)
  for (let y = 0; y < height; y += 2) {
    for (let x = 0; x < width; x += 2) {
      const block = [0, 1, width, width + 1].map((step) => readPixel(pixels, y * width + x + step))
      const mean = (channel: 0 | 1 | 2): number => block.reduce((sum, pixel) => sum + pixel[channel] / 4, 0)
      const light = 0.2126 * mean(0) + 0.7152 * mean(1) + 0.0722 * mean(2)
      const index = (y / 2) * (width / 2) + x / 2
      u[index] = Math.round(128 + ((224 / 255) * (mean(2) - light)) / 1.8556)
      v[index] = Math.round(128 + ((224 / 255) * (mean(0) - light)) / 1.5748)
    }
  }
  return { u, v }
}

function readPixel(pixels: Uint8Array, index: number): readonly [number, number, number] {
  return [pixels[index * 4] ?? 0, pixels[index * 4 + 1] ?? 0, pixels[index * 4 + 2] ?? 0]
}

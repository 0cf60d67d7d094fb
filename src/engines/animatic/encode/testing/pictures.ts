import type { Size } from '#core/video.ts'
import { createFrameConverter } from '../frame-converter.ts'

/** RGBA pixels of a test picture: a slow gradient and a bright bar that moves by four pixels a frame. */
export function paintPicture({ width, height }: Size, frameIndex: number): Uint8Array {
  const pixels = new Uint8Array(width * height * 4)
  const bar = (frameIndex * 4) % width
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const isBar = x >= bar && x < bar + 16
      const at = (y * width + x) * 4
      pixels[at] = isBar ? 250 : 40 + (x * 120) / width
      pixels[at + 1] = isBar ? 240 : 60 + (y * 100) / height
      pixels[at + 2] = isBar ? 200 : 120
      pixels[at + 3] = 255
    }
  }
  return pixels
}

/** The same pictures as I420 planes. */
export function createTestPlanes(size: Size, frameCount: number): Uint8Array[] {
  const converter = createFrameConverter({ size })
  return Array.from({ length: frameCount }, (_, index) =>
    converter.convert(paintPicture(size, index), index).slice(),
  )
}

/** Peak signal-to-noise ratio of the luma of two I420 pictures, in decibels. */
export function lumaPsnr(actual: Uint8Array, expected: Uint8Array, { width, height }: Size): number {
  let squares = 0
  for (let at = 0; at < width * height; at += 1) squares += ((actual[at] ?? 0) - (expected[at] ?? 0)) ** 2
  return 10 * Math.log10(65_025 / (squares / (width * height) + 1e-9))
}

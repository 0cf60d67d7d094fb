import { createCanvas } from '@napi-rs/canvas'
import type { Size } from '../src/core/video.ts'

/** A PNG of `height × width × 4` RGBA bytes. */
export function toPng(pixels: Uint8Array, { width, height }: Size): Buffer {
  const canvas = createCanvas(width, height)
  const pen = canvas.getContext('2d')
  const image = pen.createImageData(width, height)
  image.data.set(pixels)
  pen.putImageData(image, 0, 0)
  return canvas.toBuffer('image/png')
}

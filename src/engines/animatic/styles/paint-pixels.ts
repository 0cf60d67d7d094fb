import type { Pen } from '../draw/shapes.ts'

/** Covers a whole sheet pixel by pixel. `shadeOf` writes red, green and blue (0..255) of the pixel into `colour`. */
export function paintPixels(
  pen: Pen,
  shadeOf: (x: number, y: number, colour: [number, number, number]) => void,
): void {
  const { width, height } = pen.canvas
  const image = pen.createImageData(width, height)
  const colour: [number, number, number] = [255, 255, 255]
  for (let y = 0, at = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, at += 4) {
      shadeOf(x, y, colour)
      image.data[at] = colour[0]
      image.data[at + 1] = colour[1]
      image.data[at + 2] = colour[2]
      image.data[at + 3] = 255
    }
  }
  pen.putImageData(image, 0, 0)
}

/** A number 0..1 that belongs to a place or a cell, and to a seed. */
export function chanceOf(index: number, seed: number): number {
  let bits = Math.imul(index ^ seed, 0x9e3779b1)
  bits = Math.imul(bits ^ (bits >>> 15), 0x85ebca6b)
  return ((bits ^ (bits >>> 13)) >>> 0) / 2 ** 32
}

import { createCanvas } from '@napi-rs/canvas'
import type { Painting } from './painting-store.ts'
import type { Pen } from './shapes.ts'

/** A painting of so many pixels; `paint` is called when it is needed. */
export function createPainting(width: number, height: number, paint: (pen: Pen) => void): Painting {
  return {
    width,
    height,
    paint() {
      const canvas = createCanvas(width, height)
      paint(canvas.getContext('2d'))
      return canvas
    },
  }
}

/** The mirror image of a painting: the same one for the same painting. */
export function createMirror(): (painting: Painting) => Painting {
  const images = new WeakMap<Painting, Painting>()
  return (painting) => {
    const known = images.get(painting)
    if (known !== undefined) return known
    const { width, height } = painting
    const image = createPainting(width, height, (pen) => {
      pen.setTransform(-1, 0, 0, 1, width, 0)
      pen.drawImage(painting.paint(), 0, 0)
    })
    images.set(painting, image)
    return image
  }
}

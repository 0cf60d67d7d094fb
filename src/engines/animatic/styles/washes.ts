import { createCanvas } from '@napi-rs/canvas'
import { createRandom } from '../draw/random.ts'
import type { Pen } from '../draw/shapes.ts'

/** Washes are painted small and drawn large: they have no sharp edges but the ones that dried. */
const SHRINK = 3
/** Of the shorter side: the largest pool. */
const POOL = 0.42
/** How much darker the deepest pool and the edge it dried with are. */
const DEPTH = [0.12, 0.08, 0.03] as const
const EDGE = [0.12, 0.09, 0.04] as const

/** Covers a sheet with thin paint that pooled and dried: white, a little bluer where it was wet longest. */
export function paintWashes(pen: Pen, seed: number): void {
  const { width, height } = pen.canvas
  const small = createCanvas(Math.ceil(width / SHRINK), Math.ceil(height / SHRINK))
  const smallPen = small.getContext('2d')
  const image = smallPen.createImageData(small.width, small.height)
  const wetness = createClouds(seed ^ 0x77aa)
  const scale = 1 / (POOL * Math.min(small.width, small.height))
  for (let y = 0; y < small.height; y += 1) {
    for (let x = 0; x < small.width; x += 1) {
      const wet = wetness(x * scale, y * scale)
      // Each time the paint receded it left an edge: steep on the outside, soft on the inside.
      const tide = (wet * 3.2) % 1
      const edge = Math.max(0, 1 - tide * 9) * 0.6 + Math.max(0, tide - 0.97) * 20
      const at = (y * small.width + x) * 4
      for (const channel of [0, 1, 2] as const)
        image.data[at + channel] = 255 * (1 - DEPTH[channel] * wet - EDGE[channel] * edge)
      image.data[at + 3] = 255
    }
  }
  smallPen.putImageData(image, 0, 0)
  pen.save()
  pen.setTransform(1, 0, 0, 1, 0, 0)
  pen.drawImage(small, 0, 0, width, height)
  pen.restore()
}

/** Smooth noise of four sizes, 0..1, about 0.5. */
function createClouds(seed: number): (x: number, y: number) => number {
  const random = createRandom(seed)
  const values = Float32Array.from({ length: 4096 }, random)
  const valueAt = (x: number, y: number): number => values[((y & 63) << 6) | (x & 63)] ?? 0
  const smooth = (x: number, y: number): number => {
    const column = Math.floor(x)
    const row = Math.floor(y)
    const right = ease(x - column)
    const down = ease(y - row)
    const top = valueAt(column, row) * (1 - right) + valueAt(column + 1, row) * right
    const foot = valueAt(column, row + 1) * (1 - right) + valueAt(column + 1, row + 1) * right
    return top * (1 - down) + foot * down
  }
  // Turned against each other, and bent: the noise lies on a grid, which must not be seen.
  return (x, y) => {
    const bentX = x + 0.7 * smooth(x * 1.7 + 31, y * 1.7)
    const bentY = y + 0.7 * smooth(x * 1.7, y * 1.7 + 17)
    return (
      (smooth(0.87 * bentX - 0.5 * bentY, 0.5 * bentX + 0.87 * bentY) * 8 +
        smooth(1.4 * bentX + 1.6 * bentY + 9, 1.4 * bentY - 1.6 * bentX) * 4 +
        smooth(4.3 * bentX, 4.3 * bentY + 7) * 2 +
        smooth(7 * bentX - 6 * bentY, 6 * bentX + 7 * bentY)) /
      15
    )
  }
}

function ease(fraction: number): number {
  return fraction * fraction * (3 - 2 * fraction)
}

import { cutIntoSquares } from './cells.ts'
import type { Look } from './look.ts'
import { paintPixels } from './paint-pixels.ts'
import { createSheet } from './sheet.ts'
import { saturate } from './tones.ts'

/** Bricks along the shorter side. */
const BRICKS = 72
/** Of a brick's side. */
const STUD_RADIUS = 0.31

/** Built of small plastic bricks that are seen from above: a stud on each, a seam around it. */
export const brick: Look = {
  hold: 2,
  light: (light) => ({ ...light, rimAlpha: 0, keyAlpha: light.keyAlpha * 0.5 }),
  finish({ stage }) {
    const side = Math.max(4, Math.round(Math.min(stage.width, stage.height) / BRICKS))
    const retake = { from: cutIntoSquares(stage, side), bits: 4 }
    const studs = createSheet(stage, (pen) =>
      paintPixels(pen, (x, y, colour) => {
        colour.fill(255 * lightOn(((x % side) + 0.5) / side, ((y % side) + 0.5) / side))
      }),
    )
    return () => {
      stage.grade({ retake, mix: saturate(1.35), curves: [10, 104, 206, 255] })
      studs.print()
    }
  },
}

/** How bright a brick is at a place on it (0..1 each way), lit from the upper left. */
function lightOn(x: number, y: number): number {
  if (x > 0.93 || y > 0.93) return 0.6
  const [right, down] = [x - 0.47, y - 0.47]
  const distance = Math.hypot(right, down)
  if (distance < STUD_RADIUS - 0.06) return 0.96
  const lean = (right + down) / (distance * Math.SQRT2)
  if (distance < STUD_RADIUS + 0.02) return lean < 0 ? 1 : 0.72
  // The shadow that the stud throws.
  const shadow = Math.hypot(right - 0.1, down - 0.1)
  return shadow < STUD_RADIUS + 0.02 ? 0.74 : 0.88
}

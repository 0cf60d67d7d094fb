import { cutIntoTriangles } from './cells.ts'
import type { Look } from './look.ts'
import { chanceOf, paintPixels } from './paint-pixels.ts'
import { createSheet } from './sheet.ts'
import { saturate } from './tones.ts'

/** Meshes of the net along the shorter side. */
const MESHES = 56

/** Everything folded of flat triangles, each a little lighter or darker than its neighbours. */
export const lowPoly: Look = {
  hold: 2,
  light: (light) => ({ ...light, rimAlpha: 0, shadowAlpha: light.shadowAlpha * 1.3 }),
  finish({ stage, seed }) {
    const from = cutIntoTriangles(stage, Math.min(stage.width, stage.height) / MESHES, seed)
    const facets = createSheet(stage, (pen) =>
      paintPixels(pen, (x, y, colour) => {
        const tone = 226 + 29 * chanceOf(from[y * stage.width + x] ?? 0, seed)
        colour[0] = tone
        colour[1] = tone
        colour[2] = tone + 4
      }),
    )
    return () => {
      stage.grade({ retake: { from }, mix: saturate(1.2), curves: [4, 94, 192, 255] })
      facets.print()
    }
  },
}

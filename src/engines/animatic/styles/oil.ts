import { createGrain } from '../draw/grain.ts'
import { strokeOver } from './brush-strokes.ts'
import type { Look } from './look.ts'
import { paintPixels } from './paint-pixels.ts'
import { createSheet, fillVignette } from './sheet.ts'
import { saturate, still } from './tones.ts'

/** Of a stroke, of the shorter side. */
const BREADTH = 0.0055

/** Thick paint on canvas: short strokes in bows, with ridges that the bristles left. */
export const oil: Look = {
  hold: 2,
  light: (light) => ({ ...light, keyAlpha: light.keyAlpha * 1.2, rimAlpha: light.rimAlpha * 0.5 }),
  finish({ stage, seed }) {
    const breadth = Math.max(2.4, BREADTH * Math.min(stage.width, stage.height))
    const { cells, relief } = strokeOver(stage, breadth, seed)
    const paint = createSheet(stage, (pen) =>
      paintPixels(pen, (x, y, colour) => {
        const ridge = (relief[y * stage.width + x] ?? 128) / 255
        colour[0] = 196 + 59 * ridge
        colour[1] = 194 + 59 * ridge
        colour[2] = 194 + 54 * ridge
      }),
    )
    const varnish = createSheet(stage, (pen, extent) => fillVignette(pen, extent, '#2a1606', 0.4, 0.5))
    const canvas = createGrain({ seed, fibre: 2 })
    return () => {
      stage.grade({
        retake: { from: cells },
        mix: saturate(1.32),
        curves: [
          [12, 94, 196, 255],
          [8, 90, 190, 252],
          [14, 92, 182, 240],
        ],
        grain: still(canvas, [6, 10, 8]),
      })
      paint.print()
      varnish.lay()
    }
  },
}

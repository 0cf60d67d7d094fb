import type { Look } from './look.ts'
import { cutIntoShards, isSeam } from './cells.ts'
import { chanceOf, paintPixels } from './paint-pixels.ts'
import { createSheet, fillVignette } from './sheet.ts'
import { inkOf, saturate } from './tones.ts'

const LEAD = '#15131a'
/** Of a piece of glass and of the lead between two, of the shorter side. */
const [PIECE, SEAM] = [0.085, 0.006]

/** Coloured glass in lead, with light behind it: loud colours, each piece of a tone of its own. */
export const stainedGlass: Look = {
  light: (light) => ({
    ...light,
    rimAlpha: 0,
    shadowAlpha: light.shadowAlpha * 0.5,
    outline: { colour: LEAD, alpha: 1, width: SEAM, dropShadow: 0 },
  }),
  finish({ stage, seed }) {
    const side = Math.min(stage.width, stage.height)
    const pieces = cutIntoShards(stage, PIECE * side, seed)
    const reach = Math.max(1, Math.round((SEAM / 2) * side))
    const glass = createSheet(stage, (pen) =>
      paintPixels(pen, (x, y, colour) => {
        const at = y * stage.width + x
        if (isSeam(pieces, stage, at, reach)) {
          colour[0] = 26
          colour[1] = 24
          colour[2] = 32
          return
        }
        const piece = pieces[at] ?? 0
        colour[0] = 178 + 77 * chanceOf(piece, seed)
        colour[1] = 178 + 77 * chanceOf(piece, seed + 1)
        colour[2] = 178 + 77 * chanceOf(piece, seed + 2)
      }),
    )
    const frame = createSheet(stage, (pen, extent) => {
      fillVignette(pen, extent, '#0b0814', 0.6, 0.5)
      pen.strokeStyle = LEAD
      pen.lineWidth = 0.04
      pen.strokeRect(0, 0, extent.width, extent.height)
    })
    const ink = inkOf(stage, { colour: [21, 19, 26], strength: 0.9, threshold: 46, width: 0.004 })
    return () => {
      stage.grade({ ink, mix: saturate(1.85), curves: [0, 108, 222, 255] })
      glass.print()
      frame.lay()
    }
  },
}

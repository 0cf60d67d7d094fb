import { cutIntoSquares } from './cells.ts'
import type { Look } from './look.ts'
import { saturate } from './tones.ts'

/** Rows of the small screen it is made for. */
const ROWS = 120

/** Few large pixels of few loud colours, and an outline one pixel wide. */
export const pixelArt: Look = {
  // Small screens show few pictures a second.
  hold: 2,
  light: (light) => ({
    ...light,
    rimAlpha: 0,
    keyAlpha: light.keyAlpha * 0.6,
    outline: { colour: '#1d1730', alpha: 1, width: 1 / ROWS, dropShadow: 0 },
  }),
  finish({ stage }) {
    const side = Math.max(2, Math.round(Math.min(stage.width, stage.height) / ROWS))
    const retake = { from: cutIntoSquares(stage, side), bits: 4 }
    return () => stage.grade({ retake, mix: saturate(1.3), curves: [0, 78, 182, 255] })
  },
}

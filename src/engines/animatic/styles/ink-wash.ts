import { mix } from '../draw/colour.ts'
import { createGrain } from '../draw/grain.ts'
import type { Pen } from '../draw/shapes.ts'
import type { Look } from './look.ts'
import { createSheet, fillVignette } from './sheet.ts'
import type { Extent } from './sheet.ts'
import { inkOf, still } from './tones.ts'
import { paintSeal } from './seal.ts'
import { paintWashes } from './washes.ts'

const PAPER = '#f4ecd9'
const LIGHT = [0.3, 0.55, 0.15] as const

/** Black ink, thick and thin, on warm paper that stays bare where there is mist; a red seal in the corner. */
export const inkWash: Look = {
  palette: (palette) => ({
    ...palette,
    sky: [mix(palette.sky[0], '#ffffff', 0.62), mix(palette.sky[1], '#ffffff', 0.76), '#ffffff'],
    fog: mix(palette.fog, '#ffffff', 0.8),
    ground: mix(palette.ground, '#ffffff', 0.3),
    stars: 0,
  }),
  light: (light) => ({
    ...light,
    rimAlpha: 0,
    outline: { colour: '#17161a', alpha: 0.9, width: 0.006, dropShadow: 0 },
  }),
  finish({ stage, seed }) {
    const washes = createSheet(stage, (pen) => paintWashes(pen, seed))
    const paper = createSheet(stage, paintPaper)
    const fibres = createGrain({ seed, fibre: 4 })
    const ink = inkOf(stage, { colour: [16, 16, 20], strength: 0.8, threshold: 26, width: 0.005 })
    return () => {
      stage.grade({
        ink,
        mix: [LIGHT, LIGHT, LIGHT],
        curves: [4, 96, 216, 255],
        grain: still(fibres, [10, 14, 8]),
      })
      washes.print()
      paper.lay()
    }
  },
}

function paintPaper(pen: Pen, extent: Extent): void {
  pen.fillStyle = 'rgba(244,228,190,0.22)'
  pen.fillRect(0, 0, extent.width, extent.height)
  fillVignette(pen, extent, PAPER, 1, 0.5)
  paintSeal(pen, { x: extent.width - 0.13, y: extent.height - 0.15, size: 0.062 })
}

import { mix } from '../draw/colour.ts'
import { createGrain } from '../draw/grain.ts'
import type { Look } from './look.ts'
import { createSheet, fillVignette } from './sheet.ts'
import { saturate, still } from './tones.ts'

/** Milk in every colour: pink and mint skies, no black anywhere, light that comes from all sides. */
export const pastel: Look = {
  palette: (palette) => ({
    ...palette,
    sky: [
      mix(palette.sky[0], '#b9b8f2', 0.66),
      mix(palette.sky[1], '#fbc9e0', 0.72),
      mix(palette.sky[2], '#fff0d8', 0.8),
    ],
    fog: mix(palette.fog, '#fde4ee', 0.7),
    ground: mix(palette.ground, '#c8f0d2', 0.5),
    shadow: mix(palette.shadow, '#b08ad0', 0.6),
    key: '#fff6ee',
  }),
  light: (light) => ({
    ...light,
    shadow: '#a98ad0',
    shadowAlpha: light.shadowAlpha * 0.5,
    outline: { colour: '#ffffff', alpha: 0.9, width: 0.004, dropShadow: 0 },
  }),
  finish({ stage, seed }) {
    const haze = createSheet(stage, (pen, extent) => fillVignette(pen, extent, '#fff3f8', 0.5, 0.5))
    const grain = createGrain({ seed, fibre: 1.2 })
    return () => {
      stage.grade({
        mix: saturate(1.1),
        curves: [
          [92, 156, 218, 255],
          [82, 150, 216, 253],
          [112, 168, 222, 252],
        ],
        grain: still(grain, [4, 6, 4]),
      })
      haze.lay()
    }
  },
}

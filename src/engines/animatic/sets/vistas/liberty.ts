import { mix, withAlpha } from '../../draw/colour.ts'
import { fillEllipse } from '../../draw/shapes.ts'
import { paintLiberty } from '../landmarks/liberty.ts'
import { lampLevel, seen } from '../parts/lighting.ts'
import { acrossWater } from './across-water.ts'

/** The harbour of New York: the Statue of Liberty on her island, Manhattan behind, a rail to look from. */
export const liberty = acrossWater(({ stage }) => {
  const top = stage.portrait ? -0.06 : 0.07
  return {
    key: 'liberty',
    towers: [0.05, 0.26],
    top,
    paint(pen, x, { palette }) {
      fillEllipse(pen, withAlpha(palette.shadow, 0.25), x, 0.712, 0.36, 0.018)
      fillEllipse(pen, seen('#8a8f7a', palette, 0.16), x, 0.7, 0.34, 0.022)
      fillEllipse(pen, seen('#6f9a52', palette, 0.16), x, 0.694, 0.32, 0.018)
      paintLiberty(
        pen,
        x,
        0.692,
        0.692 - top,
        mix(seen('#6fb09a', palette, 0.12), '#ffe0a0', lampLevel(palette) * 0.14),
        seen('#c9b89a', palette, 0.14),
        lampLevel(palette),
      )
    },
  }
})

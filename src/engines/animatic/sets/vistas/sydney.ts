import { fillEllipse } from '../../draw/shapes.ts'
import { withAlpha } from '../../draw/colour.ts'
import { paintHarbourBridge, paintOperaHouse } from '../landmarks/opera-house.ts'
import { seen } from '../parts/lighting.ts'
import { acrossWater } from './across-water.ts'

/** Sydney: the opera house on its point, the bridge behind it. */
export const sydney = acrossWater(({ stage }) => {
  const wide = stage.portrait ? stage.aspect * 0.92 : 0.82
  return {
    key: 'sydney',
    towers: [0.04, 0.17],
    top: 0.2,
    paintBehind(pen, x, { palette }) {
      const way = stage.portrait || x > stage.aspect / 2 ? -1 : 1
      const width = stage.portrait ? stage.aspect * 0.8 : 0.78
      paintHarbourBridge(
        pen,
        x + way * (stage.portrait ? 0.16 : 0.72),
        0.668,
        width,
        seen('#5a6a74', palette, 0.34),
        seen('#c9bfae', palette, 0.3),
      )
    },
    paint(pen, x, { palette }) {
      fillEllipse(pen, withAlpha(palette.shadow, 0.25), x, 0.722, wide * 0.6, 0.016)
      paintOperaHouse(pen, x, 0.722, wide, seen('#fbf6ea', palette, 0.06), seen('#c9a98a', palette, 0.12))
    },
  }
})

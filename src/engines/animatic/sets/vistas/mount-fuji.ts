import { mix, withAlpha } from '../../draw/colour.ts'
import { fillEllipse } from '../../draw/shapes.ts'
import { paintFuji } from '../landmarks/fuji.ts'
import { drawFarLayer } from '../parts/far-layer.ts'
import { ground, outdoorLight, seen } from '../parts/lighting.ts'
import { growCrown, paintFir, paintTree, treeColours } from '../parts/tree.ts'
import { createStreet, STREET_PROPS_Y } from '../streets/street-set.ts'

/** Mount Fuji over its lake, seen from a meadow with cherry trees. */
export const mountFuji = createStreet((context) => {
  const { stage, palette, spec, random } = context
  const x = stage.aspect * (stage.portrait ? 0.5 : random() < 0.5 ? 0.38 : 0.62)
  const season = spec.weather === 'snow' ? 'winter' : (spec.season ?? 'spring')
  const side = outdoorLight(palette).direction
  const crowns = Array.from({ length: 3 }, () => growCrown(random))
  const rock = seen('#5f78a8', palette, 0.28)
  const snow = seen('#fbfcff', palette, 0.08)
  return {
    paving: { kind: 'earth', colour: season === 'autumn' ? '#b8a058' : '#8fb860' },
    crowd: 0,
    propsTop: 0.3,
    drawFar(frame) {
      const tall = stage.portrait ? 0.52 : 0.54
      drawFarLayer(stage, frame, { key: 'mount-fuji', parallax: 0.06, y0: 0, y1: 0.78 }, (pen) => {
        paintFuji(pen, x, 0.61, tall, rock, snow)
        pen.fillStyle = ground(palette, '#4f7a72', 0.7, 0.4)
        for (let at = -0.6; at < stage.aspect + 0.6; at += 0.04)
          fillEllipse(pen, pen.fillStyle, at, 0.612, 0.05, 0.02 + 0.01 * Math.sin(at * 23))
        const lake = pen.createLinearGradient(0, 0.62, 0, 0.75)
        lake.addColorStop(0, mix(palette.sky[2], '#ffffff', 0.12))
        lake.addColorStop(1, mix(palette.sky[0], seen('#4f86a8', palette, 0), 0.5))
        pen.fillStyle = lake
        pen.fillRect(-1, 0.62, stage.aspect + 2, 0.16)
        for (let strip = 0; strip < 9; strip += 1) {
          const wide = 0.5 * (1 - strip / 10)
          fillEllipse(pen, withAlpha(strip < 5 ? rock : snow, 0.3), x, 0.63 + strip * 0.012, wide, 0.0036)
        }
      })
    },
    paintProps(pen, period) {
      for (const [index, way] of [0.03, 0.2, 0.62, 0.8].entries()) {
        const colours = treeColours(palette, season, season === 'spring' && index % 2 === 0 ? 2 : 1, 0.06)
        if (index % 2 === 0)
          paintTree(
            pen,
            way * period,
            STREET_PROPS_Y - 0.02,
            0.36,
            crowns[index % 3] ?? crowns[0]!,
            colours,
            side,
          )
        else paintFir(pen, way * period, STREET_PROPS_Y - 0.02, 0.3, colours, side)
      }
    },
  }
})

import { darken, mix } from '../../draw/colour.ts'
import type { Pen } from '../../draw/shapes.ts'
import { paintPyramid, paintSphinx } from '../landmarks/pyramids.ts'
import { drawFarLayer } from '../parts/far-layer.ts'
import { outdoorLight, seen } from '../parts/lighting.ts'
import { createRidge } from '../parts/ridge.ts'
import { createStreet, STREET_PROPS_Y } from '../streets/street-set.ts'
import { paintDatePalm } from './date-palm.ts'

/** The plateau of Giza: three pyramids, the sphinx, palms, sand. */
export const pyramids = createStreet((context) => {
  const { stage, palette, random, seed } = context
  const isMirrored = random() < 0.5
  const at = (x: number): number => stage.aspect * (isMirrored ? 1 - x : x)
  const side = outdoorLight(palette).direction
  const stone = seen('#d9b274', palette, 0.12)
  const dunes = createRidge(seed + 3, { kind: 'dune', baseY: 0.71, height: 0.035, frequency: 0.9 })
  const sphinxX = at(stage.portrait ? 0.2 : 0.16)
  return {
    paving: { kind: 'sand', colour: '#e0bc80' },
    crowd: 0,
    propsTop: 0.4,
    drawFar(frame) {
      drawFarLayer(stage, frame, { key: 'pyramids', parallax: 0.09, y0: 0, y1: 0.78 }, (pen) => {
        const size = stage.portrait ? 0.62 : 0.72
        for (const [x, share, haze, hasCap] of [
          [0.93, 0.5, 0.4, false],
          [0.66, 0.86, 0.24, true],
          [0.3, 1, 0.1, false],
        ] as const)
          paintPyramid(pen, {
            x: at(x),
            footY: 0.705,
            height: size * share * 0.62,
            stone: mix(stone, palette.fog, haze),
            shade: palette.shadow,
            side,
            hasCap,
          })
        pen.fillStyle = mix(stone, palette.fog, 0.2)
        dunes.trace(pen, -0.6, stage.aspect + 0.6, 0.8)
        pen.fill()
      })
      stage.layer('sphinx', frame.camera, 0.4, { y0: 0.5, y1: 0.78, margin: 0.5 }, (pen) => {
        pen.save()
        pen.translate(sphinxX, 0.752)
        pen.scale(isMirrored ? -1 : 1, 1)
        paintSphinx(pen, 0, 0, 0.2, mix(stone, palette.fog, 0.04))
        pen.restore()
        pen.fillStyle = seen('#d8b478', palette, 0.1)
        pen.fillRect(-1, 0.742, stage.aspect + 2, 0.04)
      })
    },
    paintProps(pen: Pen, period: number) {
      const leaf = seen('#5f8a45', palette, 0.06)
      const trunk = seen('#8a6444', palette, 0.06)
      for (const [x, tall] of [
        [0.02, 0.3],
        [0.13, 0.24],
        [0.7, 0.28],
      ] as const)
        paintDatePalm(pen, x * period, STREET_PROPS_Y, tall, trunk, leaf)
      pen.fillStyle = darken(seen('#c9a468', palette, 0.02), 0.06)
      for (let rock = 0; rock < 7; rock += 1) {
        const x = ((rock * 0.618) % 1) * period
        pen.fillRect(x, STREET_PROPS_Y - 0.01, 0.03 + (rock % 3) * 0.012, 0.014)
      }
    },
  }
})

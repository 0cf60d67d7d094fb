import { mix, withAlpha } from '../../draw/colour.ts'
import { fillEllipse } from '../../draw/shapes.ts'
import { paintSugarPeak, paintTerraces } from '../landmarks/machu-picchu.ts'
import { drawFarLayer } from '../parts/far-layer.ts'
import { ground, seen } from '../parts/lighting.ts'
import { createRidge } from '../parts/ridge.ts'
import { createStreet } from '../streets/street-set.ts'

/** Machu Picchu: terraces and roofless houses below the peak, clouds in the valleys. */
export const machuPicchu = createStreet((context) => {
  const { stage, palette, seed } = context
  const far = createRidge(seed + 3, { kind: 'mountain', baseY: 0.6, height: 0.26, frequency: 1.2 })
  const x = stage.aspect * (stage.portrait ? 0.52 : 0.62)
  return {
    paving: { kind: 'earth', colour: '#86a84f' },
    crowd: 0,
    drawFar(frame) {
      drawFarLayer(stage, frame, { key: 'andes', parallax: 0.06, y0: 0.1, y1: 0.78 }, (pen) => {
        pen.fillStyle = mix(seen('#5f7f86', palette, 0.5), palette.fog, 0.2)
        far.trace(pen, -0.6, stage.aspect + 0.6, 0.8)
        pen.fill()
      })
      drawFarLayer(stage, frame, { key: 'machu-picchu', parallax: 0.16, y0: 0, y1: 0.79 }, (pen) => {
        const leaf = ground(palette, '#4f7f4a', 0.2, 0.24)
        paintSugarPeak(pen, x, 0.68, stage.portrait ? 0.5 : 0.56, leaf, seen('#8a8a84', palette, 0.2))
        const mist = mix('#ffffff', palette.fog, 0.5)
        for (let bank = 0; bank < 16; bank += 1)
          fillEllipse(
            pen,
            withAlpha(mist, 0.36),
            -0.4 + (bank / 15) * (stage.aspect + 0.8),
            0.56 + 0.025 * Math.sin(bank * 2.3),
            0.2,
            0.022,
          )
        paintTerraces(pen, {
          left: -0.5,
          right: stage.aspect + 0.5,
          topY: 0.545,
          footY: 0.76,
          grass: ground(palette, '#7fae4a', 0.2, 0.1),
          stone: seen('#b8b0a0', palette, 0.1),
        })
      })
    },
  }
})

import { paintStonehenge } from '../landmarks/stonehenge.ts'
import { drawFarLayer } from '../parts/far-layer.ts'
import { ground, outdoorLight, seen } from '../parts/lighting.ts'
import { createRidge } from '../parts/ridge.ts'
import { createStreet } from '../streets/street-set.ts'

/** The ring of stones on its plain. */
export const stonehenge = createStreet((context) => {
  const { stage, palette, seed } = context
  const side = outdoorLight(palette).direction
  const downs = createRidge(seed + 3, { kind: 'dune', baseY: 0.69, height: 0.05, frequency: 0.7 })
  return {
    paving: { kind: 'earth', colour: '#8aa858' },
    crowd: 0,
    drawFar(frame) {
      drawFarLayer(stage, frame, { key: 'downs', parallax: 0.08, y0: 0.5, y1: 0.78 }, (pen) => {
        pen.fillStyle = ground(palette, '#7f9f62', 0.5, 0.4)
        downs.trace(pen, -0.6, stage.aspect + 0.6, 0.8)
        pen.fill()
      })
      drawFarLayer(stage, frame, { key: 'stonehenge', parallax: 0.3, y0: 0.3, y1: 0.79 }, (pen) => {
        pen.fillStyle = ground(palette, '#86a656', 0.3, 0.14)
        pen.fillRect(-1.5, 0.716, stage.aspect + 3, 0.08)
        const reach = stage.portrait ? stage.aspect * 0.46 : 0.56
        paintStonehenge(pen, stage.aspect / 2, 0.744, reach, seen('#a8a49a', palette, 0.12), side)
      })
    },
  }
})

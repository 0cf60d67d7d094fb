import { darken, lighten, type Hex } from '../../draw/colour.ts'
import { fillPolygon } from '../../draw/shapes.ts'
import { paintSaintBasil, paintSpasskaya } from '../landmarks/kremlin.ts'
import { drawFarLayer } from '../parts/far-layer.ts'
import { seen } from '../parts/lighting.ts'
import { createStreet } from '../streets/street-set.ts'

/** Red Square: the wall of the Kremlin with its clock tower, Saint Basil's beside it. */
export const redSquare = createStreet((context) => {
  const { stage, palette, spec } = context
  const tone = (colour: Hex): Hex => seen(colour, palette, 0.1)
  const isSnowy = spec.weather === 'snow' || spec.season === 'winter'
  const tall = stage.portrait ? 0.5 : 0.56
  const [church, tower] = stage.portrait ? [0.6, 0.16] : [0.64, 0.3]
  return {
    paving: { kind: 'cobbles', colour: '#8a8684' },
    crowd: 0.8,
    drawFar(frame) {
      drawFarLayer(stage, frame, { key: 'red-square', parallax: 0.14, y0: 0, y1: 0.78 }, (pen) => {
        const wall = tone('#9a4a40')
        pen.fillStyle = wall
        pen.fillRect(-1, 0.63, stage.aspect + 2, 0.12)
        pen.fillStyle = darken(wall, 0.2)
        pen.fillRect(-1, 0.71, stage.aspect + 2, 0.04)
        for (let merlon = -0.9; merlon < stage.aspect + 0.9; merlon += 0.036)
          fillPolygon(pen, isSnowy ? lighten(wall, 0.5) : lighten(wall, 0.06), [
            [merlon, 0.634],
            [merlon, 0.606],
            [merlon + 0.011, 0.614],
            [merlon + 0.022, 0.606],
            [merlon + 0.022, 0.634],
          ])
        paintSpasskaya(pen, tower * stage.aspect, 0.742, tall * 0.94, tone)
        paintSaintBasil(pen, church * stage.aspect, 0.744, tall, tone, isSnowy)
      })
    },
  }
})

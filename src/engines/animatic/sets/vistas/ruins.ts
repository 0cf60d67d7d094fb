import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillPolygon, type Pen } from '../../draw/shapes.ts'
import { paintColumn } from '../landmarks/colosseum.ts'
import { drawFarLayer } from '../parts/far-layer.ts'
import { ground, outdoorLight, seen } from '../parts/lighting.ts'
import { createRidge } from '../parts/ridge.ts'
import { paintFir, treeColours } from '../parts/tree.ts'
import { createStreet, STREET_PROPS_Y } from '../streets/street-set.ts'

/** Ancient ruins: what is left of a temple on its hill, broken columns, fallen stones in the grass. */
export const ruins = createStreet((context) => {
  const { stage, palette, random, seed, spec } = context
  const marble = seen('#e4d6bc', palette, 0.08)
  const templeX = stage.aspect * (stage.portrait ? 0.5 : random() < 0.5 ? 0.32 : 0.68)
  const hills = createRidge(seed + 6, { kind: 'hill', baseY: 0.64, height: 0.12, frequency: 1.1 })
  const season = spec.weather === 'snow' ? 'winter' : spec.season
  const side = outdoorLight(palette).direction
  return {
    paving: { kind: 'earth', colour: '#b8aa78' },
    crowd: 0,
    propsTop: 0.3,
    drawFar(frame) {
      drawFarLayer(stage, frame, { key: 'ruin-hills', parallax: 0.1, y0: 0.3, y1: 0.78 }, (pen) => {
        pen.fillStyle = ground(palette, '#6f8f7a', 0.5, 0.5)
        hills.trace(pen, -0.6, stage.aspect + 0.6, 0.8)
        pen.fill()
      })
      stage.layer('temple', frame.camera, 0.3, { y0: 0.16, y1: 0.8, margin: 0.5 }, (pen) => {
        fillEllipse(pen, ground(palette, '#8fa05a', 0.4, 0.16), templeX, 0.79, 0.9, 0.13)
        paintTemple(pen, templeX, 0.685, stage.portrait ? 0.34 : 0.4, mix(marble, palette.fog, 0.08))
        for (const way of [-0.75, -0.62, 0.66, 0.8])
          paintFir(pen, templeX + way, 0.74, 0.22, treeColours(palette, season, 1, 0.2), side)
        pen.fillStyle = ground(palette, '#8fa05a', 0.4, 0.1)
        pen.fillRect(-1, 0.735, stage.aspect + 2, 0.06)
      })
    },
    paintProps(pen, period) {
      for (const [index, way] of [0.06, 0.2, 0.6, 0.88].entries())
        paintColumn(
          pen,
          way * period,
          STREET_PROPS_Y,
          [0.42, 0.28, 0.34, 0.44][index] ?? 0.3,
          marble,
          index !== 0,
        )
      for (const [index, way] of [0.13, 0.33, 0.46, 0.72, 0.8].entries())
        paintBlock(pen, way * period, marble, 0.05 + (index % 3) * 0.02)
      pen.strokeStyle = seen('#7f9a4a', palette, 0.04)
      pen.lineWidth = 0.003
      pen.beginPath()
      for (let blade = 0; blade < 110; blade += 1) {
        const x = ((blade * 0.618034) % 1) * period
        pen.moveTo(x, STREET_PROPS_Y + 0.012)
        pen.lineTo(x + ((blade % 5) - 2) * 0.004, STREET_PROPS_Y - 0.012 - (blade % 4) * 0.006)
      }
      pen.stroke()
    },
  }
})

function paintTemple(pen: Pen, x: number, footY: number, height: number, marble: Hex): void {
  const half = height * 0.86
  for (let step = 0; step < 3; step += 1) {
    pen.fillStyle = step % 2 === 0 ? marble : darken(marble, 0.1)
    pen.fillRect(
      x - half * (1.1 - step * 0.04),
      footY - height * 0.035 * (step + 1),
      half * 2 * (1.1 - step * 0.04),
      height * 0.036,
    )
  }
  const deck = footY - height * 0.105
  pen.fillStyle = withAlpha(darken(marble, 0.6), 0.5)
  pen.fillRect(x - half * 0.8, deck - height * 0.55, half * 1.2, height * 0.55)
  for (let column = 0; column < 8; column += 1)
    paintColumn(pen, x - half + (column / 7) * half * 2, deck, height * 0.6, marble, column > 5)
  pen.fillStyle = lighten(marble, 0.05)
  pen.fillRect(x - half * 1.08, deck - height * 0.7, half * 1.72, height * 0.1)
  pen.fillStyle = darken(marble, 0.16)
  for (let block = 0; block < 11; block += 1)
    pen.fillRect(x - half * 1.04 + block * half * 0.15, deck - height * 0.68, half * 0.06, height * 0.06)
  fillPolygon(pen, marble, [
    [x - half * 1.12, deck - height * 0.7],
    [x - half * 0.1, deck - height * 0.92],
    [x + half * 0.06, deck - height * 0.83],
    [x + half * 0.2, deck - height * 0.84],
    [x + half * 0.3, deck - height * 0.7],
  ])
}

function paintBlock(pen: Pen, x: number, marble: Hex, size: number): void {
  fillEllipse(pen, 'rgba(30,30,30,0.16)', x, STREET_PROPS_Y + 0.002, size, size * 0.16)
  fillPolygon(pen, darken(marble, 0.14), [
    [x - size * 0.8, STREET_PROPS_Y],
    [x - size * 0.74, STREET_PROPS_Y - size * 0.6],
    [x + size * 0.5, STREET_PROPS_Y - size * 0.72],
    [x + size * 0.8, STREET_PROPS_Y],
  ])
  fillPolygon(pen, lighten(marble, 0.1), [
    [x - size * 0.74, STREET_PROPS_Y - size * 0.6],
    [x - size * 0.4, STREET_PROPS_Y - size * 0.8],
    [x + size * 0.66, STREET_PROPS_Y - size * 0.84],
    [x + size * 0.5, STREET_PROPS_Y - size * 0.7],
  ])
}

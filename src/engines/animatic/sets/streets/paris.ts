import { darken, lighten, mix, type Hex } from '../../draw/colour.ts'
import { pick } from '../../draw/random.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { paintEiffelTower } from '../landmarks/eiffel-tower.ts'
import { drawFarLayer } from '../parts/far-layer.ts'
import { paintLampPost } from '../parts/lamp-post.ts'
import { outdoorLight, seen } from '../parts/lighting.ts'
import { growCrown, paintTree, treeColours } from '../parts/tree.ts'
import { createStreet, STREET_PROPS_Y } from './street-set.ts'
import { drawFlowerBoxes } from './flower-boxes.ts'

const HAUSSMANN = {
  walls: ['#ecdfc6', '#e4d3b4', '#f0e6d2', '#dccbb0'],
  roofs: ['#6a7888', '#5f6b7c', '#748294'],
  trim: '#f7f0e2',
  accents: ['#b8434a', '#2f5f56', '#3a4f7a', '#8a5a34'],
  roofKinds: ['mansard'],
  windows: ['french'],
  groundFloors: ['shop', 'shop', 'door'],
  widths: [0.3, 0.42],
  storeys: [2, 3],
  storeyHeight: 0.098,
  gaps: 0,
} as const

/** A boulevard of Paris: the tower over mansard roofs, cafés, plane trees, lamps. */
export const paris = createStreet((context, tone) => {
  const { stage, palette, spec, random } = context
  const towerX = stage.aspect * (stage.portrait ? 0.5 : random() < 0.5 ? 0.27 : 0.73)
  const crowns = Array.from({ length: 3 }, () => growCrown(random))
  const cloth = pick(random, ['#c2434a', '#2f6a5a', '#3a5a9a'])
  const season = spec.weather === 'snow' ? 'winter' : spec.season
  const side = outdoorLight(palette).direction
  return {
    facades: HAUSSMANN,
    opening: { x: towerX, half: stage.portrait ? 0.2 : 0.17 },
    paving: { kind: 'slabs', colour: '#c8bfae' },
    propsTop: 0.37,
    drawFar(frame) {
      const top = stage.portrait ? -0.28 : 0.02
      drawFarLayer(stage, frame, { key: 'eiffel', parallax: 0.1, y0: top - 0.1, y1: 0.75 }, (pen) => {
        const iron = mix(seen('#8a6a50', palette, 0.3), '#ffc25a', tone.lights * 0.55)
        paintEiffelTower(pen, towerX, 0.68, 0.66 - top, iron, tone.lights)
        const roofs = seen('#8f98a8', palette, 0.5)
        for (let x = -0.6; x < stage.aspect + 0.6; x += 0.11) {
          const tall = 0.03 + 0.05 * Math.abs(Math.sin(x * 23))
          pen.fillStyle = roofs
          pen.fillRect(x, 0.68 - tall, 0.112, tall + 0.06)
          pen.fillStyle = lighten(roofs, 0.16)
          pen.fillRect(x, 0.68 - tall + 0.03, 0.112, tall)
        }
      })
    },
    paintBehindFronts(pen) {
      const leaf = seen('#5a8a4c', palette, 0.16)
      for (let x = towerX - 0.5; x < towerX + 0.5; x += 0.04) fillEllipse(pen, leaf, x, 0.735, 0.032, 0.045)
    },
    paintProps(pen, period) {
      const iron = seen('#26352f', palette, 0.03)
      for (let index = 0; index < 3; index += 1) {
        const x = 0.16 + (index * period) / 3
        paintTree(
          pen,
          x,
          STREET_PROPS_Y,
          0.34,
          crowns[index] ?? crowns[0]!,
          treeColours(palette, season, index, 0.05),
          side,
        )
        paintLampPost(pen, {
          x: x + 0.62,
          footY: STREET_PROPS_Y,
          height: 0.33,
          iron,
          lit: tone.lights,
          arms: 2,
        })
        if (index === (towerX > stage.aspect / 2 ? 0 : 1))
          paintColumn(pen, x + 0.3, iron, tone.wall('#e8d8b0', 0.02))
        else paintCafe(pen, x + 0.34, tone.wall(cloth, 0.03), iron)
      }
    },
    drawFront: (frame) => drawFlowerBoxes(stage, palette, frame, ['#d8505a', '#f2c6d4', '#ffffff']),
  }
})

/** Round tables and cane chairs. */
function paintCafe(pen: Pen, x: number, cloth: Hex, iron: Hex): void {
  for (const at of [0, 0.15]) {
    const left = x + at
    pen.fillStyle = iron
    pen.fillRect(left - 0.003, STREET_PROPS_Y - 0.075, 0.006, 0.075)
    pen.fillRect(left - 0.018, STREET_PROPS_Y - 0.004, 0.036, 0.005)
    fillEllipse(pen, lighten(cloth, 0.6), left, STREET_PROPS_Y - 0.077, 0.036, 0.009)
    fillPolygon(pen, cloth, [
      [left - 0.036, STREET_PROPS_Y - 0.077],
      [left - 0.03, STREET_PROPS_Y - 0.056],
      [left + 0.03, STREET_PROPS_Y - 0.056],
      [left + 0.036, STREET_PROPS_Y - 0.077],
    ])
    for (const side of [-1, 1]) {
      const chair = left + side * 0.052
      pen.strokeStyle = darken('#b8874a', 0.2)
      pen.lineWidth = 0.0045
      pen.beginPath()
      pen.moveTo(chair - side * 0.014, STREET_PROPS_Y)
      pen.lineTo(chair - side * 0.012, STREET_PROPS_Y - 0.045)
      pen.lineTo(chair + side * 0.012, STREET_PROPS_Y - 0.045)
      pen.lineTo(chair + side * 0.014, STREET_PROPS_Y)
      pen.moveTo(chair + side * 0.011, STREET_PROPS_Y - 0.045)
      pen.lineTo(chair + side * 0.016, STREET_PROPS_Y - 0.096)
      pen.stroke()
    }
  }
}

/** A round column with posters. */
function paintColumn(pen: Pen, x: number, iron: Hex, paper: Hex): void {
  fillRoundRect(pen, iron, x - 0.05, STREET_PROPS_Y - 0.27, 0.1, 0.27, 0.006)
  fillRoundRect(pen, paper, x - 0.042, STREET_PROPS_Y - 0.215, 0.084, 0.16, 0.003)
  pen.fillStyle = '#c8504a'
  pen.fillRect(x - 0.034, STREET_PROPS_Y - 0.205, 0.03, 0.07)
  pen.fillStyle = '#3a6fa8'
  pen.fillRect(x + 0.002, STREET_PROPS_Y - 0.19, 0.032, 0.09)
  pen.fillStyle = '#e0b040'
  pen.fillRect(x - 0.034, STREET_PROPS_Y - 0.125, 0.03, 0.06)
  pen.fillStyle = iron
  pen.beginPath()
  pen.ellipse(x, STREET_PROPS_Y - 0.268, 0.058, 0.05, 0, Math.PI, 0)
  pen.fill()
  pen.fillRect(x - 0.003, STREET_PROPS_Y - 0.345, 0.006, 0.04)
}

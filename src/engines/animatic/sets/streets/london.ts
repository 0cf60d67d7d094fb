import { darken, lighten, mix, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { paintWestminster } from '../landmarks/clock-tower.ts'
import { drawFarLayer } from '../parts/far-layer.ts'
import { paintLampPost } from '../parts/lamp-post.ts'
import { seen } from '../parts/lighting.ts'
import { createStreet, STREET_PROPS_Y } from './street-set.ts'
import { drawFlowerBoxes } from './flower-boxes.ts'
import { createLane } from './lane.ts'

const TERRACE = {
  walls: ['#a5543f', '#b8674a', '#8f4a3a', '#f0e8d8', '#c9a27a'],
  roofs: ['#5a5560', '#6a5f62'],
  trim: '#f7f2e6',
  accents: ['#1f3a5c', '#1f4a38', '#a8242e', '#24242c', '#e0b03a'],
  roofKinds: ['tiles', 'flat', 'mansard'],
  windows: ['sash'],
  groundFloors: ['stoop', 'door', 'shop'],
  widths: [0.22, 0.32],
  storeys: [2, 3],
  storeyHeight: 0.1,
} as const

/** A street of London: the clock tower, brick terraces, a telephone box, red buses. */
export const london = createStreet((context, tone) => {
  const { stage, palette, random } = context
  const towerX = stage.aspect * (stage.portrait ? 0.6 : random() < 0.5 ? 0.36 : 0.72)
  const lane = createLane(context, [
    { variant: 'double-decker', colour: '#c8202c', size: 1 },
    { variant: 'taxi', colour: '#22242c', size: 1 },
    { variant: 'car', colour: '#3a5f8a', size: 1 },
  ])
  return {
    facades: TERRACE,
    opening: { x: towerX, half: 0.04 },
    paving: { kind: 'asphalt', colour: '#7c828c' },
    propsTop: 0.36,
    drawFar(frame) {
      const top = stage.portrait ? -0.18 : 0.06
      drawFarLayer(stage, frame, { key: 'westminster', parallax: 0.1, y0: top - 0.02, y1: 0.76 }, (pen) => {
        const stone = mix(seen('#c8a468', palette, 0.26), '#ffcf80', tone.lights * 0.3)
        paintWestminster(pen, towerX, 0.7, 0.7 - top, stone, tone.lights)
        pen.fillStyle = seen('#8f98a0', palette, 0.6)
        for (let x = towerX + 0.1; x < stage.aspect + 0.7; x += 0.12)
          pen.fillRect(x, 0.56 + 0.05 * Math.sin(x * 31), 0.11, 0.2)
      })
    },
    paintProps(pen, period) {
      const iron = seen('#1c2028', palette, 0.03)
      const red = seen('#c8202c', palette, 0.02)
      for (const way of [0.1, 0.6])
        paintLampPost(pen, { x: period * way, footY: STREET_PROPS_Y, height: 0.34, iron, lit: tone.lights })
      paintTelephoneBox(pen, period * 0.26, red, tone.lights)
      paintPillarBox(pen, period * 0.82, red)
    },
    drawMoving: lane,
    drawFront: (frame) => drawFlowerBoxes(stage, palette, frame, ['#d83a4a', '#ffffff', '#5a6fd0']),
  }
})

function paintTelephoneBox(pen: Pen, x: number, red: Hex, lit: number): void {
  const top = STREET_PROPS_Y - 0.29
  fillRoundRect(pen, red, x - 0.058, top + 0.012, 0.116, 0.278, 0.004)
  pen.fillStyle = red
  pen.beginPath()
  pen.ellipse(x, top + 0.018, 0.062, 0.022, 0, Math.PI, 0)
  pen.fill()
  fillRoundRect(pen, '#f4ecd8', x - 0.042, top + 0.02, 0.084, 0.018, 0.002)
  pen.fillStyle = mix(mix('#cfe0e8', red, 0.1), '#ffeab0', lit)
  pen.fillRect(x - 0.042, top + 0.05, 0.084, 0.18)
  pen.fillStyle = red
  for (const way of [-0.014, 0.012]) pen.fillRect(x + way, top + 0.05, 0.004, 0.18)
  for (let row = 1; row < 7; row += 1) pen.fillRect(x - 0.042, top + 0.05 + row * 0.0257, 0.084, 0.004)
  pen.fillStyle = darken(red, 0.26)
  pen.fillRect(x - 0.058, STREET_PROPS_Y - 0.012, 0.116, 0.012)
  pen.fillStyle = lighten(red, 0.16)
  pen.fillRect(x + 0.05, top + 0.02, 0.005, 0.26)
}

function paintPillarBox(pen: Pen, x: number, red: Hex): void {
  const body = pen.createLinearGradient(x - 0.034, 0, x + 0.034, 0)
  body.addColorStop(0, darken(red, 0.26))
  body.addColorStop(0.6, red)
  body.addColorStop(1, lighten(red, 0.16))
  fillRoundRect(pen, body, x - 0.032, STREET_PROPS_Y - 0.16, 0.064, 0.16, 0.004)
  fillEllipse(pen, red, x, STREET_PROPS_Y - 0.16, 0.04, 0.014)
  fillRoundRect(pen, '#1c1a22', x - 0.022, STREET_PROPS_Y - 0.136, 0.044, 0.01, 0.002)
  fillRoundRect(pen, '#f2ead8', x - 0.016, STREET_PROPS_Y - 0.116, 0.032, 0.026, 0.002)
  fillRoundRect(pen, '#1c1a22', x - 0.036, STREET_PROPS_Y - 0.014, 0.072, 0.014, 0.002)
}

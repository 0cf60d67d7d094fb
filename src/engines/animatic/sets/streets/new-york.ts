import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { paintTowers, raiseTowers } from '../city/skyline.ts'
import { paintEmpireState } from '../landmarks/manhattan.ts'
import { drawEndless } from '../parts/endless.ts'
import { drawFarLayer } from '../parts/far-layer.ts'
import { paintLampPost } from '../parts/lamp-post.ts'
import { seen } from '../parts/lighting.ts'
import { slotChance } from '../parts/span.ts'
import { drawFlowerBoxes } from './flower-boxes.ts'
import { createLane } from './lane.ts'
import { createStreet, STREET_FOOT_Y, STREET_PROPS_Y } from './street-set.ts'

const BROWNSTONES = {
  walls: ['#8f4f3c', '#a86a4c', '#7f4a3f', '#b88a64', '#6f4a44'],
  roofs: ['#4a3a38'],
  trim: '#d9c8a8',
  accents: ['#2f5a44', '#8a2a30', '#c89a2f', '#2f4a7a'],
  roofKinds: ['flat'],
  windows: ['sash'],
  groundFloors: ['stoop', 'shop', 'stoop'],
  widths: [0.24, 0.34],
  storeys: [2, 3],
  storeyHeight: 0.1,
  gaps: 0.2,
} as const

/** A street of New York: towers behind brownstones with fire escapes, yellow cabs, steam from the ground. */
export const newYork = createStreet((context, tone) => {
  const { stage, palette, random } = context
  const lift = stage.portrait ? 0.24 : 0
  const towers = [0.18, 0.34].map((parallax, index) => ({
    parallax,
    row: raiseTowers(random, {
      period: 2.4,
      baseY: 0.7,
      heights: [0.2, 0.5 + lift],
      widths: [0.08 + index * 0.03, 0.16 + index * 0.03],
    }),
  }))
  const landmarkX = stage.aspect * (stage.portrait ? 0.5 : random() < 0.5 ? 0.3 : 0.68)
  const lane = createLane(context, [
    { variant: 'taxi', colour: '#f6c22d', size: 1 },
    { variant: 'car', colour: '#4a5560', size: 1 },
    { variant: 'taxi', colour: '#f6c22d', size: 1 },
    { variant: 'van', colour: '#e8ecf0', size: 1 },
  ])
  return {
    facades: BROWNSTONES,
    paving: { kind: 'asphalt', colour: '#737982' },
    propsTop: 0.34,
    drawFar(frame) {
      const top = stage.portrait ? -0.28 : 0.03
      drawFarLayer(stage, frame, { key: 'empire', parallax: 0.1, y0: top - 0.02, y1: 0.76 }, (pen) => {
        paintEmpireState(pen, landmarkX, 0.7, 0.7 - top, tone.wall('#a8a09a', 0.34), tone.lights)
      })
      for (const { parallax, row } of towers)
        drawEndless(
          stage,
          frame.camera,
          { key: `towers ${parallax}`, parallax, period: 2.4, y0: stage.top - 0.1, y1: 0.78 },
          (pen) => paintTowers(pen, row, 0.7, tone, 0.7 - parallax, 0.028),
        )
    },
    paintOnFronts: (pen, period) => paintEscapes(pen, period, tone.wall('#2a2a30', 0.06)),
    paintProps(pen, period) {
      const iron = seen('#2a3a34', palette, 0.03)
      for (const way of [0.12, 0.62])
        paintLampPost(pen, {
          x: period * way,
          footY: STREET_PROPS_Y,
          height: 0.36,
          iron,
          lit: tone.lights,
          arms: 2,
        })
      paintHydrant(pen, period * 0.3, seen('#d8402f', palette, 0.02))
      paintHotDogStand(pen, period * 0.46, palette.ambient)
      paintHydrant(pen, period * 0.9, seen('#d8402f', palette, 0.02))
    },
    drawMoving(frame) {
      lane(frame)
      const pen = stage.enter(frame.camera, 0.8)
      const x = stage.aspect * 0.22
      for (let puff = 0; puff < 6; puff += 1) {
        const age = (frame.time * 0.35 + puff / 6) % 1
        fillEllipse(
          pen,
          withAlpha(mix(palette.fog, '#ffffff', 0.5), 0.22 * (1 - age)),
          x + Math.sin(age * 5 + puff) * 0.02,
          0.815 - age * 0.22,
          0.016 + age * 0.045,
        )
      }
    },
    drawFront: (frame) => drawFlowerBoxes(stage, palette, frame, ['#f2c24c', '#ffffff', '#d8505a']),
  }
})

/** Fire escapes down some of the fronts. */
function paintEscapes(pen: Pen, period: number, iron: Hex): void {
  pen.strokeStyle = iron
  for (let index = 0; index < 4; index += 1) {
    const x = 0.12 + (index * period) / 4 + slotChance(index, 4) * 0.1
    pen.lineWidth = 0.0026
    pen.beginPath()
    for (const storey of [1, 2]) {
      const y = STREET_FOOT_Y - storey * 0.1 - 0.012
      pen.moveTo(x, y)
      pen.lineTo(x + 0.12, y)
      pen.moveTo(x, y - 0.024)
      pen.lineTo(x + 0.12, y - 0.024)
      for (let bar = 0; bar <= 8; bar += 1) {
        pen.moveTo(x + bar * 0.015, y)
        pen.lineTo(x + bar * 0.015, y - 0.024)
      }
      if (storey === 2) continue
      pen.moveTo(x + 0.015, y)
      pen.lineTo(x + 0.1, y - 0.1)
      pen.moveTo(x + 0.03, y)
      pen.lineTo(x + 0.115, y - 0.1)
    }
    pen.stroke()
  }
}

function paintHydrant(pen: Pen, x: number, red: Hex): void {
  fillRoundRect(pen, red, x - 0.015, STREET_PROPS_Y - 0.066, 0.03, 0.066, 0.006)
  fillEllipse(pen, lighten(red, 0.1), x, STREET_PROPS_Y - 0.066, 0.017, 0.014)
  fillRoundRect(pen, darken(red, 0.12), x - 0.025, STREET_PROPS_Y - 0.046, 0.05, 0.015, 0.004)
  fillRoundRect(pen, darken(red, 0.2), x - 0.02, STREET_PROPS_Y - 0.008, 0.04, 0.008, 0.002)
}

function paintHotDogStand(pen: Pen, x: number, ambient: Hex): void {
  const tone = (colour: Hex): Hex => mix(colour, ambient, 0.2)
  for (const side of [-0.06, 0.06]) fillEllipse(pen, '#24242c', x + side, STREET_PROPS_Y - 0.018, 0.018)
  fillRoundRect(pen, tone('#c9d0d8'), x - 0.09, STREET_PROPS_Y - 0.12, 0.18, 0.09, 0.006)
  fillRoundRect(pen, tone('#d8402f'), x - 0.07, STREET_PROPS_Y - 0.105, 0.14, 0.05, 0.004)
  pen.fillStyle = '#8a929c'
  pen.fillRect(x - 0.003, STREET_PROPS_Y - 0.27, 0.006, 0.16)
  for (let slice = 0; slice < 6; slice += 1) {
    pen.fillStyle = slice % 2 === 0 ? tone('#f2c22d') : tone('#3a6fb8')
    pen.beginPath()
    pen.moveTo(x, STREET_PROPS_Y - 0.31)
    pen.lineTo(x - 0.12 + slice * 0.04, STREET_PROPS_Y - 0.245)
    pen.lineTo(x - 0.08 + slice * 0.04, STREET_PROPS_Y - 0.245)
    pen.fill()
  }
}

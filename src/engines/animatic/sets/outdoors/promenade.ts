import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { between, pick } from '../../draw/random.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { drawEndless } from '../parts/endless.ts'
import { paintLampPost } from '../parts/lamp-post.ts'
import { lampLevel, seen } from '../parts/lighting.ts'
import { paintPalm } from '../parts/palm.ts'
import { eachSlot, slotChance, visibleSpan } from '../parts/span.ts'
import { createStreet, STREET_FOOT_Y, STREET_PROPS_Y } from '../streets/street-set.ts'
import { paintBench } from './bench.ts'

const SEA_Y = 0.585
const BOATS_Y = 0.735
const BOATS_PARALLAX = 0.5
const BOAT_GAP = 0.42
const HULLS: readonly Hex[] = ['#f4f2ec', '#2f5f8f', '#c8483a', '#3f8a7a', '#e0b04a']

/** A promenade along a harbour: moored boats behind a railing, lamps, benches, palms, a town across the bay. */
export const promenade = createStreet((context) => {
  const { stage, palette, random } = context
  const lit = lampLevel(palette)
  const tone = (colour: Hex, haze: number): Hex => seen(colour, palette, haze)
  const hasPalms = random() < 0.6
  const paving = pick(random, ['#c9b8a0', '#b8b4ac', '#d0a888'])
  const hillX = stage.aspect * between(random, 0.3, 0.7)
  const boats = HULLS.map((hull, index) =>
    stage.sprite(`moored boat ${index}`, { width: 0.34, height: 0.44, anchorX: 0.17, anchorY: 0.4 }, (pen) =>
      paintBoat(pen, tone(hull, 0.1), tone('#8a6a48', 0.1), tone('#f6f2e8', 0.1)),
    ),
  )
  return {
    paving: { kind: 'slabs', colour: paving },
    crowd: 0.7,
    propsTop: 0.3,
    water: { y: 0.7, farY: 0.63, parallax: BOATS_PARALLAX },
    drawFar(frame) {
      const { camera, time } = frame
      drawEndless(stage, camera, { key: 'bay', parallax: 0.14, period: 2.6, y0: 0.36, y1: 0.78 }, (pen) => {
        paintTown(pen, 2.6, tone, lit)
        const water = pen.createLinearGradient(0, SEA_Y, 0, 0.78)
        water.addColorStop(0, mix(palette.sky[2], tone('#4f9ac0', 0.1), 0.5))
        water.addColorStop(1, mix(palette.sky[0], tone('#2f6f98', 0), 0.6))
        pen.fillStyle = water
        pen.fillRect(0, SEA_Y, 2.601, 0.2)
        for (let glint = 0; glint < 60; glint += 1)
          fillEllipse(
            pen,
            withAlpha('#ffffff', 0.22),
            slotChance(glint, 1) * 2.6,
            SEA_Y + 0.012 + slotChance(glint, 2) * 0.15,
            0.012 + slotChance(glint, 3) * 0.02,
            0.0014,
          )
      })
      stage.enter(camera, BOATS_PARALLAX)
      eachSlot(visibleSpan(stage, camera, BOATS_PARALLAX, 0.4), BOAT_GAP, (x, index) => {
        if (slotChance(index, 5) < 0.2) return
        const boat = boats[Math.floor(slotChance(index, 6) * boats.length)]
        if (boat === undefined) return
        const swing = Math.sin(time * 1.1 + index * 1.9)
        stage.put(boat, x + slotChance(index, 7) * 0.14 + hillX * 0.1, BOATS_Y + 0.004 * swing, {
          scale: 0.8 + slotChance(index, 8) * 0.3,
          rotation: 0.018 * swing,
        })
      })
    },
    paintProps(pen, period) {
      const iron = tone('#2f3a4a', 0.04)
      paintRailing(pen, period, iron)
      for (const [index, way] of [0.1, 0.6].entries()) {
        const x = way * period
        paintLampPost(pen, { x, footY: STREET_PROPS_Y, height: 0.38, iron, lit, arms: 2 })
        paintBench(pen, x + period * 0.22, STREET_PROPS_Y + 0.01, 0.2, tone('#9a6a40', 0.04), iron)
        if (hasPalms)
          paintPalm(pen, palette, {
            x: x + period * 0.4,
            y: STREET_PROPS_Y + 0.005,
            height: 0.4,
            lean: index === 0 ? 0.05 : -0.06,
            time: 0,
            shade: 0.06,
          })
        else paintPlanter(pen, x + period * 0.4, tone)
      }
    },
  }
})

/** Houses on the far shore, their windows lit by night. */
function paintTown(pen: Pen, period: number, tone: (colour: Hex, haze: number) => Hex, lit: number): void {
  pen.fillStyle = tone('#7f9a88', 0.6)
  pen.beginPath()
  pen.moveTo(0, SEA_Y + 0.01)
  for (let x = 0; x <= period + 0.001; x += 0.05) {
    const turn = (x / period) * Math.PI * 2
    pen.lineTo(x, SEA_Y - 0.09 - 0.05 * Math.sin(turn + 1) - 0.02 * Math.sin(turn * 3))
  }
  pen.lineTo(period + 0.001, SEA_Y + 0.01)
  pen.fill()
  const colours = ['#e8d0a8', '#d8a080', '#f0e4cc', '#c8b090', '#e0b8a0']
  for (let house = 0; house * 0.052 < period - 0.05; house += 1) {
    const x = house * 0.052
    const tall = 0.035 + slotChance(house, 2) * 0.04
    const y = SEA_Y + 0.006 - slotChance(house, 4) * 0.012
    pen.fillStyle = tone(colours[house % colours.length] ?? '#e8d0a8', 0.42)
    pen.fillRect(x, y - tall, 0.047, tall)
    fillPolygon(pen, tone('#a8583f', 0.42), [
      [x - 0.003, y - tall],
      [x + 0.0235, y - tall - 0.018],
      [x + 0.05, y - tall],
    ])
    for (let pane = 0; pane < 4; pane += 1) {
      const isLit = slotChance(house * 4 + pane, 9) < lit * 0.7
      pen.fillStyle = isLit ? '#ffd890' : tone('#5a6a78', 0.4)
      pen.fillRect(
        x + 0.01 + (pane % 2) * 0.018,
        y - tall + 0.01 + Math.floor(pane / 2) * 0.016,
        0.007,
        0.008,
      )
    }
  }
}

/** Hull, mast and a rolled sail; the waterline at the origin. */
function paintBoat(pen: Pen, hull: Hex, wood: Hex, cloth: Hex): void {
  pen.strokeStyle = withAlpha('#3a4450', 0.6)
  pen.lineWidth = 0.0018
  pen.beginPath()
  pen.moveTo(0.01, -0.37)
  pen.lineTo(-0.13, -0.03)
  pen.moveTo(0.01, -0.37)
  pen.lineTo(0.14, -0.035)
  pen.stroke()
  fillRoundRect(pen, wood, 0.006, -0.38, 0.008, 0.35, 0.003)
  fillRoundRect(pen, cloth, -0.1, -0.088, 0.114, 0.016, 0.008)
  fillRoundRect(pen, lighten(hull, 0.3), -0.05, -0.062, 0.1, 0.03, 0.01)
  fillRoundRect(pen, '#3a5a70', -0.038, -0.055, 0.03, 0.013, 0.004)
  fillRoundRect(pen, '#3a5a70', 0.004, -0.055, 0.03, 0.013, 0.004)
  pen.fillStyle = hull
  pen.beginPath()
  pen.moveTo(-0.14, -0.036)
  pen.quadraticCurveTo(0, -0.024, 0.155, -0.042)
  pen.quadraticCurveTo(0.12, 0.008, 0.08, 0.012)
  pen.lineTo(-0.11, 0.012)
  pen.quadraticCurveTo(-0.135, 0, -0.14, -0.036)
  pen.fill()
  pen.strokeStyle = darken(hull, 0.3)
  pen.lineWidth = 0.004
  pen.beginPath()
  pen.moveTo(-0.135, -0.018)
  pen.quadraticCurveTo(0, -0.006, 0.14, -0.022)
  pen.stroke()
  fillEllipse(pen, withAlpha('#16303f', 0.3), 0, 0.014, 0.13, 0.008)
}

function paintRailing(pen: Pen, period: number, iron: Hex): void {
  const y = STREET_FOOT_Y + 0.018
  pen.fillStyle = iron
  for (const rail of [0.075, 0.05, 0.025])
    pen.fillRect(0, y - rail, period + 0.001, rail === 0.075 ? 0.007 : 0.0036)
  for (let post = 0; post < 16; post += 1) pen.fillRect((post * period) / 16, y - 0.08, 0.006, 0.082)
}

function paintPlanter(pen: Pen, x: number, tone: (colour: Hex, haze: number) => Hex): void {
  const y = STREET_PROPS_Y + 0.006
  for (const [dx, colour] of [
    [-0.04, '#d8505a'],
    [0, '#f2c24c'],
    [0.04, '#e88aa0'],
  ] as const) {
    fillEllipse(pen, tone('#4f8a4a', 0.05), x + dx, y - 0.075, 0.034, 0.028)
    for (const [bx, by] of [
      [-0.012, -0.01],
      [0.012, -0.004],
      [0, -0.02],
    ] as const)
      fillEllipse(pen, tone(colour, 0.03), x + dx + bx, y - 0.08 + by, 0.008)
  }
  fillRoundRect(pen, tone('#b8a890', 0.05), x - 0.085, y - 0.066, 0.17, 0.066, 0.01)
}

import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { pick } from '../../draw/random.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { paintTowers, raiseTowers } from '../city/skyline.ts'
import { drawEndless } from '../parts/endless.ts'
import { paintLampPost } from '../parts/lamp-post.ts'
import { seen } from '../parts/lighting.ts'
import { slotChance } from '../parts/span.ts'
import { createStreet, STREET_FOOT_Y, STREET_PROPS_Y } from '../streets/street-set.ts'

const SPRAYS = [
  ['#ff4f7a', '#ffd23d', '#3fd0ff', '#7a5aff'],
  ['#4ae08a', '#ff8a3d', '#3f8aff', '#ff5ac0'],
  ['#ffb03d', '#e0405a', '#40c8b8', '#f4f4f4'],
] as const

/** A skate park: quarter pipes, a rail and stairs of concrete, painted walls, the town behind. */
export const skatePark = createStreet((context, tone) => {
  const { stage, palette, random } = context
  const sprays = pick(random, SPRAYS)
  const towers = raiseTowers(random, { period: 2.2, baseY: 0.66, heights: [0.1, 0.3], widths: [0.08, 0.16] })
  return {
    paving: { kind: 'slabs', colour: '#b4b6ba' },
    crowd: 0,
    propsTop: 0.26,
    drawFar(frame) {
      drawEndless(
        stage,
        frame.camera,
        { key: 'skate-town', parallax: 0.12, period: 2.2, y0: 0.2, y1: 0.74 },
        (pen) => paintTowers(pen, towers, 0.68, tone, 0.58, 0.026),
      )
    },
    paintOnFronts(pen, period) {
      const wall = seen('#a8a4a0', palette, 0.12)
      pen.fillStyle = wall
      pen.fillRect(0, STREET_FOOT_Y - 0.19, period + 0.001, 0.2)
      pen.fillStyle = lighten(wall, 0.14)
      pen.fillRect(0, STREET_FOOT_Y - 0.196, period + 0.001, 0.01)
      paintSprays(
        pen,
        period,
        sprays.map((spray) => seen(spray, palette, 0.1)),
      )
      pen.fillStyle = seen('#6f9a5a', palette, 0.2)
      for (let x = 0; x < period; x += 0.05)
        fillEllipse(
          pen,
          pen.fillStyle,
          x,
          STREET_FOOT_Y - 0.2,
          0.04,
          0.02 + 0.02 * slotChance(Math.round(x * 20), 3),
        )
    },
    paintProps(pen, period) {
      const concrete = seen('#c2c2c4', palette, 0.03)
      const steel = seen('#8a929c', palette, 0.02)
      const half = period / 2
      for (let index = 0; index < 2; index += 1) {
        const x = index * half
        paintQuarter(pen, x + 0.02, 1, concrete, steel, seen(sprays[index] ?? '#ff4f7a', palette, 0.06))
        paintQuarter(
          pen,
          x + half - 0.04,
          -1,
          concrete,
          steel,
          seen(sprays[index + 2] ?? '#3fd0ff', palette, 0.06),
        )
        paintBox(pen, x + half * 0.5, concrete, steel, index)
        paintLampPost(pen, {
          x: x - 0.02,
          footY: STREET_PROPS_Y,
          height: 0.42,
          iron: steel,
          lit: tone.lights,
          arms: 2,
        })
      }
    },
  }
})

function paintSprays(pen: Pen, period: number, sprays: readonly Hex[]): void {
  for (let tag = 0; tag < 9; tag += 1) {
    const x = (tag + 0.3) * (period / 9)
    const y = STREET_FOOT_Y - 0.09
    const colour = sprays[tag % sprays.length] ?? '#ff4f7a'
    const other = sprays[(tag + 1) % sprays.length] ?? '#ffd23d'
    pen.lineJoin = 'round'
    pen.lineCap = 'round'
    for (const [paint, width] of [
      ['#2a2630', 0.03],
      [colour, 0.019],
      [lighten(colour, 0.5), 0.005],
    ] as const) {
      pen.strokeStyle = withAlpha(paint, 0.9)
      pen.lineWidth = width
      pen.beginPath()
      for (let stroke = 0; stroke < 7; stroke += 1) {
        const at = x + (stroke - 3) * 0.034
        pen.lineTo(at, y + (stroke % 2 === 0 ? -0.036 : 0.034) * (0.6 + 0.5 * slotChance(stroke, tag)))
      }
      pen.stroke()
    }
    fillEllipse(pen, withAlpha(other, 0.7), x + 0.11, y - 0.03, 0.016)
    pen.fillStyle = withAlpha(other, 0.7)
    pen.fillRect(x + 0.108, y - 0.02, 0.003, 0.06)
  }
}

function paintQuarter(pen: Pen, x: number, side: 1 | -1, concrete: Hex, steel: Hex, accent: Hex): void {
  const y = STREET_PROPS_Y + 0.006
  const tall = 0.2
  fillEllipse(pen, 'rgba(20,20,28,0.18)', x + side * 0.12, y, 0.2, 0.01)
  pen.fillStyle = darken(concrete, 0.16)
  pen.beginPath()
  pen.moveTo(x, y)
  pen.lineTo(x, y - tall)
  pen.lineTo(x + side * 0.09, y - tall)
  pen.quadraticCurveTo(x + side * 0.11, y - 0.01, x + side * 0.32, y)
  pen.fill()
  pen.strokeStyle = lighten(concrete, 0.14)
  pen.lineWidth = 0.016
  pen.beginPath()
  pen.moveTo(x + side * 0.096, y - tall + 0.006)
  pen.quadraticCurveTo(x + side * 0.118, y - 0.012, x + side * 0.32, y - 0.004)
  pen.stroke()
  fillPolygon(pen, accent, [
    [x + side * 0.01, y - tall * 0.9],
    [x + side * 0.07, y - tall * 0.9],
    [x + side * 0.08, y - tall * 0.5],
    [x + side * 0.01, y - tall * 0.3],
  ])
  pen.fillStyle = steel
  pen.fillRect(Math.min(x, x + side * 0.1), y - tall - 0.006, 0.1, 0.009)
  for (const post of [0.006, 0.05]) pen.fillRect(x + side * post - 0.003, y - tall - 0.07, 0.006, 0.07)
  pen.fillRect(Math.min(x, x + side * 0.056), y - tall - 0.072, 0.056, 0.006)
}

function paintBox(pen: Pen, x: number, concrete: Hex, steel: Hex, index: number): void {
  const y = STREET_PROPS_Y + 0.004
  if (index === 0) {
    for (let step = 0; step < 4; step += 1) {
      pen.fillStyle = step % 2 === 0 ? concrete : darken(concrete, 0.1)
      pen.fillRect(x - 0.2 + step * 0.05, y - 0.024 * (step + 1), 0.2 + (3 - step) * 0.05, 0.0245)
    }
    pen.strokeStyle = steel
    pen.lineWidth = 0.008
    pen.beginPath()
    pen.moveTo(x - 0.2, y - 0.06)
    pen.lineTo(x + 0.02, y - 0.16)
    pen.moveTo(x - 0.18, y - 0.02)
    pen.lineTo(x - 0.18, y - 0.068)
    pen.moveTo(x, y - 0.09)
    pen.lineTo(x, y - 0.15)
    pen.stroke()
    return
  }
  fillPolygon(pen, mix(concrete, '#c99a6a', 0.4), [
    [x - 0.24, y],
    [x - 0.1, y - 0.07],
    [x + 0.1, y - 0.07],
    [x + 0.24, y],
  ])
  fillRoundRect(pen, steel, x - 0.11, y - 0.074, 0.22, 0.007, 0.002)
  pen.strokeStyle = steel
  pen.lineWidth = 0.007
  pen.beginPath()
  pen.moveTo(x - 0.09, y - 0.11)
  pen.lineTo(x + 0.09, y - 0.11)
  for (const post of [-0.08, 0.08]) {
    pen.moveTo(x + post, y - 0.11)
    pen.lineTo(x + post, y - 0.07)
  }
  pen.stroke()
}

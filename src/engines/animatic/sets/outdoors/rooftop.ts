import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { paintTowers, raiseTowers } from '../city/skyline.ts'
import { paintLampString } from '../fairs/stalls.ts'
import { drawEndless } from '../parts/endless.ts'
import { paintLightPool } from '../parts/lamp-post.ts'
import { seen } from '../parts/lighting.ts'
import { createStreet, STREET_FOOT_Y, STREET_PROPS_Y } from '../streets/street-set.ts'
import { paintGlow } from '../halls/parts.ts'

/** A rooftop terrace: wooden deck, glass parapet, strings of lamps, and the city's roofs all around. */
export const rooftop = createStreet((context, tone) => {
  const { stage, palette, random, spec } = context
  const isParty = spec.mood === 'joyful' || spec.bustle !== undefined
  const lift = stage.portrait ? 0.16 : 0
  const rows = [0.06, 0.14, 0.26].map((parallax, index) => ({
    parallax,
    towers: raiseTowers(random, {
      period: 2.3,
      baseY: 0.72 + index * 0.03,
      heights: [0.12, 0.42 - index * 0.1 + lift],
      widths: [0.07 + index * 0.03, 0.14 + index * 0.05],
    }),
  }))
  const lamps = Math.max(0.25, tone.lights)
  return {
    paving: { kind: 'bricks', colour: '#a87f58' },
    // Nobody strolls along a roof: there is company, or there is nobody.
    crowd: isParty ? 1.1 : 0,
    isCrowdStanding: true,
    isCrowdBefore: true,
    propsTop: 0.3,
    drawFar(frame) {
      for (const { parallax, towers } of rows)
        drawEndless(
          stage,
          frame.camera,
          { key: `roofs ${parallax}`, parallax, period: 2.3, y0: stage.top - 0.05, y1: 0.84 },
          (pen) => paintTowers(pen, towers, 0.8, tone, 0.72 - parallax * 2, 0.026),
        )
    },
    paintProps(pen, period) {
      const post = seen('#3a342f', palette, 0.03)
      paintParapet(pen, period, palette.sky[1], post)
      const gap = period / 4
      for (let index = 0; index < 5; index += 1)
        paintLightPool(
          pen,
          '#ffd08a',
          0.4 * tone.lights,
          index * gap + 0.08 - gap / 2,
          STREET_PROPS_Y,
          gap * 0.7,
        )
      for (let index = 0; index < 4; index += 1) {
        const x = index * gap + 0.08
        pen.fillStyle = post
        pen.fillRect(x - 0.004, 0.4, 0.008, STREET_PROPS_Y - 0.4)
        paintLampString(pen, x, x + gap, 0.41, lamps, ['#ffdf9a', '#ffe8b8'])
        if (index % 2 === 0)
          paintPlanter(pen, x + 0.22, seen('#5a5450', palette, 0.02), seen('#4f8a4f', palette, 0.03))
        else paintSofa(pen, x + 0.24, seen('#c9b8a0', palette, 0.02), seen('#8a6a4c', palette, 0.02), lamps)
      }
    },
  }
})

function paintParapet(pen: Pen, period: number, sky: Hex, post: Hex): void {
  const top = STREET_FOOT_Y - 0.07
  pen.fillStyle = withAlpha(mix(sky, '#ffffff', 0.4), 0.24)
  pen.fillRect(0, top, period + 0.001, STREET_FOOT_Y + 0.02 - top)
  pen.fillStyle = withAlpha('#ffffff', 0.14)
  for (let pane = 0; pane < 8; pane += 1)
    pen.fillRect(pane * (period / 8) + 0.06, top, 0.03, STREET_FOOT_Y - top)
  pen.fillStyle = post
  pen.fillRect(0, top - 0.006, period + 0.001, 0.009)
  for (let pane = 0; pane < 8; pane += 1)
    pen.fillRect(pane * (period / 8), top, 0.007, STREET_FOOT_Y + 0.02 - top)
  pen.fillStyle = darken(post, 0.2)
  pen.fillRect(0, STREET_FOOT_Y - 0.002, period + 0.001, 0.012)
}

function paintPlanter(pen: Pen, x: number, box: Hex, leaf: Hex): void {
  for (let blade = 0; blade < 15; blade += 1) {
    const bend = (blade - 7) * 0.014
    pen.fillStyle = blade % 2 === 0 ? leaf : darken(leaf, 0.2)
    pen.beginPath()
    pen.moveTo(x + bend * 0.6 - 0.006, STREET_PROPS_Y - 0.08)
    pen.quadraticCurveTo(
      x + bend,
      STREET_PROPS_Y - 0.16,
      x + bend * 1.9,
      STREET_PROPS_Y - 0.2 + Math.abs(bend) * 0.5,
    )
    pen.quadraticCurveTo(
      x + bend * 1.2 + 0.01,
      STREET_PROPS_Y - 0.14,
      x + bend * 0.6 + 0.006,
      STREET_PROPS_Y - 0.08,
    )
    pen.fill()
  }
  fillRoundRect(pen, box, x - 0.1, STREET_PROPS_Y - 0.085, 0.2, 0.085, 0.004)
  fillRoundRect(pen, lighten(box, 0.12), x - 0.104, STREET_PROPS_Y - 0.09, 0.208, 0.012, 0.003)
}

function paintSofa(pen: Pen, x: number, cloth: Hex, wood: Hex, lit: number): void {
  fillEllipse(pen, 'rgba(16,14,24,0.2)', x, STREET_PROPS_Y + 0.002, 0.2, 0.01)
  fillRoundRect(pen, wood, x - 0.17, STREET_PROPS_Y - 0.034, 0.34, 0.034, 0.005)
  fillRoundRect(pen, darken(cloth, 0.1), x - 0.16, STREET_PROPS_Y - 0.12, 0.32, 0.075, 0.012)
  fillRoundRect(pen, cloth, x - 0.165, STREET_PROPS_Y - 0.066, 0.33, 0.036, 0.01)
  for (const [dx, colour] of [
    [-0.1, '#c8704a'],
    [0.09, '#3f7a8a'],
  ] as const)
    fillRoundRect(pen, mix(colour, cloth, 0.2), x + dx - 0.03, STREET_PROPS_Y - 0.112, 0.062, 0.054, 0.012)
  fillRoundRect(pen, '#3a342f', x + 0.21, STREET_PROPS_Y - 0.06, 0.04, 0.06, 0.004)
  paintGlow(pen, '#ffcf80', 0.7 * lit, x + 0.23, STREET_PROPS_Y - 0.075, 0.1)
  fillRoundRect(pen, mix('#f4e4b8', '#ffe08a', lit), x + 0.216, STREET_PROPS_Y - 0.096, 0.028, 0.036, 0.004)
}

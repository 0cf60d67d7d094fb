import { darken, lighten, mix, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { paintTowers, raiseTowers } from '../city/skyline.ts'
import { drawEndless } from '../parts/endless.ts'
import { drawFarLayer } from '../parts/far-layer.ts'
import { seen } from '../parts/lighting.ts'
import { createRisingTower } from './rising-tower.ts'
import { createStreet, STREET_FOOT_Y, STREET_PROPS_Y } from '../streets/street-set.ts'

/** A building site: a crane whose load swings, a shell of concrete under scaffolding, pipes, bricks, barriers. */
export const construction = createStreet((context, tone) => {
  const { stage, palette, random, spec } = context
  const towers = raiseTowers(random, { period: 2.2, baseY: 0.68, heights: [0.1, 0.26], widths: [0.08, 0.15] })
  const isMirrored = random() < 0.5
  const craneX = stage.aspect * (isMirrored ? 0.72 : 0.26)
  const yellow = seen('#f0b42c', palette, 0.1)
  const craneTop = stage.portrait ? -0.08 : 0.1
  const reach = isMirrored ? -1 : 1
  const tower = createRisingTower(stage, palette, {
    x: craneX + reach * (stage.portrait ? 0.36 : 0.5),
    footY: STREET_FOOT_Y,
    width: stage.portrait ? 0.34 : 0.42,
    pace: spec.pace,
  })
  return {
    paving: { kind: 'earth', colour: '#b89a70' },
    crowd: 0,
    propsTop: 0.5,
    drawFar(frame) {
      drawEndless(
        stage,
        frame.camera,
        { key: 'site-town', parallax: 0.1, period: 2.2, y0: 0.24, y1: 0.76 },
        (pen) => paintTowers(pen, towers, 0.7, tone, 0.62, 0.026),
      )
      tower(frame)
      drawFarLayer(
        stage,
        frame,
        { key: 'site-crane', parallax: 0.3, y0: craneTop - 0.1, y1: 0.78 },
        (pen) => {
          paintCrane(pen, craneX, STREET_FOOT_Y, craneTop, reach, yellow)
          pen.fillStyle = seen('#a88a62', palette, 0.1)
          pen.fillRect(-1, STREET_FOOT_Y - 0.008, stage.aspect + 2, 0.05)
        },
      )
      const swing = Math.sin(frame.time * 0.7) * 0.05
      const pen = stage.enter({ ...frame.camera, x: Math.max(-1.5, Math.min(1.5, frame.camera.x)) }, 0.3)
      const hookX = craneX + reach * 0.42
      const low = craneTop + 0.2 + Math.sin(frame.time * 0.4) * 0.02
      pen.strokeStyle = seen('#3a3a40', palette, 0.1)
      pen.lineWidth = 0.0024
      pen.beginPath()
      pen.moveTo(hookX, craneTop + 0.05)
      pen.lineTo(hookX + swing, low)
      pen.stroke()
      fillRoundRect(pen, seen('#c8703c', palette, 0.1), hookX + swing - 0.1, low + 0.03, 0.2, 0.018, 0.003)
      pen.beginPath()
      for (const side of [-0.08, 0.08]) {
        pen.moveTo(hookX + swing, low)
        pen.lineTo(hookX + swing + side, low + 0.03)
      }
      pen.stroke()
    },
    paintProps(pen, period) {
      const third = period / 3
      for (let index = 0; index < 3; index += 1) {
        const x = index * third
        paintBarrier(pen, x + 0.12, palette.ambient)
        paintCone(pen, x + 0.28, palette.ambient)
        if (index === 0) paintPipes(pen, x + 0.5, seen('#9aa2aa', palette, 0.04))
        else if (index === 1) paintBricks(pen, x + 0.5, seen('#b8603f', palette, 0.04))
        else paintMixer(pen, x + 0.5, seen('#e8862c', palette, 0.04), seen('#4a4e56', palette, 0.04))
        fillPolygon(pen, seen('#a8875a', palette, 0.06), [
          [x + 0.58, STREET_PROPS_Y + 0.004],
          [x + 0.68, STREET_PROPS_Y - 0.09],
          [x + 0.74, STREET_PROPS_Y - 0.07],
          [x + 0.82, STREET_PROPS_Y + 0.004],
        ])
      }
    },
  }
})

function paintCrane(pen: Pen, x: number, footY: number, topY: number, side: number, paint: Hex): void {
  pen.strokeStyle = paint
  pen.lineWidth = 0.006
  const half = 0.022
  pen.beginPath()
  for (const way of [-half, half]) {
    pen.moveTo(x + way, footY)
    pen.lineTo(x + way, topY)
  }
  for (let y = footY; y > topY + 0.04; y -= 0.05) {
    pen.moveTo(x - half, y)
    pen.lineTo(x + half, y - 0.05)
    pen.moveTo(x + half, y)
    pen.lineTo(x - half, y - 0.05)
  }
  const end = x + side * 0.72
  pen.moveTo(x - side * 0.26, topY + 0.045)
  pen.lineTo(end, topY + 0.045)
  pen.moveTo(x - side * 0.02, topY + 0.012)
  pen.lineTo(end, topY + 0.03)
  for (let bay = 0; bay < 15; bay += 1) {
    const from = x + side * (0.02 + bay * 0.046)
    pen.moveTo(from, topY + 0.045)
    pen.lineTo(from + side * 0.023, topY + 0.016 + bay * 0.001)
    pen.lineTo(from + side * 0.046, topY + 0.045)
  }
  pen.moveTo(x, topY + 0.01)
  pen.lineTo(x, topY - 0.07)
  pen.lineTo(x + side * 0.5, topY + 0.026)
  pen.moveTo(x, topY - 0.07)
  pen.lineTo(x - side * 0.24, topY + 0.045)
  pen.stroke()
  pen.fillStyle = '#8a8e96'
  pen.fillRect(x - side * 0.22 - 0.04, topY + 0.045, 0.08, 0.05)
  fillRoundRect(pen, darken(paint, 0.1), x + side * 0.03 - 0.024, topY + 0.05, 0.048, 0.05, 0.006)
  fillRoundRect(pen, '#bfdcea', x + side * 0.034 - 0.018, topY + 0.056, 0.036, 0.024, 0.004)
}

function paintBarrier(pen: Pen, x: number, ambient: Hex): void {
  pen.fillStyle = '#5a5e66'
  for (const side of [-0.09, 0.08]) pen.fillRect(x + side, STREET_PROPS_Y - 0.1, 0.01, 0.1)
  for (const y of [0.1, 0.056]) {
    pen.save()
    pen.beginPath()
    pen.roundRect(x - 0.12, STREET_PROPS_Y - y, 0.24, 0.028, 0.003)
    pen.fillStyle = mix('#f7f4ee', ambient, 0.2)
    pen.fill()
    pen.clip()
    pen.fillStyle = mix('#e0502c', ambient, 0.1)
    for (let stripe = -1; stripe < 6; stripe += 1)
      fillPolygon(pen, mix('#e0502c', ambient, 0.1), [
        [x - 0.12 + stripe * 0.05, STREET_PROPS_Y - y + 0.028],
        [x - 0.095 + stripe * 0.05, STREET_PROPS_Y - y + 0.028],
        [x - 0.07 + stripe * 0.05, STREET_PROPS_Y - y],
        [x - 0.095 + stripe * 0.05, STREET_PROPS_Y - y],
      ])
    pen.restore()
  }
  fillEllipse(pen, '#ffb03c', x - 0.085, STREET_PROPS_Y - 0.112, 0.012)
}

function paintCone(pen: Pen, x: number, ambient: Hex): void {
  const orange = mix('#f0702c', ambient, 0.12)
  fillRoundRect(pen, darken(orange, 0.2), x - 0.034, STREET_PROPS_Y - 0.008, 0.068, 0.01, 0.002)
  fillPolygon(pen, orange, [
    [x - 0.024, STREET_PROPS_Y - 0.008],
    [x - 0.005, STREET_PROPS_Y - 0.086],
    [x + 0.005, STREET_PROPS_Y - 0.086],
    [x + 0.024, STREET_PROPS_Y - 0.008],
  ])
  fillPolygon(pen, '#f7f4ee', [
    [x - 0.017, STREET_PROPS_Y - 0.036],
    [x - 0.012, STREET_PROPS_Y - 0.056],
    [x + 0.012, STREET_PROPS_Y - 0.056],
    [x + 0.017, STREET_PROPS_Y - 0.036],
  ])
}

function paintPipes(pen: Pen, x: number, steel: Hex): void {
  for (const [dx, dy] of [
    [-0.06, 0.03],
    [0, 0.03],
    [0.06, 0.03],
    [-0.03, 0.08],
    [0.03, 0.08],
    [0, 0.13],
  ] as const) {
    fillEllipse(pen, steel, x + dx, STREET_PROPS_Y - dy, 0.03)
    fillEllipse(pen, darken(steel, 0.55), x + dx, STREET_PROPS_Y - dy, 0.021)
    fillEllipse(pen, lighten(steel, 0.2), x + dx - 0.016, STREET_PROPS_Y - dy - 0.02, 0.006)
  }
}

function paintBricks(pen: Pen, x: number, brick: Hex): void {
  for (let row = 0; row < 6; row += 1)
    for (let column = 0; column < 6; column += 1)
      fillRoundRect(
        pen,
        (row + column) % 3 === 0
          ? lighten(brick, 0.1)
          : (row + column) % 3 === 1
            ? brick
            : darken(brick, 0.12),
        x - 0.1 + column * 0.034 + (row % 2) * 0.008,
        STREET_PROPS_Y - 0.02 * (row + 1) - 0.012,
        0.031,
        0.018,
        0.002,
      )
  fillRoundRect(pen, '#8a6a44', x - 0.11, STREET_PROPS_Y - 0.012, 0.22, 0.012, 0.002)
}

function paintMixer(pen: Pen, x: number, paint: Hex, iron: Hex): void {
  pen.strokeStyle = iron
  pen.lineWidth = 0.011
  pen.beginPath()
  pen.moveTo(x - 0.07, STREET_PROPS_Y)
  pen.lineTo(x, STREET_PROPS_Y - 0.08)
  pen.lineTo(x + 0.07, STREET_PROPS_Y)
  pen.stroke()
  fillEllipse(pen, '#2a2c32', x + 0.06, STREET_PROPS_Y - 0.022, 0.024)
  pen.save()
  pen.translate(x, STREET_PROPS_Y - 0.115)
  pen.rotate(-0.5)
  fillPolygon(pen, paint, [
    [-0.05, 0.05],
    [-0.07, 0],
    [-0.035, -0.07],
    [0.035, -0.07],
    [0.07, 0],
    [0.05, 0.05],
  ])
  fillEllipse(pen, darken(paint, 0.6), 0, -0.07, 0.036, 0.01)
  pen.fillStyle = darken(paint, 0.24)
  pen.fillRect(-0.068, -0.004, 0.136, 0.01)
  pen.restore()
}

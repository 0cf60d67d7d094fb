import { darken, lighten, mix, multiply, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillLimb, fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import { lampLevel } from '../parts/lighting.ts'
import { drawWindowWeather } from '../rooms/window-weather.ts'
import type { WindowFrame } from '../rooms/window.ts'
import type { Frame, SceneSet, SetContext } from '../set.ts'
import { sky } from '../sky.ts'
import { stillCamera } from '../parts/still-camera.ts'
import { cabinOf } from './parts.ts'

const PANEL = 0.36
const HUD: Hex = '#6cff9a'

/** What the pilot of a fighter sees: sky all around under the canopy, a head-up display, gloves on stick and throttle. */
export const fighterCockpit: SceneSet = {
  build(context) {
    const { stage, spec } = context
    const outside = sky.build(context)
    const { low, extent, floor } = cabinOf(stage)
    const all: WindowFrame = {
      x: 0,
      y: stage.top,
      width: stage.aspect,
      height: low - stage.top,
      columns: 1,
      rows: 1,
    }
    return {
      ...outside,
      floor,
      drawBack(frame) {
        outside.drawBack(frame)
        outside.drawFront(frame)
        drawWindowWeather(stage, frame, 0.05, all, spec.weather)
        stage.layer('fighter-canopy', stillCamera(frame.camera), 0, extent, (pen) =>
          paintCanopy(pen, context, low),
        )
        drawHeadUp(stage, low, frame)
        drawRadar(stage, low, frame)
        drawHands(stage, context, low, frame)
      },
      drawFront() {},
    }
  },
}

function paintCanopy(pen: Pen, { stage, palette }: SetContext, low: number): void {
  const { aspect, top } = stage
  const middle = aspect / 2
  const metal = mix(multiply('#59616c', palette.ambient), '#1a1e26', 0.35 + 0.2 * lampLevel(palette))
  // The bow of the canopy, and its rails to both sides.
  pen.strokeStyle = darken(metal, 0.25)
  pen.lineWidth = 0.05
  pen.beginPath()
  pen.moveTo(middle - aspect * 0.42, low)
  pen.bezierCurveTo(
    middle - aspect * 0.36,
    top - 0.05,
    middle + aspect * 0.36,
    top - 0.05,
    middle + aspect * 0.42,
    low,
  )
  pen.stroke()
  pen.strokeStyle = withAlpha(lighten(metal, 0.5), 0.6)
  pen.lineWidth = 0.006
  pen.stroke()
  for (const way of [-1, 1])
    fillPolygon(pen, darken(metal, 0.4), [
      [middle + way * (aspect * 0.5 + 0.2), low - 0.42],
      [middle + way * aspect * 0.36, low - 0.24],
      [middle + way * aspect * 0.3, low + 0.1],
      [middle + way * (aspect * 0.5 + 0.2), low + 0.1],
    ])
  const board = pen.createLinearGradient(0, low - PANEL, 0, low)
  board.addColorStop(0, lighten(metal, 0.04))
  board.addColorStop(1, darken(metal, 0.5))
  pen.fillStyle = board
  pen.beginPath()
  pen.moveTo(middle - 0.5, low + 0.1)
  pen.bezierCurveTo(
    middle - 0.44,
    low - PANEL - 0.03,
    middle + 0.44,
    low - PANEL - 0.03,
    middle + 0.5,
    low + 0.1,
  )
  pen.fill()
  for (const way of [-1, 1]) {
    fillRoundRect(pen, '#0a0d12', middle + way * 0.2 - 0.085, low - 0.255, 0.17, 0.17, 0.014)
    for (let key = 0; key < 5; key += 1)
      fillEllipse(pen, lighten(metal, 0.35), middle + way * 0.2 - 0.06 + key * 0.03, low - 0.068, 0.006)
  }
  for (const [x, colour] of [
    [-0.05, '#ff5a4a'],
    [-0.017, '#ffb84a'],
    [0.017, '#6fe08a'],
    [0.05, '#6fe08a'],
  ] as const)
    fillRoundRect(pen, colour, middle + x - 0.011, low - 0.245, 0.022, 0.014, 0.003)
  paintCombiner(pen, middle, low, metal)
}

/** The glass that the figures are thrown on. */
function paintCombiner(pen: Pen, middle: number, low: number, metal: Hex): void {
  const y = low - PANEL + 0.05
  fillPolygon(pen, withAlpha('#bfffd8', 0.1), [
    [middle - 0.17, y],
    [middle - 0.15, y - 0.31],
    [middle + 0.15, y - 0.31],
    [middle + 0.17, y],
  ])
  pen.strokeStyle = withAlpha(darken(metal, 0.5), 0.75)
  pen.lineWidth = 0.008
  pen.stroke()
  fillRoundRect(pen, darken(metal, 0.5), middle - 0.2, y - 0.02, 0.4, 0.045, 0.014)
}

function drawHeadUp(stage: Stage, low: number, { camera, time }: Frame): void {
  const x = stage.aspect / 2
  const y = low - PANEL - 0.115
  stage.enter(stillCamera(camera), 0)
  stage.within({ left: x - 0.16, right: x + 0.16, top: y - 0.15, bottom: y + 0.15 }, (pen) => {
    pen.strokeStyle = HUD
    pen.lineWidth = 0.0045
    pen.beginPath()
    pen.arc(x, y, 0.022, 0, Math.PI * 2)
    for (const way of [-1, 1]) {
      pen.moveTo(x + way * 0.022, y)
      pen.lineTo(x + way * 0.05, y)
    }
    const bank = Math.sin(time * 0.8) * 0.09
    for (let rung = -2; rung <= 2; rung += 1) {
      const at = y + rung * 0.05 + Math.sin(time * 0.5) * 0.012
      if (rung === 0) continue
      for (const way of [-1, 1]) {
        pen.moveTo(x + way * 0.04, at + way * 0.04 * bank)
        pen.lineTo(x + way * 0.085, at + way * 0.085 * bank)
      }
    }
    for (const way of [-1, 1])
      for (let mark = -4; mark <= 4; mark += 1) {
        const at = y + ((((mark * 0.03 + time * 0.03 * way) % 0.12) + 0.12) % 0.12) * 2 - 0.12
        pen.moveTo(x + way * 0.12, at)
        pen.lineTo(x + way * (mark % 2 === 0 ? 0.138 : 0.13), at)
      }
    pen.stroke()
  })
}

function drawRadar(stage: Stage, low: number, { camera, time }: Frame): void {
  const middle = stage.aspect / 2
  const y = low - 0.17
  stage.enter(stillCamera(camera), 0)
  stage.within({ left: middle - 0.29, right: middle + 0.29, top: y - 0.09, bottom: y + 0.09 }, (pen) => {
    pen.strokeStyle = withAlpha(HUD, 0.7)
    pen.lineWidth = 0.003
    pen.beginPath()
    for (const radius of [0.026, 0.05, 0.072]) {
      pen.moveTo(middle - 0.2 + radius, y)
      pen.arc(middle - 0.2, y, radius, 0, Math.PI * 2)
    }
    const angle = time * 2
    pen.moveTo(middle - 0.2, y)
    pen.lineTo(middle - 0.2 + Math.cos(angle) * 0.072, y + Math.sin(angle) * 0.072)
    pen.stroke()
    fillEllipse(pen, '#ffd23c', middle - 0.175, y - 0.03, 0.006)
    fillEllipse(pen, '#ffd23c', middle - 0.235, y + 0.016, 0.006)
    for (let bar = 0; bar < 5; bar += 1) {
      pen.fillStyle = bar === 3 ? '#ffb84a' : '#5fc8e0'
      const wide = 0.07 + 0.04 * Math.sin(time * 1.1 + bar * 1.7)
      pen.fillRect(middle + 0.135, y - 0.06 + bar * 0.026, wide, 0.014)
    }
  })
}

/** Sleeves and gloves: one on the throttle at the left, one on the stick that stirs a little. */
function drawHands(stage: Stage, { palette }: SetContext, low: number, { camera, time }: Frame): void {
  const tone = (colour: Hex): Hex => multiply(colour, mix(palette.ambient, '#ffffff', 0.15))
  const middle = stage.aspect / 2
  const spread = stage.portrait ? 0.36 : 0.52
  const reach = spread + 0.25
  stage.enter(stillCamera(camera), 0)
  stage.within({ left: middle - reach, right: middle + reach, top: low - 0.18, bottom: low + 0.2 }, (pen) => {
    drawStickHand(pen, middle + Math.sin(time * 0.8) * 0.012, middle + spread, low, tone)
    drawThrottleHand(pen, middle - spread, low, tone)
  })
}

function drawStickHand(pen: Pen, x: number, sleeveX: number, low: number, tone: (colour: Hex) => Hex): void {
  fillRoundRect(pen, tone('#22262e'), x + 0.03, low - 0.1, 0.05, 0.2, 0.02)
  fillLimb(pen, tone('#5d6b4a'), [sleeveX, low + 0.1], [x + 0.15, low - 0.05], 0.075, 0.05)
  fillEllipse(pen, tone('#2f3640'), x + 0.07, low - 0.085, 0.06, 0.05, 0.4)
  for (let finger = 0; finger < 3; finger += 1)
    fillRoundRect(pen, tone('#3c4450'), x + 0.018, low - 0.125 + finger * 0.028, 0.07, 0.023, 0.011)
}

function drawThrottleHand(pen: Pen, x: number, low: number, tone: (colour: Hex) => Hex): void {
  fillRoundRect(pen, tone('#22262e'), x + 0.1, low - 0.13, 0.1, 0.06, 0.02)
  fillLimb(pen, tone('#5d6b4a'), [x - 0.16, low + 0.1], [x + 0.05, low - 0.07], 0.075, 0.05)
  fillEllipse(pen, tone('#2f3640'), x + 0.12, low - 0.11, 0.06, 0.046, -0.3)
}

import { darken, lighten, withAlpha } from '../../draw/colour.ts'
import type { Hex } from '../../draw/colour.ts'
import { fillEllipse, fillPolygon, fillRoundRect } from '../../draw/shapes.ts'
import type { Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import type { RoomLight } from './room-light.ts'

/** What else is on a table, to the left and to the right of the hero. */
const SETTINGS = [
  [paintFruit, paintMilk],
  [paintVase, paintJam],
  [paintBread, paintJuice],
] as const

/** A cloth under the hero, and things beside it; which, `seed` says. */
export function paintTableSetting(pen: Pen, stage: Stage, light: RoomLight, seed: number): void {
  if (seed % 5 < 3) paintDoily(pen, stage, light, CLOTHS[seed % CLOTHS.length] ?? '#d8504a')
  else paintRunner(pen, stage, light, CLOTHS[seed % CLOTHS.length] ?? '#d8504a')
  const [left, right] = SETTINGS[(seed >>> 3) % SETTINGS.length] ?? SETTINGS[0]
  const half = Math.min(0.62, stage.aspect * 0.42)
  left(pen, stage.aspect * 0.5 - half, light)
  right(pen, stage.aspect * 0.5 + half, light)
}

const CLOTHS: readonly Hex[] = ['#d8504a', '#4f86b0', '#6f9a5a', '#d9a24a']

function paintDoily(pen: Pen, { aspect }: Stage, light: RoomLight, colour: Hex): void {
  const middle = aspect / 2
  fillEllipse(pen, withAlpha('#2a1410', 0.18), middle, 0.902, 0.47, 0.07)
  fillEllipse(pen, light.tone('#f6f0e4'), middle, 0.897, 0.46, 0.066)
  pen.strokeStyle = light.tone(colour)
  pen.lineWidth = 0.006
  pen.beginPath()
  pen.ellipse(middle, 0.897, 0.42, 0.058, 0, 0, Math.PI * 2)
  pen.stroke()
}

const CHECKS = 9

/** A checked cloth that hangs over the near edge. */
function paintRunner(pen: Pen, { aspect, bottom }: Stage, light: RoomLight, colour: Hex): void {
  const middle = aspect / 2
  const far = 0.802
  const near = bottom + 0.05
  const half = (y: number): number => 0.34 + (y - far) * 0.75
  fillPolygon(pen, withAlpha('#2a1410', 0.16), [
    [middle - half(far) - 0.01, far + 0.006],
    [middle + half(far) + 0.01, far + 0.006],
    [middle + half(near) + 0.03, near],
    [middle - half(near) - 0.03, near],
  ])
  fillPolygon(pen, light.tone('#faf5ea'), [
    [middle - half(far), far],
    [middle + half(far), far],
    [middle + half(near), near],
    [middle - half(near), near],
  ])
  pen.fillStyle = withAlpha(light.tone(colour), 0.42)
  pen.beginPath()
  for (let stripe = 0; stripe < CHECKS; stripe += 2) {
    const from = (stripe / CHECKS) * 2 - 1
    const to = ((stripe + 1) / CHECKS) * 2 - 1
    pen.moveTo(middle + half(far) * from, far)
    pen.lineTo(middle + half(far) * to, far)
    pen.lineTo(middle + half(near) * to, near)
    pen.lineTo(middle + half(near) * from, near)
    pen.closePath()
  }
  pen.fill()
  // Filled by themselves: where the stripes cross the colour is deeper.
  pen.beginPath()
  for (let row = 0; row < 8; row += 2) {
    const top = far + (near - far) * (row / 8) ** 1.3
    const low = far + (near - far) * ((row + 1) / 8) ** 1.3
    pen.moveTo(middle - half(top), top)
    pen.lineTo(middle + half(top), top)
    pen.lineTo(middle + half(low), low)
    pen.lineTo(middle - half(low), low)
    pen.closePath()
  }
  pen.fill()
}

function paintFruit(pen: Pen, x: number, light: RoomLight): void {
  fillEllipse(pen, withAlpha('#2a1410', 0.22), x, 0.846, 0.085, 0.014)
  pen.fillStyle = light.tone('#4f8fae')
  pen.beginPath()
  pen.moveTo(x - 0.085, 0.775)
  pen.lineTo(x + 0.085, 0.775)
  pen.quadraticCurveTo(x + 0.07, 0.845, x, 0.846)
  pen.quadraticCurveTo(x - 0.07, 0.845, x - 0.085, 0.775)
  pen.fill()
  for (const [dx, dy, colour] of [
    [-0.045, -0.012, '#d8423c'],
    [0.0, -0.024, '#f2b03c'],
    [0.045, -0.012, '#7fae4c'],
    [0.02, -0.002, '#e0702e'],
  ] as const) {
    fillEllipse(pen, light.tone(colour), x + dx, 0.772 + dy, 0.034)
    fillEllipse(pen, withAlpha('#ffffff', 0.22), x + dx + 0.01, 0.762 + dy, 0.01, 0.008)
  }
  fillEllipse(pen, light.tone('#5fa0be'), x, 0.778, 0.085, 0.01)
}

function paintMilk(pen: Pen, x: number, light: RoomLight): void {
  fillEllipse(pen, withAlpha('#2a1410', 0.2), x, 0.842, 0.05, 0.01)
  fillRoundRect(pen, withAlpha('#e6f2f8', 0.75), x - 0.032, 0.72, 0.064, 0.12, 0.008)
  fillRoundRect(pen, light.tone('#fbf7ee'), x - 0.028, 0.756, 0.056, 0.08, 0.006)
  fillRoundRect(pen, light.tone('#c9d4dc'), x - 0.024, 0.7, 0.048, 0.024, 0.006)
}

const STEMS = [
  [-0.06, -0.17, '#f0718a'],
  [-0.025, -0.21, '#ffd166'],
  [0.015, -0.19, '#f7f3ff'],
  [0.05, -0.16, '#f0718a'],
  [-0.005, -0.15, '#c98ae0'],
] as const

function paintVase(pen: Pen, x: number, light: RoomLight): void {
  const foot = 0.846
  fillEllipse(pen, withAlpha('#2a1410', 0.22), x, foot, 0.06, 0.012)
  pen.strokeStyle = light.tone('#4f8a48')
  pen.lineWidth = 0.006
  pen.lineCap = 'round'
  pen.beginPath()
  for (const [dx, dy] of STEMS) {
    pen.moveTo(x, foot - 0.08)
    pen.quadraticCurveTo(x + dx * 0.3, foot + dy * 0.7, x + dx, foot + dy)
  }
  pen.stroke()
  for (const [dx, dy, colour] of STEMS) {
    for (let petal = 0; petal < 6; petal += 1) {
      const turn = (petal / 6) * Math.PI * 2
      fillEllipse(
        pen,
        light.tone(colour),
        x + dx + Math.cos(turn) * 0.016,
        foot + dy + Math.sin(turn) * 0.016,
        0.013,
      )
    }
    fillEllipse(pen, light.tone('#e8a93c'), x + dx, foot + dy, 0.009)
  }
  const glaze = pen.createLinearGradient(x - 0.05, 0, x + 0.05, 0)
  glaze.addColorStop(0, light.tone('#2f7f8a'))
  glaze.addColorStop(0.7, light.tone('#5fb4ba'))
  glaze.addColorStop(1, light.tone('#3f909a'))
  pen.fillStyle = glaze
  pen.beginPath()
  pen.moveTo(x - 0.022, foot - 0.11)
  pen.quadraticCurveTo(x - 0.075, foot - 0.04, x - 0.032, foot)
  pen.lineTo(x + 0.032, foot)
  pen.quadraticCurveTo(x + 0.075, foot - 0.04, x + 0.022, foot - 0.11)
  pen.fill()
}

function paintJam(pen: Pen, x: number, light: RoomLight): void {
  fillEllipse(pen, withAlpha('#2a1410', 0.2), x, 0.842, 0.05, 0.01)
  fillRoundRect(pen, light.tone('#b8324a'), x - 0.036, 0.764, 0.072, 0.078, 0.012)
  fillRoundRect(pen, withAlpha('#ffffff', 0.28), x + 0.016, 0.77, 0.008, 0.06, 0.004)
  fillRoundRect(pen, light.tone('#f6ecd8'), x - 0.026, 0.786, 0.05, 0.034, 0.004)
  fillRoundRect(pen, light.tone('#e6c070'), x - 0.038, 0.746, 0.076, 0.022, 0.006)
}

function paintBread(pen: Pen, x: number, light: RoomLight): void {
  const board = light.tone('#b07a48')
  fillEllipse(pen, withAlpha('#2a1410', 0.2), x, 0.85, 0.15, 0.014)
  fillRoundRect(pen, darken(board, 0.14), x - 0.14, 0.832, 0.28, 0.018, 0.006)
  fillRoundRect(pen, lighten(board, 0.12), x - 0.14, 0.827, 0.28, 0.012, 0.006)
  const crust = light.tone('#c98742')
  fillEllipse(pen, crust, x - 0.02, 0.796, 0.1, 0.042)
  fillEllipse(pen, lighten(crust, 0.2), x - 0.01, 0.784, 0.08, 0.024)
  pen.strokeStyle = darken(crust, 0.22)
  pen.lineWidth = 0.006
  pen.lineCap = 'round'
  pen.beginPath()
  for (const dx of [-0.06, -0.02, 0.02]) {
    pen.moveTo(x + dx, 0.796)
    pen.lineTo(x + dx + 0.026, 0.768)
  }
  pen.stroke()
}

function paintJuice(pen: Pen, x: number, light: RoomLight): void {
  fillEllipse(pen, withAlpha('#2a1410', 0.2), x, 0.842, 0.045, 0.01)
  fillPolygon(pen, withAlpha('#eaf4f8', 0.6), [
    [x - 0.036, 0.71],
    [x + 0.036, 0.71],
    [x + 0.028, 0.842],
    [x - 0.028, 0.842],
  ])
  fillPolygon(pen, light.tone('#f59f2f'), [
    [x - 0.033, 0.742],
    [x + 0.033, 0.742],
    [x + 0.027, 0.836],
    [x - 0.027, 0.836],
  ])
  fillEllipse(pen, light.tone('#ffbe5c'), x, 0.742, 0.033, 0.007)
  fillRoundRect(pen, withAlpha('#ffffff', 0.35), x + 0.014, 0.73, 0.007, 0.09, 0.003)
}

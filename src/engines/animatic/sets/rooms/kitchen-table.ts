import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import type { Frame } from '../set.ts'
import type { RoomLight } from './room-light.ts'

/** y of its far edge. */
export const TABLE_Y = 0.78

/** The table that small heroes stand on: wood with a cloth, from close by. */
export function drawTable(stage: Stage, light: RoomLight, style: { readonly top: Hex }, frame: Frame): void {
  stage.layer(
    'table',
    frame.camera,
    1,
    { y0: TABLE_Y - 0.16, y1: stage.bottom + 0.14, margin: 0.32 },
    (pen) => {
      const wood = light.tone(mix(style.top, '#c08a54', 0.4))
      paintVeil(pen, stage, light)
      const top = pen.createLinearGradient(0, TABLE_Y, 0, stage.bottom)
      top.addColorStop(0, lighten(wood, 0.1))
      top.addColorStop(0.5, wood)
      top.addColorStop(1, darken(wood, 0.22))
      pen.fillStyle = top
      pen.fillRect(-1, TABLE_Y, stage.aspect + 2, 1.5)
      pen.fillStyle = lighten(wood, 0.32)
      pen.fillRect(-1, TABLE_Y, stage.aspect + 2, 0.005)
      paintGrain(pen, stage, wood)
      paintCloth(pen, stage, light)
      paintTableware(pen, stage, light)
    },
  )
}

/** The room behind a close-up is out of focus and a little dim. */
function paintVeil(pen: Pen, stage: Stage, light: RoomLight): void {
  const veil = pen.createLinearGradient(0, TABLE_Y - 0.16, 0, TABLE_Y)
  veil.addColorStop(0, withAlpha(light.tone('#fff1dc'), 0))
  veil.addColorStop(1, withAlpha(light.tone('#5a3a2c'), 0.34))
  pen.fillStyle = veil
  pen.fillRect(-1, TABLE_Y - 0.16, stage.aspect + 2, 0.16)
}

function paintGrain(pen: Pen, stage: Stage, wood: Hex): void {
  pen.strokeStyle = withAlpha(darken(wood, 0.4), 0.25)
  pen.lineWidth = 0.002
  pen.beginPath()
  for (let line = 0; line < 7; line += 1) {
    const y = TABLE_Y + 0.012 + line * line * 0.0085
    pen.moveTo(-0.6, y)
    pen.bezierCurveTo(
      stage.aspect * 0.3,
      y + 0.006,
      stage.aspect * 0.6,
      y - 0.006,
      stage.aspect + 0.6,
      y + 0.003,
    )
  }
  pen.stroke()
}

function paintCloth(pen: Pen, stage: Stage, light: RoomLight): void {
  const middle = stage.aspect / 2
  const cloth = light.tone('#f6f0e4')
  pen.fillStyle = withAlpha('#2a1410', 0.18)
  pen.beginPath()
  pen.ellipse(middle, 0.902, 0.47, 0.07, 0, 0, Math.PI * 2)
  pen.fill()
  fillEllipse(pen, cloth, middle, 0.897, 0.46, 0.066)
  pen.strokeStyle = light.tone('#d8504a')
  pen.lineWidth = 0.006
  pen.beginPath()
  pen.ellipse(middle, 0.897, 0.42, 0.058, 0, 0, Math.PI * 2)
  pen.stroke()
}

function paintTableware(pen: Pen, stage: Stage, light: RoomLight): void {
  const left = stage.aspect * 0.5 - Math.min(0.62, stage.aspect * 0.42)
  const right = stage.aspect * 0.5 + Math.min(0.62, stage.aspect * 0.42)
  fillEllipse(pen, withAlpha('#2a1410', 0.22), left, 0.846, 0.085, 0.014)
  pen.fillStyle = light.tone('#4f8fae')
  pen.beginPath()
  pen.moveTo(left - 0.085, 0.775)
  pen.lineTo(left + 0.085, 0.775)
  pen.quadraticCurveTo(left + 0.07, 0.845, left, 0.846)
  pen.quadraticCurveTo(left - 0.07, 0.845, left - 0.085, 0.775)
  pen.fill()
  for (const [dx, dy, colour] of [
    [-0.045, -0.012, '#d8423c'],
    [0.0, -0.024, '#f2b03c'],
    [0.045, -0.012, '#7fae4c'],
    [0.02, -0.002, '#e0702e'],
  ] as const) {
    fillEllipse(pen, light.tone(colour), left + dx, 0.772 + dy, 0.034)
  }
  fillEllipse(pen, light.tone('#5fa0be'), left, 0.778, 0.085, 0.01)
  fillRoundRect(pen, withAlpha('#e6f2f8', 0.75), right - 0.032, 0.72, 0.064, 0.12, 0.008)
  fillRoundRect(pen, light.tone('#fbf7ee'), right - 0.028, 0.756, 0.056, 0.08, 0.006)
  fillRoundRect(pen, light.tone('#c9d4dc'), right - 0.024, 0.7, 0.048, 0.024, 0.006)
}

export function drawNearThings(stage: Stage, light: RoomLight, frame: Frame): void {
  const camera = { ...frame.camera, y: frame.camera.y * 0.4 }
  const pen = stage.enter(camera, 1.28)
  const dark = mix(light.tone('#8a4a3c'), '#2a1818', 0.45)
  fillEllipse(pen, dark, -0.12, stage.bottom + 0.02, 0.15, 0.11)
  fillEllipse(pen, withAlpha('#ffffff', 0.07), -0.14, stage.bottom - 0.03, 0.05, 0.03)
  fillEllipse(
    pen,
    mix(light.tone('#7f9a4c'), '#1c2018', 0.4),
    stage.aspect + 0.14,
    stage.bottom + 0.03,
    0.13,
    0.1,
  )
}

import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { between, type Random } from '../../draw/random.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import type { RoomLight } from '../rooms/room-light.ts'
import { FLOOR_Y } from './hall.ts'
import { groundShadow, shadeBox } from './parts.ts'

export interface BarnStyle {
  readonly wood: Hex
  readonly gate: Hex
  readonly straw: Hex
}

/** A floor under the roof, full of hay, and the beams that bear it. */
export function paintLoft(
  pen: Pen,
  { aspect, top }: Stage,
  light: RoomLight,
  { wood, straw }: BarnStyle,
  random: Random,
): void {
  const y = 0.13 + top * 0.35
  const hay = light.tone(straw, 0.2)
  for (let x = -0.5; x < aspect + 0.5; x += 0.15)
    fillEllipse(
      pen,
      mix(hay, '#6a4a20', random() * 0.3),
      x,
      y + 0.01,
      between(random, 0.1, 0.17),
      between(random, 0.05, 0.11),
    )
  const beam = light.tone(darken(wood, 0.2), 0.1)
  shadeBox(pen, lighten(beam, 0.1), darken(beam, 0.25), -1, y, aspect + 2, 0.045)
  for (let x = -0.35; x < aspect + 0.4; x += 0.3)
    fillRoundRect(pen, darken(beam, 0.2), x, y + 0.012, 0.04, 0.045, 0.004)
  for (const part of [0.02, 0.98]) {
    const x = aspect * part
    shadeBox(pen, beam, darken(beam, 0.2), x - 0.03, y, 0.06, FLOOR_Y - y)
    for (const side of [-1, 1])
      fillPolygon(pen, darken(beam, 0.1), [
        [x + side * 0.02, y + 0.2],
        [x + side * 0.15, y + 0.045],
        [x + side * 0.11, y + 0.045],
        [x + side * 0.02, y + 0.15],
      ])
  }
  pen.strokeStyle = withAlpha(hay, 0.8)
  pen.lineWidth = 0.004
  pen.beginPath()
  for (let x = -0.4; x < aspect + 0.4; x += 0.045) {
    pen.moveTo(x, y)
    pen.lineTo(x + between(random, -0.02, 0.02), y + between(random, 0.02, 0.07))
  }
  pen.stroke()
}

export function paintStraw(pen: Pen, { aspect, bottom }: Stage, random: Random, straw: Hex): void {
  pen.lineCap = 'round'
  for (let stalk = 0; stalk < 190; stalk += 1) {
    const depth = random()
    const [x, y] = [between(random, -0.4, aspect + 0.4), FLOOR_Y + 0.01 + depth * (bottom - FLOOR_Y + 0.04)]
    const [length, turn] = [0.012 + depth * 0.03, between(random, -0.5, 0.5)]
    pen.strokeStyle = withAlpha(stalk % 3 === 0 ? darken(straw, 0.3) : lighten(straw, 0.15), 0.7)
    pen.lineWidth = 0.002 + depth * 0.002
    pen.beginPath()
    pen.moveTo(x, y)
    pen.lineTo(x + length, y + length * turn)
    pen.stroke()
  }
}

export function paintBale(pen: Pen, x: number, y: number, straw: Hex): void {
  groundShadow(pen, x, y, 0.12)
  shadeBox(pen, lighten(straw, 0.1), darken(straw, 0.2), x - 0.115, y - 0.128, 0.23, 0.13)
  pen.strokeStyle = withAlpha(darken(straw, 0.4), 0.4)
  pen.lineWidth = 0.0026
  pen.beginPath()
  for (let stalk = 0; stalk < 26; stalk += 1) {
    const [dx, dy] = [((stalk * 37) % 100) / 100, ((stalk * 61) % 100) / 100]
    pen.moveTo(x - 0.11 + dx * 0.19, y - 0.122 + dy * 0.115)
    pen.lineTo(x - 0.085 + dx * 0.19, y - 0.12 + dy * 0.115)
  }
  pen.stroke()
  for (const band of [-0.055, 0.055])
    fillRoundRect(pen, darken(straw, 0.5), x + band - 0.003, y - 0.128, 0.006, 0.13, 0.002)
}

export function paintFork(pen: Pen, x: number, light: RoomLight): void {
  pen.lineCap = 'round'
  pen.strokeStyle = light.tone('#8a5f38')
  pen.lineWidth = 0.011
  pen.beginPath()
  pen.moveTo(x, FLOOR_Y + 0.03)
  pen.lineTo(x + 0.05, FLOOR_Y - 0.32)
  pen.stroke()
  pen.strokeStyle = light.tone('#8f979e')
  pen.lineWidth = 0.006
  pen.beginPath()
  for (const tine of [-0.026, 0, 0.026]) {
    pen.moveTo(x + 0.05 + tine, FLOOR_Y - 0.43)
    pen.lineTo(x + 0.05 + tine, FLOOR_Y - 0.35)
    pen.lineTo(x + 0.05, FLOOR_Y - 0.325)
  }
  pen.stroke()
}

export function paintLantern(pen: Pen, x: number, swing: number, y: number, top: number, lit: number): void {
  pen.strokeStyle = '#2a2420'
  pen.lineWidth = 0.003
  pen.beginPath()
  pen.moveTo(x, top - 0.1)
  pen.lineTo(x + swing, y)
  pen.stroke()
  fillRoundRect(pen, '#3a3230', x + swing - 0.025, y, 0.05, 0.016, 0.006)
  fillRoundRect(pen, mix('#8a8478', '#ffe09a', lit), x + swing - 0.021, y + 0.016, 0.042, 0.046, 0.008)
  fillRoundRect(pen, '#3a3230', x + swing - 0.027, y + 0.062, 0.054, 0.013, 0.004)
}

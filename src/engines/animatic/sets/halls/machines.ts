import { darken, lighten, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import type { RoomLight } from '../rooms/room-light.ts'
import type { Frame } from '../set.ts'
import { FLOOR_Y, MIDDLE_PARALLAX } from './hall.ts'
import { groundShadow, shadeBox } from './parts.ts'

export interface WorksStyle {
  readonly wall: Hex
  readonly machine: Hex
  readonly arm: Hex
  readonly goods: readonly Hex[]
}

export function paintPipes(pen: Pen, { aspect, top }: Stage, light: RoomLight): void {
  for (const [y, thick, colour] of [
    [0.02 + top * 0.5, 0.034, '#8a949c'],
    [0.065 + top * 0.5, 0.022, '#b5653f'],
    [0.3 + top * 0.1, 0.026, '#6f8f9a'],
  ] as const) {
    const paint = light.tone(colour, 0.2)
    const shade = pen.createLinearGradient(0, y, 0, y + thick)
    shade.addColorStop(0, darken(paint, 0.2))
    shade.addColorStop(0.35, lighten(paint, 0.3))
    shade.addColorStop(1, darken(paint, 0.4))
    pen.fillStyle = shade
    pen.fillRect(-1, y, aspect + 2, thick)
    for (let x = aspect / 2 - 1.4; x < aspect + 0.6; x += 0.5)
      fillRoundRect(pen, darken(paint, 0.25), x, y - 0.006, 0.022, thick + 0.012, 0.004)
  }
}

/** A cabinet with dials and a chimney. */
export function paintMachine(pen: Pen, x: number, { machine }: WorksStyle, light: RoomLight): void {
  const paint = light.tone(machine, 0.12)
  shadeBox(pen, lighten(paint, 0.1), darken(paint, 0.24), x - 0.2, 0.27, 0.4, FLOOR_Y - 0.27)
  fillRoundRect(pen, darken(paint, 0.25), x - 0.21, 0.258, 0.42, 0.024, 0.006)
  shadeBox(pen, darken(paint, 0.1), darken(paint, 0.3), x + 0.08, 0.12, 0.07, 0.15)
  for (const [dx, dy] of [
    [0.09, 0.36],
    [0.15, 0.36],
    [0.09, 0.43],
  ] as const) {
    fillEllipse(pen, light.tone('#e8ece8'), x + dx, dy, 0.024)
    pen.strokeStyle = '#c9382f'
    pen.lineWidth = 0.003
    pen.beginPath()
    pen.moveTo(x + dx, dy)
    pen.lineTo(x + dx + 0.013, dy - 0.011)
    pen.stroke()
  }
  for (const [dx, colour] of [
    [0.135, '#4fd06a'],
    [0.16, '#f2b93d'],
    [0.185, '#e04a3f'],
  ] as const)
    fillEllipse(pen, colour, x + dx - 0.01, 0.43, 0.0085)
  pen.fillStyle = withAlpha('#10161c', 0.3)
  for (let slit = 0; slit < 6; slit += 1) pen.fillRect(x + 0.06, 0.49 + slit * 0.018, 0.12, 0.008)
}

export function paintBelt(pen: Pen, { aspect }: Stage, { machine }: WorksStyle, light: RoomLight): void {
  const steel = light.tone('#8a949c')
  for (let x = aspect / 2 - 1.4; x < aspect + 0.5; x += 0.4) {
    groundShadow(pen, x, FLOOR_Y + 0.045, 0.06)
    pen.fillStyle = darken(steel, 0.35)
    pen.fillRect(x - 0.014, BELT_Y + 0.03, 0.028, FLOOR_Y + 0.04 - BELT_Y - 0.03)
  }
  shadeBox(pen, '#3a3d46', '#23252c', -1, BELT_Y, aspect + 2, 0.022)
  shadeBox(
    pen,
    light.tone(lighten(machine, 0.1)),
    light.tone(darken(machine, 0.3)),
    -1,
    BELT_Y + 0.02,
    aspect + 2,
    0.05,
  )
  for (let x = -0.5; x < aspect + 0.5; x += 0.1)
    fillEllipse(pen, darken(steel, 0.1), x, BELT_Y + 0.045, 0.014)
}

/** An arm that reaches down to the belt, and up again. */
export function drawArm(
  stage: Stage,
  x: number,
  index: number,
  { arm }: WorksStyle,
  light: RoomLight,
  frame: Frame,
): void {
  stage.enter(frame.camera, MIDDLE_PARALLAX)
  const swing = Math.sin(frame.time * 1.8 + index * 1.9)
  const root = [x, BELT_Y - 0.36] as const
  const elbow = [x + 0.1 + swing * 0.03, root[1] + 0.11] as const
  const hand = [x + 0.015 + swing * 0.06, BELT_Y - 0.15 + Math.abs(swing) * 0.035] as const
  const paint = light.tone(arm)
  stage.within({ left: x - 0.16, top: root[1] - 0.2, right: x + 0.24, bottom: BELT_Y }, (pen) => {
    shadeBox(pen, light.tone('#5a626c'), light.tone('#3f464f'), x - 0.03, root[1] - 0.2, 0.06, 0.2)
    pen.lineCap = 'round'
    for (const [width, colour] of [
      [0.05, darken(paint, 0.2)],
      [0.038, paint],
    ] as const) {
      pen.strokeStyle = colour
      pen.lineWidth = width
      pen.beginPath()
      pen.moveTo(...root)
      pen.lineTo(...elbow)
      pen.lineTo(...hand)
      pen.stroke()
    }
    for (const [jx, jy] of [root, elbow]) {
      fillEllipse(pen, light.tone('#3a4048'), jx, jy, 0.026)
      fillEllipse(pen, lighten(paint, 0.3), jx, jy, 0.011)
    }
    for (const side of [-1, 1])
      fillPolygon(pen, light.tone('#3a4048'), [
        [hand[0], hand[1] - 0.01],
        [hand[0] + side * 0.032, hand[1] + 0.02],
        [hand[0] + side * 0.024, hand[1] + 0.055],
        [hand[0] + side * 0.012, hand[1] + 0.02],
      ])
  })
}

export const BELT_Y = FLOOR_Y - 0.12

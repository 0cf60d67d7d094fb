import { darken, lighten, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import type { RoomLight } from '../rooms/room-light.ts'
import { FLOOR_Y } from './hall.ts'
import { shadeBox, shadeGround } from './parts.ts'

const ROOF = FLOOR_Y - 0.47

/** The platform's edge, and the top of the train beyond it. */
export const EDGE = FLOOR_Y + 0.03

export const CAR = { length: 1.5, windows: 4 }

export interface LineStyle {
  readonly tile: Hex
  readonly band: Hex
  readonly train: Hex
}

export function paintCar(pen: Pen, { train, band }: LineStyle, light: RoomLight): void {
  const body = light.tone(train)
  const [left, top, width] = [0.004, ROOF - EDGE, CAR.length - 0.008]
  const shade = pen.createLinearGradient(0, top, 0, 0)
  shade.addColorStop(0, darken(body, 0.3))
  shade.addColorStop(0.16, lighten(body, 0.22))
  shade.addColorStop(1, darken(body, 0.24))
  pen.fillStyle = shade
  pen.beginPath()
  pen.roundRect(left, top, width, -top, [0.03, 0.03, 0, 0])
  pen.fill()
  pen.fillStyle = light.tone(band)
  pen.fillRect(left, top + 0.31, width, 0.03)
  for (let window = 0; window < CAR.windows; window += 1) {
    const x = 0.05 + (window * (CAR.length - 0.06)) / CAR.windows
    fillRoundRect(pen, '#2a3040', x, top + 0.075, 0.2, 0.16, 0.016)
    fillRoundRect(pen, '#ffeab8', x + 0.008, top + 0.083, 0.184, 0.144, 0.012)
    for (const [seat, colour] of [
      [0.05, '#6a5a68'],
      [0.13, '#4f6074'],
    ] as const) {
      fillEllipse(pen, colour, x + seat, top + 0.178, 0.019)
      fillRoundRect(pen, colour, x + seat - 0.03, top + 0.197, 0.06, 0.03, 0.014)
    }
    pen.fillStyle = 'rgba(255,255,255,0.25)'
    pen.fillRect(x + 0.02, top + 0.083, 0.014, 0.144)
    const door = x + 0.23
    fillRoundRect(pen, darken(body, 0.12), door, top + 0.06, 0.115, 0.36, 0.008)
    for (const side of [0, 1])
      fillRoundRect(pen, '#ffe6b0', door + 0.012 + side * 0.05, top + 0.085, 0.04, 0.17, 0.008)
    pen.fillStyle = '#3a3f4a'
    pen.fillRect(door + 0.0555, top + 0.06, 0.004, 0.36)
  }
}

export function paintPoster(
  pen: Pen,
  x: number,
  y: number,
  bright: (colour: Hex, depth: number) => Hex,
): void {
  const index = Math.abs(Math.round(x * 7)) % 3
  const [ground, first, second] = [
    ['#f2c14e', '#d8493a', '#3a3f55'],
    ['#7fc4d6', '#f6f0e0', '#2f5f7a'],
    ['#e88a9a', '#ffe0b0', '#6a3f7a'],
  ][index] ?? ['#f2c14e', '#d8493a', '#3a3f55']
  fillRoundRect(pen, bright('#5a616c', 0.1), x - 0.106, y - 0.01, 0.212, 0.29, 0.004)
  fillRoundRect(pen, bright(ground ?? '#f2c14e', 0.1), x - 0.095, y, 0.19, 0.27, 0.002)
  fillEllipse(pen, bright(first ?? '#d8493a', 0.1), x - 0.02 + index * 0.02, y + 0.105, 0.062)
  fillRoundRect(pen, bright(second ?? '#3a3f55', 0.1), x - 0.07, y + 0.2, 0.14, 0.016, 0.004)
  fillRoundRect(pen, bright(second ?? '#3a3f55', 0.1), x - 0.05, y + 0.226, 0.1, 0.01, 0.004)
}

/** Seen from across the line, for a train that is what the picture is about: the platform behind, gravel before it. */
export function paintBed(pen: Pen, stage: Stage, light: RoomLight): void {
  const { aspect, bottom } = stage
  shadeGround(pen, stage, light.tone('#6f6a68'), 0.06)
  for (let stone = 0; stone < 420; stone += 1) {
    const depth = ((stone * 61) % 97) / 97
    const y = FLOOR_Y + 0.075 + depth * (bottom - FLOOR_Y)
    const x = ((stone * 0.6180339) % 1) * (aspect + 1) - 0.5
    fillEllipse(
      pen,
      stone % 2 === 0 ? 'rgba(20,16,20,0.3)' : 'rgba(255,250,240,0.12)',
      x,
      y,
      0.005 + depth * 0.004,
      0.003,
    )
  }
  shadeBox(pen, light.tone('#c9cbd0'), light.tone('#a9abb2'), -1, FLOOR_Y, aspect + 2, 0.04)
  pen.fillStyle = light.tone('#f0c22f')
  pen.fillRect(-1, FLOOR_Y + 0.024, aspect + 2, 0.01)
  shadeBox(pen, light.tone('#6a6c74'), light.tone('#3f4048'), -1, FLOOR_Y + 0.04, aspect + 2, 0.04)
}

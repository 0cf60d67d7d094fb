import { darken, lighten, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import type { RoomLight } from '../rooms/room-light.ts'
import { FLOOR_Y } from './hall.ts'
import { paintGlow, shadeBox } from './parts.ts'

export interface PoolStyle {
  readonly wall: Hex
  readonly water: Hex
  readonly lanes: readonly [Hex, Hex]
}

/** The far edge of the basin, the near one, and where the tiles before it begin. */
export const BASIN = { far: 0.615, near: FLOOR_Y + 0.072 }

/** Panes, pillars, and a roof of timber with lamps. */
export function paintGlazing(
  pen: Pen,
  { aspect, top }: Stage,
  window: { y: number; height: number },
  light: RoomLight,
): void {
  const base = window.y + window.height
  pen.fillStyle = withAlpha('#dff4f8', 0.22)
  pen.fillRect(-1, window.y, aspect + 2, window.height)
  const frame = light.tone('#f4f6f4')
  for (let x = aspect / 2 - 1.5; x < aspect + 0.6; x += 0.3) {
    pen.fillStyle = withAlpha('#ffffff', 0.14)
    pen.beginPath()
    pen.moveTo(x + 0.04, base)
    pen.lineTo(x + 0.13, window.y)
    pen.lineTo(x + 0.19, window.y)
    pen.lineTo(x + 0.1, base)
    pen.fill()
    shadeBox(pen, frame, darken(frame, 0.12), x - 0.011, window.y, 0.022, window.height)
  }
  fillRoundRect(pen, frame, -1, base - 0.012, aspect + 2, 0.024, 0.004)
  const beam = light.tone('#b98a5a', 0.15)
  shadeBox(pen, darken(beam, 0.35), beam, -1, top - 0.3, aspect + 2, window.y - top + 0.31)
  for (let x = aspect / 2 - 1.5; x < aspect + 0.6; x += 0.3) {
    pen.fillStyle = darken(beam, 0.3)
    pen.fillRect(x - 0.016, top - 0.2, 0.032, window.y - top + 0.2)
    paintGlow(pen, '#fff6dc', 0.25 + light.lamps * 0.35, x + 0.15, window.y - 0.03, 0.13)
    fillEllipse(pen, '#fffdf2', x + 0.15, window.y - 0.03, 0.03, 0.009)
  }
}

/** The far edge: tiles, a bench, rings, and a clock. */
export function paintDeck(pen: Pen, { aspect }: Stage, { wall, water }: PoolStyle, light: RoomLight): void {
  const tiles = light.tone(wall)
  shadeBox(pen, tiles, darken(tiles, 0.14), -1, BASIN.far - 0.215, aspect + 2, 0.12)
  pen.fillStyle = light.tone(darken(water, 0.15))
  pen.fillRect(-1, BASIN.far - 0.15, aspect + 2, 0.016)
  shadeBox(pen, lighten(tiles, 0.3), darken(tiles, 0.04), -1, BASIN.far - 0.095, aspect + 2, 0.05)
  for (let block = 0; block < 7; block += 1) {
    const x = aspect / 2 + (block - 3) * 0.3
    fillRoundRect(pen, light.tone('#c9d4d8'), x - 0.035, BASIN.far - 0.128, 0.07, 0.05, 0.004)
    fillPolygon(pen, light.tone('#3f5f8a'), [
      [x - 0.045, BASIN.far - 0.134],
      [x + 0.045, BASIN.far - 0.134],
      [x + 0.045, BASIN.far - 0.122],
      [x - 0.045, BASIN.far - 0.118],
    ])
    fillEllipse(pen, light.tone('#f6f8f8'), x, BASIN.far - 0.1, 0.013)
  }
  for (const [part, colour] of [
    [0.13, '#e8503f'],
    [0.86, '#f2b93d'],
  ] as const) {
    const [x, y] = [aspect * part, BASIN.far - 0.168]
    pen.strokeStyle = light.tone(colour)
    pen.lineWidth = 0.016
    pen.beginPath()
    pen.arc(x, y - 0.02, 0.034, 0, Math.PI * 2)
    pen.stroke()
    pen.strokeStyle = light.tone('#f6f4ee')
    pen.lineWidth = 0.0165
    for (let mark = 0; mark < 4; mark += 1) {
      pen.beginPath()
      pen.arc(x, y - 0.02, 0.034, mark * 1.57 - 0.2, mark * 1.57 + 0.2)
      pen.stroke()
    }
  }
}

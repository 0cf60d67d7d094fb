import { darken, lighten, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import type { RoomLight } from '../rooms/room-light.ts'
import { FLOOR_Y } from './hall.ts'
import { shadeBox } from './parts.ts'

export interface RoyalStyle {
  readonly stone: Hex
  readonly cloth: Hex
  readonly trim: Hex
  readonly floor: readonly [Hex, Hex]
}

export function paintBanner(
  pen: Pen,
  x: number,
  y: number,
  { cloth, trim }: RoyalStyle,
  light: RoomLight,
): void {
  const [half, long] = [0.065, 0.34]
  const colour = light.tone(cloth, 0.1)
  const shade = pen.createLinearGradient(x - half, 0, x + half, 0)
  shade.addColorStop(0, darken(colour, 0.2))
  shade.addColorStop(0.4, lighten(colour, 0.1))
  shade.addColorStop(0.7, darken(colour, 0.08))
  shade.addColorStop(1, darken(colour, 0.25))
  fillPolygon(pen, light.tone(trim, 0.1), [
    [x - half - 0.006, y],
    [x + half + 0.006, y],
    [x + half + 0.006, y + long],
    [x, y + long + 0.062],
    [x - half - 0.006, y + long],
  ])
  fillPolygon(pen, shade, [
    [x - half, y],
    [x + half, y],
    [x + half, y + long - 0.004],
    [x, y + long + 0.05],
    [x - half, y + long - 0.004],
  ])
  fillRoundRect(pen, light.tone('#6a4628'), x - half - 0.02, y - 0.012, half * 2 + 0.04, 0.014, 0.005)
  const gold = light.tone(trim, 0.05)
  // A crown.
  fillPolygon(pen, gold, [
    [x - 0.036, y + 0.2],
    [x - 0.042, y + 0.14],
    [x - 0.018, y + 0.168],
    [x, y + 0.128],
    [x + 0.018, y + 0.168],
    [x + 0.042, y + 0.14],
    [x + 0.036, y + 0.2],
  ])
  for (const dot of [-0.042, 0, 0.042])
    fillEllipse(pen, gold, x + dot, y + (dot === 0 ? 0.124 : 0.137), 0.0065)
}

/** Drapes behind the throne. */
export function paintCanopy(
  pen: Pen,
  x: number,
  { top }: Stage,
  { cloth, trim }: RoyalStyle,
  light: RoomLight,
): void {
  const y = 0.2 + top * 0.15
  const colour = light.tone(darken(cloth, 0.12), 0.15)
  for (let fold = -4; fold < 4; fold += 1) {
    const left = x + fold * 0.045
    const shade = pen.createLinearGradient(left, 0, left + 0.045, 0)
    shade.addColorStop(0, darken(colour, 0.3))
    shade.addColorStop(0.5, lighten(colour, 0.06))
    shade.addColorStop(1, darken(colour, 0.3))
    pen.fillStyle = shade
    pen.fillRect(left, y, 0.0455, FLOOR_Y - y - 0.06)
  }
  const gold = light.tone(trim, 0.05)
  shadeBox(pen, lighten(gold, 0.2), darken(gold, 0.2), x - 0.21, y - 0.03, 0.42, 0.034)
  for (let scallop = 0; scallop < 6; scallop += 1) {
    fillEllipse(pen, light.tone(cloth), x - 0.175 + scallop * 0.07, y + 0.008, 0.036, 0.036)
    fillEllipse(pen, gold, x - 0.175 + scallop * 0.07, y + 0.048, 0.006)
  }
}

export const CANDLES = [-0.17, -0.1, -0.034, 0.034, 0.1, 0.17] as const

export function paintChandelier(pen: Pen, x: number, top: number, y: number, gold: Hex): void {
  pen.fillStyle = darken(gold, 0.4)
  pen.fillRect(x - 0.003, top - 0.3, 0.006, y - top + 0.3)
  pen.strokeStyle = darken(gold, 0.25)
  pen.lineWidth = 0.003
  pen.beginPath()
  for (const side of [-0.18, 0.18]) {
    pen.moveTo(x, y - 0.1)
    pen.lineTo(x + side, y)
  }
  pen.stroke()
  fillEllipse(pen, darken(gold, 0.3), x, y + 0.006, 0.2, 0.02)
  fillEllipse(pen, gold, x, y, 0.2, 0.017)
  fillEllipse(pen, darken(gold, 0.5), x, y - 0.003, 0.18, 0.011)
  for (const candle of CANDLES)
    fillRoundRect(pen, '#f6ecd6', x + candle - 0.006, y - 0.04, 0.012, 0.042, 0.003)
}

import type { Stage } from '../../draw/stage.ts'
import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { RoomLight } from '../rooms/room-light.ts'
import { FLOOR_Y } from './hall.ts'
import { groundShadow, paintGlow } from './parts.ts'

export interface NaveStyle {
  readonly stone: Hex
  readonly wood: Hex
  readonly carpet: Hex
  readonly glass: readonly Hex[]
}

/** A pointed window of coloured panes. */
export function paintWindow(
  pen: Pen,
  x: number,
  y: number,
  width: number,
  height: number,
  { glass, stone }: NaveStyle,
  outside: number,
  light: RoomLight,
): void {
  const [left, right, base] = [x - width / 2, x + width / 2, y + height]
  const path = (grow: number): void => {
    pen.beginPath()
    pen.moveTo(left - grow, base + grow)
    pen.lineTo(left - grow, y + width * 0.7)
    pen.quadraticCurveTo(left - grow, y + width * 0.2, x, y - grow * 1.4)
    pen.quadraticCurveTo(right + grow, y + width * 0.2, right + grow, y + width * 0.7)
    pen.lineTo(right + grow, base + grow)
    pen.closePath()
  }
  if (outside > 0.6) paintGlow(pen, '#fff0c8', 0.3, x, y + height * 0.45, height * 0.75)
  path(0.016)
  pen.fillStyle = light.tone(lighten(stone, 0.16))
  pen.fill()
  pen.save()
  path(0)
  pen.clip()
  const cell = width / 4
  for (let row = 0; row * cell * 0.8 < height + cell; row += 1)
    for (let column = 0; column < 4; column += 1) {
      const colour = glass[(row * 3 + column * (row % 2 === 0 ? 2 : 3)) % glass.length] ?? '#3f6fd0'
      pen.fillStyle = mix(darken(colour, 0.62), lighten(colour, 0.12), outside)
      pen.fillRect(left + column * cell, y + row * cell * 0.8, cell, cell * 0.8)
      pen.fillStyle = withAlpha('#ffffff', 0.16 * outside)
      pen.beginPath()
      pen.moveTo(left + column * cell, y + row * cell * 0.8)
      pen.lineTo(left + (column + 1) * cell, y + row * cell * 0.8)
      pen.lineTo(left + column * cell, y + (row + 1) * cell * 0.8)
      pen.fill()
    }
  fillEllipse(
    pen,
    mix(darken(glass[2] ?? '#f2c23d', 0.5), lighten(glass[2] ?? '#f2c23d', 0.3), outside),
    x,
    y + width * 0.62,
    width * 0.24,
  )
  fillEllipse(
    pen,
    mix(darken(glass[1] ?? '#d83f4a', 0.5), glass[1] ?? '#d83f4a', outside),
    x,
    y + width * 0.62,
    width * 0.13,
  )
  pen.strokeStyle = '#2a2430'
  pen.lineWidth = 0.004
  pen.beginPath()
  for (let column = 1; column < 4; column += 1) {
    pen.moveTo(left + column * cell, y)
    pen.lineTo(left + column * cell, base)
  }
  for (let row = 1; row * cell * 0.8 < height; row += 1) {
    pen.moveTo(left, y + row * cell * 0.8)
    pen.lineTo(right, y + row * cell * 0.8)
  }
  pen.stroke()
  pen.restore()
}

export function paintColumn(pen: Pen, x: number, top: number, stone: Hex): void {
  const shade = pen.createLinearGradient(x - 0.045, 0, x + 0.045, 0)
  shade.addColorStop(0, darken(stone, 0.3))
  shade.addColorStop(0.4, lighten(stone, 0.14))
  shade.addColorStop(1, darken(stone, 0.36))
  pen.fillStyle = shade
  pen.fillRect(x - 0.032, top - 0.3, 0.064, FLOOR_Y - top + 0.3)
  pen.fillRect(x - 0.05, FLOOR_Y - 0.05, 0.1, 0.05)
  pen.fillRect(x - 0.042, FLOOR_Y - 0.07, 0.084, 0.02)
  pen.fillRect(x - 0.048, 0.2 + top * 0.4, 0.096, 0.03)
}

export function paintPew(pen: Pen, x: number, y: number, width: number, wood: Hex): void {
  groundShadow(pen, x, y, width * 0.54)
  fillRoundRect(pen, wood, x - width / 2, y - 0.17, width, 0.13, 0.006)
  fillRoundRect(pen, lighten(wood, 0.16), x - width / 2 - 0.01, y - 0.182, width + 0.02, 0.018, 0.006)
  pen.fillStyle = withAlpha('#1a0e08', 0.28)
  for (let panel = 0; panel < 4; panel += 1)
    pen.fillRect(x - width / 2 + 0.014 + (panel * (width - 0.02)) / 4, y - 0.15, width / 4 - 0.016, 0.09)
  fillRoundRect(pen, lighten(wood, 0.06), x - width / 2, y - 0.05, width, 0.016, 0.004)
  for (const side of [-1, 1])
    fillRoundRect(pen, darken(wood, 0.2), x + (side * width) / 2 - 0.012, y - 0.19, 0.024, 0.19, 0.006)
}

/** A runner towards the lens. */
export function paintCarpet(pen: Pen, { aspect, bottom }: Stage, colour: Hex): void {
  const middle = aspect / 2
  const low = bottom + 0.15
  for (const [half, spread, tone] of [
    [0.13, 0.32, darken(colour, 0.3)],
    [0.12, 0.3, colour],
  ] as const) {
    pen.fillStyle = tone
    pen.beginPath()
    pen.moveTo(middle - half, FLOOR_Y)
    pen.lineTo(middle + half, FLOOR_Y)
    pen.lineTo(middle + spread, low)
    pen.lineTo(middle - spread, low)
    pen.fill()
  }
}

/** A narrow pointed window; what is seen of the sky is its light. */
export function paintLancet(
  pen: Pen,
  x: number,
  y: number,
  width: number,
  height: number,
  sky: readonly [Hex, Hex, Hex],
  frame: Hex,
): void {
  for (const grow of [0.012, 0]) {
    const [left, right, base] = [x - width / 2 - grow, x + width / 2 + grow, y + height + grow]
    pen.beginPath()
    pen.moveTo(left, base)
    pen.lineTo(left, y + width * 0.7)
    pen.quadraticCurveTo(left, y + width * 0.2, x, y - grow * 1.4)
    pen.quadraticCurveTo(right, y + width * 0.2, right, y + width * 0.7)
    pen.lineTo(right, base)
    pen.closePath()
    const view = pen.createLinearGradient(0, y, 0, base)
    view.addColorStop(0, sky[1])
    view.addColorStop(1, lighten(sky[2], 0.3))
    pen.fillStyle = grow > 0 ? frame : view
    pen.fill()
  }
  pen.fillStyle = frame
  pen.fillRect(x - 0.003, y, 0.006, height)
  for (const part of [0.36, 0.68]) pen.fillRect(x - width / 2, y + height * part, width, 0.005)
}

import { darken, lighten, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import type { Frame } from '../set.ts'
import { FLOOR_Y, MIDDLE_PARALLAX } from './hall.ts'
import { groundShadow, paintGlow, shadeBox } from './parts.ts'

export interface SubmarineStyle {
  readonly hull: Hex
  readonly pipe: Hex
  readonly sea: readonly [Hex, Hex]
  readonly lamp: Hex
}

export function paintPipes(pen: Pen, { aspect, top }: Stage, { pipe, hull }: SubmarineStyle): void {
  for (const [y, thick, colour] of [
    [0.03 + top * 0.5, 0.036, pipe],
    [0.082 + top * 0.5, 0.022, lighten(hull, 0.25)],
    [0.7, 0.028, darken(pipe, 0.25)],
  ] as const) {
    const shade = pen.createLinearGradient(0, y, 0, y + thick)
    shade.addColorStop(0, darken(colour, 0.2))
    shade.addColorStop(0.35, lighten(colour, 0.32))
    shade.addColorStop(1, darken(colour, 0.5))
    pen.fillStyle = shade
    pen.fillRect(-1, y, aspect + 2, thick)
    for (let x = aspect / 2 - 1.3; x < aspect + 0.5; x += 0.37)
      fillRoundRect(pen, darken(colour, 0.3), x, y - 0.005, 0.024, thick + 0.01, 0.004)
  }
  for (const [part, colour] of [
    [0.4, '#c9382f'],
    [0.62, '#2f8a5f'],
  ] as const) {
    const x = aspect * part
    pen.strokeStyle = colour
    pen.lineWidth = 0.009
    pen.beginPath()
    pen.arc(x, 0.713, 0.034, 0, Math.PI * 2)
    for (const turn of [0.3, 2.4, 4.5]) {
      pen.moveTo(x, 0.713)
      pen.lineTo(x + Math.cos(turn) * 0.034, 0.713 + Math.sin(turn) * 0.034)
    }
    pen.stroke()
    fillEllipse(pen, darken(colour, 0.3), x, 0.713, 0.01)
  }
}

export function paintDials(pen: Pen, x: number, y: number, { hull, pipe }: SubmarineStyle): void {
  fillRoundRect(pen, darken(hull, 0.4), x - 0.085, y - 0.045, 0.17, 0.09, 0.01)
  for (const shift of [-0.042, 0.042]) {
    fillEllipse(pen, pipe, x + shift, y, 0.034)
    fillEllipse(pen, '#f4f0e2', x + shift, y, 0.027)
    pen.strokeStyle = '#c9382f'
    pen.lineWidth = 0.003
    pen.beginPath()
    pen.moveTo(x + shift, y)
    pen.lineTo(x + shift + 0.014, y - 0.013 + shift * 0.2)
    pen.stroke()
  }
}

export function paintPeriscope(pen: Pen, x: number, top: number, { hull, pipe }: SubmarineStyle): void {
  groundShadow(pen, x, FLOOR_Y + 0.05, 0.12)
  const shade = pen.createLinearGradient(x - 0.04, 0, x + 0.04, 0)
  shade.addColorStop(0, darken(hull, 0.4))
  shade.addColorStop(0.4, lighten(hull, 0.35))
  shade.addColorStop(1, darken(hull, 0.5))
  pen.fillStyle = shade
  pen.fillRect(x - 0.034, top - 0.2, 0.068, FLOOR_Y + 0.05 - top + 0.2)
  fillRoundRect(pen, darken(hull, 0.5), x - 0.075, 0.44, 0.15, 0.11, 0.016)
  for (const side of [-1, 1]) {
    fillRoundRect(pen, pipe, x + side * 0.11 - 0.045, 0.485, 0.09, 0.022, 0.01)
    fillEllipse(pen, '#16202a', x + side * 0.03, 0.475, 0.018)
    fillEllipse(pen, withAlpha('#9fe0ff', 0.6), x + side * 0.03 - 0.004, 0.471, 0.007)
  }
  fillRoundRect(pen, darken(hull, 0.55), x - 0.09, FLOOR_Y + 0.02, 0.18, 0.034, 0.01)
}

export function paintSonarDesk(pen: Pen, x: number, { hull }: SubmarineStyle): void {
  const y = FLOOR_Y + 0.055
  groundShadow(pen, x, y, 0.24)
  shadeBox(pen, darken(hull, 0.1), darken(hull, 0.5), x - 0.2, y - 0.2, 0.4, 0.2)
  fillRoundRect(pen, darken(hull, 0.35), x - 0.21, y - 0.43, 0.42, 0.24, 0.016)
  fillEllipse(pen, darken(hull, 0.6), x - 0.07, y - 0.31, 0.1)
  fillEllipse(pen, '#06301f', x - 0.07, y - 0.31, 0.09)
  pen.strokeStyle = 'rgba(110,255,160,0.4)'
  pen.lineWidth = 0.0022
  for (const radius of [0.03, 0.06, 0.088]) {
    pen.beginPath()
    pen.arc(x - 0.07, y - 0.31, radius, 0, Math.PI * 2)
    pen.stroke()
  }
  paintGlow(pen, '#5fffa0', 0.3, x - 0.07, y - 0.31, 0.17)
  for (let key = 0; key < 12; key += 1)
    fillRoundRect(
      pen,
      ['#e04a3f', '#f2c83d', '#4fd08a', '#d9dde2'][(key * 7) % 4] ?? '#d9dde2',
      x + 0.065 + (key % 3) * 0.044,
      y - 0.395 + Math.floor(key / 3) * 0.044,
      0.03,
      0.024,
      0.005,
    )
}

export function drawSweep(stage: Stage, x: number, frame: Frame): void {
  const [cx, cy, radius] = [x - 0.07, FLOOR_Y + 0.055 - 0.31, 0.088]
  stage.enter(frame.camera, MIDDLE_PARALLAX)
  stage.within({ left: cx - radius, top: cy - radius, right: cx + radius, bottom: cy + radius }, (pen) => {
    const angle = frame.time * 2.1
    for (let trail = 0; trail < 6; trail += 1) {
      pen.fillStyle = `rgba(110,255,160,${0.3 - trail * 0.045})`
      pen.beginPath()
      pen.moveTo(cx, cy)
      pen.arc(cx, cy, radius, angle - (trail + 1) * 0.16, angle - trail * 0.16)
      pen.fill()
    }
    for (const [turn, far] of [
      [0.8, 0.6],
      [2.9, 0.8],
      [4.6, 0.4],
    ] as const) {
      const since = (((angle - turn) % 6.283) + 6.283) % 6.283
      fillEllipse(
        pen,
        withAlpha('#c8ffd8', Math.max(0.1, 1 - since / 4)),
        cx + Math.cos(turn) * radius * far,
        cy + Math.sin(turn) * radius * far,
        0.005,
      )
    }
  })
}

export function paintCageLamp(pen: Pen, x: number, y: number, { lamp }: SubmarineStyle): void {
  paintGlow(pen, lamp, 0.7, x, y + 0.03, 0.15)
  fillRoundRect(pen, '#2a3036', x - 0.03, y, 0.06, 0.014, 0.004)
  fillEllipse(pen, lighten(lamp, 0.5), x, y + 0.032, 0.022, 0.026)
  pen.strokeStyle = '#2a3036'
  pen.lineWidth = 0.003
  for (const wide of [0.026, 0.01]) {
    pen.beginPath()
    pen.ellipse(x, y + 0.03, wide, 0.034, 0, 0, Math.PI)
    pen.stroke()
  }
}

export function paintPort(pen: Pen, x: number, radius: number, { pipe, hull }: SubmarineStyle): void {
  for (const [grow, width, colour] of [
    [0.022, 0.044, darken(hull, 0.45)],
    [0.018, 0.03, pipe],
    [0.012, 0.008, lighten(pipe, 0.4)],
  ] as const) {
    pen.strokeStyle = colour
    pen.lineWidth = width
    pen.beginPath()
    pen.arc(x, PORT_Y, radius + grow, 0, Math.PI * 2)
    pen.stroke()
  }
  for (let bolt = 0; bolt < 10; bolt += 1)
    fillEllipse(
      pen,
      darken(pipe, 0.5),
      x + Math.cos(bolt * 0.628) * (radius + 0.021),
      PORT_Y + Math.sin(bolt * 0.628) * (radius + 0.021),
      0.006,
    )
  pen.strokeStyle = 'rgba(255,255,255,0.3)'
  pen.lineWidth = 0.012
  pen.lineCap = 'round'
  pen.beginPath()
  pen.arc(x, PORT_Y, radius * 0.82, Math.PI * 1.08, Math.PI * 1.4)
  pen.stroke()
}

export const PORT_Y = 0.36

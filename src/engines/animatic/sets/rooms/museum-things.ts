import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { FLOOR_Y } from './room.ts'

/** A head of marble or bronze on its plinth. */
export function paintBust(pen: Pen, x: number, foot: number, stone: Hex): void {
  const plinth = mix(stone, '#ffffff', 0.2)
  fillEllipse(pen, withAlpha('#10080c', 0.28), x, foot, 0.12, 0.014)
  const side = pen.createLinearGradient(x - 0.08, 0, x + 0.08, 0)
  side.addColorStop(0, darken(plinth, 0.26))
  side.addColorStop(0.4, plinth)
  side.addColorStop(1, darken(plinth, 0.3))
  fillRoundRect(pen, side, x - 0.075, foot - 0.21, 0.15, 0.21, 0.002)
  for (const y of [0.225, 0.02]) fillRoundRect(pen, plinth, x - 0.09, foot - y, 0.18, 0.02, 0.003)
  const top = foot - 0.225
  const body = pen.createLinearGradient(x - 0.06, 0, x + 0.07, 0)
  body.addColorStop(0, darken(stone, 0.24))
  body.addColorStop(0.55, lighten(stone, 0.1))
  body.addColorStop(1, darken(stone, 0.1))
  fillRoundRect(pen, body, x - 0.03, top - 0.016, 0.06, 0.018, 0.004)
  pen.fillStyle = body
  pen.beginPath()
  pen.moveTo(x - 0.03, top - 0.014)
  pen.bezierCurveTo(x - 0.1, top - 0.05, x - 0.085, top - 0.085, x - 0.03, top - 0.09)
  pen.lineTo(x - 0.026, top - 0.12)
  pen.lineTo(x + 0.028, top - 0.12)
  pen.lineTo(x + 0.03, top - 0.09)
  pen.bezierCurveTo(x + 0.085, top - 0.085, x + 0.1, top - 0.05, x + 0.03, top - 0.014)
  pen.fill()
  fillEllipse(pen, body, x, top - 0.155, 0.046, 0.056)
  fillEllipse(pen, darken(stone, 0.14), x - 0.008, top - 0.186, 0.05, 0.036)
  for (let curl = 0; curl < 5; curl += 1)
    fillEllipse(
      pen,
      darken(stone, 0.06 + (curl % 2) * 0.1),
      x - 0.05 + curl * 0.022,
      top - 0.2 + (curl % 2) * 0.008,
      0.016,
    )
  for (const eye of [-0.006, 0.026]) fillEllipse(pen, darken(stone, 0.4), x + eye, top - 0.158, 0.006, 0.003)
  fillRoundRect(pen, darken(stone, 0.2), x + 0.009, top - 0.156, 0.006, 0.022, 0.003)
  fillRoundRect(pen, darken(stone, 0.34), x, top - 0.124, 0.022, 0.004, 0.002)
}

/** Brass posts with a velvet rope. */
export function paintRope(pen: Pen, left: number, right: number, velvet: Hex): void {
  const foot = FLOOR_Y + 0.055
  const posts = [left, (left + right) / 2, right]
  for (const x of posts) {
    fillEllipse(pen, '#8a6428', x, foot, 0.03, 0.007)
    fillRoundRect(pen, '#c9983f', x - 0.005, foot - 0.16, 0.01, 0.16, 0.004)
    fillEllipse(pen, '#e6c26a', x, foot - 0.165, 0.012)
  }
  pen.strokeStyle = velvet
  pen.lineWidth = 0.013
  pen.lineCap = 'round'
  pen.beginPath()
  for (const [index, x] of posts.slice(0, -1).entries()) {
    const next = posts[index + 1] ?? right
    pen.moveTo(x, foot - 0.145)
    pen.quadraticCurveTo((x + next) / 2, foot - 0.07, next, foot - 0.145)
  }
  pen.stroke()
}

import { lighten, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { paintPool, type RoomKit } from './room.ts'

export function paintDartboard(pen: Pen, x: number, y: number, { tone }: RoomKit['light']): void {
  fillEllipse(pen, tone('#2a2226'), x, y, 0.088)
  for (let wedge = 0; wedge < 20; wedge += 1) {
    pen.fillStyle = tone(wedge % 2 === 0 ? '#ead9b0' : '#33302e')
    pen.beginPath()
    pen.moveTo(x, y)
    pen.arc(x, y, 0.076, (wedge * Math.PI) / 10, ((wedge + 1) * Math.PI) / 10)
    pen.fill()
  }
  pen.strokeStyle = tone('#b8383a')
  pen.lineWidth = 0.006
  pen.beginPath()
  pen.arc(x, y, 0.073, 0, 6.3)
  pen.moveTo(x + 0.045, y)
  pen.arc(x, y, 0.045, 0, 6.3)
  pen.stroke()
  fillEllipse(pen, tone('#3f7a4a'), x, y, 0.014)
  fillEllipse(pen, tone('#c9383a'), x, y, 0.007)
}

/** A glass in neon tubes. */
export function paintSign(pen: Pen, x: number, y: number, seed: number): void {
  const colour = seed % 2 === 0 ? '#ff6f91' : '#5ce0d0'
  paintPool(pen, x + 0.08, y + 0.08, [0.24, 0.24], colour, 0.32)
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  for (const [width, tone] of [
    [0.013, withAlpha(colour, 0.4)],
    [0.006, lighten(colour, 0.5)],
  ] as const) {
    pen.strokeStyle = tone
    pen.lineWidth = width
    pen.beginPath()
    pen.moveTo(x, y)
    pen.lineTo(x + 0.16, y)
    pen.lineTo(x + 0.08, y + 0.09)
    pen.closePath()
    pen.moveTo(x + 0.08, y + 0.09)
    pen.lineTo(x + 0.08, y + 0.165)
    pen.moveTo(x + 0.035, y + 0.17)
    pen.lineTo(x + 0.125, y + 0.17)
    pen.moveTo(x + 0.1, y + 0.03)
    pen.lineTo(x + 0.15, y - 0.05)
    pen.stroke()
  }
}

export function paintPubLamp(pen: Pen, x: number, top: number, y: number, colour: Hex): void {
  pen.fillStyle = '#2c2226'
  pen.fillRect(x - 0.002, top - 0.2, 0.004, y - top + 0.2)
  const cone = pen.createLinearGradient(0, y, 0, y + 0.44)
  cone.addColorStop(0, withAlpha('#ffe0a0', 0.32))
  cone.addColorStop(1, withAlpha('#ffe0a0', 0))
  pen.fillStyle = cone
  pen.beginPath()
  pen.moveTo(x - 0.06, y)
  pen.lineTo(x + 0.06, y)
  pen.lineTo(x + 0.2, y + 0.44)
  pen.lineTo(x - 0.2, y + 0.44)
  pen.fill()
  pen.fillStyle = colour
  pen.beginPath()
  pen.ellipse(x, y, 0.07, 0.05, 0, Math.PI, 0)
  pen.fill()
  fillRoundRect(pen, '#c9983f', x - 0.016, y - 0.064, 0.032, 0.022, 0.006)
  fillEllipse(pen, '#fff2c8', x, y, 0.04, 0.012)
  fillRoundRect(pen, lighten(colour, 0.3), x - 0.07, y - 0.006, 0.14, 0.007, 0.003)
}

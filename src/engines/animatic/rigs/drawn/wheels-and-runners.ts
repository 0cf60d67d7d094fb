import { darken, type Hex } from '../../draw/colour.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'

/** A runner that curls up ahead; `aside` is how far the other one is behind it. */
export function drawRunner(pen: Pen, colour: Hex, aside: number): void {
  pen.strokeStyle = colour
  pen.lineWidth = 0.036
  pen.lineCap = 'round'
  pen.beginPath()
  pen.moveTo(-0.6 + aside, -0.03)
  pen.lineTo(0.5 + aside, -0.03)
  pen.bezierCurveTo(0.74 + aside, -0.03, 0.78 + aside, -0.3, 0.6 + aside, -0.32)
  for (const x of [-0.36, 0.24]) {
    pen.moveTo(x + aside, -0.04)
    pen.lineTo(x + aside, -0.18)
  }
  pen.stroke()
}

/** A spoked wheel that stands on the ground. */
export function drawWheel(pen: Pen, x: number, radius: number, turned: number, colour: Hex): void {
  pen.save()
  pen.translate(x, -radius)
  pen.rotate(turned / radius)
  pen.strokeStyle = colour
  pen.lineWidth = 0.028
  pen.beginPath()
  for (let spoke = 0; spoke < 5; spoke += 1) {
    const angle = (spoke / 5) * Math.PI
    pen.moveTo(-Math.cos(angle) * radius, -Math.sin(angle) * radius)
    pen.lineTo(Math.cos(angle) * radius, Math.sin(angle) * radius)
  }
  pen.stroke()
  pen.lineWidth = 0.045
  pen.beginPath()
  pen.arc(0, 0, radius - 0.02, 0, Math.PI * 2)
  pen.stroke()
  pen.restore()
  fillEllipse(pen, darken(colour, 0.2), x, -radius, 0.05)
}

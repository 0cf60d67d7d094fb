import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'

/** A flag that waves towards the stern (left), its hoist at (`x`, `y`). */
export function drawFlag(
  pen: Pen,
  x: number,
  y: number,
  width: number,
  height: number,
  colour: Hex,
  time: number,
): void {
  const steps = 8
  pen.fillStyle = colour
  pen.beginPath()
  pen.moveTo(x, y)
  for (let step = 1; step <= steps; step += 1) {
    pen.lineTo(x - (width * step) / steps, y + flutter(step / steps, time) * height)
  }
  for (let step = steps; step >= 0; step -= 1) {
    pen.lineTo(x - (width * step) / steps, y + height + flutter(step / steps, time) * height)
  }
  pen.closePath()
  pen.fill()
}

function flutter(along: number, time: number): number {
  return Math.sin(time * 6.5 - along * 5) * 0.2 * along
}

/** Puffs that rise from a funnel and drift astern. */
export function drawSmoke(
  pen: Pen,
  x: number,
  y: number,
  size: number,
  time: number,
  colour: Hex = '#b6b9c2',
): void {
  for (let puff = 0; puff < 5; puff += 1) {
    const age = (time * 0.42 + puff / 5) % 1
    fillEllipse(
      pen,
      withAlpha(colour, 0.5 * (1 - age) * Math.min(1, age * 6)),
      x - age * age * size * 5 - age * size,
      y - age * size * 3,
      size * (0.45 + age * 1.1),
      size * (0.38 + age * 0.9),
    )
  }
}

/** A row of round windows. */
export function drawPortholes(
  pen: Pen,
  left: number,
  right: number,
  y: number,
  count: number,
  radius: number,
  lights: number,
): void {
  pen.fillStyle = lights > 0.3 ? mix('#33455f', '#ffe09a', lights) : '#2f4058'
  pen.beginPath()
  for (let index = 0; index < count; index += 1) {
    const x = left + ((right - left) * index) / Math.max(1, count - 1)
    pen.moveTo(x + radius, y)
    pen.arc(x, y, radius, 0, Math.PI * 2)
  }
  pen.fill()
}

/** Colours of planks: light from above, dark at the waterline. */
export function hullPaint(pen: Pen, top: number, bottom: number, colour: Hex): Pen['fillStyle'] {
  const gradient = pen.createLinearGradient(0, top, 0, bottom)
  gradient.addColorStop(0, lighten(colour, 0.22))
  gradient.addColorStop(0.45, colour)
  gradient.addColorStop(1, mix(darken(colour, 0.34), '#1c2a4c', 0.25))
  return gradient
}

/** A sailor seen from afar: head, shirt, folded arms reaching to `hand`. */
export function drawSailor(
  pen: Pen,
  x: number,
  y: number,
  size: number,
  shirt: Hex,
  hand: readonly [number, number] | null,
  hat: Hex | null,
): void {
  fillEllipse(pen, '#2f3b58', x, y - size * 0.12, size * 0.42, size * 0.3)
  pen.fillStyle = shirt
  pen.beginPath()
  pen.moveTo(x - size * 0.34, y - size * 0.1)
  pen.quadraticCurveTo(x - size * 0.4, y - size * 0.86, x, y - size * 0.9)
  pen.quadraticCurveTo(x + size * 0.4, y - size * 0.84, x + size * 0.34, y - size * 0.1)
  pen.fill()
  fillEllipse(pen, '#e3ac85', x + size * 0.06, y - size * 1.18, size * 0.28, size * 0.32)
  pen.fillStyle = hat ?? '#3a2a22'
  pen.beginPath()
  pen.ellipse(x + size * 0.03, y - size * 1.26, size * 0.31, size * 0.28, 0, Math.PI * 0.92, Math.PI * 2.02)
  pen.fill()
  if (hat !== null) pen.fillRect(x - size * 0.3, y - size * 1.28, size * 0.78, size * 0.09)
  if (hand === null) return
  pen.strokeStyle = darken(shirt, 0.12)
  pen.lineWidth = size * 0.2
  pen.lineCap = 'round'
  pen.beginPath()
  pen.moveTo(x + size * 0.12, y - size * 0.72)
  pen.lineTo(hand[0], hand[1])
  pen.stroke()
  fillEllipse(pen, '#e3ac85', hand[0], hand[1], size * 0.11)
}

import { darken, lighten, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { fillShape, gradientAcross, shape, strokeShape } from '../parts.ts'

/** How a hit shakes a cymbal or skin: 1 at the stroke, dying away. */
function ring(time: number, offset: number): number {
  const since = (time * 1.55 + offset) % 1
  return Math.sin(since * 40) * Math.max(0, 1 - since * 2.4)
}

/** A drum kit, hundredths of an adult; the drummer sits at the left. */
export function drawDrumKit(pen: Pen, colour: Hex, time: number): void {
  strokeShape(
    pen,
    '#9aa4b2',
    1,
    shape('M-22 0L-20-58M-26 0L-20-20M46 0L42-72M38 0L42-24M-4 0L-6-34M4 0L2-34'),
  )
  drawCymbal(pen, -21, -58, 13, ring(time, 0))
  drawCymbal(pen, 42, -72, 16, ring(time, 0.45))
  drawDrum(pen, 20, -44, 11, 9, colour)
  drawDrum(pen, 36, -40, 11, 10, colour)
  drawDrum(pen, -4, -34, 12, 7, lighten(colour, 0.1))
  drawBassDrum(pen, colour, ring(time, 0.2))
  drawDrum(pen, 50, -26, 12, 18, colour)
  strokeShape(pen, '#9aa4b2', 1, shape('M42-10L41 0M58-10L59 0'))
}

function drawBassDrum(pen: Pen, colour: Hex, hit: number): void {
  const radius = 23 + hit * 0.3
  fillEllipse(pen, darken(colour, 0.3), 21, -23, radius, 23)
  fillEllipse(pen, colour, 23, -23, radius - 1, 22.4)
  fillEllipse(pen, '#f4ecdc', 23, -23, radius - 4, 19.4)
  fillEllipse(pen, withAlpha(colour, 0.9), 23, -23, 7)
  strokeShape(pen, '#c9d2dd', 1, shape('M3-34L0-36M3-12L0-10M42-36L45-38M42-10L45-8'))
}

function drawDrum(pen: Pen, x: number, y: number, radius: number, height: number, colour: Hex): void {
  pen.fillStyle = gradientAcross(
    pen,
    x - radius,
    x + radius,
    darken(colour, 0.3),
    lighten(colour, 0.16),
    darken(colour, 0.2),
  )
  pen.beginPath()
  pen.ellipse(x, y + height, radius, radius * 0.24, 0, 0, Math.PI)
  pen.lineTo(x - radius, y)
  pen.ellipse(x, y, radius, radius * 0.24, 0, Math.PI, 0, true)
  pen.closePath()
  pen.fill()
  fillEllipse(pen, '#d8dde4', x, y, radius, radius * 0.26)
  fillEllipse(pen, '#f8f2e4', x, y, radius * 0.92, radius * 0.21)
  pen.fillStyle = withAlpha('#e8edf4', 0.8)
  pen.fillRect(x - radius, y + height - 1, radius * 2, 0.9)
}

function drawCymbal(pen: Pen, x: number, y: number, radius: number, shake: number): void {
  fillEllipse(pen, '#b8862c', x, y + 0.6, radius, 1.7, shake * 0.12)
  fillEllipse(pen, '#f2c95c', x, y, radius, 1.4, shake * 0.12)
  fillEllipse(pen, '#ffe9a8', x, y - 0.9, radius * 0.3, 1.2)
}

/** Djembe, taiko, conga: one tall drum. */
export function drawHandDrum(pen: Pen, colour: Hex): void {
  fillShape(
    pen,
    gradientAcross(pen, -16, 16, darken(colour, 0.3), lighten(colour, 0.14), darken(colour, 0.2)),
    GOBLET,
  )
  fillEllipse(pen, '#f4ead2', 0, -46, 16, 4.4)
  strokeShape(pen, withAlpha('#f4ead2', 0.7), 0.8, shape('M-16-44L-9-22L-2-42L5-22L12-42L16-30'))
}

const GOBLET = shape('M-16-46C-16-32-7-26-6-18L-10 0L10 0L6-18C7-26 16-32 16-46Z')

/** A xylophone or marimba seen from the front. */
export function drawXylophone(pen: Pen): void {
  strokeShape(pen, '#6a4a32', 2.4, shape('M-34 0L-30-36M34 0L30-36M-32-14L32-14'))
  for (let bar = 0; bar < 11; bar += 1) {
    const hue =
      ['#e8504a', '#f08a3c', '#f2c43c', '#7fc05a', '#3fae8a', '#3d9bd9', '#5a6fd0', '#9a5fc8'][bar % 8] ??
      '#e8504a'
    fillRoundRect(pen, hue, -36 + bar * 6.6, -40 + bar * 0.3, 5.6, 10 - bar * 0.5, 1)
  }
}

/** Round skin with jingles. */
export function drawTambourine(pen: Pen, colour: Hex): void {
  fillEllipse(pen, colour, 0, -12, 12)
  fillEllipse(pen, '#f8f0de', 0, -12, 10)
  for (let jingle = 0; jingle < 6; jingle += 1) {
    const angle = (jingle * Math.PI) / 3
    fillEllipse(pen, '#f2c95c', Math.cos(angle) * 11, -12 + Math.sin(angle) * 11, 1.8)
  }
}

/** A microphone on its stand. */
export function drawMicrophoneStand(pen: Pen): void {
  fillEllipse(pen, '#2a2d36', 0, -1, 13, 2)
  fillRoundRect(pen, '#4a5060', -0.8, -74, 1.6, 73, 0.6)
  pen.save()
  pen.translate(0, -75)
  pen.rotate(-0.5)
  fillRoundRect(pen, '#20222b', -6, -1.4, 9, 2.8, 1.2)
  fillEllipse(pen, '#9aa4b2', -7, 0, 2.8, 2.5)
  pen.restore()
}

import { darken, lighten, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { fillShape, gradientDown, shape, strokeShape } from '../parts.ts'

/** Wind instruments: the mouthpiece is the origin, hundredths of an adult, blown towards the right. */
export function drawTrumpet(pen: Pen, colour: Hex): void {
  strokeShape(pen, darken(colour, 0.2), 1.5, shape('M2 0L24 0M8 0C4 0 4 5 8 5L22 5C26 5 26 0 22 0'))
  strokeShape(pen, lighten(colour, 0.3), 0.6, shape('M2-.4L24-.4'))
  for (const x of [12, 15, 18]) fillRoundRect(pen, colour, x - 1, -3.4, 2, 9, 0.9)
  for (const x of [12, 15, 18]) fillEllipse(pen, '#f4efe2', x, -3.8, 1, 0.6)
  fillShape(
    pen,
    gradientDown(pen, -6, 6, lighten(colour, 0.4), colour, darken(colour, 0.25)),
    shape('M22-1C28-1 32-3 36-7L36 7C32 3 28 1 22 1Z'),
  )
  fillEllipse(pen, darken(colour, 0.35), 36, 0, 1.6, 7)
  fillRoundRect(pen, '#d8dde4', 0, -1, 3, 2, 0.6)
}

export function drawTrombone(pen: Pen, colour: Hex, time: number): void {
  const slide = 6 + Math.sin(time * 4) * 5
  strokeShape(pen, darken(colour, 0.15), 1.2, shape('M0 0L20 0M4 4L20 4'))
  pen.strokeStyle = colour
  pen.lineWidth = 1.5
  pen.beginPath()
  pen.moveTo(16, 0)
  pen.lineTo(38 + slide, 0)
  pen.bezierCurveTo(42 + slide, 0, 42 + slide, 4, 38 + slide, 4)
  pen.lineTo(16, 4)
  pen.stroke()
  fillShape(
    pen,
    gradientDown(pen, -14, 2, lighten(colour, 0.4), colour, darken(colour, 0.2)),
    shape('M2-6C12-6 20-8 26-14L26 2C20-3 12-4 2-4Z'),
  )
  strokeShape(pen, colour, 1.4, shape('M2-5C-6-5-6 4 4 4'))
  fillEllipse(pen, darken(colour, 0.35), 26, -6, 1.6, 8)
}

export function drawSaxophone(pen: Pen, colour: Hex): void {
  strokeShape(pen, '#22222a', 1.6, shape('M0 0L3-.6'))
  strokeShape(pen, colour, 2, shape('M3-.6C8-2 10 0 9 5'))
  fillShape(pen, gradientDown(pen, 4, 40, lighten(colour, 0.25), colour, darken(colour, 0.15)), SAX)
  strokeShape(pen, darken(colour, 0.3), 0.8, shape('M8 10L11 10M8.6 15L12 15M9 20L12.6 20M9.6 25L13.2 25'))
  for (const [x, y] of [
    [9.6, 12],
    [10, 17],
    [10.6, 22],
    [11.4, 28],
  ] as const) {
    fillEllipse(pen, lighten(colour, 0.55), x, y, 1.3)
  }
  fillEllipse(pen, darken(colour, 0.35), 25, 20.4, 5.6, 2.2, -0.2)
}

const SAX = shape(
  'M8 4L10.6 4L15 30C15.6 34 19 34 20 30L20.6 22L19.4 19.4L30.6 18L29 22C27 26 26.6 32 25 36C22 42 13 42 11 34Z',
)

export function drawFlute(pen: Pen, colour: Hex): void {
  fillRoundRect(pen, colour, -4, -1.1, 44, 2.2, 1)
  fillRoundRect(pen, withAlpha('#ffffff', 0.5), -4, -1.1, 44, 0.7, 0.4)
  for (let key = 0; key < 7; key += 1) fillEllipse(pen, darken(colour, 0.35), 12 + key * 3.4, -1, 0.9, 0.7)
}

/** Clarinet, recorder, oboe: held downwards. */
export function drawClarinet(pen: Pen, colour: Hex): void {
  pen.save()
  pen.rotate(1.05)
  fillRoundRect(pen, colour, 0, -1.1, 32, 2.2, 0.9)
  fillShape(pen, colour, shape('M30-1.1C33-1.2 35-2 37-3.4L37 3.4C35 2 33 1.2 30 1.1Z'))
  for (let key = 0; key < 6; key += 1) fillEllipse(pen, '#d8dde4', 9 + key * 3.4, -0.9, 0.9, 0.6)
  pen.restore()
}

/** An accordion on the chest, its bellows breathing; origin at its middle. */
export function drawAccordion(pen: Pen, colour: Hex, time: number): void {
  const open = 7 + Math.sin(time * 2.2) * 4
  fillRoundRect(pen, darken(colour, 0.1), -6 - open, -11, 8, 22, 1.4)
  pen.fillStyle = '#efe3d0'
  pen.fillRect(-open, -10, open * 2, 20)
  pen.strokeStyle = withAlpha(darken(colour, 0.4), 0.8)
  pen.lineWidth = 0.7
  pen.beginPath()
  for (let fold = 0; fold <= 6; fold += 1) {
    const x = -open + (fold * open * 2) / 6
    pen.moveTo(x, -10)
    pen.lineTo(x, 10)
  }
  pen.stroke()
  fillRoundRect(pen, colour, open - 2, -11, 9, 22, 1.4)
  pen.fillStyle = '#fbf6ea'
  pen.fillRect(open + 2.4, -9.6, 3.4, 19.2)
  pen.fillStyle = '#17131c'
  for (let key = 0; key < 8; key += 1) pen.fillRect(open + 2.4, -8.6 + key * 2.4, 2, 0.9)
}

export function drawHarmonica(pen: Pen, colour: Hex): void {
  fillRoundRect(pen, colour, -1, -1.6, 9, 3.2, 1)
  pen.fillStyle = '#2a2d36'
  pen.fillRect(0, -0.5, 7, 1)
}

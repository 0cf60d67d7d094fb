import { darken, lighten, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { fillShape, gradientAcross, shape, strokeShape } from '../parts.ts'

/** String instruments stand upright, neck up, in hundredths of their own length: from (0, 0) to (0, -100). */
const GUITAR = shape(
  'M0 0C-14 0-19.5-8-19.5-16C-19.5-25-11.5-27-11.5-32C-11.5-36-14.5-38-14.5-43C-14.5-49-9-51-3-50L3-50C9-51 14.5-49 14.5-43C14.5-38 11.5-36 11.5-32C11.5-27 19.5-25 19.5-16C19.5-8 14 0 0 0Z',
)
const ELECTRIC = shape(
  'M0 0C-12 0-18-6-17-14C-16-20-11-22-12-28C-13-34-21-38-18-45C-12-45-9-38-4-36L-3-48L3-48L4-37C8-38 11-43 16-42C17-36 12-32 12-27C12-22 17-20 17-13C17-5 11 0 0 0Z',
)
const VIOLIN = shape(
  'M0 0C-14 0-19-6-19-14C-19-21-12-23-11-29C-11-33-13-34-15-37C-17-47-11-56-3-58L3-58C11-56 17-47 15-37C13-34 11-33 11-29C12-23 19-21 19-14C19-6 14 0 0 0Z',
)
const F_HOLES = shape('M-7-34C-10-32-6-26-9-22M7-34C10-32 6-26 9-22')
const SCROLL = shape('M-1.8-90L1.8-90L1.8-96C4-98 2-101-1-100C-4-99-3-95-1.8-95Z')
const FRETS = shape(
  'M-2.2-84L2.2-84M-2.2-78L2.2-78M-2.2-73L2.2-73M-2.2-68L2.2-68M-2.2-63.5L2.2-63.5M-2.2-59.5L2.2-59.5M-2.2-56L2.2-56',
)
const STRING_LINES = shape('M-1.4-92L-1.6-13M0-92L0-13M1.4-92L1.6-13')
const PICKUP_STRINGS = shape('M-1.4-92L-1.6-9M0-92L0-9M1.4-92L1.6-9')

export function drawGuitar(pen: Pen, colour: Hex): void {
  fillShape(pen, gradientAcross(pen, -20, 20, darken(colour, 0.22), colour, lighten(colour, 0.2)), GUITAR)
  strokeShape(pen, darken(colour, 0.45), 1.1, GUITAR)
  fillEllipse(pen, darken(colour, 0.35), 0, -31, 6.2)
  fillEllipse(pen, '#241812', 0, -31, 5)
  fillPolygon(pen, darken(colour, 0.4), [
    [4, -24],
    [12, -22],
    [9, -13],
    [3, -20],
  ])
  fillRoundRect(pen, darken(colour, 0.55), -7, -14.4, 14, 2.8, 1)
  drawFrettedNeck(pen, '#4a3020', -36)
  strokeShape(pen, withAlpha('#fff4d8', 0.8), 0.4, STRING_LINES)
}

export function drawElectricGuitar(pen: Pen, colour: Hex): void {
  fillShape(pen, gradientAcross(pen, -20, 20, darken(colour, 0.25), colour, lighten(colour, 0.3)), ELECTRIC)
  fillShape(pen, withAlpha('#ffffff', 0.85), shape('M5-36C10-34 9-26 9-20C13-14 8-8 2-9L2-36Z'))
  for (const y of [-33, -22]) fillRoundRect(pen, '#20202a', -4.4, y, 8.8, 3.2, 0.8)
  fillRoundRect(pen, '#c9d2dd', -4.4, -11, 8.8, 2.4, 0.8)
  drawFrettedNeck(pen, '#c99a62', -36)
  strokeShape(pen, withAlpha('#ffffff', 0.8), 0.4, PICKUP_STRINGS)
}

export function drawUkulele(pen: Pen, colour: Hex): void {
  drawGuitar(pen, colour)
}

/** Round body with a skin. */
export function drawBanjo(pen: Pen, colour: Hex): void {
  drawFrettedNeck(pen, darken(colour, 0.3), -30)
  fillEllipse(pen, darken(colour, 0.2), 0, -17, 18)
  fillEllipse(pen, '#f6efdc', 0, -17, 15.6)
  pen.strokeStyle = '#b9c2cc'
  pen.lineWidth = 1.4
  pen.beginPath()
  pen.arc(0, -17, 16.8, 0, Math.PI * 2)
  pen.stroke()
  fillRoundRect(pen, '#5a3c26', -5, -10, 10, 1.8, 0.8)
  strokeShape(pen, withAlpha('#6a5a48', 0.8), 0.4, shape('M-1.4-92L-1.6-9M0-92L0-9M1.4-92L1.6-9'))
}

/** Lute, pipa, oud: a pear. */
export function drawLute(pen: Pen, colour: Hex): void {
  fillShape(
    pen,
    gradientAcross(pen, -18, 18, darken(colour, 0.25), colour, lighten(colour, 0.2)),
    shape('M0 0C-13 0-18-9-17-19C-16-32-7-46-3-58L3-58C7-46 16-32 17-19C18-9 13 0 0 0Z'),
  )
  fillEllipse(pen, darken(colour, 0.5), 0, -26, 4.4)
  fillRoundRect(pen, darken(colour, 0.5), -7, -10, 14, 2.4, 1)
  drawFrettedNeck(pen, darken(colour, 0.35), -54)
  strokeShape(pen, withAlpha('#fff4d8', 0.75), 0.4, STRING_LINES)
}

function drawFrettedNeck(pen: Pen, colour: Hex, from: number): void {
  fillRoundRect(pen, colour, -2.4, -90, 4.8, 90 + from, 0.8)
  strokeShape(pen, withAlpha('#e8d8b0', 0.7), 0.4, FRETS)
  fillShape(pen, darken(colour, 0.2), shape('M-2.4-89L2.4-89L4-99C1-101-1-101-4-99Z'))
  for (const y of [-92.5, -96]) {
    fillEllipse(pen, '#e6dcc8', -4.6, y, 1.2, 0.9)
    fillEllipse(pen, '#e6dcc8', 4.6, y, 1.2, 0.9)
  }
}

/** Violin, viola, cello and double bass are one shape; `pin` stands the large ones on the floor. */
export function drawViolin(pen: Pen, colour: Hex, pin = 0): void {
  if (pin > 0) fillRoundRect(pen, '#3a3f4a', -0.6, -1, 1.2, pin + 1, 0.4)
  fillShape(pen, gradientAcross(pen, -19, 19, darken(colour, 0.3), colour, lighten(colour, 0.24)), VIOLIN)
  strokeShape(pen, darken(colour, 0.5), 1, VIOLIN)
  strokeShape(pen, '#1c100c', 1.3, F_HOLES)
  fillPolygon(pen, '#1c1416', [
    [-2.6, -20],
    [2.6, -20],
    [1.6, -4],
    [-1.6, -4],
  ])
  fillRoundRect(pen, '#d9b878', -5, -27, 10, 1.6, 0.6)
  fillPolygon(pen, '#1c1416', [
    [-1.7, -91],
    [1.7, -91],
    [2.8, -36],
    [-2.8, -36],
  ])
  fillShape(pen, darken(colour, 0.25), SCROLL)
  for (const y of [-92, -95]) {
    fillEllipse(pen, '#1c1416', -3.4, y, 1.4, 0.8)
    fillEllipse(pen, '#1c1416', 3.4, y, 1.4, 0.8)
  }
  strokeShape(pen, withAlpha('#f4ecd8', 0.75), 0.35, STRING_LINES)
}

/** The bow: horizontal, its hair along y = 0, hundredths of its length, frog at the left. */
export function drawBow(pen: Pen): void {
  strokeShape(pen, '#6a3a22', 1.6, shape('M0-2C30-3 70-4.4 98-3L100 0'))
  pen.fillStyle = '#f2ead8'
  pen.fillRect(4, -0.6, 95, 1)
  fillRoundRect(pen, '#1c1416', 1, -3, 7, 3.4, 1)
}

/** Erhu: two strings over a small drum. */
export function drawErhu(pen: Pen, colour: Hex): void {
  fillRoundRect(pen, darken(colour, 0.2), -1.1, -100, 2.2, 92, 0.8)
  fillRoundRect(pen, colour, -9, -14, 18, 14, 3)
  fillEllipse(pen, '#e8dcc0', 9, -7, 2, 6.4)
  for (const y of [-86, -78]) fillRoundRect(pen, darken(colour, 0.3), -7, y, 9, 2, 0.9)
  strokeShape(pen, withAlpha('#fff4d8', 0.8), 0.4, shape('M1.6-94L5-12M1.6-92L7-12'))
}

/** A pillar harp; 100 is its height. */
export function drawHarp(pen: Pen, colour: Hex): void {
  strokeShape(pen, withAlpha('#fff4d8', 0.8), 0.5, HARP_STRINGS)
  fillShape(pen, gradientAcross(pen, -32, 6, darken(colour, 0.2), lighten(colour, 0.2)), HARP_BODY)
  strokeShape(pen, colour, 5, HARP_NECK)
  strokeShape(pen, lighten(colour, 0.2), 4.4, shape('M31-2L31-88'))
  fillEllipse(pen, lighten(colour, 0.3), 31, -92, 5, 5)
  fillRoundRect(pen, darken(colour, 0.25), -18, -5, 54, 5, 2)
}

const HARP_BODY = shape('M-32-84C-26-80-22-60-8-4L8-4C-4-40-16-70-24-90C-28-90-32-88-32-84Z')
const HARP_NECK = shape('M-28-86C-16-98 4-72 31-90')
const HARP_STRINGS = shape(
  'M26-84L26-6M21-82L21-6M16-80L16-6M11-80L10-8M6-81L4-16M1-84L-2-28M-4-86L-8-44M-9-89L-14-58M-14-91L-19-70',
)

/** Koto, guzheng: a long board on two feet; 100 is its length, seen from the player's side. */
export function drawZither(pen: Pen, colour: Hex): void {
  for (const x of [-38, 38])
    fillPolygon(pen, darken(colour, 0.4), [
      [x - 4, -20],
      [x + 4, -20],
      [x + 6, 0],
      [x - 6, 0],
    ])
  fillShape(
    pen,
    gradientAcross(pen, -50, 50, darken(colour, 0.2), lighten(colour, 0.14), darken(colour, 0.1)),
    ZITHER,
  )
  strokeShape(pen, withAlpha('#fff4d8', 0.85), 0.4, shape('M-46-29.4L46-29.4M-46-28.2L46-28.2M-46-27L46-27'))
  for (let bridge = 0; bridge < 9; bridge += 1)
    fillPolygon(pen, '#f4ead2', [
      [-30 + bridge * 7.4, -27],
      [-29 + bridge * 7.4, -31],
      [-28 + bridge * 7.4, -27],
    ])
}

const ZITHER = shape('M-50-29C-20-33 20-33 50-29L50-20C20-22-20-22-50-20Z')

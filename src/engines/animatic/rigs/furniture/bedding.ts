import { darken, lighten, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { fillShape, gradientDown, shape, strokeShape } from '../parts.ts'

/** The blanket of a bed over the legs of whoever sits up in it, where the bed stands. */
export function drawBedCover(pen: Pen, colour: Hex): void {
  fillShape(
    pen,
    gradientDown(pen, -72, -20, lighten(colour, 0.16), darken(colour, 0.1)),
    shape('M-44-60C-34-71-12-73 12-70C30-68 44-64 54-62C70-60 82-58 90-54L90-24C60-19-10-19-46-24Z'),
  )
  fillShape(pen, lighten(colour, 0.5), shape('M-44-60C-40-65-34-68-28-70L-31-22C-36-22-42-23-46-24Z'))
  strokeShape(
    pen,
    withAlpha(darken(colour, 0.5), 0.28),
    1.4,
    shape('M6-66C10-52 4-38 10-24M46-60C44-48 52-36 48-24M-18-60C-14-48-20-36-16-25'),
  )
}

/** Breakfast on a tray with legs: a cup, a croissant, a glass of juice. */
export function drawBedTray(pen: Pen): void {
  for (const x of [-70, 62]) fillRoundRect(pen, '#7a5231', x, -22, 8, 22, 2)
  fillRoundRect(pen, '#a8703f', -84, -28, 168, 9, 4)
  fillEllipse(pen, '#f6f8fa', -10, -29, 40, 6)
  fillShape(pen, '#d99a4a', shape('M-42-31C-40-48-22-56-8-54C8-53 20-44 22-31C12-37-32-37-42-31Z'))
  strokeShape(
    pen,
    '#b5762c',
    2.4,
    shape('M-26-50C-24-44-26-38-28-34M-8-54C-7-46-8-40-8-35M10-50C9-44 10-38 12-34'),
  )
  fillRoundRect(pen, '#f4efe4', 40, -54, 26, 26, 5)
  fillRoundRect(pen, '#8a5a34', 43, -54, 20, 4, 2)
  strokeShape(pen, '#f4efe4', 4, shape('M66-48C76-48 76-36 66-36'))
  fillRoundRect(pen, withAlpha('#dff0fa', 0.85), -74, -66, 20, 38, 3)
  fillRoundRect(pen, '#f5a63c', -72, -56, 16, 27, 3)
}

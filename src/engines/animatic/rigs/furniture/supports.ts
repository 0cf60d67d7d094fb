import { darken, lighten, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { fillShape, gradientDown, shape, strokeShape } from '../parts.ts'

/** A boulder with a flat head, moss at its foot. */
export function drawRock(pen: Pen, colour: Hex): void {
  const body = shape('M-92 0C-98-22-84-50-62-60C-44-70-10-72 22-68C52-66 74-56 84-38C94-22 96-8 92 0Z')
  fillShape(pen, gradientDown(pen, -72, 0, lighten(colour, 0.2), darken(colour, 0.28)), body)
  fillShape(
    pen,
    lighten(colour, 0.28),
    shape('M-60-60C-40-69-8-71 22-67.6C48-65 66-57 76-46C40-56-20-60-60-60Z'),
  )
  strokeShape(
    pen,
    withAlpha(darken(colour, 0.5), 0.4),
    1.6,
    shape('M-30-56C-22-42-36-30-28-12M34-60C44-44 34-30 46-10'),
  )
  fillShape(
    pen,
    '#6f9a4f',
    shape('M-96 0C-92-14-78-12-70-5C-60-14-46-8-40 0ZM52 0C58-10 70-12 78-5C84-12 94-8 96 0Z'),
  )
}

/** A felled trunk, cut at its right end. */
export function drawLog(pen: Pen, colour: Hex): void {
  fillShape(
    pen,
    gradientDown(pen, -48, 0, lighten(colour, 0.16), darken(colour, 0.3)),
    shape('M-100-6C-104-24-100-44-88-46L86-48C96-48 100-36 100-24C100-10 96 0 86 0L-90 0C-96 0-99-2-100-6Z'),
  )
  for (const y of [-36, -22, -10]) {
    strokeShape(
      pen,
      withAlpha(darken(colour, 0.45), 0.5),
      1.6,
      shape(`M-90 ${y}C-50 ${y - 4} 20 ${y + 4} 70 ${y}`),
    )
  }
  fillEllipse(pen, lighten(colour, 0.42), 86, -24, 13, 24)
  fillEllipse(pen, lighten(colour, 0.3), 86, -24, 8.6, 16)
  fillEllipse(pen, lighten(colour, 0.42), 86, -24, 4.4, 8)
  strokeShape(pen, darken(colour, 0.1), 8, shape('M-40-44C-44-58-56-62-62-66'))
  fillEllipse(pen, '#6f9f52', -64, -68, 9, 5, -0.5)
}

/** The ridge of a tiled roof, with its chimney; the house goes on below. */
export function drawRoof(pen: Pen, colour: Hex): void {
  fillShape(pen, '#8a5f4c', shape('M92-66L92-118L120-118L120-66Z'))
  fillRoundRect(pen, '#6f4a3c', 88, -124, 36, 8, 1.6)
  fillShape(
    pen,
    gradientDown(pen, -70, 0, lighten(colour, 0.12), darken(colour, 0.22)),
    shape('M-150-68L150-68L190 0L-190 0Z'),
  )
  pen.strokeStyle = withAlpha(darken(colour, 0.45), 0.55)
  pen.lineWidth = 1.6
  for (let row = 0; row < 5; row += 1) {
    const [y, reach] = [-56 + row * 13, 157 + row * 7.6]
    pen.beginPath()
    for (let x = -reach; x < reach; x += 15) {
      const from = x + (row % 2) * 7
      pen.moveTo(from, y)
      pen.quadraticCurveTo(from + 7.5, y + 9, from + 15, y)
    }
    pen.stroke()
  }
  fillRoundRect(pen, darken(colour, 0.12), -154, -74, 308, 10, 4)
}

/** The flat roof of a tall house: a parapet, gravel, a vent and a water tank. */
export function drawFlatRoof(pen: Pen, colour: Hex): void {
  fillRoundRect(pen, '#7d848e', -132, -122, 44, 34, 4)
  for (const x of [-126, -98]) fillRoundRect(pen, '#565c66', x, -90, 4, 22, 1)
  fillShape(pen, '#646a75', shape('M-134-120L-110-134L-86-120Z'))
  fillRoundRect(pen, '#8f96a0', 96, -96, 26, 28, 3)
  for (const y of [-90, -83, -76]) fillRoundRect(pen, '#5c626c', 100, y, 18, 3, 1)
  fillShape(
    pen,
    gradientDown(pen, -70, -40, lighten(colour, 0.2), colour),
    shape('M-190-68L190-68L194-44L-194-44Z'),
  )
  fillRoundRect(pen, lighten(colour, 0.32), -200, -46, 400, 9, 2)
  fillShape(
    pen,
    gradientDown(pen, -37, 0, darken(colour, 0.08), darken(colour, 0.3)),
    shape('M-194-37L194-37L194 0L-194 0Z'),
  )
  for (let x = -176; x < 180; x += 44) fillRoundRect(pen, '#ffdf9a', x, -26, 20, 26, 1)
}

/** Boards on posts. */
export function drawFence(pen: Pen, colour: Hex): void {
  for (const y of [-62, -28]) fillRoundRect(pen, darken(colour, 0.14), -150, y, 300, 9, 2)
  for (let x = -140; x <= 140; x += 28) {
    fillShape(pen, colour, shape(`M${x - 9} 0L${x - 9}-72L${x}-80L${x + 9}-72L${x + 9} 0Z`))
    fillShape(
      pen,
      withAlpha(darken(colour, 0.4), 0.22),
      shape(`M${x + 4} 0L${x + 4}-76L${x + 9}-72L${x + 9} 0Z`),
    )
  }
}

/** A board on two brackets. */
export function drawWallShelf(pen: Pen, colour: Hex): void {
  for (const x of [-66, 58]) fillShape(pen, '#4a4f5a', shape(`M${x}-52L${x + 8}-52L${x + 8}-26L${x}-22Z`))
  fillRoundRect(pen, gradientDown(pen, -60, -50, lighten(colour, 0.22), colour), -100, -60, 200, 9, 2)
  fillRoundRect(pen, darken(colour, 0.2), -100, -52, 200, 3, 1)
}

/** A cardboard box without a lid, its flaps hanging out; what is in it is drawn before it. */
export function drawOpenBox(pen: Pen, colour: Hex): void {
  fillShape(pen, darken(colour, 0.12), shape('M-62-70L-90-52L-84-46L-60-60ZM62-70L90-52L84-46L60-60Z'))
  fillShape(
    pen,
    gradientDown(pen, -70, 0, lighten(colour, 0.06), darken(colour, 0.1)),
    shape('M-62-70L62-70L58 0L-58 0Z'),
  )
  fillShape(pen, darken(colour, 0.18), shape('M-62-70L62-70L66-52L-66-52Z'))
  fillShape(pen, withAlpha('#f0dcb4', 0.7), shape('M-9-52L9-52L8.4-18L-8.4-18Z'))
  strokeShape(
    pen,
    withAlpha('#5a3c20', 0.6),
    2,
    shape('M30-14L30-30M25-25L30-30L35-25M42-14L42-30M37-25L42-30L47-25'),
  )
}

/** A cloud to sit on: flat below, heaped above. */
export function drawCloud(pen: Pen, colour: Hex): void {
  for (const [tone, shift, shrink] of [
    [darken(colour, 0.16), 0, 1],
    [colour, -5, 0.94],
    [lighten(colour, 0.6), -12, 0.7],
  ] as const) {
    pen.fillStyle = tone
    pen.beginPath()
    for (const [x, y, radius] of [
      [-92, -22, 26],
      [-58, -34, 36],
      [-14, -30, 38],
      [34, -34, 36],
      [74, -26, 32],
      [106, -18, 20],
    ] as const) {
      pen.moveTo(x + radius * shrink, y + shift)
      pen.arc(x, y + shift, radius * shrink, 0, Math.PI * 2)
    }
    pen.fill()
  }
}

import { darken, lighten, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { fillShape, gradientDown, shape, strokeShape } from '../parts.ts'
import type { Pose } from '../rig.ts'

export function drawChair(pen: Pen, colour: Hex): void {
  const dark = darken(colour, 0.24)
  for (const x of [-17, 15]) fillRoundRect(pen, dark, x, -44, 4, 44, 1.2)
  fillRoundRect(pen, dark, -24, -100, 5, 100, 1.6)
  fillRoundRect(pen, dark, 19, -46, 5, 46, 1.6)
  for (const y of [-96, -80]) fillRoundRect(pen, colour, -23, y, 5.4, 11, 2)
  fillRoundRect(pen, gradientDown(pen, -52, -44, lighten(colour, 0.2), colour), -26, -52, 52, 8, 3)
}

export function drawStool(pen: Pen, colour: Hex): void {
  const dark = darken(colour, 0.22)
  strokeShape(pen, dark, 5, shape('M-14-58L-20-2M14-58L20-2M-17-24L17-24'))
  fillEllipse(pen, colour, 0, -62, 23, 6)
  fillEllipse(pen, lighten(colour, 0.18), 0, -64, 22, 4.6)
}

/** The top of the cushion is at y = -0.8 of its height. */
export function drawPianoBench(pen: Pen, colour: Hex): void {
  const wood = '#2a1a20'
  for (const x of [-40, 34]) {
    fillRoundRect(pen, '#1c1217', x, -58, 7, 58, 1.6)
    fillEllipse(pen, '#b48b3c', x + 3.5, -2.6, 4, 2.6)
  }
  fillRoundRect(pen, wood, -48, -68, 96, 14, 4)
  fillRoundRect(pen, gradientDown(pen, -80, -66, lighten(colour, 0.22), colour), -46, -80, 92, 15, 6)
  for (const x of [-23, 0, 23]) fillEllipse(pen, darken(colour, 0.3), x, -73.6, 1.8)
  fillRoundRect(pen, withAlpha('#ffffff', 0.16), -44, -79.4, 88, 3, 1.6)
}

/** A park bench. */
export function drawBench(pen: Pen, colour: Hex): void {
  for (const x of [-58, 52]) {
    strokeShape(pen, '#33363f', 4, shape(`M${x} 0L${x + 3}-36L${x - 2}-70M${x + 3}-36L${x + 10}-36`))
  }
  for (const y of [-70, -58, -46]) fillRoundRect(pen, colour, -66, y, 132, 8.4, 2)
  fillRoundRect(pen, lighten(colour, 0.14), -68, -38, 136, 7, 2)
  fillRoundRect(pen, darken(colour, 0.16), -68, -32, 136, 4, 1.6)
}

export function drawArmchair(pen: Pen, colour: Hex): void {
  for (const x of [-36, 32]) fillRoundRect(pen, '#4a3020', x, -12, 5, 12, 1.6)
  fillRoundRect(
    pen,
    gradientDown(pen, -98, -20, lighten(colour, 0.12), darken(colour, 0.1)),
    -38,
    -98,
    76,
    86,
    18,
  )
  fillRoundRect(pen, lighten(colour, 0.08), -30, -48, 60, 22, 8)
  fillRoundRect(pen, colour, -48, -58, 20, 48, 10)
  fillRoundRect(pen, colour, 28, -58, 20, 48, 10)
  fillRoundRect(pen, darken(colour, 0.14), -44, -24, 88, 14, 5)
  for (const x of [-14, 14]) fillEllipse(pen, darken(colour, 0.26), x, -74, 2.2)
}

/** Moulded seats in a row, as in an underground train; what is under them is closed. */
export function drawSubwayBench(pen: Pen, colour: Hex): void {
  fillRoundRect(pen, '#3a3f4a', -86, -40, 172, 39, 3)
  for (let slit = 0; slit < 4; slit += 1)
    fillRoundRect(pen, 'rgba(255,255,255,0.09)', -78, -30 + slit * 6, 156, 1.6, 0.8)
  for (let place = 0; place < 4; place += 1) {
    const x = -90 + place * 45
    const back = gradientDown(pen, -92, -46, lighten(colour, 0.18), darken(colour, 0.16))
    fillRoundRect(pen, back, x + 1, -92, 43, 48, 8)
    const cushion = gradientDown(pen, -50, -32, lighten(colour, 0.28), darken(colour, 0.28))
    fillRoundRect(pen, cushion, x + 0.6, -50, 43.8, 18, 6)
  }
}

/** For two, with high backs; the top of the cushion is at y = -0.46 of its height. */
export function drawTrainSeat(pen: Pen, colour: Hex): void {
  const frame = darken(colour, 0.5)
  fillRoundRect(pen, frame, -80, -14, 160, 12, 3)
  for (const x of [-84, 2]) {
    const back = gradientDown(pen, -100, -30, lighten(colour, 0.1), darken(colour, 0.16))
    fillRoundRect(pen, back, x, -100, 82, 76, 10)
    fillRoundRect(pen, withAlpha('#f4f1e8', 0.85), x + 14, -101, 54, 17, 5)
    fillRoundRect(pen, withAlpha('#ffffff', 0.07), x + 8, -80, 66, 30, 8)
    fillRoundRect(pen, lighten(colour, 0.06), x, -47, 82, 17, 7)
    fillRoundRect(pen, darken(colour, 0.14), x, -33, 82, 20, 5)
  }
  for (const x of [-90, -4, 82]) fillRoundRect(pen, frame, x, -62, 8, 40, 4)
}

export function drawSofa(pen: Pen, colour: Hex): void {
  for (const x of [-90, 84]) fillRoundRect(pen, '#4a3020', x, -10, 6, 10, 1.6)
  fillRoundRect(
    pen,
    gradientDown(pen, -86, -20, lighten(colour, 0.1), darken(colour, 0.12)),
    -92,
    -84,
    184,
    74,
    16,
  )
  for (const x of [-82, 2]) fillRoundRect(pen, lighten(colour, 0.08), x, -76, 80, 40, 9)
  for (const x of [-84, 1]) fillRoundRect(pen, lighten(colour, 0.16), x, -42, 83, 18, 7)
  for (const x of [-106, 84]) fillRoundRect(pen, colour, x, -58, 22, 50, 11)
  fillRoundRect(pen, '#f0b84c', -74, -66, 30, 28, 6)
  fillRoundRect(pen, '#f4ecdc', 48, -66, 30, 28, 6)
}

export function drawRockingChair(pen: Pen, colour: Hex, pose: Pose): void {
  pen.save()
  pen.translate(0, -4)
  pen.rotate(Math.sin(pose.time * 1.8) * 0.05)
  strokeShape(pen, darken(colour, 0.2), 5, shape('M-50-2C-20 8 20 8 50-6'))
  strokeShape(pen, colour, 5, shape('M-26 2L-24-44L-36-100M26 2L24-44M-26-44L30-40M-30-68L26-64L26-42'))
  for (const y of [-94, -80]) strokeShape(pen, colour, 4, shape(`M-34 ${y}L-22 ${y + 1}`))
  fillRoundRect(pen, '#c9624a', -28, -52, 56, 9, 4)
  pen.restore()
}

export function drawThrone(pen: Pen, colour: Hex): void {
  const gold = '#e0b040'
  fillShape(pen, gold, shape('M-32 0L-32-78C-32-92-20-96 0-102C20-96 32-92 32-78L32 0Z'))
  fillShape(
    pen,
    gradientDown(pen, -92, -30, lighten(colour, 0.1), darken(colour, 0.12)),
    shape('M-24-34L-24-76C-24-86-14-90 0-94C14-90 24-86 24-76L24-34Z'),
  )
  fillRoundRect(pen, gold, -38, -50, 13, 50, 4)
  fillRoundRect(pen, gold, 25, -50, 13, 50, 4)
  fillRoundRect(pen, colour, -27, -38, 54, 12, 4)
  fillRoundRect(pen, darken(gold, 0.24), -26, -26, 52, 26, 2)
  for (const [x, y] of [
    [-31, -52],
    [31, -52],
    [0, -101],
  ] as const) {
    fillEllipse(pen, lighten(gold, 0.4), x, y, 4)
  }
  for (const x of [-12, 0, 12]) fillEllipse(pen, gold, x, -64 - Math.abs(x) * -0.4, 1.6)
}

export function drawSwing(pen: Pen, colour: Hex, pose: Pose): void {
  strokeShape(pen, colour, 4, shape('M-56 0L-40-100L40-100L56 0M-48-52L-34-100M48-52L34-100'))
  pen.save()
  pen.translate(0, -100)
  pen.rotate(Math.sin(pose.time * 2) * 0.3)
  strokeShape(pen, '#d8c9a8', 1.2, shape('M-12 0L-12 72M12 0L12 72'))
  fillRoundRect(pen, '#d8423c', -16, 71, 32, 4, 1.4)
  pen.restore()
}

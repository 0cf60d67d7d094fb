import { darken, lighten, type Hex } from '../../draw/colour.ts'
import { fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { FLOOR_Y } from './room.ts'
import type { WindowFrame } from './window.ts'

/** A ladder that leans on the shelves. */
export function paintLadder(pen: Pen, x: number, top: number, wood: Hex): void {
  const foot = FLOOR_Y + 0.025
  pen.lineCap = 'round'
  pen.strokeStyle = wood
  pen.lineWidth = 0.011
  const lean = 0.1
  pen.beginPath()
  for (const side of [0, 0.085]) {
    pen.moveTo(x + side, top)
    pen.lineTo(x + side + lean, foot)
  }
  const rungs = Math.round((foot - top) / 0.062)
  for (let rung = 1; rung < rungs; rung += 1) {
    const way = rung / rungs
    pen.moveTo(x + lean * way, top + (foot - top) * way)
    pen.lineTo(x + 0.085 + lean * way, top + (foot - top) * way)
  }
  pen.stroke()
}

export function paintArch(pen: Pen, { x, y, width, height }: WindowFrame, wood: Hex): void {
  pen.fillStyle = lighten(wood, 0.1)
  for (const side of [x - 0.05, x + width + 0.012]) pen.fillRect(side, y - 0.03, 0.038, FLOOR_Y - y + 0.03)
  fillRoundRect(pen, darken(wood, 0.1), x - 0.07, y - 0.06, width + 0.14, 0.045, 0.008)
  fillRoundRect(pen, lighten(wood, 0.2), x - 0.07, y - 0.06, width + 0.14, 0.009, 0.004)
  fillRoundRect(
    pen,
    darken(wood, 0.14),
    x - 0.012,
    y + height + 0.02,
    width + 0.024,
    FLOOR_Y - y - height - 0.02,
    0.002,
  )
  for (const panel of [0.02, width / 2 + 0.01])
    fillRoundRect(
      pen,
      wood,
      x + panel,
      y + height + 0.04,
      width / 2 - 0.03,
      FLOOR_Y - y - height - 0.08,
      0.004,
    )
}

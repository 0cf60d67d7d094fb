import { darken, lighten, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'

/** A park bench seen from the front, its feet at `footY`. */
export function paintBench(pen: Pen, x: number, footY: number, width: number, wood: Hex, iron: Hex): void {
  const seatY = footY - width * 0.25
  fillEllipse(pen, 'rgba(20,24,30,0.2)', x, footY, width * 0.54, width * 0.035)
  for (const side of [-1, 1]) {
    const at = x + side * width * 0.4
    pen.fillStyle = iron
    pen.fillRect(at - width * 0.018, seatY - width * 0.26, width * 0.036, width * 0.5)
    fillRoundRect(
      pen,
      iron,
      at - width * 0.05,
      footY - width * 0.03,
      width * 0.1,
      width * 0.035,
      width * 0.01,
    )
    fillRoundRect(
      pen,
      iron,
      at - width * 0.035,
      seatY - width * 0.1,
      width * 0.07,
      width * 0.03,
      width * 0.012,
    )
  }
  for (const [index, y] of [0.27, 0.18, 0.09].entries())
    fillRoundRect(
      pen,
      index === 0 ? lighten(wood, 0.08) : wood,
      x - width * 0.5,
      seatY - width * y,
      width,
      width * 0.066,
      width * 0.015,
    )
  fillRoundRect(pen, lighten(wood, 0.12), x - width * 0.52, seatY, width * 1.04, width * 0.04, width * 0.012)
  fillRoundRect(
    pen,
    darken(wood, 0.22),
    x - width * 0.52,
    seatY + width * 0.036,
    width * 1.04,
    width * 0.028,
    width * 0.01,
  )
}

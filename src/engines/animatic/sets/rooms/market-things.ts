import { withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { RoomKit } from './room.ts'

export function paintIcon(pen: Pen, x: number, y: number, kind: number, { tone }: RoomKit['light']): void {
  const white = tone('#ffffff')
  switch (kind % 3) {
    case 0:
      for (const [dx, dy] of [
        [-0.02, 0.008],
        [0.016, 0.008],
        [-0.002, -0.014],
      ] as const)
        fillEllipse(pen, white, x + dx, y + dy, 0.022)
      fillEllipse(pen, white, x + 0.02, y - 0.034, 0.018, 0.008, -0.5)
      return
    case 1:
      fillRoundRect(pen, white, x - 0.05, y - 0.02, 0.1, 0.044, 0.02)
      pen.strokeStyle = withAlpha('#8a5a2c', 0.7)
      pen.lineWidth = 0.005
      pen.beginPath()
      for (const cut of [-0.026, 0, 0.026]) {
        pen.moveTo(x + cut - 0.006, y - 0.012)
        pen.lineTo(x + cut + 0.006, y + 0.01)
      }
      pen.stroke()
      return
    default:
      fillRoundRect(pen, white, x - 0.02, y - 0.018, 0.04, 0.05, 0.006)
      fillRoundRect(pen, white, x - 0.01, y - 0.036, 0.02, 0.022, 0.004)
  }
}

export function paintPrices(
  pen: Pen,
  {
    x,
    y,
    width,
    height,
    rows,
  }: {
    readonly x: number
    readonly y: number
    readonly width: number
    readonly height: number
    readonly rows: number
  },
  colour: Hex,
): void {
  const pitch = (height - 0.014) / rows
  for (let row = 1; row <= rows; row += 1) {
    for (let tag = 0; tag < 4; tag += 1)
      fillRoundRect(
        pen,
        (tag + row) % 3 === 0 ? colour : '#fffdf6',
        x + 0.03 + tag * (width - 0.06) * 0.27,
        y - height + row * pitch - 0.002,
        0.034,
        0.016,
        0.002,
      )
  }
}

import { lighten, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'

export function paintToy(
  pen: Pen,
  x: number,
  y: number,
  width: number,
  height: number,
  colour: Hex,
  chance: number,
): void {
  const middle = x + width / 2
  const size = Math.min(width, height) / 2
  if (chance < 0.34) {
    fillEllipse(pen, colour, middle, y - size * 0.8, size * 0.8)
    fillEllipse(pen, withAlpha('#ffffff', 0.6), middle, y - size * 0.8, size * 0.8, size * 0.22, 0.5)
  } else if (chance < 0.68) {
    fillRoundRect(pen, colour, middle - size * 0.7, y - size * 1.4, size * 1.4, size * 1.4, size * 0.12)
    fillRoundRect(
      pen,
      lighten(colour, 0.4),
      middle - size * 0.45,
      y - size * 1.15,
      size * 0.9,
      size * 0.9,
      size * 0.1,
    )
  } else {
    for (const side of [-1, 1])
      fillEllipse(pen, '#a8744a', middle + side * size * 0.5, y - size * 1.86, size * 0.24)
    fillEllipse(pen, '#b5834e', middle, y - size * 0.6, size * 0.66, size * 0.62)
    fillEllipse(pen, '#c4925c', middle, y - size * 1.44, size * 0.54, size * 0.48)
    fillEllipse(pen, '#e9cfa4', middle, y - size * 1.32, size * 0.22, size * 0.17)
    fillEllipse(pen, '#2a1a14', middle, y - size * 1.38, size * 0.08)
  }
}

import { darken, lighten, type Hex } from '../../draw/colour.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'

/** A date palm of `height`, rooted at (`x`, `y`). */
export function paintDatePalm(pen: Pen, x: number, y: number, height: number, trunk: Hex, leaf: Hex): void {
  pen.fillStyle = trunk
  pen.beginPath()
  pen.moveTo(x - height * 0.045, y)
  pen.quadraticCurveTo(x - height * 0.01, y - height * 0.5, x + height * 0.03, y - height * 0.86)
  pen.lineTo(x + height * 0.075, y - height * 0.86)
  pen.quadraticCurveTo(x + height * 0.045, y - height * 0.5, x + height * 0.035, y)
  pen.fill()
  pen.fillStyle = darken(trunk, 0.22)
  for (let ring = 1; ring < 12; ring += 1) {
    const up = ring / 13
    pen.fillRect(
      x - height * 0.035 + up ** 2 * height * 0.075,
      y - height * 0.86 * up,
      height * 0.06,
      height * 0.008,
    )
  }
  const [topX, topY] = [x + height * 0.053, y - height * 0.87]
  for (let frond = 0; frond < 11; frond += 1) {
    const angle = Math.PI * (1.02 + (frond / 10) * 0.96)
    const reach = height * (0.36 + (frond % 3) * 0.03)
    pen.fillStyle = frond % 2 === 0 ? leaf : frond % 4 === 1 ? darken(leaf, 0.18) : lighten(leaf, 0.1)
    const endX = topX + Math.cos(angle) * reach
    const endY = topY + Math.sin(angle) * reach * 0.5 + height * 0.17
    pen.beginPath()
    pen.moveTo(topX, topY)
    pen.quadraticCurveTo(
      topX + Math.cos(angle) * reach * 0.6,
      topY + Math.sin(angle) * reach * 0.9,
      endX,
      endY,
    )
    pen.quadraticCurveTo(
      topX + Math.cos(angle) * reach * 0.55,
      topY + Math.sin(angle) * reach * 0.5,
      topX,
      topY + height * 0.02,
    )
    pen.fill()
  }
  fillEllipse(pen, '#b8702f', topX - height * 0.03, topY + height * 0.05, height * 0.026, height * 0.04)
  fillEllipse(pen, '#a8622a', topX + height * 0.035, topY + height * 0.05, height * 0.024, height * 0.036)
}

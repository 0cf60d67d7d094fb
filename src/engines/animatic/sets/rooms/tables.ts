import { darken, lighten, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'

/** A round table on one leg; `y` is its foot. */
export function paintBistroTable(
  pen: Pen,
  x: number,
  y: number,
  width: number,
  height: number,
  top: Hex,
  cloth: Hex | null = null,
): void {
  fillEllipse(pen, withAlpha('#160c12', 0.28), x, y + 0.004, width * 0.42, width * 0.07)
  const leg = darken(top, 0.55)
  fillRoundRect(pen, leg, x - width * 0.03, y - height, width * 0.06, height, 0.003)
  fillEllipse(pen, leg, x, y - 0.003, width * 0.24, width * 0.04)
  if (cloth !== null) {
    const drop = pen.createLinearGradient(x - width / 2, 0, x + width / 2, 0)
    drop.addColorStop(0, darken(cloth, 0.3))
    drop.addColorStop(0.4, cloth)
    drop.addColorStop(1, darken(cloth, 0.26))
    pen.fillStyle = drop
    pen.beginPath()
    pen.moveTo(x - width / 2, y - height)
    for (let fold = 0; fold <= 8; fold += 1)
      pen.lineTo(x - width * 0.53 + (width * 1.06 * fold) / 8, y - height * (fold % 2 === 0 ? 0.26 : 0.36))
    pen.lineTo(x + width / 2, y - height)
    pen.fill()
  }
  const face = cloth ?? top
  fillEllipse(pen, darken(face, 0.3), x, y - height + 0.006, width / 2, width * 0.085)
  fillEllipse(pen, face, x, y - height, width / 2, width * 0.085)
  fillEllipse(pen, lighten(face, 0.14), x - width * 0.08, y - height - 0.002, width * 0.32, width * 0.042)
}

/** A small cup with its saucer; `size` is its height. */
export function paintCup(pen: Pen, x: number, y: number, size: number, colour: Hex): void {
  fillEllipse(pen, darken(colour, 0.16), x, y, size * 0.95, size * 0.18)
  fillEllipse(pen, lighten(colour, 0.1), x, y - size * 0.05, size * 0.9, size * 0.15)
  pen.strokeStyle = darken(colour, 0.1)
  pen.lineWidth = size * 0.13
  pen.beginPath()
  pen.ellipse(x + size * 0.62, y - size * 0.56, size * 0.2, size * 0.24, 0, 0, 6.3)
  pen.stroke()
  pen.fillStyle = colour
  pen.beginPath()
  pen.moveTo(x - size * 0.6, y - size)
  pen.quadraticCurveTo(x - size * 0.56, y - size * 0.06, x, y - size * 0.05)
  pen.quadraticCurveTo(x + size * 0.56, y - size * 0.06, x + size * 0.6, y - size)
  pen.fill()
  fillEllipse(pen, lighten(colour, 0.2), x, y - size, size * 0.6, size * 0.12)
  fillEllipse(pen, '#4a2c1c', x, y - size * 0.98, size * 0.5, size * 0.085)
}

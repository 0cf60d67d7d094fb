import { darken, lighten, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'

/** Floorboards that run towards the camera. */
export function paintBoards(pen: Pen, { aspect, bottom }: Stage, floorY: number, colour: Hex): void {
  const wood = pen.createLinearGradient(0, floorY, 0, Math.max(1.05, bottom))
  wood.addColorStop(0, darken(colour, 0.16))
  wood.addColorStop(0.4, colour)
  wood.addColorStop(1, darken(colour, 0.2))
  pen.fillStyle = wood
  pen.fillRect(-1, floorY, aspect + 2, bottom - floorY + 1)
  const middle = aspect / 2
  for (let board = -26; board < 26; board += 1) {
    if ((((board * 7) % 3) + 3) % 3 === 0) continue
    pen.fillStyle = withAlpha(board % 2 === 0 ? lighten(colour, 0.4) : darken(colour, 0.5), 0.07)
    pen.beginPath()
    pen.moveTo(middle + board * 0.07, floorY)
    pen.lineTo(middle + (board + 1) * 0.07, floorY)
    pen.lineTo(middle + (board + 1) * 0.3, floorY + 0.8)
    pen.lineTo(middle + board * 0.3, floorY + 0.8)
    pen.fill()
  }
  pen.strokeStyle = withAlpha(darken(colour, 0.6), 0.35)
  pen.lineWidth = 0.0022
  pen.beginPath()
  for (let board = -26; board <= 26; board += 1) {
    pen.moveTo(middle + board * 0.07, floorY)
    pen.lineTo(middle + board * 0.3, floorY + 0.8)
  }
  pen.stroke()
}

/** Square tiles in perspective, two tones. */
export function paintTiles(
  pen: Pen,
  { aspect, bottom }: Stage,
  floorY: number,
  first: Hex,
  second: Hex,
): void {
  pen.fillStyle = first
  pen.fillRect(-1, floorY, aspect + 2, bottom - floorY + 1)
  const middle = aspect / 2
  const rows = [0, 0.024, 0.054, 0.092, 0.14, 0.2, 0.275, 0.37, 0.49, 0.64]
  pen.fillStyle = second
  pen.beginPath()
  for (let row = 0; row < rows.length - 1; row += 1) {
    const near = rows[row + 1] ?? 1
    const far = rows[row] ?? 0
    const widthAt = (depth: number): number => 0.1 + depth * 0.42
    for (let tile = -16; tile < 16; tile += 1) {
      if ((tile + row) % 2 === 0) continue
      pen.moveTo(middle + tile * widthAt(far), floorY + far)
      pen.lineTo(middle + (tile + 1) * widthAt(far), floorY + far)
      pen.lineTo(middle + (tile + 1) * widthAt(near), floorY + near)
      pen.lineTo(middle + tile * widthAt(near), floorY + near)
      pen.closePath()
    }
  }
  pen.fill()
  const shade = pen.createLinearGradient(0, floorY, 0, floorY + 0.4)
  shade.addColorStop(0, withAlpha('#2a1c2c', 0.24))
  shade.addColorStop(0.4, withAlpha('#2a1c2c', 0))
  shade.addColorStop(1, withAlpha('#2a1c2c', 0.2))
  pen.fillStyle = shade
  pen.fillRect(-1, floorY, aspect + 2, 1.5)
}

/** An oval rug with a border. */
export function paintRug(pen: Pen, x: number, y: number, width: number, colour: Hex): void {
  const height = width * 0.13
  fillEllipse(pen, withAlpha('#2a1420', 0.25), x, y + 0.006, width / 2 + 0.006, height / 2 + 0.004)
  fillEllipse(pen, colour, x, y, width / 2, height / 2)
  fillEllipse(pen, lighten(colour, 0.5), x, y, width * 0.455, height * 0.45)
  fillEllipse(pen, colour, x, y, width * 0.425, height * 0.415)
  fillEllipse(pen, lighten(colour, 0.2), x, y, width * 0.26, height * 0.25)
  fillEllipse(pen, darken(colour, 0.16), x, y, width * 0.15, height * 0.14)
}

/** A skirting board along the wall. */
export function paintSkirting(pen: Pen, aspect: number, floorY: number, colour: Hex): void {
  pen.fillStyle = colour
  pen.fillRect(-1, floorY - 0.034, aspect + 2, 0.036)
  pen.fillStyle = lighten(colour, 0.3)
  pen.fillRect(-1, floorY - 0.034, aspect + 2, 0.004)
  pen.fillStyle = withAlpha('#1a0e18', 0.3)
  pen.fillRect(-1, floorY - 0.002, aspect + 2, 0.012)
}

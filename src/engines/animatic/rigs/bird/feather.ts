import type { Hex } from '../../draw/colour.ts'
import type { Pen } from '../../draw/shapes.ts'

/** One feather from its root, along `angle`. */
export function drawFeather(
  pen: Pen,
  colour: Hex,
  x: number,
  y: number,
  length: number,
  half: number,
  angle: number,
): void {
  pen.save()
  pen.translate(x, y)
  pen.rotate(angle)
  pen.fillStyle = colour
  pen.beginPath()
  pen.moveTo(0, -half * 0.7)
  pen.quadraticCurveTo(length * 0.7, -half, length, 0)
  pen.quadraticCurveTo(length * 0.7, half, 0, half * 0.7)
  pen.fill()
  pen.restore()
}

import type { Pen, Point } from '../../../draw/shapes.ts'

/** A straight stroke with round ends. */
export function drawLine(pen: Pen, colour: string, width: number, from: Point, to: Point): void {
  pen.strokeStyle = colour
  pen.lineWidth = width
  pen.lineCap = 'round'
  pen.beginPath()
  pen.moveTo(from[0], from[1])
  pen.lineTo(to[0], to[1])
  pen.stroke()
}

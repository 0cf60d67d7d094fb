import type { Pen } from '../draw/shapes.ts'

/** The red stamp of whoever made the picture: strokes that look like old letters and are none. */
export function paintSeal(
  pen: Pen,
  at: { readonly x: number; readonly y: number; readonly size: number },
): void {
  const { x, y, size } = at
  pen.fillStyle = '#b3261e'
  pen.beginPath()
  pen.roundRect(x, y, size, size, size * 0.12)
  pen.fill()
  pen.strokeStyle = '#f7ecd8'
  pen.lineWidth = size * 0.075
  pen.strokeRect(x + size * 0.12, y + size * 0.12, size * 0.76, size * 0.76)
  pen.beginPath()
  for (const [fromX, fromY, toX, toY] of STROKES) {
    pen.moveTo(x + fromX * size, y + fromY * size)
    pen.lineTo(x + toX * size, y + toY * size)
  }
  pen.stroke()
}

const STROKES = [
  [0.5, 0.2, 0.5, 0.8],
  [0.26, 0.36, 0.74, 0.36],
  [0.3, 0.56, 0.7, 0.56],
  [0.32, 0.56, 0.26, 0.76],
  [0.68, 0.56, 0.74, 0.76],
] as const

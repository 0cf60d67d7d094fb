import { fillEllipse, fillLimb, type Pen } from '../../draw/shapes.ts'

/** What is eaten from the paws, its middle at (`x`, `y`). */
export function drawBite(pen: Pen, food: string, x: number, y: number, scale: number, time: number): void {
  const size = 0.07 * scale
  switch (food) {
    case 'banana':
      fillLimb(pen, '#f6d24c', [x, y], [x + size * 1.6, y + size * 1.5], size * 0.5, size * 0.34)
      for (const side of [-1, 0, 1])
        fillLimb(
          pen,
          '#e8bc2c',
          [x + size, y + size],
          [x + size * (1.3 + side * 0.9), y + size * 2],
          size * 0.24,
          size * 0.1,
        )
      break
    case 'carrot':
      fillLimb(pen, '#e8842c', [x, y], [x + size * 2, y + size * 1.4], size * 0.28, size * 0.5)
      for (const side of [-1, 0, 1])
        fillLimb(
          pen,
          '#4f9a4a',
          [x + size * 2, y + size * 1.4],
          [x + size * 3, y + size * (1.7 + side * 0.6)],
          size * 0.2,
          size * 0.1,
        )
      break
    case 'cheese':
    case 'corn':
    case 'bread':
    case 'cookie':
      fillEllipse(
        pen,
        food === 'cheese' || food === 'corn' ? '#f6c84c' : '#d39a56',
        x,
        y,
        size * 1.1,
        size * 0.9,
      )
      break
    case 'apple':
    case 'strawberry':
      fillEllipse(pen, '#d8343c', x, y, size, size * 0.95)
      fillEllipse(pen, '#4f9a4a', x + size * 0.3, y - size, size * 0.4, size * 0.18, -0.5)
      break
    default:
      fillEllipse(pen, '#a86a38', x, y, size * 0.9, size)
      fillEllipse(pen, '#7a4a26', x, y - size * 0.55, size, size * 0.55)
  }
  const crumb = (time * 1.6) % 1
  fillEllipse(pen, '#e0b27a', x - size * 0.2, y + size + crumb * 0.2, size * 0.16)
}

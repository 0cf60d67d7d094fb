import { darken, lighten, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'

/** A glass of wine that stands on `y`; `size` is its height. */
export function paintWineGlass(
  pen: Pen,
  x: number,
  y: number,
  size: number,
  wine: Hex,
  glass: Hex = '#f2f8fa',
): void {
  fillEllipse(pen, withAlpha(glass, 0.6), x, y - size * 0.01, size * 0.2, size * 0.035)
  fillRoundRect(
    pen,
    withAlpha(glass, 0.7),
    x - size * 0.02,
    y - size * 0.46,
    size * 0.04,
    size * 0.45,
    size * 0.02,
  )
  pen.fillStyle = withAlpha(glass, 0.35)
  pen.beginPath()
  pen.moveTo(x - size * 0.2, y - size)
  pen.bezierCurveTo(x - size * 0.3, y - size * 0.5, x - size * 0.1, y - size * 0.45, x, y - size * 0.44)
  pen.bezierCurveTo(x + size * 0.1, y - size * 0.45, x + size * 0.3, y - size * 0.5, x + size * 0.2, y - size)
  pen.fill()
  pen.fillStyle = wine
  pen.beginPath()
  pen.moveTo(x - size * 0.225, y - size * 0.74)
  pen.bezierCurveTo(x - size * 0.24, y - size * 0.52, x - size * 0.1, y - size * 0.47, x, y - size * 0.46)
  pen.bezierCurveTo(
    x + size * 0.1,
    y - size * 0.47,
    x + size * 0.24,
    y - size * 0.52,
    x + size * 0.225,
    y - size * 0.74,
  )
  pen.fill()
  fillEllipse(pen, lighten(wine, 0.2), x, y - size * 0.74, size * 0.225, size * 0.035)
  fillRoundRect(
    pen,
    withAlpha('#ffffff', 0.5),
    x - size * 0.17,
    y - size * 0.9,
    size * 0.035,
    size * 0.3,
    size * 0.02,
  )
}

/** A glass of beer with its foam. */
export function paintBeer(pen: Pen, x: number, y: number, size: number, beer: Hex): void {
  pen.strokeStyle = withAlpha('#f6f2e4', 0.7)
  pen.lineWidth = size * 0.08
  pen.beginPath()
  pen.ellipse(x + size * 0.34, y - size * 0.48, size * 0.15, size * 0.22, 0, 0, 6.3)
  pen.stroke()
  const fill = pen.createLinearGradient(x - size * 0.3, 0, x + size * 0.3, 0)
  fill.addColorStop(0, darken(beer, 0.2))
  fill.addColorStop(0.4, lighten(beer, 0.25))
  fill.addColorStop(1, darken(beer, 0.24))
  fillRoundRect(pen, fill, x - size * 0.3, y - size * 0.84, size * 0.6, size * 0.84, size * 0.06)
  for (const [dx, dy, r] of [
    [-0.2, 0.86, 0.15],
    [0, 0.92, 0.18],
    [0.2, 0.86, 0.15],
  ] as const)
    fillEllipse(pen, '#fffaf0', x + dx * size, y - dy * size, r * size, r * size * 0.8)
  fillRoundRect(
    pen,
    withAlpha('#ffffff', 0.4),
    x - size * 0.2,
    y - size * 0.7,
    size * 0.07,
    size * 0.6,
    size * 0.03,
  )
}

/** A candle in its holder, with its flame. */
export function paintCandle(pen: Pen, x: number, y: number, size: number, wax: Hex): void {
  fillEllipse(pen, '#b98a3c', x, y - size * 0.02, size * 0.22, size * 0.06)
  fillRoundRect(pen, wax, x - size * 0.07, y - size * 0.7, size * 0.14, size * 0.68, size * 0.03)
  fillEllipse(pen, withAlpha('#ffb347', 0.4), x, y - size * 0.86, size * 0.16, size * 0.24)
  fillEllipse(pen, '#ffd76a', x, y - size * 0.85, size * 0.07, size * 0.15)
  fillEllipse(pen, '#fff6d8', x, y - size * 0.82, size * 0.035, size * 0.08)
}

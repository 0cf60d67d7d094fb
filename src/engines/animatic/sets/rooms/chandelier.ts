import { mix, withAlpha } from '../../draw/colour.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'

export function paintChandelier(pen: Pen, x: number, top: number, y: number): void {
  const brass = '#c9983f'
  pen.strokeStyle = brass
  pen.lineWidth = 0.007
  pen.lineCap = 'round'
  pen.beginPath()
  pen.moveTo(x, top - 0.2)
  pen.lineTo(x, y)
  for (const arm of [-0.13, -0.07, 0.07, 0.13]) {
    pen.moveTo(x, y)
    pen.quadraticCurveTo(x + arm * 0.8, y + 0.05, x + arm, y - 0.01)
  }
  pen.stroke()
  fillEllipse(pen, brass, x, y + 0.008, 0.02, 0.026)
  fillEllipse(pen, '#e6c987', x, y + 0.04, 0.009, 0.013)
  for (const arm of [-0.13, -0.07, 0, 0.07, 0.13]) {
    const foot = y - (arm === 0 ? 0.02 : 0.012)
    fillRoundRect(pen, '#fbf2dc', x + arm - 0.006, foot - 0.03, 0.012, 0.03, 0.003)
    fillEllipse(pen, withAlpha('#ffd76a', 0.45), x + arm, foot - 0.043, 0.019, 0.024)
    fillEllipse(pen, '#fff0c0', x + arm, foot - 0.042, 0.008, 0.013)
  }
}

export function paintLantern(pen: Pen, x: number, top: number, y: number, lamps: number): void {
  for (const [offset, drop, size] of [
    [-0.17, 0.03, 0.8],
    [0, -0.02, 1],
    [0.18, 0.04, 0.74],
  ] as const) {
    const [cx, cy] = [x + offset, y + drop]
    pen.fillStyle = '#5c2a20'
    pen.fillRect(cx - 0.002, top - 0.2, 0.004, cy - top + 0.2)
    const glow = pen.createRadialGradient(cx, cy, 0, cx, cy, 0.075 * size)
    glow.addColorStop(0, mix('#f2604a', '#ffd08a', 0.3 + lamps * 0.5))
    glow.addColorStop(1, '#b8282c')
    fillEllipse(pen, glow, cx, cy, 0.075 * size, 0.06 * size)
    pen.strokeStyle = withAlpha('#8a1c20', 0.5)
    pen.lineWidth = 0.003
    pen.beginPath()
    for (const rib of [0.25, 0.6, 0.9]) {
      pen.moveTo(cx + 0.075 * size * rib, cy)
      pen.ellipse(cx, cy, 0.075 * size * rib, 0.06 * size, 0, 0, 6.3)
    }
    pen.stroke()
    for (const end of [-1, 1])
      fillRoundRect(
        pen,
        '#d9a83c',
        cx - 0.024 * size,
        cy + end * 0.06 * size - 0.006,
        0.048 * size,
        0.012,
        0.003,
      )
    pen.fillStyle = '#d9a83c'
    for (const fringe of [-0.01, 0, 0.01])
      pen.fillRect(cx + fringe * size - 0.0015, cy + 0.064 * size, 0.003, 0.045 * size)
  }
}

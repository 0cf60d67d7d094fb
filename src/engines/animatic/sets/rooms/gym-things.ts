import { darken, lighten, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { FLOOR_Y } from './room.ts'

/** Dumbbells on their rack. */
export function paintRack(pen: Pen, x: number, steel: Hex, accent: Hex): void {
  const foot = FLOOR_Y + 0.03
  fillEllipse(pen, withAlpha('#0a0c10', 0.3), x + 0.26, foot, 0.32, 0.014)
  for (const post of [0, 0.5]) fillRoundRect(pen, steel, x + post, foot - 0.26, 0.02, 0.26, 0.004)
  for (let row = 0; row < 3; row += 1) {
    const y = foot - 0.04 - row * 0.085
    fillRoundRect(pen, lighten(steel, 0.12), x - 0.01, y, 0.54, 0.014, 0.003)
    for (let bell = 0; bell < 5; bell += 1) {
      const size = 0.024 - row * 0.003
      const middle = x + 0.06 + bell * 0.1
      fillRoundRect(pen, '#9aa4ae', middle - 0.02, y - size - 0.004, 0.04, 0.008, 0.003)
      for (const end of [-0.026, 0.026]) {
        fillRoundRect(pen, '#24272e', middle + end - 0.011, y - size * 2, 0.022, size * 2, 0.006)
        fillRoundRect(pen, accent, middle + end - 0.011, y - size * 1.25, 0.022, 0.007, 0.002)
      }
    }
  }
}

export function paintBall(pen: Pen, x: number, colour: Hex): void {
  const y = FLOOR_Y + 0.03
  fillEllipse(pen, withAlpha('#0a0c10', 0.3), x, y, 0.09, 0.012)
  const ball = pen.createRadialGradient(x - 0.03, y - 0.12, 0.01, x, y - 0.085, 0.1)
  ball.addColorStop(0, lighten(colour, 0.5))
  ball.addColorStop(1, darken(colour, 0.24))
  fillEllipse(pen, ball, x, y - 0.085, 0.088)
}

/** A treadmill; who runs on it looks to the right. */
export function paintTreadmill(pen: Pen, x: number, steel: Hex, accent: Hex): void {
  fillEllipse(pen, withAlpha('#0a0c10', 0.34), x + 0.02, FOOT + 0.008, 0.24, 0.016)
  fillRoundRect(pen, darken(steel, 0.3), x - 0.2, FOOT - 0.04, 0.4, 0.04, 0.012)
  fillRoundRect(pen, '#17191e', x - 0.19, FOOT - 0.046, 0.34, 0.014, 0.006)
  fillRoundRect(pen, accent, x - 0.2, FOOT - 0.018, 0.4, 0.007, 0.002)
  pen.strokeStyle = lighten(steel, 0.14)
  pen.lineWidth = 0.017
  pen.lineCap = 'round'
  pen.beginPath()
  pen.moveTo(x + 0.18, FOOT - 0.03)
  pen.lineTo(x + 0.215, FOOT - 0.25)
  pen.lineTo(x + 0.12, FOOT - 0.22)
  pen.stroke()
  fillRoundRect(pen, '#1c1f26', x + 0.165, FOOT - 0.31, 0.07, 0.066, 0.01)
  fillRoundRect(pen, '#6fd0e8', x + 0.174, FOOT - 0.3, 0.04, 0.034, 0.004)
}

export const FOOT = FLOOR_Y + 0.05

import { withAlpha } from '../../draw/colour.ts'
import { fillEllipse, fillPolygon, fillRoundRect } from '../../draw/shapes.ts'
import type { Pen } from '../../draw/shapes.ts'

/** The keyboard's ends and height, in the piano's own units: the case is 1 long, the floor is at 0. */
export const KEYBOARD = { left: -0.665, right: -0.5, y: -0.372 } as const
/** Outline of the whole instrument around its foot, lid included. */
export const GRAND_PIANO_BOX = { width: 1.42, height: 1.02 } as const

const BLACK = '#17131c'
const WHITE_KEYS = 14

/** A grand piano seen from the side, keyboard to the left, lid open. `pressed` are positions 0..1 on the keyboard. */
export function drawGrandPiano(pen: Pen, pressed: readonly number[]): void {
  drawLid(pen)
  drawStrings(pen)
  drawLegs(pen)
  drawCase(pen)
  drawKeyboard(pen, pressed)
  drawMusicDesk(pen)
}

function drawLid(pen: Pen): void {
  pen.fillStyle = '#221b2a'
  pen.beginPath()
  pen.moveTo(-0.34, -0.43)
  pen.quadraticCurveTo(0.2, -0.98, 0.58, -0.9)
  pen.lineTo(0.66, -0.84)
  pen.quadraticCurveTo(0.5, -0.6, 0.5, -0.44)
  pen.closePath()
  pen.fill()
  pen.fillStyle = withAlpha('#8d6f9e', 0.35)
  pen.beginPath()
  pen.moveTo(-0.28, -0.45)
  pen.quadraticCurveTo(0.2, -0.93, 0.56, -0.87)
  pen.quadraticCurveTo(0.25, -0.8, -0.1, -0.45)
  pen.fill()
  pen.strokeStyle = '#3b3046'
  pen.lineWidth = 0.014
  pen.beginPath()
  pen.moveTo(0.2, -0.44)
  pen.lineTo(0.3, -0.75)
  pen.stroke()
}

function drawStrings(pen: Pen): void {
  fillPolygon(pen, '#c9963f', [
    [-0.25, -0.445],
    [0.47, -0.445],
    [0.45, -0.47],
    [-0.18, -0.475],
  ])
}

function drawCase(pen: Pen): void {
  const lacquer = pen.createLinearGradient(0, -0.45, 0, -0.2)
  lacquer.addColorStop(0, '#463a52')
  lacquer.addColorStop(0.25, '#1c1722')
  lacquer.addColorStop(1, '#0e0b12')
  pen.fillStyle = lacquer
  pen.beginPath()
  pen.moveTo(-0.5, -0.45)
  pen.lineTo(0.5, -0.45)
  pen.quadraticCurveTo(0.56, -0.45, 0.55, -0.38)
  pen.quadraticCurveTo(0.53, -0.25, 0.42, -0.23)
  pen.lineTo(-0.4, -0.23)
  pen.quadraticCurveTo(-0.5, -0.24, -0.5, -0.3)
  pen.closePath()
  pen.fill()
  pen.strokeStyle = withAlpha('#c6a3dd', 0.5)
  pen.lineWidth = 0.008
  pen.beginPath()
  pen.moveTo(-0.49, -0.444)
  pen.lineTo(0.5, -0.444)
  pen.stroke()
}

function drawKeyboard(pen: Pen, pressed: readonly number[]): void {
  const { left, right, y } = KEYBOARD
  const width = right - left
  fillRoundRect(pen, '#16111b', left - 0.015, -0.36, width + 0.05, 0.085, 0.012)
  const step = width / WHITE_KEYS
  for (let key = 0; key < WHITE_KEYS; key += 1) {
    const isDown = pressed.some((at) => Math.floor(at * WHITE_KEYS) === key)
    pen.fillStyle = isDown ? '#e2d6bd' : '#f7f2e8'
    pen.fillRect(left + key * step, y + (isDown ? 0.005 : 0), step * 0.9, 0.022)
  }
  pen.fillStyle = '#1b1620'
  for (let key = 0; key < WHITE_KEYS - 1; key += 1) {
    // Black keys stand in groups of two and three.
    if (key % 7 === 2 || key % 7 === 6) continue
    pen.fillRect(left + (key + 0.7) * step, y - 0.006, step * 0.5, 0.014)
  }
  fillPolygon(pen, '#2a2231', [
    [-0.48, -0.45],
    [-0.44, -0.45],
    [-0.44, -0.36],
    [-0.52, -0.36],
  ])
}

function drawMusicDesk(pen: Pen): void {
  pen.save()
  pen.translate(-0.4, -0.45)
  pen.rotate(-0.18)
  pen.fillStyle = '#f4ead2'
  pen.fillRect(-0.01, -0.17, 0.035, 0.17)
  pen.restore()
}

function drawLegs(pen: Pen): void {
  for (const x of [-0.4, 0, 0.42]) {
    fillPolygon(pen, BLACK, [
      [x - 0.03, -0.24],
      [x + 0.03, -0.24],
      [x + 0.016, -0.02],
      [x - 0.016, -0.02],
    ])
    fillEllipse(pen, '#b48b3c', x, -0.015, 0.018, 0.016)
  }
}

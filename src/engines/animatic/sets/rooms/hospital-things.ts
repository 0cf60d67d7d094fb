import { darken, lighten, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { RoomLight } from './room-light.ts'

/** A bed on wheels with its head raised, the pillow on the left; `y` is the floor. */
export function paintHospitalBed(pen: Pen, x: number, y: number, blanket: Hex, light: RoomLight): void {
  const steel = light.tone('#b9c4cc')
  const sheet = light.tone('#fbfcfa')
  fillEllipse(pen, withAlpha('#10161c', 0.24), x, y, 0.3, 0.016)
  pen.strokeStyle = darken(steel, 0.25)
  pen.lineWidth = 0.009
  pen.beginPath()
  for (const leg of [-0.22, 0.22]) {
    pen.moveTo(x + leg, y - 0.014)
    pen.lineTo(x + leg, y - 0.1)
  }
  pen.moveTo(x - 0.2, y - 0.03)
  pen.lineTo(x + 0.2, y - 0.09)
  pen.stroke()
  for (const wheel of [-0.22, 0.22]) fillEllipse(pen, '#2a3038', x + wheel, y - 0.011, 0.012)
  fillRoundRect(pen, steel, x - 0.29, y - 0.118, 0.57, 0.026, 0.006)
  for (const [at, height] of [
    [-0.315, 0.22],
    [0.28, 0.15],
  ] as const) {
    fillRoundRect(pen, steel, x + at, y - 0.1 - height, 0.028, height, 0.012)
    fillRoundRect(pen, lighten(steel, 0.35), x + at + 0.004, y - 0.094 - height, 0.006, height - 0.02, 0.003)
  }
  pen.fillStyle = sheet
  pen.beginPath()
  pen.moveTo(x - 0.285, y - 0.11)
  pen.lineTo(x - 0.285, y - 0.24)
  pen.quadraticCurveTo(x - 0.27, y - 0.27, x - 0.24, y - 0.25)
  pen.lineTo(x - 0.09, y - 0.165)
  pen.lineTo(x + 0.27, y - 0.165)
  pen.lineTo(x + 0.275, y - 0.11)
  pen.fill()
  fillEllipse(pen, darken(sheet, 0.06), x - 0.215, y - 0.248, 0.062, 0.03, 0.52)
  fillEllipse(pen, sheet, x - 0.218, y - 0.256, 0.058, 0.026, 0.52)
  const cloth = pen.createLinearGradient(0, y - 0.19, 0, y - 0.09)
  cloth.addColorStop(0, lighten(blanket, 0.16))
  cloth.addColorStop(1, darken(blanket, 0.2))
  fillRoundRect(pen, cloth, x - 0.08, y - 0.182, 0.36, 0.09, 0.016)
  fillRoundRect(pen, sheet, x - 0.09, y - 0.183, 0.05, 0.082, 0.01)
  pen.strokeStyle = darken(steel, 0.1)
  pen.lineWidth = 0.007
  pen.beginPath()
  pen.roundRect(x - 0.02, y - 0.205, 0.22, 0.07, 0.012)
  for (let bar = 1; bar < 5; bar += 1) {
    pen.moveTo(x - 0.02 + bar * 0.044, y - 0.205)
    pen.lineTo(x - 0.02 + bar * 0.044, y - 0.135)
  }
  pen.stroke()
}

/** A stand with a drip; `y` is the floor. */
export function paintDrip(pen: Pen, x: number, y: number, height: number, steel: Hex): void {
  fillEllipse(pen, withAlpha('#10161c', 0.22), x, y, height * 0.11, height * 0.016)
  pen.strokeStyle = steel
  pen.lineWidth = height * 0.016
  pen.lineCap = 'round'
  pen.beginPath()
  pen.moveTo(x, y - height * 0.03)
  pen.lineTo(x, y - height)
  pen.moveTo(x - height * 0.1, y - height * 0.955)
  pen.quadraticCurveTo(x, y - height * 1.01, x + height * 0.1, y - height * 0.955)
  for (const foot of [-0.1, -0.03, 0.1]) {
    pen.moveTo(x, y - height * 0.04)
    pen.lineTo(x + height * foot, y)
  }
  pen.stroke()
  const bag = x + height * 0.08
  fillRoundRect(
    pen,
    withAlpha('#dff1f6', 0.9),
    bag - height * 0.05,
    y - height * 0.94,
    height * 0.1,
    height * 0.17,
    height * 0.03,
  )
  fillRoundRect(
    pen,
    '#8fd0e4',
    bag - height * 0.04,
    y - height * 0.86,
    height * 0.08,
    height * 0.08,
    height * 0.02,
  )
  pen.strokeStyle = withAlpha('#dff1f6', 0.9)
  pen.lineWidth = height * 0.008
  pen.beginPath()
  pen.moveTo(bag, y - height * 0.77)
  pen.bezierCurveTo(
    bag,
    y - height * 0.5,
    bag - height * 0.2,
    y - height * 0.45,
    bag - height * 0.22,
    y - height * 0.3,
  )
  pen.stroke()
}

/** The case of a monitor; what runs on its screen is drawn by `drawPulse`. */
export function paintMonitor(pen: Pen, x: number, y: number, width: number, light: RoomLight): void {
  const height = width * 0.74
  fillRoundRect(pen, withAlpha('#10161c', 0.25), x + 0.006, y + 0.008, width, height, 0.01)
  fillRoundRect(pen, light.tone('#dfe5e8'), x, y, width, height, 0.012)
  fillRoundRect(
    pen,
    '#0e1a20',
    x + width * 0.06,
    y + width * 0.06,
    width * 0.72,
    height - width * 0.12,
    0.005,
  )
  for (const [knob, colour] of (['#4fc08a', '#e0b04c', '#d8504a'] as const).entries())
    fillEllipse(pen, colour, x + width * 0.89, y + height * (0.24 + knob * 0.26), width * 0.04)
}

/** A door with two wings and round panes. */
export function paintWardDoor(pen: Pen, x: number, foot: number, colour: Hex, glass: Hex): void {
  const [width, height] = [0.36, 0.45]
  fillRoundRect(
    pen,
    darken(colour, 0.35),
    x - 0.018,
    foot - height - 0.018,
    width + 0.036,
    height + 0.018,
    0.006,
  )
  for (const wing of [0, 1]) {
    const left = x + wing * (width / 2)
    const face = pen.createLinearGradient(left, 0, left + width / 2, 0)
    face.addColorStop(0, lighten(colour, 0.12))
    face.addColorStop(1, darken(colour, 0.06))
    fillRoundRect(pen, face, left + 0.003, foot - height, width / 2 - 0.006, height, 0.003)
    const middle = left + width / 4
    fillEllipse(pen, darken(colour, 0.3), middle, foot - height * 0.7, 0.048)
    fillEllipse(pen, glass, middle, foot - height * 0.7, 0.04)
    fillEllipse(pen, withAlpha('#ffffff', 0.35), middle - 0.012, foot - height * 0.73, 0.012, 0.02, 0.6)
    fillRoundRect(pen, '#b9c4cc', left + 0.01, foot - 0.075, width / 2 - 0.02, 0.066, 0.003)
    fillRoundRect(
      pen,
      '#d9e0e4',
      left + (wing === 0 ? width / 2 - 0.035 : 0.02),
      foot - height * 0.5,
      0.014,
      0.08,
      0.005,
    )
  }
}

/** A cross in a square. */
export function paintCross(pen: Pen, x: number, y: number, size: number, ground: Hex, colour: Hex): void {
  fillRoundRect(pen, ground, x - size / 2, y - size / 2, size, size, size * 0.16)
  const arm = size * 0.2
  fillRoundRect(pen, colour, x - arm / 2, y - size * 0.33, arm, size * 0.66, size * 0.03)
  fillRoundRect(pen, colour, x - size * 0.33, y - arm / 2, size * 0.66, arm, size * 0.03)
}

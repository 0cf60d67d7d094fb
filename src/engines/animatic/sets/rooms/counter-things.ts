import { darken, lighten, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'

/** What there is to be had, in chalk. */
export function paintChalkboard(
  pen: Pen,
  x: number,
  y: number,
  width: number,
  height: number,
  wood: Hex,
): void {
  fillRoundRect(pen, withAlpha('#160c12', 0.3), x + 0.006, y + 0.008, width, height, 0.006)
  fillRoundRect(pen, wood, x, y, width, height, 0.006)
  fillRoundRect(pen, '#23302c', x + 0.012, y + 0.012, width - 0.024, height - 0.024, 0.003)
  paintCupOutline(pen, x + width / 2, y + 0.062, 0.03)
  pen.strokeStyle = withAlpha('#f4efe0', 0.75)
  pen.lineWidth = 0.004
  pen.beginPath()
  for (let line = y + 0.1; line < y + height - 0.025; line += 0.03) {
    const length = width * (0.36 + 0.14 * Math.sin(line * 90))
    pen.moveTo(x + 0.035, line)
    pen.lineTo(x + 0.035 + length, line)
    pen.moveTo(x + width - 0.065, line)
    pen.lineTo(x + width - 0.035, line)
  }
  pen.stroke()
}

function paintCupOutline(pen: Pen, x: number, y: number, size: number): void {
  pen.strokeStyle = '#f4efe0'
  pen.lineWidth = 0.004
  pen.lineCap = 'round'
  pen.beginPath()
  pen.moveTo(x - size, y - size * 0.5)
  pen.lineTo(x + size, y - size * 0.5)
  pen.quadraticCurveTo(x + size * 0.8, y + size * 0.7, x, y + size * 0.7)
  pen.quadraticCurveTo(x - size * 0.8, y + size * 0.7, x - size, y - size * 0.5)
  pen.moveTo(x + size, y - size * 0.3)
  pen.quadraticCurveTo(x + size * 1.6, y - size * 0.1, x + size * 0.8, y + size * 0.25)
  for (const at of [-0.4, 0.2]) {
    pen.moveTo(x + at * size, y - size * 0.8)
    pen.quadraticCurveTo(x + (at + 0.3) * size, y - size * 1.1, x + at * size, y - size * 1.4)
  }
  pen.stroke()
}

/** An espresso machine from the front. */
export function paintMachine(pen: Pen, x: number, y: number, steel: Hex, colour: Hex): void {
  const body = pen.createLinearGradient(0, y - 0.125, 0, y)
  body.addColorStop(0, lighten(steel, 0.4))
  body.addColorStop(1, darken(steel, 0.25))
  fillRoundRect(pen, body, x - 0.11, y - 0.125, 0.22, 0.06, 0.012)
  fillRoundRect(pen, colour, x - 0.11, y - 0.098, 0.22, 0.022, 0.004)
  fillRoundRect(pen, darken(steel, 0.5), x - 0.1, y - 0.066, 0.2, 0.056, 0.002)
  fillRoundRect(pen, steel, x - 0.115, y - 0.016, 0.23, 0.016, 0.004)
  for (const side of [-0.05, 0.05]) {
    fillRoundRect(pen, '#2a2a30', x + side - 0.016, y - 0.068, 0.032, 0.012, 0.003)
    fillRoundRect(pen, '#2a2a30', x + side - 0.05, y - 0.064, 0.04, 0.008, 0.003)
    fillRoundRect(pen, '#f6f0e4', x + side - 0.011, y - 0.036, 0.022, 0.02, 0.004)
  }
  fillEllipse(pen, '#f6f0e4', x, y - 0.108, 0.011)
  for (let cup = 0; cup < 6; cup += 1)
    fillRoundRect(pen, '#fbf6ec', x - 0.096 + cup * 0.033, y - 0.146, 0.026, 0.022, 0.005)
}

/** A glass case with cakes. */
export function paintCakes(pen: Pen, x: number, y: number, plate: Hex): void {
  const cakes: readonly Hex[] = ['#8a4a2c', '#f2b8c0', '#e8c05c', '#c9583c', '#f2e6d0']
  fillRoundRect(pen, withAlpha('#eaf6f6', 0.2), x - 0.13, y - 0.13, 0.27, 0.13, 0.014)
  for (let row = 0; row < 2; row += 1) {
    const foot = y - 0.008 - row * 0.062
    fillRoundRect(pen, plate, x - 0.122, foot, 0.254, 0.005, 0.002)
    for (let cake = 0; cake < 5; cake += 1) {
      const colour = cakes[(cake + row * 2) % cakes.length] ?? '#8a4a2c'
      fillRoundRect(pen, colour, x - 0.115 + cake * 0.05, foot - 0.03, 0.038, 0.03, 0.008)
      fillRoundRect(pen, lighten(colour, 0.45), x - 0.115 + cake * 0.05, foot - 0.032, 0.038, 0.011, 0.005)
    }
  }
  pen.strokeStyle = withAlpha('#ffffff', 0.55)
  pen.lineWidth = 0.003
  pen.beginPath()
  pen.roundRect(x - 0.13, y - 0.13, 0.27, 0.13, 0.014)
  pen.stroke()
}

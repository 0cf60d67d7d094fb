import { darken, lighten, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'

/** A destroyer's deck from above, its hull 1 long and `2 × half` wide: guns fore and aft, superstructure between. */
export function paintWarshipDeck(pen: Pen, half: number, main: Hex): void {
  const [dark, light] = [darken(main, 0.3), lighten(main, 0.16)]
  for (const [x, side] of [
    [0.27, 1],
    [0.16, 1],
    [-0.32, -1],
  ] as const) {
    pen.fillStyle = darken(main, 0.5)
    for (const barrel of [-0.013, 0.007]) pen.fillRect(side > 0 ? x : x - 0.09, barrel - 0.01, 0.09, 0.006)
    fillEllipse(pen, dark, x, -0.004, 0.034, half * 0.5)
    fillEllipse(pen, light, x, -0.014, 0.03, half * 0.44)
  }
  fillRoundRect(pen, dark, -0.24, -half * 0.62, 0.34, half * 1.24, 0.014)
  fillRoundRect(pen, light, -0.23, -half * 0.62 - 0.012, 0.32, half * 1.16, 0.014)
  fillRoundRect(pen, '#2c333b', -0.17, -half * 0.3 - 0.014, 0.07, half * 0.5, 0.01)
  fillRoundRect(pen, lighten(main, 0.34), -0.02, -half * 0.5 - 0.03, 0.1, half * 0.94, 0.01)
}

/** A carrier's flight deck from above, with its runway aslant, jets parked along it and the island at the side. */
export function paintFlightDeck(pen: Pen, half: number, main: Hex, accent: Hex): void {
  fillRoundRect(pen, darken(accent, 0.1), -0.49, -half * 0.98 - 0.014, 0.94, half * 1.9, 0.03)
  pen.strokeStyle = withAlpha('#ffffff', 0.75)
  pen.lineWidth = 0.006
  pen.beginPath()
  for (let dash = 0; dash < 9; dash += 1) {
    const x = -0.46 + dash * 0.1
    pen.moveTo(x, half * 0.34 - dash * half * 0.1 - 0.014)
    pen.lineTo(x + 0.06, half * 0.28 - dash * half * 0.1 - 0.014)
  }
  pen.stroke()
  for (const x of [-0.36, -0.24, -0.12, 0.22]) paintJet(pen, x, half * 0.56, lighten(main, 0.36))
  fillRoundRect(pen, darken(main, 0.3), 0, half * 0.36, 0.15, half * 0.44, 0.01)
  fillRoundRect(pen, lighten(main, 0.26), 0.004, half * 0.36 - 0.03, 0.142, half * 0.4, 0.01)
}

function paintJet(pen: Pen, x: number, y: number, colour: Hex): void {
  pen.fillStyle = colour
  pen.beginPath()
  pen.moveTo(x + 0.045, y)
  pen.lineTo(x - 0.005, y - 0.028)
  pen.lineTo(x - 0.03, y - 0.01)
  pen.lineTo(x - 0.03, y + 0.01)
  pen.lineTo(x - 0.005, y + 0.028)
  pen.fill()
}

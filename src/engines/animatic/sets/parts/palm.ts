import { darken, lighten, mix, multiply, type Hex } from '../../draw/colour.ts'
import type { Palette } from '../../draw/palette.ts'
import type { Pen } from '../../draw/shapes.ts'

export interface PalmOptions {
  readonly x: number
  readonly y: number
  readonly height: number
  /** World units the crown leans to the right. */
  readonly lean: number
  readonly time: number
  /** Darkens a palm close to the camera. */
  readonly shade: number
}

/** A palm whose fronds sway. */
export function paintPalm(pen: Pen, palette: Palette, options: PalmOptions): void {
  const { x, y, height, lean, time, shade } = options
  const tone = (colour: Hex): Hex => mix(multiply(colour, palette.ambient), palette.shadow, shade)
  const sway = Math.sin(time * 0.9 + x) * height * 0.012
  const crownX = x + lean + sway
  const crownY = y - height
  paintTrunk(pen, options, crownX, crownY, tone('#a67c52'))
  for (let frond = 0; frond < 9; frond += 1) {
    const angle = -Math.PI * 1.02 + (frond / 8) * Math.PI * 1.04
    const ripple = Math.sin(time * 1.7 + frond * 1.3) * 0.05
    const leaf = frond % 2 === 0 ? tone('#4f9c45') : tone('#3d8540')
    paintFrond(pen, crownX, crownY, angle + ripple, height * (0.42 + (frond % 3) * 0.05), leaf)
  }
  pen.fillStyle = tone('#6d4a2c')
  for (const [dx, dy] of [
    [-0.02, 0.022],
    [0.018, 0.026],
    [0, 0.036],
  ] as const) {
    pen.beginPath()
    pen.arc(crownX + dx * height * 1.4, crownY + dy * height * 1.4, height * 0.026, 0, Math.PI * 2)
    pen.fill()
  }
}

function paintTrunk(
  pen: Pen,
  { x, y, height, lean }: PalmOptions,
  crownX: number,
  crownY: number,
  bark: Hex,
): void {
  const wide = height * 0.034
  const bend = lean * 0.12
  const gradient = pen.createLinearGradient(x - wide, 0, x + lean + wide, 0)
  gradient.addColorStop(0, darken(bark, 0.14))
  gradient.addColorStop(1, lighten(bark, 0.16))
  pen.fillStyle = gradient
  pen.beginPath()
  pen.moveTo(x - wide * 1.3, y)
  pen.quadraticCurveTo(x + bend - wide, y - height * 0.55, crownX - wide * 0.55, crownY)
  pen.lineTo(crownX + wide * 0.55, crownY)
  pen.quadraticCurveTo(x + bend + wide * 1.2, y - height * 0.55, x + wide * 1.3, y)
  pen.fill()
  pen.strokeStyle = darken(bark, 0.28)
  pen.lineWidth = height * 0.006
  pen.beginPath()
  for (let ring = 1; ring < 10; ring += 1) {
    const up = ring / 10
    const rise = 1 - (1 - up) ** 2
    const centre = x + (crownX - x) * up * up * 0.75 + bend * 2 * up * (1 - up) + (crownX - x) * 0.25 * up
    const half = wide * (1.1 - up * 0.5)
    const ringY = y - height * (up * 0.96 + (rise - up) * 0.08)
    pen.moveTo(centre - half, ringY)
    pen.quadraticCurveTo(centre, ringY + height * 0.008, centre + half, ringY)
  }
  pen.stroke()
}

/** One drooping frond with a notched lower edge. */
function paintFrond(pen: Pen, x: number, y: number, angle: number, length: number, colour: Hex): void {
  const dx = Math.cos(angle)
  const dy = Math.sin(angle)
  const tipX = x + dx * length
  const tipY = y + dy * length * 0.55 + length * 0.34
  const topX = x + dx * length * 0.55
  const topY = y + dy * length * 0.62 - length * 0.06
  const side = dx < 0 ? -1 : 1
  pen.fillStyle = colour
  pen.beginPath()
  pen.moveTo(x, y)
  pen.quadraticCurveTo(topX, topY, tipX, tipY)
  for (let notch = 1; notch <= 5; notch += 1) {
    const back = notch / 6
    const inv = 1 - back
    const curveX = inv * inv * tipX + 2 * inv * back * topX + back * back * x
    const curveY = inv * inv * tipY + 2 * inv * back * topY + back * back * y
    const hang = length * 0.15 * Math.sin(Math.PI * Math.min(1, back + 0.12))
    pen.lineTo(curveX - side * length * 0.02, curveY + hang)
    pen.lineTo(curveX - side * length * 0.075, curveY + hang * 0.42)
  }
  pen.lineTo(x, y + length * 0.05)
  pen.closePath()
  pen.fill()
  pen.strokeStyle = lighten(colour, 0.24)
  pen.lineWidth = length * 0.013
  pen.beginPath()
  pen.moveTo(x, y)
  pen.quadraticCurveTo(topX, topY, tipX, tipY)
  pen.stroke()
}

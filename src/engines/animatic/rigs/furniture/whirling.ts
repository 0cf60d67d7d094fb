import { darken, lighten, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { fillShape, gradientAcross, gradientDown, inside, shape, strokeShape } from '../parts.ts'
import type { Pose } from '../rig.ts'

const CLOTHES: readonly Hex[] = ['#d8483f', '#f2c23c', '#3d8fd0', '#f6f1e6', '#6fae4f', '#8a5fb0', '#e88aa8']
const CLOTH = shape('M-8-3C-6-9 2-8 5-6C10-4 9 2 6 5C2 9-3 5-6 6C-11 5-11 0-8-3Z')
const GLASS = shape('M24-45A24 24 0 1 1-24-45A24 24 0 1 1 24-45Z')
const SUDS = [-20, -13, -7, 0, 6, 13, 20] as const

/** A washing machine at work: clothes are carried up in its drum, and fall back into the suds. */
export function drawWashingMachine(pen: Pen, colour: Hex, { time }: Pose): void {
  for (const x of [-31, 25]) fillRoundRect(pen, '#3a3e44', x, -3, 6, 3, 1)
  pen.save()
  pen.translate(Math.sin(time * 31) * 0.35, 0)
  const shaded = gradientAcross(pen, -38, 38, lighten(colour, 0.1), colour, darken(colour, 0.14))
  fillRoundRect(pen, shaded, -38, -100, 76, 98, 4)
  fillRoundRect(pen, lighten(colour, 0.3), -38, -100, 76, 2.4, 1.2)
  drawPanel(pen, colour, time)
  fillEllipse(pen, darken(colour, 0.16), 0.8, -44, 31.4)
  fillEllipse(pen, gradientDown(pen, -76, -14, '#f4f7fa', '#b4bcc6', '#7f8894'), 0, -45, 30.6)
  fillEllipse(pen, '#4a525c', 0, -45, 25)
  inside(pen, GLASS, () => {
    drawDrum(pen, time)
  })
  strokeShape(pen, 'rgba(255,255,255,0.5)', 2.2, shape('M-19-53A21 21 0 0 1-5-65'))
  fillRoundRect(pen, '#8d96a2', 26, -50, 3.6, 10, 1.6)
  strokeShape(pen, withAlpha(darken(colour, 0.5), 0.5), 0.7, shape('M-38-10L38-10'))
  pen.restore()
}

/** The drawer for the powder, the knob, what is left of the hour, and a light that blinks. */
function drawPanel(pen: Pen, colour: Hex, time: number): void {
  strokeShape(pen, withAlpha(darken(colour, 0.5), 0.5), 0.7, shape('M-38-80L38-80'))
  fillRoundRect(pen, darken(colour, 0.1), -34, -95, 23, 11, 1.6)
  fillRoundRect(pen, darken(colour, 0.36), -29, -87.4, 13, 1.8, 0.9)
  fillEllipse(pen, '#aab2bc', 0, -89.4, 6.4)
  fillEllipse(pen, gradientDown(pen, -96, -83, '#ffffff', '#c3cad2'), 0, -89.8, 5.4)
  strokeShape(pen, '#5f666e', 1, shape('M0-94L2-91'))
  fillRoundRect(pen, '#18232c', 11, -95, 16, 10, 1.4)
  pen.fillStyle = '#63e0c8'
  for (const [bar, high] of [3, 5, 4, 6].entries()) pen.fillRect(13.4 + bar * 3, -86.6 - high, 1.8, high)
  fillEllipse(pen, Math.sin(time * 5) > 0 ? '#5fe06a' : '#2f6f3a', 32, -90, 1.7)
}

function drawDrum(pen: Pen, time: number): void {
  const turn = time * 4.2
  fillEllipse(pen, '#2c343d', 0, -45, 24)
  pen.fillStyle = 'rgba(190,205,218,0.3)'
  pen.beginPath()
  for (let hole = 0; hole < 24; hole += 1) {
    const angle = turn + (Math.floor(hole / 2) * Math.PI) / 6
    const reach = hole % 2 === 0 ? 21 : 16
    const x = Math.cos(angle) * reach
    const y = -45 + Math.sin(angle) * reach
    pen.moveTo(x + 0.9, y)
    pen.arc(x, y, 0.9, 0, Math.PI * 2)
  }
  pen.fill()
  fillShape(pen, 'rgba(96,168,210,0.55)', shape('M-26-34Q-12-38 0-34T26-34L26-18L-26-18Z'))
  for (const [at, cloth] of CLOTHES.entries()) {
    // Up along the wall for two thirds of a round, then a fall across the middle.
    const part = ((((turn / (Math.PI * 2)) * 0.8 + at / CLOTHES.length) % 1) + 1) % 1
    const fall = Math.max(0, (part - 0.62) / 0.38)
    const angle = Math.PI * 0.62 - Math.min(part, 0.62) * Math.PI * 1.75
    const reach = 13.5 - (at % 3) * 1.8
    const [x, y] = [Math.cos(angle) * reach, Math.sin(angle) * reach]
    const [footX, footY] = [Math.cos(Math.PI * 0.62) * reach, Math.sin(Math.PI * 0.62) * reach]
    pen.save()
    pen.translate(x + (footX - x) * fall, -45 + y + (footY - y) * fall * fall)
    pen.rotate(at * 1.7 - turn * 0.8)
    fillShape(pen, cloth, CLOTH)
    strokeShape(pen, withAlpha(darken(cloth, 0.4), 0.6), 0.8, shape('M-6-1C-2-4 1 2 5-2'))
    pen.restore()
  }
  for (const [at, x] of SUDS.entries()) {
    const y = -31 + Math.sin(time * 3.1 + at * 1.9) * 1.6
    fillEllipse(pen, 'rgba(255,255,255,0.82)', x, y, 3.4 + (at % 3))
    fillEllipse(pen, 'rgba(208,232,246,0.7)', x + 1, y + 1, 2 + (at % 2))
  }
}

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

const TOP = shape('M0 0L-5-7C-22-18-41-30-41-41C-41-55-14-60-6-64L6-64C14-60 41-55 41-41C41-30 22-18 5-7Z')
const BANDS = [
  [-41, 10, '#f2c23c'],
  [-31, 4, '#f8f2e2'],
  [-53, 3, '#f8f2e2'],
] as const

/** A top on its point: it spins fast, leans round slowly, and wanders a little. */
export function drawSpinningTop(pen: Pen, colour: Hex, { time }: Pose): void {
  const round = time * 2.3
  pen.save()
  pen.translate(Math.cos(time * 1.1) * 5, Math.sin(time * 1.1) * 1.4 - 1.4)
  pen.rotate(Math.sin(round) * 0.17)
  pen.scale(1, 1 - 0.03 * Math.cos(round))
  fillShape(pen, gradientAcross(pen, -4, 4, '#8d96a2', '#f2f5f8', '#6c7480'), shape('M0 1L-4-9L4-9Z'))
  fillShape(
    pen,
    gradientAcross(pen, -41, 41, darken(colour, 0.3), lighten(colour, 0.22), darken(colour, 0.38)),
    TOP,
  )
  inside(pen, TOP, () => {
    for (const [y, wide, tone] of BANDS) {
      // The edge of what is round, seen a little from above.
      pen.strokeStyle = gradientAcross(
        pen,
        -41,
        41,
        darken(tone, 0.3),
        lighten(tone, 0.2),
        darken(tone, 0.36),
      )
      pen.lineWidth = wide
      pen.beginPath()
      pen.ellipse(0, y - 4, 46, 9, 0, 0, Math.PI)
      pen.stroke()
    }
    for (let mark = 0; mark < 5; mark += 1) {
      const angle = time * 8 + (mark * Math.PI * 2) / 5
      const ahead = Math.cos(angle)
      if (ahead <= 0) continue
      const x = Math.sin(angle) * 39
      fillEllipse(pen, withAlpha('#2f6fb8', 0.9), x, -45 + 9 * ahead, 6.5 * ahead + 1, 3.8)
      fillEllipse(pen, withAlpha('#2f6fb8', 0.3), x - 5 * ahead, -45 + 9 * ahead, 8 * ahead + 2, 3.4)
    }
    fillEllipse(pen, 'rgba(255,255,255,0.3)', -15, -47, 5, 13, 0.7)
  })
  fillRoundRect(pen, gradientAcross(pen, -4, 4, '#b07a3c', '#e8c088', '#8a5a2c'), -4, -88, 8, 27, 3)
  fillEllipse(pen, '#8a5a2c', 0, -62.6, 7, 2)
  fillEllipse(pen, gradientDown(pen, -94, -83, lighten(colour, 0.25), darken(colour, 0.2)), 0, -88, 6.4, 5)
  pen.lineCap = 'round'
  const gust = 0.5 + 0.3 * Math.sin(time * 9)
  strokeShape(
    pen,
    withAlpha('#ffffff', gust),
    1.5,
    shape('M-47-52C-55-42-51-34-44-28M47-33C55-43 51-52 44-57'),
  )
  pen.restore()
}

/** A coin on its edge: it spins about its upright, a star on either face. */
export function drawSpinningCoin(pen: Pen, colour: Hex, { time }: Pose): void {
  const turn = Math.cos(time * 5.2)
  const away = Math.sin(time * 5.2)
  const half = Math.max(2.2, 46 * Math.abs(turn))
  // Its edge shows on the side that has turned away.
  const thick = 6 * away * (turn < 0 ? -1 : 1)
  pen.save()
  pen.translate(Math.cos(time * 0.9) * 4, 0)
  pen.rotate(Math.sin(time * 1.7) * 0.05)
  const edge = gradientDown(pen, -96, 0, lighten(colour, 0.1), darken(colour, 0.42))
  for (const share of [1, 0.66, 0.33]) fillEllipse(pen, edge, thick * share, -48, half, 48)
  const shine = gradientAcross(
    pen,
    -half,
    half,
    darken(colour, 0.12),
    lighten(colour, 0.34 + 0.2 * away),
    colour,
  )
  fillEllipse(pen, shine, 0, -48, half, 48)
  pen.translate(0, -48)
  pen.scale(half / 46, 1)
  pen.strokeStyle = withAlpha(darken(colour, 0.36), 0.8)
  pen.lineWidth = 2
  pen.beginPath()
  pen.ellipse(0, 0, 38, 40, 0, 0, Math.PI * 2)
  pen.stroke()
  const star = shape('M0-27L6.6-9L26-8.4L10.7 3.5L16 22L0 11.4L-16 22L-10.7 3.5L-26-8.4L-6.6-9Z')
  pen.save()
  pen.translate(1.2, 1.4)
  fillShape(pen, darken(colour, 0.34), star)
  pen.restore()
  fillShape(pen, lighten(colour, 0.42), star)
  pen.restore()
  const glint = Math.max(0, turn * turn * turn * turn - 0.4)
  fillShape(pen, withAlpha('#ffffff', glint), shape('M20-92L22-84L30-82L22-80L20-72L18-80L10-82L18-84Z'))
}

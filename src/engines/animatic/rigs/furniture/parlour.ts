import { darken, lighten, withAlpha, type Hex } from '../../draw/colour.ts'
import { clamp, smoothstep } from '../../draw/easing.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { THING_ROUNDS } from '../../rounds.ts'
import { fillShape, gradientAcross, gradientDown, inside, shape, strokeShape } from '../parts.ts'
import type { Pose } from '../rig.ts'

const LAMP_GLASS = shape('M-17-30L-11-84C-10-88 10-88 11-84L17-30Z')
/** Of each blob: its way at the start, how wide it is, how fast it rises, how far from the middle. */
const WAX = [
  [0, 8.4, 0.075, -3],
  [0.34, 6, 0.11, 4],
  [0.6, 7, 0.09, 1],
  [0.82, 4.4, 0.14, -5],
] as const

/** A lava lamp: wax that is warm rises in the glass, cools and sinks again. */
export function drawLavaLamp(pen: Pen, colour: Hex, { time }: Pose): void {
  const metal = gradientAcross(pen, -20, 20, '#7c8490', '#eef2f6', '#6a727e')
  fillShape(pen, metal, shape('M-20 0L-11-14L-17-30L17-30L11-14L20 0Z'))
  fillShape(pen, 'rgba(0,0,0,0.16)', shape('M-12-15L12-15L11-12.5L-11-12.5Z'))
  fillShape(
    pen,
    gradientDown(pen, -88, -28, darken(colour, 0.62), darken(colour, 0.4), '#ffb45a'),
    LAMP_GLASS,
  )
  inside(pen, LAMP_GLASS, () => {
    pen.fillStyle = gradientDown(pen, -88, -28, darken(colour, 0.06), colour, lighten(colour, 0.34))
    pen.beginPath()
    pen.ellipse(0, -29, 16 + Math.sin(time * 0.8), 6.5, 0, 0, Math.PI * 2)
    for (const [start, size, pace, aside] of WAX) {
      const way = (start + time * pace) % 1
      // Up on one half of its way, down on the other.
      const up = 0.5 - 0.5 * Math.cos(way * Math.PI * 2)
      const y = -32 - up * 48
      const slow = Math.abs(Math.sin(way * Math.PI * 2))
      const wide = size * (1 - 0.26 * up)
      const x = aside * (1 - 0.5 * up) + Math.sin(time * 0.7 + start * 9) * 1.4
      pen.moveTo(x + wide, y)
      pen.ellipse(x, y, wide * (1 - 0.16 * slow), wide * (1 + 0.34 * slow), 0, 0, Math.PI * 2)
    }
    pen.fill()
    fillShape(pen, 'rgba(255,255,255,0.16)', shape('M-14-32L-9-84L-5-84L-9-32Z'))
  })
  fillShape(pen, metal, shape('M-11.6-84L-7-98C-6-101 6-101 7-98L11.6-84Z'))
}

const HORN = shape('M-2-40C-6-56-22-64-44-70C-50-88-40-110-20-116C2-122 24-112 30-94C14-84 6-64 6-40Z')
const BELL = shape('M-44-70C-50-88-40-110-20-116C2-122 24-112 30-94C16-70-18-58-44-70Z')

/** A gramophone: the record turns under its needle, and the horn of brass sings. */
export function drawGramophone(pen: Pen, colour: Hex, { time }: Pose): void {
  fillRoundRect(pen, darken(colour, 0.4), -44, -5, 88, 5, 1.4)
  fillRoundRect(
    pen,
    gradientDown(pen, -30, 0, lighten(colour, 0.16), darken(colour, 0.22)),
    -41,
    -29,
    82,
    25,
    2,
  )
  strokeShape(pen, withAlpha('#e8c878', 0.8), 1, shape('M-34-24L34-24L34-9L-34-9Z'))
  strokeShape(pen, '#b8bec8', 2, shape('M41-16L50-16L50-8'))
  fillEllipse(pen, '#3a2a20', 50, -7, 2.6)
  const tremble = Math.sin(time * 18) * 0.25
  fillEllipse(pen, '#3a3a42', -4, -30, 36, 6.4)
  fillEllipse(pen, '#17171c', -4, -32, 34, 5.8)
  for (const ring of [28, 22, 16]) {
    pen.strokeStyle = 'rgba(255,255,255,0.13)'
    pen.lineWidth = 0.5
    pen.beginPath()
    pen.ellipse(-4, -32, ring, ring * 0.17, 0, 0, Math.PI * 2)
    pen.stroke()
  }
  fillEllipse(pen, '#c8402c', -4, -32, 10, 1.8)
  // A glint that goes round with it.
  fillEllipse(
    pen,
    'rgba(255,255,255,0.4)',
    -4 + Math.cos(time * 4.6) * 22,
    -32 + Math.sin(time * 4.6) * 3.8,
    5,
    0.9,
  )
  pen.save()
  pen.translate(14, 4 + tremble)
  const brass = gradientAcross(pen, -48, 30, '#8a5a1c', '#f6d88a', '#c8943a', '#7a4c18')
  fillShape(pen, brass, HORN)
  fillShape(pen, gradientDown(pen, -118, -62, '#5a3a16', '#a87430', '#e8c070'), BELL)
  strokeShape(pen, '#fbe6a8', 1.6, BELL)
  for (const rib of ['M2-44C-4-66-14-84-36-104', 'M4-44C2-70 2-92-2-117', 'M5-44C8-66 14-84 26-102'])
    strokeShape(pen, 'rgba(90,52,12,0.35)', 0.9, shape(rib))
  strokeShape(pen, '#c8943a', 3.4, shape('M2-40C2-34-6-36-14-35'))
  fillEllipse(pen, '#e8c878', -15, -35, 4, 3.4)
  pen.restore()
}

const ROOF = shape('M-40-66L0-102L40-66L34-60L0-89L-34-60Z')

/** A cuckoo clock over its chest of drawers: carved leaves, cones on chains, and a bird that comes out and calls. */
export function drawCuckooClock(pen: Pen, colour: Hex, { time }: Pose): void {
  drawChest(pen, lighten(colour, 0.14))
  pen.save()
  pen.translate(0, -78)
  drawClockCase(pen, colour, time)
  pen.restore()
}

function drawChest(pen: Pen, colour: Hex): void {
  for (const x of [-40, 32]) fillRoundRect(pen, darken(colour, 0.5), x, -6, 8, 6, 1)
  fillRoundRect(
    pen,
    gradientDown(pen, -62, -4, lighten(colour, 0.1), darken(colour, 0.2)),
    -44,
    -60,
    88,
    56,
    1.6,
  )
  fillRoundRect(pen, lighten(colour, 0.16), -47, -64, 94, 5, 1.6)
  for (const y of [-54, -30]) {
    fillRoundRect(pen, darken(colour, 0.1), -39, y, 78, 20, 1.2)
    for (const x of [-18, 18]) fillEllipse(pen, '#d8b25a', x, y + 10, 2.6)
  }
}

function drawClockCase(pen: Pen, colour: Hex, time: number): void {
  const wood = gradientAcross(pen, -30, 30, darken(colour, 0.2), lighten(colour, 0.14), darken(colour, 0.3))
  const swing = Math.sin(time * Math.PI * 2) * 0.3
  for (const [x, y] of [
    [-9, -14 + Math.sin(time * 0.2) * 2],
    [8, -7],
  ] as const) {
    strokeShape(pen, '#c8a85a', 0.9, shape(`M${x}-26L${x} ${y}`))
    fillShape(
      pen,
      '#6a4a2c',
      shape(`M${x - 3} ${y}L${x + 3} ${y}L${x + 2} ${y + 11}L${x} ${y + 14}L${x - 2} ${y + 11}Z`),
    )
  }
  pen.save()
  pen.translate(0, -30)
  pen.rotate(swing)
  strokeShape(pen, '#8a6a3a', 1.2, shape('M0 0L0 20'))
  fillEllipse(pen, '#c8943a', 0, 22, 4.6)
  fillEllipse(pen, '#f2d488', -1, 21, 2)
  pen.restore()
  fillShape(pen, wood, shape('M-28-66L0-92L28-66L28-26L-28-26Z'))
  fillRoundRect(pen, darken(colour, 0.4), -31, -28, 62, 5, 1.4)
  fillShape(pen, darken(colour, 0.34), ROOF)
  for (const side of [-1, 1])
    for (const y of [-62, -50, -38]) fillEllipse(pen, '#4f7a3a', side * 29, y, 5.4, 3, side * 0.7)
  fillEllipse(pen, '#f4ead2', 0, -46, 15)
  pen.strokeStyle = darken(colour, 0.5)
  pen.lineWidth = 1.4
  for (let mark = 0; mark < 12; mark += 1) {
    const [x, y] = [Math.sin((mark * Math.PI) / 6), Math.cos((mark * Math.PI) / 6)]
    pen.beginPath()
    pen.moveTo(x * 11, -46 + y * 11)
    pen.lineTo(x * 13, -46 + y * 13)
    pen.stroke()
  }
  strokeShape(pen, '#3a2a1c', 1.6, shape('M0-46L0-57'))
  strokeShape(pen, '#3a2a1c', 1.8, shape('M0-46L1.4-54'))
  drawCuckoo(pen, time)
}

function drawCuckoo(pen: Pen, time: number): void {
  const beat = time % THING_ROUNDS.cuckoo.seconds
  const out = smoothstep(0.5, 0.8, beat) * (1 - smoothstep(2.7, 3, beat))
  fillShape(pen, '#2a1c14', shape('M-8-66L-8-76L0-82L8-76L8-66Z'))
  // Its doors open to both sides.
  for (const side of [-1, 1])
    fillShape(
      pen,
      '#9a6a3c',
      shape(
        `M${side * 8}-66L${side * 8}-76L${side * (8 - 8 * (1 - out))}-${76 + 6 * (1 - out)}L${side * (8 - 8 * (1 - out))}-66Z`,
      ),
    )
  if (out < 0.05) return
  const call = Math.max(0, Math.sin((beat - 0.9) * Math.PI * 2.4)) * clamp((beat - 0.9) * 4) * out
  pen.save()
  pen.translate(out * 9, -68)
  pen.scale(0.5 + out * 0.5, 0.5 + out * 0.5)
  pen.rotate(call * 0.24)
  strokeShape(pen, '#8a6a3a', 1.6, shape('M-12 1L-2 0'))
  fillEllipse(pen, '#5a86b8', 0, -3, 6.4, 4.6, -0.3)
  fillEllipse(pen, '#7aa4d0', 5, -8, 3.8)
  fillEllipse(pen, '#1c1c22', 6.2, -8.8, 0.8)
  fillShape(pen, '#e8a83c', shape(`M8.4-9L13-${9 + call * 2.4}L8.8-7.6Z`))
  fillShape(pen, '#e8a83c', shape(`M8.6-7.6L12.4-${6.6 - call * 2}L8.4-6.6Z`))
  fillShape(pen, '#3f6a9a', shape('M-2-5C-6-8-10-6-12-2C-8-2-4-1-1-1Z'))
  pen.restore()
}

const BALLS = 5

/** Newton's cradle: one ball is let go, and the one at the other end flies. */
export function drawNewtonsCradle(pen: Pen, colour: Hex, { time }: Pose): void {
  fillRoundRect(pen, gradientDown(pen, -9, 0, '#4a3226', '#2a1a14'), -50, -9, 100, 9, 2)
  const swing = Math.sin((time * Math.PI) / THING_ROUNDS.cradle.seconds)
  const rod = gradientAcross(pen, -44, 44, '#8a929c', '#e8edf2', '#8a929c')
  strokeShape(pen, '#8f98a4', 2.4, shape('M-42-8L-42-92L42-92L42-8'))
  for (let ball = 0; ball < BALLS; ball += 1) {
    const angle = ball === 0 ? Math.min(0, swing) * 0.62 : ball === BALLS - 1 ? Math.max(0, swing) * 0.62 : 0
    const top = (ball - 2) * 15
    pen.save()
    pen.translate(top, -92)
    pen.rotate(-angle)
    strokeShape(pen, 'rgba(70,78,90,0.8)', 0.7, shape('M-5 0L0 55M5 0L0 55'))
    fillEllipse(pen, darken(colour, 0.34), 0, 62, 7.5)
    fillEllipse(pen, gradientDown(pen, 55, 70, lighten(colour, 0.3), darken(colour, 0.26)), 0, 62, 7.3)
    fillEllipse(pen, 'rgba(255,255,255,0.85)', -2.4, 59, 2, 1.5)
    pen.restore()
  }
  strokeShape(pen, rod, 3, shape('M-44-8L-44-94L44-94L44-8'))
}

/** A robot that vacuums by itself: it goes to and fro over the floor, turns, and its lamp breathes. */
export function drawRobotVacuum(pen: Pen, colour: Hex, { time }: Pose): void {
  const way = Math.sin(time * 0.8)
  const ahead = Math.cos(time * 0.8) < 0 ? -1 : 1
  // What it has left clean behind it.
  fillEllipse(pen, 'rgba(255,255,255,0.1)', 0, -3, 128, 9)
  for (let crumb = 0; crumb < 7; crumb += 1) {
    const x = way * 90 + ahead * (52 + ((crumb * 13.7) % 36))
    if (Math.abs(x) < 132) fillEllipse(pen, 'rgba(120,92,60,0.6)', x, -2 - ((crumb * 5.3) % 8), 1.8, 1.1)
  }
  pen.save()
  pen.translate(way * 90, 0)
  fillEllipse(pen, 'rgba(20,16,24,0.28)', 0, -1, 44, 6)
  fillRoundRect(pen, darken(colour, 0.5), -40, -12, 80, 10, 4)
  fillShape(
    pen,
    gradientDown(pen, -26, -6, lighten(colour, 0.24), darken(colour, 0.2)),
    shape('M-42-8C-42-20-40-24 0-24C40-24 42-20 42-8Z'),
  )
  fillEllipse(pen, lighten(colour, 0.3), 0, -22, 36, 5)
  fillEllipse(pen, darken(colour, 0.1), 0, -22.6, 30, 4)
  fillRoundRect(pen, '#2a2e36', -9, -32, 18, 9, 4)
  fillEllipse(pen, '#3c424c', 0, -32, 9, 2.4)
  fillEllipse(pen, withAlpha('#5fe0ff', 0.55 + 0.45 * Math.sin(time * 3)), ahead * 26, -15, 4, 2)
  // A brush whirls at its front edge.
  for (let bristle = 0; bristle < 3; bristle += 1) {
    const angle = time * 14 + (bristle * Math.PI * 2) / 3
    strokeShape(
      pen,
      '#d8dde4',
      1,
      shape(`M${ahead * 36}-3L${ahead * 36 + Math.cos(angle) * 12} ${(-3 + Math.sin(angle) * 2).toFixed(2)}`),
    )
  }
  pen.restore()
}

import { darken, lighten, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { gradientAcross } from '../parts.ts'

const STEPS = 26
/** Radians from one step to the next. */
const TURN = 0.46
const REACH = 26
/** How much of their depth is seen from where we stand. */
const TILT = 0.3
const RAIL = 10

/** A staircase that winds up around a pole, with a rail along its outer edge. */
export function drawSpiralStairs(pen: Pen, colour: Hex): void {
  fillEllipse(pen, withAlpha('#000000', 0.16), 0, 0, REACH * 1.06, REACH * TILT * 0.8)
  for (const isNear of [false, true]) {
    if (isNear) {
      fillRoundRect(
        pen,
        gradientAcross(pen, -2.6, 2.6, darken(colour, 0.34), lighten(colour, 0.12), darken(colour, 0.2)),
        -2.6,
        -107,
        5.2,
        107,
        1,
      )
      fillEllipse(pen, lighten(colour, 0.3), 0, -107, 3.6, 2.6)
    }
    for (let step = 0; step < STEPS; step += 1) {
      const middle = step * TURN + TURN / 2
      if (Math.sin(middle) >= 0 === isNear) drawStep(pen, step, colour, isNear)
    }
    drawRail(pen, isNear, colour)
  }
}

function at(angle: number, height: number): readonly [x: number, y: number] {
  return [Math.cos(angle) * REACH, -height + Math.sin(angle) * REACH * TILT]
}

function drawStep(pen: Pen, step: number, colour: Hex, isNear: boolean): void {
  const height = ((step + 1) / STEPS) * 94
  const from = step * TURN
  const tone = isNear ? lighten(colour, 0.08 + 0.06 * Math.cos(from)) : darken(colour, 0.18)
  const outline = (drop: number): void => {
    pen.beginPath()
    pen.moveTo(0, -height + drop)
    for (let part = 0; part <= 4; part += 1) {
      const [x, y] = at(from + (TURN * 1.12 * part) / 4, height)
      pen.lineTo(x, y + drop)
    }
    pen.closePath()
    pen.fill()
  }
  pen.fillStyle = darken(tone, 0.42)
  outline(1.7)
  pen.fillStyle = tone
  outline(0)
}

function drawRail(pen: Pen, isNear: boolean, colour: Hex): void {
  const iron = isNear ? darken(colour, 0.42) : darken(colour, 0.52)
  pen.strokeStyle = iron
  pen.lineCap = 'round'
  pen.lineWidth = 0.7
  pen.beginPath()
  for (let step = 0; step < STEPS; step += 1) {
    const angle = step * TURN + TURN / 2
    if (Math.sin(angle) >= 0 !== isNear) continue
    const [x, y] = at(angle, ((step + 1) / STEPS) * 94)
    pen.moveTo(x, y)
    pen.lineTo(x, y - RAIL)
  }
  pen.stroke()
  pen.lineWidth = 1.7
  pen.strokeStyle = isNear ? '#8a5a36' : darken('#8a5a36', 0.3)
  pen.beginPath()
  let isDown = false
  for (let part = 0; part <= STEPS * 4; part += 1) {
    const angle = (part / 4) * TURN
    if (Math.sin(angle) >= 0 !== isNear) {
      isDown = false
      continue
    }
    const [x, y] = at(angle, ((part / 4 + 0.5) / STEPS) * 94)
    if (isDown) pen.lineTo(x, y - RAIL)
    else pen.moveTo(x, y - RAIL)
    isDown = true
  }
  pen.stroke()
}

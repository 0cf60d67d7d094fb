import { RUBS } from '../../../cues.ts'
import { fillEllipse, fillRoundRect } from '../../../draw/shapes.ts'
import { SWINGS } from '../../../rounds.ts'
import type { ActivityName } from '../../../scene-spec.ts'
import { shape, strokeShape } from '../../parts.ts'
import { reach } from '../stance-parts.ts'
import { drawLine } from './draw-line.ts'
import { cycle, planted, upright, withHands, type Performance } from './performance.ts'

/** Scissors in one hand, a comb in the other, at the head of somebody who sits before them. */
const haircut: Performance = {
  action: 'work',
  stance: (doer) => {
    const { figure, time } = doer
    const comb = Math.sin(time * 2.6) * 0.025
    const y = figure.shoulderY + 0.03
    return {
      ...withHands(upright(doer), reach(0.21, y + comb), reach(0.27, y - 0.06 - comb)),
      lean: figure.stoop + 0.08,
      nod: 0.12,
      turn: 0.75,
    }
  },
  near: ({ pen, time }) => {
    const open = 0.25 + 0.25 * Math.abs(Math.sin(time * SWINGS.haircut))
    for (const side of [-1, 1]) {
      pen.save()
      pen.rotate(side * open)
      strokeShape(pen, '#c9d2dc', 1, shape('M0 0L9 0'))
      pen.restore()
    }
    fillEllipse(pen, '#3a404c', 0, 0, 1)
  },
  far: ({ pen }) => {
    fillRoundRect(pen, '#3a2c2a', -1, -1, 9, 1.4, 0.4)
    for (let tooth = 0; tooth < 7; tooth += 1)
      fillRoundRect(pen, '#3a2c2a', -0.6 + tooth * 1.2, 0, 0.5, 2.2, 0.2)
  },
  over: ({ pen, near, time }) => {
    for (let tuft = 0; tuft < 5; tuft += 1) {
      const way = cycle(time * 0.8 + tuft / 5, 1)
      fillEllipse(
        pen,
        '#4a2f22',
        near[0] + 0.05 + Math.sin(tuft * 4) * 0.04,
        near[1] + 0.04 + way * 0.4,
        0.008,
        0.004,
        tuft,
      )
    }
  },
  front: 0.6,
}

/** A stethoscope held to somebody's chest. */
const examine: Performance = {
  action: 'work',
  stance: (doer) => {
    const { figure, time } = doer
    const shift = Math.sin(time * 1.1) * 0.026
    return {
      ...withHands(
        upright(doer),
        reach(0.25, figure.shoulderY + 0.15 + shift),
        reach(0.16, figure.shoulderY + 0.22 - shift),
      ),
      lean: figure.stoop + 0.1 + shift,
      nod: 0.08 - 2.4 * shift,
      turn: 0.7,
    }
  },
  over: ({ pen, near, skeleton }) => {
    const { neck } = skeleton
    pen.strokeStyle = '#3a404c'
    pen.lineWidth = 0.011
    pen.lineCap = 'round'
    pen.beginPath()
    pen.moveTo(neck[0] - 0.01, neck[1] - 0.02)
    pen.quadraticCurveTo(neck[0] + 0.06, neck[1] + 0.2, near[0], near[1])
    pen.stroke()
    fillEllipse(pen, '#c9d2dc', near[0] + 0.022, near[1], 0.017, 0.022)
  },
  front: 0.5,
}

/** Both hands on the shoulders and down the back of somebody who sits before them. */
const massage: Performance = {
  action: 'work',
  stance: (doer) => {
    const { figure, time } = doer
    const [press, other] = [Math.sin(time * RUBS.massage), Math.sin(time * RUBS.massage + Math.PI)]
    // From the shoulders down the back, and up again.
    const down = 0.05 - 0.05 * Math.cos(time * 0.8)
    return {
      ...withHands(
        planted(upright(doer), figure, 0.1, 0.01),
        reach(0.24 + press * 0.016, figure.shoulderY + 0.16 + down + press * 0.022),
        reach(0.27 + other * 0.016, figure.shoulderY + 0.13 + down + other * 0.022),
      ),
      lean: figure.stoop + 0.2 + press * 0.012,
      nod: 0.14,
      turn: 0.75,
      smile: 0.6,
    }
  },
  front: 0.55,
}

/** On the jaw of a grown-up who sits on a chair there, from the ear to the chin. */
const FOAM = [
  [0.272, -0.718, 0.016],
  [0.282, -0.698, 0.019],
  [0.302, -0.684, 0.021],
  [0.326, -0.682, 0.02],
] as const

/** A razor along the cheek of somebody who sits before them under foam. */
const barberShave: Performance = {
  action: 'work',
  stance: (doer) => {
    const { figure, time } = doer
    const stroke = Math.sin(time * RUBS.shave)
    return {
      ...withHands(
        upright(doer),
        reach(0.34, figure.shoulderY + 0.055 + stroke * 0.026),
        reach(0.27, figure.shoulderY - 0.05),
      ),
      lean: figure.stoop + 0.14,
      nod: 0.16 + stroke * 0.02,
      turn: 0.75,
    }
  },
  before: ({ pen }) => {
    for (const [x, y, size] of FOAM) fillEllipse(pen, '#ffffff', x, y, size)
  },
  near: ({ pen }) => {
    strokeShape(pen, '#3a2c2a', 1.1, shape('M-1 1L-4-4'))
    fillRoundRect(pen, '#dfe6ee', 0, -0.4, 7, 1.9, 0.4)
  },
  front: 0.6,
}

/** A bandage wound about an arm that is held out. */
const bandage: Performance = {
  action: 'work',
  stance: (doer) => {
    const { figure, time } = doer
    const round = time * SWINGS.bandage
    return {
      ...withHands(
        upright(doer),
        reach(0.25 + Math.cos(round) * 0.03, figure.shoulderY + 0.27 + Math.sin(round) * 0.05),
        reach(0.2, figure.shoulderY + 0.33),
      ),
      lean: figure.stoop + 0.28,
      nod: 0.12,
      turn: 0.75,
      smile: 0.5,
    }
  },
  near: ({ pen }) => {
    fillEllipse(pen, '#e3ddd0', 1.4, 0, 2.6, 3)
    fillEllipse(pen, '#fbf8f0', 0.8, 0, 2.4, 2.8)
    fillEllipse(pen, '#cfc7b8', 0.8, 0, 0.8, 1)
  },
  over: ({ pen, near, far }) => {
    // What is wound already, about the arm between the hands.
    const [x, y] = [far[0] + 0.075, far[1] - 0.045]
    drawLine(pen, '#e3ddd0', 0.012, [x, y], near)
    for (let turn = 0; turn < 3; turn += 1)
      fillRoundRect(
        pen,
        turn % 2 === 0 ? '#fbf8f0' : '#eae4d8',
        x - 0.03 + turn * 0.02,
        y - 0.028,
        0.024,
        0.056,
        0.01,
      )
  },
  front: 0.6,
}

/** What is done to somebody else. */
export const SERVICE = {
  haircut,
  examine,
  massage,
  'barber-shave': barberShave,
  bandage,
} as const satisfies Partial<Record<ActivityName, Performance>>

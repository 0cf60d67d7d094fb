import { fillEllipse, fillRoundRect } from '../../../draw/shapes.ts'
import { SWINGS } from '../../../rounds.ts'
import type { ActivityName } from '../../../scene-spec.ts'
import { shape, strokeShape } from '../../parts.ts'
import { reach } from '../stance-parts.ts'
import { cycle, upright, withHands, type Performance } from './performance.ts'

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

/** What is done to somebody else. */
export const SERVICE = { haircut, examine } as const satisfies Partial<Record<ActivityName, Performance>>

import { RUBS } from '../../../cues.ts'
import { darken, withAlpha } from '../../../draw/colour.ts'
import { fillEllipse, fillPolygon, fillRoundRect } from '../../../draw/shapes.ts'
import type { ActivityName } from '../../../scene-spec.ts'
import { fillShape, shape, strokeShape } from '../../parts.ts'
import { reach } from '../stance-parts.ts'
import { drawLine } from './draw-line.ts'
import { type Performance, cycle, handAt, scaled, upright, withHands } from './performance.ts'

const BOARD = -0.45

const iron: Performance = {
  action: 'work',
  stance: (doer) => {
    const stroke = Math.sin(doer.time * RUBS.iron)
    return {
      ...withHands(
        upright(doer),
        handAt(doer, 0.26 + stroke * 0.09, BOARD - 0.085),
        handAt(doer, 0.16, BOARD - 0.02),
      ),
      lean: doer.figure.stoop + 0.1 + stroke * 0.03,
      nod: 0.14,
      turn: 0.7,
    }
  },
  before: (scenery) =>
    scaled(scenery, (pen) => {
      strokeShape(pen, '#8d97a5', 0.018, shape('M.24-.44L.58 0M.58-.44L.24 0'))
      fillShape(pen, '#dfe6ee', shape('M.1-.45L.66-.45C.72-.45 .78-.44 .8-.43L.1-.42Z'))
      fillShape(
        pen,
        scenery.colour(/shirt|dress|trousers|clothes/, '#6fa8dc'),
        shape('M.14-.47C.26-.49 .46-.48 .6-.46L.6-.44C.58-.36 .52-.34 .48-.42L.14-.44Z'),
      )
    }),
  near: ({ pen }) => {
    strokeShape(pen, '#3a404c', 1.3, shape('M-3 2C-3-2 5-2 6 2'))
    fillShape(pen, '#3d8fc4', shape('M-4 3C-1 .6 6 .6 11 6L-4 6Z'))
    fillShape(pen, '#c9d2dc', shape('M-4.4 6L11.6 6L12 7.4L-4.4 7.4Z'))
  },
  over: ({ pen, near, time }) => {
    for (let puff = 0; puff < 4; puff += 1) {
      const way = cycle(time * 0.7 + puff / 4, 1)
      fillEllipse(
        pen,
        withAlpha('#ffffff', 0.4 * Math.sin(way * Math.PI)),
        near[0] + 0.05 + Math.sin(puff * 3 + way * 3) * 0.03,
        near[1] + 0.04 - way * 0.14,
        0.012 + way * 0.022,
      )
    }
  },
  front: 0.84,
}

const laundry: Performance = {
  action: 'work',
  stance: (doer) => {
    const { figure, time } = doer
    const peg = Math.sin(time * 2.4) * 0.02
    return {
      ...withHands(
        upright(doer),
        reach(0.12 + peg, figure.shoulderY - 0.12),
        reach(0.26, figure.shoulderY - 0.14),
      ),
      nod: -0.12,
      turn: 0.55,
    }
  },
  behind: ({ pen, time, skeleton }) => {
    const y = skeleton.figure.shoulderY - 0.15
    for (const x of [-0.34, 0.98]) drawLine(pen, '#8a5f3c', 0.03, [x, 0], [x, y - 0.04])
    drawLine(pen, '#f4f1e8', 0.008, [-0.34, y], [0.98, y])
    for (const [x, width, tall, tone] of [
      [0.16, 0.2, 0.3, '#ffffff'],
      [0.42, 0.22, 0.26, '#6fa8dc'],
      [0.7, 0.2, 0.34, '#e8848c'],
    ] as const) {
      const sway = Math.sin(time * 1.8 + x * 5) * 0.03
      fillPolygon(pen, tone, [
        [x, y],
        [x + width, y],
        [x + width + sway, y + tall],
        [x + sway, y + tall],
      ])
      fillPolygon(pen, darken(tone, 0.1), [
        [x + width * 0.7, y],
        [x + width, y],
        [x + width + sway, y + tall],
        [x + width * 0.7 + sway, y + tall],
      ])
      for (const peg of [x + 0.02, x + width - 0.02])
        fillRoundRect(pen, '#c99862', peg - 0.007, y - 0.02, 0.014, 0.045, 0.003)
    }
    fillShape(pen, '#c9a06a', shape('M.3-.12L.6-.12L.56 0L.34 0Z'))
    fillEllipse(pen, '#f2ead2', 0.45, -0.13, 0.13, 0.035)
  },
  front: 1.02,
}

/** What is done about the house. */
export const CHORES = {
  iron,
  laundry,
} as const satisfies Partial<Record<ActivityName, Performance>>

import { withAlpha } from '../../../draw/colour.ts'
import { smoothstep } from '../../../draw/easing.ts'
import { fillEllipse, fillPolygon, fillRoundRect } from '../../../draw/shapes.ts'
import type { ActivityName } from '../../../scene-spec.ts'
import { fillShape, shape, strokeShape } from '../../parts.ts'
import { reach } from '../stance-parts.ts'
import { type Performance, cycle, handAt, scaled, seated, upright, withHands } from './performance.ts'
import { drawPlainTable } from './stations.ts'

const DESK = -0.43

const write: Performance = {
  action: 'sit',
  seat: 'chair',
  stance: (doer) => {
    const base = seated(doer)
    const way = cycle(doer.time, 2.2)
    // Along the line, and back to the next.
    const along = way < 0.84 ? way / 0.84 : (1 - way) / 0.16
    const wiggle = Math.sin(doer.time * 14) * 0.008 - (way < 0.84 ? 0 : 0.025 * Math.sin(along * Math.PI))
    return {
      ...withHands(
        base,
        handAt(doer, 0.2 + along * 0.13, DESK - 0.03 + wiggle),
        handAt(doer, 0.37, DESK - 0.012),
      ),
      lean: base.lean + 0.13 + along * 0.05,
      nod: 0.16 + along * 0.07,
    }
  },
  before: (scenery) =>
    scaled(scenery, (pen) => {
      drawPlainTable(pen, 0.12, 0.66, DESK, '#a8764c')
      fillPolygon(pen, '#fdfaf2', [
        [0.17, DESK],
        [0.19, DESK - 0.016],
        [0.37, DESK - 0.016],
        [0.36, DESK],
      ])
      fillRoundRect(pen, '#3d7bb8', 0.46, DESK - 0.03, 0.14, 0.028, 0.004)
      fillRoundRect(pen, '#d8505a', 0.47, DESK - 0.054, 0.12, 0.025, 0.004)
    }),
  near: ({ pen }) => {
    strokeShape(pen, '#2c3a6a', 1.1, shape('M-1-7L2 3'))
    fillShape(pen, '#e3bc5c', shape('M1.4 2L2.6 2L2.4 5Z'))
  },
  front: 0.7,
}

/** A child at a small table with paper and crayons. */
const draw: Performance = {
  ...write,
  before: (scenery) =>
    scaled(scenery, (pen) => {
      drawPlainTable(pen, 0.12, 0.66, DESK, '#d9a868')
      fillPolygon(pen, '#fdfaf2', [
        [0.17, DESK],
        [0.2, DESK - 0.026],
        [0.4, DESK - 0.026],
        [0.38, DESK],
      ])
      const grown = Math.min(1, 0.3 + scenery.time * 0.15)
      fillEllipse(pen, '#f2c23c', 0.25, DESK - 0.018, 0.02 * grown, 0.005)
      fillEllipse(pen, '#4faa5a', 0.32, DESK - 0.01, 0.03 * grown, 0.005)
      for (const [x, tone] of [
        [0.44, '#e8505a'],
        [0.48, '#3d8fd0'],
        [0.52, '#f2c23c'],
        [0.56, '#4faa5a'],
      ] as const)
        fillRoundRect(pen, tone, x, DESK - 0.012, 0.034, 0.011, 0.004)
    }),
  near: ({ pen }) => strokeShape(pen, '#e8505a', 1.5, shape('M-1-6L2 3')),
}

const BOARD = { left: 0.12, top: -1.02, width: 0.78, height: 0.5 }

const blackboard: Performance = {
  action: 'work',
  stance: (doer) => {
    const { figure, time } = doer
    const way = cycle(time, 3)
    const line = way < 0.8 ? way / 0.8 : (1 - way) / 0.2
    const wiggle = Math.sin(time * 12) * 0.014
    return {
      ...withHands(
        upright(doer),
        reach(0.04 - 0.02 * line, figure.hipY - 0.04),
        reach(0.13 + line * 0.17, figure.shoulderY - 0.02 + wiggle - line * 0.02),
      ),
      hip: [line * 0.035, figure.hipY],
      lean: figure.stoop + line * 0.07,
      turn: 0.45,
    }
  },
  behind: ({ pen, time }) => {
    const { left, top, width, height } = BOARD
    for (const x of [left + 0.06, left + width - 0.08])
      fillRoundRect(pen, '#6a4630', x, top + height, 0.022, -top - height, 0.004)
    fillRoundRect(pen, '#8a5f3c', left - 0.02, top - 0.02, width + 0.04, height + 0.04, 0.012)
    fillRoundRect(pen, '#2f5a48', left, top, width, height, 0.006)
    fillRoundRect(pen, '#8a5f3c', left + 0.02, top + height + 0.004, width - 0.04, 0.016, 0.004)
    pen.strokeStyle = withAlpha('#f4f6ee', 0.92)
    pen.lineWidth = 0.01
    pen.lineCap = 'round'
    pen.lineJoin = 'round'
    for (let line = 0; line < 4; line += 1) {
      const grown = smoothstep(0, 1, (time + 4 - line * 2.4) / 2.4)
      if (grown <= 0) continue
      const y = top + 0.09 + line * 0.105
      pen.beginPath()
      const end = (width - 0.16 - (line % 2) * 0.12) * grown
      for (let x = 0; x <= end; x += 0.012) {
        const at = [
          left + 0.08 + x,
          y + Math.sin(x * 160 + line) * 0.014 * (Math.sin(x * 37 + line * 2) > -0.6 ? 1 : 0.1),
        ] as const
        if (x === 0) pen.moveTo(at[0], at[1])
        else pen.lineTo(at[0], at[1])
      }
      pen.stroke()
    }
  },
  far: ({ pen }) => fillRoundRect(pen, '#ffffff', 1, -3.4, 1.6, 4, 0.5),
  front: 0.94,
}

/** What is done with pens and chalk. */
export const SCHOOL = {
  write,
  draw,
  blackboard,
} as const satisfies Partial<Record<ActivityName, Performance>>

import { darken, lighten } from '../../../draw/colour.ts'
import { captionFont } from '../../../draw/fonts.ts'
import { type Pen, fillEllipse, fillRoundRect } from '../../../draw/shapes.ts'
import type { ActivityName } from '../../../scene-spec.ts'
import { strokeShape, shape } from '../../parts.ts'
import { type Performance, cycle, handAt, scaled, seated, upright, withHands } from './performance.ts'
import { drawPlainTable } from './stations.ts'

const TABLE = -0.43

/** A small brush on the nails of a hand that lies on a cushion between the two. */
const manicure: Performance = {
  action: 'sit',
  seat: 'chair',
  stance: (doer) => {
    const base = seated(doer)
    const stroke = Math.sin(doer.time * 3.2)
    const nail = Math.floor(doer.time / 1.6) % 4
    return {
      ...withHands(
        base,
        handAt(doer, 0.29 + nail * 0.012 + stroke * 0.006, TABLE - 0.085 + stroke * 0.006),
        handAt(doer, 0.31, TABLE - 0.045),
      ),
      lean: base.lean + 0.14,
      nod: 0.2,
      turn: 0.75,
    }
  },
  before: (scenery) =>
    scaled(scenery, (pen) => {
      drawPlainTable(pen, 0.14, 0.62, TABLE, '#e9dcd6')
      fillRoundRect(pen, '#f7f2ee', 0.28, TABLE - 0.03, 0.2, 0.03, 0.014)
      for (const [x, tone] of [
        [0.5, '#d8343c'],
        [0.54, '#e87aa8'],
        [0.58, '#8a4fb0'],
      ] as const) {
        fillRoundRect(pen, tone, x, TABLE - 0.034, 0.026, 0.034, 0.006)
        fillRoundRect(pen, '#2b2530', x + 0.007, TABLE - 0.064, 0.012, 0.034, 0.004)
      }
      strokeShape(pen, '#c9b8b0', 0.014, shape('M.2-.43L.2-.62C.2-.68 .26-.7 .3-.68'))
      fillEllipse(pen, '#fff4c8', 0.315, -0.665, 0.034, 0.016, 0.5)
    }),
  near: ({ pen }) => {
    strokeShape(pen, '#2b2530', 1.2, shape('M-2-3L2 1'))
    strokeShape(pen, '#d8343c', 0.9, shape('M2 1L4 3'))
  },
  front: 0.72,
}

const COUNTER = -0.5

/** At a desk with somebody behind it: papers are handed over, the case is on the belt. */
const checkIn: Performance = {
  action: 'stand',
  stance: (doer) => {
    const { figure, time } = doer
    const way = cycle(time, 4.6)
    const out = Math.min(1, Math.max(0, way < 0.5 ? way / 0.22 : (1 - way) / 0.22))
    return {
      ...withHands(
        upright(doer),
        handAt(doer, 0.16 + 0.12 * out, COUNTER - 0.06 - 0.06 * (1 - out)),
        handAt(doer, 0.08, figure.hipY + 0.02),
      ),
      lean: figure.stoop + 0.06 * out,
      nod: 0.05,
      turn: 0.72,
      smile: 0.7,
    }
  },
  behind: (scenery) => scaled(scenery, drawSign),
  before: (scenery) => scaled(scenery, drawCounter),
  near: ({ pen }) => {
    fillRoundRect(pen, '#7a2430', 0, -5, 6, 8, 0.8)
    fillRoundRect(pen, '#f4f5f7', 2, -7, 5, 6, 0.4)
  },
  front: 1.1,
  height: 0.34,
}

function drawSign(pen: Pen): void {
  fillRoundRect(pen, '#8f9aa8', 0.42, -1.1, 0.02, 0.7, 0.004)
  fillRoundRect(pen, '#8f9aa8', 0.96, -1.1, 0.02, 0.7, 0.004)
  fillRoundRect(pen, '#12305c', 0.36, -1.3, 0.68, 0.2, 0.02)
  pen.save()
  pen.translate(0.7, -1.2)
  // Letters are laid out in whole pixels: not in parts of a body.
  pen.scale(0.01, 0.01)
  pen.fillStyle = '#ffd84a'
  pen.font = captionFont('CHECK-IN', 10)
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  pen.fillText('CHECK-IN', 0, 0)
  pen.restore()
}

function drawCounter(pen: Pen): void {
  const paint = '#e3e8ee'
  fillRoundRect(pen, paint, 0.3, COUNTER + 0.03, 0.76, -COUNTER - 0.03, 0.016)
  fillRoundRect(pen, darken(paint, 0.1), 0.3, -0.08, 0.76, 0.08, 0.01)
  fillRoundRect(pen, '#2458a8', 0.3, COUNTER + 0.14, 0.76, 0.07, 0.004)
  fillRoundRect(pen, '#4a5260', 0.27, COUNTER, 0.82, 0.045, 0.012)
  fillRoundRect(pen, lighten('#4a5260', 0.3), 0.27, COUNTER, 0.82, 0.012, 0.006)
  fillRoundRect(pen, '#2b303a', 0.62, COUNTER - 0.2, 0.03, 0.2, 0.006)
  fillRoundRect(pen, '#3a404c', 0.47, COUNTER - 0.24, 0.2, 0.16, 0.012)
  // The belt with the case on it, before the desk.
  fillRoundRect(pen, '#6d7682', -0.34, -0.08, 0.4, 0.08, 0.012)
  fillRoundRect(pen, '#2b2f36', -0.35, -0.1, 0.42, 0.03, 0.01)
  fillRoundRect(pen, '#c8403a', -0.29, -0.42, 0.26, 0.32, 0.03)
  fillRoundRect(pen, darken('#c8403a', 0.18), -0.24, -0.42, 0.03, 0.32, 0.004)
  fillRoundRect(pen, darken('#c8403a', 0.18), -0.11, -0.42, 0.03, 0.32, 0.004)
  strokeShape(pen, '#3a404c', 0.016, shape('M-.22-.42L-.22-.48L-.1-.48L-.1-.42'))
}

/** What takes another one behind a table or a desk. */
export const ATTENDED = {
  manicure,
  'check-in': checkIn,
} as const satisfies Partial<Record<ActivityName, Performance>>

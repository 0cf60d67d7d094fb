import { withAlpha } from '../../../draw/colour.ts'
import { type Pen, fillPolygon, fillRoundRect } from '../../../draw/shapes.ts'
import type { ActivityName } from '../../../scene-spec.ts'
import { legsOf, reach } from '../stance-parts.ts'
import { type Performance, handAt, scaled, upright, withHands } from './performance.ts'

const BARRE = -0.52
/** Radians a second of one leg that is raised and lowered. */
const EXTENSION = 1.5

/** One hand on the barre: a leg is raised and lowered, the free arm goes along. */
const barre: Performance = {
  action: 'dance',
  stance: (doer) => {
    const { figure, time } = doer
    const raise = 0.5 - 0.5 * Math.cos(time * EXTENSION)
    const leg = legsOf(figure)
    const angle = 0.12 + raise * 1.5
    const base = upright(doer)
    return {
      ...withHands(
        base,
        reach(-0.12 - 0.1 * raise, figure.shoulderY + 0.2 - 0.42 * raise, -1),
        handAt(doer, 0.24, BARRE - 0.01),
      ),
      hip: [0, figure.hipY - 0.012 * raise],
      lean: -0.05 + 0.06 * raise,
      nod: -0.06,
      turn: 0.55,
      near: {
        arm: reach(-0.1 - 0.12 * raise, figure.shoulderY + 0.2 - 0.4 * raise, -1),
        foot: {
          at: [-Math.sin(angle) * leg * 0.97, figure.hipY + Math.cos(angle) * leg * 0.97],
          angle: 0.9 + raise * 0.4,
        },
      },
      far: { arm: handAt(doer, 0.24, BARRE - 0.01), foot: { at: [0.02, figure.ankleY], angle: 0 } },
      smile: 0.5,
    }
  },
  behind: (scenery) => scaled(scenery, drawMirror),
  front: 0.86,
  back: 0.84,
  height: 0.26,
}

/** A wall of mirrors with the barre before it. */
function drawMirror(pen: Pen): void {
  fillRoundRect(pen, '#b98a58', -0.84, -1.24, 1.68, 1.06, 0.012)
  for (const left of [-0.82, -0.265, 0.29]) {
    fillRoundRect(pen, '#cfe2ea', left, -1.22, 0.53, 1.02, 0.004)
    fillPolygon(pen, withAlpha('#ffffff', 0.4), [
      [left + 0.08, -0.2],
      [left + 0.3, -1.22],
      [left + 0.4, -1.22],
      [left + 0.18, -0.2],
    ])
  }
  for (const x of [-0.7, 0, 0.7]) {
    fillRoundRect(pen, '#8a9099', x - 0.014, BARRE, 0.028, -BARRE, 0.006)
    fillRoundRect(pen, '#6d737c', x - 0.06, -0.02, 0.12, 0.02, 0.006)
  }
  fillRoundRect(pen, '#c98d4f', -0.82, BARRE - 0.018, 1.64, 0.036, 0.016)
  fillRoundRect(pen, '#e6b47a', -0.82, BARRE - 0.016, 1.64, 0.011, 0.005)
}

/** What dancers do between performances. */
export const BARRE_WORK = { barre } as const satisfies Partial<Record<ActivityName, Performance>>

import { fillEllipse, fillRoundRect, type Point } from '../../../draw/shapes.ts'
import { SWINGS } from '../../../rounds.ts'
import type { ActivityName } from '../../../scene-spec.ts'
import { legsOf, reach } from '../stance-parts.ts'
import { drawLine } from './draw-line.ts'
import { upright, withHands, type Performance } from './performance.ts'

/** Skating, bent over a stick that both hands hold. */
const hockey: Performance = {
  action: 'play',
  stance: (doer) => {
    const { figure, time, k } = doer
    const push = Math.sin(time * SWINGS.hockey)
    const leg = legsOf(figure)
    const sink = leg * 0.14
    const stroke = (side: number): number => Math.max(0, side * push)
    return {
      ...withHands(upright(doer), reach(0.12 * k, -0.6 * k), reach((0.26 + push * 0.01) * k, -0.44 * k)),
      hip: [-0.03, figure.hipY + sink],
      lean: figure.stoop + 0.42,
      nod: -0.3,
      turn: 0.8,
      near: {
        arm: reach(0.12 * k, -0.6 * k),
        foot: {
          at: [0.06 - stroke(1) * 0.3, figure.ankleY - 0.03 - stroke(1) * 0.07],
          angle: stroke(1) * 0.7,
        },
      },
      far: {
        arm: reach((0.26 + push * 0.01) * k, -0.44 * k),
        foot: {
          at: [0.08 - stroke(-1) * 0.3, figure.ankleY - 0.03 - stroke(-1) * 0.07],
          angle: stroke(-1) * 0.7,
        },
      },
      smile: 0,
    }
  },
  behind: ({ pen, skeleton: { stance } }) => {
    for (const { foot } of [stance.far, stance.near]) {
      const [x, y] = foot.at
      pen.save()
      pen.translate(x, y)
      pen.rotate(foot.angle)
      fillRoundRect(pen, '#c9d2dd', -0.06, 0.05, 0.15, 0.016, 0.006)
      fillRoundRect(pen, '#8d97a5', -0.03, 0.036, 0.014, 0.02, 0.002)
      fillRoundRect(pen, '#8d97a5', 0.05, 0.036, 0.014, 0.02, 0.002)
      pen.restore()
    }
  },
  over: ({ pen, near, far, k }) => {
    const blade: Point = [0.5 * k, -0.025]
    const slope = (blade[1] - near[1]) / (blade[0] - near[0])
    drawLine(pen, '#6a4a30', 0.02, [near[0] - 0.05, near[1] - 0.05 * slope], blade)
    drawLine(pen, '#22262f', 0.022, [blade[0] - 0.05, blade[1] - 0.05 * slope], blade)
    fillRoundRect(pen, '#22262f', blade[0] - 0.02, -0.045, 0.14, 0.034, 0.014)
    for (const [x, y] of [near, far]) fillEllipse(pen, '#2b3040', x, y, 0.034, 0.03)
  },
  front: 0.7,
}

/** What teams play. */
export const TEAM_GAMES = { hockey } as const satisfies Partial<Record<ActivityName, Performance>>

import { smoothstep } from '../../../draw/easing.ts'
import { fillRoundRect } from '../../../draw/shapes.ts'
import { ROUNDS } from '../../../rounds.ts'
import type { ActivityName } from '../../../scene-spec.ts'
import { flat, legsOf, reach } from '../stance-parts.ts'
import { type Performance, type Scenery, cycle, planted, seated, upright, withHands } from './performance.ts'

function behindMat({ pen, colour }: Scenery): void {
  fillRoundRect(pen, colour(/mat/, '#5f8fc4'), -0.52, -0.008, 1.06, 0.02, 0.01)
}

/** Balanced on the seat, legs and trunk in a V that opens and closes. */
const pilates: Performance = {
  action: 'sit',
  stance: (doer) => {
    const { figure, time } = doer
    const open = smoothstep(-0.7, 0.7, Math.sin(time * 1.5))
    const leg = legsOf(figure) * 0.95
    const rise = 0.35 + open * 0.35
    const hipY = -figure.leg[0] * 1.15
    const [footX, footY] = [-0.12 + Math.cos(rise) * leg, hipY - Math.sin(rise) * leg]
    const shoulder = hipY + figure.shoulderY - figure.hipY
    return {
      ...upright(doer),
      hip: [-0.12, hipY],
      lean: -0.62 + open * 0.14,
      nod: 0.42,
      turn: 0.9,
      near: {
        arm: reach(0.12 + open * 0.06, shoulder + 0.2 - open * 0.06),
        foot: { at: [footX, footY], angle: -rise - 0.1 },
      },
      far: {
        arm: reach(0.15 + open * 0.06, shoulder + 0.18 - open * 0.06),
        foot: { at: [footX + 0.01, footY - 0.01], angle: -rise - 0.1 },
      },
      knees: -1,
      smile: 0.3,
    }
  },
  behind: behindMat,
  front: 0.6,
}

/** Slowly from one side to the other, the hands around a ball of air. */
const taiChi: Performance = {
  action: 'work',
  stance: (doer) => {
    const { figure, time, manner } = doer
    const way = Math.sin(time * 0.9 + (manner.seed % 3) * 0.12)
    const chest = figure.shoulderY * 0.84
    const sink = legsOf(figure) * 0.12
    return {
      ...withHands(
        planted(upright(doer), figure, 0.19, sink),
        reach(-0.04 + way * 0.16, chest + 0.16 - way * 0.1 + sink, -1),
        reach(0.26 + way * 0.1, chest - 0.02 + way * 0.16 + sink, 1),
      ),
      hip: [way * 0.09, figure.hipY + sink],
      lean: way * 0.05,
      nod: 0,
      turn: 0.45,
      smile: 0.5,
    }
  },
  front: 0.6,
}

/** In step: a knee up on each beat, arms overhead and out. */
const aerobics: Performance = {
  action: 'work',
  stance: (doer) => {
    const { figure, time } = doer
    const beat = cycle(time, ROUNDS.aerobics.seconds * 2)
    const isNear = beat < 0.5
    const lift = Math.abs(Math.sin(beat * Math.PI * 2))
    const leg = legsOf(figure)
    const raised = { at: [0.09, figure.ankleY - leg * 0.42 * lift] as const, angle: 0.4 * lift }
    const hand = figure.shoulderY - 0.1 - lift * 0.12
    return {
      ...upright(doer),
      hip: [0, figure.hipY + 0.02 - lift * 0.025],
      lean: 0.02,
      nod: -0.04,
      turn: 0.15,
      near: { arm: reach(-0.2 - lift * 0.05, hand, -1), foot: isNear ? raised : flat(figure, -0.09) },
      far: { arm: reach(0.22 + lift * 0.05, hand, 1), foot: isNear ? flat(figure, 0.09) : raised },
      smile: 1,
    }
  },
  front: 0.5,
  height: 0.12,
}

/** Seated, arms up and over to one side and the other. */
const chairYoga: Performance = {
  action: 'sit',
  seat: 'chair',
  stance: (doer) => {
    const base = seated(doer)
    const { figure, time } = doer
    const way = Math.sin(time * 1.1)
    const rise = base.hip[1] - figure.hipY
    const top = figure.shoulderY + rise - figure.headHalf * 2.2
    return {
      ...withHands(base, reach(-0.1 + way * 0.12, top + 0.02, -1), reach(0.02 + way * 0.12, top, 1)),
      lean: base.lean + way * 0.13,
      nod: -way * 0.06,
      turn: 0.35,
      eyesShut: Math.sin(time * 0.5) > 0.5,
      smile: 0.7,
    }
  },
  front: 0.5,
  height: 0.06,
}

/** Arms up and wide, on the toes, with a yawn. */
const stretch: Performance = {
  action: 'stand',
  stance: (doer) => {
    const { figure, time } = doer
    const up = smoothstep(-0.5, 0.6, Math.sin(time * 1.4))
    const top = figure.shoulderY - 0.16 - up * 0.1
    return {
      ...withHands(upright(doer), reach(-0.2 * up - 0.06, top, -1), reach(0.22 * up + 0.06, top, 1)),
      hip: [0, figure.hipY - up * 0.012],
      lean: -0.06 * up,
      nod: -0.14 * up,
      turn: 0.25,
      eyesShut: up > 0.4,
      smile: 0.6,
    }
  },
  front: 0.45,
  height: 0.16,
}

/** What is done together, after somebody who shows it. */
export const CLASSES = {
  pilates,
  'tai-chi': taiChi,
  aerobics,
  'chair-yoga': chairYoga,
  stretch,
} as const satisfies Partial<Record<ActivityName, Performance>>

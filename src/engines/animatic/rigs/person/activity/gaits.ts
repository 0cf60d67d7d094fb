import { lerp, smoothstep } from '../../../draw/easing.ts'
import type { ActivityName } from '../../../scene-spec.ts'
import { walk } from '../stances/gait.ts'
import type { Stance } from '../skeleton.ts'
import { reach } from '../stance-parts.ts'
import { type Doer, type Performance, cycle, withHands } from './performance.ts'

/** Seconds from one stumble to the next. */
const STUMBLES = 2.6

function striding({ figure, pose, manner }: Doer): Stance {
  return walk(figure, pose, { ...manner, near: null, far: null })
}

/** A step that catches, the trunk far forward, the arms out, and upright again. */
const stumble: Performance = {
  action: 'walk',
  stance: (doer) => {
    const { figure, time } = doer
    const base = striding(doer)
    const way = cycle(time, STUMBLES)
    const lurch = smoothstep(0.28, 0.4, way) * (1 - smoothstep(0.56, 0.82, way))
    if (lurch < 0.02) return base
    const flail = Math.sin(time * 15) * 0.05 * lurch
    const low = figure.hipY + 0.04
    return {
      ...withHands(
        base,
        reach(lerp(0.02, 0.34, lurch), lerp(low, figure.shoulderY + 0.12, lurch) + flail),
        reach(lerp(0.06, 0.4, lurch), lerp(low, figure.shoulderY + 0.02, lurch) - flail),
      ),
      hip: [base.hip[0] - 0.03 * lurch, base.hip[1] + 0.035 * lurch],
      lean: base.lean + 0.62 * lurch,
      nod: base.nod - 0.22 * lurch,
      smile: lerp(0.5, -0.7, lurch),
    }
  },
  front: 0.55,
}

/** Down over one leg at each step, a hand on its thigh. */
const limp: Performance = {
  action: 'walk',
  stance: (doer) => {
    const { figure, pose } = doer
    const base = striding(doer)
    const dip = Math.max(0, Math.cos(pose.phase + 0.6))
    return {
      ...base,
      hip: [base.hip[0] - 0.012 * dip, base.hip[1] + 0.03 * dip],
      lean: figure.stoop + 0.1 + 0.13 * dip,
      nod: 0.08 + 0.08 * dip,
      near: { ...base.near, arm: reach(0.05, figure.hipY + 0.09 + 0.02 * dip) },
      smile: -0.5,
    }
  },
  front: 0.35,
}

/** On the toes, bent, the hands before the chest. */
const tiptoe: Performance = {
  action: 'walk',
  stance: (doer) => {
    const { figure, pose } = doer
    const base = striding(doer)
    const chest = figure.shoulderY + 0.1
    const beat = Math.sin(pose.phase * 2) * 0.012
    const onToes = ({ at, angle }: Stance['near']['foot']): Stance['near']['foot'] => ({
      at: [at[0], at[1] - 0.03],
      angle: Math.max(angle, 0.5),
    })
    return {
      ...base,
      hip: [base.hip[0] - 0.03, base.hip[1] - 0.008 + beat * 0.5],
      lean: figure.stoop + 0.24,
      nod: -0.12,
      near: { arm: reach(0.17, chest + 0.05 + beat), foot: onToes(base.near.foot) },
      far: { arm: reach(0.24, chest + 0.02 - beat), foot: onToes(base.far.foot) },
      smile: 0.2,
    }
  },
  front: 0.4,
}

/** Ways of going that are not quite walking. */
export const ODD_GAITS = { stumble, limp, tiptoe } as const satisfies Partial<
  Record<ActivityName, Performance>
>

import { SWINGS } from '../../../rounds.ts'
import type { ActivityName } from '../../../scene-spec.ts'
import { flat, legsOf, reach } from '../stance-parts.ts'
import { upright, type Performance } from './performance.ts'

/** Height at which a rope is pulled, in a grown-up's heights. */
export const ROPE_HEIGHT = 0.5

/** Leaning far back, heels in the ground, both hands on a rope. */
const tugOfWar: Performance = {
  action: 'work',
  stance: (doer) => {
    const { figure, time } = doer
    const pull = Math.sin(time * SWINGS['tug-of-war']) * 0.04
    const sink = legsOf(figure) * 0.16
    const y = -ROPE_HEIGHT / figure.height
    return {
      ...upright(doer),
      hip: [-0.14 - pull, figure.hipY + sink],
      lean: -0.36 - pull,
      nod: 0.2,
      turn: 0.75,
      near: { arm: reach(0.05, y), foot: flat(figure, 0.12) },
      far: { arm: reach(0.13, y), foot: { at: [0.22, figure.ankleY], angle: -0.2 } },
      smile: -0.3,
    }
  },
  front: 0.5,
}

/** What teams do. */
export const TUG = { 'tug-of-war': tugOfWar } as const satisfies Partial<Record<ActivityName, Performance>>

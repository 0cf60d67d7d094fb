import type { ActivityName } from '../../../scene-spec.ts'
import { reach } from '../stance-parts.ts'
import { upright, withHands, type Performance } from './performance.ts'

const cry: Performance = {
  action: 'stand',
  stance: (doer) => {
    const { figure, time } = doer
    const sob = Math.sin(time * 7) * 0.004
    const wipe = Math.sin(time * 3.2) * 0.012
    return {
      ...withHands(
        upright(doer),
        reach(figure.headHalf * 0.8 + wipe, figure.shoulderY - figure.headHalf * 0.75 + sob),
        reach(figure.headHalf * 0.9, figure.shoulderY + 0.2),
      ),
      lean: figure.stoop + 0.07 + sob,
      nod: 0.24 + sob * 2,
      turn: 0.45,
      eyesShut: true,
      smile: -1,
    }
  },
  front: 0.3,
}

const point: Performance = {
  action: 'stand',
  stance: (doer) => {
    const { figure, time } = doer
    const stress = Math.max(0, Math.sin(time * 2.6)) * 0.02
    const far = figure.upperArm + figure.forearm
    return {
      ...withHands(
        upright(doer),
        reach(-0.02, figure.hipY + 0.02),
        reach(far * 0.86 + stress, figure.shoulderY - far * 0.42 - stress),
      ),
      lean: figure.stoop + 0.03,
      nod: -0.16,
      turn: 0.6,
      smile: 0.6,
    }
  },
  front: 0.4,
}

/** What shows how somebody feels, and what they see. */
export const FEELINGS = { cry, point } as const satisfies Partial<Record<ActivityName, Performance>>

import { clapAt } from '../../../cues.ts'
import type { ActivityName } from '../../../scene-spec.ts'
import { reach } from '../stance-parts.ts'
import { upright, withHands, type Performance } from './performance.ts'

const clap: Performance = {
  action: 'stand',
  stance: (doer) => {
    const { figure, time } = doer
    const apart = 0.075 * clapAt(time)
    const y = figure.shoulderY + 0.12
    return {
      ...withHands(upright(doer), reach(0.16, y + apart), reach(0.18, y - 0.01 - apart)),
      turn: 0.6,
      smile: 1,
    }
  },
  front: 0.4,
}

/** What an audience does. */
export const APPLAUSE = { clap } as const satisfies Partial<Record<ActivityName, Performance>>

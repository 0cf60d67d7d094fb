import { lerp, smoothstep } from '../../../draw/easing.ts'
import type { Pose } from '../../rig.ts'
import { breakStance } from '../break-dance.ts'
import type { Figure } from '../figure.ts'
import type { Act, Manner } from '../manner.ts'
import type { Stance } from '../skeleton.ts'
import { legsOf, reach, swing } from '../stance-parts.ts'
import { atEase } from './at-ease.ts'

export const dance: Act = (figure, pose, manner) => {
  const beat = pose.phase === 0 ? pose.time * Math.PI * 1.53 : pose.phase / 2
  if (manner.dance === 'break')
    return breakStance(atEase(figure, pose, manner), groove(figure, pose, manner, beat), figure, pose)
  return manner.dance === 'ballet' ? ballet(figure, pose, manner, beat) : groove(figure, pose, manner, beat)
}

function groove(figure: Figure, pose: Pose, manner: Manner, beat: number): Stance {
  const ease = atEase(figure, pose, manner)
  const side = Math.sin(beat)
  const bounce = Math.abs(Math.cos(beat))
  const raise = manner.seed % 2 === 0 ? 1 : -1
  const leg = legsOf(figure)
  return {
    ...ease,
    hip: [side * 0.035, figure.hipY + 0.05 - bounce * 0.035],
    lean: -side * 0.1,
    nod: side * 0.12 - 0.04,
    turn: 0.25,
    near: {
      arm: swing(1.5 + side * raise * 1.1, 0.9 - side * raise * 0.5),
      foot: {
        at: [-0.085 - Math.max(0, -side) * 0.03, figure.ankleY - Math.max(0, side) * leg * 0.16],
        angle: Math.max(0, side) * 0.6,
      },
    },
    far: {
      arm: swing(-1.5 + side * raise * 1.1, -0.7 - side * raise * 0.4),
      foot: {
        at: [0.085 + Math.max(0, side) * 0.03, figure.ankleY - Math.max(0, -side) * leg * 0.16],
        angle: Math.max(0, -side) * 0.6,
      },
    },
    smile: 1,
  }
}

/** On the toes of one leg, the other drawn up or stretched behind, arms in an arch. */
function ballet(figure: Figure, pose: Pose, manner: Manner, beat: number): Stance {
  const ease = atEase(figure, pose, manner)
  const rise = 0.5 + 0.5 * Math.sin(beat * 0.5)
  const stretch = smoothstep(-0.3, 0.6, Math.sin(beat * 0.25 + 0.4))
  const leg = legsOf(figure)
  const top = figure.shoulderY - figure.headHalf * 2.1
  return {
    ...ease,
    hip: [0, figure.hipY - 0.03 - rise * 0.012],
    lean: 0.02 + stretch * 0.1,
    nod: -0.1 - stretch * 0.06,
    turn: 0.55,
    near: {
      arm: reach(
        lerp(-0.05, -figure.upperArm * 1.5, stretch),
        lerp(top, figure.shoulderY + 0.02, stretch),
        1,
      ),
      foot: {
        at: [
          lerp(-0.03, -leg * 0.82, stretch),
          lerp(figure.ankleY - leg * 0.52, figure.hipY + leg * 0.18, stretch),
        ],
        angle: lerp(1.1, 1.5, stretch),
      },
    },
    far: {
      arm: reach(
        lerp(0.09, figure.upperArm * 1.6, stretch),
        lerp(top + 0.02, figure.shoulderY - 0.1, stretch),
        -1,
      ),
      foot: { at: [0.015, figure.ankleY - 0.032], angle: 0.95 },
    },
    smile: 0.6,
  }
}

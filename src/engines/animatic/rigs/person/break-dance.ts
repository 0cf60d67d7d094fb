import { lerp, smoothstep } from '../../draw/easing.ts'
import type { Pose } from '../rig.ts'
import type { Figure } from './figure.ts'
import type { Stance } from './skeleton.ts'
import { legsOf, reach } from './stance-parts.ts'

/** Seconds of a round: steps upright, a spin on the head, a freeze on one hand. */
const ROUND = 4.4
const UP = 1
const SPIN = 3.1

/** Steps on the feet, then head down with the legs in the air. */
export function breakStance(ease: Stance, steps: Stance, figure: Figure, { time }: Pose): Stance {
  const at = (((time + 0.5) % ROUND) + ROUND) % ROUND
  if (at < UP) return steps
  const isFreeze = at > SPIN
  const turn = time * 9
  const leg = legsOf(figure)
  const wide = isFreeze ? 0.9 : Math.sin(turn)
  const bend = isFreeze ? 0.55 : 0.86
  const down = smoothstep(UP, UP + 0.25, at) - smoothstep(ROUND - 0.25, ROUND, at)
  const high = figure.shoulderY - figure.headHalf * 1.85
  const foot = (side: 1 | -1): Stance['near']['foot'] => ({
    at: [side * wide * leg * 0.62, figure.hipY + leg * (side === 1 && isFreeze ? 0.45 : bend)],
    angle: side * wide * 0.6 + 0.5,
  })
  return {
    ...ease,
    hip: [0.01, figure.hipY],
    lean: isFreeze ? 0.12 : 0.04 * Math.sin(turn),
    nod: 0,
    turn: isFreeze ? 0.4 : 0.3 * Math.cos(turn),
    near: { arm: reach(isFreeze ? 0.1 : 0.17, high + 0.02), foot: foot(-1) },
    far: { arm: reach(-0.17, isFreeze ? figure.hipY : high + 0.02), foot: foot(1) },
    roll: lerp(0, Math.PI, down),
    pivot: [0, -0.5],
    smile: 1,
  }
}

import { lerp, smoothstep } from '../../../draw/easing.ts'
import type { Stance } from '../skeleton.ts'
import { legsOf, reach } from '../stance-parts.ts'
import { type Performance, kneeling, upright, withHands } from './performance.ts'

/** Seconds on one's feet, until the knees are on the ground, and until all is. */
const FAINTS = { sways: 0.9, kneels: 1.5, lies: 2.1 } as const

function mix(one: Stance, other: Stance, way: number): Stance {
  const foot = (from: Stance['near']['foot'], to: Stance['near']['foot']): Stance['near']['foot'] => ({
    at: [lerp(from.at[0], to.at[0], way), lerp(from.at[1], to.at[1], way)],
    angle: lerp(from.angle, to.angle, way),
  })
  const arm = (from: Stance['near']['arm'], to: Stance['near']['arm']): Stance['near']['arm'] =>
    from.type === 'reach' && to.type === 'reach'
      ? { ...to, at: [lerp(from.at[0], to.at[0], way), lerp(from.at[1], to.at[1], way)] }
      : to
  return {
    ...other,
    hip: [lerp(one.hip[0], other.hip[0], way), lerp(one.hip[1], other.hip[1], way)],
    lean: lerp(one.lean, other.lean, way),
    nod: lerp(one.nod, other.nod, way),
    turn: lerp(one.turn, other.turn, way),
    near: { arm: arm(one.near.arm, other.near.arm), foot: foot(one.near.foot, other.near.foot) },
    far: { arm: arm(one.far.arm, other.far.arm), foot: foot(one.far.foot, other.far.foot) },
  }
}

/** A hand at the brow, the knees give way, and down on the side. */
export const faint: Performance = {
  action: 'stand',
  stance: (doer) => {
    const { figure, time } = doer
    const sway = Math.sin(time * 5) * 0.06 * (1 - smoothstep(FAINTS.sways, FAINTS.kneels, time))
    const dizzy: Stance = {
      ...withHands(
        upright(doer),
        reach(figure.headHalf * 0.5, figure.shoulderY - figure.headHalf * 1.4),
        reach(0.12, figure.hipY),
      ),
      hip: [sway * 0.3, figure.hipY + 0.01],
      lean: sway - 0.06,
      nod: -0.2 + sway,
      turn: 0.6,
      eyesShut: time > FAINTS.sways * 0.6,
      smile: -0.4,
    }
    const down = kneeling(doer, 0.4)
    const buckled: Stance = { ...down, nod: 0.4, eyesShut: true, smile: -0.2 }
    const leg = legsOf(figure) * 0.96
    const lying: Stance = {
      ...down,
      hip: [-0.12, -figure.hipHalf * 1.05],
      lean: 1.52,
      nod: -0.05,
      turn: 0.8,
      near: { arm: reach(0.42, -0.03), foot: { at: [-0.12 - leg, -0.05], angle: 1.3 } },
      far: { arm: reach(0.3, -0.05), foot: { at: [-0.1 - leg * 0.93, -0.06], angle: 1.2 } },
      eyesShut: true,
      smile: 0,
    }
    if (time < FAINTS.kneels) return mix(dizzy, buckled, smoothstep(FAINTS.sways, FAINTS.kneels, time) ** 1.4)
    return mix(buckled, lying, smoothstep(FAINTS.kneels, FAINTS.lies, time))
  },
  front: 0.62,
  back: 0.62,
}

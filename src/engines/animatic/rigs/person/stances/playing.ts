import type { Act } from '../manner.ts'
import { handsOn, isSeatedPlay } from '../play.ts'
import type { Stance } from '../skeleton.ts'
import { legsOf, swing } from '../stance-parts.ts'
import { atEase } from './at-ease.ts'
import { sit, sitOnGround } from './rest.ts'

export const play: Act = (figure, pose, manner) => {
  if (manner.instrument !== null) return playInstrument(figure, pose, manner)
  if (manner.baby) return sitOnGround(figure, pose, manner)
  const ease = atEase(figure, pose, manner)
  const hop = Math.abs(Math.sin(pose.time * 3.4))
  const leg = legsOf(figure)
  return {
    ...ease,
    hip: [0, figure.hipY + 0.02 - hop * 0.03],
    turn: 0.4,
    near: { arm: swing(0.9 + hop * 0.8, 0.7), foot: { at: [-0.06, figure.ankleY], angle: 0 } },
    far: {
      arm: swing(1.2 + hop * 0.8, 0.6),
      foot: { at: [0.1, figure.ankleY - hop * leg * 0.22], angle: 0.3 },
    },
    smile: 1,
  }
}

export const playInstrument: Act = (figure, pose, manner) => {
  const played = manner.instrument
  const free = {
    ...manner,
    near: null,
    far: null,
    seat: manner.seat === 'none' ? manner.seat : ('chair' as const),
  }
  const seated = played !== null && (isSeatedPlay(played) || manner.isSeated)
  const base = seated
    ? sit(figure, pose, free)
    : manner.isGrounded
      ? sitOnGround(figure, pose, free)
      : atEase(figure, pose, free)
  const sway = Math.sin(pose.time * 2.4)
  const posed: Stance = {
    ...base,
    lean: base.lean + 0.05 + sway * 0.025,
    nod: sway * 0.06 + 0.03,
    turn: seated || manner.isGrounded ? 0.75 : 0.35,
    eyesShut: Math.sin(pose.time * 0.7) > 0.75,
    smile: 0.7,
  }
  if (played === null) return posed
  const rise = base.hip[1] - figure.hipY
  const hands = handsOn(played, {
    hip: base.hip,
    chestY: base.hip[1] + (figure.shoulderY - figure.hipY) * 0.72,
    shoulderY: figure.shoulderY + rise,
    mouthY: figure.shoulderY + rise - figure.headHalf * 0.66,
    time: pose.time,
  })
  return {
    ...posed,
    near: { ...base.near, arm: { type: 'reach', at: hands.near } },
    far: { ...base.far, arm: { type: 'reach', at: hands.far } },
  }
}

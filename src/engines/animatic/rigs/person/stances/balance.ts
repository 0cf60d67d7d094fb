import { clamp } from '../../../draw/easing.ts'
import { type Act, SEAT_HEIGHT } from '../manner.ts'
import { flat, legsOf, reach, swing } from '../stance-parts.ts'
import { atEase } from './at-ease.ts'

/** In a saddle or seat, hands on something in front; feet on `pose.reach[2]` and `[3]` where there are pedals. */
export const ride: Act = (figure, pose, manner) => {
  const ease = atEase(figure, pose, manner)
  const jog = Math.sin(pose.phase * 2) * 0.008
  const hipY = -SEAT_HEIGHT - figure.leg[0] * 0.8 + jog
  const [hands, , nearPedal, farPedal] = pose.reach
  if (hands !== undefined && nearPedal !== undefined && farPedal !== undefined) {
    return {
      ...ease,
      hip: [-0.05, hipY],
      // Who holds something far ahead leans towards it; who holds reins sits upright.
      lean: figure.stoop + clamp((hands[0] - 0.13) * 2.2, 0.04, 0.42),
      nod: -0.22,
      turn: 0.85,
      near: {
        arm: reach(0.2, hipY - 0.13),
        foot: { at: [nearPedal[0] - 0.02, nearPedal[1] - 0.03], angle: 0.1 },
      },
      far: {
        arm: reach(0.22, hipY - 0.13),
        foot: { at: [farPedal[0] - 0.02, farPedal[1] - 0.03], angle: 0.1 },
      },
      smile: 0.8,
    }
  }
  return {
    ...ease,
    hip: [-0.05, hipY],
    lean: figure.stoop + 0.16,
    nod: -0.1,
    turn: 0.75,
    near: { arm: reach(0.2, hipY - 0.13 + jog), foot: { at: [0.07, figure.ankleY], angle: -0.1 } },
    far: { arm: reach(0.22, hipY - 0.13 + jog), foot: { at: [0.1, figure.ankleY], angle: -0.1 } },
    smile: 0.8,
  }
}

/** On a board: knees bent, arms out for balance. */
export const surf: Act = (figure, pose, manner) => {
  const ease = atEase(figure, pose, manner)
  const rock = Math.sin(pose.time * 2.1)
  const leg = legsOf(figure)
  return {
    ...ease,
    hip: [-0.01 + rock * 0.012, figure.hipY + leg * 0.2 + rock * 0.01],
    lean: 0.22 + rock * 0.06,
    nod: -0.16,
    turn: 0.35,
    near: { arm: swing(-1.15 + rock * 0.2, -0.25), foot: flat(figure, -0.16) },
    far: { arm: swing(1.35 + rock * 0.2, 0.3), foot: flat(figure, 0.14) },
    smile: 1,
  }
}

/** On skis: crouched over both feet, hands ahead, the poles trail. */
export const ski: Act = (figure, pose, manner) => {
  const ease = atEase(figure, pose, manner)
  const spring = Math.sin(pose.time * 3.4)
  const leg = legsOf(figure)
  return {
    ...ease,
    hip: [-0.07, figure.hipY + leg * 0.2 + spring * 0.008],
    lean: 0.5,
    nod: -0.34,
    turn: 0.75,
    near: { arm: swing(0.2 + spring * 0.08, 1.15), foot: flat(figure, -0.03) },
    far: { arm: swing(0.42 - spring * 0.08, 1.1), foot: flat(figure, 0.05) },
    smile: 0.9,
  }
}

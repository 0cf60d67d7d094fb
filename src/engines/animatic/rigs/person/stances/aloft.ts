import type { Act } from '../manner.ts'
import type { Arm } from '../skeleton.ts'
import { legsOf, swing } from '../stance-parts.ts'
import { atEase } from './at-ease.ts'

const TURN = Math.PI * 2

/** Prone at the surface, arms going round. */
export const swim: Act = (figure, pose, manner) => {
  const stroke = pose.phase === 0 ? pose.time * 3.4 : pose.phase
  const leg = legsOf(figure)
  const kick = Math.sin(stroke * 2.4) * 0.035
  const arm = (at: number): Arm => swing(Math.PI * 0.5 - at, Math.sin(at) > 0 ? 0.5 : 0.15)
  return {
    ...atEase(figure, pose, manner),
    hip: [-0.1, -0.02],
    lean: 1.36,
    nod: -0.85,
    turn: 0.85,
    near: { arm: arm(stroke % TURN), foot: { at: [-0.1 - leg * 0.95, -0.01 + kick], angle: 1.5 } },
    far: { arm: arm((stroke + Math.PI) % TURN), foot: { at: [-0.1 - leg * 0.95, -0.01 - kick], angle: 1.5 } },
    knees: 1,
  }
}

/** Stretched out, one fist ahead. */
export const fly: Act = (figure, pose, manner) => {
  const leg = legsOf(figure)
  const drift = Math.sin(pose.time * 2.2) * 0.02
  const y = -0.42 + drift
  return {
    ...atEase(figure, pose, manner),
    hip: [-0.08, y],
    lean: 1.25,
    nod: -0.95,
    turn: 0.85,
    near: { arm: swing(-0.9, -0.1), foot: { at: [-0.08 - leg * 0.9, y + 0.12 + drift], angle: 1.3 } },
    far: { arm: swing(2.15, 0.08), foot: { at: [-0.08 - leg * 0.96, y + 0.07 - drift], angle: 1.4 } },
    smile: 0.8,
  }
}

/** Weightless. */
export const float: Act = (figure, pose, manner) => {
  const drift = Math.sin(pose.time * 0.9)
  const other = Math.cos(pose.time * 0.7)
  const leg = legsOf(figure)
  return {
    ...atEase(figure, pose, manner),
    hip: [0, figure.hipY - 0.02],
    lean: 0.08,
    nod: other * 0.06,
    turn: 0.35,
    near: {
      arm: swing(-0.75 + drift * 0.2, -0.35),
      foot: { at: [-leg * 0.34 + other * 0.02, figure.hipY + leg * 0.78], angle: 0.5 },
    },
    far: {
      arm: swing(0.95 + other * 0.25, 0.5),
      foot: { at: [leg * 0.3 + drift * 0.02, figure.hipY + leg * 0.72], angle: 0.4 },
    },
    roll: 0.16 + drift * 0.1,
    pivot: [0, figure.hipY],
  }
}

import { type Act, SEAT_HEIGHT } from '../manner.ts'
import { flat, legsOf, reach, swing } from '../stance-parts.ts'
import { glanceAt, weightAt } from '../../glance.ts'
import type { Stance } from '../skeleton.ts'
import { atEase, carry } from './at-ease.ts'

/** Nobody stands still: the hips go over one foot and then the other, the shoulders the other way. */
function shiftWeight(stance: Stance, weight: number): Stance {
  const [x, y] = stance.hip
  return {
    ...stance,
    hip: [x + 0.013 * weight, y + 0.004 * (1 - weight * weight)],
    lean: stance.lean - 0.02 * weight,
    nod: stance.nod + 0.03 * weight,
  }
}

export const stand: Act = (figure, pose, manner) => {
  const ease = shiftWeight(atEase(figure, pose, manner), weightAt(pose.time, manner.seed))
  if (manner.near !== null || figure.stoop > 0) return ease
  switch (manner.seed % 3) {
    case 0:
      return ease
    case 1:
      return manner.feminine
        ? { ...ease, near: { ...ease.near, arm: reach(-0.088, figure.hipY - 0.075) } }
        : ease
    default:
      return { ...ease, turn: 0.2 }
  }
}

export const look: Act = (figure, pose, manner) => {
  const ease = atEase(figure, pose, manner)
  // The body goes along with the eyes.
  const to = glanceAt(pose.time, manner.seed, 1.3)
  return {
    ...ease,
    hip: [ease.hip[0] + 0.02 * to, ease.hip[1]],
    lean: ease.lean + 0.09 * to,
    turn: 0.36 + 0.24 * to,
    nod: -0.1 - 0.1 * to,
    far: {
      ...ease.far,
      arm: reach(figure.headHalf * (0.95 + 0.2 * to), figure.shoulderY - figure.headHalf * 1.25, -1),
    },
  }
}

export const sit: Act = (figure, pose, manner) => {
  if (manner.seat === 'ground' || manner.baby) return sitOnGround(figure, pose, manner)
  const ease = atEase(figure, pose, manner)
  const hipY = -SEAT_HEIGHT - figure.leg[0] * 0.8
  const knee = figure.thigh * 0.98
  // Back and forth on the seat, the hands along the thighs; a foot beats time.
  const weight = weightAt(pose.time, manner.seed)
  const slide = 0.024 * weight
  const beat = manner.seed % 2 === 0 ? Math.max(0, Math.sin(pose.time * 4.2)) * 0.16 : 0
  return {
    ...ease,
    hip: [-0.07, hipY],
    lean: figure.stoop + 0.02 + 0.028 * weight,
    nod: ease.nod - 0.03 * weight,
    turn: 0.55,
    near: {
      arm: carry(figure, manner.near, reach(knee * 0.72 - 0.05 + slide, hipY - 0.055), pose),
      foot: flat(figure, -0.05 + knee),
    },
    far: {
      arm: carry(figure, manner.far, reach(knee * 0.8 - 0.02 + slide * 0.6, hipY - 0.06), pose),
      foot: { ...flat(figure, 0.02 + knee), angle: -beat },
    },
  }
}

export const sitOnGround: Act = (figure, pose, manner) => {
  const ease = atEase(figure, pose, manner)
  const hipY = -figure.leg[0] * 1.02
  const long = legsOf(figure) * 0.93
  const wiggle = Math.sin(pose.time * 2.2) * 0.08
  return {
    ...ease,
    hip: [-0.16, hipY],
    lean: -0.06 + Math.sin(pose.time * 1.5) * 0.012,
    turn: 0.5,
    near: {
      arm: carry(figure, manner.near, swing(-0.4, 0.1), { ...pose }),
      foot: { at: [-0.18 + long, -figure.leg[2] - 0.006], angle: -1.15 + wiggle },
    },
    far: {
      arm: carry(figure, manner.far, swing(0.5, 0.55), pose),
      foot: { at: [-0.1 + long * 0.94, -figure.leg[2] - 0.012], angle: -1.3 - wiggle },
    },
    smile: 0.8,
  }
}

export const drive: Act = (figure, pose, manner) => sit(figure, pose, { ...manner, near: null, far: null })

/** Curled up on one side. */
export const sleep: Act = (figure, pose) => {
  const breath = Math.sin(pose.time * 1.4) * 0.014
  const leg = legsOf(figure)
  const y = -figure.hipHalf * 1.1
  return {
    hip: [-0.12, y],
    lean: 1.5 + breath,
    nod: -0.3,
    turn: 0.9,
    near: { arm: reach(0.34, -0.05), foot: { at: [-0.12 + leg * 0.1, -0.045], angle: 0.6 } },
    far: { arm: reach(0.38, -0.06), foot: { at: [-0.12 + leg * 0.18, -0.05], angle: 0.5 } },
    knees: -1,
    roll: 0,
    pivot: [0, 0],
    eyesShut: true,
    smile: 0.3,
  }
}

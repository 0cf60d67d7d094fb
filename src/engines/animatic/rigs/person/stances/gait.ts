import { clamp, lerp, smoothstep } from '../../../draw/easing.ts'
import type { Action } from '../../../scene-spec.ts'
import type { Figure } from '../figure.ts'
import type { Act } from '../manner.ts'
import type { FootPlace } from '../skeleton.ts'
import { legsOf, reach, swing } from '../stance-parts.ts'
import { atEase, carry } from './at-ease.ts'

/** Part of a walking cycle that a foot is on the ground. */
const WALK_DUTY = 0.6
const RUN_DUTY = 0.36
const TURN = Math.PI * 2

/** Body heights that a person covers in one cycle of the gait without slipping. */
export function strideOf(figure: Figure, action: Action): number {
  const legs = figure.thigh + figure.shin
  return action === 'run' ? (legs * 0.88) / RUN_DUTY : (legs * 0.76) / WALK_DUTY
}

/** One foot of a gait: back along the ground, then forward through the air. `cycle` 0 is the heel strike. */
function stepAt(figure: Figure, cycle: number, length: number, duty: number, lift: number): FootPlace {
  const at = ((cycle % 1) + 1) % 1
  if (at < duty) {
    const way = at / duty
    const rolling = smoothstep(0.72, 1, way)
    return {
      at: [lerp(length, -length, way), figure.ankleY - rolling * lift * 0.35],
      angle: -0.32 * (1 - smoothstep(0, 0.16, way)) + rolling * 0.55,
    }
  }
  const way = (at - duty) / (1 - duty)
  const forward = (1 - Math.cos(way * Math.PI)) / 2
  const height = lift * (0.35 * (1 - way) + Math.sin(way * Math.PI) * (1.05 - way * 0.4))
  return {
    at: [lerp(-length, length, forward), figure.ankleY - height],
    angle: lerp(0.75, -0.32, smoothstep(0.1, 0.85, way)),
  }
}

export const walk: Act = (figure, pose, manner) => {
  if (manner.baby) return crawl(figure, pose, manner)
  const ease = atEase(figure, pose, manner)
  const cycle = pose.phase / TURN
  const length = legsOf(figure) * 0.38 * (pose.stepLength ?? 1)
  const lift = legsOf(figure) * 0.15
  const stride = Math.cos(pose.phase)
  const dip = Math.cos(pose.phase * 2)
  const arms = 0.42 * clamp(pose.energy, 0.5, 1.4)
  return {
    ...ease,
    hip: [0, figure.hipY + 0.014 + dip * 0.01],
    lean: figure.stoop + 0.035,
    nod: -0.01 + dip * 0.012,
    turn: 0.8,
    near: {
      arm: carry(figure, manner.near, swing(-stride * arms, 0.3 + 0.22 * Math.max(0, -stride)), pose),
      foot: stepAt(figure, cycle, length, WALK_DUTY, lift),
    },
    far: {
      arm: carry(figure, manner.far, swing(stride * arms, 0.3 + 0.22 * Math.max(0, stride)), pose),
      foot: stepAt(figure, cycle + 0.5, length, WALK_DUTY, lift),
    },
  }
}

export const run: Act = (figure, pose, manner) => {
  if (manner.baby) return crawl(figure, pose, manner)
  const ease = atEase(figure, pose, manner)
  const cycle = pose.phase / TURN
  const length = legsOf(figure) * 0.44 * (pose.stepLength ?? 1)
  const lift = legsOf(figure) * 0.46
  const stride = Math.cos(pose.phase)
  const bounce = Math.cos(pose.phase * 2 + 0.6)
  return {
    ...ease,
    hip: [0, figure.hipY + 0.004 + bounce * 0.022],
    lean: figure.stoop + 0.2,
    nod: -0.12,
    turn: 0.85,
    near: {
      arm: carry(figure, manner.near, swing(-stride * 0.85, 1.25 - stride * 0.25), pose),
      foot: stepAt(figure, cycle, length, RUN_DUTY, lift),
    },
    far: {
      arm: carry(figure, manner.far, swing(stride * 0.85, 1.25 + stride * 0.25), pose),
      foot: stepAt(figure, cycle + 0.5, length, RUN_DUTY, lift),
    },
    smile: 0.8,
  }
}

export const crawl: Act = (figure, pose, manner) => {
  const ease = atEase(figure, pose, manner)
  const stride = Math.cos(pose.phase)
  const ground = -figure.hand
  return {
    ...ease,
    hip: [-0.12, -0.2 + Math.abs(stride) * 0.01],
    lean: 1.16,
    nod: -1.25,
    turn: 0.9,
    near: {
      arm: reach(0.22 - stride * 0.07, ground),
      foot: { at: [-0.2 + stride * 0.06, -0.05], angle: 1.4 },
    },
    far: {
      arm: reach(0.24 + stride * 0.07, ground),
      foot: { at: [-0.18 - stride * 0.06, -0.05], angle: 1.4 },
    },
    smile: 0.8,
  }
}

/** Crouch, stretch, tuck, land. */
export const jump: Act = (figure, pose, manner) => {
  const ease = atEase(figure, pose, manner)
  const way = pose.progress
  const crouch = Math.max(
    1 - smoothstep(0.08, 0.22, way),
    smoothstep(0.82, 0.92, way) * (1 - smoothstep(0.94, 1, way)),
  )
  const air = smoothstep(0.14, 0.3, way) * (1 - smoothstep(0.72, 0.86, way))
  const tuck = air * legsOf(figure) * 0.3
  const down = crouch * legsOf(figure) * 0.3
  return {
    ...ease,
    hip: [-down * 0.25, figure.hipY + down],
    lean: figure.stoop + crouch * 0.4 - air * 0.06,
    nod: -crouch * 0.25 - air * 0.08,
    turn: 0.5,
    near: {
      arm: swing(lerp(-0.7 * crouch, 2.5, air), 0.35 + crouch * 0.4),
      foot: { at: [-0.05 - air * 0.07, figure.ankleY - tuck], angle: air * 0.6 },
    },
    far: {
      arm: swing(lerp(-0.4 * crouch, 2.8, air), 0.3),
      foot: { at: [0.05 + air * 0.04, figure.ankleY - tuck * 0.6], angle: air * 0.5 },
    },
    smile: 1,
  }
}

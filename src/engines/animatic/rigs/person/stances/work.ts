import { RUBS } from '../../../cues.ts'
import { smoothstep } from '../../../draw/easing.ts'
import type { Act, Manner } from '../manner.ts'
import { reach, swing } from '../stance-parts.ts'
import { atEase } from './at-ease.ts'
import { sit } from './rest.ts'

/** How fast work goes, in radians a second. */
export const PACE = 5.2

const CRAFTS: Readonly<Record<Manner['craft'], Act>> = {
  stir: (figure, pose, manner) => {
    const ease = atEase(figure, pose, manner)
    const chest = figure.shoulderY * 0.78
    const beat = pose.time * PACE
    return {
      ...ease,
      nod: 0.14,
      near: {
        ...ease.near,
        arm: reach(0.2 + Math.cos(beat) * 0.035, chest + 0.05 + Math.sin(beat) * 0.014),
      },
      far: { ...ease.far, arm: reach(0.2, chest + 0.11) },
    }
  },
  hammer: (figure, pose, manner) => {
    const ease = atEase(figure, pose, manner)
    const up = Math.max(0, Math.sin(pose.time * PACE)) ** 0.6
    return {
      ...ease,
      lean: figure.stoop + 0.18 - up * 0.1,
      nod: 0.1,
      near: { ...ease.near, arm: swing(0.7 + up * 1.1, 0.5 + up * 0.7) },
      far: { ...ease.far, arm: reach(0.22, figure.shoulderY * 0.78 + 0.16) },
    }
  },
  type: (figure, pose, manner) => {
    const seated = sit(figure, pose, { ...manner, seat: manner.seat === 'none' ? 'none' : 'chair' })
    // In bursts, with a thought in between; the hands go along the keys.
    const burst = smoothstep(-0.75, -0.35, Math.sin(pose.time * 1.9 + manner.seed))
    const tap = Math.sin(pose.time * 13) * 0.014 * burst
    const along = Math.sin(pose.time * 3.1) * 0.014 * burst
    const y = seated.hip[1] - 0.15
    return {
      ...seated,
      lean: seated.lean + 0.05 * burst,
      nod: -0.05 + 0.12 * burst,
      near: { ...seated.near, arm: reach(0.17 + along, y + tap) },
      far: { ...seated.far, arm: reach(0.2 + along, y - tap) },
    }
  },
  sweep: (figure, pose, manner) => {
    const ease = atEase(figure, pose, manner)
    const chest = figure.shoulderY * 0.78
    const stroke = Math.sin(pose.time * RUBS.sweep)
    return {
      ...ease,
      lean: figure.stoop + 0.12 + stroke * 0.06,
      nod: 0.12,
      near: { ...ease.near, arm: reach(0.15 + stroke * 0.06, chest + 0.2) },
      far: { ...ease.far, arm: reach(0.13 + stroke * 0.03, chest + 0.06) },
    }
  },
  paint: (figure, pose, manner) => {
    const ease = atEase(figure, pose, manner)
    const chest = figure.shoulderY * 0.78
    const stroke = Math.sin(pose.time * 2.4)
    return {
      ...ease,
      far: { ...ease.far, arm: reach(0.12, chest + 0.14) },
      near: { ...ease.near, arm: reach(0.24, chest - 0.06 + stroke * 0.05) },
    }
  },
  point: (figure, pose, manner) => {
    const ease = atEase(figure, pose, manner)
    const lift = Math.sin(pose.time * 1.8)
    return { ...ease, far: { ...ease.far, arm: swing(1.45 + lift * 0.12, 0.25) } }
  },
}

export const work: Act = (figure, pose, manner) => CRAFTS[manner.craft](figure, pose, manner)

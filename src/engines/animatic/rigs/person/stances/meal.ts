import { lerp, smoothstep } from '../../../draw/easing.ts'
import type { Point } from '../../../draw/shapes.ts'
import type { Figure } from '../figure.ts'
import type { Act } from '../manner.ts'
import { reach } from '../stance-parts.ts'
import { atEase } from './at-ease.ts'

/** Where the mouth is while standing. */
function mouthOf(figure: Figure): Point {
  return [figure.headHalf * 0.55, figure.shoulderY - figure.headHalf * 0.72]
}

export const eat: Act = (figure, pose, manner) => {
  const ease = atEase(figure, pose, manner)
  const [x, y] = mouthOf(figure)
  const bite = smoothstep(-0.2, 0.7, Math.sin(pose.time * 2.2))
  const plate = figure.shoulderY * 0.76
  const near = reach(lerp(figure.upperArm, x + 0.03, bite), lerp(plate, y + figure.headHalf * 0.72, bite))
  return {
    ...ease,
    nod: 0.06 + bite * 0.05,
    near: { ...ease.near, arm: near },
    far: { ...ease.far, arm: reach(figure.upperArm * 1.05, figure.shoulderY * 0.74) },
  }
}

export const drink: Act = (figure, pose, manner) => {
  const ease = atEase(figure, pose, manner)
  const [x, y] = mouthOf(figure)
  const sip = smoothstep(0, 0.8, Math.sin(pose.time * 1.3))
  const rest = figure.shoulderY * 0.82
  const near = reach(lerp(figure.upperArm, x + 0.055, sip), lerp(rest, y + figure.headHalf * 0.95, sip))
  return { ...ease, nod: -sip * 0.12, near: { ...ease.near, arm: near }, eyesShut: sip > 0.7 }
}

import type { Point } from '../../draw/shapes.ts'
import { solveLimb } from '../../draw/shapes.ts'
import type { Figure } from './figure.ts'

/** An arm either swings from the shoulder (radians, positive forward) or reaches for a point of the body's space. */
export type Arm =
  | { readonly type: 'swing'; readonly upper: number; readonly bend: number }
  | { readonly type: 'reach'; readonly at: Point; readonly elbow?: 1 | -1 }

export interface FootPlace {
  /** Ankle. */
  readonly at: Point
  /** Radians; positive points the toes down. */
  readonly angle: number
}

/** What a body does at one moment, before its bones are laid out. */
export interface Stance {
  readonly hip: Point
  /** Radians the trunk leans forward. */
  readonly lean: number
  /** Radians the head nods forward against the trunk. */
  readonly nod: number
  /** 0: turned to the camera, 1: in profile. */
  readonly turn: number
  readonly near: { readonly arm: Arm; readonly foot: FootPlace }
  readonly far: { readonly arm: Arm; readonly foot: FootPlace }
  /** Side to which the knees bend: -1 is forward. */
  readonly knees: 1 | -1
  /** Whole-body rotation about `pivot`, and lift above the ground. */
  readonly roll: number
  readonly pivot: Point
  readonly eyesShut: boolean
  readonly smile: number
}

export interface Limb {
  readonly root: Point
  readonly joint: Point
  readonly end: Point
}

export interface Skeleton {
  readonly figure: Figure
  readonly stance: Stance
  readonly nearArm: Limb
  readonly farArm: Limb
  readonly nearLeg: Limb
  readonly farLeg: Limb
  /** Middle of the shoulder line. */
  readonly neck: Point
  readonly head: Point
  /** Radians of the head. */
  readonly tilt: number
  /** Height of the trunk from hip to shoulder line. */
  readonly trunk: number
}

/** From trunk space (origin at the hip, y up negative, unrotated) to body space. */
export function fromTrunk(stance: Stance, x: number, y: number): Point {
  const cos = Math.cos(stance.lean)
  const sin = Math.sin(stance.lean)
  return [stance.hip[0] + x * cos - y * sin, stance.hip[1] + x * sin + y * cos]
}

export function layOut(figure: Figure, stance: Stance): Skeleton {
  const trunk = figure.hipY - figure.shoulderY
  const spread = figure.shoulderHalf * (0.82 - 0.62 * stance.turn)
  const hipSpread = figure.hipHalf * (0.42 - 0.36 * stance.turn)
  const neck = fromTrunk(stance, 0.006, -trunk)
  const tilt = stance.lean * 0.35 + stance.nod
  const reach = figure.headHalf * 1.22
  const neckAngle = stance.lean * 0.7 + stance.nod * 0.5
  return {
    figure,
    stance,
    trunk,
    neck,
    tilt,
    head: [neck[0] + Math.sin(neckAngle) * reach + 0.004, neck[1] - Math.cos(neckAngle) * reach],
    nearArm: layArm(
      figure,
      stance,
      fromTrunk(stance, -spread, -trunk + figure.arm[0] * 0.9),
      stance.near.arm,
    ),
    farArm: layArm(
      figure,
      stance,
      fromTrunk(stance, spread * 0.92, -trunk + figure.arm[0] * 0.9),
      stance.far.arm,
    ),
    nearLeg: layLeg(figure, stance, [stance.hip[0] - hipSpread, stance.hip[1]], stance.near.foot.at),
    farLeg: layLeg(figure, stance, [stance.hip[0] + hipSpread, stance.hip[1]], stance.far.foot.at),
  }
}

function layArm(figure: Figure, stance: Stance, root: Point, arm: Arm): Limb {
  if (arm.type === 'reach') {
    return { root, ...solveLimb(root, arm.at, figure.upperArm, figure.forearm, arm.elbow ?? 1) }
  }
  const upper = arm.upper - stance.lean * 0.4
  const joint = along(root, upper, figure.upperArm)
  return { root, joint, end: along(joint, upper + arm.bend, figure.forearm) }
}

/** Angle 0 hangs down, positive swings forward. */
function along(from: Point, angle: number, length: number): Point {
  return [from[0] + Math.sin(angle) * length, from[1] + Math.cos(angle) * length]
}

function layLeg(figure: Figure, stance: Stance, root: Point, ankle: Point): Limb {
  return { root, ...solveLimb(root, ankle, figure.thigh, figure.shin, stance.knees) }
}

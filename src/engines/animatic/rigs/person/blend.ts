import type { Point } from '../../draw/shapes.ts'
import { lerp } from '../../draw/easing.ts'
import type { FootPlace, Limb, Skeleton, Stance } from './skeleton.ts'

/** A body on its way from one posture to another, `way` 0..1. */
export function blend(from: Skeleton, to: Skeleton, way: number): Skeleton {
  const point = (one: Point, other: Point): Point => [
    lerp(one[0], other[0], way),
    lerp(one[1], other[1], way),
  ]
  const limb = (one: Limb, other: Limb): Limb => ({
    root: point(one.root, other.root),
    joint: point(one.joint, other.joint),
    end: point(one.end, other.end),
  })
  const foot = (one: FootPlace, other: FootPlace): FootPlace => ({
    at: point(one.at, other.at),
    angle: lerp(one.angle, other.angle, way),
  })
  const [before, after] = [from.stance, to.stance]
  const stance: Stance = {
    ...after,
    hip: point(before.hip, after.hip),
    lean: lerp(before.lean, after.lean, way),
    nod: lerp(before.nod, after.nod, way),
    turn: lerp(before.turn, after.turn, way),
    near: { ...after.near, foot: foot(before.near.foot, after.near.foot) },
    far: { ...after.far, foot: foot(before.far.foot, after.far.foot) },
    roll: lerp(before.roll, after.roll, way),
    pivot: point(before.pivot, after.pivot),
    eyesShut: way > 0.7 && after.eyesShut,
    smile: lerp(before.smile, after.smile, way),
  }
  return {
    ...to,
    stance,
    nearArm: limb(from.nearArm, to.nearArm),
    farArm: limb(from.farArm, to.farArm),
    nearLeg: limb(from.nearLeg, to.nearLeg),
    farLeg: limb(from.farLeg, to.farLeg),
    neck: point(from.neck, to.neck),
    head: point(from.head, to.head),
    tilt: lerp(from.tilt, to.tilt, way),
  }
}

import type { Pose } from '../../rig.ts'
import type { Figure } from '../figure.ts'
import type { Grip, Manner } from '../manner.ts'
import type { Arm, Stance } from '../skeleton.ts'
import { flat, reach, swing } from '../stance-parts.ts'

/** Arms and legs at ease: what most acts begin with. */
export function atEase(figure: Figure, pose: Pose, manner: Manner): Stance {
  const breath = Math.sin(pose.time * 1.9 + manner.seed) * 0.004
  const sway = Math.sin(pose.time * 0.8 + manner.seed) * 0.006
  return {
    hip: [sway, figure.hipY + 0.0015 + breath * 0.4],
    lean: figure.stoop,
    nod: Math.sin(pose.time * 0.9 + manner.seed * 2) * 0.025,
    turn: 0.3,
    near: { arm: carry(figure, manner.near, swing(-0.12 + sway, 0.26), pose), foot: flat(figure, -0.042) },
    far: { arm: carry(figure, manner.far, swing(0.16 - sway, 0.22), pose), foot: flat(figure, 0.04) },
    knees: -1,
    roll: 0,
    pivot: [0, 0],
    eyesShut: false,
    smile: 0.5,
  }
}

/** Replaces an arm's own motion when it carries something. */
export function carry(figure: Figure, grip: Grip | null, free: Arm, pose: Pose): Arm {
  const chest = figure.shoulderY * 0.86
  const bob = Math.sin(pose.time * 1.7) * 0.006
  switch (grip) {
    case null:
      return free
    case 'hang':
      return free.type === 'swing' ? swing(free.upper * 0.4, 0.16 + free.bend * 0.15) : free
    case 'raise':
      return reach(figure.upperArm * 0.9, chest + 0.05 + bob)
    case 'staff':
      return reach(figure.upperArm * 1.05, chest + 0.1 + bob * 0.4)
    case 'present':
      return reach(figure.upperArm * 1.15, chest + 0.08 + bob)
    case 'read':
      return reach(figure.upperArm * 1.0, chest + 0.11 + bob)
    case 'ear':
      return reach(figure.headHalf * 0.62, figure.shoulderY - figure.headHalf * 1.0)
    case 'shoulder':
      return reach(figure.upperArm * 0.42, figure.shoulderY + 0.05)
    case 'hug':
      return reach(figure.upperArm * 0.85, chest + 0.14)
  }
}

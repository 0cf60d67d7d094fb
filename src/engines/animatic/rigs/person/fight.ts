import { lerp } from '../../draw/easing.ts'
import { ROUNDS } from '../../rounds.ts'
import type { Pose } from '../rig.ts'
import type { Manner } from './manner.ts'
import type { Figure } from './figure.ts'
import type { Stance } from './skeleton.ts'
import { flat, legsOf, reach, swing } from './stance-parts.ts'

/** Radians a second: a blow of one hand and one of the other in a turn. */
const PACE = Math.PI / ROUNDS.fight.seconds

/** Blow upon blow, as they are armed. `ease` is how they stand at rest. */
export function fightStance(
  ease: Stance,
  figure: Figure,
  pose: Pose,
  manner: Pick<Manner, 'activity' | 'fight'>,
): Stance {
  const blow = Math.max(0, Math.sin(pose.time * PACE)) ** 3
  const cross = Math.max(0, Math.sin(pose.time * PACE + Math.PI)) ** 3
  const chin = figure.shoulderY + 0.01
  const base: Stance = {
    ...ease,
    hip: [0.01, figure.hipY + 0.045 + Math.sin(pose.time * PACE) * 0.008],
    lean: figure.stoop + 0.13 + blow * 0.08,
    turn: 0.65,
    near: { arm: ease.near.arm, foot: flat(figure, -0.14) },
    far: { arm: ease.far.arm, foot: flat(figure, 0.13) },
    smile: -0.5,
  }
  if (manner.activity === 'grapple') return grapple(figure, pose, base)
  if (manner.fight === 'foil') return lunge(figure, base, blow)
  if (manner.fight === 'kick') return kick(figure, base, blow, cross)
  if (manner.fight === 'sword') {
    return {
      ...base,
      near: { ...base.near, arm: swing(lerp(2.5, 0.95, blow), lerp(0.7, 0.15, blow)) },
      far: { ...base.far, arm: reach(0.19, figure.shoulderY * 0.8) },
    }
  }
  return {
    ...base,
    near: { ...base.near, arm: reach(lerp(0.12, 0.3, blow), chin) },
    far: { ...base.far, arm: reach(lerp(0.19, 0.32, cross), chin + 0.015) },
  }
}

/** Low, with both hands on the other one. */
function grapple(figure: Figure, pose: Pose, base: Stance): Stance {
  const push = Math.sin(pose.time * 2.3) * 0.014
  const low = legsOf(figure) * 0.16
  return {
    ...base,
    hip: [-0.02, figure.hipY + low],
    lean: figure.stoop + 0.34 + push,
    nod: -0.22,
    near: { arm: reach(0.27 + push, figure.shoulderY * 0.78 + low), foot: flat(figure, -0.2) },
    far: { arm: reach(0.3 - push, figure.shoulderY * 0.86 + low), foot: flat(figure, 0.15) },
  }
}

/** A high kick by turns with a straight punch. */
function kick(figure: Figure, base: Stance, blow: number, cross: number): Stance {
  const chin = figure.shoulderY + 0.01
  return {
    ...base,
    hip: [-0.03 * blow, figure.hipY + 0.03 - 0.02 * blow],
    lean: base.lean - 0.42 * blow,
    near: {
      arm: reach(lerp(0.12, 0.02, blow), lerp(chin + 0.04, chin + 0.12, blow)),
      foot: flat(figure, -0.13),
    },
    far: {
      arm: reach(lerp(0.18, 0.31, cross), chin + 0.03),
      foot: {
        at: [lerp(0.13, 0.38, blow), lerp(figure.ankleY, figure.shoulderY * 0.94, blow)],
        angle: -1.1 * blow,
      },
    },
  }
}

/** On guard, then far forward behind the point. */
function lunge(figure: Figure, base: Stance, blow: number): Stance {
  const leg = legsOf(figure)
  return {
    ...base,
    hip: [lerp(-0.02, 0.07, blow), figure.hipY + leg * lerp(0.09, 0.2, blow)],
    lean: lerp(0.02, 0.14, blow),
    turn: 0.8,
    near: {
      arm: reach(lerp(0.2, 0.37, blow), figure.shoulderY * lerp(0.84, 0.88, blow) + leg * 0.1),
      foot: flat(figure, lerp(0.2, 0.32, blow)),
    },
    far: { arm: reach(-0.2, figure.shoulderY * 0.98, -1), foot: flat(figure, -0.22) },
  }
}

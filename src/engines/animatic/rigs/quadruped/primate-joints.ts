import type { Point } from '../../draw/shapes.ts'
import type { Action } from '../../scene-spec.ts'
import type { Pose } from '../rig.ts'
import { footAt, strideOf, type Step } from '../step.ts'
import { strikeOf, type GaitName, type LegName } from './gaits.ts'
import type { Primate } from './primate-species.ts'

/** How it holds itself. */
export type Hold = 'sit' | 'walk' | 'leap' | 'hang' | 'lie'

/** Where its joints are, body units. */
export interface Joints {
  readonly hip: Point
  readonly shoulder: Point
  readonly head: Point
  /** Far, near. */
  readonly hands: readonly [Point, Point]
  readonly feet: readonly [Point, Point]
}

/** How a primate holds itself while it does something. */
export function holdOf(kind: Primate, action: Action): Hold {
  switch (action) {
    case 'walk':
    case 'run':
      return 'walk'
    case 'jump':
      return 'leap'
    case 'fly':
    case 'float':
      return 'hang'
    case 'sleep':
      return kind.hangs === true ? 'sit' : 'lie'
    default:
      return 'sit'
  }
}

/** Where the joints are in one moment. */
export function jointsOf(hold: Hold, kind: Primate, pose: Pose): Joints {
  const { time } = pose
  const breath = Math.sin(time * 2) * 0.006
  switch (hold) {
    case 'walk':
      return walking(kind, pose)
    case 'leap': {
      const rise = Math.sin(pose.progress * Math.PI)
      return {
        hip: [-0.1, -0.3 - 0.06 * rise],
        shoulder: [0.08, -0.62 - 0.1 * rise],
        head: [0.16, -0.82 - 0.1 * rise],
        hands: [
          [0.42, -0.8 - 0.5 * rise],
          [0.3, -0.86 - 0.55 * rise],
        ],
        feet: [
          [-0.24 - 0.14 * rise, -0.06 * rise],
          [0.02 - 0.2 * rise, -0.02 - 0.12 * rise],
        ],
      }
    }
    case 'hang': {
      const swing = Math.sin(time * 2.2) * 0.09
      return {
        hip: [-0.04 - swing, -0.42],
        shoulder: [0, -0.86],
        head: [0.1, -0.98],
        hands: [
          [-0.12, -1.5],
          [0.14, -1.5],
        ],
        feet: [
          [-0.16 - swing * 1.9, -0.1],
          [0.08 - swing * 1.8, -0.08],
        ],
      }
    }
    case 'lie':
      return {
        hip: [-0.3, -0.17],
        shoulder: [0.12, -0.2 + breath],
        head: [0.38, -0.19 + breath],
        hands: [
          [0.5, -0.04],
          [0.42, -0.02],
        ],
        feet: [
          [-0.02, -0.03],
          [0.02, -0.02],
        ],
      }
    case 'sit':
      return seated(kind, pose, breath)
  }
}

function seated(kind: Primate, pose: Pose, breath: number): Joints {
  const mouth: Point = [0.27, -0.58 - kind.head * 0.2]
  const rest: readonly [Point, Point] = [
    [0.34, -0.26],
    [0.2, -0.22],
  ]
  return {
    hip: [-0.1, -0.17],
    shoulder: [0, -0.52 + breath],
    head: [0.07, -0.64 - kind.head * 0.72 + breath],
    hands: handsOf(pose, rest, mouth),
    feet: [
      [0.3, -0.02],
      [0.2, -0.01],
    ],
  }
}

/** What the hands are about: food, a drum, the chest, or the knees. */
function handsOf(pose: Pose, rest: readonly [Point, Point], mouth: Point): readonly [Point, Point] {
  const [near, far] = pose.reach
  if (near !== undefined) return [far ?? near, near]
  const beat = Math.sin(pose.time * 9)
  switch (pose.action) {
    case 'eat':
    case 'drink': {
      const lift = 0.5 + 0.5 * Math.sin(pose.time * 2.4)
      return [rest[0], [mouth[0] + 0.06 * (1 - lift), mouth[1] + 0.1 * (1 - lift)]]
    }
    case 'fight':
    case 'work':
      return [
        [0.2 + 0.14 * Math.max(0, beat), -0.46 + 0.1 * Math.max(0, beat)],
        [0.12 + 0.18 * Math.max(0, -beat), -0.42 + 0.1 * Math.max(0, -beat)],
      ]
    case 'wave':
    case 'dance':
    case 'play':
      return [
        [0.34, -0.66 - 0.08 * beat],
        [-0.28, -0.72 + 0.08 * beat],
      ]
    default:
      return rest
  }
}

const STEPS: Readonly<Record<GaitName, Step>> = {
  walk: { reach: 0.13, lift: 0.075, duty: 0.62 },
  run: { reach: 0.22, lift: 0.12, duty: 0.42 },
}

/** Body units covered in a cycle on all fours. */
export function primateStride(gait: GaitName): number {
  return strideOf(STEPS[gait])
}

function walking({ arm }: Primate, pose: Pose): Joints {
  const isRunning = pose.action === 'run'
  const gait = isRunning ? 'run' : 'walk'
  const step = (name: LegName): Point => {
    const { x, height } = footAt(pose.phase / (Math.PI * 2) - strikeOf(gait, name), STEPS[gait])
    return [x * (pose.stepLength ?? 1), -height]
  }
  const bob = Math.abs(Math.sin(pose.phase)) * (isRunning ? 0.05 : 0.015)
  const [nearHand, farHand] = [step('near-front'), step('far-front')]
  const [nearFoot, farFoot] = [step('near-hind'), step('far-hind')]
  const shoulder: Point = [0.2, -Math.min(0.62, arm + 0.06) - bob]
  return {
    hip: [-0.26, -0.4 - bob],
    shoulder,
    head: [shoulder[0] + 0.19, shoulder[1] - 0.11],
    hands: [
      [0.27 + farHand[0], farHand[1]],
      [0.24 + nearHand[0], nearHand[1]],
    ],
    feet: [
      [-0.22 + farFoot[0], farFoot[1]],
      [-0.26 + nearFoot[0], nearFoot[1]],
    ],
  }
}

import type { Hex } from '../../../draw/colour.ts'
import type { Pen, Point } from '../../../draw/shapes.ts'
import type { Action, PropSpec } from '../../../scene-spec.ts'
import type { Pose } from '../../rig.ts'
import type { Act, Manner } from '../manner.ts'
import { flat, reach } from '../stance-parts.ts'
import { atEase } from '../stances/at-ease.ts'
import { sit } from '../stances/rest.ts'
import type { Figure } from '../figure.ts'
import type { Arm, Skeleton, Stance } from '../skeleton.ts'

/** Somebody at one moment of an activity. */
export interface Doer {
  readonly figure: Figure
  readonly pose: Pose
  readonly manner: Manner
  /** Seconds, of the doer's own clock. */
  readonly time: number
  /** Hip height against a grown-up's: what stands before a child is lower. */
  readonly k: number
}

/** What the parts of an activity are painted with. */
export interface Scenery {
  readonly pen: Pen
  readonly time: number
  readonly phase: number
  readonly k: number
  readonly skeleton: Skeleton
  /** Palms, in body units. */
  readonly near: Point
  readonly far: Point
  /** Colour that the prompt gave to one of these things, else the fallback. */
  colour(concepts: RegExp, fallback: Hex): Hex
  /** True when one of these things was named, or is their calling. */
  has(concepts: RegExp): boolean
  /** True when somebody else's drawing has what is done with. */
  readonly isShared: boolean
  readonly isLapTaken: boolean
  /** True when what is sat on is there already. */
  readonly isSeated: boolean
  readonly seed: number
}

type Paint = (scenery: Scenery) => void

/** How an activity looks: what arms and body do in time, what is in the hands, and what stands around. */
export interface Performance {
  /** It is performed while this is the action; walking somewhere else, nobody goes on with it. */
  readonly action: Action
  stance(doer: Doer): Stance
  /** Painted behind the body, before its near arm, and over all of it; body units. */
  readonly behind?: Paint
  readonly before?: Paint
  readonly over?: Paint
  /** Tools in the hands; hundredths of a body height, origin in the palm. */
  readonly near?: Paint
  readonly far?: Paint
  /** What is put under them where there is no seat yet; an armchair is painted by `behind`. Absent: nothing. */
  readonly seat?: 'chair'
  /** The near hand's tool lies under its hand. */
  readonly isUnder?: boolean
  /** How far it reaches before the body's middle, and how much higher than a body it is; body units. */
  readonly front: number
  /** How far it reaches behind that, for what is around them; body units. Default: no farther than a body does. */
  readonly back?: number
  /** Default 0. */
  readonly height?: number
  /** Where the middle of what two can do together is: the other one stands behind it. Absent: each has their own. */
  readonly shared?: number
  /** Those who share it do it at one time. Default: each has their own. */
  readonly isInStep?: true
}

export function doerOf(figure: Figure, pose: Pose, manner: Manner): Doer {
  return { figure, pose, manner, time: pose.time, k: figure.hipY / -0.478 }
}

/** Concepts a prompt named, for colours and kinds. */
export function propsOf(props: readonly PropSpec[], variant: string): Pick<Scenery, 'colour' | 'has'> {
  return {
    colour: (concepts, fallback) =>
      props.find(({ concept, colour }) => colour !== null && concepts.test(concept))?.colour ?? fallback,
    has: (concepts) => concepts.test(variant) || props.some(({ concept }) => concepts.test(concept)),
  }
}

const BARE = { near: null, far: null } as const

/** Upright with both hands free for something else. */
export function upright({ figure, pose, manner }: Doer): Stance {
  return { ...atEase(figure, pose, { ...manner, ...BARE }), turn: 0.5 }
}

/** On a chair. */
export function seated({ figure, pose, manner }: Doer): Stance {
  return sit(figure, pose, { ...manner, ...BARE, seat: 'chair' })
}

/** On both knees, bent over what lies on the ground before them. */
export function kneeling(doer: Doer, lean = 0.35): Stance {
  const { figure } = doer
  const knee = figure.leg[1]
  return {
    ...upright(doer),
    hip: [-0.1, -knee * 1.1 - figure.thigh * 0.86],
    lean,
    nod: 0.06,
    turn: 0.75,
    near: { arm: reach(0.2, -0.1), foot: { at: [-0.1 - figure.shin * 0.72, -knee * 0.9], angle: 1.5 } },
    far: { arm: reach(0.24, -0.1), foot: { at: [-0.06 - figure.shin * 0.72, -knee * 0.9], angle: 1.5 } },
    knees: -1,
  }
}

/** The same stance with other hands. */
export function withHands(stance: Stance, near: Arm, far: Arm): Stance {
  return { ...stance, near: { ...stance.near, arm: near }, far: { ...stance.far, arm: far } }
}

/** A hand at a place that is as high as what stands before them. */
export function handAt({ k }: Doer, x: number, y: number, elbow: 1 | -1 = 1): Arm {
  return reach(x * k, y * k, elbow)
}

export function mouthOf(figure: Figure): Point {
  return [figure.headHalf * 0.55, figure.shoulderY - figure.headHalf * 0.72]
}

/** Feet apart, knees soft. */
export function planted(stance: Stance, figure: Figure, apart: number, sink = 0): Stance {
  return {
    ...stance,
    hip: [stance.hip[0], figure.hipY + sink],
    near: { ...stance.near, foot: flat(figure, -apart) },
    far: { ...stance.far, foot: flat(figure, apart) },
  }
}

/** An act of its own for `stanceOf`. */
export function actOf({ stance }: Performance): Act {
  return (figure, pose, manner) => stance(doerOf(figure, pose, manner))
}

/** Paints in body units of a grown-up, scaled to the doer. */
export function scaled({ pen, k }: Scenery, paint: (pen: Pen) => void): void {
  pen.save()
  pen.scale(k, k)
  paint(pen)
  pen.restore()
}

export { cycleOf as cycle } from '../../../rounds.ts'

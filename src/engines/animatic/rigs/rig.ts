import type { Pen } from '../draw/shapes.ts'
import type { Action, ActivityName, Hold, Mood, PropSpec, Trait } from '../scene-spec.ts'

/**
 * A family of articulated drawings. Pure: the same look and pose give the same strokes.
 * Body units: origin on the ground below the body's middle, x to the right (the way it faces), y up is negative;
 * 1 is about the height of the body (vehicles: their length).
 */
export interface Rig {
  /** Variants the rig can draw, e.g. `calico`, `fox`; the first is the default for unknown names. */
  readonly variants: readonly string[]
  /**
   * Tight box of the drawing, in body units: of all poses of the variant, or only of `action` where the rig can tell.
   */
  box(look: RigLook, action?: Action): { readonly width: number; readonly height: number }
  /** Natural height against a standing adult (1), for sane sizes side by side: cat 0.3, elephant 1.8. Vehicles: length. */
  naturalSize(look: RigLook): number
  /** Body units that one cycle of the gait of `action` covers, so that no foot slips. Absent: it does not step. */
  stride?(look: RigLook, action: Action): number
  draw(pen: Pen, look: RigLook, pose: Pose): void
}

/** What stays the same over a shot. */
export interface RigLook {
  readonly variant: string
  /** `#rrggbb`; empty: the variant's own colours. */
  readonly colours: readonly string[]
  readonly props: readonly PropSpec[]
  /** Of many each has another colour. Absent: not. */
  readonly isMotley?: true
  /** Varies individuals of a group. */
  readonly seed: number
  /** Chooses skin and hair instead of `seed`, the same for a whole family. Absent: of no family. */
  readonly kinSeed?: number
  /** How dark the scene is, 0 (day) .. 1 (night): lamps and windows are lit. Default 0. */
  readonly lights?: number
  /** Of buildings: snow lies on their roofs. Default false. */
  readonly isSnowy?: boolean
  /** Of people: the mood that their faces show. Absent: that of what they do. */
  readonly mood?: Mood
  /** Of people: what was said of their bodies. Absent: nothing. */
  readonly traits?: readonly Trait[]
  /** What is done in particular. Absent: no more than the action. */
  readonly activity?: ActivityName
  /** They are not at it yet: only what it is done at is drawn. Default false. */
  readonly isAway?: true
  /** They sit at what is done standing otherwise: on the ground where there is no seat. Default false. */
  readonly isSeated?: true
  /** Who is in their arms, on their lap or on their shoulders. Absent: nobody. */
  readonly carried?: Carried
  /** Which of the scene's subjects it shows, counted from 0. Absent: none of them, but somebody or something of the place. */
  readonly index?: number
  /** Of a vehicle: somebody else is drawn in it, so nobody sits there by default. Default false. */
  readonly isTaken?: boolean
}

/** Somebody who is drawn with another. */
export interface Carried {
  readonly rig: Rig
  readonly look: RigLook
  readonly where: Hold
}

/** What changes from frame to frame. */
export interface Pose {
  readonly action: Action
  /** Seconds since the shot began; idle motion (breath, blink, tail) follows it. */
  readonly time: number
  /** Radians of the gait or stroke cycle; grows with the distance covered. */
  readonly phase: number
  /** 0..1 progress of a one-off action (jump, take-off, land). */
  readonly progress: number
  /** Tilt of head or nose in radians; negative looks up. */
  readonly look: number
  /** How lively, 0 (asleep) .. 1 (normal) .. 2 (frantic). */
  readonly energy: number
  /** Hands or paws at work, in body units relative to the origin (piano keys, handlebars); empty: free. */
  readonly reach: readonly (readonly [number, number])[]
  /** Mouth opening 0..1 (speech, song). */
  readonly mouth: number
  /** What they did before, at which phase, and how far they have left it behind, 0..1. Absent: they do not come from anything. */
  readonly from?: { readonly action: Action; readonly phase: number; readonly way: number }
  /** How long the steps are, as a part of the usual, for who goes slower than their feet would. Default 1. */
  readonly stepLength?: number
  /** How much lower the body is than it is by itself, as a fraction, before it does something else. Default 0. */
  readonly duck?: number
}

/** Standing still, at ease. */
export const REST: Pose = {
  action: 'stand',
  time: 0,
  phase: 0,
  progress: 0,
  look: 0,
  energy: 1,
  reach: [],
  mouth: 0,
}

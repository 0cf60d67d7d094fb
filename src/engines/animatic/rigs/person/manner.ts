import type { ActivityName, Mood } from '../../scene-spec.ts'
import type { Pose } from '../rig.ts'
import type { Figure } from './figure.ts'
import type { Played } from './play.ts'
import type { Stance } from './skeleton.ts'

/** How a thing is carried, which decides what its arm does. */
export type Grip = 'hang' | 'raise' | 'staff' | 'present' | 'ear' | 'shoulder' | 'hug' | 'read'

/** What besides the pose shapes a stance. */
export interface Manner {
  readonly near: Grip | null
  readonly far: Grip | null
  /** How the person sits when told to. */
  readonly seat: 'chair' | 'ground' | 'none'
  /** There is something to sit on. */
  readonly isSeated: boolean
  /** They sit on the ground, whatever they do. */
  readonly isGrounded: boolean
  /** Instrument in the hands. */
  readonly instrument: Played | null
  /** Kind of work, of `work`. */
  readonly craft: 'stir' | 'hammer' | 'type' | 'sweep' | 'point' | 'paint'
  /** What is done in particular. */
  readonly activity: ActivityName | null
  /** What their faces show. */
  readonly mood: Mood
  /** How a dancer dances. */
  readonly dance: 'groove' | 'ballet' | 'break'
  readonly fight: 'boxing' | 'sword' | 'foil' | 'kick'
  readonly feminine: boolean
  readonly baby: boolean
  /** A dummy: it does not breathe. */
  readonly isLifeless: boolean
  readonly seed: number
}

export type Act = (figure: Figure, pose: Pose, manner: Manner) => Stance

/** Height of a chair's seat above the ground, in body heights. */
export const SEAT_HEIGHT = 0.265

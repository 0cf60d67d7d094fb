import type { Action, ActivityName } from '../../scene-spec.ts'
import { glanceAt } from '../glance.ts'
import type { Pose } from '../rig.ts'
import type { Manner } from './manner.ts'
import type { Stance } from './skeleton.ts'

/** These move all of the body by themselves. */
const IN_MOTION: ReadonlySet<Action> = new Set([
  'walk',
  'run',
  'jump',
  'dance',
  'fight',
  'ride',
  'drive',
  'swim',
  'fly',
  'float',
])
/** What one looks through stands where the eye is. */
const EYE_AT_GLASS: ReadonlySet<ActivityName> = new Set(['microscope', 'telescope'])
/** Radians a second of a breath at rest, and of a body that leans now more and now less. */
const BREATH = 1.9
const DRIFT = 0.67
/** Seconds from one small turn of the head to the next. */
const NODS = 1.7

/**
 * The same stance of somebody who is alive: the trunk rises and falls with the breath and is never quite at rest, and the
 * head follows what the eyes do. Hands and feet stay where they are.
 */
export function enliven(
  stance: Stance,
  { action, time, energy }: Pose,
  { seed, activity, isLifeless }: Manner,
): Stance {
  if (isLifeless) return stance
  if (IN_MOTION.has(action) || (activity !== null && EYE_AT_GLASS.has(activity))) return stance
  const breath = Math.sin(time * BREATH + seed)
  if (stance.eyesShut)
    return { ...stance, lean: stance.lean + 0.014 * breath, nod: stance.nod + 0.02 * breath }
  const life = Math.min(1, energy)
  const drift = Math.sin(time * DRIFT + seed * 1.7)
  return {
    ...stance,
    hip: [stance.hip[0], stance.hip[1] - 0.0022 * breath * life],
    lean: stance.lean + (0.014 * breath + 0.022 * drift) * life,
    nod: stance.nod + (0.06 * glanceAt(time, seed + 3, NODS) - 0.012 * breath) * life,
  }
}

/** How those step who go on feet: what is seen of it and what is heard. Pure functions of subject and time. */
import type { Action, SubjectSpec } from './scene-spec.ts'

const TURN = Math.PI * 2

/** A way of moving over the ground. */
export interface Gait {
  readonly cyclesPerSecond: number
  /** Fractions of the cycle, ascending, at which one foot after the other strikes the ground. */
  readonly contacts: readonly number[]
}

const GROUND_ACTIONS: readonly Action[] = ['walk', 'run', 'ride']
const BIPED = [0, 0.5] as const
/** Each hind foot, and then the front foot of its side. */
export const FOUR_BEAT_WALK = [0, 0.25, 0.5, 0.75] as const
/** Both hind feet, then both front feet, then none. */
export const GALLOP = [0, 0.12, 0.38, 0.5] as const

/** How people go on foot. */
export const GAITS_ON_FOOT: Readonly<Record<'walk' | 'run', Gait>> = {
  walk: { cyclesPerSecond: 0.92, contacts: BIPED },
  run: { cyclesPerSecond: 1.45, contacts: BIPED },
}

/** The gait of a subject, or null when it makes no steps. `Pose.phase` is `gaitPhase` of the same gait. */
export function gaitOf(subject: SubjectSpec): Gait | null {
  if (!GROUND_ACTIONS.includes(subject.action)) return null
  const fast = subject.action === 'run' || subject.action === 'ride'
  switch (subject.rig) {
    case 'person':
    case 'robot':
      if (subject.action === 'ride') return null
      return GAITS_ON_FOOT[fast ? 'run' : 'walk']
    case 'bird':
      return { cyclesPerSecond: fast ? 2.2 : 1.3, contacts: BIPED }
    case 'dragon':
    case 'dinosaur':
      return { cyclesPerSecond: fast ? 0.9 : 0.5, contacts: BIPED }
    case 'quadruped':
      return {
        cyclesPerSecond: (fast ? 2.1 : 1.05) * paceOf(subject.variant),
        contacts: fast ? GALLOP : FOUR_BEAT_WALK,
      }
    default:
      return null
  }
}

/** Heavy animals step slowly, small ones quickly. */
function paceOf(variant: string): number {
  if (/elephant|hippo|rhino|bear|mammoth/.test(variant)) return 0.6
  if (/horse|cow|ox|camel|giraffe|moose|unicorn|bull|buffalo/.test(variant)) return 0.85
  if (/mouse|rat|hamster|squirrel|rabbit|hedgehog|kitten/.test(variant)) return 1.35
  return 1
}

/** Radians of the cycle: foot 0 strikes the ground at 0, 2π, 4π … */
export function gaitPhase(gait: Gait, timeSeconds: number): number {
  return timeSeconds * gait.cyclesPerSecond * TURN
}

export interface Footfall {
  readonly timeSeconds: number
  /** Index into `Gait.contacts`. */
  readonly foot: number
}

export function footfalls(gait: Gait, seconds: number): readonly Footfall[] {
  const falls: Footfall[] = []
  for (let cycle = 0; cycle / gait.cyclesPerSecond < seconds; cycle += 1) {
    for (const [foot, contact] of gait.contacts.entries()) {
      const timeSeconds = (cycle + contact) / gait.cyclesPerSecond
      if (timeSeconds < seconds) falls.push({ timeSeconds, foot })
    }
  }
  return falls
}

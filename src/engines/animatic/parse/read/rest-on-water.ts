import type { PlaceName, RigName, SettingName, SubjectSpec } from '../../scene-spec.ts'
import type { Whereabouts } from '../meaning.ts'

const WATERFOWL: ReadonlySet<string> = new Set(['duck', 'swan', 'goose'])
const CALM: ReadonlySet<PlaceName> = new Set(['cup', 'lake', 'pond'])

/** "A swan on a lake" is on the water; ducks with somebody are with them, on the bank. */
export function restOnWater(
  subject: SubjectSpec,
  { place }: Whereabouts,
  all: readonly SubjectSpec[],
): SubjectSpec {
  if (
    place === undefined ||
    !CALM.has(place) ||
    !all.every((one) => isWaterfowl(one) || one.concept === 'cup-sea')
  )
    return subject
  // Who is dressed stays out of the water, where it can be seen.
  const isDressed = subject.props.some(({ role }) => role === 'worn')
  return subject.action === 'stand' && !isDressed ? { ...subject, action: 'swim' } : subject
}

function isWaterfowl({ rig, variant }: SubjectSpec): boolean {
  return rig === 'bird' && WATERFOWL.has(variant)
}

/** Places of the sea and the sky, where there is no ground to walk on. */
const GROUNDLESS: ReadonlySet<SettingName> = new Set(['underwater', 'sky', 'space'])
const WET: ReadonlySet<PlaceName> = new Set(['lake', 'pond', 'river', 'swamp', 'pool', 'outdoor-pool', 'cup'])

const BATHES: ReadonlySet<RigName> = new Set<RigName>(['quadruped'])

/** A turtle that goes somewhere on land walks, and who only looks about under water swims. */
export function moveAsThere(subject: SubjectSpec, { setting, place }: Whereabouts): SubjectSpec {
  const isIdle =
    subject.action === 'stand' ||
    subject.action === 'look' ||
    (subject.variant === 'diver' && subject.action === 'walk')
  // Animals at a hot spring are in it.
  if (
    place === 'hot-spring' &&
    BATHES.has(subject.rig) &&
    (isIdle || subject.action === 'sit' || subject.action === 'sleep')
  )
    return { ...subject, action: 'swim' }
  // Visitors of an aquarium stay dry.
  if (place === 'aquarium') return subject
  if (setting === 'underwater' && subject.rig === 'person' && isIdle) return { ...subject, action: 'swim' }
  if (setting === 'space' && subject.variant === 'astronaut' && subject.action === 'fly')
    return { ...subject, action: 'float' }
  const crawls = subject.rig === 'fish' && (subject.variant === 'turtle' || subject.variant === 'crab')
  const isWet = GROUNDLESS.has(setting) || (place !== undefined && WET.has(place))
  return crawls && !isWet && subject.action === 'swim' ? { ...subject, action: 'walk' } : subject
}

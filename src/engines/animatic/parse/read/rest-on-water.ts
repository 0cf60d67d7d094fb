import type { PlaceName, SubjectSpec } from '../../scene-spec.ts'
import type { Whereabouts } from '../meaning.ts'

const WATERFOWL: ReadonlySet<string> = new Set(['duck', 'swan', 'goose'])
const CALM: ReadonlySet<PlaceName> = new Set(['lake', 'pond'])

/** "A swan on a lake" is on the water. */
export function restOnWater(subject: SubjectSpec, { place }: Whereabouts): SubjectSpec {
  const isThere =
    place !== undefined && CALM.has(place) && subject.rig === 'bird' && WATERFOWL.has(subject.variant)
  return isThere && subject.action === 'stand' ? { ...subject, action: 'swim' } : subject
}

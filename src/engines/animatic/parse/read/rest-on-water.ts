import type { PlaceName, SubjectSpec } from '../../scene-spec.ts'
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
  return subject.action === 'stand' ? { ...subject, action: 'swim' } : subject
}

function isWaterfowl({ rig, variant }: SubjectSpec): boolean {
  return rig === 'bird' && WATERFOWL.has(variant)
}

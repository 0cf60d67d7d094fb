import type { SceneSpec, SubjectSpec } from '../../scene-spec.ts'
import type { ActivityName } from '../../vocabulary/actors.ts'
import type { Meaning } from '../meaning.ts'
import { isActionMeaning } from './choose-sense.ts'

/** What lovers do, and all others out of affection. */
const AFFECTION: ReadonlySet<ActivityName | undefined> = new Set<ActivityName>([
  'hug',
  'kiss',
  'hand-in-hand',
])
const CHILDREN = /^(?:child|baby|girl|boy)$/

/**
 * "un payaso triste": a mood in so many words counts more than what clowns are like. A child hugs its mother or a dog out
 * of joy.
 */
export function moodOf(meanings: readonly Meaning[], subjects: readonly SubjectSpec[]): SceneSpec['mood'] {
  const first = meanings.find(({ mood }) => mood !== undefined)
  const isOfThing = first !== undefined && first.things.length > 0
  const said = meanings.filter((one) => one.things.length === 0 && !isActionMeaning(one))
  const own = isOfThing ? said.find(({ mood }) => mood !== undefined) : undefined
  const mood = (own ?? first)?.mood ?? 'neutral'
  return mood === 'romantic' && AFFECTION.has(first?.activity) && subjects.some(isNoLover) ? 'joyful' : mood
}

function isNoLover({ rig, variant, kin, carries }: SubjectSpec): boolean {
  return rig === 'person' && (kin !== undefined || carries !== undefined || CHILDREN.test(variant))
}

import { SPRITE_ART } from '../../rigs/sprite/table.ts'
import type { RigName, SubjectSpec } from '../../scene-spec.ts'
import type { Phrase } from './phrase.ts'

/** What is no more than a thing. */
const THINGS: ReadonlySet<RigName> = new Set(['car', 'food', 'furniture', 'cookware', 'instrument'])

/** "a basketball explodes": it is that which flies to pieces, and not something behind it. */
export function letBurst(
  subjects: readonly SubjectSpec[],
  phrases: readonly Phrase[],
): readonly SubjectSpec[] {
  const at = phrases.findIndex(
    (phrase) => phrase.kind === 'effect' && phrase.leftOut === null && phrase.meaning.sight === 'explosion',
  )
  const before = phrases[at - 1]
  const [first] = subjects
  if (before?.kind !== 'noun' || before.leftOut !== null || first === undefined) return subjects
  const isIt = before.meaning.concept === first.concept && first.count === 1 && isThing(first)
  if (!isIt || first.activity !== undefined || first.driver !== undefined) return subjects
  return subjects.map((subject) =>
    subject === first ? { ...first, action: 'stand', activity: 'burst' } : subject,
  )
}

function isThing({ rig, variant }: SubjectSpec): boolean {
  const life = rig === 'sprite' ? SPRITE_ART.get(variant)?.life : undefined
  return THINGS.has(rig) || life === 'thing' || life === 'ball' || life === 'plant'
}

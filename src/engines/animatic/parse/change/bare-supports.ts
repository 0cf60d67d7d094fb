import type { SubjectSpec } from '../../scene-spec.ts'
import type { Phrase } from '../read/phrase.ts'

/**
 * Without what somebody is to be on, where nobody is: "a surfboard on the roof" of a car brings no roof of its own. Who
 * does something there, as "sitting on the roof", needs it.
 */
export function withoutBareSupports(
  subjects: readonly SubjectSpec[],
  phrases: readonly Phrase[],
): readonly SubjectSpec[] {
  if (phrases.some(({ kind }) => kind === 'action')) return subjects
  const supports = new Set(
    phrases.flatMap((phrase) =>
      phrase.kind === 'noun' && phrase.meaning.spot !== undefined ? [phrase.meaning.concept] : [],
    ),
  )
  const isAlone = subjects.every(({ concept }) => supports.has(concept))
  return isAlone ? [] : subjects
}

import type { SubjectSpec } from '../../scene-spec.ts'
import type { ActionPhrase, LeftOut, Phrase } from './phrase.ts'

/** Says of those who are named, and not among those who stay, why they are not in the picture. */
export function reportDropped(
  phrases: readonly Phrase[],
  named: readonly SubjectSpec[],
  kept: readonly SubjectSpec[],
  why: LeftOut,
): void {
  for (const { concept } of named) {
    if (kept.some((subject) => subject.concept === concept)) continue
    for (const phrase of phrases)
      if (phrase.kind === 'noun' && phrase.meaning.things.some((thing) => thing.concept === concept))
        phrase.leftOut ??= why
  }
}

/** Says of deeds that nobody is shown doing, not even in the end, that they are not in the picture. */
export function reportMissed(missed: readonly ActionPhrase[], subjects: readonly SubjectSpec[]): void {
  for (const phrase of missed) {
    const { action, activity } = phrase.meaning
    const isDone = subjects.some((one) =>
      action === undefined ? one.activity === activity : one.action === action || one.afterwards === action,
    )
    if (!isDone) phrase.leftOut ??= 'not drawn: they do something else'
  }
}

/** "a man with five umbrellas": whoever has one has one. */
export function reportSpare(phrases: readonly Phrase[], subjects: readonly SubjectSpec[]): void {
  for (const phrase of phrases) {
    if (phrase.kind !== 'noun' || phrase.leftOut !== null || phrase.count === null) continue
    const { concept } = phrase.meaning
    const holders = subjects.filter(({ props }) =>
      props.some((prop) => prop.concept === concept && (prop.role === 'held' || prop.role === 'ridden')),
    )
    const isOnCake =
      concept === 'candle' && phrases.some((one) => one.kind === 'noun' && /cake/.test(one.meaning.concept))
    if (isOnCake) continue
    const held = holders.reduce((sum, { count }) => sum + count, 0)
    const isThere = subjects.some((subject) => subject.concept === concept)
    if (!isThere && held > 0 && held < phrase.count) phrase.shortfall = 'not drawn: each has one of them'
  }
}

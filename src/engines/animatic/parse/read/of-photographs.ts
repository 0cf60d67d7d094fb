import type { Phrase } from './phrase.ts'

/** "a photo of his wife": she is on it, and not there. In place. */
export function leaveOnPhotographs(phrases: readonly Phrase[]): void {
  for (const [at, phrase] of phrases.entries()) {
    const next = phrases[at + 1]
    if (phrase.kind !== 'noun' || phrase.meaning.concept !== 'photo-print') continue
    if (next?.kind === 'noun' && next.relation === 'of') next.leftOut ??= 'a likeness'
  }
}

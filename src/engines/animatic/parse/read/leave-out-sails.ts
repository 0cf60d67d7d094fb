import type { Phrase } from './phrase.ts'

/** In Spanish and Portuguese a candle has the same name. */
const SAILS = /^(?:vela|velas)$/iu

/** "un velero con velas blancas": the sails are those of the boat. In place. */
export function leaveOutSails(phrases: readonly Phrase[]): void {
  const isAfloat = phrases.some(
    (phrase) => phrase.kind === 'noun' && phrase.meaning.things.some(({ rig }) => rig === 'boat'),
  )
  if (!isAfloat) return
  for (const phrase of phrases)
    if (phrase.kind === 'noun' && SAILS.test(phrase.text)) phrase.leftOut ??= 'part of another word'
}

import type { Phrase } from './phrase.ts'

const SHAPES = /^(?:circle|square|triangle)$/

/** "people sit in a circle": a shape of no colour beside somebody is how they are, and not what. */
export function leaveFormation(phrases: readonly Phrase[]): void {
  const drawn = phrases.flatMap((phrase) =>
    phrase.kind === 'noun' && phrase.leftOut === null && phrase.meaning.things.length > 0 ? [phrase] : [],
  )
  if (drawn.every(({ meaning }) => SHAPES.test(meaning.concept))) return
  for (const phrase of drawn)
    if (SHAPES.test(phrase.meaning.concept) && phrase.colours.length === 0) phrase.leftOut = 'not meant'
}

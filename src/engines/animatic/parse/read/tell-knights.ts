import type { Thing } from '../meaning.ts'
import type { Phrase } from './phrase.ts'

const CABALLERO = /^caballeros?$/iu
const ARMED = /sword|shield|lance|spear|armour|helmet|dragon|princess|king$|queen|throne|duel|joust|horse$/
const KNIGHT: Thing = { concept: 'knight', rig: 'person', variant: 'knight' }

/** "dos caballeros luchan con espadas": in such company a gentleman is a knight. */
export function tellKnights(phrases: Phrase[]): void {
  const isArmed = phrases.some(
    (phrase) =>
      'meaning' in phrase &&
      phrase.leftOut === null &&
      (ARMED.test(phrase.meaning.concept) ||
        phrase.meaning.places.some(({ setting }) => setting === 'castle')),
  )
  if (!isArmed) return
  for (const [at, phrase] of phrases.entries())
    if (phrase.kind === 'noun' && CABALLERO.test(phrase.text))
      phrases[at] = { ...phrase, meaning: { ...phrase.meaning, concept: 'knight', things: [KNIGHT] } }
}

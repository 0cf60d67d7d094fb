import type { NounPhrase, Phrase } from './phrase.ts'

/** What takes two, by the lexicon's name for it. */
const OF_TWO: ReadonlySet<string> = new Set(['kiss', 'hug', 'handshake'])
const WRESTLING = /^wrestl/iu

/** "one person passes a ball to another" */
const TO_ANOTHER =
  /\bone (?:\w+ )?(?:person|man|woman|boy|girl|child|friend)\b[^.;]{0,120}\banother(?=$|[,.;]| (?:an?|the|to|while)\b)/iu

/** "a person is kissing": nobody does so alone, and somebody like them is there. */
export function supplyPartner(phrases: readonly Phrase[], text: string): void {
  const people = phrases.filter(isPerson)
  const [giver] = people
  if (giver !== undefined && people.length === 1 && TO_ANOTHER.test(text)) giver.count = 2

  const isOfTwo = phrases.some(
    (phrase) =>
      phrase.kind === 'action' &&
      phrase.leftOut === null &&
      (OF_TWO.has(phrase.meaning.concept) || WRESTLING.test(phrase.text)),
  )
  if (!isOfTwo || phrases.some(({ kind }) => kind === 'pronoun')) return
  const named = phrases.filter((phrase): phrase is NounPhrase => phrase.kind === 'noun')
  const [one, ...others] = named
  if (one === undefined || others.length > 0 || one.leftOut !== null || one.isPlural) return
  const isAlone = one.count === null || one.count === 1
  if (isAlone && isPerson(one)) one.count = 2
}

function isPerson(phrase: Phrase): phrase is NounPhrase {
  if (phrase.kind !== 'noun' || phrase.leftOut !== null) return false
  const { things } = phrase.meaning
  return things.length === 1 && things[0]?.rig === 'person'
}

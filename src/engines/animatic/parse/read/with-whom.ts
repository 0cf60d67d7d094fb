import type { NounPhrase, Phrase } from './phrase.ts'

/** What takes two, by the lexicon's name for it. */
const OF_TWO: ReadonlySet<string> = new Set(['kiss', 'hug', 'handshake'])
const WRESTLING = /^wrestl/iu

/** "a person is kissing": nobody does so alone, and somebody like them is there. */
export function supplyPartner(phrases: readonly Phrase[]): void {
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
  if (isAlone && one.meaning.things.length === 1 && one.meaning.things[0]?.rig === 'person') one.count = 2
}

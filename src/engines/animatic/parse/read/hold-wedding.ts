import type { Thing } from '../meaning.ts'
import { nounFor } from './noun-for.ts'
import type { NounPhrase, Phrase } from './phrase.ts'

const WEDDING = 'wedding'
const MARRY = 'marry'
const BRIDE: Thing = { concept: 'bride', rig: 'person', variant: 'bride' }
const GROOM: Thing = { concept: 'groom', rig: 'person', variant: 'groom' }
const MARRIED: Readonly<Record<string, Thing>> = { man: GROOM, woman: BRIDE }

/** "a wedding in a church": somebody marries there, and who marries is dressed for it. */
export function holdWedding(phrases: Phrase[]): void {
  const isFree = !phrases.some(isOfOtherDeed)
  const at = phrases.findIndex(isOfWedding)
  const people = phrases.filter(isOfPeople)
  const wedding = phrases[at]
  if (wedding !== undefined) for (const one of people) dressUp(phrases, one, people)
  if (people.every(isOfGuests) && wedding?.kind === 'effect' && !isBeforeThing(phrases, at))
    phrases[at] = nounFor(wedding, { ...wedding.meaning, things: [BRIDE, GROOM] })
  if (isFree) exchangeVows(phrases)
}

/** They do something else than marry. To look on is what guests do. */
function isOfOtherDeed(phrase: Phrase): boolean {
  if (phrase.kind !== 'action' || phrase.leftOut !== null) return false
  return phrase.meaning.concept !== MARRY && phrase.meaning.action !== 'look'
}

function isOfWedding(phrase: Phrase): boolean {
  if (!('leftOut' in phrase) || phrase.leftOut !== null) return false
  return phrase.meaning.concept === MARRY || (phrase.kind === 'effect' && phrase.meaning.concept === WEDDING)
}

function isOfPeople(phrase: Phrase): phrase is NounPhrase {
  return (
    phrase.kind === 'noun' &&
    phrase.leftOut === null &&
    phrase.meaning.things.some(({ rig }) => rig === 'person')
  )
}

/** Who is there marries nobody: guests, friends, a crowd. */
function isOfGuests({ meaning }: NounPhrase): boolean {
  return meaning.things.every(({ concept }) => concept === 'people' || concept === 'crowd')
}

/** "wedding guests", "a wedding photographer" are others. */
function isBeforeThing(phrases: readonly Phrase[], at: number): boolean {
  const [phrase, next] = [phrases[at], phrases[at + 1]]
  if (phrase?.kind !== 'effect' || next?.kind !== 'noun') return false
  return next.relation === null && next.determiner === null && next.start - phrase.end <= 1
}

/** "a couple gets married", "a man and a woman get married". */
function dressUp(phrases: Phrase[], phrase: NounPhrase, people: readonly NounPhrase[]): void {
  const { things } = phrase.meaning
  const all = people.flatMap(({ meaning, count }) => meaning.things.map(() => count ?? 1))
  const isCouple = all.reduce((sum, count) => sum + count, 0) === 2
  if (!isCouple || !things.every(({ variant }) => MARRIED[variant] !== undefined)) return
  const dressed = things.map((thing) => MARRIED[thing.variant] ?? thing)
  phrases[phrases.indexOf(phrase)] = { ...phrase, meaning: { ...phrase.meaning, things: dressed } }
}

/** Bride and groom of whom nothing is said hold each other's hands. */
function exchangeVows(phrases: Phrase[]): void {
  const named = phrases
    .filter(isOfPeople)
    .flatMap(({ meaning }) => meaning.things.map(({ variant }) => variant))
  if (!named.includes('bride') || !named.includes('groom')) return
  for (const [at, phrase] of phrases.entries()) {
    if (!isOfPeople(phrase) || phrase.meaning.activity !== undefined) continue
    if (phrase.meaning.things.some(({ variant }) => variant === 'bride' || variant === 'groom'))
      phrases[at] = { ...phrase, meaning: { ...phrase.meaning, activity: 'vows' } }
  }
}

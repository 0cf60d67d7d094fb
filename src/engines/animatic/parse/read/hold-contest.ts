import type { Thing } from '../meaning.ts'
import { nounFor } from './noun-for.ts'
import type { ActionPhrase, NounPhrase, Phrase } from './phrase.ts'

/** Who meets in it, and how many of them are seen. */
interface Contest {
  readonly players: string
  readonly count: number
  /** It takes two, whoever is named: a duel, and not a game of which the other side may be out of the picture. */
  readonly isOfTwo?: true
}

const CONTESTS: Readonly<Record<string, Contest>> = {
  'boxing-match': { players: 'boxer', count: 2, isOfTwo: true },
  boxing: { players: 'boxer', count: 2 },
  'sword-fight': { players: 'knight', count: 2, isOfTwo: true },
  'karate-match': { players: 'karateka', count: 2, isOfTwo: true },
  karate: { players: 'karateka', count: 2 },
  'sumo-match': { players: 'sumo-wrestler', count: 2, isOfTwo: true },
  'judo-match': { players: 'karateka', count: 2, isOfTwo: true },
  'wrestling-match': { players: 'wrestler', count: 2, isOfTwo: true },
  'fencing-match': { players: 'fencer', count: 2, isOfTwo: true },
}

/** "a boxing match": two boxers; "a samurai duel": two samurai. Nobody fights nobody. */
export function holdContest(phrases: Phrase[]): void {
  const at = phrases.findIndex(isOfContest)
  const phrase = phrases[at]
  const contest = phrase?.kind === 'action' ? CONTESTS[phrase.meaning.concept] : undefined
  if (phrase?.kind !== 'action' || contest === undefined) return
  const rivals = phrases.filter(mayCompete)
  if (rivals.length === 0) phrases[at] = playersOf(phrase, contest)
  else if (contest.isOfTwo === true) findOpponent(rivals)
}

function isOfContest(phrase: Phrase): boolean {
  return phrase.kind === 'action' && phrase.leftOut === null && CONTESTS[phrase.meaning.concept] !== undefined
}

const ALIVE: ReadonlySet<Thing['rig']> = new Set([
  'person',
  'robot',
  'quadruped',
  'bird',
  'dinosaur',
  'dragon',
])

function mayCompete(phrase: Phrase): phrase is NounPhrase {
  const isThere = phrase.kind === 'noun' && phrase.leftOut === null && !isOnlooker(phrase)
  return isThere && phrase.meaning.things.some(({ rig }) => ALIVE.has(rig))
}

/** A crowd watches. */
function isOnlooker({ meaning }: NounPhrase): boolean {
  return /^(?:crowd|people|audience|spectators?|referee|fans?)$/.test(meaning.concept)
}

function playersOf(phrase: ActionPhrase, { players, count }: Contest): NounPhrase {
  const { meaning } = phrase
  const thing: Thing = { concept: players, rig: 'person', variant: players }
  return nounFor(phrase, { ...meaning, things: [thing], count })
}

/** Whoever is alone in it has one of their kind before them. */
function findOpponent(rivals: readonly NounPhrase[]): void {
  const [first] = rivals
  const isOne = (rival: NounPhrase): boolean =>
    rival.meaning.things.length === 1 &&
    rival.meaning.count === undefined &&
    rival.meaning.concept === first?.meaning.concept &&
    !rival.isPlural &&
    !rival.isJoined &&
    rival.determiner !== 'another' &&
    (rival.count === null || (rival.count === 1 && rival.determiner === 'a'))
  if (first === undefined || !rivals.every(isOne)) return
  const [thing] = first.meaning.things
  if (thing?.rig === 'person' || thing?.rig === 'robot') first.count = 2
}

import type { Action } from '../../scene-spec.ts'
import type { Meaning, Thing } from '../meaning.ts'
import { isLiveSprite } from './draft.ts'
import { sizeOfTeams } from './size-teams.ts'
import { nounFor } from './noun-for.ts'
import type { ActionPhrase, EffectPhrase, NounPhrase, Phrase } from './phrase.ts'

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
  'basketball-match': { players: 'basketball-player', count: 4 },
  basketball: { players: 'basketball-player', count: 4 },
  'hockey-match': { players: 'hockey-player', count: 4 },
  hockey: { players: 'hockey-player', count: 4 },
  'football-match': { players: 'footballer', count: 4 },
  football: { players: 'footballer', count: 4 },
  'figure-skating': { players: 'dancer', count: 1 },
  'ice-skating': { players: 'dancer', count: 1 },
  'ride-surfboard': { players: 'surfer', count: 1 },
  'ride-skis': { players: 'skier', count: 1 },
  'ride-snowboard': { players: 'skier', count: 1 },
  'ride-skateboard': { players: 'boy', count: 1 },
  'play-golf': { players: 'man', count: 1 },
  'lift-weights': { players: 'athlete', count: 1 },
  archery: { players: 'archer', count: 1 },
  yoga: { players: 'woman', count: 1 },
  tennis: { players: 'athlete', count: 2 },
  'tennis-match': { players: 'athlete', count: 2, isOfTwo: true },
  'badminton-match': { players: 'athlete', count: 2, isOfTwo: true },
  badminton: { players: 'athlete', count: 2 },
  'table-tennis': { players: 'athlete', count: 2, isOfTwo: true },
  'volleyball-match': { players: 'athlete', count: 4 },
  volleyball: { players: 'athlete', count: 4 },
  'running-race': { players: 'athlete', count: 4 },
  marathon: { players: 'athlete', count: 5 },
  'swimming-race': { players: 'swimmer', count: 4 },
  'ski-race': { players: 'skier', count: 3 },
  'skate-contest': { players: 'boy', count: 1 },
  'horse-race': { players: 'jockey', count: 4 },
  'motorcycle-race': { players: 'mechanic', count: 3 },
  motocross: { players: 'mechanic', count: 3 },
  'cycling-race': { players: 'athlete', count: 4 },
  workout: { players: 'athlete', count: 1 },
  'baseball-match': { players: 'baseball-player', count: 2 },
  'baseball-play': { players: 'baseball-player', count: 2 },
  'cricket-match': { players: 'cricketer', count: 2 },
  'cricket-play': { players: 'cricketer', count: 2 },
  'golf-match': { players: 'man', count: 1 },
  'chess-match': { players: 'man', count: 2, isOfTwo: true },
  'rugby-match': { players: 'american-footballer', count: 4 },
  'water-polo': { players: 'swimmer', count: 4 },
  'polo-game': { players: 'jockey', count: 3 },
  'synchronised-swimming': { players: 'swimmer', count: 6 },
  'high-jump': { players: 'athlete', count: 1 },
  javelin: { players: 'athlete', count: 1 },
  'balance-beam': { players: 'gymnast', count: 1 },
  gymnastics: { players: 'gymnast', count: 1 },
  'indoor-climbing': { players: 'athlete', count: 1 },
  'rock-climbing': { players: 'hiker', count: 1 },
  'bowling-game': { players: 'woman', count: 1 },
  darts: { players: 'man', count: 1 },
  'tug-of-war': { players: 'people', count: 6 },
  'fencing-match': { players: 'fencer', count: 2, isOfTwo: true },
}

/** "a boxing match": two boxers; "a samurai duel": two samurai. Nobody fights nobody. */
export function holdContest(phrases: Phrase[], text: string): void {
  const at = phrases.findIndex(isOfContest)
  const phrase = phrases[at]
  const known = phrase?.kind === 'action' ? CONTESTS[phrase.meaning.concept] : undefined
  if (phrase?.kind !== 'action' || known === undefined) return
  const rivals = phrases.filter(mayCompete)
  const team = phrase.meaning.concept === 'tug-of-war' ? sizeOfTeams(text) : undefined
  const contest = team === undefined ? known : { ...known, count: team * 2 }
  const [side, ...sides] = rivals
  // "two teams of five children"
  if (side !== undefined && sides.length === 0 && side.count === team && team !== undefined)
    side.count = team * 2
  if (rivals.length > 0 && isLookedOn(phrase, rivals, phrases)) {
    phrases[at] = placeOf(phrase)
    return
  }
  if (phrase.meaning.concept === 'horse-race' && rivals.some(isHorse)) phrases[at] = asRun(phrase)
  else if (rivals.length > 0 && rivals.every(isEquipped)) phrases[at] = withNothing(phrase)
  else if (rivals.length === 0 && phrase.meaning.concept === 'horse-race')
    phrases[at] = playersOf(phrase, contest, phrase.meaning)
  else if (rivals.length === 0) phrases.splice(at, 0, playersOf(phrase, contest))
  else if (contest.isOfTwo === true) findOpponent(rivals)
}

function isOfContest(phrase: Phrase): boolean {
  if (phrase.kind !== 'action' || phrase.leftOut !== null || MUCH_ELSE.test(phrase.text)) return false
  return CONTESTS[phrase.meaning.concept] !== undefined
}

/** Of these the sea and the mountains speak, too. */
const MUCH_ELSE = /^(?:surf|ski)$/i

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
  return isThere && phrase.meaning.things.some((thing) => ALIVE.has(thing.rig) || isLiveSprite(thing))
}

/** A crowd watches. */
function isOnlooker({ meaning }: NounPhrase): boolean {
  return /^(?:crowd|audience|spectators?|referee|fans?)$/.test(meaning.concept)
}

const ONLOOKERS =
  /^(?:cheerleader|coach|referee|commentator|photographer|reporter|mascot|clown|fan|family|father|mother|couple)$/

/** "cheerleaders dance at a football match", "a man watches a tennis match": who does something else, does not play. */
function isLookedOn(
  { meaning }: ActionPhrase,
  rivals: readonly NounPhrase[],
  phrases: readonly Phrase[],
): boolean {
  if (!meaning.concept.endsWith('-match')) return false
  const deeds = phrases.flatMap((phrase) =>
    phrase.kind === 'action' && phrase.leftOut === null && phrase.meaning !== meaning
      ? [phrase.meaning.action]
      : [],
  )
  const isOther = deeds.some((deed) => deed !== undefined && !AT_PLAY.has(deed))
  return isOther || rivals.every((rival) => ONLOOKERS.test(rival.meaning.concept))
}

const AT_PLAY: ReadonlySet<Action> = new Set(['play', 'run', 'jump', 'fight', 'walk', 'stand'])

/** Where it is held. */
function placeOf({ text, start, end, meaning }: ActionPhrase): EffectPhrase {
  const { concept, home } = meaning
  const places = home === undefined ? [] : [{ ...home, weight: 2 }]
  return {
    kind: 'effect',
    meaning: { concept, things: [], gives: [], places },
    text,
    start,
    end,
    relation: 'in',
    material: null,
    count: null,
    size: null,
    leftOut: null,
  }
}

/** Jockeys have their horses with them, and footballers their ball. */
function isEquipped({ meaning }: NounPhrase): boolean {
  return meaning.gives.some(({ role, concept }) => role === 'ridden' || concept === 'ball')
}

function withNothing(phrase: ActionPhrase): ActionPhrase {
  return { ...phrase, meaning: { ...phrase.meaning, gives: [] } }
}

function isHorse({ meaning }: NounPhrase): boolean {
  return meaning.things.some(({ rig }) => rig === 'quadruped')
}

/** "white horses in a horse race": they run it themselves. */
function asRun(phrase: ActionPhrase): ActionPhrase {
  return withNothing({ ...phrase, meaning: { ...phrase.meaning, action: 'run' } })
}

/** With the meaning of the contest itself, they do it by being named: each has a mount of their own. */
function playersOf(
  phrase: ActionPhrase,
  { players, count }: Contest,
  meaning: Meaning = { concept: players, things: [], places: [], gives: [] },
): NounPhrase {
  const thing: Thing = { concept: players, rig: 'person', variant: players }
  return nounFor(phrase, { ...meaning, things: [thing], count })
}

/** They are as who they meet. */
const RIVAL = /^(?:rival|opponent|foe|challenger|adversary)$/i

/** Whoever is alone in it has one of their kind before them. */
function findOpponent(all: readonly NounPhrase[]): void {
  const named = all.filter(({ text }) => RIVAL.test(text))
  const rivals = all.filter((rival) => !named.includes(rival))
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
  if (thing?.rig !== 'person' && thing?.rig !== 'robot') return
  first.count = 2
  for (const rival of named) rival.leftOut = 'part of another word'
}

import { ANIMATE } from '../../vocabulary/actors.ts'
import type { Thing } from '../meaning.ts'
import type { NounPhrase, Phrase } from './phrase.ts'

const REPORTER: Thing = { concept: 'news-anchor', rig: 'person', variant: 'business-woman' }

/**
 * A word for an event brings whom it usually has: a "street interview" two people, a "gold rush" three prospectors, a "car
 * chase" cars. Where others are named who are meant by that, these stand back. In place.
 */
export function standBack(phrases: Phrase[], text: string): void {
  const isAtWheel = phrases.some(isShipsWheel)
  for (const [at, phrase] of phrases.entries()) {
    if (phrase.kind !== 'noun' || phrase.leftOut !== null) continue
    if (phrase.meaning.concept === 'interview') phrases[at] = interviewOf(phrase, phrases)
    else if (phrase.meaning.concept === 'prospector') phrases[at] = rushOf(phrase, phrases)
    else if (isChase(phrase, phrases[at + 1], text) && othersThan(phrase, phrases, 'car').length > 0)
      phrase.leftOut = 'part of another word'
    else if (phrase.meaning.concept === 'capoeira' && othersThan(phrase, phrases, 'person').length > 0)
      phrases[at] = asDeed(phrase)
    else if (phrase.meaning.concept === 'flames' && phrases.some(isPan))
      phrase.leftOut = 'not drawn: nothing burns on a stove'
    else if (phrase.meaning.concept === 'roof-top' && isLoad(phrases[at - 1], phrases.slice(0, at))) {
      phrase.leftOut = 'part of another word'
      const load = phrases[at - 1]
      if (load?.kind === 'noun') load.leftOut ??= 'not drawn: this place has no room for it'
    } else if (phrase.meaning.concept === 'roof-top' && isOfCar(phrases[at + 1])) {
      phrase.leftOut = 'part of another word'
      const car = phrases[at + 1]
      if (car?.kind === 'noun') {
        car.relation = 'on'
        car.spot = 'on'
      }
    } else if (isAtWheel && phrase.meaning.things.some(({ rig }) => rig === 'boat')) {
      phrase.leftOut = 'shown by the place'
      const deed = phrases[at + 1]
      if (deed?.kind === 'action') deed.leftOut ??= 'shown by the place'
    }
  }
}

export const SHIPS_WHEEL =
  /^(?:wheel|舵輪|舵轮|船舵|(?:조)?타륜(?:을|에)?|al timón|à la barre|am steuerrad|ao leme|al timone|штурвал\p{L}* корабля|دفة السفينة|जहाज़ का पहिया)$/iu

/** "a ship in a storm, a captain clings to the wheel": what he stands on. */
function isShipsWheel(phrase: Phrase): boolean {
  return (
    phrase.kind === 'effect' &&
    SHIPS_WHEEL.test(phrase.text) &&
    phrase.meaning.places.some(({ place }) => place === 'ship-deck')
  )
}

/** Of one who is named somebody asks; of two it is known who asks whom. */
function interviewOf(phrase: NounPhrase, phrases: readonly Phrase[]): NounPhrase {
  const named = othersThan(phrase, phrases, 'person').reduce((sum, other) => sum + numberOf(other), 0)
  if (named === 0) return phrase
  if (named > 1) return { ...phrase, leftOut: 'part of another word' }
  return {
    ...phrase,
    meaning: { ...phrase.meaning, things: [REPORTER], gives: [{ concept: 'microphone', role: 'held' }] },
  }
}

function numberOf({ count, isPlural, meaning }: NounPhrase): number {
  return Math.max(count ?? meaning.count ?? 1, isPlural ? 2 : 1) * meaning.things.length
}

/** "two men do capoeira": the word is what they do. */
function asDeed({ meaning, text, start, end, leftOut }: NounPhrase): Phrase {
  return {
    kind: 'action',
    meaning: { ...meaning, things: [], places: [] },
    text,
    start,
    end,
    isParticiple: false,
    colours: [],
    leftOut,
  }
}

function asPlace({ meaning, text, start, end, relation, leftOut }: NounPhrase): Phrase {
  const { concept, places } = meaning
  const bare = { concept, things: [], places, gives: [] }
  return {
    kind: 'effect',
    meaning: bare,
    text,
    start,
    end,
    relation,
    material: null,
    count: null,
    size: null,
    leftOut,
  }
}

/** "miners in the gold rush" are its prospectors; of others who are named it is no more than where they are. */
function rushOf(phrase: NounPhrase, phrases: readonly Phrase[]): Phrase {
  const others = othersThan(phrase, phrases, 'person')
  const [miners] = others.filter(({ meaning }) => meaning.concept === 'worker')
  if (miners === undefined) return others.length > 0 ? asPlace(phrase) : phrase
  for (const other of others) if (other.meaning.concept === 'worker') other.leftOut = 'part of another word'
  const { count: usual, ...meaning } = phrase.meaning
  return { ...phrase, meaning, count: miners.count ?? usual ?? null }
}

/** "flames rise from a wok": beside a cook they would be a bonfire. */
function isPan(phrase: Phrase): boolean {
  return phrase.kind === 'noun' && phrase.leftOut === null && phrase.meaning.concept === 'pan'
}

/** "a van …, surfboards on the roof": things on the roof of the one car that was named, and of no house. */
function isLoad(load: Phrase | undefined, before: readonly Phrase[]): boolean {
  const isThing =
    load?.kind === 'noun' &&
    load.leftOut === null &&
    load.meaning.things.every(({ rig }) => !ANIMATE.has(rig))
  const nouns = before.flatMap((phrase) =>
    phrase.kind === 'noun' && phrase.leftOut === null ? [phrase] : [],
  )
  const isHouse = nouns.some(({ meaning }) =>
    /house|cottage|cabin|building|barn|church/.test(meaning.concept),
  )
  const isCar = nouns.some(
    ({ meaning, isPlural }) => !isPlural && meaning.things.some(({ rig }) => rig === 'car'),
  )
  return isThing && isCar && !isHouse
}

/** "a cat on the roof of a car" */
function isOfCar(next: Phrase | undefined): boolean {
  return (
    next?.kind === 'noun' && next.relation === 'of' && next.meaning.things.some(({ rig }) => rig === 'car')
  )
}

/** Languages that say so in more than a word: "perseguição de carros", 追车, "कार का पीछा". */
const CHASE =
  /(?:persecución|perseguição|inseguimento|poursuite) (?:de |di |en )?(?:autos?|coches?|carros?|auto|voitures?|macchine)|verfolgungsjagd|погон[яию]|追车|飞车追逐|汽车追逐|カーチェイス|車の追跡|자동차 추격|차량 추격|مطاردة (?:ال)?سيارات|कारों? का पीछा/iu

/** "a car chase", "a car race" */
function isChase(phrase: NounPhrase, next: Phrase | undefined, text: string): boolean {
  const { start, end, meaning } = phrase
  if (meaning.concept === 'car' && CHASE.test(text.slice(Math.max(0, start - 20), end + 12))) return true
  const isRace = next?.kind === 'action' && next.meaning.concept === 'race-of' && next.start - phrase.end <= 1
  // "two police cars chase a red car" are who does so.
  return (
    isRace &&
    !phrase.isPlural &&
    !/s$/i.test(phrase.text) &&
    phrase.meaning.things.some(({ rig }) => rig === 'car')
  )
}

function othersThan(
  phrase: NounPhrase,
  phrases: readonly Phrase[],
  rig: Thing['rig'],
): readonly NounPhrase[] {
  return phrases.flatMap((other) =>
    other.kind === 'noun' &&
    other !== phrase &&
    other.leftOut === null &&
    other.meaning.item === undefined &&
    other.meaning.things.some((thing) => thing.rig === rig)
      ? [other]
      : [],
  )
}

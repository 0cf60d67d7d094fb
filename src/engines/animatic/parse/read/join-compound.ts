import type { FoundPiece, Piece } from '../find/piece.ts'
import type { Sense } from '../word-index.ts'
import { isActionMeaning } from './choose-sense.ts'
import { isStudioWord } from './in-studio.ts'
import { isKin } from './kin.ts'
import type { Grammar, NounPhrase } from './phrase.ts'
import { isHair, isOfPeople, whoIsOne } from './read-traits.ts'

/** People who are what they wear: "a penguin waiter" is a penguin. */
const COSTUMES =
  /^(?:astronaut|chef|waiter|knight|samurai|ninja|viking|doctor|nurse|scientist|firefighter|police|pilot|sailor|captain|pirate|king|queen|princess|prince|wizard|witch|superhero|detective|musician|dancer|singer|artist|boxer|cowboy|soldier|student|teacher|business-man|mechanic|athlete|santa|clown|magician|explorer|dj|baker|barista|bartender|butler|maid|waitress|courier|judge|librarian|conductor|news-anchor|photographer|gardener|blacksmith|surfer|skateboarder|guitarist|drummer|pianist|monk|warrior|gladiator|archer|lawyer|professor|bodyguard|prospector)$/
const ANIMALS = new Set([
  'quadruped',
  'bird',
  'fish',
  'whale',
  'insect',
  'dinosaur',
  'dragon',
  'ghost',
  'blob',
  'robot',
  'sprite',
])
/** Places that say where, and make no compound: "a turtle underwater". */
const WHERE =
  /^(?:on|in|inside|within|at|under|by|over|near|off|up|down|along|through|beyond|aboard|above|below|beneath|underneath|behind|between|among|amid|across|around|against|atop)\s|^(?:underwater|out(?:doors?|side)|in(?:doors?|side)|downtown|overhead|(?:off|a|in)shore|backstage|onstage|(?:up|down)(?:hill|stream|stairs)|mid-?air|aloft|abroad|alongside|overboard|underground|everywhere)$/i
/** The young and the kind: "golden retriever puppy", "samoyed dog". */
const SAID_ALREADY = /^(?:baby|child|puppy|kitten|chick|dog|cat|bird|fish|horse|bear|whale|monkey)$/

/**
 * Which of two nouns side by side names the thing: `second` nearly always ("robot dog"), `first` for animals with a
 * calling or a young of theirs, `verb` when the second can be no noun; null when they are two things.
 */
export function joinCompound(
  first: NounPhrase | null,
  {
    piece,
    sense,
    next,
  }: { readonly piece: FoundPiece; readonly sense: Sense; readonly next: Piece | undefined },
  grammar: Grammar,
): 'first' | 'second' | 'verb' | null {
  if (first !== null && isOld(first, piece, sense)) return 'second'
  if (first !== null && grammar.coloursFollow && isAged(first, piece))
    return /^(?:man|woman)$/.test(first.meaning.concept) ? 'second' : 'first'
  if (first !== null && isMoreSpecial(first, piece, sense, grammar)) return 'second'
  // "ein blondes Mädchen"
  if (first !== null && isHair(first.meaning) && isOfPeople(sense.meaning) && piece.start - first.end === 1)
    return 'second'
  const calling =
    first !== null && standTogether(first, piece, grammar) ? whoIsOne(first, sense.meaning) : null
  if (calling !== null && sense.isPlural !== true && !isDoneTo(calling, next, grammar))
    return calling === 'calling-last' ? 'second' : 'first'
  if (first === null || !grammar.headLast || first.part !== null || first.relation === 'far') return null
  const isSpaced = grammar.language === 'en' || grammar.language === 'ko'
  if (isSpaced && (first.isPlural || piece.start - first.end > 1)) return null
  if (!isSpaced && piece.start !== first.end) return null
  if (grammar.language === 'en' && first.determiner === 'a' && sense.isPlural === true) return 'verb'
  if (first.meaning.things.length === 0 || WHERE.test(piece.text)) return null
  // "temple stairs" are those of the temple.
  if (sense.meaning.concept === 'room-parts') return null
  // "a lipstick commercial" is about the lipstick.
  if (isStudioWord(sense.meaning)) return null
  // `汉服少女`, `西装男人`: clothes and who wears them.
  if (
    first.meaning.item === 'worn' &&
    !isHair(first.meaning) &&
    grammar.modifiersFirst &&
    isOfPeople(sense.meaning)
  ) {
    first.isOfNext = true
    return null
  }
  // "a kangaroo disco dances": before a verb the place is only where.
  const isPlace = sense.meaning.things.length === 0 && sense.meaning.item === undefined
  if (isPlace && next?.kind === 'found' && next.senses.some(({ meaning }) => isActionMeaning(meaning)))
    return null
  const animal = first.meaning.things[0]
  const person = sense.meaning.things[0]
  // "a hooded detective" wears a hood, and is none.
  const isAnimal = animal !== undefined && ANIMALS.has(animal.rig) && first.meaning.item === undefined
  if (isAnimal && (person?.rig === 'person' || person?.rig === animal.rig)) {
    const { concept } = sense.meaning
    if (/^(?:characters?|figures?|creatures?)$/i.test(piece.text)) return 'first'
    if (COSTUMES.test(concept) || SAID_ALREADY.test(concept) || isKin(piece.text)) return 'first'
  }
  return 'second'
}

/** "un carro conversível", "un bateau pirate": two names of one family side by side are one thing. */
function isMoreSpecial(
  first: NounPhrase,
  piece: FoundPiece,
  { meaning }: Sense,
  { coloursFollow }: Grammar,
): boolean {
  const family = first.meaning.things[0]?.rig
  const isAnother = meaning.concept !== first.meaning.concept && family !== 'sprite' && family !== 'person'
  // "un coche azul descapotable"
  const reach = first.colours.length > 0 ? COLOUR_BETWEEN : 1
  return coloursFollow && isAnother && piece.start - first.end <= reach && family === meaning.things[0]?.rig
}

/** "डाकिया औरत को चिट्ठी देता है": in Hindi the calling comes last, and after another whom it is done to. */
function isDoneTo(calling: string, next: Piece | undefined, { language }: Grammar): boolean {
  const isObject = next?.kind === 'found' && next.senses[0]?.meaning.word === 'object'
  return language === 'hi' && calling === 'calling-first' && isObject
}

/** Side by side, and not as in "жена рыбака", "ابن الملك": the wife of one, the son of the other. */
function standTogether(first: NounPhrase, { text, start }: FoundPiece, { language }: Grammar): boolean {
  if (first.part !== null || start - first.end > 1 || first.relation === 'far') return false
  if (language === 'ru' || language === 'de') return /[‐-]$/u.test(first.text)
  return !(language === 'ar' && text.startsWith('ال'))
}

/** " bleu foncé " and the like. */
const COLOUR_BETWEEN = 14

/** "un vecchio faro", "um velho cão": who is old by himself is an old man, before a noun it is no more than old. */
function isOld(first: NounPhrase, piece: FoundPiece, { meaning }: Sense): boolean {
  return OLD.test(first.text.normalize('NFD')) && piece.start - first.end <= 1 && meaning.things.length > 0
}

/** "un pescatore anziano", "un perro viejo", صياد عجوز */
function isAged(first: NounPhrase, piece: FoundPiece): boolean {
  return AGED.test(piece.text) && piece.start - first.end === 1 && first.meaning.things.length > 0
}

const AGED =
  /^(?:ancian[oa]s?|viej[oa]s?|idos[oa]s?|velh[oa]s?|anzian[oaie]|vecchi[oae]?|عجوز|مسن(?:[هة]|ان|ين|ون)?|عجوزان|عجوزين)$/iu
const OLD = /^(?:viej[oa]s?|velh[oa]s?|vecchi[oae]?|बूढ(?:\u093C)?[ाीे]|वृद्ध)$/iu

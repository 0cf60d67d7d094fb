import type { FoundPiece, Piece } from '../find/piece.ts'
import type { Meaning, WordRole } from '../meaning.ts'
import type { Sense } from '../word-index.ts'
import { grammarOf } from './phrase.ts'

/** True when the meaning is a thing, an item or a place: what stands after an article. */
export function isNounMeaning({ things, item, places, word }: Meaning): boolean {
  return things.length > 0 || item !== undefined || places.length > 0 || word === 'head' || word === 'part'
}

/** True when it only tells what is done. */
export function isActionMeaning(meaning: Meaning): boolean {
  return (meaning.action !== undefined || meaning.activity !== undefined) && !isNounMeaning(meaning)
}

const BEFORE_VERBS: ReadonlySet<WordRole> = new Set(['pronoun', 'who', 'is', 'while', 'subject'])
const BEFORE_NOUNS: ReadonlySet<WordRole> = new Set([
  'a',
  'the',
  'another',
  'with',
  'in',
  'on',
  'of',
  'like',
  'as',
  'not',
])

/** What stands around a piece. */
export interface Surroundings {
  readonly before: Piece | undefined
  /** What the piece before was taken for. */
  readonly chosenBefore: Meaning | undefined
  readonly next: Piece | undefined
  /** How many of it there are to be; null: that was not said. */
  readonly count: number | null
}

/**
 * Which of its senses a piece has: after a noun or pronoun a word that may be a verb is one ("the plane flies"), after
 * an article or an adjective it is not ("two flies").
 */
export function chooseSense(piece: FoundPiece, { before, chosenBefore, next, count }: Surroundings): Sense {
  const [first] = piece.senses
  if (first === undefined) throw new Error('A found piece has no sense')
  const two = coupleOrNumber(piece, chosenBefore, next) ?? giantOrHuge(piece, chosenBefore, next)
  if (two !== undefined) return two
  const counted =
    count === null || count < 2 || count > MOST_COUNTED ? undefined : countedOf(piece, first, count)
  if (counted !== undefined) return counted
  const alone = thingAlone(piece, first, { chosenBefore, next })
  if (alone !== undefined) return alone
  const action = piece.senses.find(({ meaning }) => isActionMeaning(meaning))
  const noun = piece.senses.find(({ meaning }) => isNounMeaning(meaning))
  if (action === undefined || noun === undefined) return firstFitting(piece, first, chosenBefore, next)
  const role = before?.kind === 'found' ? chosenBefore?.word : undefined
  if (piece.language === 'en' && PLURAL_VERBS.test(piece.text))
    return isSomebody(chosenBefore) && isOfSeveral(before) ? action : noun
  if (role !== undefined && BEFORE_VERBS.has(role)) return action
  if (role === 'and' && piece.language === 'en' && isDeterminer(next)) return action
  if (piece.language === 'en' && BARE_VERBS.test(piece.text) && role === undefined)
    return isLiving(chosenBefore) ? action : noun
  // "learns to fly"
  if (piece.language === 'en' && before !== undefined && before.kind !== 'break' && before.text === 'to')
    return action
  if (role !== undefined && BEFORE_NOUNS.has(role)) return noun
  // "…, flies a kite"
  if (piece.language === 'en' && isDeterminer(next)) return action
  if (isSea(piece, noun.meaning)) return isSomebody(chosenBefore) || isThen(before) ? action : noun
  if (/ing$/i.test(piece.text) && piece.language === 'en') return action
  if (isDish(noun.meaning) && chosenBefore?.things.some(({ rig }) => rig === 'person') !== true) return noun
  // "sparks fly", "it opens its wings and flies away"
  if (piece.language === 'en' && (before?.kind === 'unknown' || isDirection(next))) return action
  const isAfterNoun =
    chosenBefore !== undefined && isNounMeaning(chosenBefore) && chosenBefore.colour === undefined
  if (isAfterNoun) return action
  // "a red dance", but "un chien noir danse".
  const isAfterColour = chosenBefore !== undefined && isQuality(chosenBefore)
  return isAfterColour && !grammarOf(piece.language).coloursFollow ? noun : first
}

/** "hundreds of trees" are a forest again. */
const MOST_COUNTED = 12

/** Of these several are one: "two people" are no two crowds. */
const MANY = /^(?:people|crowd|twins)$/

/** "three trees" are no forest, "two swings" are things, "two musicians" no band: what can be counted. */
function countedOf({ senses }: FoundPiece, first: Sense, count: number): Sense | undefined {
  const isOfThings = first.meaning.things.length > 0 || first.meaning.item !== undefined
  const isWhole = first.meaning.count !== undefined || first.isPlural === false
  if (isOfThings && (!isWhole || MANY.test(first.meaning.concept))) return undefined
  // "a band of four musicians"
  if (first.meaning.count === count) return undefined
  const rig = first.meaning.count === undefined ? first.meaning.things[0]?.rig : undefined
  return senses.find(
    ({ meaning, isPlural }) =>
      meaning.things.length === 1 &&
      meaning.things[0]?.rig !== rig &&
      meaning.count === undefined &&
      meaning.many === undefined &&
      isPlural === true,
  )
}

/** "a red costume", "a caravan by the sea": no noun follows of which the word would say more. */
function thingAlone(
  { senses }: FoundPiece,
  { meaning }: Sense,
  { chosenBefore, next }: Pick<Surroundings, 'chosenBefore' | 'next'>,
): Sense | undefined {
  const saysMore = meaning.word === 'noise' || meaning.word === 'figure' || meaning.many !== undefined
  const word = chosenBefore?.word
  const isAfterColour = chosenBefore?.colour !== undefined && !isNounMeaning(chosenBefore)
  if (!saysMore || !(word === 'a' || word === 'another' || isAfterColour)) return undefined
  // "a caravan of camels"
  const isOf = next?.kind === 'found' && next.senses[0]?.meaning.word === 'of'
  if (isOf || !standsAlone(next)) return undefined
  return senses.find((sense) => sense.meaning.things.length > 0 || sense.meaning.item !== undefined)
}

/** A colour, a size or an age: "a big shopping cart" is a thing. */
function isQuality({ colour, size, traits, things, action }: Meaning): boolean {
  return things.length === 0 && action === undefined && (colour ?? size ?? traits) !== undefined
}

/** "the girl waves", but "ocean waves" and "foaming waves". */
function isSea({ text, language }: FoundPiece, { places }: Meaning): boolean {
  return language === 'en' && places.length > 0 && /^waves$/i.test(text)
}

/** "she bows, then waves" */
function isThen(before: Piece | undefined): boolean {
  return (
    before !== undefined && before.kind !== 'break' && /^(?:then|afterwards|finally)$/iu.test(before.text)
  )
}

/** "a man bowls", but "wooden bowls". */
const BARE_VERBS =
  /^(?:skis|rows|bowls|boxes|camps|fishes|gardens|parachutes|snowboards|ice skates|irons|shops|rakes|phones|bikes|drums|presents|hammers|plants)$/i

/** "two kids fish", but "a fish": verbs of several people that are things elsewhere. */
const PLURAL_VERBS = /^(?:fish|box|bowl|bike|drum|hammer|shop|plant|shower|rake)$/i

/** "kids", "women": a name of one would say of what kind the thing is ("a pirate drum"). */
function isOfSeveral(before: Piece | undefined): boolean {
  return (
    before?.kind === 'found' &&
    /(?:[^s]s|men|people|children)$/i.test(before.text) &&
    !/['’]s?$/.test(before.text)
  )
}

function isLiving(meaning: Meaning | undefined): boolean {
  return isSomebody(meaning) || meaning?.things.some(({ rig }) => rig === 'quadruped') === true
}

function isSomebody(meaning: Meaning | undefined): boolean {
  return meaning?.things.some(({ rig }) => rig === 'person' || rig === 'robot') === true
}

/** "friends toast", but "cheese toast". */
function isDish({ things }: Meaning): boolean {
  return things.some(({ rig, variant }) => rig === 'food' || variant === 'sandwich')
}

/** "and watch the sunset": no noun has an article behind it. */
function isDeterminer(next: Piece | undefined): boolean {
  if (next?.kind !== 'found') return false
  const word = next.senses[0]?.meaning.word
  return word === 'a' || word === 'the'
}

const BEFORE_PLACES: ReadonlySet<WordRole> = new Set(['in', 'on', 'with', 'and', 'who', 'is'])

/** "ein Paar tanzt" are two people, "ein paar Schuhe" so many of what follows. */
function coupleOrNumber(
  { senses }: FoundPiece,
  chosenBefore: Meaning | undefined,
  next: Piece | undefined,
): Sense | undefined {
  const number = senses.find(({ meaning }) => meaning.count !== undefined && meaning.things.length === 0)
  const couple = senses.find(({ meaning }) => meaning.things.length === 2)
  if (number === undefined || couple === undefined) return undefined
  // "कबूतरों का जोड़ा"
  if (chosenBefore?.word === 'of') return number
  return standsAlone(next) ? couple : number
}

/** "a giant walks", but "a giant cat" and "un gato gigante". */
function giantOrHuge(
  { senses }: FoundPiece,
  chosenBefore: Meaning | undefined,
  next: Piece | undefined,
): Sense | undefined {
  const huge = senses.find(({ meaning }) => meaning.size !== undefined && meaning.things.length === 0)
  const giant = senses.find(({ meaning }) => meaning.size !== undefined && meaning.things.length === 1)
  if (huge === undefined || giant === undefined) return undefined
  const isAfterNoun = chosenBefore !== undefined && isNounMeaning(chosenBefore)
  return isFollowedByVerb(next) && !isAfterNoun ? giant : huge
}

/** Nothing follows that could be giant: neither "a giant castle" nor "a giant, towering cloud". */
function isFollowedByVerb(next: Piece | undefined): boolean {
  if (next === undefined) return true
  if (next.kind === 'break') return next.isStop
  if (next.kind !== 'found') return false
  const [first] = next.senses
  const word = first?.meaning.word
  return (
    (first !== undefined && (isActionMeaning(first.meaning) || first.meaning.spot !== undefined)) ||
    (word !== undefined && BEFORE_PLACES.has(word))
  )
}

/** No noun follows that it could say more of. */
function standsAlone(next: Piece | undefined): boolean {
  if (next === undefined || next.kind === 'break') return true
  if (next.kind !== 'found') return false
  const [first] = next.senses
  const word = first?.meaning.word
  const isVerb = first !== undefined && isActionMeaning(first.meaning)
  const isWhen = first !== undefined && isWhereOrWhen(first.meaning)
  return isVerb || isWhen || (word !== undefined && BEFORE_PLACES.has(word))
}

/** "ein Paar nachts im Regen", "एक जोड़ा रसोई में" */
function isWhereOrWhen({ things, item, places, time, weather }: Meaning): boolean {
  const isThing = things.length > 0 || item !== undefined
  return !isThing && (places.length > 0 || time !== undefined || weather !== undefined)
}

const DIRECTION = /^(?:away|off|past|over|through|around|across|up|down|out|towards?|into|above|overhead)$/i

function isDirection(next: Piece | undefined): boolean {
  return next !== undefined && next.kind !== 'break' && DIRECTION.test(next.text)
}

/** A number, an article, a preposition. */
function isBeforeArabicNoun({ count, word }: Meaning): boolean {
  return count !== undefined || word !== undefined
}

/** A word that is a colour or a thing is a colour before a noun; that is known only later, so the first sense stands. */
function firstFitting(
  piece: FoundPiece,
  first: Sense,
  chosenBefore: Meaning | undefined,
  next: Piece | undefined,
): Sense {
  // "a wood table": before a noun the material, elsewhere the place.
  const colour = piece.senses.find(({ meaning }) => meaning.colour !== undefined && !isNounMeaning(meaning))
  // "olives on a table": what says where they are is no noun that they are the colour of.
  const isBeforeNoun =
    next?.kind === 'found' &&
    next.senses.some(({ meaning }) => isNounMeaning(meaning) && meaning.spot === undefined)
  if (colour !== undefined && isBeforeNoun && !grammarOf(piece.language).coloursFollow) return colour
  // ثلاثة أسود are lions, قط أسود a black cat.
  const noun = piece.senses.find(({ meaning }) => meaning.things.length > 0)
  if (piece.language === 'ar' && colour !== undefined && noun !== undefined)
    return chosenBefore !== undefined && !isBeforeArabicNoun(chosenBefore) ? colour : noun
  // "a blue square" is one, "a square" is a place.
  const isOfColour = chosenBefore?.colour !== undefined && !isNounMeaning(chosenBefore)
  const shape = piece.senses.find(({ meaning }) => meaning.concept === 'square')
  if (shape !== undefined && isOfColour) return shape
  if (shape === first && !isOfColour) return piece.senses[1] ?? first
  if (first.meaning.camera === undefined && first.meaning.framing === undefined) return first
  // "orbit", "track" and the like are places after an article.
  const place = piece.senses.find(({ meaning }) => meaning.places.length > 0)
  const isAfterArticle = chosenBefore?.word === 'the' || chosenBefore?.word === 'in'
  return place !== undefined && isAfterArticle ? place : first
}

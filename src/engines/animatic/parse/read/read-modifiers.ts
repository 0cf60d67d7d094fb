import type { Pattern } from '../../scene-spec.ts'
import type { FoundPiece, Piece } from '../find/piece.ts'
import { ANIMATE } from '../../vocabulary/actors.ts'
import type { Meaning, Thing } from '../meaning.ts'
import { isLiveSprite, VEHICLES } from './draft.ts'
import type { Grammar, NounPhrase, Phrase } from './phrase.ts'
import { coatOf } from './coats.ts'
import { isNounMeaning } from './choose-sense.ts'
import { backdropOf, isOfBackdrop } from './read-backdrop.ts'
import { clear, emptyPending, isNounPiece, isPureColour, pushEffect } from './reader.ts'
import type { Reader, Step } from './reader.ts'

/** A number: for the noun that follows, or the one before where the language says so. */
export function readCount(reader: Reader, count: number, { piece, next }: Step, grammar: Grammar): void {
  const { adjacent } = reader
  // "고양이 두 마리가", "猫が2匹": a number after its noun, unless a particle leads on to another.
  const leadsOn =
    /[의の]$/u.test(piece.text) || (next?.kind === 'found' && next.senses[0]?.meaning.word === 'of')
  if (grammar.numbersFollow && adjacent !== null && !leadsOn) {
    adjacent.count = count
    adjacent.part ??= /[을를]$/.test(piece.text)
      ? 'object'
      : /[가이는은]$/.test(piece.text)
        ? 'subject'
        : null
    // "기린 두 마리와 코끼리가"
    if (KOREAN_AND.test(piece.text)) {
      clear(reader)
      reader.isJoined = true
    }
    return
  }
  // "हाथियों का झुंड": a herd, and no noun after it that it could count.
  const owner = reader.phrases.at(-1)
  const isLast = next === undefined || !isNounPiece(next) || PAIR.test(piece.text)
  if (grammar.verbLast && owner?.kind === 'noun' && owner.isModifier && count > 1 && isLast) {
    owner.count = count
    owner.isModifier = false
    reader.adjacent = owner
    return
  }
  const tens = tensBefore(reader, count)
  reader.pending = { ...emptyPending(), count: tens + count, determiner: tens + count === 1 ? 'a' : null }
  reader.adjacent = null
}

/** "twenty-five": what the word before this one counted, when both are one number. */
function tensBefore({ pending }: Reader, ones: number): number {
  const tens = pending.count ?? 0
  const isOneNumber = ones < 10 && tens >= 20 && tens < 100 && tens % 10 === 0
  return isOneNumber && pending.colours.length === 0 && pending.size === null ? tens : 0
}

/** Pairs and herds, which stand after what they are of, and before no noun that they count. */
const PAIR = /^(?:जोड़|जोड\u093c|झुंड|झुण्ड)/u

const KOREAN_AND = /(?:와|과|하고|이?랑)$/

/** A material that is said after its noun in languages whose colours come before it. */
const MADE_OF = /^(?:made (?:out )?of|carved from|aus|из|изо)\s/i

/** A colour or material: of the noun beside it, on the side the language puts it. */
export function readColour(reader: Reader, step: Step, grammar: Grammar): void {
  const { piece, sense } = step
  const { colour = '', material = null, isSheen = false } = sense.meaning
  if (isOfBackdrop(step, grammar, reader.spot)) {
    pushEffect(reader, piece, backdropOf(colour, step.before))
    reader.pending.colours.length = 0
    return
  }
  if (reader.isAfterPart && grammar.coloursFollow) return
  const last = reader.phrases.at(-1)
  if (grammar.coloursFollow && last?.kind === 'action' && last.meaning.gives.length > 0) {
    last.colours.push(colour)
    return
  }
  const { adjacent } = reader
  // "un castillo de hielo"
  if (material !== null && grammar.coloursFollow && last?.kind === 'effect' && adjacent === null)
    last.material = material
  if (material !== null && reader.carving !== null) {
    // "estatua de mármol de un gato"
    reader.carving = material
    return
  }
  const isMadeOf = MADE_OF.test(piece.text)
  const follows = grammar.coloursFollow || reader.isPredicate || isMadeOf
  // "a tortoise whose body is made of glass"
  const owner = isMadeOf ? (adjacent ?? reader.phrases.findLast(isKeptNoun) ?? null) : adjacent
  const described = follows && owner !== null ? owner : reader.pending
  if (material === null) {
    // "a red glass bottle", "una botella de cristal roja": red, not as glass is.
    if (described.material !== null) described.colours.length = 0
    described.colours.push(colour)
    return
  }
  if (described.colours.length === 0) described.colours.push(colour)
  described.material = material
  described.isSheen = isSheen
}

/** "balloons of different colours", "colourful umbrellas": of the noun beside it. */
export function readMotley(reader: Reader, { piece, next }: Step, grammar: Grammar): void {
  const last = reader.phrases.at(-1)
  const noun = reader.adjacent ?? (last?.kind === 'noun' ? last : null)
  // "in different coloured coats": what follows is worn.
  const isBefore =
    next !== undefined && isNounPiece(next) && (!AFTER_NOUN.test(piece.text) || isClothesPiece(next))
  if (noun !== null && (!isBefore || grammar.coloursFollow)) noun.isMotley = true
  else reader.pending.isMotley = true
}

/** "a striped shirt", "un vestido de lunares"; of what is not worn no pattern is drawn. */
export function readPattern(
  reader: Reader,
  { next, afterNext }: Step,
  pattern: Pattern,
  grammar: Grammar,
): void {
  const { adjacent } = reader
  if (adjacent?.meaning.item === 'worn' && (grammar.coloursFollow || !isClothesSoon([next, afterNext])))
    adjacent.pattern = pattern
  else if (isClothesSoon([next, afterNext])) reader.pending.pattern = pattern
  else if (isCoated(next) || (next !== undefined && isCoated(afterNext))) reader.pending.pattern = pattern
  else if (adjacent !== null && adjacent.meaning.things[0]?.rig === 'quadruped')
    adjacent.hair = [...adjacent.hair, coatOf(pattern)]
  else {
    const reading = reader.readings.at(-1)
    if (reading !== undefined) reading.leftOut = 'not drawn'
  }
}

function isCoated(piece: Piece | undefined): boolean {
  return piece?.kind === 'found' && piece.senses.some(({ meaning }) => meaning.things[0]?.rig === 'quadruped')
}

function isClothesSoon(pieces: readonly (Piece | undefined)[]): boolean {
  return pieces.some((piece) => piece !== undefined && isClothesPiece(piece))
}

function isClothesPiece(piece: Piece): boolean {
  return piece.kind === 'found' && piece.senses.some(({ meaning }) => meaning.item === 'worn')
}

/** "of different colours", "in allen Farben", "разных цветов". */
const AFTER_NOUN = /^(?:of|in|each|de|di|разных|разного|всех|различных)\s/i

function isKeptNoun(phrase: Phrase): phrase is NounPhrase {
  return phrase.kind === 'noun' && phrase.leftOut === null
}

/** A size, as colours are read. */
export function readSize(
  reader: Reader,
  size: NonNullable<NounPhrase['size']>,
  { next }: Step,
  grammar: Grammar,
): void {
  const { adjacent } = reader
  const last = reader.phrases.at(-1)
  // "una luna enorme", "die Sonne ist riesig"
  const isOfOrb = last?.kind === 'effect' && last.meaning.orb !== undefined && adjacent === null
  if (isOfOrb && (grammar.coloursFollow || reader.isPredicate)) {
    last.size = size
    return
  }
  const follows = (grammar.coloursFollow || reader.isPredicate) && adjacent !== null
  if (follows && (next === undefined || !isNounPiece(next))) adjacent.size = size
  else reader.pending.size = size
}

/** "has been repaired": somebody did it before. */
function isDone({ piece, before }: Step): boolean {
  return piece.language === 'en' && /ed$/i.test(piece.text) && before !== undefined && isBeen(before)
}

function isBeen(piece: Piece): boolean {
  return piece.kind === 'found' && /^been$/i.test(piece.text)
}

/** A verb. */
export function readAction(reader: Reader, step: Step): void {
  const { piece, sense, next } = step
  if (isDone(step)) return
  if (isOfPart(reader, step)) {
    clear(reader)
    return
  }
  reader.phrases.push({
    kind: 'action',
    meaning: sense.meaning,
    text: piece.text,
    start: piece.start,
    end: piece.end,
    isParticiple:
      (piece.language === 'en' && /^\p{L}+ing(?=\s|$)|ing$/iu.test(piece.text)) ||
      ASLEEP.test(piece.text) ||
      // 「旁边趴着一只狗」
      (POSTURES.has(sense.meaning.action) &&
        piece.language === 'zh' &&
        /[着著]$/.test(piece.text) &&
        isCounted(next)),
    colours: sense.meaning.gives.length > 0 ? [...reader.pending.colours] : [],
    ...(isTrip(reader, step) ? { isTrip: true as const } : {}),
    ...(isAttribute(reader, step) ? { isOfNext: true as const } : {}),
    leftOut: reader.dropping,
  })
  const kept = isOfNext(reader, step) || isAttribute(reader, step) ? placeOf(reader) : {}
  clear(reader)
  Object.assign(reader, kept)
  reader.isPredicate = false
  if (piece.language === 'de') countByVerb(reader.phrases, piece)
}

/** "its ears flapping": nobody flies; `长毛在风中飘动`: nobody floats. */
function isOfPart({ phrases }: Reader, { piece, sense }: Step): boolean {
  const { action } = sense.meaning
  const last = phrases.findLast((phrase) => phrase.kind !== 'effect' || phrase.meaning.weather === undefined)
  const isPart = last?.kind === 'effect' && last.meaning.word === 'part'
  if (!isPart) return false
  if (piece.language === 'zh' || piece.language === 'ja')
    return (action === 'float' || action === 'fly') && piece.start - last.end <= FEW
  return piece.start - last.end <= 1 && action === 'fly' && /ing$/i.test(piece.text)
}

/** Characters of an adverb and of where something flutters. */
const FEW = 10

/** "on a galloping horse", "auf einem galoppierenden Pferd": the preposition is that of the noun. */
function isOfNext({ relation, pending, dropping }: Reader, { piece, next }: Step): boolean {
  const isParticiple = PARTICIPLES[piece.language]?.test(piece.text) === true
  return (
    isParticiple &&
    relation !== null &&
    dropping === null &&
    pending.determiner !== null &&
    next?.kind === 'found' &&
    next.senses.some(({ meaning }) => isNounMeaning(meaning) || isPureColour(meaning))
  )
}

/** "takes a gondola ride": after "a" and a noun "ride" is no verb. */
function isTrip({ adjacent }: Reader, { piece }: Step): boolean {
  const isAfterNoun = adjacent?.determiner === 'a' && !adjacent.isPlural && piece.start - adjacent.end === 1
  return isAfterNoun && piece.language === 'en' && /^ride$/i.test(piece.text)
}

const PARTICIPLES: Readonly<Record<string, RegExp>> = {
  en: /^\p{L}+ing$/iu,
  de: /nde[mnrs]?$/i,
  ru: /щ(?:ий|ая|ее|ие|его|ему|им|ем|их|ими|ей|ую)(?:ся)?$/u,
}

/** "a mouse and a sleeping cat", "two dancing bears": it is said of whoever comes next. */
function isAttribute({ pending, dropping }: Reader, { piece, next }: Step): boolean {
  const isBound = pending.determiner !== null || pending.count !== null || piece.language === 'ru'
  return (
    isBound &&
    dropping === null &&
    PARTICIPLES[piece.language]?.test(piece.text) === true &&
    next?.kind === 'found' &&
    next.senses.some(({ meaning }) => meaning.things.some(isDoer))
  )
}

/** "a cooking pot" cooks nothing. */
function isDoer({ rig, variant }: Thing): boolean {
  return ANIMATE.has(rig) || VEHICLES.has(rig) || isLiveSprite({ concept: variant, rig, variant })
}

function placeOf({ relation, spot, isBeside, isJoined, pending }: Reader): Partial<Reader> {
  return {
    relation,
    spot,
    isBeside,
    isJoined,
    pending: {
      ...emptyPending(),
      determiner: pending.determiner,
      count: pending.count,
      size: pending.size,
      colours: pending.colours,
    },
  }
}

/** "il suo padrone addormentato": said of the noun it stands behind. */
const ASLEEP =
  /^(?:addormentat[oaie]|dormid[oa]s?|endormi(?:e|s|es)?|adormecid[oa]s?|(?:ال)?نائم(?:ة|ين)?)$/iu

const POSTURES: ReadonlySet<Meaning['action']> = new Set(['stand', 'sit', 'sleep'])

function isCounted(next: Piece | undefined): boolean {
  return next?.kind === 'found' && next.senses[0]?.meaning.count !== undefined
}

const SEVERAL = 3

/** "Die Schüler hören zu", "Ritter kämpfen": many German nouns have no plural of their own, and the verb tells. */
function countByVerb(phrases: readonly Phrase[], { text, start }: Step['piece']): void {
  if (!/^\p{Ll}+(?:en|eln|ern)(?= |$)/u.test(text)) return
  const from = phrases.findLastIndex(({ kind }) => kind === 'stop' || kind === 'comma' || kind === 'clause')
  const subject = phrases.slice(from + 1).find((phrase) => phrase.kind === 'noun')
  if (subject?.kind !== 'noun' || subject.count !== null || subject.isPlural || subject.relation !== null)
    return
  const isBare = subject.determiner === null || (subject.determiner === 'the' && start - subject.end === 1)
  const isAlive = subject.meaning.things.length === 1 && subject.meaning.count === undefined
  if (isBare && isAlive && /(?:er|el|en)$/u.test(subject.text)) subject.count = SEVERAL
}

/** A time, the weather, a mood, a camera move or a look. */
export function readEffect(reader: Reader, { piece, sense, before, next, afterNext }: Step): void {
  const { meaning } = sense
  // "a black and white cat" is no film noir.
  const coated = next?.kind === 'found' && /^[的のな]$/u.test(next.text) ? afterNext : next
  if (
    meaning.look === 'noir' &&
    coated !== undefined &&
    isThingPiece(coated) &&
    !/noir|film|电影|映画/i.test(piece.text)
  ) {
    reader.pending.colours.push(...BLACK_AND_WHITE)
    return
  }
  // "silhouettes of the audience", "her silhouette": part of the picture, not its look.
  if (meaning.look === 'silhouette' && isPartial(piece.text, before)) return
  // "a vintage yellow tram"
  const noun = next?.kind === 'found' && isColourOrSize(next) ? afterNext : next
  if (meaning.look === 'nostalgic' && isOfNoun(piece.text, before, noun)) return
  const { count, size } = reader.pending
  if (meaning.mood === undefined || !isPlainMood(meaning)) {
    // "golden light on a cat": the colour was that of the light.
    const isBeforeNoun =
      next !== undefined && (isNounPiece(next) || (next.kind === 'unknown' && isNoun(afterNext)))
    if (!isBeforeNoun) reader.pending = emptyPending()
  }
  pushEffect(reader, piece, meaning, meaning.orb === undefined ? undefined : { count, size })
}

function isPartial(text: string, before: Piece | undefined): boolean {
  const isOwned =
    before?.kind === 'found' && before.senses[0]?.meaning.word === 'the' && OWNER.test(before.text)
  return isOwned || PLURAL_SILHOUETTES.test(text)
}

/** "a vintage car" is filmed today, and who is in his 60s is no film of the sixties. */
function isOfNoun(text: string, before: Piece | undefined, next: Piece | undefined): boolean {
  if (/^\d0s$/.test(text)) {
    return before?.kind === 'found' && before.senses[0]?.meaning.word === 'the' && OWNER.test(before.text)
  }
  return /^(?:vintage|retro|old-fashioned|faded)$/i.test(text) && next !== undefined && isThingPiece(next)
}

function isColourOrSize({ senses }: FoundPiece): boolean {
  const meaning = senses[0]?.meaning
  return meaning !== undefined && (isPureColour(meaning) || meaning.size !== undefined)
}

const OWNER =
  /^(?:his|her|their|its|su|sus|sa|son|ses|leurs?|sein\p{L}*|ihr\p{L}*|seu|sua|suo|suoi|sue|его|её|их)$/iu
const PLURAL_SILHOUETTES = /^(?:silhouettes|siluetas|silhuetas|silhouetten|силуэты)$/iu

const BLACK_AND_WHITE = ['#2b2930', '#f6f4ef']

function isNoun(piece: Piece | undefined): boolean {
  return piece !== undefined && isNounPiece(piece)
}

function isThingPiece(piece: Piece): boolean {
  return piece.kind === 'found' && (piece.senses[0]?.meaning.things.length ?? 0) > 0
}

function isPlainMood({ time, weather, season, camera }: Meaning): boolean {
  return time === undefined && weather === undefined && season === undefined && camera === undefined
}

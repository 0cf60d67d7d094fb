import type { FoundPiece, Piece } from '../find/piece.ts'
import type { Meaning } from '../meaning.ts'
import type { Sense } from '../word-index.ts'
import { NOT_DRAWN } from '../english-nouns.ts'
import { simplifyChinese } from '../language/simplify-chinese.ts'
import { chooseSense, isActionMeaning, isNounMeaning } from './choose-sense.ts'
import { joinCompound } from './join-compound.ts'
import { grammarOf } from './phrase.ts'
import type { Grammar, LeftOut, NounPhrase, Phrase, Relation } from './phrase.ts'

/** A chosen sense and the piece it was chosen for. */
export interface Reading {
  readonly piece: FoundPiece
  readonly meaning: Meaning
}

/** What waits for its noun. */
interface Pending {
  count: number | null
  size: NounPhrase['size']
  colours: string[]
  determiner: NounPhrase['determiner']
}

interface Reader {
  readonly phrases: Phrase[]
  readonly readings: Reading[]
  pending: Pending
  relation: Relation | null
  isJoined: boolean
  /** Why the next noun or action is left out. */
  dropping: LeftOut | null
  /** The noun that was read right before, nothing but its own words between. */
  adjacent: NounPhrase | null
  /** The body part before: a colour that follows is its own. */
  isAfterPart: boolean
  isPredicate: boolean
}

/** Groups pieces into phrases: nouns with their colours, counts and sizes, actions, and what else changes the scene. */
export function readPhrases(pieces: readonly Piece[]): { phrases: Phrase[]; readings: Reading[] } {
  const reader: Reader = {
    phrases: [],
    readings: [],
    pending: emptyPending(),
    relation: null,
    isJoined: false,
    dropping: null,
    adjacent: null,
    isAfterPart: false,
    isPredicate: false,
  }
  let before: Piece | undefined
  let meaningBefore: Meaning | undefined
  for (const [at, piece] of pieces.entries()) {
    if (piece.kind === 'break') readBreak(reader, piece.isStop, pieces[at + 1])
    else if (piece.kind === 'unknown') readUnknown(reader, piece.isJoined)
    else {
      const sense = chooseSense(piece, { before, chosenBefore: meaningBefore, next: pieces[at + 1] })
      meaningBefore = sense.meaning
      reader.readings.push({ piece, meaning: sense.meaning })
      readFound(reader, { piece, sense, before, next: pieces[at + 1], afterNext: pieces[at + 2] })
    }
    if (piece.kind !== 'found') meaningBefore = undefined
    before = piece
  }
  return { phrases: reader.phrases, readings: reader.readings }
}

function emptyPending(): Pending {
  return { count: null, size: null, colours: [], determiner: null }
}

function readBreak(reader: Reader, isStop: boolean, next: Piece | undefined): void {
  // "a small, red fox": a comma between adjectives divides nothing.
  const isBetweenAdjectives =
    !isStop && hasAdjectives(reader.pending) && next?.kind === 'found' && isAdjective(next)
  if (isBetweenAdjectives) return
  reader.phrases.push({ kind: isStop ? 'stop' : 'comma' })
  clear(reader)
  reader.isPredicate = false
}

function clear(reader: Reader): void {
  reader.pending = emptyPending()
  reader.relation = null
  reader.isJoined = false
  reader.dropping = null
  reader.adjacent = null
  reader.isAfterPart = false
}

function hasAdjectives({ colours, size }: Pending): boolean {
  return colours.length > 0 || size !== null
}

function isAdjective({ senses }: FoundPiece): boolean {
  const meaning = senses[0]?.meaning
  return (
    meaning !== undefined &&
    (isPureColour(meaning) || meaning.size !== undefined || meaning.mood !== undefined)
  )
}

function isPureColour(meaning: Meaning): boolean {
  return meaning.colour !== undefined && !isNounMeaning(meaning)
}

function readUnknown(reader: Reader, isJoined: boolean): void {
  if (isJoined) return
  reader.adjacent = null
  reader.isAfterPart = false
}

interface Step {
  readonly piece: FoundPiece
  readonly sense: Sense
  readonly before: Piece | undefined
  readonly next: Piece | undefined
  readonly afterNext: Piece | undefined
}

function readFound(reader: Reader, step: Step): void {
  const { meaning } = step.sense
  const grammar = grammarOf(step.piece.language)
  if (meaning.word !== undefined && meaning.word !== 'head' && meaning.word !== 'part')
    readRole(reader, step, grammar)
  if (meaning.word === 'part') readPart(reader, step)
  else if (meaning.word === 'head') readHead(reader, step, grammar)
  else if (isNounMeaning(meaning)) readNoun(reader, step, grammar)
  else readModifier(reader, step, grammar)
}

/** Colours, counts and sizes; then actions and everything else. */
function readModifier(reader: Reader, step: Step, grammar: Grammar): void {
  const { meaning } = step.sense
  if (meaning.count !== undefined) return readCount(reader, meaning.count, step, grammar)
  if (isPureColour(meaning)) return readColour(reader, meaning.colour ?? '', grammar)
  if (meaning.size !== undefined) return readSize(reader, meaning.size, step, grammar)
  if (isActionMeaning(meaning)) return readAction(reader, step)
  if (meaning.word === undefined) readEffect(reader, step)
}

function readCount(reader: Reader, count: number, { piece, next }: Step, grammar: Grammar): void {
  const { adjacent } = reader
  // "고양이 두 마리가", "猫が2匹": a number after its noun, unless a particle leads on to another.
  const leadsOn =
    piece.text.endsWith('의') || (next?.kind === 'found' && next.senses[0]?.meaning.word === 'of')
  if (grammar.numbersFollow && adjacent !== null && !leadsOn) {
    adjacent.count = count
    adjacent.part ??= /[을를]$/.test(piece.text)
      ? 'object'
      : /[가이는은]$/.test(piece.text)
        ? 'subject'
        : null
    return
  }
  reader.pending = { ...emptyPending(), count, determiner: count === 1 ? 'a' : null }
  reader.adjacent = null
}

function isNounPiece(piece: Piece): boolean {
  return piece.kind === 'found' && piece.senses.some(({ meaning }) => isNounMeaning(meaning))
}

function readColour(reader: Reader, colour: string, grammar: Grammar): void {
  if (reader.isAfterPart && grammar.coloursFollow) return
  const last = reader.phrases.at(-1)
  if (grammar.coloursFollow && last?.kind === 'action' && last.meaning.gives.length > 0) {
    last.colours.push(colour)
    return
  }
  const { adjacent } = reader
  if ((grammar.coloursFollow || reader.isPredicate) && adjacent !== null) adjacent.colours.push(colour)
  else reader.pending.colours.push(colour)
}

function readSize(
  reader: Reader,
  size: NonNullable<NounPhrase['size']>,
  { next }: Step,
  grammar: Grammar,
): void {
  const { adjacent } = reader
  const follows = (grammar.coloursFollow || reader.isPredicate) && adjacent !== null
  if (follows && (next === undefined || !isNounPiece(next))) adjacent.size = size
  else reader.pending.size = size
}

function readAction(reader: Reader, { piece, sense }: Step): void {
  reader.phrases.push({
    kind: 'action',
    meaning: sense.meaning,
    text: piece.text,
    start: piece.start,
    end: piece.end,
    isParticiple: piece.language === 'en' && /ing$/i.test(piece.text),
    colours: sense.meaning.gives.length > 0 ? [...reader.pending.colours] : [],
    leftOut: reader.dropping,
  })
  clear(reader)
  reader.isPredicate = false
}

function readEffect(reader: Reader, { piece, sense, next }: Step): void {
  const { meaning } = sense
  // "a black and white cat" is no film noir.
  if (meaning.look === 'noir' && next !== undefined && isThingPiece(next)) {
    reader.pending.colours.push(...BLACK_AND_WHITE)
    return
  }
  if (meaning.mood === undefined || !isPlainMood(meaning)) {
    // "golden light on a cat": the colour was that of the light.
    if (next === undefined || !isNounPiece(next)) reader.pending = emptyPending()
  }
  pushEffect(reader, piece, meaning)
}

const BLACK_AND_WHITE = ['#2b2930', '#f6f4ef']

function isThingPiece(piece: Piece): boolean {
  return piece.kind === 'found' && (piece.senses[0]?.meaning.things.length ?? 0) > 0
}

function isPlainMood({ time, weather, season, camera }: Meaning): boolean {
  return time === undefined && weather === undefined && season === undefined && camera === undefined
}

function pushEffect(reader: Reader, piece: FoundPiece, meaning: Meaning): void {
  const { text, start, end } = piece
  reader.phrases.push({
    kind: 'effect',
    meaning,
    text,
    start,
    end,
    relation: reader.relation,
    leftOut: reader.dropping,
  })
}

function readPart(reader: Reader, { piece, sense }: Step): void {
  pushEffect(reader, piece, sense.meaning)
  reader.pending = emptyPending()
  reader.dropping = null
  reader.isAfterPart = true
  reader.isJoined = false
}

/** A noun that is not drawn takes its modifiers with it: no dog in "dog food". */
function readHead(reader: Reader, step: Step, grammar: Grammar): void {
  const { adjacent } = reader
  if (isOfWord(adjacent, step)) leaveOutModifier(reader, grammar, 'part of another word')
  pushEffect(reader, step.piece, step.sense.meaning)
  const next = step.next
  const leadsOn =
    next !== undefined &&
    (isNounPiece(next) || (next.kind === 'found' && next.senses[0]?.meaning.word === 'of'))
  clear(reader)
  if (!grammar.headLast && leadsOn) reader.dropping = 'part of another word'
}

/** "a pigeon showcases" is no showcase, and of "a robot's life" the robot is what can be seen. */
function isOfWord(adjacent: NounPhrase | null, { sense, piece }: Step): boolean {
  if (adjacent === null) return true
  const isVerb = adjacent.determiner === 'a' && sense.isPlural === true
  const isOwned = /['’]s?$/.test(adjacent.text) && sense.meaning.concept === NOT_DRAWN
  return !isVerb && !isOwned && piece.start - adjacent.end <= 1
}

/** "lion statue", "ライオンの像": what stands before says of what it is. */
function leaveOutModifier({ adjacent, phrases }: Reader, grammar: Grammar, why: LeftOut): void {
  if (adjacent !== null && (grammar.headLast || why === 'part of another word')) adjacent.leftOut = why
  const last = phrases.at(-1)
  if (last?.kind === 'noun' && last.isModifier) last.leftOut = why
}

function readNoun(reader: Reader, step: Step, grammar: Grammar): void {
  const { piece, sense } = step
  const { meaning } = sense
  const isPlace = meaning.things.length === 0 && meaning.item === undefined
  const joined = joinCompound(reader.adjacent, step, grammar)
  if (joined === 'verb') {
    // "a yacht leaves": after "a" a plural is no noun.
    pushEffect(reader, piece, { ...meaning, things: [], places: [] })
    clear(reader)
    return
  }
  if (joined === 'first') {
    pushEffect(reader, piece, { ...meaning, things: [], places: [] })
    return
  }
  if (isPlace) pushEffect(reader, piece, meaning)
  else
    reader.phrases.push(
      (reader.adjacent = toNoun(reader, step, joined === 'second' ? reader.adjacent : null)),
    )
  const phrase = isPlace ? null : reader.adjacent
  if (isPlace && joined === 'second' && reader.adjacent !== null)
    reader.adjacent.leftOut = 'part of another word'
  const { isJoined } = piece
  clear(reader)
  reader.adjacent = phrase
  // "a man-made lake", "a cat-shaped cloud"
  if (isJoined && phrase !== null && grammar.language === 'en') phrase.leftOut = 'part of another word'
}

function toNoun(reader: Reader, { piece, sense, next }: Step, first: NounPhrase | null): NounPhrase {
  const { pending } = reader
  const { meaning, isPlural } = sense
  if (first !== null) first.leftOut = 'part of another word'
  return {
    kind: 'noun',
    meaning,
    text: piece.text,
    start: piece.start,
    end: piece.end,
    count: pending.count ?? first?.count ?? sense.count ?? null,
    size: pending.size ?? first?.size ?? null,
    colours: [...(first?.colours ?? []), ...pending.colours],
    determiner: pending.determiner ?? first?.determiner ?? null,
    isPlural: isPlural ?? mayBePlural(reader, piece, next),
    relation: first?.relation ?? reader.relation,
    part: null,
    isJoined: first?.isJoined ?? reader.isJoined,
    isModifier: false,
    leftOut:
      first?.leftOut === 'part of another word' ? reader.dropping : (first?.leftOut ?? reader.dropping),
  }
}

/** An ending that may be a case is a plural at the head of a phrase only, and before no postposition. */
function mayBePlural(
  { relation, pending, adjacent }: Reader,
  { language }: FoundPiece,
  next: Piece | undefined,
): boolean {
  if (relation !== null || pending.determiner !== null || adjacent !== null) return false
  if (!grammarOf(language).verbLast) return true
  const after = next?.kind === 'found' ? next.senses[0]?.meaning.word : undefined
  return after === undefined || after === 'and'
}

function readRole(reader: Reader, step: Step, grammar: Grammar): void {
  const { adjacent } = reader
  switch (step.sense.meaning.word) {
    case 'a':
    case 'the':
    case 'another':
      reader.pending = { ...emptyPending(), determiner: step.sense.meaning.word }
      reader.adjacent = null
      break
    case 'and':
      readAnd(reader, step, grammar)
      break
    case 'with':
    case 'in':
    case 'on':
    case 'of':
    case 'far':
      readRelation(reader, step.sense.meaning.word, step.piece.text, grammar)
      break
    case 'not':
      clear(reader)
      reader.dropping = 'negated'
      break
    case 'like':
      clear(reader)
      reader.dropping = 'compared'
      break
    case 'as':
      clear(reader)
      reader.dropping = 'a role'
      break
    case 'figure':
      leaveOutModifier(reader, grammar, 'a likeness')
      clear(reader)
      reader.dropping = 'a likeness'
      break
    case 'not-after':
      dropLast(reader, 'negated')
      break
    case 'like-after':
      dropLast(reader, 'compared')
      break
    case 'subject':
    case 'object':
      if (adjacent !== null) adjacent.part = step.sense.meaning.word
      break
    case 'is':
      reader.isPredicate = true
      reader.pending = emptyPending()
      break
    case 'pronoun':
      reader.phrases.push({ kind: 'pronoun' })
      readPronoun(reader)
      break
    case 'who':
    case 'while':
      reader.phrases.push({ kind: 'clause' })
      if (step.sense.meaning.word === 'while') clear(reader)
      reader.isPredicate = false
      break
    default:
  }
}

/** "as if they were birds": what is compared comes after it. */
function readPronoun(reader: Reader): void {
  const { dropping } = reader
  clear(reader)
  if (dropping === 'compared') reader.dropping = dropping
}

/** Chinese has words of place before a noun and after it. */
const CHINESE_AFTER = /^(?:里|里面|中|内|旁|旁边|前|前面|后面|下|下面|之间|边|之中|身边|上|上面|之上|上空)$/

/** "black and white cat" is one cat, "no cars and people" none of either. */
function readAnd(reader: Reader, { before, next }: Step, grammar: Grammar): void {
  const last = reader.phrases.at(-1)
  const nextIsColour =
    next?.kind === 'found' && next.senses[0] !== undefined && isPureColour(next.senses[0].meaning)
  const between =
    before?.kind === 'found' && before.senses[0] !== undefined && isPureColour(before.senses[0].meaning)
  if (nextIsColour && between) return
  const goesOn =
    last !== undefined &&
    'leftOut' in last &&
    last.leftOut === 'negated' &&
    next !== undefined &&
    isBareNoun(next)
  const { adjacent } = reader
  // 「犬と遊ぶ」: before a verb it is "with".
  const isWith =
    next?.kind === 'found' && next.senses[0] !== undefined && isActionMeaning(next.senses[0].meaning)
  if (isWith && adjacent !== null && grammar.verbLast) adjacent.relation = 'with'
  clear(reader)
  if (goesOn) reader.dropping = 'negated'
  reader.isJoined = adjacent !== null
}

function isBareNoun(piece: Piece): boolean {
  return piece.kind === 'found' && piece.senses[0] !== undefined && isNounMeaning(piece.senses[0].meaning)
}

function readRelation(reader: Reader, relation: Relation, text: string, grammar: Grammar): void {
  const { adjacent } = reader
  const isAfter =
    grammar.verbLast ||
    (grammar.modifiersFirst && (relation === 'of' || CHINESE_AFTER.test(simplifyChinese(text))))
  const last = reader.phrases.at(-1)
  if (relation === 'far' && last?.kind === 'effect') last.relation = 'far'
  if (isAfter && adjacent !== null) {
    if (relation === 'of') adjacent.isModifier = true
    else adjacent.relation = relation
  }
  if (grammar.verbLast) {
    // After a place too it says nothing of what comes next.
    if (adjacent === null && relation !== 'of' && last?.kind === 'effect') last.relation = relation
    reader.adjacent = null
    return
  }
  if (relation === 'far' && adjacent !== null) adjacent.relation = 'far'
  const { dropping, pending } = reader
  // "红色的狐狸": the particle links a colour to its noun.
  const isLink = grammar.modifiersFirst && relation === 'of'
  const isSuppressed =
    dropping !== null && !isLink && (relation === 'of' || (relation === 'in' && dropping === 'negated'))
  clear(reader)
  if (isLink) reader.pending = pending
  else reader.relation = relation
  if (isSuppressed) reader.dropping = dropping
}

function dropLast(reader: Reader, why: LeftOut): void {
  const last = reader.phrases.findLast((phrase) => 'leftOut' in phrase)
  if (last !== undefined) last.leftOut = why
  clear(reader)
}

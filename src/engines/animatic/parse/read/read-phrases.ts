import type { FoundPiece, Piece } from '../find/piece.ts'
import type { Meaning } from '../meaning.ts'
import { chooseSense, isActionMeaning, isNounMeaning } from './choose-sense.ts'
import { grammarOf } from './phrase.ts'
import type { Grammar, Phrase } from './phrase.ts'
import {
  readAction,
  readColour,
  readCount,
  readEffect,
  readMotley,
  readPattern,
  readSize,
} from './read-modifiers.ts'
import { readMany } from './read-many.ts'
import { readHead, readNoun, readPart } from './read-noun.ts'
import { isWearing, leadsToClothes, readOutfit } from './read-outfit.ts'
import { readRole } from './read-role.ts'
import { readTraits } from './read-traits.ts'
import { shareOut } from './share-out.ts'
import { clear, emptyPending, isPureColour } from './reader.ts'
import type { Pending, Reader, Reading, Step } from './reader.ts'

/** Groups pieces into phrases: nouns with their colours, counts and sizes, actions, and what else changes the scene. */
export function readPhrases(pieces: readonly Piece[]): { phrases: Phrase[]; readings: Reading[] } {
  const reader: Reader = {
    phrases: [],
    readings: [],
    pending: emptyPending(),
    relation: null,
    spot: null,
    isBeside: false,
    isOutside: false,
    isFrom: false,
    isJoined: false,
    dropping: null,
    carving: null,
    adjacent: null,
    isAfterPart: false,
    isPredicate: false,
    outerCount: null,
    isWearing: false,
    many: null,
  }
  let before: Piece | undefined
  let meaningBefore: Meaning | undefined
  /** Of whom an outfit is told. */
  let wearer: Meaning | undefined
  for (const [at, piece] of pieces.entries()) {
    // What follows is what they do: "a woman in pink cooks".
    if (reader.isWearing && !leadsToClothes(pieces, at) && readOutfit(reader, piece)) meaningBefore = wearer
    const wears = piece.kind === 'found' && isWearing(piece.text, reader.adjacent)
    if (wears) wearer = reader.adjacent?.meaning
    if (piece.kind === 'break') readBreak(reader, piece.isStop, pieces.slice(at + 1, at + 3))
    else if (piece.kind === 'unknown') readUnknown(reader, piece.isJoined)
    else {
      const sense = chooseSense(piece, {
        before,
        chosenBefore: meaningBefore,
        next: pieces[at + 1],
        count: reader.pending.count,
      })
      meaningBefore = sense.meaning
      reader.readings.push({ piece, meaning: sense.meaning })
      readFound(reader, { piece, sense, before, next: pieces[at + 1], afterNext: pieces[at + 2] })
    }
    if (piece.kind !== 'found') meaningBefore = undefined
    before = piece
    reader.isWearing = wears || (reader.isWearing && isWaiting(reader))
  }
  readOutfit(reader, undefined)
  shareOut(pieces, reader.phrases)
  return { phrases: reader.phrases, readings: reader.readings }
}

function readBreak(reader: Reader, isStop: boolean, [first, second]: readonly Piece[]): void {
  // "a small, red fox", "red, blue, and green dresses": a comma between adjectives divides nothing.
  const isAnd = first?.kind === 'found' && first.senses[0]?.meaning.word === 'and'
  const next = isAnd ? second : first
  const isBetweenAdjectives =
    !isStop && hasAdjectives(reader.pending) && next?.kind === 'found' && isAdjective(next)
  if (isBetweenAdjectives || (!isStop && next?.kind === 'found' && isListedAfter(reader, next))) return
  reader.phrases.push({ kind: isStop ? 'stop' : 'comma' })
  clear(reader)
  reader.isPredicate = false
  reader.outerCount = null
}

/** "vestidos rojo, azul y verde": one more colour of the noun before. */
function isListedAfter({ adjacent }: Reader, { senses, language }: FoundPiece): boolean {
  const [sense] = senses
  const isColoured = adjacent !== null && adjacent.isPlural && adjacent.colours.length > 0
  return isColoured && grammarOf(language).coloursFollow && sense !== undefined && isPureColour(sense.meaning)
}

/** Nothing but adjectives since. */
function isWaiting({ pending, adjacent }: Reader): boolean {
  return pending.colours.length > 0 && adjacent === null
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

function readUnknown(reader: Reader, isJoined: boolean): void {
  if (isJoined) return
  reader.adjacent = null
  reader.isAfterPart = false
}

/** `两个拿着气球的女孩`, `三只在雪地里奔跑的狗`: the number waits for what stands after the clause. */
function keepOuterCount(reader: Reader, { before, sense, piece }: Step): void {
  if (piece.language !== 'zh') return
  const { meaning } = sense
  const isAfterCount = before?.kind === 'found' && before.senses[0]?.meaning.count !== undefined
  const beginsClause = meaning.word === 'with' || meaning.word === 'in' || isActionMeaning(meaning)
  if (isAfterCount && beginsClause) reader.outerCount = reader.pending.count
  const isAfterLink = before?.kind === 'found' && before.text === '的'
  if (!isAfterLink || meaning.things.length === 0 || reader.outerCount === null) return
  reader.pending.count ??= reader.outerCount
  reader.outerCount = null
}

function readFound(reader: Reader, step: Step): void {
  keepOuterCount(reader, step)
  const { meaning } = step.sense
  const grammar = grammarOf(step.piece.language)
  if (readMany(reader, step, grammar)) return
  if (meaning.word !== undefined && meaning.word !== 'head' && meaning.word !== 'part')
    readRole(reader, step, grammar)
  if (meaning.word === 'part') readPart(reader, step)
  else if (meaning.word === 'head') readHead(reader, step, grammar)
  else if (isNounMeaning(meaning)) readNoun(reader, step, grammar)
  else readModifier(reader, step, grammar)
}

const FAMILY_OF = 'family-of'

/** Colours, counts and sizes; then actions and everything else. */
function readModifier(reader: Reader, step: Step, grammar: Grammar): void {
  const { meaning } = step.sense
  if (meaning.count !== undefined) {
    readCount(reader, meaning.count, step, grammar)
    if (meaning.concept === FAMILY_OF) reader.pending.isFamily = true
    return
  }
  if (meaning.pattern !== undefined) return readPattern(reader, step, meaning.pattern, grammar)
  if (meaning.isMotley === true) readMotley(reader, step, grammar)
  if (isPureColour(meaning)) return readColour(reader, step, grammar)
  if (meaning.traits !== undefined) return readTraits(reader, step, grammar)
  if (meaning.size !== undefined) return readSize(reader, meaning.size, step, grammar)
  if (isActionMeaning(meaning)) return readAction(reader, step)
  if (meaning.word === undefined) readEffect(reader, step)
}

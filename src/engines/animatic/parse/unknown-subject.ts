import { NOT_DRAWN } from './english-nouns.ts'
import type { Piece } from './find/piece.ts'
import { VIEW_WORDS } from './language/view-words.ts'
import type { Meaning } from './meaning.ts'
import { isActionMeaning, isNounMeaning } from './read/choose-sense.ts'
import type { ReadScene } from './read/read-scene.ts'
import { ANIMATE } from '../vocabulary/actors.ts'

/** A noun nobody knows, and what stands around it. */
interface Candidate {
  readonly words: readonly Piece[]
  /** An article or a number stands before it. */
  readonly isDetermined: boolean
  readonly next: Piece | undefined
  readonly afterNext: Piece | undefined
}

/**
 * What a text is about, as it is written there, when that is a word nobody knows; undefined when its first noun is known,
 * or what is unknown may as well be an adjective, an adverb or a word for the picture itself ("a breathtaking view").
 */
export function findUnknownSubject({ spec, pieces, readings }: ReadScene): string | undefined {
  const meanings = new Map<Piece, Meaning>(readings.map(({ piece, meaning }) => [piece, meaning]))
  const meaningOf = (piece: Piece | undefined): Meaning | undefined =>
    piece === undefined ? undefined : meanings.get(piece)
  const candidate = firstUnknown(pieces, meaningOf)
  if (candidate === undefined) return undefined
  const words = nounOf(candidate, spec.language)
  const name = words.map((piece) => ('text' in piece ? piece.text : '')).join(' ')
  if (name === '' || words.some((piece) => 'text' in piece && isNoName(piece.text))) return undefined
  const hasActor = spec.subjects.some(({ rig }) => ANIMATE.has(rig))
  const isDrawnless = words.every((piece) => piece.kind === 'found')
  if (isDrawnless && (!candidate.isDetermined || hasActor)) return undefined
  if (!isSubject(candidate, meaningOf, hasActor, spec.language)) return undefined
  return name.length <= LONGEST ? name : `${name.slice(0, LONGEST)}…`
}

/** Characters that are enough to tell what is meant. */
const LONGEST = 60

/** The first stretch of unknown words before anything that is drawn, a place or a deed. */
function firstUnknown(
  pieces: readonly Piece[],
  meaningOf: (piece: Piece | undefined) => Meaning | undefined,
): Candidate | undefined {
  let isDetermined = false
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at]
    const meaning = meaningOf(piece)
    if (piece === undefined) break
    if (piece.kind === 'break') {
      isDetermined = false
      continue
    }
    if (piece.kind === 'unknown' || meaning?.concept === NOT_DRAWN) {
      let end = at + 1
      while (isOfPhrase(pieces[end], meaningOf)) end += 1
      const next = pieces[end]
      const words = pieces.slice(at, end).filter(({ kind }, index) => kind === 'unknown' || index === 0)
      // "a rusty, abandoned robot", "a wispy cat"
      if (next?.kind === 'break' && !next.isStop) return undefined
      return { words, isDetermined, next, afterNext: pieces[end + 1] }
    }
    if (meaning === undefined) continue
    if (isNounMeaning(meaning) || isActionMeaning(meaning)) return undefined
    if (isDeterminer(meaning)) isDetermined = true
    else if ((meaning.word !== undefined && meaning.word !== 'noise') || isEvent(meaning))
      isDetermined = false
  }
  return undefined
}

function isOfPhrase(
  piece: Piece | undefined,
  meaningOf: (piece: Piece | undefined) => Meaning | undefined,
): boolean {
  if (piece?.kind === 'unknown') return true
  const meaning = meaningOf(piece)
  return (
    meaning !== undefined &&
    (meaning.word === undefined || meaning.word === 'noise') &&
    meaning.spot === undefined &&
    !isNounMeaning(meaning) &&
    !isActionMeaning(meaning)
  )
}

/** "a sandstorm rolls", "the camera zooms": what comes next is its verb. */
function isEvent({ weather, sight, orb, camera }: Meaning): boolean {
  return (weather ?? sight ?? orb ?? camera) !== undefined
}

function isDeterminer({ word, count }: Meaning): boolean {
  return word === 'a' || word === 'the' || word === 'another' || count !== undefined
}

/** The words of the noun: without adverbs, and without a verb that nobody knows either. */
function nounOf({ words, isDetermined }: Candidate, language: string): readonly Piece[] {
  if (language !== 'en') return words
  const bare = words.filter((piece) => !('text' in piece && /(?:ly|ing)$/iu.test(piece.text)))
  const last = bare.at(-1)
  const isVerb =
    isDetermined && bare.length > 1 && last !== undefined && 'text' in last && /[^s]s$/iu.test(last.text)
  return isVerb ? bare.slice(0, -1) : bare
}

/** Adjectives and participles, numbers, and words for the film and not for what it shows. */
function isNoName(text: string): boolean {
  return (
    /\d|^[a-z]+(?:ing|ed|ous|ful|less|ive)$/iu.test(text) ||
    VIEW_WORDS.test(text.normalize('NFC').toLowerCase())
  )
}

function isSubject(
  { isDetermined, next, afterNext }: Candidate,
  meaningOf: (piece: Piece | undefined) => Meaning | undefined,
  hasActor: boolean,
  language: string,
): boolean {
  const isEnd = next === undefined || (next.kind === 'break' && next.isStop)
  const meaning = meaningOf(next)
  const acts = meaning !== undefined && (isActionMeaning(meaning) || meaning.word === 'subject')
  if (!isDetermined)
    return (
      acts && !hasActor && (language === 'en' || meaning.word === 'subject' || !WRITES_TOGETHER.has(language))
    )
  if (isEnd || acts || meaning?.spot !== undefined) return true
  const word = meaning?.word
  if (word === 'and') return isDeterminerOrUndefined(meaningOf(afterNext))
  return word === 'is' || word === 'who' || word === 'in' || word === 'on' || word === 'with'
}

function isDeterminerOrUndefined(meaning: Meaning | undefined): boolean {
  return meaning !== undefined && isDeterminer(meaning)
}

/** Of what is written without spaces an unknown stretch may be anything. */
const WRITES_TOGETHER: ReadonlySet<string> = new Set(['zh', 'ja'])

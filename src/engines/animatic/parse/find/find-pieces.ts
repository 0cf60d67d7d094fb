import { detectTongues, tongueOf } from '../language/detect-language.ts'
import type { LatinLanguage, Tongues } from '../language/detect-language.ts'
import { tokenize } from '../language/tokens.ts'
import type { Token } from '../language/tokens.ts'
import type { Language } from '../lexicon/table.ts'
import { wordIndex } from '../word-index.ts'
import { findInRun } from './find-run.ts'
import { findSpaced } from './find-spaced.ts'
import type { SpacedMatch } from './find-spaced.ts'
import type { Piece } from './piece.ts'

/** A prompt cut into what is known, what is not, and the marks between. */
export interface Pieces {
  readonly pieces: readonly Piece[]
  readonly language: Language
}

/** Words of a phrase are looked for this far ahead. */
const WINDOW = 7

/** Finds what the lexicon knows of a text. Linear in its length. */
export function findPieces(text: string): Pieces {
  const tokens = tokenize(text)
  const tongues = detectTongues(text, tokens, knows)
  const pieces: Piece[] = []
  let at = 0
  while (at < tokens.length) at += addPieces(pieces, tokens, at, tongues)
  return { pieces, language: tongues.main }
}

function knows(language: LatinLanguage, word: string): boolean {
  return wordIndex(language).find([word]).length > 0
}

function addPieces(pieces: Piece[], tokens: readonly Token[], at: number, tongues: Tongues): number {
  const token = tokens[at]
  if (token === undefined) return 1
  const { kind, text, start, end, isJoined } = token
  if (kind === 'comma' || kind === 'stop') {
    pieces.push({ kind: 'break', isStop: kind === 'stop', start, end })
    return 1
  }
  const language = tongueOf(token, tongues)
  if (kind === 'run') {
    pieces.push(...findInRun(token, wordIndex(tongues.han)))
    return 1
  }
  const match = language === undefined ? undefined : findWords(tokens, at, language, tongues)
  if (match === undefined) {
    pieces.push({ kind: 'unknown', text, start, end, isJoined })
    return 1
  }
  pieces.push(...match.pieces)
  return match.length
}

function findWords(
  tokens: readonly Token[],
  at: number,
  language: Language,
  tongues: Tongues,
): SpacedMatch | undefined {
  const words: Token[] = []
  for (const token of tokens.slice(at, at + WINDOW)) {
    if (token.kind !== 'word' || tongueOf(token, tongues) !== language) break
    words.push(token)
  }
  const match = findSpaced(words, wordIndex(language))
  if (match !== undefined || language === 'en') return match
  return tongues.latin === language ? findLoan(words) : undefined
}

const SHORTEST_LOAN = 5

/** Words of English in another language: names of looks, breeds, vehicles. Short ones are too often something else. */
function findLoan(words: readonly Token[]): SpacedMatch | undefined {
  const match = findSpaced(words, wordIndex('en'))
  if (match === undefined) return undefined
  const found = match.pieces.at(-1)
  const isLong = match.length > 1 || (words[0]?.text.length ?? 0) >= SHORTEST_LOAN
  return isLong && found?.kind === 'found' && found.senses.every(({ meaning }) => meaning.word === undefined)
    ? match
    : undefined
}

import { findCompound } from './find-compound.ts'
import { detectTongues, isSmallWord, tongueOf } from '../language/detect-language.ts'
import type { Knowledge, LatinLanguage, Tongues } from '../language/detect-language.ts'
import { isJargon } from '../language/jargon.ts'
import { tokenize } from '../language/tokens.ts'
import type { Script, Token } from '../language/tokens.ts'
import type { Language } from '../lexicon/table.ts'
import type { Meaning } from '../meaning.ts'
import { findEnglishNoun } from '../english-nouns.ts'
import { detectOther, findEmoji, findOther } from '../other-languages.ts'
import { wordIndex } from '../word-index.ts'
import { readDeedsOfUnknown } from './deeds-of-unknown.ts'
import { readFilmCamera } from './film-camera.ts'
import { readFigures } from './figures.ts'
import { readShotVerbs } from './shot-verbs.ts'
import { tellApart } from './tell-apart.ts'
import { readAges } from './read-ages.ts'
import { readBareLook } from './read-bare-look.ts'
import { findColourBefore } from './find-colour-before.ts'
import { findForeignNoun } from './foreign-nouns.ts'
import { findInRun } from './find-run.ts'
import { findSpaced, toMatch } from './find-spaced.ts'
import type { SpacedMatch } from './find-spaced.ts'
import type { Piece } from './piece.ts'

/** A prompt cut into what is known, what is not, and the marks between. */
export interface Pieces {
  readonly pieces: readonly Piece[]
  /** Whose grammar the text has. */
  readonly language: Language
  /** BCP 47 tag of what most of it is written in. */
  readonly tag: string
}

const EMOJI = /^(?:\p{RGI_Emoji}|\p{Extended_Pictographic})$/v

/** "a cat 🐱 in a wizard hat 🧙": what a word says already is no second one, and divides nothing. */
function withoutRepeated(pieces: readonly Piece[]): readonly Piece[] {
  const words = pieces.flatMap((piece) => (piece.kind === 'break' || EMOJI.test(piece.text) ? [] : [piece]))
  const said = words.map(({ text }) => text.toLowerCase()).join(' ')
  const named = new Set(
    words.flatMap((piece) =>
      piece.kind === 'found' ? piece.senses.map(({ meaning }) => meaning.concept) : [],
    ),
  )
  const isRepeated = (piece: Piece | undefined): boolean =>
    piece?.kind === 'found' &&
    EMOJI.test(piece.text) &&
    piece.senses.every(
      ({ meaning: { concept, things } }) =>
        things.length > 0 && (named.has(concept) || said.includes(concept.replaceAll('-', ' '))),
    )
  return pieces.filter(
    (piece, at) => !isRepeated(piece) && !(piece.kind === 'break' && isRepeated(pieces[at - 1])),
  )
}

/** Words of a phrase are looked for this far ahead. */
const WINDOW = 7

/** Finds what the lexicon knows of a text. Linear in its length. */
export function findPieces(text: string): Pieces {
  const tokens = tokenize(text)
  const tongues = detectTongues(text, tokens, knows)
  const other = otherLanguage(tokens, tongues)
  const pieces: Piece[] = []
  let at = 0
  while (at < tokens.length) at += addPieces(pieces, tokens, at, { ...tongues, other })
  const { main } = tongues
  const told = tellApart(
    readDeedsOfUnknown(readShotVerbs(readFigures(withoutRepeated(pieces), text, main))),
    text,
  )
  return {
    pieces: readBareLook(readFilmCamera(readAges(told, text, main), text, main), text, main),
    language: main,
    tag: other?.tag ?? main,
  }
}

interface Reading extends Tongues {
  readonly other: OtherLanguage | undefined
}

/** A language of which only names of things are known, and the script it takes over. */
interface OtherLanguage {
  readonly tag: string
  readonly script: Script
}

/** Below this part of known words it is worth asking whether the text is in a language without a lexicon. */
const DOUBTFUL = 0.6

function otherLanguage(tokens: readonly Token[], tongues: Tongues): OtherLanguage | undefined {
  const words = tokens.filter(({ kind }) => kind === 'word')
  const script = words[0]?.script
  if (script === undefined || script === 'hangul' || script === 'devanagari') return undefined
  const written = words.filter((word) => word.script === script && !/^\d/.test(word.text))
  const known = written.filter((word, at) => {
    const language = tongueOf(word, tongues)
    if (language === undefined) return false
    const index = wordIndex(language)
    // Of "parking meter" neither word is known by itself.
    const before = written[at - 1]?.text ?? ''
    const after = written[at + 1]?.text ?? ''
    return (
      isSmallWord(word.text, language) ||
      [[word.text], [before, word.text], [word.text, after]].some((words) => index.find(words).length > 0)
    )
  }).length
  if (known >= written.length * DOUBTFUL) return undefined
  const tag = detectOther(
    written.map(({ text }) => text),
    known,
  )
  return tag === undefined ? undefined : { tag, script }
}

function knows(language: LatinLanguage, words: string): Knowledge {
  const senses = wordIndex(language).find(words.split(' '))
  if (senses.length === 0)
    return language === 'de' && findCompound(words, wordIndex(language)).length > 0 ? 'thing' : 'none'
  const isSeen = ({ things, item, places }: Meaning): boolean =>
    things.length > 0 || item !== undefined || places.length > 0
  return senses.some(({ meaning }) => isSeen(meaning)) ? 'thing' : 'any'
}

function addPieces(pieces: Piece[], tokens: readonly Token[], at: number, reading: Reading): number {
  const token = tokens[at]
  if (token === undefined) return 1
  const { kind, text, start, end, isJoined } = token
  if (kind === 'comma' || kind === 'stop') {
    pieces.push({ kind: 'break', isStop: kind === 'stop', start, end })
    return 1
  }
  if (kind === 'run') {
    pieces.push(...findInRun(token, wordIndex(reading.han)))
    return 1
  }
  const match = kind === 'emoji' ? matchEmoji(token) : matchWords(tokens, at, reading)
  if (match === undefined) {
    pieces.push({ kind: 'unknown', text, start, end, isJoined })
    return 1
  }
  pieces.push(...match.pieces)
  // Emoji beside one another are no compound.
  if (kind === 'emoji') pieces.push({ kind: 'break', isStop: false, start: end, end })
  return match.length
}

function matchEmoji(token: Token): SpacedMatch | undefined {
  const senses = findEmoji(token.text)
  return senses.length > 0 ? toMatch([token], wordIndex('en'), senses) : undefined
}

function matchWords(tokens: readonly Token[], at: number, reading: Reading): SpacedMatch | undefined {
  const token = tokens[at]
  if (token === undefined) return undefined
  if (reading.other?.script === token.script) {
    const match = findOther(reading.other.tag, wordsFrom(tokens, at))
    return match === undefined
      ? undefined
      : toMatch(tokens.slice(at, at + match.length), wordIndex('en'), match.senses)
  }
  const language = tongueOf(token, reading)
  return language === undefined ? undefined : findWords(wordsFrom(tokens, at), language, reading)
}

/** The words that follow without a mark between, in one script. */
function wordsFrom(tokens: readonly Token[], at: number): Token[] {
  const ahead = tokens.slice(at, at + WINDOW)
  const script = ahead[0]?.script
  const end = ahead.findIndex((token) => token.kind !== 'word' || token.script !== script)
  return end < 0 ? ahead : ahead.slice(0, end)
}

function findWords(words: readonly Token[], language: Language, tongues: Tongues): SpacedMatch | undefined {
  const match = findSpaced(words, wordIndex(language))
  if (language === 'en') {
    const noun = findLongerNoun(words, match)
    return findColourBefore(words, match, noun) ?? noun ?? match ?? findNeighbour(words)
  }
  const loan = tongues.latin === language ? findLoan(words) : undefined
  // "golden hour" is no golden.
  const isLonger = loan !== undefined && loan.length > (match?.length ?? 0)
  return isLonger && (match === undefined || isJargon(words[0]?.text ?? '')) ? loan : match
}

/** A noun of the table that takes more words than what the lexicon found: "horse chestnut" is no horse. */
function findLongerNoun(words: readonly Token[], match: SpacedMatch | undefined): SpacedMatch | undefined {
  const texts = words.map(({ text }) => text)
  const noun = findEnglishNoun(texts, (match?.length ?? 0) + 1)
  return noun === undefined ? undefined : toMatch(words.slice(0, noun.length), wordIndex('en'), noun.senses)
}

/** "my abuela is cooking" */
function findNeighbour(words: readonly Token[]): SpacedMatch | undefined {
  const senses = findForeignNoun(words[0]?.text ?? '')
  return senses.length > 0 ? toMatch(words.slice(0, 1), wordIndex('en'), senses) : undefined
}

function isContent({ word }: Meaning): boolean {
  return word === undefined || word === 'noise'
}

const SHORTEST_LOAN = 5

/** Words of English in another language: names of looks, breeds, vehicles. Short ones are too often something else. */
function findLoan(words: readonly Token[]): SpacedMatch | undefined {
  const match = findSpaced(words, wordIndex('en'))
  if (match === undefined) return undefined
  const found = match.pieces.at(-1)
  const isLong = match.length > 1 || (words[0]?.text.length ?? 0) >= SHORTEST_LOAN
  return isLong && found?.kind === 'found' && found.senses.every(({ meaning }) => isContent(meaning))
    ? match
    : undefined
}

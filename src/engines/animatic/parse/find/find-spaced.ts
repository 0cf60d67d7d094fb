import { foldWord } from '../language/fold.ts'
import { withoutArabicPrefix, withoutKoreanParticle } from '../language/particles.ts'
import type { Token } from '../language/tokens.ts'
import { isNounMeaning } from '../read/choose-sense.ts'
import type { Sense, WordIndex } from '../word-index.ts'
import { findCompound, findGroup, findSeason } from './find-compound.ts'
import { koreanCount } from './counters.ts'
import { countSense, roleSense } from './piece.ts'
import type { FoundPiece, Piece } from './piece.ts'

const LONGEST_PHRASE = 6
/** Above this a number is a year, a price or a size. */
const LARGEST_COUNT = 99

/** What was found at the beginning of a list of words. */
export interface SpacedMatch {
  readonly pieces: readonly Piece[]
  /** Words it takes. */
  readonly length: number
}

/**
 * Finds the longest phrase that begins a list of words of one language; undefined when the first word is unknown.
 * Articles and particles that are written onto a noun become pieces of their own.
 */
export function findSpaced(words: readonly Token[], index: WordIndex): SpacedMatch | undefined {
  const [first, second] = words
  if (first === undefined) return undefined
  if (index.language === 'ko') {
    const count = koreanCount(first.text, second?.text)
    const isGlued = count !== undefined && /\S(?:마리|명|대|송이|척|그루)/.test(first.text)
    if (count !== undefined) return toMatch(words.slice(0, isGlued ? 1 : 2), index, [countSense(count)])
  }
  // "8-bit" counts nothing.
  if (/^\d+$/.test(first.text)) return findPhrase(words, index) ?? countedBy(first, words.slice(1), index)
  return findPhrase(words, index) ?? findSingle(first, index)
}

function countedBy(first: Token, next: readonly Token[], index: WordIndex): SpacedMatch | undefined {
  const count = Number(first.text)
  const isCount = count >= 1 && next.length > 0 && !first.isJoined
  return isCount && (count <= LARGEST_COUNT || countsThings(count, next, index))
    ? toMatch([first], index, [countSense(count)])
    : undefined
}

/** "500 red drones", and neither a year nor a size: a round number, and after it what there are so many of. */
function countsThings(count: number, next: readonly Token[], index: WordIndex): boolean {
  const isRound = count % 50 === 0 && count <= 100_000
  const [first = '', second = ''] = next.map(({ text }) => text)
  const isSaidMore = index
    .find([first])
    .some(({ meaning }) => meaning.colour !== undefined || meaning.size !== undefined)
  const isYear = count >= 1500 && count <= 2100
  const thing =
    isSaidMore && !isYear ? [...index.find([second]), ...index.find([first, second])] : index.find([first])
  return (
    isRound &&
    thing.some(
      // "Katzen" may be a case as well.
      ({ meaning, isPlural }) =>
        (isPlural !== false || (meaning.count ?? 1) > 1) && meaning.things.length > 0,
    )
  )
}

function findPhrase(words: readonly Token[], index: WordIndex): SpacedMatch | undefined {
  const first = words[0]
  if (first === undefined) return undefined
  const prefixes = [{ rest: first.text, roles: [] as const }, ...clitics(first.text, index)]
  const prefix = prefixes.find(({ rest }) => index.starts(rest))
  if (prefix === undefined) return undefined
  for (let length = Math.min(LONGEST_PHRASE, index.longest, words.length); length > 1; length -= 1) {
    const taken = words.slice(0, length)
    const texts = [prefix.rest, ...taken.slice(1).map(({ text }) => text)]
    const senses = index.find(texts)
    if (senses.length > 0) return toMatch(taken, index, senses, prefix.roles.map(roleSense))
    const particle = index.language === 'ko' ? findKorean(texts, index) : undefined
    if (particle !== undefined) return withParticle(taken, index, particle)
  }
  return undefined
}

const ARABIC_VOWELS = /[\u064B-\u0652\u0670\u0640]/g

function clitics(word: string, index: WordIndex): ReturnType<typeof withoutArabicPrefix> {
  if (index.language !== 'ar') return []
  const folded = foldWord(word, 'ar')
  // "الجدة" ends as it was written, or it would be "الجد".
  const written = word.replaceAll(ARABIC_VOWELS, '')
  return withoutArabicPrefix(folded).map(({ rest, roles }) => ({ rest: written.slice(-rest.length), roles }))
}

function findSingle(word: Token, index: WordIndex): SpacedMatch | undefined {
  const senses = germanSenses(word.text, index.find([word.text]), index)
  if (index.language === 'ko') return findKoreanSingle(word, index, senses)
  if (senses.length > 0) return toMatch([word], index, senses)
  for (const { rest, roles } of clitics(word.text, index)) {
    const inner = index.find([rest])
    if (inner.length > 0) return toMatch([word], index, inner, roles.map(roleSense))
  }
  if (index.language !== 'de') return undefined
  const group = findGroup(word.text, index)
  if (group !== undefined) return toMatch([word], index, group.kind, group.count.slice(0, 1))
  const compound = findCompound(word.text, index)
  return compound.length > 0 ? toMatch([word], index, compound, findSeason(word.text, index)) : undefined
}

/** "eine junge Frau" is no boy: German nouns have a capital, so a small letter prefers whatever is none. */
function germanSenses(word: string, senses: readonly Sense[], { language }: WordIndex): readonly Sense[] {
  if (language !== 'de' || word.charAt(0) !== word.charAt(0).toLowerCase()) return senses
  const others = senses.filter(({ meaning }) => !isNounMeaning(meaning))
  return others.length > 0 ? others : senses
}

/** A whole word, else a noun with its particle, else a verb or adjective. */
function findKoreanSingle(word: Token, index: WordIndex, senses: readonly Sense[]): SpacedMatch | undefined {
  const closed = senses.filter(({ isOpen }) => !isOpen)
  if (closed.length > 0) return toMatch([word], index, closed)
  const particle = findKorean([word.text], index)
  if (particle !== undefined) return withParticle([word], index, particle)
  return senses.length > 0 ? toMatch([word], index, senses) : undefined
}

interface KoreanNoun {
  readonly senses: readonly Sense[]
  readonly particle: Sense
}

function findKorean(words: readonly string[], index: WordIndex): KoreanNoun | undefined {
  const last = words.at(-1) ?? ''
  for (const { noun, particle, isPlural } of withoutKoreanParticle(last)) {
    const senses = index.find([...words.slice(0, -1), noun]).filter(({ isOpen }) => !isOpen)
    if (senses.length === 0) continue
    return {
      senses: isPlural ? senses.map((sense) => ({ ...sense, isPlural })) : senses,
      particle: roleSense(particle.role),
    }
  }
  return undefined
}

function withParticle(words: readonly Token[], index: WordIndex, noun: KoreanNoun): SpacedMatch {
  const match = toMatch(words, index, noun.senses)
  const end = words.at(-1)?.end ?? 0
  const particle: FoundPiece = {
    kind: 'found',
    text: '',
    start: end,
    end,
    language: index.language,
    senses: [noun.particle],
    isJoined: false,
  }
  return { ...match, pieces: [...match.pieces, particle] }
}

/** What was found, as pieces: articles and prepositions that were written onto it come first. */
export function toMatch(
  words: readonly Token[],
  index: WordIndex,
  senses: readonly Sense[],
  before: readonly Sense[] = [],
): SpacedMatch {
  const start = words[0]?.start ?? 0
  const last = words.at(-1)
  const end = last?.end ?? start
  const { language } = index
  return {
    length: words.length,
    pieces: [
      ...before.map((sense): FoundPiece => {
        return { kind: 'found', text: '', start, end: start, language, senses: [sense], isJoined: false }
      }),
      {
        kind: 'found',
        text: words.map(({ text }) => text).join(' '),
        start,
        end,
        language,
        senses,
        isJoined: last?.isJoined ?? false,
      },
    ],
  }
}

import { japaneseParticleAt } from '../language/particles.ts'
import { simplifyChinese } from '../language/simplify-chinese.ts'
import type { Token } from '../language/tokens.ts'
import type { Sense, WordIndex } from '../word-index.ts'
import { isActionMeaning, isNounMeaning } from '../read/choose-sense.ts'
import { hanCountAt } from './counters.ts'
import { countSense, roleSense } from './piece.ts'
import type { FoundPiece, Piece } from './piece.ts'

/** Longest word of Chinese or Japanese that is tried. */
const LONGEST = 12
const KATAKANA = /[\p{Script=Katakana}ー]/u
const KANA = /^[\p{Script=Hiragana}]+$/u

const segmenters = new Map<string, Intl.Segmenter>()

/** Finds the words of text without spaces: the longest at each place wins. Linear. */
export function findInRun(token: Token, index: WordIndex): Piece[] {
  const { text: written, start } = token
  const text = index.language === 'zh' ? simplifyChinese(written) : written
  const edges = wordEdges(text, index.language)
  const pieces: Piece[] = []
  let at = 0
  let unknownFrom = 0
  const flush = (): void => {
    const rest = written.slice(unknownFrom, at)
    if (rest === '') return
    if (isEndingOf(pieces.at(-1), rest))
      pieces.push(found(rest, start + unknownFrom, index, [roleSense('noise')]))
    else pieces.push(unknown(rest, start + unknownFrom))
  }
  while (at < text.length) {
    const ending = unknownFrom === at ? pluralAt(text, at, pieces.at(-1)) : 0
    if (ending > 0) {
      const last = pieces.pop()
      if (last?.kind === 'found') pieces.push(severalOf(last, written.slice(at, at + ending)))
      at += ending
      unknownFrom = at
      continue
    }
    const match = matchAt(text, at, index, edges, pieces, unknownFrom === at)
    if (match === undefined) {
      at += 1
      continue
    }
    flush()
    const word = written.slice(at, at + match.length)
    pieces.push(found(word, start + at, index, match.senses))
    at += match.length
    unknownFrom = at
  }
  flush()
  return pieces
}

const LONGEST_ENDING = 5

/** 「歩いていく」, 「弾いて」: what is left of a verb after the stem that was found. */
function isEndingOf(last: Piece | undefined, rest: string): boolean {
  return (
    last?.kind === 'found' &&
    last.language === 'ja' &&
    rest.length <= LONGEST_ENDING &&
    KANA.test(rest) &&
    last.senses.some(({ meaning }) => isActionMeaning(meaning))
  )
}

const PLURAL = /(?:们|たち|達)/uy

/** `学生们`, 「学生たち」: the ending of several people, its length; 0 where there is none. */
function pluralAt(text: string, at: number, last: Piece | undefined): number {
  if (last?.kind !== 'found' || last.end === last.start) return 0
  const isAlive = last.senses[0]?.meaning.things.some(({ rig }) => ALIVE.has(rig)) === true
  PLURAL.lastIndex = at
  return isAlive ? (PLURAL.exec(text)?.[0].length ?? 0) : 0
}

const ALIVE: ReadonlySet<string> = new Set(['person', 'quadruped', 'bird'])

function severalOf(piece: FoundPiece, ending: string): FoundPiece {
  const senses = piece.senses.map((sense) => ({ ...sense, isPlural: true }))
  return { ...piece, text: piece.text + ending, end: piece.end + ending.length, senses }
}

interface Match {
  readonly length: number
  readonly senses: readonly Sense[]
}

function matchAt(
  text: string,
  at: number,
  index: WordIndex,
  edges: ReadonlySet<number>,
  before: readonly Piece[],
  isAdjacent: boolean,
): Match | undefined {
  const counted = hanCountAt(text, at)
  const isObject = index.language === 'zh' && isAdjacent && isVerb(before.at(-1))
  const longest = longestWord(text, at, index, edges, isObject)
  if (counted !== undefined && counted.length >= (longest?.length ?? 0)) {
    return { length: counted.length, senses: [countSense(counted.count)] }
  }
  const last = before.at(-1)
  if (isAdjacent && isManner(last, text.charAt(at)) && (longest?.length ?? 0) <= 1)
    return { length: text.startsWith('风格', at) ? 2 : 1, senses: [roleSense('noise')] }
  const particle =
    index.language === 'ja' && isAdjacent && last?.kind === 'found' ? japaneseParticleAt(text, at) : undefined
  if (particle !== undefined && particle.text.length >= (longest?.length ?? 0)) {
    return { length: particle.text.length, senses: [roleSense(particle.role)] }
  }
  return longest
}

/** `遛狗`: one word by its edges, and a verb with whom it is done to. */
function isVerb(piece: Piece | undefined): boolean {
  return piece?.kind === 'found' && piece.text.length === 1 && piece.senses[0]?.meaning.action === 'walk'
}

/** 「切り絵風」, `油画风`: after a look it is its manner, and no wind. */
function isManner(last: Piece | undefined, character: string): boolean {
  return (
    last?.kind === 'found' &&
    /[風风调調]/.test(character) &&
    last.senses.some(({ meaning }) => meaning.look !== undefined)
  )
}

function longestWord(
  text: string,
  at: number,
  index: WordIndex,
  edges: ReadonlySet<number>,
  isObject: boolean,
): Match | undefined {
  for (let length = Math.min(LONGEST, index.longest, text.length - at); length > 0; length -= 1) {
    const senses = index.get(text.slice(at, at + length).toLowerCase())
    if (senses.length > 0 && isWhole(text, at, length, senses, edges, isObject)) return { length, senses }
  }
  return undefined
}

/** Short words are often parts of others (`马` of `马路`, `カメ` of `カメラ`): these must be words of their own. */
function isWhole(
  text: string,
  at: number,
  length: number,
  senses: readonly Sense[],
  edges: ReadonlySet<number>,
  isObject: boolean,
): boolean {
  const end = at + length
  if (KATAKANA.test(text.charAt(at)) && KATAKANA.test(text.charAt(at - 1))) return false
  if (KATAKANA.test(text.charAt(end - 1)) && KATAKANA.test(text.charAt(end))) return false
  const isKana = KANA.test(text.slice(at, end))
  if (length > (isKana ? 3 : 1)) return true
  // What only tells of a noun or is done may be joined to it (`红狐狸`, `下着雨`); a "wind" is often of another word.
  const isLoose =
    senses.every(({ meaning }) => !isNounMeaning(meaning)) && !OFTEN_PART.test(text.slice(at, end))
  if (isLoose && !isKana) return edges.has(at) || edges.has(end)
  const before = text.slice(Math.max(0, at - 2), at)
  if (KANA.test(before.slice(-1)) && PARTICLE.test(text.charAt(end)) && !isKana) return true
  const begins = edges.has(at) || isObject || OPENING.test(before)
  const isLed = LEADING.test(before) || (at === 0 && senses.some(({ meaning }) => meaning.places.length > 0))
  return begins && (edges.has(end) || (isLed && CLOSING.test(text.charAt(end))))
}

/** `玩球`, `粉色的花上`, `湖上一叶扁舟`: what stands before a noun, and after it, though the segmenter takes them for one word. */
const OPENING = /[的白黑红黄蓝绿灰紫粉棕金银大小老玩喂遛摘采抱抓追骑牵捉赶捕]$|(?<!现)在$/
/** 「大きな木の下」 */
const PARTICLE = /^[のにでをがはへとも]$/
const LEADING = /的$|(?<!现)在$/
const CLOSING = /^[上下里中内旁前后边]$/

const OFTEN_PART = /^[风光天日星風]$/

function wordEdges(text: string, language: string): ReadonlySet<number> {
  let segmenter = segmenters.get(language)
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(language, { granularity: 'word' })
    segmenters.set(language, segmenter)
  }
  const edges = new Set([text.length])
  for (const { index } of segmenter.segment(text)) edges.add(index)
  return edges
}

function found(text: string, start: number, index: WordIndex, senses: readonly Sense[]): FoundPiece {
  const { language } = index
  return { kind: 'found', text, start, end: start + text.length, language, senses, isJoined: false }
}

function unknown(text: string, start: number): Piece {
  return { kind: 'unknown', text, start, end: start + text.length, isJoined: false }
}

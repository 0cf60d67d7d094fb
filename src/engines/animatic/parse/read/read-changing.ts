import type { Piece, FoundPiece } from '../find/piece.ts'
import { ANY_COLOUR, FROM_TO, GROWS, INTO, SHRINKS } from '../language/change-words.ts'
import type { NounPhrase, Phrase } from './phrase.ts'
import { isNounPiece, isPureColour } from './reader.ts'

/** Before a colour that much tells whether something turns into it. */
const WINDOW = 80

/**
 * "a car changes from white to red", "a balloon grows bigger": who changes while the shot lasts is how it was said to be
 * at first, and notes how it is in the end. In place.
 */
export function readChanging(phrases: readonly Phrase[], pieces: readonly Piece[], text: string): void {
  const colours = pieces.flatMap((piece) => asColour(piece) ?? [])
  let at = 0
  while (at < colours.length) {
    const { chain, start, isFirst } = chainFrom(colours, at, text)
    at += Math.max(1, chain.length)
    const [first, ...others] = chain
    if (first === undefined) continue
    const to = others.length > 0 ? others : [first]
    const who = whoBefore(phrases, start, text, isFirst)
    if (who === undefined || bindsNext(pieces, chain.at(-1)?.piece, text)) continue
    who.relation = null
    const last = chain.at(-1) ?? first
    leaveOutBetween(phrases, start, last.piece.end)
    uncolour(phrases, last)
    // What it turns into may have been taken for how it is.
    const said = who.colours.filter((colour) => !chain.some((one) => one.colour === colour))
    who.colours.splice(0, who.colours.length, ...(others.length > 0 ? [first.colour] : said))
    who.turnsTo = { ...who.turnsTo, colours: to.map(({ colour }) => colour) }
    if (isFruit(who) && who.colours.length === 0) who.colours.push(UNRIPE)
  }
  for (const [pattern, from, size] of [
    [GROWS, 'small', 'large'],
    [SHRINKS, 'normal', 'tiny'],
  ] as const) {
    for (const { index } of text.matchAll(pattern)) {
      const who = whoBefore(phrases, index, text, true)
      if (who === undefined || who.meaning.things.some(({ rig }) => rig === 'plant')) continue
      who.size = from
      who.turnsTo = { ...who.turnsTo, size }
      who.relation = null
    }
  }
  for (const { index } of text.matchAll(ANY_COLOUR)) {
    const who = whoBefore(phrases, index, text, true)
    if (who === undefined || who.turnsTo?.colours !== undefined) continue
    who.turnsTo = { ...who.turnsTo, colours: MANY }
    who.relation = null
  }
}

/** "the apple turns red": as it is by itself it would be so from the first. */
const UNRIPE = '#8fb84a'

function isFruit({ meaning }: NounPhrase): boolean {
  return meaning.things.some(({ rig }) => rig === 'food')
}

/** Through which goes what changes its colour, whatever to. */
const MANY = ['#e88a2e', '#2a9d9a', '#7d55b8']

interface Colour {
  readonly piece: FoundPiece
  readonly colour: string
  /** It is no thing of that colour: a nugget is gold. */
  readonly isPure: boolean
}

function asColour(piece: Piece): Colour | undefined {
  if (piece.kind !== 'found') return undefined
  const { meaning } = piece.senses.find((sense) => sense.meaning.colour !== undefined) ?? {}
  return meaning?.colour === undefined
    ? undefined
    : { piece, colour: meaning.colour, isPure: isPureColour(meaning) }
}

/** Colours through which something goes, and where the words for it begin. */
interface Chain {
  readonly chain: readonly Colour[]
  readonly start: number
  /** The verb comes after them, and what stands before them may say more of the colour. */
  readonly isFirst: boolean
}

const NO_CHAIN: Chain = { chain: [], start: 0, isFirst: false }

/** The colours through which something goes, from the first on; none if it is no change. */
function chainFrom(colours: readonly Colour[], at: number, text: string): Chain {
  const first = colours[at]
  if (first?.isPure !== true) return NO_CHAIN
  const from = Math.max(0, first.piece.start - WINDOW)
  const before = text.slice(from, first.piece.start)
  for (const { before: opens, between, after } of FROM_TO) {
    const opening = opens.exec(before)
    if (opening === null) continue
    const chain = [first]
    for (const next of colours.slice(at + 1)) {
      const last = chain.at(-1)
      if (last === undefined || !between.test(text.slice(stemEnd(last.piece), next.piece.start))) break
      chain.push(next)
    }
    const end = stemEnd(chain.at(-1)?.piece ?? first.piece)
    if (chain.length > 1 && (after === undefined || after.test(text.slice(end, end + WINDOW))))
      return { chain, start: from + opening.index, isFirst: after !== undefined }
  }
  const end = stemEnd(first.piece)
  for (const { before: opens, after } of INTO) {
    const opening = opens.exec(before)
    if (opening !== null && (after === undefined || after.test(text.slice(end, end + WINDOW))))
      return { chain: [first], start: from + opening.index, isFirst: after !== undefined }
  }
  return NO_CHAIN
}

/** In Korean a particle is part of the word. */
function stemEnd({ language, text, start, end }: FoundPiece): number {
  const particle = language === 'ko' ? text.search(/(?:에서|으로|로)$/u) : -1
  return particle < 0 ? end : start + particle
}

/** In Portuguese a seedling is called what changes, and gold may be a thing. */
function leaveOutBetween(phrases: readonly Phrase[], start: number, end: number): void {
  for (const phrase of phrases)
    if (phrase.kind === 'noun' && phrase.start >= start && phrase.end <= end) phrase.leftOut = 'not meant'
}

/** "turns red cars around": the colour is of what comes next. */
function bindsNext(pieces: readonly Piece[], last: FoundPiece | undefined, text: string): boolean {
  if (last === undefined) return true
  const next = pieces.find(({ start }) => start >= last.end)
  return (
    next?.kind === 'found' &&
    isNounPiece(next) &&
    !PLACED.test(next.text) &&
    /^\s*$/u.test(text.slice(last.end, next.start))
  )
}

/** Words for a thing and where something is from it are one: "on a shelf". */
const PLACED = /^(?:on|in|at|under|behind|by|near|over) /iu

/** What comes next has not the colour into which something else turns. */
function uncolour(phrases: readonly Phrase[], { piece, colour }: Colour): void {
  const next = phrases.find((phrase) => phrase.kind === 'noun' && phrase.start >= piece.end)
  if (next?.kind !== 'noun' || !PLACED.test(next.text) || next.colours[0] !== colour) return
  next.colours.shift()
  next.material = null
}

/**
 * The last that was named in the same sentence, and is drawn. `mayBeIn`: a postposition behind it belongs to what comes
 * next.
 */
function whoBefore(
  phrases: readonly Phrase[],
  index: number,
  text: string,
  mayBeIn: boolean,
): NounPhrase | undefined {
  const who = phrases.findLast(
    (phrase) => phrase.kind === 'noun' && phrase.end <= index && phrase.leftOut === null,
  )
  if (who?.kind !== 'noun' || who.meaning.things.length === 0) return undefined
  if (who.relation !== null && !(mayBeIn && who.relation === 'in')) return undefined
  return /[.!?。！？\n]/u.test(text.slice(who.end, index)) ? undefined : who
}

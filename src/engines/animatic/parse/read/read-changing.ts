import type { Piece, FoundPiece } from '../find/piece.ts'
import { ANY_COLOUR, FROM_TO, GROWS, INTO, SHRINKS } from '../language/change-words.ts'
import type { NounPhrase, Phrase } from './phrase.ts'
import { isNounPiece, isPureColour } from './reader.ts'
import { withAdverbs } from './told.ts'
import type { Stretch } from './told.ts'

/** Before a colour that much tells whether something turns into it. */
const WINDOW = 80

/**
 * "a car changes from white to red", "a balloon grows bigger": who changes while the shot lasts is how it was said to be
 * at first, and notes how it is in the end. In place. Gives the words that told it.
 */
export function readChanging(
  phrases: readonly Phrase[],
  pieces: readonly Piece[],
  text: string,
): readonly Stretch[] {
  const told: Stretch[] = []
  const tell = (start: number, end: number): number => told.push(withAdverbs({ start, end }, text))
  const colours = pieces.flatMap((piece) => asColour(piece) ?? [])
  let at = 0
  while (at < colours.length) {
    const { chain, start, end, isFirst } = chainFrom(colours, at, text)
    at += Math.max(1, chain.length)
    const [first, ...others] = chain
    if (first === undefined) continue
    const to = others.length > 0 ? others : [first]
    const who = whoBefore(phrases, start, text, isFirst)
    if (who === undefined || bindsNext(pieces, chain.at(-1)?.piece, text)) continue
    who.relation = null
    tell(start, end)
    const last = chain.at(-1) ?? first
    leaveOutBetween(phrases, start, last.piece.end)
    uncolour(phrases, last)
    // What it turns into may have been taken for how it is.
    const said = who.colours.filter((colour) => !chain.some((one) => one.colour === colour))
    who.colours.splice(0, who.colours.length, ...(others.length > 0 ? [first.colour] : said))
    who.turnsTo = { ...who.turnsTo, colours: to.map(({ colour }) => colour) }
    const before = colourBefore(who, last.colour)
    if (before !== undefined && who.colours.length === 0) who.colours.push(before)
  }
  for (const [pattern, from, size] of [
    [GROWS, 'small', 'large'],
    [SHRINKS, 'normal', 'tiny'],
  ] as const) {
    for (const { index, 0: words } of text.matchAll(pattern)) {
      const who = whoBefore(phrases, index, text, true)
      if (who === undefined || !growsAtOnce(who)) continue
      tell(index, index + words.length)
      who.size = from
      who.turnsTo = { ...who.turnsTo, size }
      who.relation = null
    }
  }
  for (const { index, 0: words } of text.matchAll(ANY_COLOUR)) {
    const who = whoBefore(phrases, index, text, true)
    if (who === undefined || who.turnsTo?.colours !== undefined) continue
    tell(index, index + words.length)
    who.turnsTo = { ...who.turnsTo, colours: MANY }
    who.relation = null
  }
  return told
}

/** Plants grow as they do, and a crowd that grows is more people, not larger ones. */
function growsAtOnce({ meaning: { things, count }, count: said }: NounPhrase): boolean {
  const isCrowd = Math.max(count ?? 1, said ?? 1) > 1
  return !things.some(({ rig }) => rig === 'plant' || (rig === 'person' && isCrowd))
}

/** "the apple turns red": as it is by itself it would be so from the first. Undefined: as it is. */
function colourBefore({ meaning }: NounPhrase, turned: string): string | undefined {
  if (meaning.concept === 'traffic-light') return turned === RED ? GREEN : RED
  const ripens = meaning.things.some(({ rig }) => rig === 'food') || RIPENS.test(meaning.concept)
  return ripens && turned !== GREEN ? UNRIPE : undefined
}

const UNRIPE = '#8fb84a'
/** Stored drawings of it. */
const RIPENS = /^(?:banana|cherr(?:y|ies)|chilli|grapes?|mango|orange|peach|pear|pepper|strawberry|tomato)$/
/** As the lexicon has them. */
const RED = '#d33a3f'
const GREEN = '#4f9d50'

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

/** Colours through which something goes, and where the words for it begin and end. */
interface Chain extends Stretch {
  readonly chain: readonly Colour[]
  /** The verb comes after them, and what stands before them may say more of the colour. */
  readonly isFirst: boolean
}

const NO_CHAIN: Chain = { chain: [], start: 0, end: 0, isFirst: false }

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
    const closing = endOf(after, end, text)
    if (chain.length > 1 && closing !== undefined)
      return { chain, start: from + opening.index, end: closing, isFirst: after !== undefined }
  }
  const end = stemEnd(first.piece)
  for (const { before: opens, after } of INTO) {
    const opening = opens.exec(before)
    const closing = endOf(after, end, text)
    if (opening !== null && closing !== undefined)
      return { chain: [first], start: from + opening.index, end: closing, isFirst: after !== undefined }
  }
  return NO_CHAIN
}

/** Where what has to stand `after` a colour ends, to the end of its last word; undefined: it does not stand there. */
function endOf(after: RegExp | undefined, end: number, text: string): number | undefined {
  if (after === undefined) return end
  const found = after.exec(text.slice(end, end + WINDOW))
  if (found === null) return undefined
  const last = end + found.index + found[0].length
  return last + (/^\p{L}*/u.exec(text.slice(last, last + WINDOW))?.[0].length ?? 0)
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

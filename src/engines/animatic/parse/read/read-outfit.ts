import type { FoundPiece, Piece } from '../find/piece.ts'
import type { Meaning } from '../meaning.ts'
import { isActionMeaning } from './choose-sense.ts'
import type { NounPhrase } from './phrase.ts'
import { emptyPending, isNounPiece, isPureColour } from './reader.ts'
import type { Reader } from './reader.ts'

const WEARING =
  /^(?:wearing(?: all)?|(?:all )?(?:dressed|clad)(?: all)? in(?: all)?|vestid[oa]s? de|vêtue?s? de|habillée?s? en|vestit[oaie] di)$/iu
/** Clothes by no name. */
const CLOTHES: Meaning = { concept: 'clothes', things: [], item: 'worn', places: [], gives: [] }

/** True for words after which a colour may stand for all that somebody wears; "in" only after a person. */
export function isWearing(text: string, adjacent: NounPhrase | null): boolean {
  const isPerson = adjacent?.meaning.things.some(({ rig }) => rig === 'person') === true
  return WEARING.test(text) || (isPerson && /^(?:in|in all|en|в)$/iu.test(text))
}

/** "a man dressed in red": a colour by itself is that of all they wear. False: it may be that of what comes next. */
export function readOutfit(reader: Reader, next: Piece | undefined): boolean {
  const { pending } = reader
  const [colour] = pending.colours
  if (!reader.isWearing || colour === undefined || (next !== undefined && mayBeClothes(next))) return false
  // Where the colour stands: a share of theirs takes what is said within it.
  const at = reader.readings.at(-1)?.piece.end ?? 0
  reader.phrases.push({
    kind: 'noun',
    isAboard: false,
    meaning: CLOTHES,
    text: '',
    start: at,
    end: at,
    count: null,
    size: null,
    colours: [colour],
    material: null,
    isSheen: false,
    traits: [],
    hair: [],
    determiner: null,
    isPlural: false,
    relation: 'with',
    isBeside: false,
    isOutside: false,
    spot: null,
    part: null,
    isJoined: false,
    isFamily: false,
    isModifier: false,
    leftOut: null,
  })
  reader.isWearing = false
  reader.pending = emptyPending()
  return true
}

/** "in red, blue and green dresses": more colours, and then what has them. */
export function leadsToClothes(pieces: readonly Piece[], from: number): boolean {
  let colours = 0
  for (let at = from; at < pieces.length; at += 1) {
    const piece = pieces[at]
    if (piece === undefined || piece.kind === 'unknown') return false
    if (piece.kind === 'break') {
      if (piece.isStop) return false
      continue
    }
    const { meaning } = piece.senses[0] ?? {}
    if (meaning !== undefined && isPureColour(meaning)) colours += 1
    else if (meaning?.word !== 'and')
      return colours > 0 && piece.senses.some((one) => one.meaning.item === 'worn')
  }
  return false
}

/** What may still bring the name of what is worn. */
function mayBeClothes(piece: Piece): boolean {
  if (piece.kind === 'break') return false
  if (piece.kind === 'unknown') return true
  // "a woman in pink cooks"
  if (piece.language === 'en' && isVerbOfOne(piece)) return false
  return (
    isNounPiece(piece) ||
    piece.senses.every(({ meaning }) => meaning.word === 'noise' || meaning.colour !== undefined)
  )
}

/** What may be a verb, and is nothing that is worn. */
function isVerbOfOne({ text, senses }: FoundPiece): boolean {
  return (
    /[^s]s$/i.test(text) &&
    senses.some(({ meaning }) => isActionMeaning(meaning)) &&
    senses.every(({ meaning }) => meaning.item !== 'worn')
  )
}

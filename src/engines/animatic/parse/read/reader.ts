import type { FoundPiece, Piece } from '../find/piece.ts'
import type { Material, Pattern, SpotName } from '../../scene-spec.ts'
import type { Meaning } from '../meaning.ts'
import type { Sense } from '../word-index.ts'
import { isNounMeaning } from './choose-sense.ts'
import type { LeftOut, NounPhrase, Phrase, Relation } from './phrase.ts'

/** A chosen sense and the piece it was chosen for. */
export interface Reading {
  readonly piece: FoundPiece
  readonly meaning: Meaning
  /** Why a word that makes no phrase is no part of the scene. Absent, null: it is, as far as its phrase is. */
  leftOut?: LeftOut | null
}

/** What waits for its noun. */
export interface Pending {
  count: number | null
  size: NounPhrase['size']
  colours: string[]
  material: Material | null
  isSheen: boolean
  determiner: NounPhrase['determiner']
  isFamily: boolean
  /** Words for somebody's body. */
  readonly traits: Reading[]
  /** Each of them is of another colour. */
  isMotley: boolean
  /** On the cloth of what is worn. */
  pattern: Pattern | null
}

/** What has been read, and what waits for its noun. */
export interface Reader {
  readonly phrases: Phrase[]
  readonly readings: Reading[]
  pending: Pending
  relation: Relation | null
  spot: SpotName | null
  isBeside: boolean
  isOutside: boolean
  /** What comes next is where it is done from. */
  isFrom: boolean
  isJoined: boolean
  /** Why the next noun or action is left out. */
  dropping: LeftOut | null
  /** Of what the noun that comes next is a statue. */
  carving: Material | null
  /** The noun that was read right before, nothing but its own words between. */
  adjacent: NounPhrase | null
  /** The body part before: a colour that follows is its own. */
  isAfterPart: boolean
  isPredicate: boolean
  /** A Chinese number that stands before a clause, and the clause before its noun: `两个拿着气球的女孩`. */
  outerCount: number | null
  /** What comes next is worn. */
  isWearing: boolean
  /** A word for many, of what comes after it, and where it ends: "a race of camels". */
  many: { readonly meaning: Meaning; readonly end: number } | null
}

/** A piece in the sense that was chosen, and its neighbours. */
export interface Step {
  readonly piece: FoundPiece
  readonly sense: Sense
  readonly before: Piece | undefined
  readonly next: Piece | undefined
  readonly afterNext: Piece | undefined
}

/** Nothing waits. */
export function emptyPending(): Pending {
  return {
    count: null,
    size: null,
    colours: [],
    material: null,
    isSheen: false,
    determiner: null,
    isFamily: false,
    traits: [],
    isMotley: false,
    pattern: null,
  }
}

/** Forgets what waits, and what stood before. */
export function clear(reader: Reader): void {
  reader.pending = emptyPending()
  reader.relation = null
  reader.spot = null
  reader.isBeside = false
  reader.isOutside = false
  reader.isFrom = false
  reader.isJoined = false
  reader.dropping = null
  reader.carving = null
  reader.adjacent = null
  reader.isAfterPart = false
}

/** Keeps a word that changes the scene as a whole. */
export function pushEffect(
  reader: Reader,
  piece: FoundPiece,
  meaning: Meaning,
  { count, size }: Pick<Pending, 'count' | 'size'> = { count: null, size: null },
): void {
  const { text, start, end } = piece
  reader.phrases.push({
    kind: 'effect',
    meaning,
    text,
    start,
    end,
    relation: reader.relation,
    isBeside: reader.isBeside,
    isOutside: reader.isOutside,
    material: reader.pending.material,
    count,
    size,
    // "like an old film": a look is what the picture is to be like.
    leftOut: reader.dropping === 'compared' && meaning.look !== undefined ? null : reader.dropping,
  })
}

/** A colour, and not a thing that has one. */
export function isPureColour(meaning: Meaning): boolean {
  return meaning.colour !== undefined && !isNounMeaning(meaning)
}

/** True when the piece may be a noun. */
export function isNounPiece(piece: Piece): boolean {
  return piece.kind === 'found' && piece.senses.some(({ meaning }) => isNounMeaning(meaning))
}

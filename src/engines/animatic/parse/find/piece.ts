import type { Language } from '../lexicon/table.ts'
import type { Meaning, WordRole } from '../meaning.ts'
import type { Sense } from '../word-index.ts'

/** A stretch of the prompt, in the order of the text. Offsets count UTF-16 code units. */
export type Piece = FoundPiece | UnknownPiece | BreakPiece

/** A word or phrase of the lexicon. */
export interface FoundPiece {
  readonly kind: 'found'
  readonly text: string
  readonly start: number
  readonly end: number
  readonly language: Language
  /** The likelier first; never empty. */
  readonly senses: readonly Sense[]
  /** A hyphen joins it to the next word. */
  readonly isJoined: boolean
}

export interface UnknownPiece {
  readonly kind: 'unknown'
  readonly text: string
  readonly start: number
  readonly end: number
  readonly isJoined: boolean
}

/** A comma or, `isStop`, the end of a sentence. */
export interface BreakPiece {
  readonly kind: 'break'
  readonly isStop: boolean
  readonly start: number
  readonly end: number
}

/** A sense that only does what a grammatical word does. */
export function roleSense(word: WordRole): Sense {
  return {
    meaning: { concept: word, things: [], places: [], gives: [], word },
    isPlural: false,
    isOpen: false,
  }
}

/** A sense that only counts. */
export function countSense(count: number): Sense {
  const word = count === 1 ? { word: 'a' as const } : {}
  const meaning: Meaning = { concept: `${count}`, things: [], places: [], gives: [], count, ...word }
  return { meaning, isPlural: false, isOpen: false }
}

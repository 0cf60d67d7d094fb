import type { Token } from '../language/tokens.ts'
import { wordIndex } from '../word-index.ts'
import type { Sense } from '../word-index.ts'
import { findSpaced } from './find-spaced.ts'
import type { SpacedMatch } from './find-spaced.ts'
import type { Piece } from './piece.ts'

/**
 * "a red hot dog", "a blue crystal ball", "a small blue cat": a colour and what has it, where the longest match would be
 * "red hot", "blue crystal" and a fish of that name.
 */
export function findColourBefore(
  words: readonly Token[],
  match: SpacedMatch | undefined,
  noun: SpacedMatch | undefined,
): SpacedMatch | undefined {
  const taken = noun ?? match
  const first = words.slice(0, 1)
  const colour = findSpaced(first, wordIndex('en'))
  if (taken === undefined || taken.length < 2 || colour === undefined || !isColour(colour)) return undefined
  const rest = findSpaced(words.slice(1), wordIndex('en'))
  if (rest === undefined || !isThing(rest)) return undefined
  if (1 + rest.length > taken.length)
    return noun !== undefined || isSameThing(words, taken) ? colour : undefined
  return noun !== undefined && 1 + rest.length === taken.length ? colour : undefined
}

function isColour({ pieces }: SpacedMatch): boolean {
  return sensesIn(pieces).some(({ meaning }) => meaning.colour !== undefined && meaning.things.length === 0)
}

function isThing({ pieces }: SpacedMatch): boolean {
  return sensesIn(pieces).some(({ meaning }) => meaning.things.length > 0)
}

/** A brown bear is a bear, and a red panda is no panda. */
function isSameThing(words: readonly Token[], { pieces, length }: SpacedMatch): boolean {
  const alone = findSpaced(words.slice(1, length), wordIndex('en'))
  const variants = thingsIn(pieces)
  return variants.length === 0 || thingsIn(alone?.pieces ?? []).some((variant) => variants.includes(variant))
}

function thingsIn(pieces: readonly Piece[]): readonly string[] {
  return sensesIn(pieces).flatMap(({ meaning }) => meaning.things.map(({ variant }) => variant))
}

function sensesIn(pieces: readonly Piece[]): readonly Sense[] {
  return pieces.flatMap((piece) => (piece.kind === 'found' ? piece.senses : []))
}

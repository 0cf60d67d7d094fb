import type { LookName } from '../../scene-spec.ts'
import type { Language } from '../lexicon/table.ts'
import type { FoundPiece, Piece } from './piece.ts'

/** Looks whose names are things as well, and how they end a prompt: "a fox in a wood, stained glass". */
const NAMES: readonly (readonly [LookName, RegExp])[] = [
  [
    'stained-glass',
    /[,;.|–—]\s*((?:stained[- ]glass|vitral|vidriera|vitrail|vetrata|buntglas|витраж)(?: window)?) ?[.!]?$/iu,
  ],
  ['brick', /[,;.|–—]\s*((?:lego|лего)(?:s| bricks?| blocks?)?) ?[.!]?$/iu],
  ['blueprint', /[,;.|–—]\s*(blueprints?) ?[.!]?$/iu],
  ['pastel', /[,;.|–—]\s*(pastels?|pastell|pastello) ?[.!]?$/iu],
]

/** Where one may well look at real stained glass. */
const CHURCH =
  /church|cathedral|chapel|abbey|window|iglesia|catedral|église|cathédrale|kirche|dom\b|igreja|церк|собор|chiesa|cattedrale/iu

/** Puts one piece, that names the look, where the last part of the prompt says nothing but that. Linear. */
export function readBareLook(pieces: readonly Piece[], text: string, language: Language): readonly Piece[] {
  const trimmed = text.trimEnd()
  for (const [look, pattern] of NAMES) {
    const match = pattern.exec(trimmed)
    const said = match?.[1]
    if (match === null || said === undefined) continue
    if (look === 'stained-glass' && CHURCH.test(text)) return pieces
    const start = match.index + match[0].indexOf(said)
    return [...pieces.filter(({ end }) => end <= start), pieceOf(look, said, start, language)]
  }
  return pieces
}

function pieceOf(look: LookName, said: string, start: number, language: Language): FoundPiece {
  const meaning = { concept: look, things: [], places: [], gives: [], look }
  return {
    kind: 'found',
    text: said,
    start,
    end: start + said.length,
    language,
    senses: [{ meaning, isPlural: false, isOpen: false }],
    isJoined: false,
  }
}

import type { Language } from '../lexicon/table.ts'
import { roleSense } from './piece.ts'
import type { Piece } from './piece.ts'

/** How many pictures, lines or millimetres. */
const FIGURE = /^\d+(?:[.,]\d+)?(?:fps|mm|k|к|p)$/iu
const LENS = /^(?:lens|lente|objectif|objektiv|objetiva|obiettivo|объектив)$/iu

/** "60fps", "85mm lens", "f/1.8": how it would be filmed shows nothing. Linear. */
export function readFigures(pieces: readonly Piece[], text: string, language: Language): readonly Piece[] {
  const says = (at: number): boolean => {
    const piece = pieces[at]
    if (piece === undefined || piece.kind === 'break') return false
    if (piece.kind === 'unknown' && FIGURE.test(piece.text)) return true
    if (/^f$/i.test(piece.text)) return /^\/\d/.test(text.slice(piece.end, piece.end + 2))
    if (/^\d/.test(piece.text)) return /f\/$/i.test(text.slice(Math.max(0, piece.start - 2), piece.start))
    return LENS.test(piece.text) && /mm\s$/i.test(text.slice(Math.max(0, piece.start - 3), piece.start))
  }
  return pieces.map((piece, at) =>
    piece.kind === 'break' || !says(at)
      ? piece
      : { ...piece, kind: 'found', language, senses: [roleSense('noise')] },
  )
}

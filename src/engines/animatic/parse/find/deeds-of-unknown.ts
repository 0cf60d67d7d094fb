import { isActionMeaning } from '../read/choose-sense.ts'
import { roleSense } from './piece.ts'
import type { Piece } from './piece.ts'

/** Adverbs and participles, which say how somebody does it: "…, gleefully dancing". */
const NO_NOUN = /(?:ly|ing|ed|wards?|wise|ous|ful)$/i

/**
 * "a ballerina on a stage, dust floating in the beam": what a word nobody knows does is not done by who was named before.
 * The pieces of an English text; linear.
 */
export function readDeedsOfUnknown(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece, at) => {
    const [mark, noun] = [pieces[at - 2], pieces[at - 1]]
    const isDone =
      piece.kind === 'found' &&
      piece.language === 'en' &&
      /^\p{L}+ing$/iu.test(piece.text) &&
      piece.senses.every(({ meaning }) => isActionMeaning(meaning))
    const isAfterUnknown = noun?.kind === 'unknown' && !NO_NOUN.test(noun.text) && !noun.isJoined
    const isApart = mark?.kind === 'break' && !mark.isStop
    return isDone && isAfterUnknown && isApart ? { ...piece, senses: [roleSense('noise')] } : piece
  })
}

import type { CameraMove } from '../../scene-spec.ts'
import { isActionMeaning } from '../read/choose-sense.ts'
import { roleSense } from './piece.ts'
import type { FoundPiece, Piece } from './piece.ts'

/** What English calls a shot, or whoever takes it. */
const SHOT = /\b(?:shots?|footage|views?|dolly|camera|drone video)$/i
const CAMERA = /\bcamera$/i
/** "a drone follows a car": it films. */
const DRONE = /^drones?$/i
/** Of a shot the participle is said, of a camera any form. */
const PARTICIPLE = /ing$/i
/** Words between that say how: "the camera slowly descends". */
const MOST_BETWEEN = 2

/** Verbs that are nouns otherwise. */
const ROUND = /^(?:circl|orbit|rotat|revolv)(?:es|s|ing|ed)$/i

/** What a shot does as the verb says; null when the picture moves so by itself. */
const MOVES: readonly (readonly [RegExp, CameraMove | null])[] = [
  [/^(?:circl|orbit|rotat|revolv)/i, 'orbit'],
  [
    /^(?:follow|track|chas|trail|rac|rush|weav|glid|travel|mov|fly|flie|float|drift|sweep|skim|push)/i,
    'track',
  ],
  [/^(?:descend|div|swoop|sink)/i, 'crane-down'],
  [/^(?:ris|ascend|soar|climb)/i, 'crane-up'],
  [/^(?:hover|show|captur|look|reveal)/i, null],
]

/**
 * "drone footage circling a lighthouse", "tracking shot following a woman", "as the camera descends": it is the camera that
 * does so. Another move that the shot has been given stays. Linear.
 */
export function readShotVerbs(pieces: readonly Piece[]): readonly Piece[] {
  const result = [...pieces]
  for (const [at, piece] of pieces.entries()) {
    if (!isShot(piece)) continue
    const index = verbAfter(pieces, at)
    const verb = pieces[index]
    if (
      verb?.kind !== 'found' ||
      !(CAMERA.test(piece.text) || DRONE.test(piece.text) || PARTICIPLE.test(verb.text))
    )
      continue
    const move = MOVES.find(([words]) => words.test(verb.text))
    if (move === undefined) continue
    const isMoved = piece.kind === 'found' && piece.senses[0]?.meaning.camera !== undefined
    result[index] = { ...verb, senses: [isMoved || move[1] === null ? roleSense('noise') : senseOf(move[1])] }
  }
  return result
}

function isShot(piece: Piece): piece is FoundPiece | Extract<Piece, { kind: 'unknown' }> {
  if (piece.kind === 'unknown') return DRONE.test(piece.text)
  if (piece.kind !== 'found' || piece.language !== 'en' || !SHOT.test(piece.text)) return false
  const { framing, camera, word } = piece.senses[0]?.meaning ?? {}
  return framing !== undefined || camera !== undefined || word === 'noise'
}

/** Where the verb is that follows, with nothing but how it is done between; -1: there is none. */
function verbAfter(pieces: readonly Piece[], at: number): number {
  for (let index = at + 1; index <= at + 1 + MOST_BETWEEN; index += 1) {
    const piece = pieces[index]
    if (piece === undefined || piece.kind === 'break') return -1
    const meaning = piece.kind === 'found' ? piece.senses[0]?.meaning : undefined
    if (meaning !== undefined && (isActionMeaning(meaning) || ROUND.test(piece.text))) return index
    if (!/ly$/i.test(piece.text)) return -1
  }
  return -1
}

function senseOf(camera: CameraMove): FoundPiece['senses'][number] {
  const meaning = { concept: camera, things: [], places: [], gives: [], camera }
  return { meaning, isPlural: false, isOpen: false }
}

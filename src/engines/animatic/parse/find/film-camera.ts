import { CAMERA_MOVE_WORDS } from '../language/camera-moves.ts'
import type { Moves } from '../language/camera-moves.ts'
import { simplifyChinese } from '../language/simplify-chinese.ts'
import type { Language } from '../lexicon/table.ts'
import type { CameraMove } from '../../scene-spec.ts'
import { grammarOf } from '../read/phrase.ts'
import { isActionMeaning, isNounMeaning } from '../read/choose-sense.ts'
import { roleSense } from './piece.ts'
import type { FoundPiece, Piece } from './piece.ts'

/** Words for the camera that films; in Italian the room has the same name. */
const CAMERA = /камера|kamera|cámara|caméra|câmera|câmara|telecamera|كاميرا|कैमरा|카메라|カメラ|镜头|鏡頭/iu
const ITALIAN = /^(?:camera|macchina da presa)$/iu
const TOWARDS = /[向朝对對冲沖着著往]$/u
/** What the camera does is said within so many characters. */
const REACH = 60
const SELF = 'shot-itself'
/** Where the verb comes first. */
const WORDS_BEFORE = 3
/** Bread has the same name. */
const PAN = 'パン'

/**
 * "die Kamera fährt langsam heran", 「カメラがゆっくり引く」: what the camera does is a move of the camera, and nobody's
 * walk or drive. The pieces of one language's text; linear.
 */
export function readFilmCamera(pieces: readonly Piece[], text: string, language: Language): Piece[] {
  const moves = CAMERA_MOVE_WORDS[language]
  const result = [...pieces]
  if (moves === undefined) return result
  for (const [at, piece] of pieces.entries()) {
    if (!isFilmCamera(piece, pieces[at - 1], language)) continue
    const [first, last] = clauseAround(pieces, at)
    const after = span(pieces, at + 1, last, language)
    const before: Range = [Math.max(first, at - WORDS_BEFORE), at - 1]
    const move =
      moveIn(textOf(pieces, after, text), moves) ??
      // "langsam nähert sich die Kamera", تقترب الكاميرا
      (isItalian(piece) ? undefined : moveIn(textOf(pieces, before, text), moves))
    const isSaid = pieces.slice(first, last + 1).some(isMove)
    if (move === undefined && !isSaid && isItalian(piece)) continue
    result[at] = { ...piece, senses: [isSaid || move === undefined ? SILENT : cameraSense(move)] }
    silence(result, after, language)
    if (move !== undefined && !isVerbLast(language)) silence(result, before, language)
  }
  return result
}

type Range = readonly [first: number, last: number]

const SILENT = roleSense('noise')

function isFilmCamera(piece: Piece, before: Piece | undefined, language: Language): piece is FoundPiece {
  if (piece.kind !== 'found' || piece.language !== language) return false
  // `向镜头走来`: somebody comes to it.
  if (language === 'zh' && before?.end === piece.start && 'text' in before && TOWARDS.test(before.text))
    return false
  if (isItalian(piece)) return before?.kind === 'found' && /^la$/iu.test(before.text)
  return CAMERA.test(piece.text) && piece.senses[0]?.meaning.concept === SELF
}

function isItalian({ text, language }: FoundPiece): boolean {
  return language === 'it' && ITALIAN.test(text)
}

/** From one mark to the next. */
function clauseAround(pieces: readonly Piece[], at: number): Range {
  const first = pieces.findLastIndex((piece, index) => index < at && piece.kind === 'break') + 1
  const end = pieces.findIndex((piece, index) => index > at && piece.kind === 'break')
  return [first, end < 0 ? pieces.length - 1 : end - 1]
}

function isVerbLast(language: Language): boolean {
  return grammarOf(language).verbLast
}

/** Where it is said what the camera does: up to the noun it does it to, or, where verbs come last, after it. */
function span(pieces: readonly Piece[], from: number, last: number, language: Language): Range {
  const isNoun = (piece: Piece): boolean =>
    piece.kind === 'found' &&
    piece.text !== PAN &&
    piece.senses[0] !== undefined &&
    isThing(piece.senses[0].meaning)
  if (isVerbLast(language)) {
    const noun = pieces.findLastIndex((piece, index) => index >= from && index <= last && isNoun(piece))
    return [noun < 0 ? from : noun + 1, last]
  }
  if (language === 'de') return [from, last]
  const noun = pieces.findIndex((piece, index) => index >= from && index <= last && isNoun(piece))
  return [from, noun < 0 ? last : noun - 1]
}

function isThing(meaning: Parameters<typeof isNounMeaning>[0]): boolean {
  return meaning.things.length > 0 || meaning.item !== undefined
}

function textOf(pieces: readonly Piece[], [first, last]: Range, text: string): string {
  const start = pieces[first]?.start ?? 0
  const end = last < first ? start : (pieces[last]?.end ?? start)
  return simplifyChinese(text.slice(start, Math.min(end, start + REACH)))
}

function moveIn(said: string, moves: Moves): CameraMove | undefined {
  return moves.find(([, words]) => words.test(said))?.[0]
}

function isMove(piece: Piece): boolean {
  return piece.kind === 'found' && piece.senses[0]?.meaning.camera !== undefined
}

/** The verb of the camera is nobody else's: the first that follows, or, where verbs come last, all at the end. */
function silence(pieces: Piece[], [first, last]: Range, language: Language): void {
  const verbs = pieces.flatMap((piece, index) =>
    index >= first && index <= last && isVerb(piece) ? [index] : [],
  )
  for (const verb of isVerbLast(language) ? verbs : verbs.slice(0, 1)) {
    const piece = pieces[verb]
    if (piece?.kind === 'found') pieces[verb] = { ...piece, senses: [SILENT] }
  }
}

function isVerb(piece: Piece): boolean {
  const meaning = piece.kind === 'found' ? piece.senses[0]?.meaning : undefined
  if (meaning === undefined) return false
  return isActionMeaning(meaning) || meaning.hold !== undefined || ('text' in piece && piece.text === PAN)
}

function cameraSense(camera: CameraMove): FoundPiece['senses'][number] {
  return {
    meaning: { concept: camera, things: [], places: [], gives: [], camera },
    isPlural: false,
    isOpen: false,
  }
}

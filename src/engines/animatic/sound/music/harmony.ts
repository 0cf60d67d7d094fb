import type { Mood } from '../../scene-spec.ts'

/** The music of one mood. */
export interface Piece {
  /** Chords as MIDI notes, lowest first; each lasts `chordBeats`. */
  readonly chords: readonly (readonly number[])[]
  readonly chordBeats: number
  /** Levels of the players, LUFS of their loudest 400 ms; absent: silent. */
  readonly pad?: number
  readonly padCutoff?: number
  readonly bells?: number
  readonly arpeggio?: number
  readonly bass?: number
  readonly pulse?: number
  readonly timpani?: number
  readonly drums?: number
}

export const PIECES: Readonly<Record<Mood, Piece>> = {
  neutral: {
    chords: [
      [48, 60, 64, 67, 71],
      [45, 60, 64, 67, 69],
      [41, 60, 65, 69, 72],
      [43, 59, 62, 67, 69],
    ],
    chordBeats: 4,
    pad: -33,
    padCutoff: 800,
    arpeggio: -35,
  },
  calm: {
    chords: [
      [53, 60, 64, 69, 72],
      [48, 60, 64, 67, 71],
      [50, 57, 62, 65, 69],
      [48, 59, 62, 67, 71],
    ],
    chordBeats: 4,
    pad: -31,
    padCutoff: 650,
    bells: -35,
  },
  joyful: {
    chords: [
      [48, 60, 64, 67, 72],
      [53, 60, 65, 69, 72],
      [45, 57, 60, 64, 69],
      [55, 59, 62, 67, 71],
    ],
    chordBeats: 4,
    pad: -36,
    padCutoff: 1300,
    arpeggio: -29,
    bass: -31,
  },
  dark: {
    chords: [
      [38, 50, 57, 62, 65],
      [38, 50, 58, 62, 65],
      [37, 49, 56, 61, 64],
      [38, 50, 57, 60, 65],
    ],
    chordBeats: 4,
    pad: -28,
    padCutoff: 420,
    timpani: -33,
  },
  epic: {
    chords: [
      [38, 50, 57, 62, 65],
      [34, 50, 58, 62, 65],
      [41, 53, 57, 60, 65],
      [36, 52, 55, 60, 64],
    ],
    chordBeats: 4,
    pad: -25,
    padCutoff: 1500,
    pulse: -28,
    timpani: -25,
  },
  romantic: {
    chords: [
      [46, 58, 62, 65, 69],
      [43, 58, 62, 65, 67],
      [51, 58, 63, 67, 70],
      [53, 57, 60, 63, 69],
    ],
    chordBeats: 4,
    pad: -30,
    padCutoff: 900,
    arpeggio: -32,
  },
  tense: {
    chords: [
      [40, 52, 55, 59, 66],
      [40, 52, 56, 59, 65],
      [41, 53, 56, 60, 64],
      [40, 52, 55, 58, 65],
    ],
    chordBeats: 4,
    pad: -32,
    padCutoff: 520,
    pulse: -27,
  },
  sad: {
    chords: [
      [45, 57, 60, 64, 71],
      [41, 57, 60, 65, 69],
      [48, 55, 60, 64, 67],
      [43, 55, 59, 62, 69],
    ],
    chordBeats: 4,
    pad: -30,
    padCutoff: 600,
    bells: -33,
  },
}

/** The piece people dance to: the mood's chords with a beat under them. */
export function danceable(piece: Piece): Piece {
  return { ...piece, bass: -25, drums: -24, arpeggio: piece.arpeggio ?? -28 }
}

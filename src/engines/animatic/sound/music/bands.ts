import type { ScoreName } from '../../scene-spec.ts'
import type { Piece } from './harmony.ts'

/** Levels of those who play, LUFS of their loudest 400 ms. */
export type Band = Omit<Piece, 'chords' | 'chordBeats' | 'padCutoff'> & {
  readonly padCutoff?: number
  readonly picking?: number
  readonly synth?: number
  readonly riff?: number
  readonly strings?: number
  readonly flute?: number
  readonly chimes?: number
}

/** Who plays when it was asked for: louder than what lies under a scene by itself. */
export const BANDS: Readonly<Record<Exclude<ScoreName, 'plain'>, Band>> = {
  piano: { arpeggio: -22 },
  guitar: { picking: -22 },
  strings: { strings: -23, pad: -28, padCutoff: 1500 },
  orchestra: { pad: -22, padCutoff: 1700, strings: -25, pulse: -26, timpani: -22 },
  electronic: { synth: -24, bass: -22, drums: -22, pad: -31, padCutoff: 1200 },
  rock: { riff: -22, bass: -24, drums: -21 },
  jazz: { arpeggio: -25, bass: -22, drums: -29 },
  'lo-fi': { arpeggio: -26, bass: -24, drums: -26, pad: -31, padCutoff: 500 },
  ambient: { pad: -22, padCutoff: 700, bells: -30 },
  'music-box': { chimes: -22 },
  percussion: { timpani: -23, drums: -22 },
  harp: { picking: -22, bells: -34 },
  flute: { flute: -22, pad: -31, padCutoff: 700 },
}
/** How much louder the mood's own music is when music was asked for. */
export const ASKED_DECIBELS = 8

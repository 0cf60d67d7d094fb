import { beatSeconds } from '../../cues.ts'
import { createRandom, pick } from '../../draw/random.ts'
import type { SceneSpec, ScoreName } from '../../scene-spec.ts'
import { hasPlayer } from '../effects/index.ts'
import type { Layer, Render } from '../layer.ts'
import { ASKED_DECIBELS, BANDS } from './bands.ts'
import type { Band } from './bands.ts'
import { danceable, PIECES } from './harmony.ts'
import type { Piece } from './harmony.ts'
import { arpeggio, bass, bells, drums, pad, pulse, timpani } from './players.ts'
import type { Score } from './players.ts'
import { chimes, melody, picking, riff, synth } from './soloists.ts'

const KEYS = [-2, 0, 1, 3] as const

/** True when the music must start with the shot, because somebody dances to it. */
export function hasDancer(spec: SceneSpec): boolean {
  return spec.subjects.some((subject) => subject.action === 'dance')
}

/** The score under a shot; none when somebody in the picture plays, or none was asked for. */
export function musicOf(spec: SceneSpec, seed: number): readonly Layer[] {
  const { score: asked, isMute } = spec.heard ?? {}
  if (hasPlayer(spec) || asked === null || isMute === true) return []
  const piece = hasDancer(spec) ? danceable(PIECES[spec.mood]) : PIECES[spec.mood]
  if (asked === undefined) return playersOf(spec, piece, seed)
  return asked === 'plain'
    ? playersOf(spec, piece, seed).map((one) => ({ ...one, level: one.level + ASKED_DECIBELS }))
    : playersOf(spec, bandFor(asked, piece), seed)
}

/** The harmony of the mood, played by who was asked for. */
function bandFor(asked: Exclude<ScoreName, 'plain'>, { chords, chordBeats }: Piece): Piece & Band {
  return { chords, chordBeats, ...BANDS[asked] }
}

/** Seconds for which a string rings that is plucked: a harp's on and on. */
const RINGS: Partial<Record<ScoreName, number>> = { harp: 3.4 }

function playersOf(spec: SceneSpec, piece: Piece & Band, seed: number): readonly Layer[] {
  const key = pick(createRandom(seed ^ 0x3a5), KEYS)
  const score: Score = { piece, beatSeconds: beatSeconds(spec.mood), key }
  const ringSeconds = RINGS[spec.heard?.score ?? 'plain'] ?? 2
  const players: readonly (readonly [string, number | undefined, Render])[] = [
    ['pad', piece.pad, pad(score)],
    ['bells', piece.bells, bells(score)],
    ['arpeggio', piece.arpeggio, arpeggio(score)],
    ['bass', piece.bass, bass(score)],
    ['pulse', piece.pulse, pulse(score)],
    ['timpani', piece.timpani, timpani(score)],
    ['drums', piece.drums, drums],
    ['picking', piece.picking, picking(score, ringSeconds)],
    ['synth', piece.synth, synth(score)],
    ['riff', piece.riff, riff(score)],
    ['chimes', piece.chimes, chimes(score)],
    ['strings', piece.strings, melody(score, 'strings')],
    ['flute', piece.flute, melody(score, 'flute')],
  ]
  return players.flatMap(([name, level, render]) => (level === undefined ? [] : [{ name, level, render }]))
}

import { drumHits } from '../../cues.ts'
import { smoothstep } from '../../draw/easing.ts'
import { between } from '../../draw/random.ts'
import { Biquad, CONTROL_SAMPLES, createTrack, SAMPLE_RATE, toFrequency } from '../dsp.ts'
import type { Track } from '../dsp.ts'
import { addDrum, addPianoNote } from '../effects/instruments.ts'
import type { Render } from '../layer.ts'
import { addStrike } from '../synthesis/strike.ts'
import { SAW, SOFT, addChord, addTone } from '../synthesis/tone.ts'
import type { Piece } from './harmony.ts'

/** Which chord sounds when. */
export interface Score {
  readonly piece: Piece
  readonly beatSeconds: number
  /** Half steps that the seed moves everything by. */
  readonly key: number
}

const chordSecondsOf = (score: Score): number => score.beatSeconds * score.piece.chordBeats

export function chordAt(score: Score, index: number): readonly number[] {
  const chord = score.piece.chords[index % score.piece.chords.length] ?? []
  return chord.map((midi) => midi + score.key)
}

/** Seconds over which one chord of the pad melts into the next. */
const MELT_SECONDS = 0.9

const DETUNED = [
  { ratio: 1.0022, pan: -0.7 },
  { ratio: 0.9978, pan: 0.7 },
] as const

/** Slow strings: two saw teeth per note, slightly out of tune, behind a filter that breathes. */
export function pad(score: Score): Render {
  return (track, _shot, random) => {
    const raw = createTrack(track.left.length)
    const seconds = track.left.length / SAMPLE_RATE
    const chordSeconds = chordSecondsOf(score)
    for (let index = 0; index * chordSeconds < seconds; index += 1) {
      addChord(raw, {
        wave: SAW,
        voices: chordAt(score, index).flatMap((midi) =>
          DETUNED.map(({ ratio, pan }) => ({
            frequency: toFrequency(midi) * ratio * between(random, 0.9995, 1.0005),
            pan,
          })),
        ),
        startSeconds: index * chordSeconds,
        lengthSeconds: chordSeconds + MELT_SECONDS,
        gain: (age) =>
          smoothstep(0, index === 0 ? 0.5 : MELT_SECONDS, age) *
          (1 - smoothstep(chordSeconds, chordSeconds + MELT_SECONDS, age)),
      })
    }
    addFiltered(track, raw, score.piece.padCutoff ?? 800)
  }
}

/** Adds `raw` to `track` through a low-pass that opens and closes every nine seconds. */
function addFiltered(track: Track, raw: Track, cutoff: number): void {
  for (const [from, to] of [
    [raw.left, track.left],
    [raw.right, track.right],
  ] as const) {
    const filter = new Biquad('low-pass', cutoff, 0.8)
    for (let start = 0; start < to.length; start += CONTROL_SAMPLES * 8) {
      filter.tune(cutoff * (1 + 0.25 * Math.sin((start / SAMPLE_RATE) * 0.7)), 0.8)
      filter.run(from, start, Math.min(to.length, start + CONTROL_SAMPLES * 8))
    }
    for (let index = 0; index < to.length; index += 1) to[index] = (to[index] ?? 0) + (from[index] ?? 0)
  }
}

/** Eighth notes up and down the chord, on a soft piano. */
export function arpeggio(score: Score): Render {
  return (track, _shot, random) => {
    const seconds = track.left.length / SAMPLE_RATE
    const eighthSeconds = score.beatSeconds / 2
    const perChord = score.piece.chordBeats * 2
    const order = [1, 2, 3, 4, 3, 2]
    for (let eighth = 0; eighth * eighthSeconds < seconds; eighth += 1) {
      if (eighth % 8 !== 0 && random() < 0.12) continue
      const chord = chordAt(score, Math.floor(eighth / perChord))
      const midi = chord[order[eighth % order.length] ?? 1] ?? 60
      const lift = random() < 0.25 ? 12 : 0
      addPianoNote(track, random, eighth * eighthSeconds, midi + lift, eighth % 4 === 0 ? 0.8 : 0.5)
    }
  }
}

/** Single bell-like notes, far apart. */
export function bells(score: Score): Render {
  return (track, _shot, random) => {
    const seconds = track.left.length / SAMPLE_RATE
    for (let beat = 1; beat * score.beatSeconds < seconds; beat += 1 + Math.floor(random() * 3)) {
      const chord = chordAt(score, Math.floor(beat / score.piece.chordBeats))
      const midi = (chord[2 + Math.floor(random() * 3)] ?? 64) + 12
      const hertz = toFrequency(midi)
      addStrike(
        track,
        beat * score.beatSeconds,
        [
          { frequency: hertz, gain: 1, ringSeconds: 2.8 },
          { frequency: hertz * 2, gain: 0.35, ringSeconds: 1.7 },
          { frequency: hertz * 4.07, gain: 0.12, ringSeconds: 0.6 },
        ],
        between(random, 0.5, 1),
        between(random, -0.6, 0.6),
      )
    }
  }
}

/** A plucked bass on the beats. */
export function bass(score: Score): Render {
  return (track) => {
    const seconds = track.left.length / SAMPLE_RATE
    for (let beat = 0; beat * score.beatSeconds < seconds; beat += 1) {
      const root = chordAt(score, Math.floor(beat / score.piece.chordBeats))[0] ?? 48
      const hertz = toFrequency(beat % 4 === 3 ? root + 7 - 12 : root - 12)
      addTone(track, {
        wave: SOFT,
        startSeconds: beat * score.beatSeconds,
        lengthSeconds: score.beatSeconds * 0.9,
        control: (age) => ({ frequency: hertz, gain: Math.min(1, age / 0.012) * Math.exp(-age * 3.5) }),
      })
    }
  }
}

/** Short low strings in eighths, the first of each bar accented. */
export function pulse(score: Score): Render {
  return (track) => {
    const seconds = track.left.length / SAMPLE_RATE
    const eighthSeconds = score.beatSeconds / 2
    for (let eighth = 0; eighth * eighthSeconds < seconds; eighth += 1) {
      const chord = chordAt(score, Math.floor(eighth / (score.piece.chordBeats * 2)))
      const accent = eighth % 8 === 0 ? 1 : eighth % 2 === 0 ? 0.7 : 0.5
      for (const midi of [chord[0] ?? 40, chord[1] ?? 52]) {
        const hertz = toFrequency(midi)
        addTone(track, {
          wave: SAW,
          startSeconds: eighth * eighthSeconds,
          lengthSeconds: eighthSeconds * 0.8,
          control: (age) => ({
            frequency: hertz,
            gain: accent * 0.5 * Math.min(1, age / 0.015) * Math.exp(-age * 9),
          }),
        })
      }
    }
  }
}

/** Kettle drums: one on the bar, two quick ones before it. */
export function timpani(score: Score): Render {
  return (track) => {
    const seconds = track.left.length / SAMPLE_RATE
    const barSeconds = score.beatSeconds * 4
    for (let bar = 0; bar * barSeconds < seconds; bar += 1) {
      for (const [beat, gain] of [
        [0, 1],
        [3, 0.5],
        [3.5, 0.7],
      ] as const) {
        const root = toFrequency((chordAt(score, bar)[0] ?? 38) + 0)
        addStrike(
          track,
          bar * barSeconds + beat * score.beatSeconds,
          [
            { frequency: root, gain: 1, ringSeconds: 1.6 },
            { frequency: root * 1.5, gain: 0.6, ringSeconds: 0.9 },
            { frequency: root * 1.98, gain: 0.4, ringSeconds: 0.6 },
            { frequency: root * 2.44, gain: 0.2, ringSeconds: 0.3 },
          ],
          gain,
        )
      }
    }
  }
}

/** A drum kit in time with the dancers. */
export const drums: Render = (track, shot, random) => {
  for (const hit of drumHits(shot.spec.mood, track.left.length / SAMPLE_RATE)) addDrum(track, random, hit)
}

import { between } from '../../draw/random.ts'
import { SAMPLE_RATE, toFrequency } from '../dsp.ts'
import type { Render } from '../layer.ts'
import { addPluck } from '../synthesis/pluck.ts'
import { addStrike } from '../synthesis/strike.ts'
import { createWave, SAW, SINE, addTone } from '../synthesis/tone.ts'
import type { Wave } from '../synthesis/tone.ts'
import { chordAt } from './players.ts'
import type { Score } from './players.ts'

const PICKED = [0, 2, 3, 2, 4, 2, 3, 2]

/** A guitar or a harp: the chord one string after the other, the thumb on the beat. */
export function picking(score: Score, ringSeconds: number): Render {
  return (track, _shot, random) => {
    eighths(score, track.left.length, (at, chord, eighth) => {
      const string = PICKED[eighth % PICKED.length] ?? 0
      addPluck(track, random, {
        startSeconds: at,
        frequency: toFrequency(chord[string] ?? 60),
        ringSeconds,
        brightness: string === 0 ? 0.4 : 0.65,
        gain: string === 0 ? 1 : between(random, 0.6, 0.85),
        pan: string === 0 ? -0.2 : 0.2,
      })
    })
  }
}

const UP = [1, 2, 3, 4]

/** A sequencer: sixteenths up the chord, short and bright. */
export function synth(score: Score): Render {
  return (track) => {
    eighths(score, track.left.length, (at, chord, eighth) => {
      for (const half of [0, 1]) {
        const midi = (chord[UP[(eighth * 2 + half) % UP.length] ?? 1] ?? 60) + 12
        const hertz = toFrequency(midi)
        addTone(track, {
          wave: SAW,
          startSeconds: at + (half * score.beatSeconds) / 4,
          lengthSeconds: score.beatSeconds / 4,
          control: (age) => ({
            frequency: hertz,
            gain: 0.5 * Math.min(1, age / 0.004) * Math.exp(-age * 16),
            pan: eighth % 2 === 0 ? -0.4 : 0.4,
          }),
        })
      }
    })
  }
}

/** A distorted fifth has the partials of a square. */
const DRIVEN = createWave([1, 0.2, 0.7, 0.3, 0.5, 0.25, 0.4, 0.2, 0.3, 0.15, 0.2])

/** An electric guitar: power chords in eighths, muted by the hand but for the first of four. */
export function riff(score: Score): Render {
  return (track) => {
    eighths(score, track.left.length, (at, chord, eighth) => {
      const isOpen = eighth % 4 === 0
      for (const interval of [0, 7, 12]) {
        const hertz = toFrequency((chord[0] ?? 45) + interval)
        addTone(track, {
          wave: DRIVEN,
          startSeconds: at,
          lengthSeconds: (score.beatSeconds / 2) * (isOpen ? 1 : 0.6),
          control: (age) => ({
            frequency: hertz,
            gain: 0.4 * Math.min(1, age / 0.003) * Math.exp(-age * (isOpen ? 2 : 12)),
            pan: interval === 7 ? 0.3 : -0.3,
          }),
        })
      }
    })
  }
}

/** A music box: small steel teeth, high up. */
export function chimes(score: Score): Render {
  return (track, _shot, random) => {
    eighths(score, track.left.length, (at, chord, eighth) => {
      if (eighth % 8 > 0 && random() < 0.2) return
      const hertz = toFrequency((chord[UP[eighth % UP.length] ?? 1] ?? 60) + 24)
      addStrike(
        track,
        at,
        [
          { frequency: hertz, gain: 1, ringSeconds: 1.1 },
          { frequency: hertz * 2.01, gain: 0.25, ringSeconds: 0.5 },
          { frequency: hertz * 5.4, gain: 0.1, ringSeconds: 0.08 },
        ],
        between(random, 0.6, 1),
        between(random, -0.3, 0.3),
      )
    })
  }
}

const BOWED = createWave([1, 0.6, 0.45, 0.35, 0.25, 0.2, 0.12, 0.1, 0.06])

interface Breath {
  readonly wave: Wave
  readonly attackSeconds: number
  readonly transpose: number
}
const SINGERS = {
  strings: { wave: BOWED, attackSeconds: 0.12, transpose: 0 },
  flute: { wave: SINE, attackSeconds: 0.06, transpose: 12 },
} as const satisfies Readonly<Record<string, Breath>>

/** A slow melody over the chords, with a hand that trembles once the note stands. */
export function melody(score: Score, singer: keyof typeof SINGERS): Render {
  const { wave, attackSeconds, transpose } = SINGERS[singer]
  return (track, _shot, random) => {
    const lengthSeconds = score.beatSeconds * 2
    for (let note = 0; note * lengthSeconds < track.left.length / SAMPLE_RATE; note += 1) {
      const chord = chordAt(score, Math.floor((note * 2) / score.piece.chordBeats))
      const hertz = toFrequency((chord[2 + Math.floor(random() * 3)] ?? 67) + transpose)
      addTone(track, {
        wave,
        startSeconds: note * lengthSeconds,
        lengthSeconds: lengthSeconds + 0.1,
        control: (age) => {
          const trembles = 0.006 * Math.min(1, age / 0.5) * Math.sin(age * 34)
          const ends = Math.max(0, Math.min(1, (lengthSeconds + 0.1 - age) / 0.18))
          return {
            frequency: hertz * (1 + trembles),
            gain: Math.min(1, age / attackSeconds) * ends,
            pan: 0.1,
          }
        },
      })
    }
  }
}

function eighths(
  score: Score,
  samples: number,
  play: (at: number, chord: readonly number[], eighth: number) => void,
): void {
  const eighthSeconds = score.beatSeconds / 2
  for (let eighth = 0; eighth * eighthSeconds < samples / SAMPLE_RATE; eighth += 1) {
    play(eighth * eighthSeconds, chordAt(score, Math.floor(eighth / (score.piece.chordBeats * 2))), eighth)
  }
}

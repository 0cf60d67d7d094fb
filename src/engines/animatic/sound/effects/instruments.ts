import { drumHits, pianoBeats } from '../../cues.ts'
import type { DrumHit, Note } from '../../cues.ts'
import { between } from '../../draw/random.ts'
import type { Random } from '../../draw/random.ts'
import { toFrequency } from '../dsp.ts'
import type { Track } from '../dsp.ts'
import type { Render } from '../layer.ts'
import { addBurst } from '../synthesis/burst.ts'
import { addPluck } from '../synthesis/pluck.ts'
import { addStrike } from '../synthesis/strike.ts'
import type { Mode } from '../synthesis/strike.ts'
import { addTone, createFallingWave, createWave } from '../synthesis/tone.ts'
import type { Wave } from '../synthesis/tone.ts'

/** The piano: the notes that the paws or hands are seen to strike. */
export const piano: Render = (track, shot, random) => {
  for (const note of pianoBeats(shot.seed, shot.seconds)) {
    addPianoNote(track, random, note.timeSeconds, note.midi, note.hand === 0 ? 0.55 : 0.9)
  }
}

/** A hammer on strings: a dozen slightly sharp partials; treble dies sooner than bass. */
export function addPianoNote(track: Track, random: Random, at: number, midi: number, gain: number): void {
  const hertz = toFrequency(midi)
  const force = gain * between(random, 0.85, 1.1)
  const ringSeconds = 3.6 * 2 ** ((60 - midi) / 24)
  const modes: Mode[] = []
  for (let partial = 1; partial <= 12 && hertz * partial < 9000; partial += 1) {
    const stretched = hertz * partial * Math.sqrt(1 + 0.0004 * partial * partial)
    const strength = Math.exp(-0.55 * (partial - 1)) * (partial === 1 ? 0.8 : 1)
    modes.push({
      frequency: stretched,
      gain: strength,
      ringSeconds: ringSeconds / (1 + 0.35 * (partial - 1)),
    })
    // The second string of the same key is a little out of tune: the slow beating is what makes it a piano.
    if (partial <= 2) {
      modes.push({ frequency: stretched * 1.0012, gain: strength * 0.6, ringSeconds: ringSeconds * 1.2 })
    }
  }
  const pan = Math.max(-0.6, Math.min(0.6, (midi - 62) / 34))
  addStrike(track, at, modes, force * 0.5, pan)
  addBurst(track, random, {
    startSeconds: at,
    attackSeconds: 0.001,
    decaySeconds: 0.045,
    filter: 'band-pass',
    q: 1,
    frequency: 700 + midi * 12,
    gain: force * 0.16,
    pan,
  })
}

/** A guitar, finger-picked: thumb on the bass strings, fingers on the others. */
export function guitar(brightness: number): Render {
  return (track, shot, random) => {
    for (const note of pianoBeats(shot.seed, shot.seconds)) {
      const bass = note.hand === 0
      addPluck(track, random, {
        startSeconds: note.timeSeconds,
        frequency: toFrequency(note.midi - 12),
        ringSeconds: bass ? 2.6 : 1.8,
        brightness: bass ? brightness * 0.6 : brightness,
        gain: between(random, 0.75, 1),
        pan: bass ? -0.2 : 0.2,
      })
    }
  }
}

/** A harp, a koto, a sitar: every note rings on. */
export const harp: Render = (track, shot, random) => {
  for (const note of pianoBeats(shot.seed, shot.seconds)) {
    addPluck(track, random, {
      startSeconds: note.timeSeconds,
      frequency: toFrequency(note.midi),
      ringSeconds: 3.4,
      brightness: 0.75,
      gain: note.hand === 0 ? 0.7 : 1,
      pan: (note.midi - 62) / 40,
    })
  }
}

const KICK_WAVE = createWave([1, 0.12])

export const drumKit: Render = (track, shot, random) => {
  for (const hit of drumHits(shot.spec.mood, shot.seconds)) addDrum(track, random, hit)
}

export function addDrum(track: Track, random: Random, hit: DrumHit): void {
  const at = hit.timeSeconds
  if (hit.drum === 'kick') {
    addTone(track, {
      wave: KICK_WAVE,
      startSeconds: at,
      lengthSeconds: 0.28,
      control: (age) => ({ frequency: 46 + 110 * Math.exp(-age * 45), gain: 1.3 * Math.exp(-age * 14) }),
    })
    return
  }
  if (hit.drum === 'snare') {
    addStrike(track, at, [{ frequency: 190, gain: 0.5, ringSeconds: 0.12 }], 1, 0.1)
    addBurst(track, random, {
      startSeconds: at,
      attackSeconds: 0.001,
      decaySeconds: 0.24,
      filter: 'band-pass',
      q: 0.5,
      frequency: 3000,
      gain: 0.85,
      pan: 0.1,
    })
    return
  }
  addBurst(track, random, {
    startSeconds: at,
    attackSeconds: 0.0005,
    decaySeconds: 0.07,
    filter: 'high-pass',
    frequency: 7500,
    gain: 0.28 * between(random, 0.7, 1),
    pan: 0.35,
  })
}

/** A tone that is held until the next note of its hand. */
interface Sustained {
  readonly wave: Wave
  readonly attackSeconds: number
  readonly vibratoHertz: number
  /** Share of a semitone. */
  readonly vibratoDepth: number
  readonly transpose: number
  /** Hands that are heard: a violin plays the melody only, an accordion both. */
  readonly hands: readonly (0 | 1)[]
  readonly breath: number
}

const BOWED = createWave([1, 0.75, 0.62, 0.5, 0.45, 0.3, 0.25, 0.22, 0.12, 0.1, 0.08, 0.06, 0.05, 0.04])
const BRASS = createFallingWave(18, 0.85)
const REED = createWave([1, 0.55, 0.75, 0.35, 0.5, 0.3, 0.25, 0.2, 0.15, 0.1])
const AIR = createWave([1, 0.28, 0.1, 0.03])

const SUSTAINED = {
  violin: {
    wave: BOWED,
    attackSeconds: 0.09,
    vibratoHertz: 5.6,
    vibratoDepth: 0.28,
    transpose: 0,
    hands: [1],
    breath: 0.04,
  },
  cello: {
    wave: BOWED,
    attackSeconds: 0.12,
    vibratoHertz: 5,
    vibratoDepth: 0.24,
    transpose: -19,
    hands: [1],
    breath: 0.04,
  },
  trumpet: {
    wave: BRASS,
    attackSeconds: 0.04,
    vibratoHertz: 5.2,
    vibratoDepth: 0.1,
    transpose: 0,
    hands: [1],
    breath: 0.02,
  },
  saxophone: {
    wave: REED,
    attackSeconds: 0.05,
    vibratoHertz: 5,
    vibratoDepth: 0.22,
    transpose: -12,
    hands: [1],
    breath: 0.07,
  },
  flute: {
    wave: AIR,
    attackSeconds: 0.07,
    vibratoHertz: 5.1,
    vibratoDepth: 0.16,
    transpose: 12,
    hands: [1],
    breath: 0.22,
  },
  accordion: {
    wave: REED,
    attackSeconds: 0.06,
    vibratoHertz: 6.5,
    vibratoDepth: 0.05,
    transpose: 0,
    hands: [0, 1],
    breath: 0.03,
  },
} satisfies Readonly<Record<string, Sustained>>
export type SustainedName = keyof typeof SUSTAINED

export function sustained(name: SustainedName): Render {
  const instrument: Sustained = SUSTAINED[name]
  return (track, shot, random) => {
    for (const hand of instrument.hands) {
      const notes = pianoBeats(shot.seed, shot.seconds).filter((note) => note.hand === hand)
      notes.forEach((note, index) => {
        const end = notes[index + 1]?.timeSeconds ?? shot.seconds
        addHeldNote(track, random, instrument, note, Math.min(1.6, end - note.timeSeconds + 0.04))
      })
    }
  }
}

function addHeldNote(
  track: Track,
  random: Random,
  instrument: Sustained,
  note: Note,
  lengthSeconds: number,
): void {
  const hertz = toFrequency(note.midi + instrument.transpose)
  const gain = note.hand === 0 ? 0.4 : 0.8
  const shape = (age: number): number =>
    Math.min(1, age / instrument.attackSeconds, (lengthSeconds - age) / 0.06) *
    (0.85 + 0.15 * Math.sin((age / lengthSeconds) * Math.PI))
  addTone(track, {
    wave: instrument.wave,
    startSeconds: note.timeSeconds,
    lengthSeconds,
    control: (age) => {
      const settled = Math.min(1, age / 0.35)
      const vibrato =
        Math.sin(age * instrument.vibratoHertz * 2 * Math.PI) * instrument.vibratoDepth * settled
      return { frequency: hertz * 2 ** (vibrato / 12), gain: gain * shape(age) }
    },
  })
  addBurst(track, random, {
    startSeconds: note.timeSeconds,
    attackSeconds: instrument.attackSeconds,
    decaySeconds: lengthSeconds,
    filter: 'band-pass',
    q: 2,
    frequency: Math.min(6000, hertz * 3),
    gain: gain * instrument.breath * 3,
  })
}

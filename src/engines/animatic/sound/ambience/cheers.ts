import { between, type Random } from '../../draw/random.ts'
import type { Curve, Track } from '../dsp.ts'
import type { Render } from '../layer.ts'
import type { Moments } from '../effects/struck.ts'
import { addBurst } from '../synthesis/burst.ts'
import { addNoiseBed } from '../synthesis/noise-bed.ts'
import { SINE, addTone } from '../synthesis/tone.ts'
import { addVoice, type VoiceShape } from '../synthesis/voice.ts'

const CHEER_SECONDS = 2.6
/** Of a cheer in a hall of `1`: those who are heard by themselves. */
const VOICES = 14
const CLAPS_PER_SECOND = 70

/** Voices that rise together, clap and whistle, from each moment on; `size`: 0.1 (a family) .. 1 (a stadium). */
export function cheers(moments: Moments, size: number): Render {
  return (track, shot, random) => {
    for (const at of moments(shot)) addCheer(track, random, at, size)
  }
}

function addCheer(track: Track, random: Random, start: number, size: number): void {
  const rise = (age: number): number => Math.min(1, age / 0.35) * Math.exp(-Math.max(0, age - 0.9) * 1.5)
  for (const [frequency, share] of [
    [620, 1],
    [1350, 0.7],
    [2800, 0.25],
  ] as const)
    addNoiseBed(track, random, {
      colour: 'pink',
      filter: 'band-pass',
      q: 1,
      wide: true,
      startSeconds: start,
      lengthSeconds: CHEER_SECONDS,
      control: (age, side) => ({
        frequency: frequency * (1 + 0.1 * Math.sin(age * 7 + side * 2)),
        gain: 2.2 * size * share * rise(age) * Math.min(1, (CHEER_SECONDS - age) / 0.4),
      }),
    })
  for (let voice = 0; voice < Math.ceil(VOICES * size); voice += 1)
    addVoice(track, random, shout(between(random, 190, 420)), {
      startSeconds: start + between(random, 0, 0.35),
      lengthSeconds: between(random, 0.7, 1.5),
      pitchScale: 1,
      gain: between(random, 0.12, 0.3),
      pan: between(random, -0.9, 0.9),
    })
  for (let clap = 0; clap < CLAPS_PER_SECOND * size * 2; clap += 1) {
    const age = 0.2 + random() ** 0.7 * (CHEER_SECONDS - 0.5)
    addBurst(track, random, {
      startSeconds: start + age,
      attackSeconds: 0.001,
      decaySeconds: 0.035,
      filter: 'band-pass',
      q: 1.6,
      frequency: between(random, 900, 2300),
      gain: 0.5 * rise(age) * between(random, 0.3, 1),
      pan: between(random, -0.95, 0.95),
    })
  }
  if (size > 0.5) addWhistle(track, start + between(random, 0.5, 0.9), between(random, -0.7, 0.7))
}

/** Two fingers in the mouth. */
function addWhistle(track: Track, startSeconds: number, pan: number): void {
  const lengthSeconds = 0.5
  addTone(track, {
    wave: SINE,
    startSeconds,
    lengthSeconds,
    control: (age) => ({
      frequency: 1900 + 900 * Math.sin((age / lengthSeconds) * Math.PI),
      gain: 0.1 * Math.sin((age / lengthSeconds) * Math.PI),
      pan,
    }),
  })
}

/** A long open "ay" that goes up and falls off. */
function shout(pitch: number): VoiceShape {
  const rising: Curve = [
    [0, pitch * 0.85],
    [0.25, pitch * 1.12],
    [1, pitch * 0.92],
  ]
  return {
    pitch: rising,
    loudness: [
      [0, 0],
      [0.12, 1],
      [0.6, 0.8],
      [1, 0],
    ],
    formants: [
      { frequency: [[0, 760]], gain: 1, q: 5 },
      { frequency: [[0, 1750]], gain: 0.5, q: 8 },
      { frequency: [[0, 2900]], gain: 0.2, q: 9 },
    ],
    breath: 0.2,
    roughness: 0.25,
    roughHertz: 7,
  }
}

/** Laughter, now here and now there: "ha"s that fall, quick and breathy. `pitch`: hertz of the lowest voice. */
export function laughter(voices: number, pitch: number): Render {
  return (track, shot, random) => {
    for (let voice = 0; voice < voices; voice += 1) {
      const own = pitch * between(random, 1, 1.45)
      const pan = between(random, -0.85, 0.85)
      for (let at = between(random, 0.15, 1.2); at < shot.seconds; at += between(random, 1, 2.6))
        at = addLaugh(track, random, at, own, pan)
    }
  }
}

/** Seconds from one "ha" to the next. */
const HA_SECONDS = 0.19

/** Returns when it is over. */
function addLaugh(track: Track, random: Random, start: number, pitch: number, pan: number): number {
  const count = 3 + Math.floor(random() * 4)
  for (let ha = 0; ha < count; ha += 1)
    addVoice(track, random, oneHa(pitch * (1.12 - ha * 0.045)), {
      startSeconds: start + ha * HA_SECONDS,
      lengthSeconds: HA_SECONDS * 0.78,
      pitchScale: 1,
      gain: (1 - ha / (count + 2)) * 0.5,
      pan,
    })
  return start + count * HA_SECONDS
}

function oneHa(pitch: number): VoiceShape {
  return {
    pitch: [
      [0, pitch * 1.06],
      [1, pitch * 0.9],
    ],
    loudness: [
      [0, 0.15],
      [0.3, 1],
      [0.6, 0.7],
      [1, 0],
    ],
    formants: [
      { frequency: [[0, 860]], gain: 1, q: 4 },
      { frequency: [[0, 1500]], gain: 0.55, q: 7 },
      { frequency: [[0, 3100]], gain: 0.2, q: 9 },
    ],
    breath: 0.34,
    roughness: 0.12,
    roughHertz: 9,
  }
}

/** Children who play: they laugh, and call to each other in high voices. */
export const children: Render = (track, shot, random) => {
  laughter(3, 330)(track, shot, random)
  for (let at = between(random, 0.2, 0.9); at < shot.seconds; at += between(random, 0.6, 1.7))
    addVoice(track, random, shout(between(random, 380, 560)), {
      startSeconds: at,
      lengthSeconds: between(random, 0.25, 0.6),
      pitchScale: 1,
      gain: between(random, 0.1, 0.3),
      pan: between(random, -0.95, 0.95),
    })
}

/** Somebody who weeps: breath that catches, and a voice that falls. */
export const sobs: Render = (track, shot, random) => {
  for (let at = 0.4; at < shot.seconds; at += between(random, 1.3, 1.9))
    for (let catchAt = 0; catchAt < 3; catchAt += 1)
      addVoice(
        track,
        random,
        { ...oneHa(between(random, 290, 330)), breath: 0.55 },
        {
          startSeconds: at + catchAt * 0.24,
          lengthSeconds: 0.2,
          pitchScale: 1,
          gain: 0.5 - catchAt * 0.12,
          pan: 0,
        },
      )
}

/** A small child that cries: long wails that rise and fall, and a breath between. */
export const infant: Render = (track, shot, random) => {
  for (let at = between(random, 0.2, 0.5); at < shot.seconds; at += between(random, 1.1, 1.5)) {
    const pitch = between(random, 430, 510)
    addVoice(
      track,
      random,
      {
        ...shout(pitch),
        formants: [
          { frequency: [[0, 1100]], gain: 1, q: 5 },
          { frequency: [[0, 2900]], gain: 0.4, q: 8 },
        ],
        roughness: 0.4,
        roughHertz: 22,
      },
      { startSeconds: at, lengthSeconds: between(random, 0.7, 0.95), pitchScale: 1, gain: 0.8, pan: 0.1 },
    )
  }
}

import { between, createNoise } from '../../draw/random.ts'
import { SAMPLE_RATE } from '../dsp.ts'
import type { Curve } from '../dsp.ts'
import type { Render } from '../layer.ts'
import { addBurst } from '../synthesis/burst.ts'
import { addNoiseBed } from '../synthesis/noise-bed.ts'
import { addVoice } from '../synthesis/voice.ts'

/** Vowels as the first two resonances, hertz. */
const VOWELS = [
  [730, 1090],
  [530, 1840],
  [270, 2290],
  [570, 840],
  [300, 870],
  [490, 1350],
] as const

/** Many people talking at once, too far away to follow; `voices` of them stand out. */
export function murmur(voices: number): Render {
  return (track, shot, random) => {
    const swell = createNoise(shot.seed ^ 0xd0)
    addNoiseBed(track, random, {
      colour: 'pink',
      filter: 'band-pass',
      q: 0.9,
      wide: true,
      control: (seconds, side) => ({
        frequency: 520 + 120 * swell(seconds * 2.5 + side * 30),
        gain: 0.3 + 0.16 * swell(seconds * 3.4 + side * 50),
      }),
    })
    const seconds = track.left.length / SAMPLE_RATE
    for (let voice = 0; voice < voices; voice += 1) {
      const pan = between(random, -0.9, 0.9)
      const pitch = between(random, 95, 230)
      let startSeconds = random() * 0.6
      while (startSeconds < seconds) {
        const lengthSeconds = between(random, 0.12, 0.26)
        const [first, second] = VOWELS[Math.floor(random() * VOWELS.length)] ?? VOWELS[0]
        addVoice(track, random, syllable(pitch * between(random, 0.9, 1.15), first, second), {
          startSeconds,
          lengthSeconds,
          pitchScale: 1,
          gain: between(random, 0.15, 0.5),
          pan,
        })
        startSeconds += lengthSeconds + (random() < 0.22 ? between(random, 0.3, 0.9) : 0.02)
      }
    }
  }
}

function syllable(pitch: number, first: number, second: number) {
  const arch: Curve = [
    [0, 0],
    [0.25, 1],
    [0.7, 0.8],
    [1, 0],
  ]
  return {
    pitch: [
      [0, pitch * 1.04],
      [1, pitch * 0.95],
    ] as Curve,
    loudness: arch,
    formants: [
      { frequency: [[0, first]] as Curve, gain: 1, q: 5 },
      { frequency: [[0, second]] as Curve, gain: 0.4, q: 8 },
    ],
    breath: 0.08,
    roughness: 0.1,
    roughHertz: 6,
  }
}

/** A stadium: a roar that swells with the play. */
export const stadiumRoar: Render = (track, shot, random) => {
  const excitement = createNoise(shot.seed ^ 0xe4)
  for (const [frequency, share] of [
    [480, 1],
    [1150, 0.65],
    [2600, 0.2],
  ] as const) {
    addNoiseBed(track, random, {
      colour: 'pink',
      filter: 'band-pass',
      q: 1.1,
      wide: true,
      control: (seconds, side) => ({
        frequency: frequency * (1 + 0.08 * excitement(seconds * 1.7 + side * 20)),
        gain:
          share *
          (0.6 + 0.35 * excitement(seconds * 0.5 + 2)) *
          (0.9 + 0.1 * excitement(seconds * 7 + side * 9)),
      }),
    })
  }
}

/** Hands that clap all over the hall, from `startSeconds` on; loudest after a second. */
export function applause(startSeconds: number): Render {
  return (track, _shot, random) => {
    const seconds = track.left.length / SAMPLE_RATE
    for (let at = startSeconds; at < seconds; at += between(random, 0.004, 0.02)) {
      const swell = Math.min(1, (at - startSeconds) / 1)
      addBurst(track, random, {
        startSeconds: at,
        attackSeconds: 0.001,
        decaySeconds: 0.035,
        filter: 'band-pass',
        q: 1.6,
        frequency: between(random, 900, 2300),
        gain: swell * between(random, 0.2, 1),
        pan: between(random, -0.95, 0.95),
      })
    }
  }
}

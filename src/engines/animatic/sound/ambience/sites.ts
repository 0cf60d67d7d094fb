import { between, createNoise, pick } from '../../draw/random.ts'
import { SAMPLE_RATE, toFrequency } from '../dsp.ts'
import type { Render } from '../layer.ts'
import { addBurst } from '../synthesis/burst.ts'
import { addNoiseBed } from '../synthesis/noise-bed.ts'
import { addStrike } from '../synthesis/strike.ts'
import { addTone, createFallingWave, createWave } from '../synthesis/tone.ts'

const DIESEL = createFallingWave(14, 0.9)
const RACING = createFallingWave(18, 0.7)
const PIPES = createWave([1, 0.5, 0.3, 0.35, 0.1, 0.15, 0.05, 0.1])
const BEEPER = createWave([1, 0, 0.3])

/** Hammers near and far, a digger that works, and one that backs. */
export const building: Render = (track, shot, random) => {
  const seconds = track.left.length / SAMPLE_RATE
  const load = createNoise(shot.seed ^ 0xb1)
  addTone(track, {
    wave: DIESEL,
    startSeconds: 0,
    lengthSeconds: seconds,
    control: (at) => ({
      frequency: 41 + 6 * load(at * 0.6),
      gain: 0.22 + 0.08 * load(at * 0.9 + 7),
      pan: 0.4,
    }),
  })
  for (let at = between(random, 0.1, 0.6); at < seconds; at += between(random, 0.7, 1.6)) {
    const pan = between(random, -0.9, 0.6)
    const hertz = between(random, 900, 1500)
    const blows = 2 + Math.floor(random() * 3)
    for (let blow = 0; blow < blows; blow += 1)
      addStrike(
        track,
        at + blow * 0.36,
        [
          { frequency: hertz, gain: 0.4, ringSeconds: 0.09 },
          { frequency: hertz * 2.3, gain: 0.2, ringSeconds: 0.05 },
          { frequency: 210, gain: 0.5, ringSeconds: 0.06 },
        ],
        between(random, 0.4, 0.9),
        pan,
      )
    at += blows * 0.36
  }
  for (let at = between(random, 1, 2.4); at + 2 < seconds; at += between(random, 5, 8))
    for (let beep = 0; beep < 3; beep += 1)
      addTone(track, {
        wave: BEEPER,
        startSeconds: at + beep * 0.8,
        lengthSeconds: 0.4,
        control: () => ({ frequency: 1240, gain: 0.05, pan: 0.6 }),
      })
}

/** Racing cars that come, scream by and are gone. */
export const racers: Render = (track, _shot, random) => {
  const seconds = track.left.length / SAMPLE_RATE
  for (let start = between(random, 0, 0.5); start < seconds; start += between(random, 1.4, 2.6)) {
    const lengthSeconds = between(random, 1.8, 2.6)
    const hertz = between(random, 190, 260)
    const side = pick(random, [-1, 1])
    addTone(track, {
      wave: RACING,
      startSeconds: start,
      lengthSeconds,
      control: (age) => {
        const way = (age / lengthSeconds) * 2 - 1
        const near = (1 / (1 + (way * 3.6) ** 2)) * Math.max(0, 1 - way * way)
        return {
          // Doppler: high before, low behind.
          frequency: hertz * (1.1 - 0.22 / (1 + Math.exp(-way * 9))),
          gain: 0.7 * near,
          pan: side * Math.tanh(way * 2.4),
        }
      },
    })
  }
}

/** Boards that roll, now and then one that snaps up or comes down. */
export const skaters: Render = (track, _shot, random) => {
  const seconds = track.left.length / SAMPLE_RATE
  for (let start = between(random, 0, 0.6); start < seconds; start += between(random, 0.9, 1.9)) {
    const lengthSeconds = between(random, 0.9, 1.5)
    const pan = between(random, -0.8, 0.8)
    addNoiseBed(track, random, {
      colour: 'pink',
      filter: 'band-pass',
      q: 0.8,
      wide: false,
      startSeconds: start,
      lengthSeconds,
      control: (age) => ({ frequency: 560, gain: 0.6 * Math.sin((age / lengthSeconds) * Math.PI), pan }),
    })
    addStrike(
      track,
      start + lengthSeconds * 0.8,
      [
        { frequency: 230, gain: 0.5, ringSeconds: 0.07 },
        { frequency: 620, gain: 0.3, ringSeconds: 0.05 },
      ],
      between(random, 0.2, 0.6),
      pan,
    )
  }
}

/** Degrees of the waltz that every fair plays, and its bass. */
const WALTZ = [7, 12, 11, 9, 7, 4, 5, 9, 7, 5, 4, 2, 4, 7, 12, 16, 14, 12, 11, 9, 7, 2, 0, 0] as const
const WALTZ_BASS = [0, 5, 0, 7, 0, 5, 7, 0] as const
const WALTZ_BEAT_SECONDS = 0.34

/** A fairground organ: a waltz on pipes, a little out of tune. */
export const fairOrgan: Render = (track, _shot, random) => {
  const seconds = track.left.length / SAMPLE_RATE
  const key = 60 + pick(random, [-2, 0, 3])
  for (let beat = 0; beat * WALTZ_BEAT_SECONDS < seconds; beat += 1) {
    const bar = Math.floor(beat / 3)
    const bass = WALTZ_BASS[bar % WALTZ_BASS.length] ?? 0
    const chord = beat % 3 === 0 ? [bass - 12] : [bass, bass + 4, bass + 7]
    const notes: readonly (readonly [degree: number, gain: number])[] = [
      [WALTZ[beat % WALTZ.length] ?? 0, 0.5],
      ...chord.map((degree) => [degree, 0.2] as const),
    ]
    for (const [degree, gain] of notes)
      for (const detune of [0.9985, 1.0015])
        addTone(track, {
          wave: PIPES,
          startSeconds: beat * WALTZ_BEAT_SECONDS,
          lengthSeconds: WALTZ_BEAT_SECONDS * 0.86,
          control: (age) => ({
            frequency: toFrequency(key + degree) * detune,
            gain: gain * Math.min(1, age / 0.03, (WALTZ_BEAT_SECONDS * 0.86 - age) / 0.04),
            pan: detune < 1 ? -0.3 : 0.3,
          }),
        })
  }
}

/** Three notes before an announcement, and a voice that nobody understands. */
export const chime: Render = (track, _shot, random) => {
  const seconds = track.left.length / SAMPLE_RATE
  for (let at = between(random, 0.5, 1.2); at < seconds; at += between(random, 9, 13))
    for (const [index, midi] of [76, 72, 67].entries())
      addStrike(
        track,
        at + index * 0.42,
        [
          { frequency: toFrequency(midi), gain: 1, ringSeconds: 1.4 },
          { frequency: toFrequency(midi) * 2, gain: 0.25, ringSeconds: 0.8 },
          { frequency: toFrequency(midi) * 3.01, gain: 0.1, ringSeconds: 0.5 },
        ],
        0.5,
        0,
      )
}

/** Weights that are put down, and a machine's stack that comes to rest. */
export const ironPlates: Render = (track, _shot, random) => {
  const seconds = track.left.length / SAMPLE_RATE
  for (let at = between(random, 0.2, 0.8); at < seconds; at += between(random, 0.7, 1.7)) {
    const pan = between(random, -0.8, 0.8)
    const hertz = between(random, 900, 1500)
    for (const late of [0, between(random, 0.04, 0.09)])
      addStrike(
        track,
        at + late,
        [
          { frequency: hertz, gain: 0.5, ringSeconds: 0.12 },
          { frequency: hertz * 1.7, gain: 0.35, ringSeconds: 0.08 },
          { frequency: 130, gain: 0.5, ringSeconds: 0.08 },
        ],
        between(random, 0.3, 0.9),
        pan,
      )
  }
}

/** Suitcases on their wheels, across tiles. */
export const suitcases: Render = (track, _shot, random) => {
  const seconds = track.left.length / SAMPLE_RATE
  for (let start = between(random, 0, 1); start < seconds; start += between(random, 1.6, 3)) {
    const lengthSeconds = between(random, 1.4, 2.4)
    const side = pick(random, [-1, 1])
    const share = (age: number): number => Math.sin((age / lengthSeconds) * Math.PI)
    addNoiseBed(track, random, {
      colour: 'pink',
      filter: 'band-pass',
      q: 0.8,
      wide: false,
      startSeconds: start,
      lengthSeconds,
      control: (age) => ({ frequency: 720, gain: 0.4 * share(age), pan: side * (age / lengthSeconds - 0.5) }),
    })
    for (let tile = 0; tile < lengthSeconds / 0.13; tile += 1)
      addBurst(track, random, {
        startSeconds: start + tile * 0.13,
        attackSeconds: 0.001,
        decaySeconds: 0.03,
        filter: 'band-pass',
        q: 1.4,
        frequency: 1300,
        gain: 0.5 * share(tile * 0.13),
        pan: side * ((tile * 0.13) / lengthSeconds - 0.5),
      })
  }
}

/** The bell of a school: it rings once, and it is over. */
export const schoolBell: Render = (track, _shot, random) => {
  const start = between(random, 0.4, 0.9)
  for (let stroke = 0; stroke < 26; stroke += 1)
    addStrike(
      track,
      start + stroke * 0.062,
      [
        { frequency: 1460, gain: 0.6, ringSeconds: 0.4 },
        { frequency: 2310, gain: 0.4, ringSeconds: 0.3 },
        { frequency: 3720, gain: 0.2, ringSeconds: 0.2 },
      ],
      0.4,
      -0.2,
    )
}

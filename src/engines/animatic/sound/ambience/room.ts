import { between } from '../../draw/random.ts'
import { SAMPLE_RATE } from '../dsp.ts'
import type { Render } from '../layer.ts'
import { addBurst } from '../synthesis/burst.ts'
import { addNoiseBed } from '../synthesis/noise-bed.ts'
import { addStrike } from '../synthesis/strike.ts'
import { addTone, createWave } from '../synthesis/tone.ts'

/** The air of a closed room: soft, low, without movement. `cutoff` in hertz: 200 a parlour, 500 a hall. */
export function roomTone(cutoff: number): Render {
  return (track, _shot, random) => {
    addNoiseBed(track, random, {
      colour: 'pink',
      filter: 'low-pass',
      wide: true,
      control: () => ({ frequency: cutoff, gain: 1 }),
    })
  }
}

const MAINS_WAVE = createWave([1, 0.5, 0.3, 0.2, 0.05, 0.12])

/** A refrigerator, a lamp, a neon tube. */
export const mainsHum: Render = (track) => {
  addTone(track, {
    wave: MAINS_WAVE,
    startSeconds: 0,
    lengthSeconds: track.left.length / SAMPLE_RATE,
    control: (seconds) => ({ frequency: 100, gain: 0.9 + 0.1 * Math.sin(seconds * 3), pan: 0.45 }),
  })
}

/** A clock on the wall, once a second. */
export const clockTick: Render = (track) => {
  const seconds = track.left.length / SAMPLE_RATE
  for (let tick = 0; tick * 0.5 + 0.25 < seconds; tick += 1) {
    const hertz = tick % 2 === 0 ? 2300 : 1850
    addStrike(
      track,
      tick * 0.5 + 0.25,
      [
        { frequency: hertz, gain: 1, ringSeconds: 0.03 },
        { frequency: hertz * 2.7, gain: 0.6, ringSeconds: 0.015 },
        { frequency: 420, gain: 0.5, ringSeconds: 0.04 },
      ],
      0.5,
      -0.5,
    )
  }
}

/** Cups and plates that are put down, here and there. */
export const crockery: Render = (track, _shot, random) => {
  const seconds = track.left.length / SAMPLE_RATE
  for (let at = between(random, 0.2, 0.9); at < seconds; at += between(random, 0.35, 1.8)) {
    const hertz = between(random, 2100, 4300)
    addStrike(
      track,
      at,
      [
        { frequency: hertz, gain: 1, ringSeconds: 0.09 },
        { frequency: hertz * 1.62, gain: 0.5, ringSeconds: 0.05 },
      ],
      between(random, 0.15, 0.6),
      between(random, -0.8, 0.8),
    )
  }
}

/** The monitor at a hospital bed: a soft tone for every beat of a heart. */
export const monitorBeep: Render = (track) => {
  const seconds = track.left.length / SAMPLE_RATE
  for (let at = 0.3; at < seconds; at += 0.93) {
    addStrike(track, at, [{ frequency: 980, gain: 1, ringSeconds: 0.09 }], 0.35, 0.35)
  }
}

/** Fingers on a keyboard, in runs with pauses. */
export const typing: Render = (track, _shot, random) => {
  const seconds = track.left.length / SAMPLE_RATE
  let at = between(random, 0.1, 0.5)
  while (at < seconds) {
    const keys = 4 + Math.floor(random() * 10)
    for (let key = 0; key < keys; key += 1) {
      addBurst(track, random, {
        startSeconds: at,
        attackSeconds: 0.001,
        decaySeconds: 0.03,
        filter: 'band-pass',
        q: 2,
        frequency: between(random, 1600, 3200),
        gain: between(random, 0.5, 1),
        pan: between(random, 0.2, 0.5),
      })
      at += between(random, 0.07, 0.17)
    }
    at += between(random, 0.4, 1.2)
  }
}

/** Something in a pan. */
export const sizzle: Render = (track, _shot, random) => {
  addNoiseBed(track, random, {
    colour: 'white',
    filter: 'high-pass',
    wide: false,
    control: (seconds) => ({ frequency: 4200, gain: 0.25 + 0.06 * Math.sin(seconds * 5.1), pan: -0.35 }),
  })
  crackle(22, 3500)(track, _shot, random)
}

/** A fire: a low flutter and snapping wood. */
export const fire: Render = (track, shot, random) => {
  addNoiseBed(track, random, {
    colour: 'pink',
    filter: 'low-pass',
    wide: true,
    control: (seconds, side) => ({
      frequency: 420,
      gain: 0.5 + 0.2 * Math.sin(seconds * 11 + side) * Math.sin(seconds * 4.3 + side * 2),
    }),
  })
  crackle(14, 2200)(track, shot, random)
}

/** Short snaps, `perSecond` on average, of unequal strength. */
function crackle(perSecond: number, frequency: number): Render {
  return (track, _shot, random) => {
    const seconds = track.left.length / SAMPLE_RATE
    for (let snap = 0; snap < seconds * perSecond; snap += 1) {
      addBurst(track, random, {
        startSeconds: random() * seconds,
        attackSeconds: 0.0005,
        decaySeconds: between(random, 0.008, 0.04),
        filter: 'band-pass',
        q: 1.5,
        frequency: frequency * between(random, 0.5, 2),
        gain: 1.6 * random() ** 4,
        pan: between(random, -0.4, 0.4),
      })
    }
  }
}

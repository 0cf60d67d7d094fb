import { WAVE_PERIOD_SECONDS, waveSwell } from '../../cues.ts'
import { between, createNoise } from '../../draw/random.ts'
import { SAMPLE_RATE } from '../dsp.ts'
import type { Render } from '../layer.ts'
import { addNoiseBed } from '../synthesis/noise-bed.ts'
import { SINE, addTone } from '../synthesis/tone.ts'

/** Waves on a beach, breaking when the drawn ones do: a roar that swells, then foam that hisses away. */
export const surf: Render = (track, _shot, random) => {
  addNoiseBed(track, random, {
    colour: 'pink',
    filter: 'low-pass',
    wide: true,
    control: (seconds, side) => {
      const swell = waveSwell(seconds - side * 0.12)
      return { frequency: 250 + 1900 * swell ** 3, gain: 0.16 + 0.84 * swell ** 2.2 }
    },
  })
  addNoiseBed(track, random, {
    colour: 'white',
    filter: 'band-pass',
    q: 0.45,
    wide: true,
    control: (seconds, side) => {
      const foam = waveSwell(seconds - WAVE_PERIOD_SECONDS * 0.12 - side * 0.2)
      return { frequency: 4200, gain: 0.16 * foam ** 3 }
    },
  })
}

/** Small water against stone or a hull. */
export const lapping: Render = (track, shot, random) => {
  const slosh = createNoise(shot.seed ^ 0xa1)
  addNoiseBed(track, random, {
    colour: 'pink',
    filter: 'band-pass',
    q: 0.8,
    wide: true,
    control: (seconds, side) => {
      const splash = Math.max(0, slosh(seconds * 1.6 + side * 7))
      return { frequency: 420 + splash * 700, gain: 0.12 + splash * splash }
    },
  })
  bubbles(5, 500)(track, shot, random)
}

/** Water that falls from a height: a steady rush over a deep rumble. */
export const waterfall: Render = (track, shot, random) => {
  const surge = createNoise(shot.seed ^ 0xd7)
  addNoiseBed(track, random, {
    colour: 'pink',
    filter: 'low-pass',
    wide: true,
    control: (seconds, side) => ({
      frequency: 2600 + 500 * surge(seconds * 0.9 + side * 5),
      gain: 0.8 + 0.15 * surge(seconds * 0.5 + side * 3),
    }),
  })
  addNoiseBed(track, random, {
    colour: 'brown',
    filter: 'low-pass',
    wide: true,
    control: () => ({ frequency: 140, gain: 0.7 }),
  })
}

/** The muffled, slow rumble below the surface. */
export const deepWater: Render = (track, shot, random) => {
  const drift = createNoise(shot.seed ^ 0xb3)
  addNoiseBed(track, random, {
    colour: 'brown',
    filter: 'low-pass',
    wide: true,
    control: (seconds, side) => ({
      frequency: 190 + 70 * drift(seconds * 0.3 + side * 4),
      gain: 0.75 + 0.25 * drift(seconds * 0.6 + side * 9),
    }),
  })
  addNoiseBed(track, random, {
    colour: 'pink',
    filter: 'band-pass',
    q: 2.5,
    wide: true,
    control: (seconds, side) => ({
      frequency: 520 + 180 * drift(seconds * 0.5 + 20 + side * 3),
      gain: 0.05 + 0.04 * drift(seconds * 1.1 + side * 5),
    }),
  })
}

/** Rising bubbles in little strings, `perSecond` on average, around `frequency` hertz. */
export function bubbles(perSecond: number, frequency: number): Render {
  return (track, _shot, random) => {
    const seconds = track.left.length / SAMPLE_RATE
    let startSeconds = between(random, 0, 0.5)
    while (startSeconds < seconds) {
      const pan = between(random, -0.8, 0.8)
      const strings = 1 + Math.floor(random() * 5)
      for (let bubble = 0; bubble < strings; bubble += 1) {
        const pitch = frequency * between(random, 0.7, 1.9)
        const lengthSeconds = between(random, 0.03, 0.09)
        const gain = between(random, 0.2, 0.7)
        addTone(track, {
          wave: SINE,
          startSeconds: startSeconds + bubble * between(random, 0.04, 0.09),
          lengthSeconds,
          control: (age) => ({
            frequency: pitch * (1 + (0.8 * age) / lengthSeconds),
            gain: gain * Math.exp((-4 * age) / lengthSeconds),
            pan,
          }),
        })
      }
      startSeconds += (between(random, 0.5, 1.5) * 3) / perSecond
    }
  }
}

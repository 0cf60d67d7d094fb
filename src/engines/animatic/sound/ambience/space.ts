import { between, createNoise, pick } from '../../draw/random.ts'
import { SAMPLE_RATE } from '../dsp.ts'
import type { Render } from '../layer.ts'
import { addNoiseBed } from '../synthesis/noise-bed.ts'
import { addStrike } from '../synthesis/strike.ts'
import { SOFT, addTone } from '../synthesis/tone.ts'

/** The void: low tones that beat against each other, and a breath that comes and goes. */
export const spaceDrone: Render = (track, shot, random) => {
  const seconds = track.left.length / SAMPLE_RATE
  const base = pick(random, [49, 55, 58.27])
  for (const [ratio, gain, pan] of [
    [1, 1, 0],
    [1.004, 0.8, -0.5],
    [1.498, 0.5, 0.6],
    [2.003, 0.35, -0.7],
    [2.997, 0.16, 0.7],
  ] as const) {
    const rate = between(random, 0.05, 0.16)
    addTone(track, {
      wave: SOFT,
      startSeconds: 0,
      lengthSeconds: seconds,
      control: (age) => ({
        frequency: base * ratio,
        gain: gain * (0.7 + 0.3 * Math.sin(age * rate * 6.28 + ratio * 9)),
        pan,
      }),
    })
  }
  const drift = createNoise(shot.seed ^ 0x5b)
  addNoiseBed(track, random, {
    colour: 'pink',
    filter: 'band-pass',
    q: 3,
    wide: true,
    control: (age, side) => ({
      frequency: 700 + 420 * drift(age * 0.25 + side * 8),
      gain: 0.12 + 0.08 * drift(age * 0.4 + side * 3),
    }),
  })
}

/** Glassy notes out of nowhere, from a scale without edges. */
export const glimmer: Render = (track, _shot, random) => {
  const seconds = track.left.length / SAMPLE_RATE
  for (let at = between(random, 0, 0.4); at < seconds; at += between(random, 0.25, 0.9)) {
    const hertz = pick(random, [587, 659, 784, 880, 1047, 1175, 1319, 1568])
    addStrike(
      track,
      at,
      [
        { frequency: hertz, gain: 1, ringSeconds: 1.8 },
        { frequency: hertz * 2.76, gain: 0.25, ringSeconds: 0.8 },
        { frequency: hertz * 5.4, gain: 0.08, ringSeconds: 0.3 },
      ],
      between(random, 0.2, 0.6),
      between(random, -0.9, 0.9),
    )
  }
}

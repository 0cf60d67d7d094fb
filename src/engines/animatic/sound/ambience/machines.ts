import { between } from '../../draw/random.ts'
import { SAMPLE_RATE } from '../dsp.ts'
import type { Render } from '../layer.ts'
import { addBurst } from '../synthesis/burst.ts'
import { addNoiseBed } from '../synthesis/noise-bed.ts'
import { addStrike } from '../synthesis/strike.ts'

/** Consoles that report, now and then. */
export const beeps: Render = (track, _shot, random) => {
  const seconds = track.left.length / SAMPLE_RATE
  for (let at = between(random, 0.2, 0.8); at < seconds; at += between(random, 0.7, 1.9)) {
    const frequency = 880 * 2 ** (Math.floor(random() * 8) / 12)
    const pan = between(random, -0.6, 0.6)
    const count = 1 + Math.floor(random() * 3)
    for (let beep = 0; beep < count; beep += 1)
      addStrike(track, at + beep * 0.11, [{ frequency, gain: 1, ringSeconds: 0.06 }], 0.4, pan)
  }
}

/** The beat of a club: a drum on every beat of 124 a minute, a hat between, heard through the room. */
export const clubBeat: Render = (track, _shot, random) => {
  const seconds = track.left.length / SAMPLE_RATE
  const beat = 60 / 124
  for (let step = 0; step * beat < seconds; step += 1) {
    addStrike(
      track,
      step * beat,
      [
        { frequency: 52, gain: 1, ringSeconds: 0.16 },
        { frequency: 104, gain: 0.5, ringSeconds: 0.06 },
      ],
      1,
      0,
    )
    addBurst(track, random, {
      startSeconds: (step + 0.5) * beat,
      attackSeconds: 0.001,
      decaySeconds: 0.05,
      filter: 'high-pass',
      q: 0.7,
      frequency: 7000,
      gain: 0.22,
      pan: 0.2,
    })
  }
}

/** Machines that go on and on: a press every second, belts between. */
export const machinery: Render = (track, _shot, random) => {
  const seconds = track.left.length / SAMPLE_RATE
  addNoiseBed(track, random, {
    colour: 'pink',
    filter: 'low-pass',
    wide: true,
    control: (at) => ({ frequency: 520, gain: 0.5 + 0.12 * Math.sin(at * 12.6) }),
  })
  for (let stroke = 0; 0.2 + stroke * 1.05 < seconds; stroke += 1) {
    const at = 0.2 + stroke * 1.05
    addStrike(
      track,
      at,
      [
        { frequency: 96, gain: 1, ringSeconds: 0.12 },
        { frequency: 240, gain: 0.4, ringSeconds: 0.08 },
        { frequency: 1310, gain: 0.14, ringSeconds: 0.16 },
      ],
      0.8,
      -0.3,
    )
    addBurst(track, random, {
      startSeconds: at + 0.5,
      attackSeconds: 0.02,
      decaySeconds: 0.22,
      filter: 'high-pass',
      q: 0.7,
      frequency: 3200,
      gain: 0.22,
      pan: 0.4,
    })
  }
}

/** A sonar: one long ping every three seconds. */
export const sonar: Render = (track) => {
  const seconds = track.left.length / SAMPLE_RATE
  for (let at = 0.6; at < seconds; at += 3) {
    for (const [delay, gain, pan] of [
      [0, 0.7, 0],
      [0.9, 0.2, 0.5],
    ] as const)
      addStrike(
        track,
        at + delay,
        [
          { frequency: 1480, gain: 1, ringSeconds: 0.9 },
          { frequency: 1486, gain: 0.5, ringSeconds: 0.7 },
        ],
        gain,
        pan,
      )
  }
}

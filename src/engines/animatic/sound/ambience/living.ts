import { between } from '../../draw/random.ts'
import { SAMPLE_RATE } from '../dsp.ts'
import type { Render } from '../layer.ts'
import { addStrike } from '../synthesis/strike.ts'
import { SOFT, addTone } from '../synthesis/tone.ts'

/** A pond of frogs: each croaks in pulses, on its own note and from its own place. */
export const frogs: Render = (track, _shot, random) => {
  const seconds = track.left.length / SAMPLE_RATE
  for (let frog = 0; frog < 5; frog += 1) {
    const hertz = between(random, 260, 620)
    const pan = between(random, -0.9, 0.9)
    const gain = between(random, 0.4, 1)
    const pulses = between(random, 26, 44)
    for (let at = between(random, 0.1, 1); at < seconds; at += between(random, 0.7, 1.6)) {
      const lengthSeconds = between(random, 0.16, 0.3)
      addTone(track, {
        wave: SOFT,
        startSeconds: at,
        lengthSeconds,
        control: (age) => ({
          frequency: hertz * (1 + 0.25 * (age / lengthSeconds)),
          gain:
            gain *
            Math.sin((age / lengthSeconds) * Math.PI) *
            (0.5 + 0.5 * Math.sin(age * pulses * Math.PI * 2)),
          pan,
        }),
      })
    }
  }
}

/** A heart: two thuds, the second softer, 66 times a minute. */
export const heartbeat: Render = (track) => {
  const seconds = track.left.length / SAMPLE_RATE
  for (let at = 0.3; at < seconds; at += 0.91) {
    for (const [delay, gain] of [
      [0, 1],
      [0.28, 0.6],
    ] as const) {
      addStrike(
        track,
        at + delay,
        [
          { frequency: 52, gain: 1, ringSeconds: 0.14 },
          { frequency: 88, gain: 0.5, ringSeconds: 0.08 },
          { frequency: 140, gain: 0.2, ringSeconds: 0.04 },
        ],
        gain,
      )
    }
  }
}

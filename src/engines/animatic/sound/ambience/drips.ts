import { between } from '../../draw/random.ts'
import { SAMPLE_RATE } from '../dsp.ts'
import type { Render } from '../layer.ts'
import { addStrike } from '../synthesis/strike.ts'

/** Water that falls drop by drop into more water, `perSecond` on average. */
export function drips(perSecond: number): Render {
  return (track, _shot, random) => {
    const seconds = track.left.length / SAMPLE_RATE
    for (let at = between(random, 0.1, 0.7); at < seconds; at += between(random, 0.4, 1.6) / perSecond) {
      const frequency = between(random, 780, 1500)
      const tones = [
        { frequency, gain: 1, ringSeconds: 0.07 },
        { frequency: frequency * 1.52, gain: 0.4, ringSeconds: 0.04 },
      ]
      const pan = between(random, -0.7, 0.7)
      // The rock gives it back.
      for (const [delay, gain] of [
        [0, 0.6],
        [0.16, 0.22],
        [0.33, 0.09],
      ] as const)
        addStrike(track, at + delay, tones, gain, delay === 0 ? pan : -pan)
    }
  }
}

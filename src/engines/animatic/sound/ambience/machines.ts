import { between } from '../../draw/random.ts'
import { SAMPLE_RATE } from '../dsp.ts'
import type { Render } from '../layer.ts'
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

import { explosionSeconds } from '../../cues.ts'
import { createNoise } from '../../draw/random.ts'
import type { Render } from '../layer.ts'
import { addBurst } from '../synthesis/burst.ts'
import { addNoiseBed } from '../synthesis/noise-bed.ts'

/** The ground shakes: a deep roll that swells and ebbs. */
export const rumble: Render = (track, shot, random) => {
  const swell = createNoise(shot.seed ^ 0xe1)
  addNoiseBed(track, random, {
    colour: 'brown',
    filter: 'low-pass',
    wide: true,
    control: (seconds, side) => ({
      frequency: 180 + 60 * swell(seconds * 0.8 + side * 4),
      gain: 0.7 + 0.3 * swell(seconds * 1.7 + side * 6),
    }),
  })
  addNoiseBed(track, random, {
    colour: 'pink',
    filter: 'band-pass',
    q: 0.7,
    wide: true,
    control: (seconds, side) => ({ frequency: 620, gain: 0.1 + 0.08 * swell(seconds * 4 + side * 9) }),
  })
}

/** A blow, its boom, and what falls down after it, when the drawn one bursts. */
export const explosion: Render = (track, shot, random) => {
  const startSeconds = explosionSeconds(shot.seconds)
  for (const [frequency, decaySeconds, gain] of [
    [2200, 0.18, 0.8],
    [420, 0.7, 1.6],
    [110, 1.9, 2.6],
  ] as const) {
    addBurst(track, random, {
      startSeconds,
      attackSeconds: 0.004,
      decaySeconds,
      filter: 'low-pass',
      frequency,
      endFrequency: frequency * 0.35,
      gain,
      pan: 0.2,
    })
  }
}

import { breaksAt } from '../../cues.ts'
import { between } from '../../draw/random.ts'
import type { Render } from '../layer.ts'
import { addBurst } from '../synthesis/burst.ts'
import { addNoiseBed } from '../synthesis/noise-bed.ts'
import { addStrike } from '../synthesis/strike.ts'
import { addTone, createFallingWave } from '../synthesis/tone.ts'

const ENGINE = createFallingWave(14, 0.9)

/** A small engine that works harder where the grass is thick, and the blade that cuts it. */
export const mower: Render = (track, shot, random) => {
  const load = (seconds: number): number => 0.5 + 0.5 * Math.sin(seconds * 1.3) * Math.sin(seconds * 0.47)
  addTone(track, {
    wave: ENGINE,
    startSeconds: 0,
    lengthSeconds: shot.seconds,
    control: (seconds) => ({
      frequency: 58 - 5 * load(seconds) + 0.8 * Math.sin(seconds * 31),
      gain: 0.5 + 0.12 * Math.sin(seconds * 47),
    }),
  })
  addNoiseBed(track, random, {
    colour: 'pink',
    filter: 'band-pass',
    q: 0.6,
    wide: true,
    control: (seconds) => ({ frequency: 900 + 300 * load(seconds), gain: 0.5 + 0.2 * load(seconds) }),
  })
}

const SPLINTERS = 16

/** It bursts on the floor; splinters ring and skip away. */
export const breaking: Render = (track, shot, random) => {
  const at = breaksAt(shot.seconds)
  if (at >= shot.seconds) return
  addBurst(track, random, {
    startSeconds: at,
    attackSeconds: 0.0008,
    decaySeconds: 0.16,
    filter: 'high-pass',
    frequency: 2600,
    gain: 1.2,
  })
  addStrike(
    track,
    at,
    [
      { frequency: 240, gain: 0.6, ringSeconds: 0.05 },
      { frequency: 3150, gain: 0.9, ringSeconds: 0.22 },
      { frequency: 4870, gain: 0.7, ringSeconds: 0.16 },
    ],
    1,
  )
  for (let splinter = 0; splinter < SPLINTERS; splinter += 1) {
    const frequency = between(random, 2600, 7200)
    addStrike(
      track,
      at + 0.02 + random() ** 2 * 0.75,
      [
        { frequency, gain: between(random, 0.2, 0.6), ringSeconds: between(random, 0.04, 0.18) },
        { frequency: frequency * 1.53, gain: 0.15, ringSeconds: 0.05 },
      ],
      0.8,
      between(random, -0.6, 0.6),
    )
  }
}

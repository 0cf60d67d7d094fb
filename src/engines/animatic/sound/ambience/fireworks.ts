import { fireworkBursts } from '../../cues.ts'
import type { Firework } from '../../cues.ts'
import { between } from '../../draw/random.ts'
import type { Random } from '../../draw/random.ts'
import type { Track } from '../dsp.ts'
import type { Render } from '../layer.ts'
import { addBurst } from '../synthesis/burst.ts'

/** Sound takes its time: the boom comes after the light. */
const DELAY_SECONDS = 0.22
const CRACKLES = 14

/** Booms of the fireworks that are drawn, and the crackle of their stars. */
export const fireworks: Render = (track, shot, random) => {
  for (const burst of fireworkBursts(shot.seed, shot.seconds)) {
    addBoom(track, random, burst)
    // Every second kind of shell crackles as it goes out.
    if (burst.shell % 2 === 0) addCrackle(track, random, burst)
  }
}

function addBoom(track: Track, random: Random, { timeSeconds, size, x }: Firework): void {
  for (const [frequency, decaySeconds, gain] of [
    [150, 1.1, 2.4],
    [1400, 0.28, 0.5],
  ] as const) {
    addBurst(track, random, {
      startSeconds: timeSeconds + DELAY_SECONDS,
      attackSeconds: 0.006,
      decaySeconds: decaySeconds * size,
      filter: 'low-pass',
      frequency,
      endFrequency: frequency * 0.4,
      gain: gain * size,
      pan: (x - 0.5) * 1.1,
    })
  }
}

function addCrackle(track: Track, random: Random, { timeSeconds, size, x }: Firework): void {
  for (let snap = 0; snap < CRACKLES; snap += 1) {
    addBurst(track, random, {
      startSeconds: timeSeconds + DELAY_SECONDS + 0.7 + between(random, 0, 0.9),
      attackSeconds: 0.001,
      decaySeconds: between(random, 0.02, 0.06),
      filter: 'band-pass',
      frequency: between(random, 2600, 5200),
      q: 1.4,
      gain: size * between(random, 0.12, 0.34),
      pan: (x - 0.5) * 1.1,
    })
  }
}

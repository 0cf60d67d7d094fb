import { between } from '../../draw/random.ts'
import { lightningStrikes } from '../../cues.ts'
import type { Lightning } from '../../cues.ts'
import type { Random } from '../../draw/random.ts'
import type { Track } from '../dsp.ts'
import type { Render } from '../layer.ts'
import { addBurst } from '../synthesis/burst.ts'
import { addNoiseBed } from '../synthesis/noise-bed.ts'

const ROLL_SECONDS = 3.6

/** Thunder of the lightning that is drawn: near strikes crack, far ones only roll. */
export const thunder: Render = (track, shot, random) => {
  for (const strike of lightningStrikes(shot.seed, shot.seconds)) {
    if (strike.strength > 0.6) addCrack(track, random, strike)
    addRoll(track, random, strike)
  }
}

function addCrack(track: Track, random: Random, strike: Lightning): void {
  let startSeconds = strike.thunderSeconds
  for (let snap = 0; snap < 5; snap += 1) {
    addBurst(track, random, {
      startSeconds,
      attackSeconds: 0.002,
      decaySeconds: between(random, 0.15, 0.45),
      filter: 'low-pass',
      frequency: 5200,
      endFrequency: 500,
      gain: (strike.strength * 1.8) / (1 + snap * 0.6),
      pan: (strike.x - 0.5) * 1.2,
    })
    startSeconds += between(random, 0.03, 0.12)
  }
}

function addRoll(track: Track, random: Random, strike: Lightning): void {
  const surges = Array.from({ length: 7 }, (_, index) => ({
    at: index === 0 ? 0.05 : between(random, 0.1, ROLL_SECONDS * 0.7),
    force: index === 0 ? 1 : between(random, 0.3, 0.8),
  }))
  addNoiseBed(track, random, {
    colour: 'pink',
    filter: 'low-pass',
    wide: true,
    startSeconds: strike.thunderSeconds,
    lengthSeconds: ROLL_SECONDS,
    control: (seconds, side) => {
      const age = seconds / ROLL_SECONDS
      const heard = surges.map(({ at, force }) => force * surge(seconds - at - side * 0.03))
      const gain = Math.max(...heard) * (1 - age) ** 1.5
      return { frequency: 750 * 0.16 ** Math.min(1, age * 1.5), gain: strike.strength * gain * 2.2 }
    },
  })
}

/** One echo of the clap: there at once, gone in about a second. */
function surge(age: number): number {
  if (age < 0) return 0
  return Math.min(1, age / 0.04) * Math.exp(-age * 1.6)
}

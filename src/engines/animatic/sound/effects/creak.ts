import type { Random } from '../../draw/random.ts'
import type { Track } from '../dsp.ts'
import { addStrike } from '../synthesis/strike.ts'

/** Hinges: the wood sticks and slips, faster in the middle of the way. */
export function creak(track: Track, random: Random, start: number, end: number): void {
  let at = start
  while (at < end) {
    const way = (at - start) / (end - start)
    const speed = Math.sin(way * Math.PI)
    const frequency = 420 + 260 * speed + 60 * random()
    addStrike(
      track,
      at,
      [
        { frequency, gain: 0.4 + 0.5 * speed, ringSeconds: 0.035 },
        { frequency: frequency * 2.7, gain: 0.25, ringSeconds: 0.02 },
      ],
      0.7,
    )
    at += 0.012 + 0.022 * (1 - speed) + 0.004 * random()
  }
}

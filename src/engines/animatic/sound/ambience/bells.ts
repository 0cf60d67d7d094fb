import { between } from '../../draw/random.ts'
import { SAMPLE_RATE } from '../dsp.ts'
import type { Track } from '../dsp.ts'
import type { Render } from '../layer.ts'
import { addStrike } from '../synthesis/strike.ts'

/** Ratios of the partials of a cast bell: hum, prime, tierce, quint, nominal, and two above. */
const BELL_PARTIALS = [0.5, 1, 1.19, 1.5, 2, 2.51, 3.02]

/** A church or tower bell far away, every two seconds. */
export const distantBell: Render = (track, _shot, random) => {
  const seconds = track.left.length / SAMPLE_RATE
  const hertz = between(random, 380, 460)
  const pan = between(random, -0.6, 0.6)
  for (let at = between(random, 0.5, 1); at < seconds; at += 2.1) addBell(track, at, hertz, pan)
}

/** A buoy or a ship's bell, struck twice. */
export const buoyBell: Render = (track, _shot, random) => {
  const seconds = track.left.length / SAMPLE_RATE
  for (let at = between(random, 0.7, 1.4); at < seconds; at += between(random, 3, 4.5)) {
    addBell(track, at, 1180, 0.5)
    addBell(track, at + 0.42, 1180, 0.5)
  }
}

function addBell(track: Track, at: number, hertz: number, pan: number): void {
  const modes = BELL_PARTIALS.map((ratio, index) => ({
    frequency: hertz * ratio,
    gain: 1 / (1 + index * 0.6),
    ringSeconds: 3.4 / (0.6 + ratio),
  }))
  addStrike(track, at, modes, 0.5, pan)
}

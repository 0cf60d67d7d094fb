import { between } from '../../draw/random.ts'
import type { Random } from '../../draw/random.ts'
import type { Track } from '../dsp.ts'
import { SAMPLE_RATE } from '../dsp.ts'
import type { Render } from '../layer.ts'
import { addNoiseBed } from '../synthesis/noise-bed.ts'
import { addStrike } from '../synthesis/strike.ts'

export interface Rain {
  /** Drops near enough to be heard one by one, per second. */
  readonly dropsPerSecond: number
  /** Hertz of the hiss: 5000 in the open, 900 through a window. */
  readonly hiss: number
  /** Hertz of single drops: 700 on a roof, 2500 on pavement. */
  readonly dropFrequency: number
}

/** The even hiss of far drops, and near ones that ring where they hit. */
export function rain(character: Rain): Render {
  return (track, _shot, random) => {
    addNoiseBed(track, random, {
      colour: 'white',
      filter: 'band-pass',
      q: 0.45,
      wide: true,
      control: () => ({ frequency: character.hiss, gain: 0.5 }),
    })
    addDrops(track, random, character)
  }
}

function addDrops(track: Track, random: Random, character: Rain): void {
  const seconds = track.left.length / SAMPLE_RATE
  for (let drop = 0; drop < seconds * character.dropsPerSecond; drop += 1) {
    const frequency = character.dropFrequency * between(random, 0.6, 1.7)
    const distance = random()
    addStrike(
      track,
      random() * seconds,
      [
        { frequency, gain: 1, ringSeconds: 0.018 },
        { frequency: frequency * 2.3, gain: 0.4, ringSeconds: 0.009 },
      ],
      0.9 * (1 - distance) ** 2,
      between(random, -0.9, 0.9),
    )
  }
}

import { RUBS } from '../../cues.ts'
import type { FilterKind } from '../dsp.ts'
import type { Render } from '../layer.ts'
import { addBurst } from '../synthesis/burst.ts'

interface Rub {
  readonly filter: FilterKind
  /** Hertz, where it begins and where it ends. */
  readonly from: number
  readonly to: number
  readonly gain: number
}

/** A vacuum cleaner is heard by its motor. */
type Rubbed = Exclude<keyof typeof RUBS, 'vacuum'>

/** What the rubbed things sound like: teeth of a saw, bristles on stone, a wet mop. */
const RUBBED: Readonly<Record<Rubbed, Rub>> = {
  'brush-teeth': { filter: 'band-pass', from: 5200, to: 4200, gain: 0.5 },
  iron: { filter: 'band-pass', from: 1500, to: 900, gain: 0.6 },
  knead: { filter: 'low-pass', from: 500, to: 260, gain: 0.9 },
  massage: { filter: 'low-pass', from: 700, to: 420, gain: 0.5 },
  mop: { filter: 'band-pass', from: 1300, to: 700, gain: 0.7 },
  'paint-wall': { filter: 'band-pass', from: 2200, to: 1500, gain: 0.6 },
  rake: { filter: 'band-pass', from: 3600, to: 2600, gain: 0.8 },
  saw: { filter: 'band-pass', from: 1700, to: 2700, gain: 1 },
  scrub: { filter: 'band-pass', from: 2600, to: 1800, gain: 0.7 },
  shave: { filter: 'high-pass', from: 4200, to: 3600, gain: 0.4 },
  sweep: { filter: 'band-pass', from: 3000, to: 2000, gain: 0.8 },
}

/** To and fro: a swish each way, loudest where the hand is fastest. */
export function rubs(activity: Rubbed): Render {
  const { filter, from, to, gain } = RUBBED[activity]
  const seconds = Math.PI / RUBS[activity]
  return (track, shot, random) => {
    for (let middle = seconds; middle < shot.seconds; middle += seconds) {
      const isBack = Math.round(middle / seconds) % 2 === 0
      addBurst(track, random, {
        startSeconds: middle - seconds * 0.36,
        attackSeconds: seconds * 0.36,
        // By the end of the stroke it has fallen by half of these 60 dB.
        decaySeconds: seconds * 0.8,
        filter,
        frequency: isBack ? to : from,
        endFrequency: isBack ? from : to,
        gain: gain * (isBack ? 0.7 : 1),
      })
    }
  }
}

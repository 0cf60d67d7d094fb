import { between } from '../../draw/random.ts'
import { momentsOf, THING_ROUNDS } from '../../rounds.ts'
import type { Render } from '../layer.ts'
import { addBurst } from '../synthesis/burst.ts'
import { addStrike } from '../synthesis/strike.ts'
import { SINE, addTone } from '../synthesis/tone.ts'

/** A drop falls into water, on the frame on which it is seen to. */
export const dripping: Render = (track, shot) => {
  for (const at of momentsOf(THING_ROUNDS.drip, shot.seconds))
    addTone(track, {
      wave: SINE,
      startSeconds: at,
      lengthSeconds: 0.14,
      control: (age) => ({ frequency: 620 + 5200 * age, gain: 0.6 * Math.exp(-age * 26) }),
    })
}

/** Two notes, the second a third below. */
export const cuckoo: Render = (track, shot) => {
  for (const at of momentsOf(THING_ROUNDS.cuckoo, shot.seconds))
    for (const call of [0, 0.84])
      for (const [delay, frequency] of [
        [0, 698],
        [0.22, 554],
      ] as const)
        addTone(track, {
          wave: SINE,
          startSeconds: at + call + delay,
          lengthSeconds: 0.2,
          control: (age) => ({ frequency, gain: 0.5 * Math.sin(Math.min(1, age / 0.2) * Math.PI) }),
        })
}

/** A lever springs up, and what it carries knocks against the slot. */
export const toasterPops: Render = (track, shot, random) => {
  for (const at of momentsOf(THING_ROUNDS.toast, shot.seconds)) {
    addStrike(track, at, [{ frequency: 240, gain: 0.9, ringSeconds: 0.07 }], 1, 0)
    addStrike(track, at + 0.03, [{ frequency: 1750, gain: 0.4, ringSeconds: 0.12 }], 1, 0)
    addBurst(track, random, {
      startSeconds: at,
      attackSeconds: 0.001,
      decaySeconds: 0.05,
      filter: 'band-pass',
      frequency: 2400,
      gain: 0.5,
    })
  }
}

/** Steel on steel, as often as the balls meet. */
export const cradleClicks: Render = (track, shot) => {
  for (const at of momentsOf(THING_ROUNDS.cradle, shot.seconds))
    addStrike(
      track,
      at,
      [
        { frequency: 3900, gain: 0.6, ringSeconds: 0.05 },
        { frequency: 6100, gain: 0.3, ringSeconds: 0.03 },
      ],
      1,
      0,
    )
}

/** Kernels burst, some at once, some after a while. */
export const popping: Render = (track, shot, random) => {
  for (let at = between(random, 0, 0.2); at < shot.seconds; at += between(random, 0.03, 0.26)) {
    const pan = between(random, -0.3, 0.3)
    addBurst(track, random, {
      startSeconds: at,
      attackSeconds: 0.0005,
      decaySeconds: 0.03,
      filter: 'band-pass',
      frequency: between(random, 1300, 2600),
      gain: between(random, 0.4, 1),
      pan,
    })
    addStrike(track, at, [{ frequency: between(random, 380, 560), gain: 0.3, ringSeconds: 0.03 }], 1, pan)
  }
}

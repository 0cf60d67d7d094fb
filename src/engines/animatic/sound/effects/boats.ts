import { between, createNoise } from '../../draw/random.ts'
import type { Render } from '../layer.ts'
import { addNoiseBed } from '../synthesis/noise-bed.ts'
import { SAW, SOFT, addTone } from '../synthesis/tone.ts'
import { addBurst } from '../synthesis/burst.ts'

/** Water that parts at the bow. */
export const bowWave: Render = (track, shot, random) => {
  const swell = createNoise(shot.seed ^ 0xf0)
  addNoiseBed(track, random, {
    colour: 'pink',
    filter: 'band-pass',
    q: 0.5,
    wide: true,
    control: (seconds, side) => {
      const wash = 0.5 + 0.5 * swell(seconds * 1.1 + side * 3)
      return { frequency: 600 + 800 * wash, gain: 0.3 + 0.7 * wash }
    },
  })
}

/** A small engine that putters. */
export const putter: Render = (track, shot, random) => {
  for (let at = 0; at < shot.seconds; at += 0.115) {
    addBurst(track, random, {
      startSeconds: at + between(random, 0, 0.006),
      attackSeconds: 0.004,
      decaySeconds: 0.11,
      filter: 'low-pass',
      frequency: 420,
      gain: between(random, 0.8, 1),
      pan: -0.1,
    })
  }
}

/** The horn of a ship: very low, very long. */
export const shipHorn: Render = (track, shot) => {
  const lengthSeconds = Math.min(2.2, shot.seconds * 0.5)
  for (const [hertz, gain] of [
    [87, 1],
    [110, 0.7],
    [131, 0.5],
  ] as const) {
    addTone(track, {
      wave: SAW,
      startSeconds: 0.7,
      lengthSeconds,
      control: (age) => ({
        frequency: hertz * (1 - 0.02 * Math.exp(-age * 9)),
        gain: 0.5 * gain * Math.min(1, age / 0.2, (lengthSeconds - age) / 0.35),
        pan: 0.2,
      }),
    })
  }
}

/** Ropes and planks under load. */
export const rigging: Render = (track, shot, random) => {
  for (let at = between(random, 0.3, 1.2); at < shot.seconds; at += between(random, 1.4, 3)) {
    const pitch = between(random, 150, 260)
    const lengthSeconds = between(random, 0.35, 0.7)
    addTone(track, {
      wave: SOFT,
      startSeconds: at,
      lengthSeconds,
      control: (age) => ({
        frequency: pitch * (1 + 0.25 * (age / lengthSeconds)),
        gain: Math.sin((age / lengthSeconds) * Math.PI) * Math.max(0, Math.sin(age * pitch * 1.1)) ** 6,
        pan: 0.3,
      }),
    })
  }
}

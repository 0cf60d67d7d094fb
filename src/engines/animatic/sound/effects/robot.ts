import { between, pick } from '../../draw/random.ts'
import type { Render } from '../layer.ts'
import { HOLLOW, addTone, createFallingWave } from '../synthesis/tone.ts'

const SERVO_WAVE = createFallingWave(9, 1.2)

/** Small motors that start and stop with the joints. */
export const servos: Render = (track, shot, random) => {
  for (let at = between(random, 0, 0.3); at < shot.seconds; at += between(random, 0.45, 0.9)) {
    const lengthSeconds = between(random, 0.18, 0.4)
    const hertz = between(random, 240, 420)
    const pan = between(random, -0.3, 0.3)
    addTone(track, {
      wave: SERVO_WAVE,
      startSeconds: at,
      lengthSeconds,
      control: (age) => {
        const turn = Math.sin((age / lengthSeconds) * Math.PI)
        return { frequency: hertz * (0.7 + 0.6 * turn), gain: 0.5 * turn, pan }
      },
    })
  }
}

/** A little sentence of beeps. */
export const beeps: Render = (track, shot, random) => {
  for (let at = between(random, 0.3, 0.8); at < shot.seconds; at += between(random, 1.8, 3)) {
    const words = 3 + Math.floor(random() * 4)
    let start = at
    for (let word = 0; word < words; word += 1) {
      const hertz = pick(random, [784, 988, 1175, 1319, 1568, 1976])
      const glide = pick(random, [0, 0, 0.25, -0.2])
      const lengthSeconds = between(random, 0.06, 0.14)
      addTone(track, {
        wave: HOLLOW,
        startSeconds: start,
        lengthSeconds,
        control: (age) => ({ frequency: hertz * (1 + (glide * age) / lengthSeconds), gain: 0.6 }),
      })
      start += lengthSeconds + 0.03
    }
  }
}

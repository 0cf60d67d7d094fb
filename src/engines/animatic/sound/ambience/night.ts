import { between, pick } from '../../draw/random.ts'
import { SAMPLE_RATE } from '../dsp.ts'
import type { Render } from '../layer.ts'
import { SINE, SOFT, addTone } from '../synthesis/tone.ts'

/** A meadow of crickets: each repeats its own little group of pulses. */
export const crickets: Render = (track, _shot, random) => {
  const seconds = track.left.length / SAMPLE_RATE
  for (let cricket = 0; cricket < 5; cricket += 1) {
    const hertz = between(random, 3900, 5100)
    const pan = between(random, -0.95, 0.95)
    const gain = between(random, 0.25, 1)
    const periodSeconds = between(random, 0.42, 0.8)
    const pulses = pick(random, [2, 3, 3, 4])
    const offset = random() * periodSeconds
    const groupSeconds = pulses * 0.038
    for (let startSeconds = offset; startSeconds < seconds; startSeconds += periodSeconds) {
      addTone(track, {
        wave: SINE,
        startSeconds,
        lengthSeconds: groupSeconds,
        control: (age) => ({
          frequency: hertz,
          gain: gain * Math.max(0, Math.sin((age / 0.038) * Math.PI * 2 - Math.PI / 2)),
          pan,
        }),
      })
    }
  }
}

/** An owl far off: "hoo … hoo-hoo". */
export const distantOwl: Render = (track, _shot, random) => {
  const seconds = track.left.length / SAMPLE_RATE
  const pan = between(random, -0.8, 0.8)
  const hertz = between(random, 340, 420)
  for (let start = between(random, 0.8, 1.8); start + 1.6 < seconds; start += between(random, 4, 6)) {
    for (const [delay, length] of [
      [0, 0.42],
      [0.75, 0.16],
      [0.98, 0.5],
    ] as const) {
      addTone(track, {
        wave: SOFT,
        startSeconds: start + delay,
        lengthSeconds: length,
        control: (age) => ({
          frequency: hertz * (1 + 0.05 * Math.sin((age / length) * Math.PI)),
          gain: Math.sin((age / length) * Math.PI),
          pan,
        }),
      })
    }
  }
}

/** Summer cicadas: a buzz that swells and ebbs. */
export const cicadas: Render = (track, _shot, random) => {
  const seconds = track.left.length / SAMPLE_RATE
  for (const pan of [-0.7, 0.2, 0.8]) {
    const hertz = between(random, 4300, 5600)
    const rate = between(random, 0.25, 0.45)
    const phase = random() * 6
    addTone(track, {
      wave: SINE,
      startSeconds: 0,
      lengthSeconds: seconds,
      control: (age) => ({
        frequency: hertz * (1 + 0.015 * Math.sin(age * 620)),
        gain: (0.55 + 0.45 * Math.sin(age * 180)) * (0.4 + 0.6 * Math.sin(age * rate * 6.28 + phase) ** 2),
        pan,
      }),
    })
  }
}

import { between, createNoise, pick } from '../../draw/random.ts'
import { SAMPLE_RATE } from '../dsp.ts'
import type { Render } from '../layer.ts'
import { addNoiseBed } from '../synthesis/noise-bed.ts'
import { HOLLOW, addTone } from '../synthesis/tone.ts'

/** Streets beyond the next corner: a low hum of engines and a dull wash of tyres. */
export const cityHum: Render = (track, shot, random) => {
  const flow = createNoise(shot.seed ^ 0xc17)
  addNoiseBed(track, random, {
    colour: 'brown',
    filter: 'low-pass',
    wide: true,
    control: (seconds, side) => ({
      frequency: 170,
      gain: 0.9 + 0.3 * flow(seconds * 0.4 + side * 11),
    }),
  })
  addNoiseBed(track, random, {
    colour: 'pink',
    filter: 'band-pass',
    q: 0.6,
    wide: true,
    control: (seconds, side) => ({
      frequency: 640,
      gain: 0.22 + 0.1 * flow(seconds * 0.7 + 50 + side * 11),
    }),
  })
}

/** Cars that pass one by one; on a wet road their tyres hiss. */
export function passingCars(perSecond: number, wet: boolean): Render {
  return (track, _shot, random) => {
    const seconds = track.left.length / SAMPLE_RATE
    for (
      let start = between(random, -1, 0.6);
      start < seconds;
      start += between(random, 0.6, 1.4) / perSecond
    ) {
      const direction = pick(random, [-1, 1])
      const gain = between(random, 0.3, 1)
      const lengthSeconds = between(random, 2.4, 3.6)
      addNoiseBed(track, random, {
        colour: wet ? 'white' : 'pink',
        filter: 'band-pass',
        q: 0.7,
        wide: false,
        startSeconds: Math.max(0, start),
        lengthSeconds,
        control: (age) => {
          const way = (age / lengthSeconds) * 2 - 1
          const near = 1 / (1 + (way * 3.2) ** 2)
          const fade = Math.max(0, 1 - way * way)
          return {
            frequency: (wet ? 2400 : 760) * (1.08 - 0.16 / (1 + Math.exp(-way * 7))),
            gain: gain * near * fade,
            pan: direction * Math.tanh(way * 2),
          }
        },
      })
    }
  }
}

/** A horn two streets away, now and then. */
export const distantHorns: Render = (track, _shot, random) => {
  const seconds = track.left.length / SAMPLE_RATE
  for (let start = between(random, 0.8, 2.2); start + 0.6 < seconds; start += between(random, 3, 6)) {
    const pan = between(random, -0.9, 0.9)
    const hertz = between(random, 330, 420)
    const blasts = pick(random, [1, 2])
    for (let blast = 0; blast < blasts; blast += 1) {
      for (const ratio of [1, 1.26]) {
        addTone(track, {
          wave: HOLLOW,
          startSeconds: start + blast * 0.28,
          lengthSeconds: blasts === 1 ? 0.5 : 0.18,
          control: () => ({ frequency: hertz * ratio, gain: 0.5, pan }),
        })
      }
    }
  }
}

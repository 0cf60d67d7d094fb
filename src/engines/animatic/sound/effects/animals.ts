import { animalCalls } from '../../calls.ts'
import { between, createNoise } from '../../draw/random.ts'
import { SAMPLE_RATE } from '../dsp.ts'
import type { Render } from '../layer.ts'
import { addBurst } from '../synthesis/burst.ts'
import { SAW, addTone } from '../synthesis/tone.ts'
import { addVoice } from '../synthesis/voice.ts'
import type { AnimalVoice } from './animal-voices.ts'

/** Calls of one animal, when its mouth opens, and the answers of others when there are `count`. */
export function calls(voice: AnimalVoice, pitchScale: number, count: number): Render {
  return (track, shot, random) => {
    const singers = Math.min(4, count)
    for (let singer = 0; singer < singers; singer += 1) {
      const own = pitchScale * (singer === 0 ? 1 : between(random, 0.82, 1.2))
      const pan = singer === 0 ? 0 : between(random, -0.7, 0.7)
      for (const call of animalCalls(shot.seed + singer * 7919, shot.seconds)) {
        const lengthSeconds = call.lengthSeconds * voice.stretch
        for (let repeat = 0; repeat < voice.repeats; repeat += 1) {
          addVoice(track, random, voice.shape, {
            startSeconds: call.timeSeconds + repeat * lengthSeconds * 1.25,
            lengthSeconds,
            pitchScale: own * between(random, 0.96, 1.04),
            gain: singer === 0 ? 1 : 0.55,
            pan,
          })
        }
      }
    }
  }
}

/** Wings that beat `perSecond` times; `size` 0 (sparrow) .. 1 (dragon). */
export function wingBeats(perSecond: number, size: number): Render {
  return (track, shot, random) => {
    for (let at = 0; at < shot.seconds; at += 1 / perSecond) {
      addBurst(track, random, {
        startSeconds: at,
        attackSeconds: 0.25 / perSecond,
        decaySeconds: 0.6 / perSecond,
        filter: 'band-pass',
        q: 0.7,
        frequency: 1100 - 800 * size,
        endFrequency: 500 - 330 * size,
        gain: between(random, 0.8, 1),
      })
    }
  }
}

/** A bee or a fly that comes near and goes away again. */
export function buzzing(hertz: number): Render {
  return (track, shot) => {
    const way = createNoise(shot.seed ^ 0x1b)
    addTone(track, {
      wave: SAW,
      startSeconds: 0,
      lengthSeconds: track.left.length / SAMPLE_RATE,
      control: (seconds) => {
        const near = 0.5 + 0.5 * way(seconds * 0.7)
        return {
          frequency: hertz * (1 + 0.06 * way(seconds * 2 + 30)) * (0.96 + 0.08 * near),
          gain: 0.15 + near * near,
          pan: way(seconds * 0.9 + 60),
        }
      },
    })
  }
}

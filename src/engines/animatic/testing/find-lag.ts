import type { StereoSound } from '../encode/sound-encoder.ts'
import { SAMPLE_RATE } from '../sound/dsp.ts'

/** Steps in which a sound's strength is looked at: well below a frame. */
const STEP_SECONDS = 1 / 240
const STEP_SAMPLES = SAMPLE_RATE * STEP_SECONDS
/** How far around it a cue is looked for. */
const REACH_SECONDS = 0.2

/** Steps and strings begin in the treble; a boom is all bass, and what crackles after it is not. */
export type Heard = 'treble' | 'all'

export interface Lag {
  /** By how much what is heard comes after its cues. */
  readonly seconds: number
  /** How many times as strong what begins there is as what begins at other times. */
  readonly clearness: number
}

/**
 * When things begin to be heard in a sound, against when they should: the shift at which most of what begins falls onto the
 * cues. Hiss and hum begin at all times and nowhere.
 */
export function findLag(sound: StereoSound, cues: readonly number[], heard: Heard = 'treble'): Lag {
  const begins = onsetsOf(sound, heard)
  const reach = Math.round(REACH_SECONDS / STEP_SECONDS)
  const sums = Array.from({ length: 2 * reach + 1 }, (_, index) => {
    const lag = (index - reach) * STEP_SECONDS
    return cues.reduce((sum, cue) => sum + strengthNear(begins, cue + lag), 0)
  })
  const best = sums.indexOf(Math.max(...sums))
  const usual = sums.toSorted((a, b) => a - b)[Math.floor(sums.length / 2)] ?? 0
  return { seconds: (best - reach) * STEP_SECONDS, clearness: (sums[best] ?? 0) / (usual + 1e-9) }
}

/** Cues are fractions of steps. */
function strengthNear(begins: Float32Array, seconds: number): number {
  const at = Math.round(seconds / STEP_SECONDS)
  return Math.max(begins[at - 1] ?? 0, begins[at] ?? 0, begins[at + 1] ?? 0)
}

/** By how many decibels a sound, or its treble, grows with each step; nothing where it fades. */
function onsetsOf({ left, right }: StereoSound, heard: Heard): Float32Array {
  const count = Math.floor(left.length / STEP_SAMPLES)
  const levels = Float32Array.from({ length: count }, (_, step) => {
    let energy = 1e-8
    for (let at = step * STEP_SAMPLES; at < (step + 1) * STEP_SAMPLES; at += 1) {
      for (const channel of [left, right]) {
        const next = heard === 'all' ? 0 : (channel[at + 1] ?? 0)
        energy += (next - (channel[at] ?? 0)) ** 2
      }
    }
    return 10 * Math.log10(energy)
  })
  return levels.map((level, step) => {
    const before = Math.max(levels[step - 2] ?? level, levels[step - 3] ?? level, levels[step - 4] ?? level)
    return Math.max(0, level - before)
  })
}

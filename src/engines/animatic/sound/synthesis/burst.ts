import type { Random } from '../../draw/random.ts'
import { Biquad, panGains, SAMPLE_RATE, toSamples } from '../dsp.ts'
import type { FilterKind, Track } from '../dsp.ts'

/** A short puff of filtered noise: a step, a splash, a crackle, a hiss. */
export interface Burst {
  readonly startSeconds: number
  readonly attackSeconds: number
  /** Seconds after the attack until it has fallen by 60 dB. */
  readonly decaySeconds: number
  readonly filter: FilterKind
  /** Hertz; `endFrequency` (default the same) is reached when the burst has died away. */
  readonly frequency: number
  readonly endFrequency?: number
  /** Default √½. */
  readonly q?: number
  readonly gain: number
  /** -1..1, default 0. */
  readonly pan?: number
}

const RETUNE_SAMPLES = 64

export function addBurst(track: Track, random: Random, burst: Burst): void {
  const { left, right } = track
  const start = toSamples(burst.startSeconds)
  if (start < 0 || start >= left.length) return
  const attack = Math.max(16, toSamples(burst.attackSeconds))
  const length = attack + toSamples(burst.decaySeconds)
  const end = Math.min(left.length, start + length)
  const fall = Math.exp(-6.908 / (burst.decaySeconds * SAMPLE_RATE))
  const [leftGain, rightGain] = panGains(burst.pan ?? 0)
  const filter = new Biquad(burst.filter, burst.frequency, burst.q)
  let level = burst.gain
  for (let index = start; index < end; index += 1) {
    const age = index - start
    if (burst.endFrequency !== undefined && age % RETUNE_SAMPLES === 0) {
      filter.tune(burst.frequency * (burst.endFrequency / burst.frequency) ** (age / length), burst.q)
    }
    if (age >= attack) level *= fall
    const envelope = age < attack ? (level * age) / attack : level
    const value = filter.process(random() * 2 - 1) * envelope
    left[index] = (left[index] ?? 0) + value * leftGain
    right[index] = (right[index] ?? 0) + value * rightGain
  }
}

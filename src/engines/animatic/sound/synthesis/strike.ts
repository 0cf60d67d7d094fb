import { panGains, SAMPLE_RATE, toSamples } from '../dsp.ts'
import type { Track } from '../dsp.ts'
import { ringModes } from '../process-samples.ts'
import type { Ringing } from '../process-samples.ts'

/** One ringing mode of a struck thing. */
export interface Mode {
  /** Hertz. */
  readonly frequency: number
  readonly gain: number
  /** Seconds until it has fallen by 60 dB. */
  readonly ringSeconds: number
}

const NATURAL_LOG_OF_60_DECIBELS = 6.908
/** Seconds over which a struck thing reaches full level. */
const ATTACK_SECONDS = 0.0015
const ATTACK_SAMPLES = toSamples(ATTACK_SECONDS)

/** A mode is let go when it is this much softer than the loudest one of its strike: 80 dB. */
const UNHEARD = 1e-4
/** A struck thing (string, bell, drum, drop) as a sum of decaying sines. */
export function addStrike(
  track: Track,
  startSeconds: number,
  modes: readonly Mode[],
  gain = 1,
  pan = 0,
): void {
  const { left, right } = track
  const start = toSamples(startSeconds)
  if (start < 0 || start >= left.length) return
  const [leftGain, rightGain] = panGains(pan).map((side) => side * gain) as [number, number]
  const loudest = Math.max(...modes.map((mode) => Math.abs(mode.gain)))
  const ringing = modes
    .filter((mode) => mode.frequency < SAMPLE_RATE * 0.4)
    .map((mode) => ringingOf(mode, left.length - start, loudest))
  ringModes(ringing, (samples, age) => {
    if (age === 0) easeIn(samples)
    const at = start + age
    for (let index = 0; index < samples.length; index += 1) {
      const value = samples[index] ?? 0
      left[at + index] = (left[at + index] ?? 0) + value * leftGain
      right[at + index] = (right[at + index] ?? 0) + value * rightGain
    }
  })
}

function easeIn(samples: Float32Array): void {
  const end = Math.min(ATTACK_SAMPLES, samples.length)
  for (let index = 0; index < end; index += 1)
    samples[index] = ((samples[index] ?? 0) * index) / ATTACK_SAMPLES
}

function ringingOf({ frequency, gain, ringSeconds }: Mode, room: number, loudest: number): Ringing {
  const heard = Math.log(Math.abs(gain) / (loudest * UNHEARD)) / NATURAL_LOG_OF_60_DECIBELS
  return {
    angle: (2 * Math.PI * frequency) / SAMPLE_RATE,
    radius: Math.exp(-NATURAL_LOG_OF_60_DECIBELS / (ringSeconds * SAMPLE_RATE)),
    gain,
    samples: Math.max(0, Math.min(room, toSamples(ringSeconds * Math.min(1, heard)))),
  }
}

import { panGains, SAMPLE_RATE, toSamples } from '../dsp.ts'
import type { Track } from '../dsp.ts'

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

/**
 * A struck thing (string, bell, drum, drop) as a sum of decaying sines. Each mode is a two-pole resonator, so a
 * sample costs two multiplications instead of a sine.
 */
export function addStrike(
  track: Track,
  startSeconds: number,
  modes: readonly Mode[],
  gain = 1,
  pan = 0,
): void {
  const start = toSamples(startSeconds)
  if (start < 0 || start >= track.left.length) return
  const [leftGain, rightGain] = panGains(pan)
  for (const mode of modes) {
    if (mode.frequency < SAMPLE_RATE * 0.4) addMode(track, start, mode, gain * leftGain, gain * rightGain)
  }
}

function addMode(track: Track, start: number, mode: Mode, leftGain: number, rightGain: number): void {
  const { left, right } = track
  const end = Math.min(left.length, start + toSamples(mode.ringSeconds))
  const angle = (2 * Math.PI * mode.frequency) / SAMPLE_RATE
  const radius = Math.exp(-NATURAL_LOG_OF_60_DECIBELS / (mode.ringSeconds * SAMPLE_RATE))
  const turn = 2 * radius * Math.cos(angle)
  const decay = -radius * radius
  let before = 0
  let value = Math.sin(angle) * radius * mode.gain
  for (let index = start; index < end; index += 1) {
    const age = index - start
    const attack = age < ATTACK_SAMPLES ? age / ATTACK_SAMPLES : 1
    left[index] = (left[index] ?? 0) + value * attack * leftGain
    right[index] = (right[index] ?? 0) + value * attack * rightGain
    const next = turn * value + decay * before
    before = value
    value = next
  }
}

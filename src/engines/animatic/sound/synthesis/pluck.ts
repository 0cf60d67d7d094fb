import type { Random } from '../../draw/random.ts'
import { panGains, SAMPLE_RATE, toSamples } from '../dsp.ts'
import type { Track } from '../dsp.ts'

export interface Pluck {
  readonly startSeconds: number
  readonly frequency: number
  /** Seconds until it has fallen by 60 dB. */
  readonly ringSeconds: number
  /** 0 (thumb, dull) .. 1 (nail, bright). */
  readonly brightness: number
  readonly gain: number
  readonly pan: number
}

/** A plucked string (Karplus–Strong): a burst of noise goes round a delay line that softens it a little each time. */
export function addPluck(track: Track, random: Random, pluck: Pluck): void {
  const { left, right } = track
  const start = toSamples(pluck.startSeconds)
  if (start < 0 || start >= left.length) return
  const period = SAMPLE_RATE / pluck.frequency - 0.5
  const size = Math.floor(period)
  const fraction = period - size
  const string = pluckedString(random, size + 1, pluck.brightness)
  const keep = Math.exp(-6.908 / (pluck.ringSeconds * pluck.frequency))
  const [leftGain, rightGain] = panGains(pluck.pan)
  const end = Math.min(left.length, start + toSamples(pluck.ringSeconds))
  let at = 0
  let before = 0
  for (let index = start; index < end; index += 1) {
    const oldest = string[at] ?? 0
    const older = string[(at + 1) % string.length] ?? 0
    const delayed = oldest * fraction + older * (1 - fraction)
    string[at] = (delayed + before) * 0.5 * keep
    before = delayed
    at = (at + 1) % string.length
    left[index] = (left[index] ?? 0) + delayed * pluck.gain * leftGain
    right[index] = (right[index] ?? 0) + delayed * pluck.gain * rightGain
  }
}

function pluckedString(random: Random, length: number, brightness: number): Float32Array {
  const string = new Float32Array(length)
  const soften = 1 - 0.85 * brightness
  let smooth = 0
  for (let index = 0; index < length; index += 1) {
    smooth += (random() * 2 - 1 - smooth) * (1 - soften)
    string[index] = smooth
  }
  const mean = string.reduce((sum, value) => sum + value, 0) / length
  return string.map((value) => value - mean)
}

import type { Random } from '../draw/random.ts'

/** Samples per second of everything that is synthesised here. */
export const SAMPLE_RATE = 48_000
/** Envelopes, pitches and filters follow their curves in steps of this many samples (0.67 ms). */
export const CONTROL_SAMPLES = 32

/** Two channels of equal length, nominally -1..1; sources add to what is there. */
export interface Track {
  readonly left: Float32Array
  readonly right: Float32Array
}

export function createTrack(samples: number): Track {
  return { left: new Float32Array(samples), right: new Float32Array(samples) }
}

export function toSamples(seconds: number): number {
  return Math.round(seconds * SAMPLE_RATE)
}

export function fromDecibels(decibels: number): number {
  return 10 ** (decibels / 20)
}

/** Frequency of a MIDI note; 69 is 440 Hz. */
export function toFrequency(midi: number): number {
  return 440 * 2 ** ((midi - 69) / 12)
}

/** Gains of the two channels for a position from -1 (left) to 1 (right); the loudness stays the same. */
export function panGains(pan: number): readonly [left: number, right: number] {
  const angle = ((Math.min(1, Math.max(-1, pan)) + 1) * Math.PI) / 4
  return [Math.cos(angle), Math.sin(angle)]
}

/** Corners of a line over 0..1, ascending. */
export type Curve = readonly (readonly [at: number, value: number])[]

export function curveAt(curve: Curve, at: number): number {
  let [beforeAt, before] = curve[0] ?? [0, 0]
  for (const [nextAt, next] of curve) {
    if (at <= nextAt) {
      return nextAt === beforeAt ? next : before + ((next - before) * (at - beforeAt)) / (nextAt - beforeAt)
    }
    beforeAt = nextAt
    before = next
  }
  return before
}

export type FilterKind = 'low-pass' | 'high-pass' | 'band-pass'

/**
 * A second-order filter (the cookbook forms: https://www.w3.org/TR/audio-eq-cookbook/), transposed direct form II.
 * The band-pass has unit gain at its centre.
 */
export class Biquad {
  readonly #kind: FilterKind
  #frequency = 0
  #q = 0
  #b0 = 1
  #b1 = 0
  #b2 = 0
  #a1 = 0
  #a2 = 0
  #s1 = 0
  #s2 = 0

  constructor(kind: FilterKind, frequency: number, q = Math.SQRT1_2) {
    this.#kind = kind
    this.tune(frequency, q)
  }

  /** Moves the filter and keeps what rings in it. */
  tune(frequency: number, q = Math.SQRT1_2): void {
    if (frequency === this.#frequency && q === this.#q) return
    this.#frequency = frequency
    this.#q = q
    const angle = (2 * Math.PI * Math.min(frequency, SAMPLE_RATE * 0.45)) / SAMPLE_RATE
    const cosine = Math.cos(angle)
    const alpha = Math.sin(angle) / (2 * q)
    const scale = 1 / (1 + alpha)
    if (this.#kind === 'band-pass') this.#setZeros(alpha * scale, 0, -alpha * scale)
    else {
      const sign = this.#kind === 'low-pass' ? 1 : -1
      const edge = ((1 - sign * cosine) / 2) * scale
      this.#setZeros(edge, sign * 2 * edge, edge)
    }
    this.#a1 = -2 * cosine * scale
    this.#a2 = (1 - alpha) * scale
  }

  #setZeros(b0: number, b1: number, b2: number): void {
    this.#b0 = b0
    this.#b1 = b1
    this.#b2 = b2
  }

  process(input: number): number {
    const output = this.#b0 * input + this.#s1
    this.#s1 = this.#b1 * input - this.#a1 * output + this.#s2
    this.#s2 = this.#b2 * input - this.#a2 * output
    return output
  }

  /** Filters `samples` from `start` up to `end` in place. Much quicker than one by one. */
  run(samples: Float32Array | Float64Array, start: number, end: number): void {
    let s1 = this.#s1
    let s2 = this.#s2
    const [b0, b1, b2, a1, a2] = [this.#b0, this.#b1, this.#b2, this.#a1, this.#a2]
    for (let at = start; at < end; at += 1) {
      const input = samples[at] ?? 0
      const output = b0 * input + s1
      s1 = b1 * input - a1 * output + s2
      s2 = b2 * input - a2 * output
      samples[at] = output
    }
    this.#s1 = s1
    this.#s2 = s2
  }

  /** Adds the first `count` samples of `from`, filtered and amplified, to `to`. */
  add(from: Float64Array, to: Float64Array, count: number, gain: number): void {
    let s1 = this.#s1
    let s2 = this.#s2
    const [b0, b1, b2, a1, a2] = [this.#b0, this.#b1, this.#b2, this.#a1, this.#a2]
    for (let at = 0; at < count; at += 1) {
      const input = from[at] ?? 0
      const output = b0 * input + s1
      s1 = b1 * input - a1 * output + s2
      s2 = b2 * input - a2 * output
      to[at] = (to[at] ?? 0) + output * gain
    }
    this.#s1 = s1
    this.#s2 = s2
  }
}

/** `white` is even, `pink` falls by 3 dB per octave like wind and water, `brown` by 6 like rumble. */
export type NoiseColour = 'white' | 'pink' | 'brown'

/** Endless noise of one colour. */
export class NoiseSource {
  readonly #colour: NoiseColour
  #state: number
  #slow = 0
  #middle = 0
  #quick = 0

  /** `random` is asked once. */
  constructor(colour: NoiseColour, random: Random) {
    this.#colour = colour
    this.#state = Math.floor(random() * 2 ** 32) | 0
  }

  /** Writes the next `count` values to the start of `samples`. */
  write(samples: Float64Array, count: number): void {
    this.#fillWhite(samples, count)
    if (this.#colour === 'brown') this.#turnBrown(samples, count)
    if (this.#colour === 'pink') this.#turnPink(samples, count)
  }

  /** A linear congruential generator: its lowest bits are poor, but far too soft to be heard. */
  #fillWhite(samples: Float64Array, count: number): void {
    let state = this.#state
    for (let at = 0; at < count; at += 1) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0
      samples[at] = state / 2_147_483_648
    }
    this.#state = state
  }

  #turnBrown(samples: Float64Array, count: number): void {
    let slow = this.#slow
    for (let at = 0; at < count; at += 1) {
      slow = slow * 0.995 + (samples[at] ?? 0) * 0.1
      samples[at] = slow
    }
    this.#slow = slow
  }

  /** Three one-pole filters, octaves apart: within 0.5 dB of pink from 40 Hz up. */
  #turnPink(samples: Float64Array, count: number): void {
    let slow = this.#slow
    let middle = this.#middle
    let quick = this.#quick
    for (let at = 0; at < count; at += 1) {
      const white = samples[at] ?? 0
      slow = 0.99765 * slow + white * 0.099046
      middle = 0.963 * middle + white * 0.2965164
      quick = 0.57 * quick + white * 1.0526913
      samples[at] = (slow + middle + quick + white * 0.1848) * 0.2
    }
    this.#slow = slow
    this.#middle = middle
    this.#quick = quick
  }
}

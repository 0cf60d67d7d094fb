import type { Track } from '../dsp.ts'
import { SAMPLE_RATE } from '../dsp.ts'

export interface Room {
  /** Level of the echo against the dry sound, 0..1. */
  readonly wet: number
  /** Seconds until the echo has fallen by 60 dB. */
  readonly ringSeconds: number
  /** 0 (bright stone) .. 0.95 (curtains): how much treble each reflection loses. */
  readonly damping: number
}

/** Lengths without common factors, 25 to 45 ms, so that echoes do not fall together. */
const DELAY_SAMPLES = [1213, 1511, 1789, 2141] as const

/** Adds the echo of a room to `track`: four delay lines that feed each other (a Hadamard feedback network). */
export function addReverb(track: Track, room: Room): void {
  if (room.wet <= 0) return
  const { left, right } = track
  const [a, b, c, d] = DELAY_SAMPLES.map((length) => new Float32Array(length)) as [
    Float32Array,
    Float32Array,
    Float32Array,
    Float32Array,
  ]
  const mean = DELAY_SAMPLES.reduce((sum, length) => sum + length, 0) / DELAY_SAMPLES.length
  const keep = 0.5 * Math.exp((-6.908 * mean) / (room.ringSeconds * SAMPLE_RATE))
  const pass = 1 - room.damping
  let [atA, atB, atC, atD] = [0, 0, 0, 0]
  let smoothA = 0
  let smoothB = 0
  let smoothC = 0
  let smoothD = 0
  for (let index = 0; index < left.length; index += 1) {
    const dryLeft = left[index] ?? 0
    const dryRight = right[index] ?? 0
    smoothA += ((a[atA] ?? 0) - smoothA) * pass
    smoothB += ((b[atB] ?? 0) - smoothB) * pass
    smoothC += ((c[atC] ?? 0) - smoothC) * pass
    smoothD += ((d[atD] ?? 0) - smoothD) * pass
    const sumAB = smoothA + smoothB
    const differenceAB = smoothA - smoothB
    const sumCD = smoothC + smoothD
    const differenceCD = smoothC - smoothD
    a[atA] = dryLeft + (sumAB + sumCD) * keep
    b[atB] = dryRight + (differenceAB + differenceCD) * keep
    c[atC] = dryLeft + (sumAB - sumCD) * keep
    d[atD] = dryRight + (differenceAB - differenceCD) * keep
    left[index] = dryLeft + (smoothA + smoothC) * room.wet
    right[index] = dryRight + (smoothB + smoothD) * room.wet
    // Divisions would take longer than all the rest.
    atA = atA + 1 === a.length ? 0 : atA + 1
    atB = atB + 1 === b.length ? 0 : atB + 1
    atC = atC + 1 === c.length ? 0 : atC + 1
    atD = atD + 1 === d.length ? 0 : atD + 1
  }
}

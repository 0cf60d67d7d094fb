import { createTrack, fromDecibels, SAMPLE_RATE } from './dsp.ts'
import type { Track } from './dsp.ts'
import { findPeaks, weighHops } from './process-samples.ts'

/** Level of silence, where a logarithm would be minus infinity. LUFS. */
const SILENCE_LUFS = -100
const BLOCK_SAMPLES = SAMPLE_RATE * 0.4
const HOP_SAMPLES = SAMPLE_RATE * 0.1

/**
 * Integrated loudness in LUFS (ITU-R BS.1770-4: K weighting, blocks of 400 ms every 100 ms, gated at -70 LUFS and at
 * 10 LU below the mean). A track shorter than a block is one block. Silence is -100.
 */
export function measureLoudness(track: Track): number {
  const energies = blockEnergies(track)
  const heard = energies.filter((energy) => toLufs(energy) > -70)
  const gate = toLufs(mean(heard)) - 10
  return toLufs(mean(heard.filter((energy) => toLufs(energy) > gate)))
}

/** The loudest 400 ms in LUFS. */
export function measureMomentaryPeak(track: Track): number {
  return toLufs(Math.max(0, ...blockEnergies(track)))
}

function toLufs(energy: number): number {
  return energy <= 1e-10 ? SILENCE_LUFS : -0.691 + 10 * Math.log10(energy)
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Mean square of both channels together, K-weighted, per block. */
function blockEnergies(track: Track): number[] {
  const hops = hopSums(track)
  const blockHops = BLOCK_SAMPLES / HOP_SAMPLES
  if (hops.length < blockHops) {
    return [hops.reduce((sum, value) => sum + value, 0) / Math.max(1, track.left.length)]
  }
  const energies: number[] = []
  for (let first = 0; first + blockHops <= hops.length; first += 1) {
    let sum = 0
    for (let hop = first; hop < first + blockHops; hop += 1) sum += hops[hop] ?? 0
    energies.push(sum / BLOCK_SAMPLES)
  }
  return energies
}

/** Sums of squares of 100 ms each; the last, cut one counts only when the track has no whole block. */
function hopSums(track: Track): number[] {
  const samples = track.left.length
  const count = samples < BLOCK_SAMPLES ? Math.ceil(samples / HOP_SAMPLES) : Math.floor(samples / HOP_SAMPLES)
  return weighHops(track, HOP_SAMPLES, count)
}

function samplePeak(channel: Float32Array): number {
  let highest = 0
  for (let at = 0; at < channel.length; at += 1) {
    const value = Math.abs(channel[at] ?? 0)
    if (value > highest) highest = value
  }
  return highest
}

/** Highest true peak in dBTP. */
export function measureTruePeak(track: Track): number {
  let highest = Math.max(1e-5, samplePeak(track.left), samplePeak(track.right))
  for (const channel of [track.left, track.right]) {
    // A wave between two samples rises above both by less than half of its own peak unless it is near that peak.
    findPeaks(channel, highest / 2, (peaks) => {
      highest = Math.max(highest, samplePeak(peaks))
    })
  }
  return 20 * Math.log10(highest)
}

const ATTACK_SECONDS = 0.002
const RELEASE_SECONDS = 0.12

/**
 * Turns `track` down, in place, wherever its true peak would pass `ceilingDecibels`: gently from 2 ms before the peak,
 * and back up within about 0.1 s. False when it passes it nowhere.
 */
function limit(track: Track, ceilingDecibels: number): boolean {
  const ceiling = fromDecibels(ceilingDecibels)
  const { left, right } = track
  let gains: Float32Array | undefined
  for (const channel of [left, right]) {
    findPeaks(channel, ceiling / 2, (peaks, start) => {
      for (let index = 0; index < peaks.length; index += 1) {
        const peak = peaks[index] ?? 0
        if (peak <= ceiling) continue
        gains ??= new Float32Array(left.length).fill(1)
        for (const at of [start + index, start + index + 1])
          if (at < gains.length) gains[at] = Math.min(gains[at] ?? 1, ceiling / peak)
      }
    })
  }
  if (gains === undefined) return false
  smoothGains(gains)
  for (let at = 0; at < left.length; at += 1) {
    left[at] = (left[at] ?? 0) * (gains[at] ?? 1)
    right[at] = (right[at] ?? 0) * (gains[at] ?? 1)
  }
  return true
}

/** Turns sound down, in place, where its true peaks would pass `peakDecibels` (dBTP). What is softer stays as it is. */
export function limitPeaks(track: Track, peakDecibels: number): void {
  limit(track, peakDecibels - PEAK_MARGIN_DECIBELS)
}

/** Never above the given gains: recovers slowly after a dip and leans into it before. */
function smoothGains(gains: Float32Array): void {
  const release = Math.exp(-1 / (RELEASE_SECONDS * SAMPLE_RATE))
  const attack = Math.exp(-1 / (ATTACK_SECONDS * SAMPLE_RATE))
  let dip = 0
  for (let at = 0; at < gains.length; at += 1) {
    dip = Math.max(dip * release, 1 - (gains[at] ?? 1))
    gains[at] = 1 - dip
  }
  dip = 0
  for (let at = gains.length - 1; at >= 0; at -= 1) {
    dip = Math.max(dip * attack, 1 - (gains[at] ?? 1))
    gains[at] = 1 - dip
  }
}

export interface LoudnessTarget {
  readonly lufs: number
  /** dBTP. */
  readonly peak: number
}

/** The limiter aims this much lower, because turning gains slightly bends the wave between samples. */
const PEAK_MARGIN_DECIBELS = 0.2
/** Limiting costs loudness, so the gain is found in a few rounds; most need one. */
const ROUNDS = 8

/** Samples are stored in 32 bits: a peak that is scaled exactly to the ceiling may land just above it. */
const ROUNDING_DECIBELS = 0.01

/** A copy of `track` at the target loudness whose true peak is at most `target.peak`. Silence stays silence. */
export function master(track: Track, target: LoudnessTarget): Track {
  const before = measureLoudness(track)
  if (before <= SILENCE_LUFS) return track
  let gainDecibels = target.lufs - before
  const result = createTrack(track.left.length)
  for (let round = 0; round < ROUNDS; round += 1) {
    amplify(track, gainDecibels, result)
    if (!limit(result, target.peak - PEAK_MARGIN_DECIBELS)) return result
    const missing = target.lufs - measureLoudness(result)
    if (Math.abs(missing) < 0.3) break
    gainDecibels += missing
  }
  const excess = measureTruePeak(result) - target.peak
  if (excess > 0) amplify(result, -excess - ROUNDING_DECIBELS, result)
  return result
}

/** Writes `track` to `louder`, which may be the same one. */
function amplify(track: Track, decibels: number, louder: Track): void {
  const gain = fromDecibels(decibels)
  for (let at = 0; at < track.left.length; at += 1) {
    louder.left[at] = (track.left[at] ?? 0) * gain
    louder.right[at] = (track.right[at] ?? 0) * gain
  }
}

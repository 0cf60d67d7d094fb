import type { Random } from '../../draw/random.ts'
import { Biquad, CONTROL_SAMPLES, NoiseSource, panGains, SAMPLE_RATE, toSamples } from '../dsp.ts'
import type { FilterKind, NoiseColour, Track } from '../dsp.ts'

/** Filtered noise whose filter and level move: wind, water, traffic, jets. */
export interface NoiseBed {
  readonly colour: NoiseColour
  readonly filter: FilterKind
  /** Default √½. */
  readonly q?: number
  /** Both ears hear their own noise; otherwise it is a point that `pan` moves. */
  readonly wide: boolean
  /** Default: the whole track. */
  readonly startSeconds?: number
  readonly lengthSeconds?: number
  /** Called every 0.67 ms with seconds since the bed's start; `side` is 1 for the right ear of a wide bed. */
  readonly control: (seconds: number, side: 0 | 1) => NoiseControl
}

interface NoiseControl {
  /** Hertz. */
  readonly frequency: number
  readonly gain: number
  /** -1..1, default 0; of point sources. */
  readonly pan?: number
}

export function addNoiseBed(track: Track, random: Random, bed: NoiseBed): void {
  if (bed.wide) {
    addChannel(track.left, random, bed, 0)
    addChannel(track.right, random, bed, 1)
  } else addPoint(track, random, bed)
}

function rangeOf(track: Track, bed: NoiseBed): readonly [start: number, end: number] {
  const start = Math.max(0, toSamples(bed.startSeconds ?? 0))
  const length = bed.lengthSeconds === undefined ? track.left.length : toSamples(bed.lengthSeconds)
  return [start, Math.min(track.left.length, start + length)]
}

function addChannel(channel: Float32Array, random: Random, bed: NoiseBed, side: 0 | 1): void {
  const [start, end] = rangeOf({ left: channel, right: channel }, bed)
  const first = bed.control(0, side)
  const nextBlock = filteredNoise(random, bed, first.frequency)
  let gain = first.gain
  for (let block = start; block < end; block += CONTROL_SAMPLES) {
    const stop = Math.min(end, block + CONTROL_SAMPLES)
    const target = bed.control((stop - start) / SAMPLE_RATE, side)
    const noise = nextBlock(target.frequency, stop - block)
    const slope = (target.gain - gain) / CONTROL_SAMPLES
    for (let index = block; index < stop; index += 1) {
      gain += slope
      channel[index] = (channel[index] ?? 0) + (noise[index - block] ?? 0) * gain
    }
  }
}

function addPoint(track: Track, random: Random, bed: NoiseBed): void {
  const [start, end] = rangeOf(track, bed)
  const { left, right } = track
  const first = bed.control(0, 0)
  const nextBlock = filteredNoise(random, bed, first.frequency)
  let pan = first.pan ?? 0
  let [leftPan, rightPan] = panGains(pan)
  let leftGain = leftPan * first.gain
  let rightGain = rightPan * first.gain
  for (let block = start; block < end; block += CONTROL_SAMPLES) {
    const stop = Math.min(end, block + CONTROL_SAMPLES)
    const target = bed.control((stop - start) / SAMPLE_RATE, 0)
    if ((target.pan ?? 0) !== pan) {
      pan = target.pan ?? 0
      ;[leftPan, rightPan] = panGains(pan)
    }
    const noise = nextBlock(target.frequency, stop - block)
    const leftSlope = (leftPan * target.gain - leftGain) / CONTROL_SAMPLES
    const rightSlope = (rightPan * target.gain - rightGain) / CONTROL_SAMPLES
    for (let index = block; index < stop; index += 1) {
      leftGain += leftSlope
      rightGain += rightSlope
      const value = noise[index - block] ?? 0
      left[index] = (left[index] ?? 0) + value * leftGain
      right[index] = (right[index] ?? 0) + value * rightGain
    }
  }
}

/** The next `count` samples, at most CONTROL_SAMPLES; the answer is overwritten by the next call. */
type NextBlock = (frequency: number, count: number) => Float64Array

function filteredNoise(random: Random, bed: NoiseBed, firstFrequency: number): NextBlock {
  const noise = new Float64Array(CONTROL_SAMPLES)
  const source = new NoiseSource(bed.colour, random)
  const filter = new Biquad(bed.filter, firstFrequency, bed.q)
  return (frequency, count) => {
    filter.tune(frequency, bed.q)
    source.write(noise, count)
    filter.run(noise, 0, count)
    return noise
  }
}

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
  const source = new NoiseSource(bed.colour, random)
  const first = bed.control(0, side)
  const filter = new Biquad(bed.filter, first.frequency, bed.q)
  let gain = first.gain
  for (let block = start; block < end; block += CONTROL_SAMPLES) {
    const stop = Math.min(end, block + CONTROL_SAMPLES)
    const target = bed.control((stop - start) / SAMPLE_RATE, side)
    filter.tune(target.frequency, bed.q)
    const slope = (target.gain - gain) / CONTROL_SAMPLES
    for (let index = block; index < stop; index += 1) {
      gain += slope
      channel[index] = (channel[index] ?? 0) + filter.process(source.next()) * gain
    }
  }
}

function addPoint(track: Track, random: Random, bed: NoiseBed): void {
  const [start, end] = rangeOf(track, bed)
  const { left, right } = track
  const source = new NoiseSource(bed.colour, random)
  const first = bed.control(0, 0)
  const filter = new Biquad(bed.filter, first.frequency, bed.q)
  let [leftGain, rightGain] = panGains(first.pan ?? 0).map((gain) => gain * first.gain) as [number, number]
  for (let block = start; block < end; block += CONTROL_SAMPLES) {
    const stop = Math.min(end, block + CONTROL_SAMPLES)
    const target = bed.control((stop - start) / SAMPLE_RATE, 0)
    const [leftPan, rightPan] = panGains(target.pan ?? 0)
    filter.tune(target.frequency, bed.q)
    const leftSlope = (leftPan * target.gain - leftGain) / CONTROL_SAMPLES
    const rightSlope = (rightPan * target.gain - rightGain) / CONTROL_SAMPLES
    for (let index = block; index < stop; index += 1) {
      leftGain += leftSlope
      rightGain += rightSlope
      const value = filter.process(source.next())
      left[index] = (left[index] ?? 0) + value * leftGain
      right[index] = (right[index] ?? 0) + value * rightGain
    }
  }
}

import { readFileSync } from 'node:fs'
import type { Track } from './dsp.ts'

/** One decaying sine. */
export interface Ringing {
  /** Radians per sample. */
  readonly angle: number
  /** What is left after a sample, < 1. */
  readonly radius: number
  readonly gain: number
  /** How long it is heard. */
  readonly samples: number
}

/** Samples that `ringModes` gives at a time, but for the last ones. */
const CHUNK_SAMPLES = 4096
const STEP = 8
const MODE_BYTES = 96

/** Where things lie in the memory; between the samples there is room for a few more than a chunk. */
const STATE_AT = 1024
const KERNELS_AT = 1280
const OUTPUT_AT = 2048
const RIGHT_AT = OUTPUT_AT + 4 * CHUNK_SAMPLES + 1024
const MODES_AT = RIGHT_AT + 4 * CHUNK_SAMPLES + 1024
const PAGE_BYTES = 65_536

/**
 * Calls `take` with the sum of all modes, chunk by chunk: `samples` is overwritten by the next one. A mode may ring on for
 * up to a chunk after it is not heard any more.
 */
export function ringModes(
  modes: readonly Ringing[],
  take: (samples: Float32Array, start: number) => void,
): void {
  const { memory, ring } = kernels()
  const sorted = modes.toSorted((a, b) => b.samples - a.samples)
  reserve(memory, MODES_AT + sorted.length * MODE_BYTES)
  sorted.forEach((mode, index) =>
    writeMode(new Float32Array(memory.buffer, MODES_AT + index * MODE_BYTES, MODE_BYTES / 4), mode),
  )
  const output = new Float32Array(memory.buffer, OUTPUT_AT, CHUNK_SAMPLES)
  const end = sorted[0]?.samples ?? 0
  let sounding = sorted.length
  for (let start = 0; start < end; start += CHUNK_SAMPLES) {
    while ((sorted[sounding - 1]?.samples ?? 0) <= start) sounding -= 1
    const count = Math.min(CHUNK_SAMPLES, end - start)
    ring(MODES_AT, sounding, OUTPUT_AT, Math.ceil(count / STEP) * STEP)
    take(output.subarray(0, count), start)
  }
}

function writeMode(table: Float32Array, { angle, radius, gain }: Ringing): void {
  for (let at = 0; at < STEP; at += 1) {
    const level = gain * radius ** (at + 1)
    table[at] = level * Math.sin((at + 1) * angle)
    table[STEP + at] = level * Math.cos((at + 1) * angle)
  }
  table.fill(radius ** STEP * Math.cos(STEP * angle), 2 * STEP, 2 * STEP + 4)
  table.fill(radius ** STEP * Math.sin(STEP * angle), 2 * STEP + 4)
}

/** Samples of a period; waves have one more, which is the first one again. */
export const WAVE_SAMPLES = 2048

/** Calls `take` with the sum of tones of one wave, chunk by chunk: `samples` is overwritten by the next one. */
export function sumTones(
  wave: Float32Array,
  periodsPerSample: readonly number[],
  samples: number,
  take: (samples: Float32Array, start: number) => void,
): void {
  const { memory, sumTones: sum } = kernels()
  const tonesAt = MODES_AT
  reserve(memory, tonesAt + periodsPerSample.length * 8)
  new Float32Array(memory.buffer, RIGHT_AT, WAVE_SAMPLES + 1).set(wave)
  const tones = new Uint32Array(memory.buffer, tonesAt, periodsPerSample.length * 2)
  tones.set(periodsPerSample.flatMap((periods) => [0, Math.round(periods * 2 ** 32)]))
  const output = new Float32Array(memory.buffer, OUTPUT_AT, CHUNK_SAMPLES)
  for (let start = 0; start < samples; start += CHUNK_SAMPLES) {
    const count = Math.min(CHUNK_SAMPLES, samples - start)
    sum(tonesAt, periodsPerSample.length, RIGHT_AT, OUTPUT_AT, count)
    take(output.subarray(0, count), start)
  }
}

/** Sums of the K-weighted squares of both channels, `hopSamples` each. */
export function weighHops({ left, right }: Track, hopSamples: number, hops: number): number[] {
  const { memory, weigh } = kernels()
  reserve(memory, MODES_AT)
  new Float64Array(memory.buffer, STATE_AT, 8).fill(0)
  const [leftIn, rightIn] = [OUTPUT_AT, RIGHT_AT].map(
    (at) => new Float32Array(memory.buffer, at, CHUNK_SAMPLES),
  ) as [Float32Array, Float32Array]
  return Array.from({ length: hops }, (_, hop) => {
    const end = Math.min(left.length, (hop + 1) * hopSamples)
    let sum = 0
    for (let start = hop * hopSamples; start < end; start += CHUNK_SAMPLES) {
      const stop = Math.min(end, start + CHUNK_SAMPLES)
      leftIn.set(left.subarray(start, stop))
      rightIn.set(right.subarray(start, stop))
      sum += weigh(OUTPUT_AT, RIGHT_AT, stop - start, STATE_AT)
    }
    return sum
  })
}

/** Points between two samples at which the reconstructed wave is looked at, as BS.1770 annex 2 asks. */
const OVERSAMPLING = 4
const HALF_TAPS = 8
const KERNELS = Float32Array.from(
  Array.from({ length: OVERSAMPLING - 1 }, (_, index) => kernel((index + 1) / OVERSAMPLING)).flat(),
)

/** Windowed sinc that reads a wave `fraction` of a sample after the centre. */
function kernel(fraction: number): number[] {
  const taps = Array.from({ length: HALF_TAPS * 2 }, (_, index) => {
    const distance = index - HALF_TAPS + 1 - fraction
    const window = Math.cos((distance * Math.PI) / (HALF_TAPS * 2 + 1)) ** 2
    return (Math.sin(Math.PI * distance) / (Math.PI * distance)) * window
  })
  const sum = taps.reduce((total, value) => total + value, 0)
  return taps.map((value) => value / sum)
}

/**
 * Calls `take` with the highest value of the wave from each sample up to the next one, chunk by chunk: `peaks` is
 * overwritten by the next one. Where all samples around are below `threshold`, nothing is looked for between them.
 */
export function findPeaks(
  channel: Float32Array,
  threshold: number,
  take: (peaks: Float32Array, start: number) => void,
): void {
  const { memory, findPeaks: find } = kernels()
  reserve(memory, MODES_AT)
  new Float32Array(memory.buffer, KERNELS_AT, KERNELS.length).set(KERNELS)
  const output = new Float32Array(memory.buffer, OUTPUT_AT, CHUNK_SAMPLES)
  const input = new Float32Array(memory.buffer, RIGHT_AT, CHUNK_SAMPLES + 3 * HALF_TAPS)
  for (let start = 0; start < channel.length; start += CHUNK_SAMPLES) {
    const count = Math.min(CHUNK_SAMPLES, channel.length - start)
    input.fill(0)
    const from = Math.max(0, start - HALF_TAPS)
    input.set(channel.subarray(from, start + count + HALF_TAPS), from - start + HALF_TAPS)
    find(
      RIGHT_AT + 4 * HALF_TAPS,
      Math.ceil(count / 4) * 4,
      threshold,
      KERNELS_AT,
      OVERSAMPLING - 1,
      OUTPUT_AT,
    )
    take(output.subarray(0, count), start)
  }
}

function reserve(memory: WebAssembly.Memory, byteCount: number): void {
  const missing = byteCount - memory.buffer.byteLength
  if (missing > 0) memory.grow(Math.ceil(missing / PAGE_BYTES))
}

interface Kernels {
  readonly memory: WebAssembly.Memory
  ring(this: void, modes: number, modeCount: number, output: number, count: number): void
  sumTones(this: void, tones: number, toneCount: number, wave: number, output: number, count: number): void
  findPeaks(
    this: void,
    input: number,
    count: number,
    threshold: number,
    kernels: number,
    kernelCount: number,
    output: number,
  ): void
  weigh(this: void, left: number, right: number, count: number, state: number): number
}

let loaded: Kernels | undefined

/** One for all: nothing stays in its memory from call to call. */
function kernels(): Kernels {
  loaded ??= new WebAssembly.Instance(
    new WebAssembly.Module(readFileSync(new URL('process-samples.wasm', import.meta.url))),
  ).exports as unknown as Kernels
  return loaded
}

import { CONTROL_SAMPLES, panGains, SAMPLE_RATE, toSamples } from '../dsp.ts'
import type { Track } from '../dsp.ts'
import { sumTones, WAVE_SAMPLES } from '../process-samples.ts'

/** No tone starts or stops in less than this: it would click. */
const EDGE_SECONDS = 0.004

/** One period of a periodic sound. */
export type Wave = Float32Array

/** A wave of harmonics with the given strengths, the fundamental first; its peak is 1. */
export function createWave(strengths: readonly number[]): Wave {
  const wave = new Float32Array(WAVE_SAMPLES + 1)
  for (const [index, strength] of strengths.entries()) {
    const step = (2 * Math.PI * (index + 1)) / WAVE_SAMPLES
    for (let at = 0; at <= WAVE_SAMPLES; at += 1) wave[at] = (wave[at] ?? 0) + strength * Math.sin(at * step)
  }
  const peak = wave.reduce((highest, value) => Math.max(highest, Math.abs(value)), 1e-9)
  return wave.map((value) => value / peak)
}

/** A wave that falls off as 1/n^`slope`; slope 1 is a saw tooth. */
export function createFallingWave(harmonics: number, slope: number): Wave {
  return createWave(Array.from({ length: harmonics }, (_, index) => (index + 1) ** -slope))
}

export const SINE = createWave([1])
export const SAW = createFallingWave(24, 1)
export const SOFT = createFallingWave(8, 2)
/** Odd harmonics only, like a clarinet or a horn in the distance. */
export const HOLLOW = createWave([1, 0, 0.33, 0, 0.2, 0, 0.12, 0, 0.08])

/** A pitched sound whose pitch, level and place move. */
export interface Tone {
  readonly wave: Wave
  readonly startSeconds: number
  readonly lengthSeconds: number
  /** Called every 0.67 ms with seconds since the tone's start. */
  readonly control: (seconds: number) => ToneControl
}

interface ToneControl {
  /** Hertz. */
  readonly frequency: number
  readonly gain: number
  /** -1..1, default 0. */
  readonly pan?: number
}

export function addTone(track: Track, tone: Tone): void {
  const { left, right } = track
  const start = Math.max(0, toSamples(tone.startSeconds))
  const end = Math.min(left.length, start + toSamples(tone.lengthSeconds))
  const { wave } = tone
  let pan = 0
  let [leftPan, rightPan] = panGains(pan)
  let phase = 0
  let leftGain = 0
  let rightGain = 0
  for (let block = start; block < end; block += CONTROL_SAMPLES) {
    const stop = Math.min(end, block + CONTROL_SAMPLES)
    const seconds = (stop - start) / SAMPLE_RATE
    const target = tone.control(seconds)
    const gain = target.gain * edge(seconds, tone.lengthSeconds)
    if ((target.pan ?? 0) !== pan) {
      pan = target.pan ?? 0
      ;[leftPan, rightPan] = panGains(pan)
    }
    const leftSlope = (leftPan * gain - leftGain) / CONTROL_SAMPLES
    const rightSlope = (rightPan * gain - rightGain) / CONTROL_SAMPLES
    const step = (target.frequency * WAVE_SAMPLES) / SAMPLE_RATE
    for (let index = block; index < stop; index += 1) {
      leftGain += leftSlope
      rightGain += rightSlope
      phase += step
      if (phase >= WAVE_SAMPLES) phase -= WAVE_SAMPLES * Math.floor(phase / WAVE_SAMPLES)
      const whole = phase | 0
      const low = wave[whole] ?? 0
      const value = low + ((wave[whole + 1] ?? 0) - low) * (phase - whole)
      left[index] = (left[index] ?? 0) + value * leftGain
      right[index] = (right[index] ?? 0) + value * rightGain
    }
  }
}

/** Tones of one wave that keep their pitch and place and share their level. */
export interface Chord {
  readonly wave: Wave
  readonly voices: readonly ChordVoice[]
  readonly startSeconds: number
  readonly lengthSeconds: number
  /** Called every 0.67 ms with seconds since the chord's start. */
  readonly gain: (seconds: number) => number
}

export interface ChordVoice {
  /** Hertz. */
  readonly frequency: number
  /** -1..1 */
  readonly pan: number
}

/** As `addTone` for each voice, much quicker. */
export function addChord(track: Track, chord: Chord): void {
  const start = Math.max(0, toSamples(chord.startSeconds))
  const length = Math.min(track.left.length - start, toSamples(chord.lengthSeconds))
  const groups = Map.groupBy(chord.voices, (voice) => voice.pan)
  for (const [pan, voices] of groups) {
    const periods = voices.map((voice) => voice.frequency / SAMPLE_RATE)
    sumTones(chord.wave, periods, length, (samples, from) =>
      addShaped(track, samples, start, from, chord, panGains(pan)),
    )
  }
}

/** Adds samples `from`... of a chord that begins at sample `start`. */
function addShaped(
  { left, right }: Track,
  samples: Float32Array,
  start: number,
  from: number,
  chord: Chord,
  [leftSide, rightSide]: readonly [number, number],
): void {
  const levelAt = (age: number): number =>
    chord.gain(age / SAMPLE_RATE) * edge(age / SAMPLE_RATE, chord.lengthSeconds)
  let gain = levelAt(from)
  for (let block = 0; block < samples.length; block += CONTROL_SAMPLES) {
    const stop = Math.min(samples.length, block + CONTROL_SAMPLES)
    const slope = (levelAt(from + stop) - gain) / CONTROL_SAMPLES
    for (let index = block; index < stop; index += 1) {
      gain += slope
      const value = (samples[index] ?? 0) * gain
      const at = start + from + index
      left[at] = (left[at] ?? 0) + value * leftSide
      right[at] = (right[at] ?? 0) + value * rightSide
    }
  }
}

function edge(seconds: number, lengthSeconds: number): number {
  return Math.max(0, Math.min(1, seconds / EDGE_SECONDS, (lengthSeconds - seconds) / EDGE_SECONDS))
}

import type { Random } from '../../draw/random.ts'
import { Biquad, CONTROL_SAMPLES, curveAt, NoiseSource, panGains, SAMPLE_RATE, toSamples } from '../dsp.ts'
import type { Curve, Track } from '../dsp.ts'

/**
 * A throat: a buzzing source through a few resonances of the mouth. Curves run over the call, 0..1.
 */
export interface VoiceShape {
  /** Hertz of the source. */
  readonly pitch: Curve
  readonly loudness: Curve
  /** Resonances, lowest first. */
  readonly formants: readonly { readonly frequency: Curve; readonly gain: number; readonly q: number }[]
  /** Share of noise in the source, 0 (clear) .. 1 (whisper). */
  readonly breath: number
  /** How much the pitch and level shiver, 0..1, and how fast. */
  readonly roughness: number
  readonly roughHertz: number
}

export interface Utterance {
  readonly startSeconds: number
  readonly lengthSeconds: number
  /** Multiplies pitch and, by its root, the formants: a bigger or smaller body. */
  readonly pitchScale: number
  readonly gain: number
  readonly pan: number
}

export function addVoice(track: Track, random: Random, shape: VoiceShape, utterance: Utterance): void {
  const { left, right } = track
  const start = toSamples(utterance.startSeconds)
  const length = toSamples(utterance.lengthSeconds)
  const end = Math.min(left.length, start + length)
  if (start < 0 || start >= end) return
  const [leftGain, rightGain] = panGains(utterance.pan)
  const bodyScale = Math.sqrt(utterance.pitchScale)
  const mouth = shape.formants.map(() => new Biquad('band-pass', 1000))
  const breath = new NoiseSource('white', random)
  const source = new Float64Array(CONTROL_SAMPLES)
  const mixed = new Float64Array(CONTROL_SAMPLES)
  let phase = 0
  let level = 0
  for (let block = start; block < end; block += CONTROL_SAMPLES) {
    const stop = Math.min(end, block + CONTROL_SAMPLES)
    const at = (stop - start) / length
    const seconds = (stop - start) / SAMPLE_RATE
    const shiver = Math.sin(seconds * shape.roughHertz * 2 * Math.PI) * (0.6 + 0.8 * random())
    const pitch = curveAt(shape.pitch, at) * utterance.pitchScale * (1 + 0.06 * shape.roughness * shiver)
    const target =
      curveAt(shape.loudness, at) * utterance.gain * (1 - shape.roughness * 0.5 * (1 + Math.min(1, shiver)))
    const slope = (target - level) / CONTROL_SAMPLES
    shape.formants.forEach((formant, index) =>
      mouth[index]?.tune(curveAt(formant.frequency, at) * bodyScale, formant.q),
    )
    const step = pitch / SAMPLE_RATE
    const count = stop - block
    breath.write(source, count)
    for (let index = 0; index < count; index += 1) {
      phase += step
      if (phase >= 1) phase -= 1
      mixed[index] = 0
      source[index] = glottis(phase) * (1 - shape.breath) + (source[index] ?? 0) * shape.breath
    }
    for (const [index, { gain }] of shape.formants.entries()) mouth[index]?.add(source, mixed, count, gain)
    for (let index = block; index < stop; index += 1) {
      level += slope
      const value = mixed[index - block] ?? 0
      left[index] = (left[index] ?? 0) + value * level * leftGain
      right[index] = (right[index] ?? 0) + value * level * rightGain
    }
  }
}

/**
 * Change of the air flow through the vocal folds over one period: they open slowly and shut at once, which is where the
 * brightness comes from; then they rest.
 */
function glottis(phase: number): number {
  return phase < 0.6 ? (4 - 10 * phase) * phase : 0
}

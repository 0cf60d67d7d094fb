import { smoothstep } from '../../draw/easing.ts'
import { Biquad, createTrack, fromDecibels, SAMPLE_RATE, toSamples } from '../dsp.ts'
import type { Track } from '../dsp.ts'
import { measureMomentaryPeak } from '../loudness.ts'

/** Loudest 400 ms of a voice before mastering, LUFS: a little above the effects. */
const SPEECH_LUFS = -16
/** How much everything else is turned down while somebody speaks. */
const DUCK_DECIBELS = -9
const DUCK_IN_SECONDS = 0.18
const DUCK_OUT_SECONDS = 0.45
const FADE_SAMPLES = toSamples(0.03)

/** A voice in the middle of the picture at its level: without rumble, clearer, cut to `samples` without a click. */
export function speechTrack(speech: Float32Array, samples: number): Track {
  const length = Math.min(speech.length, samples)
  const track = createTrack(samples)
  const rumble = new Biquad('high-pass', 110)
  const presence = new Biquad('band-pass', 3200, 0.8)
  for (let index = 0; index < length; index += 1) {
    const clean = rumble.process(speech[index] ?? 0)
    const edge = Math.min(1, index / FADE_SAMPLES, (length - index) / FADE_SAMPLES)
    const value = (clean + 0.35 * presence.process(clean)) * edge
    track.left[index] = value
    track.right[index] = value
  }
  const gain = fromDecibels(SPEECH_LUFS - measureMomentaryPeak(track))
  for (let index = 0; index < length; index += 1) {
    track.left[index] = (track.left[index] ?? 0) * gain
    track.right[index] = (track.right[index] ?? 0) * gain
  }
  return track
}

/** Turns `mix` down, in place, around the samples `from` to `to`. */
export function duck(mix: Track, from: number, to: number): void {
  const low = fromDecibels(DUCK_DECIBELS)
  const start = Math.max(0, from - toSamples(DUCK_IN_SECONDS))
  const end = Math.min(mix.left.length, to + toSamples(DUCK_OUT_SECONDS))
  for (let at = start; at < end; at += 1) {
    const down =
      smoothstep(-DUCK_IN_SECONDS, 0, (at - from) / SAMPLE_RATE) *
      (1 - smoothstep(0, DUCK_OUT_SECONDS, (at - to) / SAMPLE_RATE))
    const gain = 1 + (low - 1) * down
    mix.left[at] = (mix.left[at] ?? 0) * gain
    mix.right[at] = (mix.right[at] ?? 0) * gain
  }
}

import { createRandom, hashText } from '../draw/random.ts'
import { createTrack, fromDecibels } from './dsp.ts'
import type { Track } from './dsp.ts'
import type { Layer, SoundShot } from './layer.ts'
import { measureMomentaryPeak } from './loudness.ts'

/** A layer that is this soft has nothing to say in this shot (a cat that calls later than the shot lasts). */
const UNHEARD_LUFS = -90

/** Renders layers side by side, each brought to its level, so that a recipe never changes the balance of the mix. */
export function mixLayers(layers: readonly Layer[], shot: SoundShot, samples: number): Track {
  const mix = createTrack(samples)
  const track = createTrack(samples)
  for (const layer of layers) {
    track.left.fill(0)
    track.right.fill(0)
    layer.render(track, shot, createRandom(shot.seed ^ hashText(layer.name)))
    const loudness = measureMomentaryPeak(track)
    if (loudness > UNHEARD_LUFS) addTrack(mix, track, fromDecibels(layer.level - loudness))
  }
  return mix
}

/** Adds `track` to `mix`, both starting at `at` samples of the mix. */
export function addTrack(mix: Track, track: Track, gain: number, at = 0): void {
  const length = Math.min(track.left.length, mix.left.length - at)
  for (let index = 0; index < length; index += 1) {
    mix.left[at + index] = (mix.left[at + index] ?? 0) + (track.left[index] ?? 0) * gain
    mix.right[at + index] = (mix.right[at + index] ?? 0) + (track.right[index] ?? 0) * gain
  }
}

/**
 * Fades both ends in place with a quarter sine, so that two unlike sounds that overlap by a fade keep their loudness.
 */
export function fadeEnds(track: Track, inSamples: number, outSamples: number): void {
  const { left, right } = track
  const last = left.length - 1
  for (let index = 0; index < Math.min(inSamples, left.length); index += 1) {
    const gain = Math.sin((index / inSamples) * (Math.PI / 2))
    left[index] = (left[index] ?? 0) * gain
    right[index] = (right[index] ?? 0) * gain
  }
  for (let index = 0; index < Math.min(outSamples, left.length); index += 1) {
    const gain = Math.sin((index / outSamples) * (Math.PI / 2))
    left[last - index] = (left[last - index] ?? 0) * gain
    right[last - index] = (right[last - index] ?? 0) * gain
  }
}

import { createRandom, hashText } from '../draw/random.ts'
import { createTrack, fromDecibels, toSamples } from './dsp.ts'
import type { Track } from './dsp.ts'
import type { Layer, SoundShot } from './layer.ts'
import { measureMomentaryPeak } from './loudness.ts'

/** A layer that is this soft has nothing to say in this shot (a cat that calls later than the shot lasts). */
const UNHEARD_LUFS = -90
/** What is mixed of one shot differs in length by its fades. */
const ROOM_FOR_FADES = toSamples(0.5)

/**
 * Renders layers side by side, each brought to its level, so that a recipe never changes the balance of the mix. The answer
 * is overwritten by the next call.
 */
export type Mixer = (layers: readonly Layer[], shot: SoundShot, samples: number) => Track

/** Seconds of sound are megabytes: the same two tracks serve all that is mixed. */
export function createMixer(): Mixer {
  let tracks = [createTrack(0), createTrack(0)] as const
  return (layers, shot, samples) => {
    const room = samples + ROOM_FOR_FADES
    if (tracks[0].left.length < samples) tracks = [createTrack(room), createTrack(room)]
    const [mix, track] = [emptied(tracks[0], samples), emptied(tracks[1], samples)]
    for (const layer of layers) {
      emptied(track, samples)
      layer.render(track, shot, createRandom(shot.seed ^ hashText(layer.name)))
      const loudness = measureMomentaryPeak(track)
      if (loudness > UNHEARD_LUFS) addTrack(mix, track, fromDecibels(layer.level - loudness))
    }
    return mix
  }
}

function emptied({ left, right }: Track, samples: number): Track {
  return { left: left.subarray(0, samples).fill(0), right: right.subarray(0, samples).fill(0) }
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

import type { Random } from '../draw/random.ts'
import type { SceneSpec } from '../scene-spec.ts'
import type { Track } from './dsp.ts'

/** What a layer knows of its shot; times count from the shot's start. */
export interface SoundShot {
  readonly spec: SceneSpec
  /** Seconds of the picture; the track is a little longer, so that the sound can fade under the next shot. */
  readonly seconds: number
  /** The plan's seed: what `cues.ts` is asked with. */
  readonly seed: number
}

/** Adds one sound to a track. The same arguments give the same samples; its overall level does not matter. */
export type Render = (track: Track, shot: SoundShot, random: Random) => void

/** One sound of a shot and its place in the mix. */
export interface Layer {
  /** Unique within a shot: it seeds the layer's randomness. */
  readonly name: string
  /** Loudest 400 ms of the layer before mastering, in LUFS; the mixer brings it there. Heroes -20, beds -32. */
  readonly level: number
  readonly render: Render
}

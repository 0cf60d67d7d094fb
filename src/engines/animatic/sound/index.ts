import { dialogueSpan } from '../cues.ts'
import { smoothstep } from '../draw/easing.ts'
import { phasesOf } from '../turn-phases.ts'
import { FRAME_RATE } from '../scene-spec.ts'
import type { ShotPlan } from '../scene-spec.ts'
import type { SoundPlan } from './sound-plan.ts'
import { ambienceOf } from './ambience/index.ts'
import { Biquad, createTrack, SAMPLE_RATE, toSamples } from './dsp.ts'
import type { Track } from './dsp.ts'
import { effectsOf } from './effects/index.ts'
import type { Layer, SoundShot } from './layer.ts'
import { master } from './loudness.ts'
import { addTrack, createMixer, fadeEnds } from './mix.ts'
import type { Mixer } from './mix.ts'
import { hasDancer, musicOf } from './music/index.ts'
import { roomOf } from './room.ts'
import { duck, speechTrack } from './speech/speech-bus.ts'
import { addReverb } from './synthesis/reverb.ts'

/** Stereo sound, samples -1..1. */
export interface Sound {
  readonly left: Float32Array
  readonly right: Float32Array
  readonly sampleRate: 48000
}

const SAMPLES_PER_FRAME = SAMPLE_RATE / FRAME_RATE
/**
 * The usual level of web video for spoken and mixed content. AAC bends the wave by up to 0.7 dB at its peaks, which must
 * stay below -1 dBTP in the file.
 */
export const TARGET = { lufs: -18, peak: -2 }
/** Places melt into each other over this time after a cut. */
const AMBIENCE_FADE = toSamples(0.25)
/** Effects start with their shot, at once but without a click, and ring on under the next one. */
const EFFECT_FADE_IN = toSamples(0.006)
const EFFECT_FADE_OUT = toSamples(0.35)
/** Voices echo less than effects: they must be understood. */
const SPEECH_WETNESS = 0.4
const MUSIC_FADE = toSamples(0.5)
const OPENING_FADE = toSamples(0.03)
const CLOSING_FADE = toSamples(0.3)

/**
 * The sound of a whole video: ambience, effects on their frames, and music by mood, at -18 LUFS with true peaks below
 * -1 dBTP. Exactly as long as the frames. The same plans give the same samples. `speeches` are what `speakDialogue`
 * made of the same plans: everything else steps back while somebody speaks.
 */
export function renderSound(
  plans: readonly SoundPlan[],
  speeches: readonly (Float32Array | null)[] = [],
): Sound {
  const starts = startsOf(plans)
  const total = starts.at(-1) ?? 0
  const mix = createTrack(total)
  const mixLayers = createMixer()
  plans.forEach((plan, index) => addShot(mix, plan, starts[index] ?? 0, mixLayers))
  for (const passage of passagesOf(plans)) addMusic(mix, plans, passage, starts, mixLayers)
  addSpeeches(mix, plans, speeches, starts)
  removeRumble(mix)
  fadeEnds(mix, Math.min(OPENING_FADE, total), Math.min(CLOSING_FADE, total))
  const { left, right } = master(mix, TARGET)
  return { left, right, sampleRate: SAMPLE_RATE }
}

/** Voices on top of everything, in the room of their shot, when the captions appear. */
function addSpeeches(
  mix: Track,
  plans: readonly ShotPlan[],
  speeches: readonly (Float32Array | null)[],
  starts: readonly number[],
): void {
  const voices = plans.flatMap((plan, index) => {
    const speech = speeches[index] ?? null
    const isHeard = plan.spec.dialogue !== null && plan.spec.heard?.isMute !== true
    if (speech === null || plan.spec.dialogue === null || !isHeard || speech.length === 0) return []
    const start =
      (starts[index] ?? 0) +
      toSamples(dialogueSpan(plan.spec.dialogue, plan.frameCount / FRAME_RATE).startSeconds)
    const end = Math.min(start + speech.length, starts[index + 1] ?? mix.left.length)
    return end > start ? [{ plan, speech, start, end }] : []
  })
  for (const { start, end } of voices) duck(mix, start, end)
  for (const { plan, speech, start, end } of voices) {
    const track = speechTrack(speech, end - start)
    const room = roomOf(plan.spec)
    addReverb(track, { ...room, wet: room.wet * SPEECH_WETNESS })
    addTrack(mix, track, 1, start)
  }
}

/** Below 25 Hz nothing is heard, but it takes up headroom. */
function removeRumble(mix: Track): void {
  for (const channel of [mix.left, mix.right]) {
    new Biquad('high-pass', 25).run(channel, 0, channel.length)
  }
}

/** First sample of each shot, and at last the length of the whole. */
function startsOf(plans: readonly ShotPlan[]): readonly number[] {
  const starts = [0]
  for (const plan of plans) starts.push((starts.at(-1) ?? 0) + plan.frameCount * SAMPLES_PER_FRAME)
  return starts
}

function soundShotOf(plan: ShotPlan): SoundShot {
  return { spec: plan.spec, seconds: plan.frameCount / FRAME_RATE, seed: plan.seed }
}

function addShot(mix: Track, plan: SoundPlan, start: number, mixLayers: Mixer): void {
  const skipped = (plan.firstFrame ?? 0) * SAMPLES_PER_FRAME
  const shot = soundShotOf({ ...plan, frameCount: plan.frameCount + (plan.firstFrame ?? 0) })
  const samples = plan.frameCount * SAMPLES_PER_FRAME
  for (const { layers, gain } of bedsOf(shot)) {
    const whole = mixLayers(layers, shot, skipped + samples + AMBIENCE_FADE)
    if (gain !== undefined) swell(whole, gain)
    const ambience = dropStart(whole, skipped)
    fadeEnds(ambience, AMBIENCE_FADE, AMBIENCE_FADE)
    addTrack(mix, ambience, 1, start)
  }
  const effects = dropStart(
    mixLayers(effectsOf(plan.spec), shot, skipped + samples + EFFECT_FADE_OUT),
    skipped,
  )
  addReverb(effects, roomOf(plan.spec))
  fadeEnds(effects, EFFECT_FADE_IN, EFFECT_FADE_OUT)
  addTrack(mix, effects, 1, start)
}

/** Some of what is heard all around, and how loud it is, 0..1, seconds into the shot. Absent: always as loud. */
interface Bed {
  readonly layers: readonly Layer[]
  readonly gain?: (seconds: number) => number
}

/** Where it begins to rain, the rain comes out of what was heard before; birds fall silent as night falls. */
function bedsOf({ spec, seconds }: SoundShot): readonly Bed[] {
  const phases = phasesOf(spec)
  const [first, second] = phases
  const last = phases.at(-1)
  if (first === undefined || second === undefined || last === undefined) return [{ layers: ambienceOf(spec) }]
  const [before, after] = [ambienceOf(first.spec), ambienceOf(last.spec)]
  const within = (layers: readonly Layer[], { name }: Layer): boolean =>
    layers.some((layer) => layer.name === name)
  const changed = (time: number): number =>
    (Math.PI / 2) * smoothstep(second.from * seconds, last.until * seconds, time)
  return [
    { layers: before.filter((layer) => within(after, layer)) },
    {
      layers: before.filter((layer) => !within(after, layer)),
      gain: (time: number) => Math.cos(changed(time)),
    },
    {
      layers: after.filter((layer) => !within(before, layer)),
      gain: (time: number) => Math.sin(changed(time)),
    },
  ].filter(({ layers }) => layers.length > 0)
}

/** Samples for which a sound that swells keeps its loudness: too short to be heard. */
const SWELL_STEP = 64

function swell({ left, right }: Track, gain: (seconds: number) => number): void {
  for (let from = 0; from < left.length; from += SWELL_STEP) {
    const now = gain(from / SAMPLE_RATE)
    for (let at = from; at < Math.min(from + SWELL_STEP, left.length); at += 1) {
      left[at] = (left[at] ?? 0) * now
      right[at] = (right[at] ?? 0) * now
    }
  }
}

function dropStart({ left, right }: Track, samples: number): Track {
  return { left: left.subarray(samples), right: right.subarray(samples) }
}

/** Shots first..last that share one piece of music. */
interface Passage {
  readonly first: number
  readonly last: number
}

/** Music goes on over a cut while the mood stays; a dance begins anew, in step with the dancers. */
function passagesOf(plans: readonly ShotPlan[]): readonly Passage[] {
  const passages: Passage[] = []
  plans.forEach((plan, index) => {
    const current = passages.at(-1)
    const before = current === undefined ? undefined : plans[current.first]
    if (current !== undefined && before !== undefined && continuesMusic(before, plan)) {
      passages[passages.length - 1] = { first: current.first, last: index }
    } else passages.push({ first: index, last: index })
  })
  return passages
}

function continuesMusic(before: ShotPlan, plan: ShotPlan): boolean {
  const silent = (other: ShotPlan): boolean => musicOf(other.spec, other.seed).length === 0
  return (
    before.spec.mood === plan.spec.mood &&
    before.spec.heard?.score === plan.spec.heard?.score &&
    silent(before) === silent(plan) &&
    !hasDancer(before.spec) &&
    !hasDancer(plan.spec)
  )
}

function addMusic(
  mix: Track,
  plans: readonly ShotPlan[],
  passage: Passage,
  starts: readonly number[],
  mixLayers: Mixer,
): void {
  const plan = plans[passage.first]
  if (plan === undefined) return
  const layers = musicOf(plan.spec, plan.seed)
  if (layers.length === 0) return
  const start = starts[passage.first] ?? 0
  const samples = (starts[passage.last + 1] ?? start) - start
  const shot: SoundShot = { ...soundShotOf(plan), seconds: samples / SAMPLE_RATE }
  const music = mixLayers(layers, shot, samples + MUSIC_FADE)
  fadeEnds(music, hasDancer(plan.spec) ? EFFECT_FADE_IN : MUSIC_FADE, MUSIC_FADE)
  addTrack(mix, music, 1, start)
}

import { FRAME_RATE } from '../scene-spec.ts'
import { SAMPLE_RATE } from '../sound/dsp.ts'
import { TARGET } from '../sound/index.ts'
import { limitPeaks } from '../sound/loudness.ts'
import type { SoundBed } from '../sound/sound-plan.ts'
import type { Soundtrack } from '../sound/soundtrack.ts'
import { readSound } from './read-sound.ts'
import type { StereoSamples, UnreadableSound } from './read-sound.ts'

const SAMPLES_PER_FRAME = SAMPLE_RATE / FRAME_RATE
/** Against clicks where a bed begins and ends. */
const FADE_SAMPLES = 240
/** Drawn weather is put under sound that is there already. */
const SCENE_LEVEL = 0.5

function explain({ codec, missing }: UnreadableSound): string {
  const kind = codec === null ? '' : ` (${codec})`
  const why = missing === undefined ? '' : ` This server would need the package ${missing}.`
  return `The source's sound${kind} could not be read, so this part of the video is silent.${why}`
}

/** Puts the sound of source videos in place of what was made for their stretches. */
export async function layBeds(sound: Soundtrack, beds: readonly SoundBed[]): Promise<Soundtrack> {
  const left = sound.left.slice()
  const right = sound.right.slice()
  const warnings = [...sound.warnings]
  for (const bed of beds) {
    const start = bed.firstFrame * SAMPLES_PER_FRAME
    const count = bed.frameCount * SAMPLES_PER_FRAME
    const from = (bed.sourceFrame * SAMPLES_PER_FRAME) / SAMPLE_RATE
    const own = await readSound(bed.path, from, count)
    if (typeof own === 'object' && 'codec' in own) {
      const warning = explain(own)
      if (!warnings.includes(warning)) warnings.push(warning)
    }
    const level = bed.keepsScene ? SCENE_LEVEL : 0
    lay({ left, right }, typeof own === 'object' && 'left' in own ? own : undefined, start, count, level)
  }
  limitPeaks({ left, right }, TARGET.peak)
  return { ...sound, left, right, warnings }
}

function lay(
  target: StereoSamples,
  own: StereoSamples | undefined,
  start: number,
  count: number,
  level: number,
): void {
  for (const side of ['left', 'right'] as const) {
    const samples = target[side]
    for (let at = 0; at < count && start + at < samples.length; at += 1) {
      const edge = Math.min(1, at / FADE_SAMPLES, (count - at) / FADE_SAMPLES)
      const below = (samples[start + at] ?? 0) * (level + (1 - level) * (1 - edge))
      samples[start + at] = below + edge * (own?.[side][at] ?? 0)
    }
  }
}

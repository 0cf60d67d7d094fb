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
    lay(
      { left, right },
      typeof own === 'object' && 'left' in own ? own : undefined,
      start,
      count,
      bed.sceneLevel,
    )
  }
  for (const end of endsOf(beds)) easeIn({ left, right }, end * SAMPLES_PER_FRAME)
  limitPeaks({ left, right }, TARGET.peak)
  return { ...sound, left, right, warnings }
}

/** Frames at which beds end and something else goes on. */
function endsOf(beds: readonly SoundBed[]): readonly number[] {
  const starts = new Set(beds.map(({ firstFrame }) => firstFrame))
  return beds.map(({ firstFrame, frameCount }) => firstFrame + frameCount).filter((end) => !starts.has(end))
}

/** What was heard at last, and first, is measured over this time. */
const HEARD_SAMPLES = SAMPLE_RATE
/** Sound that sets in after softer sound gets as loud as it is over this time. */
const EASE_SAMPLES = 2.5 * SAMPLE_RATE
/** After silence it begins this softly: as heard, hardly there. */
const SOFTEST = 0.06

/** Lets sound that is louder than what ends at a sample set in as softly as that was, in place. */
export function easeIn({ left, right }: StereoSamples, at: number): void {
  const loudnessOf = (from: number, to: number): number =>
    Math.hypot(levelOf(left, from, to), levelOf(right, from, to))
  const after = loudnessOf(at + HEARD_SAMPLES / 2, at + HEARD_SAMPLES * 2)
  if (after === 0) return
  const start = Math.max(SOFTEST, loudnessOf(at - HEARD_SAMPLES, at) / after)
  if (start >= 1) return
  const count = Math.min(EASE_SAMPLES, left.length - at)
  for (let step = 0; step < count; step += 1) {
    // By equal steps as they are heard.
    const gain = start ** (1 - step / EASE_SAMPLES)
    left[at + step] = (left[at + step] ?? 0) * gain
    right[at + step] = (right[at + step] ?? 0) * gain
  }
}

/** Root mean square of the samples there are. */
function levelOf(samples: Float32Array, from: number, to: number): number {
  const [start, end] = [Math.max(0, from), Math.min(samples.length, to)]
  let sum = 0
  for (let at = start; at < end; at += 1) sum += (samples[at] ?? 0) ** 2
  return end > start ? Math.sqrt(sum / (end - start)) : 0
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

import { AudioSampleSink } from 'mediabunny'
import type { InputAudioTrack } from 'mediabunny'
import { codecName } from '#media/codec-names.ts'
import { openContainer } from '#media/containers.ts'
import { installNativeDecoder } from '#media/native-decoder.ts'
import { SAMPLE_RATE } from '../sound/dsp.ts'
import { resample } from '../sound/speech/resample.ts'
import { mixDown } from './mix-down.ts'

/** Both sides equally long, samples -1..1 at 48 kHz. */
export interface StereoSamples {
  readonly left: Float32Array
  readonly right: Float32Array
}

/** Sound that does not decode: of which kind it is, if that can be told. */
export interface UnreadableSound {
  readonly codec: string | null
  /** The package that would read it, which is not installed. */
  readonly missing?: string
}

const DOLBY = '@mediabunny/ac3'
const loadDolby = (): Promise<typeof import('@mediabunny/ac3')> => import('@mediabunny/ac3')
let isDolbyKnown = false

/**
 * FFmpeg as node-webcodecs has it knows neither AC-3 nor E-AC-3, which cameras and films have; an optional package does.
 * False where it is not installed.
 */
async function learnDolby(load: typeof loadDolby): Promise<boolean> {
  const dolby = await load().catch(() => undefined)
  if (dolby === undefined) return false
  if (!isDolbyKnown) dolby.registerAc3Decoder()
  isDolbyKnown = true
  return true
}

/**
 * The sound of a video from outside, `count` samples of it, silence before its beginning and after its end. It is heard
 * with the picture that is seen `fromSeconds` after the first one. `silent` for a file without sound.
 */
export async function readSound(
  path: string,
  fromSeconds: number,
  count: number,
  load = loadDolby,
): Promise<StereoSamples | 'silent' | UnreadableSound> {
  if (!(await installNativeDecoder())) return { codec: null }
  using input = openContainer(path)
  let codec: string | null = null
  try {
    const track = await input.getPrimaryAudioTrack()
    if (track === null) return 'silent'
    const known = await track.getCodec()
    codec = codecName(known, await track.getInternalCodecId())
    if ((known === 'ac3' || known === 'eac3') && !(await learnDolby(load))) return { codec, missing: DOLBY }
    const pictures = await input.getPrimaryVideoTrack()
    const start = Math.max(0, (await pictures?.getFirstTimestamp()) ?? 0)
    return await readStretch(track, start + fromSeconds, count)
  } catch {
    return { codec }
  }
}

async function readStretch(
  track: InputAudioTrack,
  fromSeconds: number,
  count: number,
): Promise<StereoSamples> {
  const end = fromSeconds + count / SAMPLE_RATE
  let own: Stretch | undefined
  for await (const sample of new AudioSampleSink(track).samples(fromSeconds, end)) {
    own ??= createStretch(sample.sampleRate, count)
    own.add(mixDown(sample), sample.timestamp - fromSeconds)
    sample.close()
  }
  return own?.finish() ?? { left: new Float32Array(count), right: new Float32Array(count) }
}

interface Stretch {
  /** Pieces come in order of time; `atSeconds` may be below 0 for the first one. */
  add(piece: StereoSamples, atSeconds: number): void
  finish(): StereoSamples
}

/** Times in a file are rounded: pieces this near to one another belong together, and a gap would click. */
const MAX_GAP_SAMPLES = 64

/** Puts pieces together at their own rate; only the whole is brought to ours, so that no piece ends in a step. */
function createStretch(sampleRate: number, count: number): Stretch {
  const step = sampleRate / SAMPLE_RATE
  const own = Math.ceil(count * step)
  const left = new Float32Array(own)
  const right = new Float32Array(own)
  let next: number | undefined
  return {
    add(piece, atSeconds) {
      const told = Math.round(atSeconds * sampleRate)
      const start = next !== undefined && Math.abs(told - next) < MAX_GAP_SAMPLES ? next : told
      next = start + piece.left.length
      const from = Math.max(0, -start)
      const to = Math.min(piece.left.length, own - start)
      if (to <= from) return
      left.set(piece.left.subarray(from, to), start + from)
      right.set(piece.right.subarray(from, to), start + from)
    },
    finish: () => ({ left: toRate(left, step, count), right: toRate(right, step, count) }),
  }
}

function toRate(samples: Float32Array, step: number, count: number): Float32Array {
  if (step === 1) return samples
  const resampled = new Float32Array(count)
  resampled.set(resample(samples, step).subarray(0, count))
  return resampled
}

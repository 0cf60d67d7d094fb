import { AudioSampleSink, FilePathSource, Input, MP4 } from 'mediabunny'
import { installNativeDecoder } from '#media/native-decoder.ts'
import { SAMPLE_RATE } from '../sound/dsp.ts'

/** Both sides equally long, samples -1..1 at 48 kHz. */
export interface StereoSamples {
  readonly left: Float32Array
  readonly right: Float32Array
}

/**
 * The sound of an MP4 from `fromSeconds` on, `count` samples of it, silence after its end. `silent` for a file without
 * sound, `unreadable` when it does not decode.
 */
export async function readSound(
  path: string,
  fromSeconds: number,
  count: number,
): Promise<StereoSamples | 'silent' | 'unreadable'> {
  if (!(await installNativeDecoder())) return 'unreadable'
  using input = new Input({ formats: [MP4], source: new FilePathSource(path) })
  try {
    const track = await input.getPrimaryAudioTrack()
    if (track === null) return 'silent'
    const sound = { left: new Float32Array(count), right: new Float32Array(count) }
    const end = fromSeconds + count / SAMPLE_RATE
    for await (const sample of new AudioSampleSink(track).samples(fromSeconds, end)) {
      place(sound, sample, sample.timestamp - fromSeconds)
      sample.close()
    }
    return sound
  } catch {
    return 'unreadable'
  }
}

interface Piece {
  readonly format: string
  readonly sampleRate: number
  readonly numberOfFrames: number
  readonly numberOfChannels: number
  copyTo(destination: Float32Array, options: { readonly planeIndex: number }): void
}

/** Left and right of a piece. Asked for another format than its own, the decoder's package gives noise. */
function channelsOf(piece: Piece): readonly [Float32Array, Float32Array] {
  const { format, numberOfFrames, numberOfChannels } = piece
  if (format === 'f32-planar') {
    const planes = [0, Math.min(1, numberOfChannels - 1)].map((planeIndex) => {
      const plane = new Float32Array(numberOfFrames)
      piece.copyTo(plane, { planeIndex })
      return plane
    })
    return [planes[0] ?? new Float32Array(), planes[1] ?? new Float32Array()]
  }
  if (format !== 'f32') throw new Error(`sound as ${format}`)
  const all = new Float32Array(numberOfFrames * numberOfChannels)
  piece.copyTo(all, { planeIndex: 0 })
  const side = (channel: number): Float32Array =>
    Float32Array.from({ length: numberOfFrames }, (_, at) => all[at * numberOfChannels + channel] ?? 0)
  return [side(0), side(Math.min(1, numberOfChannels - 1))]
}

/** Writes a piece at its time, at our rate: neighbouring samples are joined by lines. */
function place({ left, right }: StereoSamples, piece: Piece, atSeconds: number): void {
  const { sampleRate, numberOfFrames } = piece
  const channels = channelsOf(piece)
  const start = Math.ceil(atSeconds * SAMPLE_RATE - 1e-6)
  const length = Math.round((numberOfFrames * SAMPLE_RATE) / sampleRate)
  for (const [index, side] of [left, right].entries()) {
    const samples = channels[index === 0 ? 0 : 1]
    for (let at = Math.max(0, -start); at < length && start + at < side.length; at += 1) {
      const position = (at * sampleRate) / SAMPLE_RATE
      const before = Math.floor(position)
      const first = samples[before] ?? 0
      const second = samples[before + 1] ?? first
      side[start + at] = first + (second - first) * (position - before)
    }
  }
}

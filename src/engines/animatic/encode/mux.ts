import { open } from 'node:fs/promises'
import {
  EncodedAudioPacketSource,
  EncodedPacket,
  EncodedVideoPacketSource,
  FilePathTarget,
  Mp4OutputFormat,
  Output,
} from 'mediabunny'
import { EngineError } from '#core/errors.ts'
import type { Size } from '#core/video.ts'
import { FRAME_RATE } from '../scene-spec.ts'
import { toCodecString } from './h264.ts'
import { stampMovie } from './movie-time.ts'
import { readPackets } from './packet-file.ts'
import type { PacketFile } from './packet-file.ts'
import { PRIMING_SAMPLES, SAMPLES_PER_PACKET, SOUND_SAMPLE_RATE } from './sound-encoder.ts'

export interface VideoSegmentFile {
  readonly packets: PacketFile
  /** One flag per packet: decoding can start there. */
  readonly keys: readonly boolean[]
  readonly description: Uint8Array
}

export interface SoundFile {
  readonly packets: PacketFile
  readonly description: Uint8Array
  readonly sampleCount: number
}

export interface MovieOptions {
  readonly path: string
  readonly size: Size
  /** In order of time; at least one. */
  readonly segments: readonly VideoSegmentFile[]
  readonly sound: SoundFile
  /** What the file says about itself. */
  readonly title: string
  readonly comment: string
  /** Unix seconds; written into the file instead of the present time, so that the same job gives the same bytes. */
  readonly createdAtSeconds: number
}

/** Packets that were read leave buffers behind: so many bytes of them are freed at a time. */
const BREATH_BYTES = 4e6
/** What is written at once. By default the muxer has 16 MiB of fresh memory for it, mostly for nothing. */
const CHUNK_BYTES = 1024 * 1024

/**
 * Copies encoded packets into an MP4 that can be played while it loads (`moov` first). Nothing is decoded or held: the
 * table of contents goes into room left at the beginning. `breathe` is awaited now and then: it frees what was copied.
 */
export async function writeMovie(
  options: MovieOptions,
  breathe: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const { segments, sound } = options
  const description = checkDescriptions(segments)
  const video = new EncodedVideoPacketSource('avc')
  const audio = new EncodedAudioPacketSource('aac')
  let movieBox: { readonly data: Uint8Array; readonly position: number } | undefined
  const format = new Mp4OutputFormat({
    fastStart: 'reserve',
    onMoov: (data, position) => {
      movieBox = { data: data.slice(), position }
    },
  })
  const output = new Output({ format, target: new FilePathTarget(options.path, { chunkSize: CHUNK_BYTES }) })
  output.addVideoTrack(video, {
    frameRate: FRAME_RATE,
    maximumPacketCount: segments.reduce((sum, segment) => sum + segment.keys.length, 0),
  })
  output.addAudioTrack(audio, { maximumPacketCount: sound.packets.sizesBytes.length })
  output.setMetadataTags({ title: options.title, comment: options.comment })
  await output.start()
  const videoMeta = { decoderConfig: createVideoConfig(description, options.size) }
  const soundMeta = { decoderConfig: createSoundConfig(sound) }
  let copiedBytes = 0
  for await (const [track, packet] of inOrderOfTime(videoPackets(segments), soundPackets(sound))) {
    await (track === 'video' ? video.add(packet, videoMeta) : audio.add(packet, soundMeta))
    copiedBytes += packet.byteLength
    if (copiedBytes < BREATH_BYTES) continue
    copiedBytes = 0
    await breathe()
  }
  video.close()
  audio.close()
  await output.finalize()
  if (movieBox === undefined) throw new Error('the muxer announced no moov box')
  await overwrite(options.path, stampMovie(movieBox.data, options.createdAtSeconds), movieBox.position)
}

/** Segments of different encoders would play as garbage from the first cut on. */
function checkDescriptions(segments: readonly VideoSegmentFile[]): Uint8Array {
  const first = segments[0]
  if (first === undefined) throw new Error('a movie needs at least one segment')
  if (segments.some((segment) => Buffer.compare(segment.description, first.description) !== 0)) {
    throw new EngineError('encoder_failed', 'The parts of the video were encoded differently.', {
      retryable: true,
    })
  }
  return first.description
}

function createVideoConfig(description: Uint8Array, size: Size): VideoDecoderConfig {
  return {
    codec: toCodecString(description),
    codedWidth: size.width,
    codedHeight: size.height,
    description,
    colorSpace: { primaries: 'bt709', transfer: 'bt709', matrix: 'bt709', fullRange: false },
  }
}

function createSoundConfig({ description }: SoundFile): AudioDecoderConfig {
  return { codec: 'mp4a.40.2', numberOfChannels: 2, sampleRate: SOUND_SAMPLE_RATE, description }
}

async function* videoPackets(segments: readonly VideoSegmentFile[]): AsyncGenerator<EncodedPacket> {
  let index = 0
  for (const { packets, keys } of segments) {
    let indexInSegment = 0
    for await (const data of readPackets(packets)) {
      const type = keys[indexInSegment] === true ? 'key' : 'delta'
      yield new EncodedPacket(data, type, index / FRAME_RATE, 1 / FRAME_RATE)
      index += 1
      indexInSegment += 1
    }
  }
}

async function* soundPackets(sound: SoundFile): AsyncGenerator<EncodedPacket> {
  // Starting before 0 makes the muxer write an edit list, which hides the encoder's run-up.
  let start = -PRIMING_SAMPLES
  for await (const data of readPackets(sound.packets)) {
    // Players would show the sound's padding as extra length.
    const length = Math.min(SAMPLES_PER_PACKET, sound.sampleCount - start)
    if (length <= 0) continue
    yield new EncodedPacket(data, 'key', start / SOUND_SAMPLE_RATE, length / SOUND_SAMPLE_RATE)
    start += SAMPLES_PER_PACKET
  }
}

/** Merges the tracks. Left to themselves they would lie in the file in the order in which the disk answered. */
async function* inOrderOfTime(
  video: AsyncGenerator<EncodedPacket>,
  sound: AsyncGenerator<EncodedPacket>,
): AsyncGenerator<readonly [track: 'video' | 'sound', packet: EncodedPacket]> {
  let [nextVideo, nextSound] = [await video.next(), await sound.next()]
  for (;;) {
    if (
      nextVideo.done !== true &&
      (nextSound.done === true || nextVideo.value.timestamp <= nextSound.value.timestamp)
    ) {
      yield ['video', nextVideo.value]
      nextVideo = await video.next()
    } else if (nextSound.done !== true) {
      yield ['sound', nextSound.value]
      nextSound = await sound.next()
    } else return
  }
}

async function overwrite(path: string, data: Uint8Array, position: number): Promise<void> {
  await using file = await open(path, 'r+')
  await file.write(data, 0, data.length, position)
}

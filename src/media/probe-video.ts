import { EncodedPacketSink, FilePathSource, Input, MP4 } from 'mediabunny'
import type { Size } from '#core/video.ts'
import { codecName } from './codec-names.ts'
import { mediaTypeOf, openContainer } from './containers.ts'
import type { VideoMediaType } from './video-files.ts'

/** What a video file holds. */
export interface VideoFileInfo {
  /** Seconds, the longest track's end. */
  readonly durationSeconds: number
  readonly video: VideoTrackInfo | null
  readonly audio: AudioTrackInfo | null
  readonly tags: { readonly title?: string; readonly comment?: string }
}

interface VideoTrackInfo {
  /** `avc`, `hevc`, `vp9`, `av1`, `vp8`, `prores`; null: a codec that is not known. */
  readonly codec: string | null
  /** RFC 6381, e.g. `avc1.42c01f`; null when unknown. */
  readonly codecString: string | null
  /** For people: `Motion JPEG`, or as `codecString`. */
  readonly codecName: string
  /** As displayed: after rotation and pixel aspect ratio. */
  readonly size: Size
  /** Seconds. */
  readonly startSeconds: number
  readonly durationSeconds: number
  readonly frameCount: number
  /** Frames per second, on average. */
  readonly frameRate: number
  /** Seconds of the pictures that decoding can start at, as the container marks them. */
  readonly keyFrameSeconds: readonly number[]
  /** True for BT.709 in limited range. */
  readonly isBt709: boolean
  readonly isTransparent: boolean
}

interface AudioTrackInfo {
  readonly codec: string | null
  readonly channels: number
  readonly sampleRate: number
  readonly startSeconds: number
  readonly durationSeconds: number
}

/** Reads the tables of an MP4 file; no picture is decoded. Throws for anything that is not an MP4. */
export async function probeMp4(path: string): Promise<VideoFileInfo> {
  using input = new Input({ formats: [MP4], source: new FilePathSource(path) })
  return await describe(input)
}

/** The same of a video from outside, in whatever container. Throws for what is in none that is known. */
export async function probeVideo(
  path: string,
): Promise<VideoFileInfo & { readonly mediaType: VideoMediaType }> {
  using input = openContainer(path)
  return { ...(await describe(input)), mediaType: await mediaTypeOf(input) }
}

async function describe(input: Input): Promise<VideoFileInfo> {
  const [video, audio] = [await input.getPrimaryVideoTrack(), await input.getPrimaryAudioTrack()]
  const tags = await input.getMetadataTags()
  return {
    durationSeconds: await input.computeDuration(),
    video: video === null ? null : await describeVideo(video),
    audio: audio === null ? null : await describeAudio(audio),
    tags: { title: tags.title, comment: tags.comment },
  }
}

/** Longer gaps between what a file says of its length and what it holds are no rounding. */
const MISSING_SECONDS = 0.75

/**
 * Whether pictures that the tables speak of lie beyond the end of the file, or the tables themselves. Throws for what is in
 * no container that is known.
 */
export async function isCutOff(path: string): Promise<boolean> {
  using input = openContainer(path)
  const track = await input.getPrimaryVideoTrack()
  if (track === null) return (await input.getTracks()).length === 0
  const sink = new EncodedPacketSink(track)
  const last = await sink.getPacket(Infinity, { metadataOnly: true })
  if (last !== null && (await sink.getPacket(Infinity)) === null) return true
  // What has no list of its pictures just ends.
  const announced = await input.getDurationFromMetadata()
  return announced !== null && announced > (await input.computeDuration()) + MISSING_SECONDS
}

type VideoTrack = NonNullable<Awaited<ReturnType<Input['getPrimaryVideoTrack']>>>
type AudioTrack = NonNullable<Awaited<ReturnType<Input['getPrimaryAudioTrack']>>>

async function describeVideo(track: VideoTrack): Promise<VideoTrackInfo> {
  // Pictures before 0 are there for those after it, and not shown.
  const startSeconds = Math.max(0, await track.getFirstTimestamp())
  const durationSeconds = (await track.computeDuration()) - startSeconds
  const keyFrameSeconds: number[] = []
  let frameCount = 0
  for await (const packet of new EncodedPacketSink(track).packets(undefined, undefined, {
    metadataOnly: true,
  })) {
    frameCount += 1
    if (packet.type === 'key') keyFrameSeconds.push(packet.timestamp)
  }
  const codecString = await track.getCodecParameterString()
  const { primaries, transfer, matrix, fullRange } = await track.getColorSpace()
  return {
    codec: await track.getCodec(),
    codecString,
    codecName: codecName(codecString, await track.getInternalCodecId()),
    size: { width: await track.getDisplayWidth(), height: await track.getDisplayHeight() },
    startSeconds,
    durationSeconds,
    frameCount,
    frameRate: durationSeconds > 0 ? frameCount / durationSeconds : 0,
    keyFrameSeconds,
    isBt709: primaries === 'bt709' && transfer === 'bt709' && matrix === 'bt709' && fullRange === false,
    isTransparent: await track.canBeTransparent(),
  }
}

async function describeAudio(track: AudioTrack): Promise<AudioTrackInfo> {
  const startSeconds = await track.getFirstTimestamp()
  return {
    codec: await track.getCodec(),
    channels: await track.getNumberOfChannels(),
    sampleRate: await track.getSampleRate(),
    startSeconds,
    durationSeconds: (await track.computeDuration()) - startSeconds,
  }
}

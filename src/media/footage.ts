import { FilePathSource, Input, MP4, VideoSampleSink } from 'mediabunny'
import type { VideoSample } from 'mediabunny'
import type { Size } from '#core/video.ts'
import { toRgba } from './yuv-to-rgba.ts'

/** A video file whose pictures can be looked at. */
export interface Footage {
  /** As displayed: after rotation and pixel aspect ratio. */
  readonly size: Size
  /** Seconds from the first picture to the end of the last. */
  readonly durationSeconds: number
  /**
   * The picture that is seen `seconds` after the first one, the last one for later times. Quick for times in ascending
   * order. Throws Error for what does not decode.
   */
  pictureAt(seconds: number): Promise<Picture>
  close(): Promise<void>
}

export interface Picture {
  readonly size: Size
  /** `height × width × 4` RGBA bytes, row-major, opaque. Valid until the next call. */
  readonly pixels: Uint8Array
}

/** Going back, or further ahead than this, starts anew from a key frame. */
const MAX_SKIP_SECONDS = 3
/** Timestamps are fractions of odd clocks. */
const TOLERANCE_SECONDS = 0.002

/** Opens the video track of an MP4. Decoders must be installed. Throws Error for a file without one. */
export async function openFootage(path: string): Promise<Footage> {
  const input = new Input({ formats: [MP4], source: new FilePathSource(path) })
  const track = await input.getPrimaryVideoTrack()
  if (track === null) {
    input.dispose()
    throw new Error('it has no video track')
  }
  const start = await track.getFirstTimestamp()
  const end = await track.computeDuration()
  const { matrix } = await track.getColorSpace()
  const reader = createReader(new VideoSampleSink(track))
  let shown: { readonly sample: VideoSample; readonly picture: Picture } | undefined
  return {
    size: { width: await track.getDisplayWidth(), height: await track.getDisplayHeight() },
    durationSeconds: end - start,
    async pictureAt(seconds) {
      const sample = await reader.at(start + Math.max(0, seconds))
      if (shown?.sample !== sample) shown = { sample, picture: await convert(sample, matrix ?? null) }
      return shown.picture
    },
    async close() {
      await reader.close()
      input.dispose()
    },
  }
}

interface Reader {
  at(seconds: number): Promise<VideoSample>
  close(): Promise<void>
}

/** Walks through the pictures, holding the one that is seen and the one after it. */
function createReader(sink: VideoSampleSink): Reader {
  let samples: AsyncGenerator<VideoSample, void, unknown> | undefined
  let current: VideoSample | undefined
  let next: VideoSample | undefined

  async function restart(seconds: number): Promise<void> {
    await stop()
    samples = sink.samples(seconds)
    current = await pull()
    // Past the end there is nothing to walk through, but the last picture stays on the screen.
    current ??= (await sink.getSample(seconds)) ?? undefined
    next = await pull()
  }

  async function pull(): Promise<VideoSample | undefined> {
    const result = await samples?.next()
    return result === undefined || result.done === true ? undefined : result.value
  }

  async function stop(): Promise<void> {
    await samples?.return()
    current?.close()
    next?.close()
    samples = undefined
    current = undefined
    next = undefined
  }

  return {
    async at(seconds) {
      const isAhead =
        current !== undefined &&
        seconds >= current.timestamp - TOLERANCE_SECONDS &&
        seconds < (next ?? current).timestamp + MAX_SKIP_SECONDS
      if (!isAhead) await restart(seconds)
      while (next !== undefined && next.timestamp <= seconds + TOLERANCE_SECONDS) {
        current?.close()
        current = next
        next = await pull()
      }
      if (current === undefined) throw new Error('it has no picture')
      return current
    },
    close: stop,
  }
}

/** The decoder calls every picture BT.709 that says nothing, so only the container is believed. */
async function convert(sample: VideoSample, matrix: string | null): Promise<Picture> {
  const { format, codedWidth, codedHeight, rotation, colorSpace } = sample
  if (format !== 'I420') throw new Error(`its pictures are ${format ?? 'of an unknown format'}`)
  const bytes = new Uint8Array(sample.allocationSize())
  const planes = await sample.copyTo(bytes)
  const [luma, blue, red] = planes
  if (luma === undefined || blue === undefined || red === undefined) throw new Error('it has no planes')
  return toRgba({
    bytes,
    planes: [luma, blue, red],
    size: { width: codedWidth, height: codedHeight },
    rotation,
    // Small pictures that say nothing follow the standard from before HD.
    isBt709: matrix === null ? Math.max(codedWidth, codedHeight) >= 1280 : matrix === 'bt709',
    isFullRange: colorSpace.fullRange === true,
  })
}

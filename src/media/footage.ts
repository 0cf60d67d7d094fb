import { VideoSampleSink } from 'mediabunny'
import type { VideoSample } from 'mediabunny'
import type { Size } from '#core/video.ts'
import { openContainer } from './containers.ts'
import { toRgba } from './yuv-to-rgba.ts'
import type { PlanarPicture } from './yuv-to-rgba.ts'

/** A video file whose pictures can be looked at. */
export interface Footage {
  /** As displayed: after rotation and pixel aspect ratio. */
  readonly size: Size
  /** Where the first picture lies on the clock of the file, which its sound shares. */
  readonly startSeconds: number
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

/** Opens the video track of a file. Decoders must be installed. Throws Error for a file without one. */
export async function openFootage(path: string): Promise<Footage> {
  const input = openContainer(path)
  const track = await input.getPrimaryVideoTrack()
  if (track === null) {
    input.dispose()
    throw new Error('it has no video track')
  }
  // A video that was cut may begin with pictures that are only there to decode the next.
  const start = Math.max(0, await track.getFirstTimestamp())
  const end = await track.computeDuration()
  const { matrix } = await track.getColorSpace()
  const reader = createReader(new VideoSampleSink(track))
  let shown: { readonly sample: VideoSample; readonly picture: Picture } | undefined
  return {
    size: { width: await track.getDisplayWidth(), height: await track.getDisplayHeight() },
    startSeconds: start,
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

/**
 * Planes without gaps. The decoder's package counts half of an odd side down, in the size it asks for and in the offsets it
 * tells, but copies what FFmpeg has, where it is counted up.
 */
async function readPlanes(sample: VideoSample): Promise<Pick<PlanarPicture, 'bytes' | 'planes'>> {
  const { codedWidth, codedHeight } = sample
  const stride = Math.ceil(codedWidth / 2)
  const lumaBytes = codedWidth * codedHeight
  const chromaBytes = stride * Math.ceil(codedHeight / 2)
  const bytes = new Uint8Array(Math.max(sample.allocationSize(), lumaBytes + 2 * chromaBytes))
  await sample.copyTo(bytes)
  const luma = { offset: 0, stride: codedWidth }
  const blue = { offset: lumaBytes, stride }
  return { bytes, planes: [luma, blue, { offset: lumaBytes + chromaBytes, stride }] }
}

/** The decoder calls every picture BT.709 that says nothing, so only the container is believed. */
async function convert(sample: VideoSample, matrix: string | null): Promise<Picture> {
  const { format, codedWidth, codedHeight, rotation, colorSpace } = sample
  if (format !== 'I420') throw new Error(`its pictures are ${format ?? 'of an unknown format'}`)
  const { bytes, planes } = await readPlanes(sample)
  return toRgba({
    bytes,
    planes,
    size: { width: codedWidth, height: codedHeight },
    rotation,
    // Small pictures that say nothing follow the standard from before HD.
    isBt709: matrix === null ? Math.max(codedWidth, codedHeight) >= 1280 : matrix === 'bt709',
    isFullRange: colorSpace.fullRange === true,
  })
}

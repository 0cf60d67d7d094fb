import type { Size } from '#core/video.ts'
import { openFootage } from './footage.ts'
import type { Footage, Picture } from './footage.ts'
import { isCutOff, probeVideo } from './probe-video.ts'
import { installNativeDecoder } from './native-decoder.ts'
import { paletteOf } from './palette-of.ts'
import { NOT_A_VIDEO } from './video-files.ts'
import type { VideoMediaType } from './video-files.ts'

/** What a video from outside may be. */
export interface InspectionLimits {
  readonly maxSeconds: number
  /** Pixels of each side. */
  readonly minSide: number
  readonly maxSide: number
  /** Where the colours are looked for. Absent: from beginning to end. */
  readonly span?: Span
}

/** Seconds from the first picture. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** What was found, or why the file can't be used: half a sentence. */
export type Inspection =
  | {
      readonly ok: true
      readonly mediaType: VideoMediaType
      readonly seconds: number
      /** As displayed. */
      readonly size: Size
      /** Colours of what stands in the middle: `#rrggbb`, 1..4. */
      readonly colours: readonly string[]
    }
  | { readonly ok: false; readonly reason: string }

const MAX_FRAME_RATE = 120
/** Eight bits, 4:2:0: the decoder gives black pictures for others. */
const PLAIN_PROFILES =
  /^(?:avc[13]\.(?:42|4d|58|64)|hvc1\.[ABC]?1\.|hev1\.[ABC]?1\.|vp09\.00|vp8$|av01\.0\.[^.]+\.08)/i
const READ_CODECS = /^(?:avc[13]|hvc1|hev1|vp09|vp8|av01)/i
/** Where the colours are looked for, as fractions of the span. */
const LOOKS = [0.1, 0.35, 0.6, 0.85]

const CUT_OFF = 'it is cut off before its end.'

/** Looks into a file that somebody has uploaded. Never throws. Only for a process of its own. */
export async function inspectFile(path: string, limits: InspectionLimits): Promise<Inspection> {
  const info = await probeVideo(path).catch(() => undefined)
  if (info === undefined) return refuse(NOT_A_VIDEO)
  const { video, mediaType } = info
  const isTorn = await isCutOff(path).catch(() => true)
  if (video === null) return refuse(isTorn ? CUT_OFF : 'it has no video track.')
  if (video.frameCount === 0) return refuse(isTorn ? CUT_OFF : 'it has no pictures.')
  const reason = findFault(video, limits)
  if (reason !== undefined) return refuse(reason)
  if (isTorn) return refuse(CUT_OFF)
  if (!(await installNativeDecoder())) {
    return refuse(
      'this server can not decode videos, because node-webcodecs is not available on its machine.',
    )
  }
  return decode(path, mediaType, limits.span).catch(() => refuse('its pictures can not be decoded.'))
}

type Track = NonNullable<Awaited<ReturnType<typeof probeVideo>>['video']>

function findFault(
  video: Track,
  { maxSeconds, minSide, maxSide, span }: InspectionLimits,
): string | undefined {
  const { width, height } = video.size
  if (Math.min(width, height) < minSide || Math.max(width, height) > maxSide) {
    return `it has ${width}x${height} pixels; each side must have ${minSide} to ${maxSide}.`
  }
  if (video.durationSeconds > maxSeconds + 0.05) {
    return `it lasts ${Math.ceil(video.durationSeconds)} seconds, and ${maxSeconds} are possible.`
  }
  if (video.durationSeconds <= 0) return 'it has no length.'
  if (span !== undefined && span.to > video.durationSeconds + 0.05) {
    return `it lasts ${video.durationSeconds.toFixed(1)} seconds, and is to be looked at up to ${span.to}.`
  }
  if (video.frameRate > MAX_FRAME_RATE) return `it has more than ${MAX_FRAME_RATE} pictures per second.`
  // What of other kinds can be transparent is refused for its kind.
  if (video.isTransparent && READ_CODECS.test(video.codecString ?? ''))
    return 'its pictures are transparent, and only opaque ones can be decoded.'
  if (!PLAIN_PROFILES.test(video.codecString ?? '')) {
    return `its pictures are ${video.codecName}; they must be H.264, H.265, VP8, VP9 or AV1 with 8 bits and 4:2:0 colours.`
  }
  return undefined
}

async function decode(
  path: string,
  mediaType: VideoMediaType,
  wanted: Span | undefined,
): Promise<Inspection> {
  const footage = await openFootage(path)
  const { from, to } = wanted ?? { from: 0, to: footage.durationSeconds }
  const pictures: Picture[] = []
  for (const share of LOOKS) pictures.push(await copyAt(footage, from + share * (to - from)))
  // Broken files often break late.
  await footage.pictureAt(footage.durationSeconds)
  const { size, durationSeconds } = footage
  return { ok: true, mediaType, seconds: toMilliseconds(durationSeconds), size, colours: paletteOf(pictures) }
}

async function copyAt(footage: Footage, seconds: number): Promise<Picture> {
  const { size, pixels } = await footage.pictureAt(seconds)
  return { size, pixels: pixels.slice() }
}

function toMilliseconds(seconds: number): number {
  return Math.round(seconds * 1000) / 1000
}

function refuse(reason: string): Inspection {
  return { ok: false, reason }
}

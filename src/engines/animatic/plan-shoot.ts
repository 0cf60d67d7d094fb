import { join } from 'node:path'
import type { VideoOrder } from './make-video.ts'
import { showsWatermark } from './rework/memory.ts'
import { offsetOf, startsOf } from './rework/part.ts'
import type { Part } from './rework/part.ts'
import { planSegments, spritesheetFrames, thumbnailFrame, tileSize } from './schedule.ts'
import type { Capture, SegmentTask, SourceDescription } from './worker/protocol.ts'

/** What the parts are made from, in the scratch folder. */
export interface Files {
  /** The source video; null when no part needs it. */
  readonly source: string | null
  /** One per part: the picture that it brings to life. */
  readonly pictures: readonly (string | null)[]
}

export interface Shoot {
  readonly tasks: readonly SegmentTask[]
  /** Paths of the captures. */
  readonly tiles: readonly string[]
  /** WebP, as large as the video. */
  readonly thumbnail: string
}

/** Cuts the parts into segments, and says which frames of them are kept for thumbnail and sprite sheet. */
export function planShoot(
  { request, context, encoder }: Pick<VideoOrder, 'request' | 'context' | 'encoder'>,
  parts: readonly Part[],
  files: Files,
): Shoot {
  const { size, source } = request
  const isMarked = showsWatermark(source?.engineState ?? null)
  const starts = startsOf(parts)
  const frameCount = starts.at(-1) ?? 0
  const inScratch = (name: string): string => join(context.scratchDir, name)
  const thumbnail = inScratch('thumbnail.webp')
  const tiles = spritesheetFrames(frameCount).map((_, index) => inScratch(`tile-${index}.rgb`))
  const wanted: Capture[] = [
    { frame: thumbnailFrame(frameCount), size, format: 'webp', path: thumbnail },
    ...spritesheetFrames(frameCount).map((frame, index) => ({
      frame,
      size: tileSize(size),
      format: 'rgb' as const,
      path: tiles[index] ?? '',
    })),
  ]
  const tasks = planSegments(parts.map((part) => part.frameCount)).map((range, index): SegmentTask => {
    const part = parts[range.shot]
    if (part === undefined) throw new Error('a segment without a part')
    const firstFrame = offsetOf(part) + range.firstFrame
    const shotStart = (starts[range.shot] ?? 0) - offsetOf(part)
    return {
      kind: 'segment',
      source: describeSource(part, range.shot, files, isMarked),
      size,
      firstFrame,
      frameCount: range.frameCount,
      shotStart,
      encoder,
      watermark: request.watermark === true,
      path: inScratch(`segment-${index}.h264`),
      captures: capturesWithin(wanted, shotStart, firstFrame, range.frameCount),
    }
  })
  return { tasks, tiles, thumbnail }
}

function describeSource(part: Part, index: number, files: Files, isMarked: boolean): SourceDescription {
  const { plan } = part
  if (part.kind === 'picture') {
    const { earlier = [], space = null } = part
    return { kind: 'picture', plan, path: files.pictures[index] ?? '', earlier, space }
  }
  if (part.kind === 'footage') {
    const { sourceFrame, grade } = part
    return { kind: 'footage', plan, path: files.source ?? '', sourceFrame, grade, isMarked }
  }
  const { firstFrame, melt } = part
  return melt === null ? { kind: 'shot', plan } : { kind: 'melt', plan, firstFrame, melt }
}

function capturesWithin(
  wanted: readonly Capture[],
  shotStart: number,
  firstFrame: number,
  frameCount: number,
): Capture[] {
  return wanted
    .map((capture) => ({ ...capture, frame: capture.frame - shotStart }))
    .filter(({ frame }) => frame >= firstFrame && frame < firstFrame + frameCount)
}

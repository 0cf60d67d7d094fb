import { writeFile } from 'node:fs/promises'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Size } from '#core/video.ts'
import type { FrameRange } from '../compose/open-shot.ts'
import { createFrameConverter } from '../encode/frame-converter.ts'
import type { FrameConverter } from '../encode/frame-converter.ts'
import type { VideoSegmentFile } from '../encode/mux.ts'
import { writePackets } from '../encode/packet-file.ts'
import { createVideoEncoder } from '../encode/video-encoder.ts'
import type { VideoEncoder } from '../encode/video-encoder.ts'
import { capture } from './captures.ts'
import { collectIfGrown, collectYoung } from './collect-garbage.ts'
import type { FrameSource } from './frame-source.ts'
import { createLatest } from './latest.ts'
import type { SegmentTask, SourceDescription, StillsTask } from './protocol.ts'
import type { Watermark } from './watermark.ts'

/** `range`: the frames that are wanted next; a source may be good for others, too. */
export type OpenSource = (source: SourceDescription, size: Size, range: FrameRange) => Promise<FrameSource>

/** Corners lose this much light in drawn scenes; more turns days muddy. A user's own picture keeps all of it. */
const VIGNETTE = 0.28
/** Progress is told this often: rarely enough to cost nothing, often enough to look alive. */
const FRAMES_PER_REPORT = 5
/**
 * What drawing leaves behind is freed after so many frames. Figures are drawn in every second frame; the frames between
 * leave nothing to be freed. Small frames leave less: freed after every second one of 720p, it took 2 % more processor time
 * and 10 MB less.
 */
const FRAMES_PER_COLLECTION = { small: 4, large: 2 }
const SMALL_PIXELS = 1280 * 720
/**
 * A second open shot is as much memory as all else, and seldom of use: children are given segments of the shot they have
 * open, and jobs that run at once each have a child.
 */
const OPEN_SOURCES = 1

export interface SegmentRenderer {
  segment(this: void, task: SegmentTask, report: (frames: number) => void): Promise<VideoSegmentFile>
  /** Draws no more than the frames that are kept. */
  stills(this: void, task: StillsTask): Promise<void>
  /** Closes the shot that is open. */
  rest(this: void): void
}

/** Draws, converts and encodes segments. Keeps the last shots, pixel stages and encoders. */
export function createSegmentRenderer(openSource: OpenSource): SegmentRenderer {
  const sources = createLatest<FrameSource>(OPEN_SOURCES, (source) => source.close?.())
  const converters = createLatest<FrameConverter>(OPEN_SOURCES)
  const encoders = createLatest<VideoEncoder>(OPEN_SOURCES)
  const watermarks = createLatest<Watermark>(OPEN_SOURCES)
  const openStages = async (
    { size, source: description, watermark }: Painting,
    range: FrameRange,
  ): Promise<Stages> => {
    const isDrawn = description.kind === 'shot' || description.kind === 'melt'
    const vignette = isDrawn ? VIGNETTE : 0
    const key = JSON.stringify([size, vignette])
    return {
      source: await sources.get(
        JSON.stringify([size, description]),
        async () => {
          // What the shot before has left behind.
          await collectIfGrown()
          const source = await openSource(description, size, range)
          await source.prepare?.(collectYoung)
          return source
        },
        ({ covers }) => covers === undefined || isWithin(range, covers),
      ),
      converter: await converters.get(key, () => createFrameConverter({ size, vignette })),
      mark: watermark ? await watermarks.get(JSON.stringify(size), () => loadWatermark(size)) : undefined,
    }
  }
  return {
    async segment(task, report) {
      const { size, encoder: choice } = task
      const stages = await openStages(task, task)
      const encoder = await encoders.get(JSON.stringify([size, choice]), () =>
        createVideoEncoder(choice, size),
      )
      return await renderSegment(task, stages, encoder, report)
    },
    async stills(task) {
      const frames = new Set(task.captures.map((wanted) => wanted.frame))
      const stages = await openStages(task, rangeOf([...frames]))
      const images: Promise<void>[] = []
      for (const frame of frames) {
        await saveCaptures(task, frame, await paint(task, frame, stages), images)
        await nextTurn()
      }
      await Promise.all(images)
    },
    rest() {
      sources.clear()
      converters.clear()
    },
  }
}

type Painting = Pick<SegmentTask, 'source' | 'size' | 'shotStart' | 'watermark' | 'captures'>

function rangeOf(frames: readonly number[]): FrameRange {
  const firstFrame = Math.min(...frames)
  return { firstFrame, frameCount: Math.max(...frames) + 1 - firstFrame }
}

function isWithin(inner: FrameRange, outer: FrameRange): boolean {
  return (
    inner.firstFrame >= outer.firstFrame &&
    inner.firstFrame + inner.frameCount <= outer.firstFrame + outer.frameCount
  )
}

async function loadWatermark(size: Size): Promise<Watermark> {
  const { createWatermark } = await import('./watermark.ts')
  return createWatermark(size)
}

interface Stages {
  readonly source: FrameSource
  readonly converter: FrameConverter
  readonly mark: Watermark | undefined
}

/** One picture as it will be encoded. */
async function paint(
  { shotStart }: Painting,
  frame: number,
  { source, converter, mark }: Stages,
): Promise<Uint8Array> {
  await source.draw(frame)
  const index = shotStart + frame
  const planes = source.planes?.(converter, index) ?? converter.convert(source.pixels(), index)
  mark?.(planes)
  return planes
}

async function renderSegment(
  task: SegmentTask,
  stages: Stages,
  encoder: VideoEncoder,
  report: (frames: number) => void,
): Promise<VideoSegmentFile> {
  await encoder.begin()
  const images: Promise<void>[] = []
  const framesPerCollection = FRAMES_PER_COLLECTION[isSmall(task.size) ? 'small' : 'large']
  for (let index = 0; index < task.frameCount; index += 1) {
    const frame = task.firstFrame + index
    const planes = await paint(task, frame, stages)
    await encoder.encode(planes)
    await saveCaptures(task, frame, planes, images)
    if ((index + 1) % FRAMES_PER_REPORT === 0) report(index + 1)
    // Lets the process hear that its server is gone.
    await nextTurn()
    if (frame % framesPerCollection === framesPerCollection - 1) await collectYoung()
  }
  const { description, frames } = await encoder.finish()
  await Promise.all(images)
  report(task.frameCount)
  return {
    description,
    keys: frames.map(({ isKey }) => isKey),
    packets: await writePackets(
      task.path,
      frames.map(({ data }) => data),
    ),
  }
}

function isSmall({ width, height }: Size): boolean {
  return width * height <= SMALL_PIXELS
}

/** Images that are still being compressed are added to `images`: the cores are busy until the last frame, and not after it. */
async function saveCaptures(
  { captures, size }: Painting,
  frame: number,
  planes: Uint8Array,
  images: Promise<void>[],
): Promise<void> {
  for (const wanted of captures) {
    if (wanted.frame !== frame) continue
    const pixels = capture(planes, size, wanted.size)
    if (wanted.format === 'rgb') {
      await writeFile(wanted.path, pixels)
      continue
    }
    const { writeThumbnail } = await import('./write-images.ts')
    const image = writeThumbnail(pixels, wanted.size, wanted.path)
    // A failure is heard of when all are waited for, and must not end the process before.
    image.catch(() => undefined)
    images.push(image)
  }
}

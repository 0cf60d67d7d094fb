import { writeFile } from 'node:fs/promises'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Size } from '#core/video.ts'
import { createFrameConverter } from '../encode/frame-converter.ts'
import type { FrameConverter } from '../encode/frame-converter.ts'
import type { VideoSegmentFile } from '../encode/mux.ts'
import { writePackets } from '../encode/packet-file.ts'
import { createVideoEncoder } from '../encode/video-encoder.ts'
import type { VideoEncoder } from '../encode/video-encoder.ts'
import { capture } from './captures.ts'
import type { FrameSource } from './frame-source.ts'
import { createLatest } from './latest.ts'
import type { SegmentTask, SourceDescription } from './protocol.ts'
import type { Watermark } from './watermark.ts'

export type OpenSource = (source: SourceDescription, size: Size) => Promise<FrameSource>

/** Corners lose this much light in drawn scenes; more turns days muddy. A user's own picture keeps all of it. */
const VIGNETTE = 0.28
/** Progress is told this often: rarely enough to cost nothing, often enough to look alive. */
const FRAMES_PER_REPORT = 5
/** Two jobs that take turns on one child must not open their shots anew for each segment. */
const OPEN_SOURCES = 2

/** Draws, converts and encodes segments. Keeps the last shots, pixel stages and encoders. */
export function createSegmentRenderer(
  openSource: OpenSource,
): (task: SegmentTask, report: (frames: number) => void) => Promise<VideoSegmentFile> {
  const sources = createLatest<FrameSource>(OPEN_SOURCES)
  const converters = createLatest<FrameConverter>(OPEN_SOURCES)
  const encoders = createLatest<VideoEncoder>(OPEN_SOURCES)
  const watermarks = createLatest<Watermark>(OPEN_SOURCES)
  return async (task, report) => {
    const { size, encoder: choice } = task
    const vignette = task.source.kind === 'shot' ? VIGNETTE : 0
    const key = JSON.stringify([size, vignette])
    const source = await sources.get(JSON.stringify([size, task.source]), () => openSource(task.source, size))
    const converter = await converters.get(key, () => createFrameConverter({ size, vignette }))
    const encoder = await encoders.get(JSON.stringify([size, choice]), () => createVideoEncoder(choice, size))
    const mark = task.watermark
      ? await watermarks.get(JSON.stringify(size), () => loadWatermark(size))
      : undefined
    return await renderSegment(task, { source, converter, encoder, mark }, report)
  }
}

async function loadWatermark(size: Size): Promise<Watermark> {
  const { createWatermark } = await import('./watermark.ts')
  return createWatermark(size)
}

interface Stages {
  readonly source: FrameSource
  readonly converter: FrameConverter
  readonly encoder: VideoEncoder
  readonly mark: Watermark | undefined
}

async function renderSegment(
  task: SegmentTask,
  { source, converter, encoder, mark }: Stages,
  report: (frames: number) => void,
): Promise<VideoSegmentFile> {
  await encoder.begin()
  for (let index = 0; index < task.frameCount; index += 1) {
    const frame = task.firstFrame + index
    source.draw(frame)
    const planes = converter.convert(source.pixels(), task.shotStart + frame)
    mark?.(planes)
    await encoder.encode(planes)
    await saveCaptures(task, frame, planes)
    if ((index + 1) % FRAMES_PER_REPORT === 0) report(index + 1)
    // Lets the process hear that its server is gone.
    await nextTurn()
    // Each frame leaves megabytes of buffers behind, which the collector does not see the weight of. Freed at once, the
    // same memory serves the next frame; left to pile up, fresh pages cost more than the drawing.
    globalThis.gc?.({ type: 'minor', execution: 'sync' })
  }
  const { description, frames } = await encoder.finish()
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

async function saveCaptures(task: SegmentTask, frame: number, planes: Uint8Array): Promise<void> {
  for (const wanted of task.captures) {
    if (wanted.frame === frame) await writeFile(wanted.path, capture(planes, task.size, wanted.size))
  }
}

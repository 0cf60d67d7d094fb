import { join } from 'node:path'
import { EngineError } from '#core/errors.ts'
import type { VideoSegmentFile } from '../encode/mux.ts'
import type { VideoOrder } from '../make-video.ts'
import type { SegmentTask, StillsTask } from '../worker/protocol.ts'
import type { Part } from './part.ts'

/**
 * The encoded pictures of an extension's source, as they are. Null when they can't be one stream with the new ones, which
 * another encoder has made.
 */
export async function copyHead(
  { job, context }: VideoOrder,
  source: string,
  frameCount: number,
  tail: readonly VideoSegmentFile[],
): Promise<VideoSegmentFile | null> {
  const path = join(context.scratchDir, 'head.h264')
  try {
    const head = await job.run({ kind: 'copy', source, frameCount, path })
    const isAlike = tail.every(({ description }) => Buffer.compare(description, head.description) === 0)
    return isAlike ? head : null
  } catch (error) {
    if (error instanceof EngineError && error.code === 'invalid_video') return null
    throw error
  }
}

/** Keeps the frames that thumbnail and sprite sheet show of a head that is not drawn: decoded, or else drawn alone. */
export async function keepHeadStills(
  { job, request }: VideoOrder,
  head: {
    readonly source: string
    readonly headFrames: number
    readonly tasks: readonly SegmentTask[]
    readonly parts: readonly Part[]
  },
): Promise<void> {
  const captures = head.tasks.flatMap((task) =>
    task.captures.map((wanted) => ({ ...wanted, frame: wanted.frame + task.shotStart })),
  )
  const plan = head.parts[0]?.plan
  if (captures.length === 0 || plan === undefined) return
  const decoded: StillsTask = {
    kind: 'stills',
    source: {
      kind: 'footage',
      plan: { ...plan, spec: { ...plan.spec, weather: 'clear', dialogue: null } },
      path: head.source,
      sourceFrame: 0,
      grade: {},
      isMarked: false,
    },
    size: request.size,
    shotStart: 0,
    // It is in the pictures already.
    watermark: false,
    captures: captures.toSorted((a, b) => a.frame - b.frame),
  }
  try {
    await job.run(decoded)
  } catch (error) {
    if (!(error instanceof EngineError) || error.code !== 'decoder_unavailable') throw error
    for (const { source, size, shotStart, watermark, captures: own } of head.tasks) {
      await job.run({ kind: 'stills', source, size, shotStart, watermark, captures: own })
    }
  }
}

import { join } from 'node:path'
import type { RenderContext, RenderEvent } from '#core/engine.ts'
import { EngineError } from '#core/errors.ts'
import type { VideoRequest } from '#core/request.ts'
import { hashText } from './draw/random.ts'
import type { SoundFile, VideoSegmentFile } from './encode/mux.ts'
import type { EncoderChoice } from './encode/video-encoder.ts'
import { copyHead, keepHeadStills } from './rework/copy-head.ts'
import { readMemory, showsWatermark, writeMemory } from './rework/memory.ts'

import type { Part } from './rework/part.ts'
import { bedsOf, soundPlansOf } from './rework/sound-of.ts'
import { planShoot } from './plan-shoot.ts'
import type { Files, Shoot } from './plan-shoot.ts'
import { FRAME_RATE } from './scene-spec.ts'
import { countFrames, SPRITESHEET, tileSize } from './schedule.ts'
import type { PoolJob } from './worker/pool.ts'
import type { PlanTask, SegmentTask } from './worker/protocol.ts'

export interface VideoOrder {
  readonly request: VideoRequest
  readonly context: RenderContext
  readonly job: PoolJob
  readonly encoder: EncoderChoice
  readonly emit: (event: RenderEvent) => void
}

const COMMENT =
  'This is an animatic: a drawn, moving storyboard made by Filmgate. It is not footage and not the work of a video model.'
/** What is left for joining and the sprite sheet once all frames are drawn. */
const DRAWING_SHARE = 0.96

/** Makes the three files of a video. Segments and sound are made side by side by the job's children. */
export async function makeVideo(order: VideoOrder): Promise<void> {
  const { request, context, job, encoder, emit } = order
  const { parts, files } = await decideParts(order)
  const headFrames = request.operation === 'extend' ? sourceFrames(request) : 0
  const shoot = planShoot(order, parts, files)
  const [segments, sound] = await makeParts(order, parts, files, shoot, headFrames)
  const video = join(context.scratchDir, 'video.mp4')
  const spritesheet = join(context.scratchDir, 'spritesheet.jpg')
  await Promise.all([
    job.run({
      kind: 'movie',
      path: video,
      size: request.size,
      segments,
      sound,
      title: 'Animatic',
      comment: COMMENT,
      createdAtSeconds: readCreationTime(context.jobId),
    }),
    job.run({
      kind: 'spritesheet',
      sources: shoot.tiles,
      tile: tileSize(request.size),
      columns: SPRITESHEET.columns,
      path: spritesheet,
    }),
  ])
  emit({ type: 'artifact', role: 'video', path: video, mediaType: 'video/mp4' })
  emit({ type: 'artifact', role: 'thumbnail', path: shoot.thumbnail, mediaType: 'image/webp' })
  emit({ type: 'artifact', role: 'spritesheet', path: spritesheet, mediaType: 'image/jpeg' })
  context.logger.debug({ jobId: context.jobId, encoder, segments: segments.length }, 'animatic made')
}

/**
 * What is seen, decided once: a try after a crash, and every later rework of the video, goes on from what was decided
 * first, even when another version of this engine would read the prompt differently.
 */
async function decideParts(
  order: VideoOrder,
): Promise<{ readonly parts: readonly Part[]; readonly files: Files }> {
  const { context, emit } = order
  const known = readMemory(context.resumeFrom)
  if (known !== null) return { parts: known, files: await openFiles(order, known) }
  const planned = await planParts(order)
  const files = await openFiles(order, planned)
  const parts = await glanceAtPictures(order, planned, files)
  emit({ type: 'checkpoint', state: writeMemory(parts, order.request.watermark === true) })
  return { parts, files }
}

/** What the pictures seem to be in space is decided once, too. */
async function glanceAtPictures(
  { job, request: { size } }: VideoOrder,
  parts: readonly Part[],
  { pictures }: Files,
): Promise<readonly Part[]> {
  return await Promise.all(
    parts.map(async (part, index) => {
      const path = pictures[index] ?? null
      if (part.kind !== 'picture' || part.space !== undefined || path === null) return part
      return { ...part, space: await job.run({ kind: 'glance', path, size }) }
    }),
  )
}

/** Reads the prompts in a child. Shots too short for a frame are left out, and said so. */
async function planParts({ request, job, emit }: VideoOrder): Promise<readonly Part[]> {
  const frameCounts = countFrames(request.shots)
  for (const [index, frameCount] of frameCounts.entries()) {
    if (frameCount > 0) continue
    emit({
      type: 'warning',
      param: 'prompt',
      message: `Shot ${index + 1} is shorter than a frame (1/30 second) and can't be seen.`,
    })
  }
  const { parts, warnings } = await job.run({
    kind: 'plan',
    shots: request.shots.map((shot, index) => ({ ...shot, frameCount: frameCounts[index] ?? 0 })),
    seed: request.seed ?? hashText(request.prompt),
    hasSeed: request.seed !== null,
    style: request.style,
    characters: request.characters,
    hasPicture: request.image !== null,
    rework: describeRework(request),
  })
  for (const message of warnings) emit({ type: 'warning', param: 'prompt', message })
  if (parts.length === 0) throw new EngineError('video_too_short', 'The video is shorter than one frame.')
  return parts
}

function describeRework(request: VideoRequest): PlanTask['rework'] {
  const { operation, source } = request
  if (operation === 'create' || source === null) return null
  return { operation, parts: readMemory(source.engineState), frameCount: sourceFrames(request) }
}

function isMarked({ source }: VideoRequest): boolean {
  return showsWatermark(source?.engineState ?? null)
}

function sourceFrames({ source }: VideoRequest): number {
  return source === null ? 0 : Math.round(source.seconds * FRAME_RATE)
}

/** Fetches what the parts are made from. A picture out of the source is taken in a child. */
async function openFiles({ request, context, job }: VideoOrder, parts: readonly Part[]): Promise<Files> {
  const { image, source, size, operation } = request
  const needsSource =
    operation === 'extend' ||
    parts.some(
      (part) => part.kind === 'footage' || (part.kind === 'picture' && part.picture.from === 'source'),
    )
  const sourcePath = source !== null && needsSource ? await context.openInput(source.key) : null
  const reference = image === null ? null : await context.openInput(image.key)
  const pictures = await Promise.all(
    parts.map(async (part, index) => {
      if (part.kind !== 'picture') return null
      const { picture } = part
      if (picture.from === 'reference' || sourcePath === null) return reference
      const path = join(context.scratchDir, `picture-${index}.png`)
      const { frame, grade } = picture
      await job.run({
        kind: 'picture',
        source: sourcePath,
        frame,
        grade,
        size,
        path,
        isMarked: isMarked(request),
      })
      return path
    }),
  )
  return { source: sourcePath, pictures }
}

/** The sound goes first: one child makes it while the others draw, and then helps them. */
async function makeParts(
  order: VideoOrder,
  parts: readonly Part[],
  files: Files,
  shoot: Shoot,
  headFrames: number,
): Promise<readonly [readonly VideoSegmentFile[], SoundFile]> {
  const { job, context, encoder, emit } = order
  const path = join(context.scratchDir, 'sound.aac')
  const sound = job.run({
    kind: 'sound',
    plans: soundPlansOf(parts),
    beds: bedsOf(parts, files.source),
    encoder,
    path,
  })
  const segments = makeSegments(order, parts, files, shoot, headFrames)
  const [encodedSound, encodedSegments] = await Promise.all([sound, segments])
  for (const message of encodedSound.warnings) emit({ type: 'warning', param: 'prompt', message })
  return [encodedSegments, encodedSound]
}

/** Draws every segment, or copies the head of an extension and draws the rest. */
async function makeSegments(
  order: VideoOrder,
  parts: readonly Part[],
  files: Files,
  shoot: Shoot,
  headFrames: number,
): Promise<readonly VideoSegmentFile[]> {
  const { request } = order
  const isOwn = headFrames > 0 && readMemory(request.source?.engineState ?? null) !== null
  // A mark that is wanted, or not wanted any more, is so from the first picture on.
  const isAsWanted = isMarked(request) === (request.watermark === true)
  if (!isOwn || !isAsWanted || files.source === null) return drawSegments(order, shoot.tasks)
  const isTail = (task: SegmentTask): boolean => task.shotStart + task.firstFrame >= headFrames
  const tail = await drawSegments(order, shoot.tasks.filter(isTail))
  const head = await copyHead(order, files.source, headFrames, tail)
  const headTasks = shoot.tasks.filter((task) => !isTail(task))
  // An encoder of another kind has made it: its pictures and ours can't be one stream.
  if (head === null) return [...(await drawSegments(order, headTasks)), ...tail]
  await keepHeadStills(order, { source: files.source, headFrames, tasks: headTasks, parts })
  return [head, ...tail]
}

async function drawSegments(
  { job, emit }: VideoOrder,
  tasks: readonly SegmentTask[],
): Promise<readonly VideoSegmentFile[]> {
  const total = tasks.reduce((sum, task) => sum + task.frameCount, 0)
  const done = tasks.map(() => 0)
  return Promise.all(
    tasks.map((task, index) =>
      job.run(task, {
        affinity: JSON.stringify([task.size, task.source]),
        onProgress(frames) {
          done[index] = frames
          const frameCount = done.reduce((sum, count) => sum + count, 0)
          emit({ type: 'progress', fraction: (DRAWING_SHARE * frameCount) / total })
        },
      }),
    ),
  )
}

/** Ids begin with their creation time; other ids give 1970, which is as good for a file that must not vary. */
function readCreationTime(jobId: string): number {
  const match = /^video_([0-9a-f]{8})/.exec(jobId)
  return match === null ? 0 : Number.parseInt(match[1] ?? '0', 16)
}

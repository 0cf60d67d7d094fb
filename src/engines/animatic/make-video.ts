import { join } from 'node:path'
import type { RenderContext, RenderEvent } from '#core/engine.ts'
import { EngineError } from '#core/errors.ts'
import type { VideoRequest } from '#core/request.ts'
import { hashText } from './draw/random.ts'
import type { SoundFile, VideoSegmentFile } from './encode/mux.ts'
import type { EncoderChoice } from './encode/video-encoder.ts'
import type { ShotPlan } from './scene-spec.ts'
import {
  countFrames,
  planSegments,
  spritesheetFrames,
  SPRITESHEET,
  thumbnailFrame,
  tileSize,
} from './schedule.ts'
import type { PoolJob } from './worker/pool.ts'
import type { Capture, SegmentTask, SourceDescription } from './worker/protocol.ts'

export interface VideoOrder {
  readonly request: VideoRequest
  readonly context: RenderContext
  readonly job: PoolJob
  readonly encoder: EncoderChoice
  readonly emit: (event: RenderEvent) => void
}

const COMMENT =
  'This is an animatic: a drawn, moving storyboard made by Filmgate. It is not footage and not the work of a video model.'
/** What is left for joining and images once all frames are drawn. */
const DRAWING_SHARE = 0.96

/** Makes the three files of a video. Segments and sound are made side by side by the job's children. */
export async function makeVideo(order: VideoOrder): Promise<void> {
  const { request, context, job, encoder, emit } = order
  const picture = request.image === null ? null : await context.openInput(request.image.key)
  const plans = await planShots(order)
  const shoot = planShoot(order, plans, picture)
  const [segments, sound] = await makeParts(order, plans, shoot.tasks)
  const video = join(context.scratchDir, 'video.mp4')
  const thumbnail = join(context.scratchDir, 'thumbnail.webp')
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
      kind: 'images',
      thumbnail: { source: shoot.thumbnail, size: request.size, path: thumbnail },
      spritesheet: {
        sources: shoot.tiles,
        tile: tileSize(request.size),
        columns: SPRITESHEET.columns,
        path: spritesheet,
      },
    }),
  ])
  emit({ type: 'artifact', role: 'video', path: video, mediaType: 'video/mp4' })
  emit({ type: 'artifact', role: 'thumbnail', path: thumbnail, mediaType: 'image/webp' })
  emit({ type: 'artifact', role: 'spritesheet', path: spritesheet, mediaType: 'image/jpeg' })
  context.logger.debug({ jobId: context.jobId, encoder, segments: segments.length }, 'animatic made')
}

/** Reads the prompts in a child. Shots too short for a frame are left out, and said so. */
async function planShots({ request, job, emit }: VideoOrder): Promise<readonly ShotPlan[]> {
  const frameCounts = countFrames(request.shots)
  const plans = await job.run({
    kind: 'plan',
    shots: request.shots.map((shot, index) => ({ ...shot, frameCount: frameCounts[index] ?? 0 })),
    seed: request.seed ?? hashText(request.prompt),
    style: request.style,
  })
  for (const [index, plan] of plans.entries()) {
    if (plan.frameCount > 0) continue
    emit({
      type: 'warning',
      param: 'prompt',
      message: `Shot ${index + 1} is shorter than a frame (1/30 second) and can't be seen.`,
    })
  }
  const visible = plans.filter((plan) => plan.frameCount > 0)
  if (visible.length === 0) throw new EngineError('video_too_short', 'The video is shorter than one frame.')
  return visible
}

interface Shoot {
  readonly tasks: readonly SegmentTask[]
  /** Paths of the captures. */
  readonly tiles: readonly string[]
  readonly thumbnail: string
}

function planShoot(
  { request, context, encoder }: VideoOrder,
  plans: readonly ShotPlan[],
  picture: string | null,
): Shoot {
  const { size } = request
  const starts = startsOf(plans)
  const frameCount = starts.at(-1) ?? 0
  const inScratch = (name: string): string => join(context.scratchDir, name)
  const thumbnail = inScratch('thumbnail.rgb')
  const tiles = spritesheetFrames(frameCount).map((_, index) => inScratch(`tile-${index}.rgb`))
  const wanted: Capture[] = [
    { frame: thumbnailFrame(frameCount), size, path: thumbnail },
    ...spritesheetFrames(frameCount).map((frame, index) => ({
      frame,
      size: tileSize(size),
      path: tiles[index] ?? '',
    })),
  ]
  const tasks = planSegments(plans.map((plan) => plan.frameCount)).flatMap((range, index): SegmentTask[] => {
    const plan = plans[range.shot]
    const shotStart = starts[range.shot]
    if (plan === undefined || shotStart === undefined) return []
    return [
      {
        kind: 'segment',
        source: describeSource(plan, range.shot, picture),
        size,
        firstFrame: range.firstFrame,
        frameCount: range.frameCount,
        shotStart,
        encoder,
        watermark: request.watermark === true,
        path: inScratch(`segment-${index}.h264`),
        captures: capturesWithin(wanted, shotStart, range),
      },
    ]
  })
  return { tasks, tiles, thumbnail }
}

/** A picture from the user opens the video: it is the first shot. */
function describeSource(plan: ShotPlan, shot: number, picture: string | null): SourceDescription {
  return picture !== null && shot === 0 ? { kind: 'picture', plan, path: picture } : { kind: 'shot', plan }
}

function capturesWithin(
  wanted: readonly Capture[],
  shotStart: number,
  { firstFrame, frameCount }: { readonly firstFrame: number; readonly frameCount: number },
): Capture[] {
  return wanted
    .map((capture) => ({ ...capture, frame: capture.frame - shotStart }))
    .filter(({ frame }) => frame >= firstFrame && frame < firstFrame + frameCount)
}

/** First frame of each shot, and at last the length of the whole. */
function startsOf(plans: readonly ShotPlan[]): number[] {
  const starts = [0]
  for (const plan of plans) starts.push((starts.at(-1) ?? 0) + plan.frameCount)
  return starts
}

/** The sound goes first: one child makes it while the others draw, and then helps them. */
async function makeParts(
  { job, context, encoder, emit }: VideoOrder,
  plans: readonly ShotPlan[],
  tasks: readonly SegmentTask[],
): Promise<readonly [VideoSegmentFile[], SoundFile]> {
  const total = tasks.reduce((sum, task) => sum + task.frameCount, 0)
  const done = tasks.map(() => 0)
  const sound = job.run({ kind: 'sound', plans, encoder, path: join(context.scratchDir, 'sound.aac') })
  const segments = tasks.map((task, index) =>
    job.run(task, {
      affinity: JSON.stringify([task.size, task.source]),
      onProgress(frames) {
        done[index] = frames
        const frameCount = done.reduce((sum, count) => sum + count, 0)
        emit({ type: 'progress', fraction: (DRAWING_SHARE * frameCount) / total })
      },
    }),
  )
  const [encodedSound, ...encodedSegments] = await Promise.all([sound, ...segments])
  for (const message of encodedSound.warnings) emit({ type: 'warning', param: 'prompt', message })
  return [encodedSegments, encodedSound]
}

/** Ids begin with their creation time; other ids give 1970, which is as good for a file that must not vary. */
function readCreationTime(jobId: string): number {
  const match = /^video_([0-9a-f]{8})/.exec(jobId)
  return match === null ? 0 : Number.parseInt(match[1] ?? '0', 16)
}

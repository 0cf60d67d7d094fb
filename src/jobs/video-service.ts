import { after } from '#core/awaitable.ts'
import type { Awaitable } from '#core/awaitable.ts'
import type { BlobStore } from '#core/blob-store.ts'
import type { CreateCommand } from '#core/command.ts'
import { AppError } from '#core/errors.ts'
import { createId } from '#core/id.ts'
import type { RandomBytes } from '#core/id.ts'
import type { ModelCard } from '#core/model-card.ts'
import type { Moderation } from '#core/moderation.ts'
import { planCard, planVideo } from '#core/plan.ts'
import type { VideoPlan } from '#core/plan.ts'
import { inheritFrom } from '#core/rework.ts'
import type { VideoService } from '#core/services.ts'
import type { AssetRole, Video } from '#core/video.ts'
import type { Characters } from './characters.ts'
import { computeMark, KeyTakenError } from './idempotency.ts'
import type { LineClaim } from './batch-lines.ts'
import type { Notifier } from './notifier.ts'
import { isPlausibleId } from './plausible-id.ts'
import type { QueueDepth } from './queue-depth.ts'
import type { Scratch } from './scratch.ts'
import type { VideoFeed } from './video-feed.ts'
import { findSource, isExpired, openAsset, prepareInputs } from './video-inputs.ts'
import type { InputTools } from './video-inputs.ts'
import type { VideoClaims, VideoStore } from './video-store.ts'

/** What videos are made and told with. */
export interface VideoServiceOptions extends InputTools {
  readonly characters: Characters
  readonly store: VideoStore
  readonly blobs: BlobStore
  readonly notifier: Notifier
  readonly scratch: Scratch
  readonly queue: QueueDepth
  readonly feed: VideoFeed
  /** What the videos of a project start with. */
  readonly priority: (project: string) => number
  /** The models that can be asked for now. */
  readonly models: () => readonly ModelCard[]
  readonly moderation?: Moderation | undefined
  readonly now: () => number
  readonly randomBytes: RandomBytes
}

const ROLE_NAMES: Readonly<Record<AssetRole, string>> = {
  video: 'Video content',
  thumbnail: 'Thumbnail',
  spritesheet: 'Spritesheet',
}

/** The operations of core/services.ts on the store. */
export function createVideoService(options: VideoServiceOptions): VideoService {
  const { store, blobs, notifier, now } = options

  function get(project: string, id: string): Awaitable<Video> {
    return after(isPlausibleId(id) ? store.get(project, id) : undefined, (video) => {
      if (video === undefined) throw notFound(id)
      return video
    })
  }

  return {
    get: (project, id) => after(get(project, id), options.queue.withPlace),
    create: (project, profile, command) => createVideo(project, profile, command, options),
    async list(project, query) {
      const { after } = query
      const page = after === undefined || isPlausibleId(after) ? await store.list(project, query) : undefined
      if (page !== undefined) return page
      throw new AppError('invalid_cursor', {
        param: 'after',
        object: 'video',
        value: (query.after ?? '').slice(0, 100),
      })
    },
    async delete(project, id) {
      const result = isPlausibleId(id) ? await store.delete(project, id) : 'absent'
      if (result === 'absent') throw notFound(id)
      if (result === 'live') throw new AppError('video_in_progress', { id })
    },
    async cancel(project, id) {
      const video = isPlausibleId(id) ? await store.requestCancel(project, id) : undefined
      if (video === undefined) throw notFound(id)
      if (video.cancelRequested) notifier.notify(id)
      return video
    },
    async asset(project, id, role) {
      const video = await get(project, id)
      checkHasContent(video, now())
      const asset = await store.asset(id, role)
      if (asset !== undefined) return { video, asset }
      throw new AppError('not_found', { object: ROLE_NAMES[role], id })
    },
    openAsset: (asset, range) => openAsset(asset, blobs, range),
    createCharacter: (project, command) => options.characters.create(project, command),
    character: (project, id) => options.characters.get(project, id),
    async watch(project, id, listener) {
      const leave = isPlausibleId(id) ? await options.feed.follow(project, id, listener) : undefined
      if (leave === undefined) throw notFound(id)
      return leave
    },
    async ownerOf(id) {
      const video = isPlausibleId(id) ? await store.find(id) : undefined
      if (video === undefined) throw notFound(id)
      return video.project
    },
    models: options.models,
  }
}

async function createVideo(
  project: string,
  profile: string,
  command: CreateCommand,
  options: VideoServiceOptions,
): Promise<Video> {
  const mark = command.idempotencyKey === undefined ? undefined : await computeMark(project, command)
  const earlier = mark === undefined ? undefined : await options.store.findMarked(mark)
  if (earlier !== undefined) return earlier
  await options.moderation?.checkCreate(project, command)
  try {
    return await makeInPlace(project, profile, command, { mark }, options)
  } catch (error) {
    const first =
      error instanceof KeyTakenError && mark !== undefined ? await options.store.findMarked(mark) : undefined
    if (first === undefined) throw error
    return first
  }
}

/** Makes the video of a batch's line. Throws LineTakenError besides what a create throws. */
export type MakeLineVideo = (
  project: string,
  profile: string,
  command: CreateCommand,
  line: LineClaim,
) => Promise<Video>

/** Makes the videos of batches as a create does, but without an Idempotency-Key. */
export function createLineVideoMaker(options: VideoServiceOptions): MakeLineVideo {
  return async (project, profile, command, line) => {
    await options.moderation?.checkCreate(project, command)
    return makeInPlace(project, profile, command, { line }, options)
  }
}

/** Refused before its files are looked at: a full queue is no time for work. */
async function makeInPlace(
  project: string,
  profile: string,
  command: CreateCommand,
  claims: VideoClaims,
  options: VideoServiceOptions,
): Promise<Video> {
  const settle = await options.queue.reserve(project)
  let isMade = false
  try {
    const video = await makeVideo(project, profile, command, claims, options)
    isMade = true
    return video
  } finally {
    settle(isMade)
  }
}

async function makeVideo(
  project: string,
  profile: string,
  command: CreateCommand,
  claims: VideoClaims,
  options: VideoServiceOptions,
): Promise<Video> {
  const createdAt = options.now()
  // A client that waits for one video goes before those who gave a day's time.
  const priority = options.priority(project) - (claims.line === undefined ? 0 : 1)
  const id = createId('video_', createdAt, options.randomBytes)
  const source =
    command.source === undefined ? undefined : await findSource({ project, id }, command, options)
  const full = source === undefined || source.video === null ? command : inheritFrom(command, source.video)
  const { card, size } = planCard(full, options.models(), source?.facts)
  const make = async (folder: string): Promise<Video> => {
    const { store: storeInputs, ...inputs } = await prepareInputs(
      { project, id, size, folder },
      full,
      source,
      options,
    )
    const plan = planVideo(full, options.models(), inputs)
    await storeInputs()
    const video = toVideo({ id, project, profile, engine: card.engine, createdAt, priority }, plan)
    await options.store.insert(video, claims)
    return video
  }
  // Making a folder would double the time of a create, so only a picture gets one.
  return command.image === undefined ? make('') : options.scratch.use(id, make)
}

function toVideo(
  origin: Pick<Video, 'id' | 'project' | 'profile' | 'engine' | 'createdAt' | 'priority'>,
  plan: VideoPlan,
): Video {
  const { request, seconds, warnings } = plan
  return {
    ...origin,
    model: request.model,
    status: 'queued',
    progress: 0,
    prompt: request.prompt,
    seconds,
    size: request.size,
    completedAt: null,
    expiresAt: null,
    remixedFrom: request.operation === 'remix' ? (request.source?.videoId ?? null) : null,
    error: null,
    warnings,
    request,
    step: 'render',
    runAt: origin.createdAt,
    version: 0,
    attempt: 0,
    checkpoint: null,
    starts: 0,
    cancelRequested: false,
  }
}

function checkHasContent(video: Video, now: number): void {
  const { id, status } = video
  if (status === 'failed') {
    throw new AppError('video_failed', { id, reason: video.error?.message ?? 'unknown reason.' })
  }
  if (status !== 'completed') throw new AppError('video_not_ready')
  if (isExpired(video, now)) throw new AppError('content_expired', { id })
}

function notFound(id: string): AppError {
  return new AppError('video_not_found', { id: id.slice(0, 100) })
}

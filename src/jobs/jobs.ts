import type { BlobStore } from '#core/blob-store.ts'
import type { Engine, Logger } from '#core/engine.ts'
import { AppError } from '#core/errors.ts'
import type { FileService } from '#core/file.ts'
import type { RandomBytes } from '#core/id.ts'
import { NO_METRICS } from '#core/metrics.ts'
import type { JobStatistics, Metrics } from '#core/metrics.ts'
import type { ModelCard } from '#core/model-card.ts'
import type { Moderation } from '#core/moderation.ts'
import type { KeyService, Readiness, VideoService } from '#core/services.ts'
import type { Video } from '#core/video.ts'
import type { WebhookService } from '#core/webhook.ts'
import { createCharacters } from './characters.ts'
import { createClips } from './clips.ts'
import type { BatchDialect } from '#core/batch-dialect.ts'
import type { BatchService } from '#core/batch.ts'
import { createBatchLines } from './batch-lines.ts'
import { createBatchLoop } from './batch-loop.ts'
import { createBatchRunner } from './batch-runner.ts'
import { createBatchService } from './batch-service.ts'
import { createBatchStore } from './batch-store.ts'
import { createCleaner } from './cleaner.ts'
import type { Clock } from './clock.ts'
import type { Database } from './database.ts'
import { createDueScheduler } from './due-scheduler.ts'
import type { Derive } from './finish-step.ts'
import { createKeyService } from './keys.ts'
import type { ConfiguredKey } from './keys.ts'
import { createNotifier } from './notifier.ts'
import type { Notifier } from './notifier.ts'
import { createQueueDepth } from './queue-depth.ts'
import type { QueueLimits } from './queue-depth.ts'
import { createReadinessCheck } from './readiness.ts'
import { createPictureReader } from './file-reader.ts'
import { createFileService } from './file-service.ts'
import { createFileStore } from './file-store.ts'
import { createRetention } from './retention.ts'
import type { Retention } from './retention.ts'
import type { Scheduler } from './scheduler.ts'
import { createScratch } from './scratch.ts'
import { readSecret } from './secrets.ts'
import { readJobStatistics } from './statistics.ts'
import type { InputTools } from './video-inputs.ts'
import { createVideoFeed } from './video-feed.ts'
import { createLineVideoMaker, createVideoService } from './video-service.ts'
import { createVideoStore } from './video-store.ts'
import { createWebhooks } from './webhooks.ts'
import type { WebhookMessenger } from './webhooks.ts'
import { createWorker } from './worker.ts'

/** A try that is cut short is made again: receivers are used to that. */
const WEBHOOK_STOP_DEADLINE_MS = 2_000
const NO_MESSENGER: WebhookMessenger = {
  send: async () => ({ statusCode: null, reason: 'this server sends nothing' }),
  checkUrl: () => undefined,
}
const NO_LIMITS: QueueLimits = { maxQueued: undefined, maxQueuedOf: () => undefined }
const NO_BATCHES: BatchDialect = {
  decode() {
    throw new AppError('unsupported_operation', { model: 'any', operation: 'batches' })
  },
  encodeVideo: () => null,
  encodeError: ({ message }) => ({ error: { message } }),
}
/** The longest single call of an engine's render(): an hour of drawing is more than any model card allows. */
const DEFAULT_RENDER_LIMIT_MS = 3_600_000
/** What an orchestrator usually grants between asking a process to stop and killing it is 30 seconds. */
const DEFAULT_STOP_DEADLINE_MS = 15_000

/** What everything about jobs is made of. Times are milliseconds. */
export interface JobsOptions extends Pick<InputTools, 'inspectImage' | 'fetchImage' | 'inspectVideo'> {
  /** Fetches a clip as `fetchImage` does a picture. */
  readonly fetchClip?: InputTools['fetchImage']
  /** Stays the caller's to close, after stop(). */
  readonly database: Database
  readonly blobs: BlobStore
  /** By the ids that model cards name. */
  readonly engines: ReadonlyMap<string, Engine>
  readonly models: () => readonly ModelCard[]
  /** How many jobs of an engine may run at a time. */
  readonly concurrency: (engine: string) => number
  /** How many videos of a project may be in progress at a time; undefined: any number. */
  readonly projectLimit?: (project: string) => number | undefined
  /** Default: none. */
  readonly queueLimits?: QueueLimits
  /** What the videos of a project start with. Default: 0. */
  readonly priority?: (project: string) => number
  /** Folder for work in progress, below the data directory. Nothing in it outlives a restart. */
  readonly tmpDir: string
  /** How long assets are kept, in milliseconds; null: for ever. */
  readonly retentionMs: number | null
  readonly configuredKeys: readonly ConfiguredKey[]
  readonly clock: Clock
  /** 0 ≤ x < 1. */
  readonly random: () => number
  readonly randomBytes: RandomBytes
  /** The guarded fetch, for engines. */
  readonly fetch: typeof globalThis.fetch
  readonly logger: Logger
  readonly metrics?: Metrics
  readonly derive?: Derive
  /** The words in which the lines of a batch are read and answered, by its profile. Absent: they are all refused. */
  readonly batchDialect?: (profile: string) => BatchDialect
  /** Absent: everything may be made. */
  readonly moderation?: Moderation | undefined
  /** Default: an hour. */
  readonly renderLimitMs?: number
  /** Absent: what is to be delivered waits for a server that can. */
  readonly webhooks?: WebhookMessenger
  /** How long stop() waits for running jobs. Default: 15 seconds. */
  readonly stopDeadlineMs?: number
  /** What several nodes share. Default: the same for one process. */
  readonly shared?: SharedParts
  /** False for a node that only creates jobs: others run them, and tidy up. Default: true. */
  readonly runsJobs?: boolean
}

interface SharedParts {
  readonly scheduler: Scheduler
  /** Tells of videos that something was asked of. */
  readonly notifier: Notifier
  /** Tells of videos whose rows have changed. */
  readonly changes: Notifier
}

/** Everything about jobs, for whoever answers clients. */
export interface Jobs {
  readonly videos: VideoService
  readonly files: FileService
  readonly batches: BatchService
  readonly webhooks: WebhookService
  readonly keys: KeyService
  /** What links to content are signed with. */
  readonly linkSecret: Uint8Array
  readonly readiness: () => Promise<Readiness>
  /** The live jobs, for `/metrics`. */
  readonly statistics: () => Promise<JobStatistics>
  readonly retention: Pick<Retention, 'sweep'>
  /** Sweeps what a crash left behind, then takes up every job that is due. */
  start(): Promise<void>
  /** Lets go of running jobs, which stay due, and ends all timers. */
  stop(): Promise<void>
}

/** Joins the parts of this folder for one process. Jobs can be created at once and run after start(). */
export async function createJobs(options: JobsOptions): Promise<Jobs> {
  const { database, blobs, clock, logger } = options
  const { scheduler, notifier, changes } = options.shared ?? createOwn(options)
  const webhooks = createWebhooks({
    ...options,
    messenger: options.webhooks ?? NO_MESSENGER,
    isShared: options.shared !== undefined,
    stopDeadlineMs: WEBHOOK_STOP_DEADLINE_MS,
  })
  const reportEnd = createEndReport(options.metrics)
  const store = createVideoStore({
    database,
    scheduler,
    now: clock.now,
    recordEnd: webhooks.record,
    onEnd(video) {
      webhooks.wake()
      reportEnd(video)
    },
    onChange: changes.notify,
  })
  const queue = createQueueDepth({
    database,
    limits: options.queueLimits ?? NO_LIMITS,
    now: clock.now,
    random: options.random,
  })
  const files = createFileStore({ database, now: clock.now })
  const scratch = createScratch({ root: options.tmpDir, logger })
  const parts = {
    ...options,
    now: clock.now,
    notifier,
    scratch,
    store,
    files,
    readPictureFile: createPictureReader({ files, blobs }),
    queue,
    characters: createCharacters({
      ...options,
      now: clock.now,
      inspectVideo: options.inspectVideo,
      useClip: createClips({ ...options, store, scratch, now: clock.now }),
    }),
    feed: createVideoFeed({ read: readPlaced, versions: store.versions, changes, clock, logger }),
    priority: options.priority ?? (() => 0),
  }
  async function readPlaced(project: string, id: string): Promise<Video | undefined> {
    const video = await store.get(project, id)
    return video === undefined ? undefined : queue.withPlace(video)
  }
  const worker = createWorker({
    ...parts,
    renderLimitMs: options.renderLimitMs ?? DEFAULT_RENDER_LIMIT_MS,
    derive: options.derive,
  })
  const cleaner = createCleaner({ database, blobs, clock, logger })
  const retention = createRetention(parts)
  const batches = createBatchStore({ database, now: clock.now })
  const batchLoop = createBatchLoop({
    ...parts,
    batches,
    run: createBatchRunner({
      ...parts,
      batches,
      lines: createBatchLines(database),
      batchDialect: options.batchDialect ?? (() => NO_BATCHES),
      makeVideo: createLineVideoMaker(parts),
    }),
    stopDeadlineMs: options.stopDeadlineMs ?? DEFAULT_STOP_DEADLINE_MS,
  })
  return {
    videos: createVideoService(parts),
    files: createFileService(parts),
    batches: createBatchService({ ...parts, batches }),
    webhooks: webhooks.service,
    keys: await createKeyService({ database, configured: options.configuredKeys, now: clock.now }),
    linkSecret: await readSecret('links', parts),
    readiness: createReadinessCheck({ database, blobs, clock }),
    statistics: () => readJobStatistics(database),
    retention,
    async start() {
      await parts.scratch.sweep(Number.POSITIVE_INFINITY)
      if (options.webhooks !== undefined) webhooks.start()
      if (options.runsJobs === false) return
      scheduler.start(worker)
      cleaner.start()
      retention.start()
      await batchLoop.start()
    },
    async stop() {
      await Promise.all([scheduler.stop(), retention.stop(), batchLoop.stop(), webhooks.stop()])
      await cleaner.stop()
    },
  }
}

function createEndReport(metrics: Metrics = NO_METRICS): (video: Video) => void {
  return ({ engine, error, createdAt, completedAt }) =>
    metrics.jobEnd({
      engine,
      result: error?.code ?? 'completed',
      seconds: Math.max(0, (completedAt ?? createdAt) - createdAt) / 1000,
    })
}

/** What one process needs to run its jobs alone. */
function createOwn(options: JobsOptions): SharedParts {
  const { database, clock, concurrency, projectLimit, logger } = options
  const stopDeadlineMs = options.stopDeadlineMs ?? DEFAULT_STOP_DEADLINE_MS
  return {
    scheduler: createDueScheduler({ database, clock, concurrency, projectLimit, stopDeadlineMs, logger }),
    notifier: createNotifier(),
    changes: createNotifier(),
  }
}

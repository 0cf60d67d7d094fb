import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Engine } from '#core/engine.ts'
import type { Readiness } from '#core/services.ts'
import { MAX_EXTENDED_SECONDS } from '#core/rework.ts'
import { inspectImage } from '#media/image.ts'
import { createVideoInspector } from '#media/inspect-video.ts'
import type { InspectionLimits } from '#media/inspect-video.ts'
import { createBatchDialects } from './batch-dialects.ts'
import { ConfigError } from './config.ts'
import type { Config } from './config.ts'
import { chooseModeration } from './create-moderation.ts'
import type { Nsfwjs } from './moderation/nsfwjs.ts'
import { chooseModels, concurrencyOf, createEngines, probeEngines } from './create-engines.ts'
import type { EngineFinding } from './create-engines.ts'
import { createLogger } from './create-logger.ts'
import { apigoDialect } from './dialects/apigo/dialect.ts'
import { chainhubDialect } from './dialects/chainhub/dialect.ts'
import { cometapiDialect } from './dialects/cometapi/dialect.ts'
import { openaiDialect } from './dialects/openai/dialect.ts'
import { supersetDialect } from './dialects/superset/dialect.ts'
import { yutoaiDialect } from './dialects/yutoai/dialect.ts'
import { createHttpServer } from './http/server.ts'
import { createSpool } from './http/spool.ts'
import { systemClock } from './jobs/clock.ts'
import { createJobs } from './jobs/jobs.ts'
import { measureFetch } from './measure-fetch.ts'
import { createPrometheusMetrics } from './prometheus.ts'
import { CLIP_LIMITS, createFileFetcher, IMAGE_LIMITS } from './net/fetch-file.ts'
import { createGuardedFetch } from './net/guarded-fetch.ts'
import { createWebhookSender } from './net/webhook-sender.ts'
import { checkWebhookUrl } from './net/webhook-url.ts'
import { openBackend, openBlobStore } from './open-backend.ts'
import { createProjectLimits } from './project-limits.ts'
import { createRandomPool } from './random-pool.ts'
import { readVersion } from './version.ts'

export interface App {
  /** Takes up what is due and listens. Throws ConfigError when the address needs a key and there is none. */
  start(): Promise<{ readonly url: string; readonly isOpen: boolean }>
  /** Every method of every path that it answers. */
  readonly routes: readonly { readonly method: string; readonly path: string }[]
  /** Answers what is in flight, lets go of running jobs, closes everything; at most about five seconds. */
  stop(): Promise<void>
  /** The state of every part, for `doctor`. */
  inspect(): Promise<{
    readonly readiness: Readiness
    readonly engines: readonly EngineFinding[]
  }>
}

/** The first one also answers for paths that belong to none. */
const DIALECTS = [
  supersetDialect,
  openaiDialect,
  yutoaiDialect,
  apigoDialect,
  chainhubDialect,
  cometapiDialect,
] as const

/** Long texts are prompts and data URLs; OpenAI's limit for the latter is 20 MiB. */
const MAX_TEXT_BYTES = 24 * 1024 * 1024
/** Together they stay below the five seconds that stop() promises. */
const STOP_DEADLINE_MS = 4000

/** Uploaded videos: sources become videos of their own size and length, of characters only a look is kept. */
const VIDEO_LIMITS: Readonly<Record<'source' | 'character', InspectionLimits>> = {
  source: { maxSeconds: MAX_EXTENDED_SECONDS, minSide: 128, maxSide: 1920 },
  character: { maxSeconds: 20, minSide: 64, maxSide: 3840 },
}

/** Parts that take the place of those that the configuration describes. */
export interface AppParts {
  readonly engines?: ReadonlyMap<string, Engine>
  /** Loads the classifier of pictures. */
  readonly startNsfwjs?: () => Promise<Nsfwjs>
}

/** Joins configuration and implementations: the only place that knows them all. */
export async function createApp(config: Config, parts: AppParts = {}): Promise<App> {
  const dataDir = resolve(config.dataDir)
  const tmpDir = join(dataDir, 'tmp')
  await mkdir(tmpDir, { recursive: true })
  const logger = createLogger(config)
  const prometheus = createPrometheusMetrics()
  const guarded = createGuardedFetch()
  const operator = createGuardedFetch({ allowPrivate: true })
  const randomBytes = createRandomPool()
  const inspectVideo = createVideoInspector()
  const engines =
    parts.engines ??
    createEngines(config, (id) => measureFetch(operator.fetch, id, prometheus.metrics), logger)
  const cards = await chooseModels(config, engines)
  const blobs = await openBlobStore(config, dataDir)
  const limits = createProjectLimits(config)
  const moderation = await chooseModeration(config, operator.fetch, logger, parts.startNsfwjs)
  const concurrency = (id: string): number => concurrencyOf(config.engines[id])
  const backend = await openBackend(config, {
    dataDir,
    engines: [...engines.keys()],
    concurrency,
    projectLimit: limits.concurrencyOf,
    stopDeadlineMs: STOP_DEADLINE_MS,
    logger,
  })
  const jobs = await createJobs({
    database: backend.database,
    shared: backend.shared,
    blobs,
    runsJobs: config.role !== 'api',
    engines,
    models: () => cards,
    concurrency,
    projectLimit: limits.concurrencyOf,
    queueLimits: limits,
    batchDialect: createBatchDialects(DIALECTS),
    priority: limits.priorityOf,
    tmpDir: join(tmpDir, 'jobs'),
    retentionMs: config.retention,
    configuredKeys: config.apiKeys,
    clock: systemClock,
    random: Math.random,
    randomBytes,
    fetch: guarded.fetch,
    logger,
    metrics: prometheus.metrics,
    stopDeadlineMs: STOP_DEADLINE_MS,
    moderation: moderation.moderation,
    inspectImage,
    fetchImage: createFileFetcher(guarded.fetch, IMAGE_LIMITS),
    fetchClip: createFileFetcher(guarded.fetch, CLIP_LIMITS),
    webhooks: {
      send: createWebhookSender({
        fetch: config.webhookAllowPrivate ? operator.fetch : guarded.fetch,
        userAgent: `Filmgate/${readVersion()}`,
      }),
      checkUrl: (url) => checkWebhookUrl(url, config.webhookAllowPrivate),
    },
    // A span is cut out of whatever video there is.
    inspectVideo: (path, purpose, span) =>
      inspectVideo(path, span === undefined ? VIDEO_LIMITS[purpose] : { ...VIDEO_LIMITS.source, span }),
  })
  const http = createHttpServer({
    videos: jobs.videos,
    files: jobs.files,
    batches: jobs.batches,
    webhooks: jobs.webhooks,
    keys: jobs.keys,
    dialects: DIALECTS,
    readiness: jobs.readiness,
    limits: { maxFileBytes: config.maxUploadBytes, maxTextBytes: MAX_TEXT_BYTES },
    spool: createSpool(join(tmpDir, 'uploads')),
    logger,
    metrics: prometheus.metrics,
    metricsPage:
      config.metrics === 'off'
        ? undefined
        : {
            needsKey: config.metrics === 'key',
            read: () => prometheus.page(jobs.statistics, systemClock.now()),
          },
    now: systemClock.now,
    randomBytes,
    linkSecret: jobs.linkSecret,
    version: readVersion(),
    publicUrl: config.publicUrl === '' ? undefined : config.publicUrl,
    servesApi: config.role !== 'worker',
    stopDeadlineMs: STOP_DEADLINE_MS,
  })

  const closeParts = async (): Promise<void> => {
    for (const engine of engines.values()) await engine.close?.()
    await moderation[Symbol.asyncDispose]()
    await guarded.close()
    await operator.close()
    await backend.close()
  }
  return {
    routes: http.routes,
    async start() {
      const { url } = await http.start(config.host, config.port).catch(async (error: unknown) => {
        await closeParts()
        throw new ConfigError(error instanceof Error ? error.message : String(error))
      })
      await jobs.start()
      return { url, isOpen: jobs.keys.isOpen() }
    },
    async stop() {
      await Promise.all([http.stop(), jobs.stop()])
      await closeParts()
    },
    async inspect() {
      return { readiness: await jobs.readiness(), engines: await probeEngines(engines) }
    },
  }
}

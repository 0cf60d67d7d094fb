import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pino } from 'pino'
import type { BlobStore } from '#core/blob-store.ts'
import type { Engine, EngineHealth, Logger } from '#core/engine.ts'
import type { ModelCard } from '#core/model-card.ts'
import type { Readiness } from '#core/services.ts'
import { inspectImage } from '#media/image.ts'
import { ConfigError, defaultProcesses } from './config.ts'
import type { Config, EngineOptions } from './config.ts'
import { supersetDialect } from './dialects/superset/dialect.ts'
import { createAnimaticEngine } from './engines/animatic/engine.ts'
import { createHttpServer } from './http/server.ts'
import { createSpool } from './http/spool.ts'
import { systemClock } from './jobs/clock.ts'
import { createJobs } from './jobs/jobs.ts'
import { createKeyStore } from './jobs/keys.ts'
import type { KeyStore } from './jobs/keys.ts'
import { openSqliteDatabase } from './jobs/sqlite.ts'
import { createGuardedFetch } from './net/guarded-fetch.ts'
import { createRandomPool } from './random-pool.ts'
import { createFsBlobStore } from './storage/fs.ts'
import { createMemoryBlobStore } from './storage/memory.ts'

export interface App {
  /** Takes up what is due and listens. Throws ConfigError when the address needs a key and there is none. */
  start(): Promise<{ readonly url: string; readonly isOpen: boolean }>
  /** Answers what is in flight, lets go of running jobs, closes everything; at most about five seconds. */
  stop(): Promise<void>
  /** The state of every part, for `doctor`. */
  inspect(): Promise<{
    readonly readiness: Readiness
    readonly engines: readonly { readonly id: string; readonly health: EngineHealth }[]
  }>
}

/** Long texts are prompts and data URLs; OpenAI's limit for the latter is 20 MiB. */
const MAX_TEXT_BYTES = 24 * 1024 * 1024
/** Together they stay below the five seconds that stop() promises. */
const STOP_DEADLINE_MS = 4000

/** Joins configuration and implementations: the only place that knows them all. */
export async function createApp(config: Config): Promise<App> {
  const dataDir = resolve(config.dataDir)
  const tmpDir = join(dataDir, 'tmp')
  await mkdir(tmpDir, { recursive: true })
  const logger = createLogger(config)
  const database = await openDatabase(dataDir, true)
  const guarded = createGuardedFetch()
  const randomBytes = createRandomPool()
  const engines = createEngines(config, logger)
  const cards = await chooseModels(config, engines)
  const jobs = await createJobs({
    database,
    blobs: createBlobStore(config, dataDir),
    engines,
    models: () => cards,
    concurrency: (id) => concurrencyOf(config.engines[id]),
    tmpDir: join(tmpDir, 'jobs'),
    retentionMs: config.retention,
    configuredKeys: config.apiKeys,
    clock: systemClock,
    random: Math.random,
    randomBytes,
    fetch: guarded.fetch,
    logger,
    stopDeadlineMs: STOP_DEADLINE_MS,
    inspectImage,
  })
  const http = createHttpServer({
    videos: jobs.videos,
    keys: jobs.keys,
    dialects: [supersetDialect],
    readiness: jobs.readiness,
    limits: { maxFileBytes: config.maxUploadBytes, maxTextBytes: MAX_TEXT_BYTES },
    spool: createSpool(join(tmpDir, 'uploads')),
    logger,
    now: systemClock.now,
    randomBytes,
    publicUrl: config.publicUrl === '' ? undefined : config.publicUrl,
    stopDeadlineMs: STOP_DEADLINE_MS,
  })

  const closeParts = async (): Promise<void> => {
    for (const engine of engines.values()) await engine.close?.()
    await guarded.close()
    await database.close()
  }
  return {
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
      const probes = [...engines.values()].map(async (engine) => ({
        id: engine.id,
        health: await engine.probe(),
      }))
      return { readiness: await jobs.readiness(), engines: await Promise.all(probes) }
    },
  }
}

/** The keys of a data folder, beside a server that may be running. */
export async function openKeyStore(config: Config): Promise<KeyStore & AsyncDisposable> {
  const dataDir = resolve(config.dataDir)
  await mkdir(dataDir, { recursive: true })
  const database = await openDatabase(dataDir, false)
  return {
    ...createKeyStore({ database, now: systemClock.now, randomBytes: createRandomPool() }),
    [Symbol.asyncDispose]: () => database.close(),
  }
}

async function openDatabase(dataDir: string, exclusive: boolean): ReturnType<typeof openSqliteDatabase> {
  try {
    return await openSqliteDatabase({ dataDir, exclusive })
  } catch (error) {
    throw new ConfigError(error instanceof Error ? error.message : String(error))
  }
}

function createLogger(config: Config): Logger {
  return pino({
    level: config.logLevel,
    base: null,
    redact: ['*.authorization', '*.apiKey', '*.secret', 'headers.authorization'],
  }) as Logger
}

function createBlobStore(config: Config, dataDir: string): BlobStore {
  const { storageUrl } = config
  if (storageUrl === 'memory:') return createMemoryBlobStore({ now: systemClock.now })
  return createFsBlobStore({ root: storageUrl === '' ? join(dataDir, 'assets') : toPath(storageUrl) })
}

/** `file:///var/films`, and `file:films` beside the working folder. */
function toPath(url: string): string {
  return url.startsWith('file://') ? fileURLToPath(url) : resolve(url.slice('file:'.length))
}

function createEngines(config: Config, logger: Logger): Map<string, Engine> {
  return new Map(
    Object.entries(config.engines).map(([id, options]) => [id, createEngine(id, options, logger)] as const),
  )
}

function createEngine(id: string, options: EngineOptions, logger: Logger): Engine {
  return createAnimaticEngine({
    id,
    logger: logger.child({ engine: id }),
    processes: options.processes ?? defaultProcesses(),
    encoder: options.encoder,
  })
}

/** Two jobs share the rendering children, so that a short one does not wait for a long one to end. */
function concurrencyOf(options: EngineOptions | undefined): number {
  return options === undefined ? 1 : 2
}

/** The public names: those of the configuration, or all that the engines offer. Throws ConfigError. */
async function chooseModels(
  config: Config,
  engines: ReadonlyMap<string, Engine>,
): Promise<readonly ModelCard[]> {
  const offered = new Map<string, readonly ModelCard[]>()
  for (const [id, engine] of engines) offered.set(id, await engine.models())
  if (config.models === undefined) return [...offered.values()].flat()
  return Object.entries(config.models).map(([name, { engine, model }]) => {
    const cards = offered.get(engine)
    if (cards === undefined) throw new ConfigError(`models.${name}: there is no engine '${engine}'.`)
    const card =
      cards.find((candidate) => candidate.name === (model ?? name)) ??
      (model === undefined ? cards[0] : undefined)
    if (card === undefined)
      throw new ConfigError(`models.${name}: the engine '${engine}' has no model '${model}'.`)
    return { ...card, name }
  })
}

import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BlobStore } from '#core/blob-store.ts'
import type { Logger } from '#core/engine.ts'
import { toError } from '#core/errors.ts'
import { ConfigError } from './config.ts'
import type { Config } from './config.ts'
import { createBossScheduler } from './jobs/boss-scheduler.ts'
import { systemClock } from './jobs/clock.ts'
import { lockDataDirectory } from './jobs/data-directory-lock.ts'
import type { Database } from './jobs/database.ts'
import type { JobsOptions } from './jobs/jobs.ts'
import { createPostgresNotifiers } from './jobs/postgres-notifier.ts'
import { openPostgresDatabase } from './jobs/postgres.ts'
import { openSqliteDatabase } from './jobs/sqlite.ts'
import { createFsBlobStore } from './storage/fs.ts'
import { createMemoryBlobStore } from './storage/memory.ts'
import { createS3BlobStore, parseS3Url } from './storage/s3.ts'

/** Where rows are kept and how jobs get from node to node. */
export interface Backend {
  readonly database: Database
  /** Undefined: this process is alone. */
  readonly shared: JobsOptions['shared']
  /** After the jobs have stopped. */
  close(): Promise<void>
}

export interface BackendOptions {
  readonly dataDir: string
  readonly engines: readonly string[]
  readonly concurrency: (engine: string) => number
  readonly projectLimit: (project: string) => number | undefined
  readonly stopDeadlineMs: number
  readonly logger: Logger
}

/** Takes the data folder for this process and opens the database. Throws ConfigError. */
export async function openBackend(config: Config, options: BackendOptions): Promise<Backend> {
  if (config.databaseUrl !== '') return asConfigError(() => openShared(config, options))
  const { dataDir } = options
  const database = await asConfigError(() => openSqliteDatabase({ dataDir, exclusive: true }))
  return { database, shared: undefined, close: database.close }
}

async function openShared(config: Config, options: BackendOptions): Promise<Backend> {
  const { logger } = options
  // Its folder for work in progress is swept at the start: that must not be another server's.
  const unlock = lockDataDirectory(options.dataDir)
  const database = await openPostgresDatabase({ url: config.databaseUrl, logger })
  const takesJobs = config.role !== 'api'
  const scheduler = await createBossScheduler({ ...options, database, clock: systemClock, takesJobs })
  const notifiers = await createPostgresNotifiers({ database, logger })
  return {
    database,
    shared: { scheduler, ...notifiers },
    async close() {
      await scheduler.close()
      await database.close()
      unlock()
    },
  }
}

/** The database alone, beside servers that may be running. Throws ConfigError. */
export async function openDatabase(config: Config, dataDir: string, logger: Logger): Promise<Database> {
  const { databaseUrl } = config
  return asConfigError(() =>
    databaseUrl === ''
      ? openSqliteDatabase({ dataDir, exclusive: false })
      : openPostgresDatabase({ url: databaseUrl, logger }),
  )
}

/** Throws ConfigError for an address that can't be understood, or packages that are missing. */
export async function openBlobStore(config: Config, dataDir: string): Promise<BlobStore> {
  const { storageUrl } = config
  if (storageUrl === 'memory:') return createMemoryBlobStore({ now: systemClock.now })
  if (storageUrl.startsWith('s3:')) {
    return asConfigError(async () => createS3BlobStore(parseS3Url(storageUrl)), 'FILMGATE_STORAGE_URL: ')
  }
  return createFsBlobStore({ root: storageUrl === '' ? join(dataDir, 'assets') : toPath(storageUrl) })
}

/** `file:///var/films`, and `file:films` beside the working folder. */
function toPath(url: string): string {
  return url.startsWith('file://') ? fileURLToPath(url) : resolve(url.slice('file:'.length))
}

async function asConfigError<T>(open: () => Promise<T>, prefix = ''): Promise<T> {
  try {
    return await open()
  } catch (error) {
    throw new ConfigError(prefix + toError(error).message, { cause: error })
  }
}

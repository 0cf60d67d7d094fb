import { mkdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Kysely, PostgresDialect } from 'kysely'
import { toError } from '#core/errors.ts'
import { ConfigError } from './config.ts'
import type { Config } from './config.ts'
import { createBackup, restoreBackup } from './jobs/backup.ts'
import type { BackupManifest } from './jobs/backup.ts'
import { lockDataDirectory } from './jobs/data-directory-lock.ts'
import { listPendingMigrations, migrate, rehearseMigrations } from './jobs/migrate.ts'
import { createPostgresPool } from './jobs/postgres-pool.ts'
import { SqliteConnection } from './jobs/sqlite-connection.ts'
import { createSqliteDialect } from './jobs/sqlite-dialect.ts'
import { copySqliteFile, DATABASE_FILE, hasSqliteFile } from './jobs/sqlite-files.ts'
import type { Tables } from './jobs/tables.ts'
import { openBlobStore } from './open-backend.ts'
import { createFsBlobStore } from './storage/fs.ts'

/** Copies the embedded database and all blobs into `folder`; a server may be running. Throws ConfigError. */
export async function backUp(config: Config, folder: string): Promise<BackupManifest> {
  refuseShared(config, 'backed up with pg_dump')
  const dataDir = resolve(config.dataDir)
  const blobs = await openBlobStore(config, dataDir)
  return asConfigError(() =>
    createBackup({ dataDir, blobs, folder: resolve(folder), target: openTarget(folder), now: Date.now }),
  )
}

/** Puts a backup into the data folder, which must have no database. Throws ConfigError. */
export async function restore(
  config: Config,
  folder: string,
): Promise<{ readonly manifest: BackupManifest; readonly endedJobs: number }> {
  refuseShared(config, 'restored with pg_restore')
  const dataDir = resolve(config.dataDir)
  const blobs = await openBlobStore(config, dataDir)
  return withLock(dataDir, () =>
    restoreBackup({
      folder: resolve(folder),
      source: openTarget(folder),
      dataDir,
      blobs,
      isLocal: (engine) => config.engines[engine]?.kind === 'animatic',
      now: Date.now,
    }),
  )
}

/**
 * Brings the database up to date and answers which migrations that took. As a rehearsal, nothing changes: SQLite is
 * tried on a copy, PostgreSQL in a transaction that is taken back. Throws ConfigError.
 */
export async function migrateDatabase(
  config: Config,
  { isRehearsal }: { readonly isRehearsal: boolean },
): Promise<readonly string[]> {
  if (config.databaseUrl !== '') return asConfigError(() => migratePostgres(config.databaseUrl, isRehearsal))
  const dataDir = resolve(config.dataDir)
  if (!(await hasSqliteFile(dataDir))) {
    throw new ConfigError(`There is no database in ${dataDir}: 'filmgate serve' makes one.`)
  }
  return isRehearsal
    ? asConfigError(() => rehearseOnCopy(dataDir))
    : withLock(dataDir, () => useSqlite(join(dataDir, DATABASE_FILE), runMigrations))
}

async function migratePostgres(url: string, isRehearsal: boolean): Promise<readonly string[]> {
  const pool = createPostgresPool({ url, maxConnections: 2, readOnly: false, onError: () => undefined })
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  try {
    return await (isRehearsal ? rehearse : runMigrations)(database)
  } finally {
    await database.destroy()
  }
}

async function rehearseOnCopy(dataDir: string): Promise<readonly string[]> {
  const folder = await mkdtemp(join(dataDir, 'rehearsal-'))
  try {
    const copy = join(folder, DATABASE_FILE)
    await copySqliteFile(join(dataDir, DATABASE_FILE), copy)
    return await useSqlite(copy, rehearse)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function useSqlite<T>(path: string, work: (database: Kysely<Tables>) => Promise<T>): Promise<T> {
  const connection = new SqliteConnection(path, { readOnly: false })
  try {
    return await work(new Kysely<Tables>({ dialect: createSqliteDialect(connection) }))
  } finally {
    connection.close()
  }
}

async function runMigrations(database: Kysely<Tables>): Promise<readonly string[]> {
  const pending = await listPendingMigrations(database)
  await migrate(database)
  return pending
}

async function rehearse(database: Kysely<Tables>): Promise<readonly string[]> {
  const pending = await listPendingMigrations(database)
  await rehearseMigrations(database)
  return pending
}

function openTarget(folder: string) {
  return createFsBlobStore({ root: join(resolve(folder), 'assets') })
}

function refuseShared({ databaseUrl }: Config, instead: string): void {
  if (databaseUrl === '') return
  throw new ConfigError(`A PostgreSQL database is ${instead}: docs/operations.md tells how.`)
}

/** While nobody else can start on the data folder. */
async function withLock<T>(dataDir: string, work: () => Promise<T>): Promise<T> {
  return asConfigError(async () => {
    mkdirSync(dataDir, { recursive: true })
    const unlock = lockDataDirectory(dataDir)
    try {
      return await work()
    } finally {
      unlock()
    }
  })
}

async function asConfigError<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw new ConfigError(toError(error).message)
  }
}

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Kysely } from 'kysely'
import { StorageError, toError } from '#core/errors.ts'
import { lockDataDirectory } from './data-directory-lock.ts'
import type { Database } from './database.ts'
import { GroupCommit } from './group-commit.ts'
import { migrate } from './migrate.ts'
import { SqliteConnection } from './sqlite-connection.ts'
import { createSqliteDialect } from './sqlite-dialect.ts'
import { DATABASE_FILE } from './sqlite-files.ts'
import { createSqliteSnapshot } from './sqlite-snapshot.ts'
import type { Tables } from './tables.ts'

/** Where the embedded database is, and for whom. */
export interface SqliteOptions {
  /** Created when absent. */
  readonly dataDir: string
  /**
   * True for whoever runs jobs: a second such process is refused. False for short work beside a running server, such
   * as making a key.
   */
  readonly exclusive: boolean
}

/**
 * Opens the embedded database and brings its schema up to date. Throws StorageError `storage_failed` when another
 * process runs on the data directory, or the directory can't be used.
 */
export async function openSqliteDatabase(options: SqliteOptions): Promise<Database> {
  createFolder(options.dataDir)
  const unlock = options.exclusive ? lockDataDirectory(options.dataDir) : () => undefined
  try {
    return await openLocked(join(options.dataDir, DATABASE_FILE), unlock)
  } catch (error) {
    unlock()
    throw error
  }
}

async function openLocked(path: string, unlock: () => void): Promise<Database> {
  const writer = new SqliteConnection(path, { readOnly: false })
  // FULL syncs the log at each commit: what was acknowledged survives a power cut, too.
  writer.execute('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
  await migrate(new Kysely<Tables>({ dialect: createSqliteDialect(writer) }))
  // A connection of its own, since one that shared the writer's would see what is not committed yet.
  const reader = new SqliteConnection(path, { readOnly: true })
  return createDatabase(writer, reader, unlock)
}

function createDatabase(writer: SqliteConnection, reader: SqliteConnection, unlock: () => void): Database {
  const snapshot = createSqliteSnapshot(reader)
  const listeners = new Set<() => void>()
  const refuseOutsideOfUnit = (): void => {
    if (!writer.isTransaction) throw new Error('A unit of writes was used after it ended.')
  }
  const commits = new GroupCommit(
    writer,
    new Kysely<Tables>({ dialect: createSqliteDialect(writer, refuseOutsideOfUnit) }),
    (sql, parameters) => {
      refuseOutsideOfUnit()
      return writer.query(sql, parameters)
    },
    {
      before: snapshot.end,
      after() {
        for (const listener of listeners) listener()
      },
    },
  )
  let closing: Promise<void> | undefined
  return {
    read: new Kysely<Tables>({ dialect: createSqliteDialect(reader, snapshot.open) }),
    write: (unit, options) => commits.write(unit, options),
    select<Row>(sql: string, parameters: readonly unknown[]) {
      snapshot.open()
      return reader.query<Row>(sql, parameters).rows
    },
    selectValues(sql: string, parameters: readonly unknown[]) {
      snapshot.open()
      return reader.queryValues(sql, parameters)
    },
    onCommit(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => (closing ??= closeAll()),
  }

  async function closeAll(): Promise<void> {
    await commits.close()
    snapshot.end()
    reader.close()
    writer.close()
    unlock()
  }
}

function createFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true })
  } catch (error) {
    const { message } = toError(error)
    throw new StorageError('storage_failed', `The data directory can't be made: ${message}.`, {
      cause: error,
    })
  }
}

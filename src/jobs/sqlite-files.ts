import { open, stat, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { StorageError } from '#core/errors.ts'
import { SqliteConnection } from './sqlite-connection.ts'

/** The database's name in its data directory, and in a backup. */
export const DATABASE_FILE = 'filmgate.db'

/** Where the database of a data directory is. Throws StorageError `storage_failed` when there is none. */
export async function findSqliteFile(dataDir: string): Promise<string> {
  const path = join(dataDir, DATABASE_FILE)
  if (await isThere(path)) return path
  throw new StorageError('storage_failed', `There is no database in ${dataDir}.`)
}

/** True when a data directory has a database. */
export async function hasSqliteFile(dataDir: string): Promise<boolean> {
  return isThere(join(dataDir, DATABASE_FILE))
}

/**
 * Writes the database as it is at this moment into a new file, durable when this returns. A server may go on writing
 * meanwhile: readers and writers don't wait for one another. The online backup of SQLite would begin anew with every
 * write of the server, and so might never end.
 */
export async function copySqliteFile(source: string, target: string): Promise<void> {
  const connection = new SqliteConnection(source, { readOnly: true })
  try {
    connection.query('VACUUM INTO ?', [target])
  } catch (error) {
    await unlink(target).catch(() => undefined)
    throw error
  } finally {
    connection.close()
  }
  await syncFile(target)
  await syncFile(dirname(target))
}

async function syncFile(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  )
}

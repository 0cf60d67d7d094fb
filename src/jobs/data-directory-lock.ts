import { resolve, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { StorageError, toError } from '#core/errors.ts'

const SQLITE_BUSY = 5

/**
 * Takes a data directory for this process, or throws at once. The lock is SQLite's own on a file beside the database:
 * the system drops it with the process, even after kill -9, so there is nothing stale to clear away. Answers how to
 * give it back.
 */
export function lockDataDirectory(dataDir: string): () => void {
  const path = join(dataDir, 'lock.db')
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(path, { timeout: 0 })
    database.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    if (database?.isOpen === true) database.close()
    throw toLockError(dataDir, error)
  }
  const held = database
  return () => {
    if (held.isOpen) held.close()
  }
}

function toLockError(dataDir: string, error: unknown): StorageError {
  const isBusy = error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY
  return new StorageError(
    'storage_failed',
    isBusy
      ? `Another Filmgate is running on the data directory ${resolve(dataDir)}. Stop it, or choose another directory with FILMGATE_DATA_DIR.`
      : `The data directory ${resolve(dataDir)} can't be locked: ${toError(error).message}.`,
    { cause: error },
  )
}

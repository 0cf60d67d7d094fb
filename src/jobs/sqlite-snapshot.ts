import type { SqliteConnection } from './sqlite-connection.ts'

/** One look at the database that all reads of a turn of the event loop share. */
export interface SqliteSnapshot {
  /** Called before each read. */
  open(): void
  /** Called before each commit: what is read afterwards is newer, and the log can be folded into the database. */
  end(): void
}

/**
 * SQLite takes and returns a lock of the file for each read, which takes three times as long as finding a row by its
 * key. Polls that arrive together take it once. A write of another process is seen a turn later at most.
 */
export function createSqliteSnapshot(reader: SqliteConnection): SqliteSnapshot {
  let isOpen = false

  function end(): void {
    if (!isOpen) return
    isOpen = false
    // An I/O error ends a transaction by itself.
    if (reader.isTransaction) reader.query('COMMIT', [])
  }

  return {
    open() {
      if (isOpen) return
      reader.query('BEGIN', [])
      isOpen = true
      setImmediate(end)
    },
    end,
  }
}

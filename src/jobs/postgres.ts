import { CompiledQuery, Kysely, PostgresDialect } from 'kysely'
import type { Logger } from '#core/engine.ts'
import type { Database, RunCompiled, Unit } from './database.ts'
import { migrate } from './migrate.ts'
import { createPostgresListener } from './postgres-listener.ts'
import type { Channel } from './postgres-listener.ts'
import { createPostgresPool, QUERY_TIMEOUT_MS } from './postgres-pool.ts'
import type { Pool } from './postgres-pool.ts'
import { retryDeadlocks } from './retry-deadlocks.ts'
import type { Tables } from './tables.ts'

/** For writes, and as many for reads. A node is rarely held up by the database, whose own limit is usually 100. */
const MAX_CONNECTIONS = 10
/** For what may be needed while a write waits, which must not wait for a write in turn; and for lazy writes. */
const MAX_SIDE_CONNECTIONS = 4

/** A database that several processes share, and talk to each other through. */
export interface PostgresDatabase extends Database {
  readonly isRemote: true
  /**
   * As write(), but answers before it is on disk: a crash of the server may undo it, and what was written after it. One
   * at a time, since the connections are few.
   */
  writeLazily<T>(unit: Unit<T>): Promise<T>
  /**
   * Runs SQL outside of any unit, on connections of its own. Its writes may be undone, the last first, when the server
   * crashes: nothing that anybody was told of may depend on them.
   */
  query<Row>(sql: string, parameters: readonly unknown[]): Promise<readonly Row[]>
  /** Calls back for each notification on a channel. Answers how to stop that. */
  listen(channel: Channel): Promise<() => void>
}

/**
 * Connects and brings the schema up to date; of several processes that start at once, one does it and the others wait.
 * Throws StorageError `storage_failed` when the server can't be reached, or a newer Filmgate has been there.
 */
export async function openPostgresDatabase(options: {
  /** `postgres://user:password@host:port/database?…` */
  readonly url: string
  readonly logger: Logger
}): Promise<PostgresDatabase> {
  const onError = (error: Error): void =>
    options.logger.warn({ err: error }, 'A connection to the database broke; it is opened anew.')
  const { url } = options
  await migrateAlone(createPostgresPool({ url, maxConnections: 1, readOnly: false, onError }))
  const openPool = (maxConnections: number, kind: { readOnly?: boolean; isDurable?: boolean } = {}): Pool =>
    createPostgresPool({
      url,
      maxConnections,
      readOnly: false,
      queryTimeoutMs: QUERY_TIMEOUT_MS,
      onError,
      ...kind,
    })
  const writePool = openPool(MAX_CONNECTIONS)
  const writer = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: writePool }) })
  const readPool = openPool(MAX_CONNECTIONS, { readOnly: true })
  const sidePool = openPool(MAX_SIDE_CONNECTIONS, { isDurable: false })
  const listener = createPostgresListener({ url: options.url, onError })
  const lazyWriter = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: sidePool }) })
  const listeners = new Set<() => void>()
  const tellOf = async <T>(work: () => Promise<T>): Promise<T> => {
    const value = await retryDeadlocks(work)
    for (const listen of listeners) listen()
    return value
  }
  let closing: Promise<void> | undefined
  return {
    isRemote: true,
    read: new Kysely<Tables>({ dialect: new PostgresDialect({ pool: readPool }) }),
    write: (unit, { isSingle } = { isSingle: false }) =>
      tellOf(async () => (isSingle ? unit(writer, toRun(writer)) : runUnit(writer, unit))),
    writeLazily: (unit) => tellOf(() => runUnit(lazyWriter, unit)),
    select: (sql, parameters) => readPool.query(sql, parameters),
    async selectValues(sql, parameters) {
      const rows = await readPool.query<Record<string, unknown>>(sql, parameters)
      return rows.map((row) => Object.values(row))
    },
    query: (sql, parameters) => retryDeadlocks(() => sidePool.query(sql, parameters)),
    listen: (channel) => listener.listen(channel),
    onCommit(listen) {
      listeners.add(listen)
      return () => listeners.delete(listen)
    },
    close: () =>
      (closing ??= Promise.all([listener.close(), readPool.end(), writePool.end(), sidePool.end()]).then(
        () => undefined,
      )),
  }
}

function runUnit<T>(writer: Kysely<Tables>, unit: Unit<T>): Promise<T> {
  return writer.transaction().execute(async (trx) => unit(trx, toRun(trx)))
}

function toRun(trx: Kysely<Tables>): RunCompiled {
  return (sql, parameters) => trx.executeQuery(CompiledQuery.raw(sql, [...parameters]))
}

/** With all the time in the world, and a connection that nobody else waits for. */
async function migrateAlone(pool: Pool): Promise<void> {
  try {
    await migrate(new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }))
  } finally {
    await pool.end()
  }
}

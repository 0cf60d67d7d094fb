import { DatabaseSync } from 'node:sqlite'
import type { SQLInputValue, StatementSync } from 'node:sqlite'
import { CompiledQuery, SelectQueryNode } from 'kysely'
import type { DatabaseConnection, QueryResult } from 'kysely'
import { StorageError } from '#core/errors.ts'

/** More than the distinct statements in the code; only `in (…)` lists of new lengths push others out. */
const MAX_STATEMENTS = 256
/** How long a writer waits for another process, i.e. for the command line beside a running server. */
const BUSY_TIMEOUT_MS = 5_000
/** SQLite's result codes, lower byte: https://www.sqlite.org/rescode.html */
const SQLITE_FULL = 13

interface CachedStatement {
  readonly statement: StatementSync
  /** True when running it gives rows. */
  readonly reads: boolean
}

/** One SQLite connection with a cache of prepared statements. Synchronous, as node:sqlite is. */
export class SqliteConnection {
  readonly #database: DatabaseSync
  readonly #statements = new Map<string, CachedStatement>()
  /** Of queryValues(), of which there are few: how rows come is a property of the statement. */
  readonly #valueStatements = new Map<string, StatementSync>()

  constructor(path: string, options: { readonly readOnly: boolean }) {
    this.#database = guard(
      () => new DatabaseSync(path, { readOnly: options.readOnly, timeout: BUSY_TIMEOUT_MS }),
    )
  }

  get isTransaction(): boolean {
    return this.#database.isTransaction
  }

  /** Runs SQL that gives nothing back, e.g. `COMMIT`. */
  execute(sql: string): void {
    guard(() => this.#database.exec(sql))
  }

  query<Row>(sql: string, parameters: readonly unknown[]): QueryResult<Row> {
    return guard(() => {
      const { statement, reads } = this.#prepare(sql)
      const values = parameters as SQLInputValue[]
      if (reads) return { rows: statement.all(...values) as Row[] }
      const { changes } = statement.run(...values)
      return { rows: [], numAffectedRows: BigInt(changes) }
    })
  }

  /** A query whose rows come as arrays, in the order of their columns. The text is one of a few. */
  queryValues(sql: string, parameters: readonly unknown[]): readonly (readonly unknown[])[] {
    return guard(() => {
      let statement = this.#valueStatements.get(sql)
      if (statement === undefined) {
        statement = this.#database.prepare(sql)
        statement.setReturnArrays(true)
        this.#valueStatements.set(sql, statement)
      }
      return statement.all(...(parameters as SQLInputValue[])) as unknown as readonly (readonly unknown[])[]
    })
  }

  close(): void {
    this.#statements.clear()
    this.#valueStatements.clear()
    guard(() => this.#database.close())
  }

  #prepare(sql: string): CachedStatement {
    const known = this.#statements.get(sql)
    if (known !== undefined) return known
    const statement = this.#database.prepare(sql)
    const cached = { statement, reads: statement.columns().length > 0 }
    const [oldest] = this.#statements.keys()
    if (oldest !== undefined && this.#statements.size >= MAX_STATEMENTS) this.#statements.delete(oldest)
    this.#statements.set(sql, cached)
    return cached
  }
}

/** Wraps a connection as Kysely wants it. `check` may refuse a query. */
export function toKyselyConnection(connection: SqliteConnection, check: () => void): DatabaseConnection {
  return {
    async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
      check()
      return connection.query<Row>(query.sql, query.parameters)
    },
    async *streamQuery<Row>(query: CompiledQuery): AsyncIterableIterator<QueryResult<Row>> {
      if (!SelectQueryNode.is(query.query)) throw new Error('Only a SELECT can be streamed.')
      check()
      yield connection.query<Row>(query.sql, query.parameters)
    },
  }
}

function guard<T>(operation: () => T): T {
  try {
    return operation()
  } catch (error) {
    throw toStorageError(error)
  }
}

function toStorageError(error: unknown): unknown {
  if (!(error instanceof Error) || !('errcode' in error)) return error
  const isFull = typeof error.errcode === 'number' && (error.errcode & 0xff) === SQLITE_FULL
  return isFull
    ? new StorageError('storage_full', 'There is no room left for the database.', { cause: error })
    : new StorageError('storage_failed', `The database failed: ${error.message}.`, { cause: error })
}

import type { PostgresPool, PostgresPoolClient } from 'kysely'
import pg from 'pg'
import { StorageError } from '#core/errors.ts'

const CONNECT_TIMEOUT_MS = 10_000
/**
 * A connection that is silent for so long is given up: a firewall may have dropped it without telling anybody. The server
 * is told to stop as well, since it would go on with what nobody waits for, and keep rows locked meanwhile.
 */
export const QUERY_TIMEOUT_MS = 15_000
/** A process that was frozen within a transaction must not hold its rows locked for longer than its jobs. */
const IDLE_IN_TRANSACTION_MS = 10_000
/**
 * A server that is not told that a client is gone, as when a firewall was started anew, keeps its connection for two
 * hours by default: a few such minutes, and there are none left for anybody. So it asks, and knows within a minute.
 */
const LIVENESS = [
  'tcp_keepalives_idle=20',
  'tcp_keepalives_interval=5',
  'tcp_keepalives_count=4',
  // For what was said and never heard, which is when nobody asks.
  'tcp_user_timeout=40000',
]
/** PostgreSQL's codes: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const DISK_FULL = '53100'
const INT8_OID = 20

/** How a pool connects. Times are milliseconds. */
export interface PoolOptions {
  /** `postgres://user:password@host:port/database?…` */
  readonly url: string
  readonly maxConnections: number
  /** True: every transaction of this pool is read-only. */
  readonly readOnly: boolean
  /** Longest wait for an answer. Undefined: as long as it takes, for changes of the schema. */
  readonly queryTimeoutMs?: number
  /**
   * False: commits don't wait for the disk. A crash of the server may then undo the last of them, in the order in which
   * they were made. Default true.
   */
  readonly isDurable?: boolean
  /** Hears of connections that broke while nobody used them; the pool replaces them. */
  readonly onError: (error: Error) => void
}

/**
 * Connections as Kysely wants them. Everything they throw is a StorageError, and a connection that was given back is
 * of no more use to whoever had it.
 */
export interface Pool extends PostgresPool {
  query<Row>(sql: string, parameters: readonly unknown[]): Promise<readonly Row[]>
}

/** Nothing connects before the first query. */
export function createPostgresPool(options: PoolOptions): Pool {
  const pool = new pg.Pool({
    ...toClientConfig(options.url, { readOnly: options.readOnly, settings: toSettings(options) }),
    max: options.maxConnections,
  })
  pool.on('error', options.onError)
  // The pool listens to idle clients only; to break while in use must not end the process either.
  pool.on('connect', (client) => client.on('error', options.onError))
  return {
    options: {},
    connect,
    async query<Row>(sql: string, parameters: readonly unknown[]) {
      const client = await connect()
      let isDone = false
      try {
        const result = await client.query(sql, parameters)
        isDone = true
        // Several statements in one text, which may not have parameters, give several results.
        return [result].flat().flatMap(({ rows }) => rows as Row[])
      } finally {
        // A text that begins a transaction and fails leaves its connection within it: no use to anybody else.
        client.release(!isDone)
      }
    },
    end: () => pool.end(),
  }

  async function connect(): Promise<WrappedClient> {
    return wrapClient(await guard(pool.connect()), options.queryTimeoutMs)
  }
}

/** What every connection has in common, also those outside of a pool. */
export function toClientConfig(
  url: string,
  {
    readOnly = false,
    settings = [],
  }: { readonly readOnly?: boolean; readonly settings?: readonly string[] } = {},
): pg.ClientConfig {
  return {
    connectionString: addSettings(
      url,
      [...LIVENESS, ...settings],
      readOnly ? ['default_transaction_read_only=on'] : [],
    ),
    application_name: 'filmgate',
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    types: {
      // Sizes and milliseconds stay far below 2^53. Only here, because others in the process may think otherwise.
      getTypeParser: ((oid: number, format?: 'text') =>
        oid === INT8_OID ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
    },
  }
}

function toSettings({ queryTimeoutMs, isDurable = true }: PoolOptions): readonly string[] {
  return [
    ...(queryTimeoutMs === undefined ? [] : [`statement_timeout=${queryTimeoutMs}`]),
    ...(isDurable ? [] : ['synchronous_commit=off']),
  ]
}

/** The URL may carry settings of its own, and what it says wins over what is passed beside it; the last word wins here. */
function addSettings(url: string, before: readonly string[], after: readonly string[]): string {
  const changed = new URL(url)
  const toOption = (setting: string): string => `-c ${setting}`
  const settings = [
    ...before.map(toOption),
    changed.searchParams.get('options') ?? '',
    ...after.map(toOption),
  ]
  changed.searchParams.set('options', settings.filter((text) => text !== '').join(' '))
  // The driver decodes %20 there, and takes a plus sign for itself.
  return changed.href.replaceAll('+', '%20')
}

type WrappedClient = PostgresPoolClient & {
  readonly query: (sql: string, parameters: readonly unknown[]) => Promise<pg.QueryResult>
}

function wrapClient(client: pg.PoolClient, timeoutMs: number | undefined): WrappedClient {
  let isReleased = false
  let hasTimedOut = false
  const query = async (sql: string, parameters: readonly unknown[]): Promise<pg.QueryResult> => {
    if (isReleased) throw new Error('A unit of writes was used after it ended.')
    // It would wait behind the one that is not answered.
    if (hasTimedOut) throw toStorageError(new Error('the connection is silent'))
    const answer = client.query({ text: sql, values: [...parameters], ...nameStatement(sql, parameters) })
    if (timeoutMs === undefined) return guard(answer)
    return guard(withTimeout(answer, timeoutMs, () => (hasTimedOut = true)))
  }
  return {
    query: query as unknown as WrappedClient['query'],
    release(isBroken) {
      isReleased = true
      // To be told of an error makes the pool close the connection, hard when a query is under way.
      client.release(isBroken === true || hasTimedOut)
    },
  }
}

/** More than the distinct statements in the code; only `in (…)` lists of new lengths go beyond. */
const MAX_NAMED = 256
const names = new Map<string, string>()

/**
 * A statement with a name is parsed and planned once a connection, which saves the server half of its work. Not what
 * selects all columns, whatever they are: the server refuses to run that on once another node has added one.
 */
function nameStatement(text: string, parameters: readonly unknown[]): { readonly name?: string } {
  if (parameters.length === 0 || /^\s*select \*|\breturning \*/i.test(text)) return {}
  const known = names.get(text)
  if (known !== undefined) return { name: known }
  if (names.size >= MAX_NAMED) return {}
  const name = `filmgate_${names.size}`
  names.set(text, name)
  return { name }
}

/** Rejects when `work` takes too long; what it does afterwards is nobody's concern. */
export async function withTimeout<T>(work: Promise<T>, limitMs: number, onTimeout: () => void): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  let immediate: NodeJS.Immediate | undefined
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      // Where this process was held up itself, the answer is here and only has to be read.
      immediate = setImmediate(() => {
        onTimeout()
        reject(new Error(`no answer within ${limitMs / 1000} seconds`))
      })
    }, limitMs)
  })
  try {
    return await Promise.race([work, tooLate])
  } finally {
    clearTimeout(timer)
    clearImmediate(immediate)
  }
}

async function guard<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    throw toStorageError(error)
  }
}

function toStorageError(error: unknown): StorageError {
  const { code, message } = describe(error)
  return code === DISK_FULL
    ? new StorageError('storage_full', 'There is no room left for the database.', { cause: error })
    : new StorageError('storage_failed', `The database failed: ${message}.`, { cause: error })
}

/** A refused connection to a name with several addresses has no message, only a code. */
function describe(error: unknown): { readonly code: string; readonly message: string } {
  const { code, message } = (error ?? {}) as { readonly code?: unknown; readonly message?: unknown }
  const known = typeof code === 'string' ? code : ''
  const text = typeof message === 'string' && message !== '' ? message : known
  return { code: known, message: text === '' ? String(error) : text }
}

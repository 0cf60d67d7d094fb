import type { Kysely } from 'kysely'
import type { Awaitable } from '#core/awaitable.ts'
import { StorageError } from '#core/errors.ts'
import type { RunCompiled, Unit, WriteOptions } from './database.ts'
import type { SqliteConnection } from './sqlite-connection.ts'
import type { Tables } from './tables.ts'

/** About 20 ms of writes: the longest that the event loop is kept from anything else. */
const MAX_UNITS = 256
/** Turns of the event loop that a batch may grow for. */
const MAX_TURNS = 4

interface Entry {
  readonly run: Unit<unknown>
  readonly isSingle: boolean
  readonly resolve: (value: unknown) => void
  readonly reject: (error: unknown) => void
}

/** Called in the same breath as each commit: nothing else happens in between. */
interface CommitHooks {
  readonly before: () => void
  readonly after: () => void
}

/**
 * Collects the units of one event-loop turn and commits them together, because a commit costs an fsync and a unit does
 * not. Each unit has a savepoint: one that fails is undone alone. A single statement does not need that, since SQLite
 * undoes one that fails by itself. Nobody hears of success before the COMMIT.
 */
export class GroupCommit {
  readonly #connection: SqliteConnection
  readonly #trx: Kysely<Tables>
  readonly #runCompiled: RunCompiled
  readonly #hooks: CommitHooks
  #pending: Entry[] = []
  #running: Promise<void> | undefined
  #closed = false

  constructor(
    connection: SqliteConnection,
    trx: Kysely<Tables>,
    runCompiled: RunCompiled,
    hooks: CommitHooks,
  ) {
    this.#connection = connection
    this.#trx = trx
    this.#runCompiled = runCompiled
    this.#hooks = hooks
  }

  write<T>(unit: Unit<T>, { isSingle }: WriteOptions = { isSingle: false }): Promise<T> {
    if (this.#closed) {
      return Promise.reject(new StorageError('storage_failed', 'The database is closed.'))
    }
    return new Promise<T>((resolve, reject) => {
      this.#pending.push({ run: unit, isSingle, resolve: resolve as (value: unknown) => void, reject })
      this.#running ??= this.#run()
    })
  }

  async close(): Promise<void> {
    this.#closed = true
    await this.#running
  }

  async #run(): Promise<void> {
    while (this.#pending.length > 0) {
      await this.#gather()
      await this.#commit(this.#pending.splice(0, MAX_UNITS))
    }
    this.#running = undefined
  }

  /**
   * Waits until the sockets of this turn have been read, so that their requests are in the same batch. Where there were
   * several, more have come meanwhile: a turn costs microseconds, and the fsync that they would need hundreds of them.
   */
  async #gather(): Promise<void> {
    for (let turn = 0; turn < MAX_TURNS; turn++) {
      const before = this.#pending.length
      await new Promise((resolve) => setImmediate(resolve))
      if (this.#pending.length === before || this.#pending.length >= MAX_UNITS) return
    }
  }

  async #commit(batch: readonly Entry[]): Promise<void> {
    const settled: (() => void)[] = []
    try {
      this.#connection.query('BEGIN IMMEDIATE', [])
      for (const entry of batch) {
        const settle = entry.isSingle ? this.#runSingle(entry) : this.#runUnit(entry)
        // A turn of the microtask queue for each of them adds up.
        settled.push(settle instanceof Promise ? await settle : settle)
      }
      this.#hooks.before()
      this.#connection.query('COMMIT', [])
    } catch (error) {
      this.#rollback()
      for (const entry of batch) entry.reject(error)
      return
    }
    this.#hooks.after()
    for (const settle of settled) settle()
  }

  #runSingle(entry: Entry): Awaitable<() => void> {
    const fail = (error: unknown): (() => void) => {
      if (!this.#connection.isTransaction) throw error
      return () => entry.reject(error)
    }
    const succeed = (value: unknown) => () => entry.resolve(value)
    try {
      const value = entry.run(this.#trx, this.#runCompiled)
      return value instanceof Promise ? value.then(succeed, fail) : succeed(value)
    } catch (error) {
      return fail(error)
    }
  }

  /** Answers what to tell the unit's caller once the batch is durable. Throws when the whole batch is lost. */
  async #runUnit(entry: Entry): Promise<() => void> {
    this.#connection.query('SAVEPOINT unit', [])
    try {
      const value = await entry.run(this.#trx, this.#runCompiled)
      this.#connection.query('RELEASE unit', [])
      return () => entry.resolve(value)
    } catch (error) {
      // A full disk or an I/O error makes SQLite roll back everything by itself: https://www.sqlite.org/lang_transaction.html
      if (!this.#connection.isTransaction) throw error
      this.#connection.execute('ROLLBACK TO unit; RELEASE unit')
      return () => entry.reject(error)
    }
  }

  #rollback(): void {
    try {
      if (this.#connection.isTransaction) this.#connection.execute('ROLLBACK')
    } catch {
      // The callers are told of the error that led here; a connection this broken refuses the next BEGIN as well.
    }
  }
}

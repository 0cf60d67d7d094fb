import type { Kysely } from 'kysely'
import type { Awaitable } from '#core/awaitable.ts'
import type { Tables } from './tables.ts'

/** What is known of a unit of writes beforehand. */
export interface WriteOptions {
  /**
   * The unit makes one statement at most, which needs no transaction around it, and does not throw once that has
   * changed anything. Default: false.
   */
  readonly isSingle: boolean
}

/** What write() runs. */
export type Unit<T> = (trx: Kysely<Tables>, run: RunCompiled) => Awaitable<T>

/** Runs a statement of writing that Kysely compiled before, within a unit. */
export type RunCompiled = (sql: string, parameters: readonly (string | number | null)[]) => Awaitable<unknown>

/**
 * The database as the rest of jobs/ sees it. Repository code writes Kysely queries that mean the same to every
 * adapter; what differs between databases stays behind this port. Everything here throws StorageError
 * `storage_full` or `storage_failed`.
 */
export interface Database {
  /** Each statement is a round trip to another process: what many ask at a time is better asked together. */
  readonly isRemote?: true
  /** For reading what is committed. Never writes. */
  readonly read: Kysely<Tables>
  /**
   * Runs a unit of writes, and answers once it is durable. A unit that throws leaves no trace and rejects with what
   * it threw. Units of the same moment may share a commit, and one that got in the way of another is undone and run
   * again, so a unit does nothing but use `trx`: no other waiting, no write() within, no effect that could not be undone.
   * `run` is for the few that are asked for all the time.
   */
  write<T>(unit: Unit<T>, options?: WriteOptions): Promise<T>
  /**
   * Runs a SELECT that Kysely compiled before, with other parameters: building a query anew costs half again the
   * time of a poll. The embedded database answers at once, by throwing too.
   */
  select<Row>(sql: string, parameters: readonly (string | number | null)[]): Awaitable<readonly Row[]>
  /** The same, each row as its values in the order of the columns: many rows without names are read in half the time. */
  selectValues(
    sql: string,
    parameters: readonly (string | number | null)[],
  ): Awaitable<readonly (readonly unknown[])[]>
  /** Calls `listener` after each commit. Answers how to stop that. */
  onCommit(listener: () => void): () => void
  /** Waits for the writes under way and closes. Later calls are refused. */
  close(): Promise<void>
}

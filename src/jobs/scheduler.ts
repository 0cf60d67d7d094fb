import type { Kysely } from 'kysely'
import type { Awaitable } from '#core/awaitable.ts'
import type { VideoStatus } from '#core/video.ts'
import type { Tables } from './tables.ts'

/** What a scheduler needs to know of a job. */
export interface ScheduledJob {
  readonly id: string
  /** A queued job has never been started: it waits until it is its project's turn. */
  readonly status: VideoStatus
  /** When the next step is due, Unix milliseconds. */
  readonly runAt: number
  /** Of the row as it is with this write; the row keeps it as its ticket. */
  readonly version: number
  readonly engine: string
  /** Higher goes first. */
  readonly priority: number
}

/** What is written of a job that begins to wait. */
export interface Move {
  /** As it is with this write. */
  readonly job: ScheduledJob
  readonly attempt: number
  readonly starts: number
  /** JSON. */
  readonly checkpoint: string
  /** False when the checkpoint is what the row has already: to look once more would find the same. */
  readonly hasNews: boolean
}

/**
 * Does what is due of one job, and returns when its row says what comes next. `signal` is aborted when the scheduler
 * stops. A rejection means that not even that could be written down: the job is tried again after a pause.
 */
export type JobHandler = (videoId: string, signal: AbortSignal) => Promise<void>

/** Calls a handler for each job whose moment has come; never twice at a time for the same job. */
export interface Scheduler {
  /**
   * Makes a job's next step known, within the transaction that wrote its row. Of a queued job the row says all there
   * is to know: for that, nothing is written.
   */
  schedule(trx: Kysely<Tables>, job: ScheduledJob): Awaitable<void>
  /**
   * Writes the row of a job that begins to wait, fenced by its version, and schedules it; false when the row has
   * changed since. For schedulers that do so with many at a time; absent: as any other change.
   */
  park?(move: Move): Promise<boolean>
  start(handler: JobHandler): void
  /** Takes no more jobs, aborts those running, and waits until they have let go or the deadline has passed. */
  stop(): Promise<void>
}

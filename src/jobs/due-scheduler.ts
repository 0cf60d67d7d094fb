import type { Logger } from '#core/engine.ts'
import type { Clock } from './clock.ts'
import type { Database } from './database.ts'
import { createDueJobs } from './due-jobs.ts'
import type { DueJob, JobGroup } from './due-jobs.ts'
import { createDueLoop } from './due-loop.ts'
import { waitAtMost } from './wait-at-most.ts'
import type { JobHandler, Scheduler } from './scheduler.ts'

/** A handler that could not even write down its failure, e.g. on a full disk, is not called again sooner. */
const COOL_DOWN_MS = 5_000
/** Jobs begun in one pass; the next pass follows at once. */
const MAX_BATCH = 200

export interface DueSchedulerOptions {
  readonly database: Database
  readonly clock: Clock
  /** How many jobs of an engine may run at a time. Asked anew each time. */
  readonly concurrency: (engine: string) => number
  /** How long stop() waits for handlers. */
  readonly stopDeadlineMs: number
  readonly logger: Logger
}

interface RunningJob {
  readonly engine: string
  readonly controller: AbortController
  readonly done: Promise<void>
}

/**
 * The embedded scheduler: one process, so one loop over `run_at` of the rows themselves. What runs is a map in memory,
 * which a crash empties as it should: the rows are then simply due. Several processes must not share it; the lock on
 * the data directory sees to that.
 */
export function createDueScheduler(options: DueSchedulerOptions): Scheduler {
  const { database, clock, logger } = options
  const jobs = createDueJobs(database)
  const running = new Map<string, RunningJob>()
  const coolingUntil = new Map<string, number>()
  let handler: JobHandler | undefined
  let hasNews = false
  let stopListening: (() => void) | undefined
  const loop = createDueLoop({
    clock,
    pass,
    onError: (error) => logger.error({ err: error }, 'The due-loop could not read the jobs.'),
  })

  return {
    async schedule() {
      // The row says all there is to know; once it is committed, look at it.
      hasNews = true
    },
    start(newHandler) {
      handler = newHandler
      stopListening = database.onCommit(() => {
        if (!hasNews) return
        hasNews = false
        loop.wake()
      })
      loop.start()
    },
    async stop() {
      stopListening?.()
      await loop.stop()
      const stopping = [...running.values()]
      for (const job of stopping) job.controller.abort(new Error('The server is stopping.'))
      await waitAtMost(Promise.all(stopping.map((job) => job.done)), clock, options.stopDeadlineMs)
      handler = undefined
    },
  }

  /** Starts what is due and has a free place, group by group. */
  async function pass(now: number): Promise<number | undefined> {
    let next = forgetCooled(now)
    let group = await jobs.nextGroup(undefined)
    while (group !== undefined) {
      const free = options.concurrency(group.engine) - countRunning(group.engine)
      if (free <= 0) {
        // A job that ends wakes the loop, so there is no moment to wait for either.
        group = await jobs.nextEngine(group.engine)
        continue
      }
      const runAt = await startDue(group, now, free)
      next = earlier(next, runAt)
      group = await jobs.nextGroup(group)
    }
    return next
  }

  async function startDue(group: JobGroup, now: number, free: number): Promise<number | undefined> {
    const batch = Math.min(free, MAX_BATCH)
    // Rows of running and cooling jobs are due as well: read past them.
    const due = await jobs.due(group, now, batch + running.size + coolingUntil.size)
    const startable = due.filter((job) => !running.has(job.id) && !coolingUntil.has(job.id))
    for (const job of startable.slice(0, batch)) start(job)
    return free > MAX_BATCH && startable.length >= MAX_BATCH ? now : jobs.nextRunAt(group, now)
  }

  function start(job: DueJob): void {
    const controller = new AbortController()
    running.set(job.id, { engine: job.engine, controller, done: run(job, controller.signal) })
  }

  async function run(job: DueJob, signal: AbortSignal): Promise<void> {
    try {
      await handler?.(job.id, signal)
    } catch (error) {
      logger.error({ err: error, videoId: job.id }, 'A job could not be carried on; it is tried again.')
      coolingUntil.set(job.id, clock.now() + COOL_DOWN_MS)
    } finally {
      running.delete(job.id)
      loop.wake()
    }
  }

  function countRunning(engine: string): number {
    let count = 0
    for (const job of running.values()) if (job.engine === engine) count++
    return count
  }

  /** Answers when the next of them has cooled down. */
  function forgetCooled(now: number): number | undefined {
    let next: number | undefined
    for (const [id, until] of coolingUntil) {
      if (until <= now) coolingUntil.delete(id)
      else next = earlier(next, until)
    }
    return next
  }
}

function earlier(a: number | undefined, b: number | undefined): number | undefined {
  if (a === undefined) return b
  return b === undefined ? a : Math.min(a, b)
}

import type { Logger } from '#core/engine.ts'
import type { Clock } from './clock.ts'
import type { Database } from './database.ts'
import { createDueJobs } from './due-jobs.ts'
import type { DueJob } from './due-jobs.ts'
import { createDueLoop } from './due-loop.ts'
import { createFairQueue } from './fair-queue.ts'
import type { Choice } from './fair-queue.ts'
import { waitAtMost } from './wait-at-most.ts'
import type { JobHandler, Scheduler } from './scheduler.ts'

/** A handler that could not even write down its failure, e.g. on a full disk, is not called again sooner. */
const COOL_DOWN_MS = 5_000
/** Jobs begun in one pass; the next pass follows at once. */
const MAX_BATCH = 200
const NO_CHOICE: Choice = { jobs: [], nextRunAt: undefined }

/** What the embedded scheduler works with. Times are milliseconds. */
export interface DueSchedulerOptions {
  readonly database: Database
  readonly clock: Clock
  /** How many jobs of an engine may run at a time. Asked anew each time. */
  readonly concurrency: (engine: string) => number
  /** How many videos of a project may be in progress at a time; undefined: any number. */
  readonly projectLimit?: ((project: string) => number | undefined) | undefined
  /** How long stop() waits for handlers. */
  readonly stopDeadlineMs: number
  readonly logger: Logger
}

interface RunningJob extends DueJob {
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
  const queue = createFairQueue(database)
  const running = new Map<string, RunningJob>()
  const coolingUntil = new Map<string, number>()
  /** Due jobs by engine, read ahead: to ask anew for each place that becomes free would cost more than a poll. */
  const ahead = new Map<string, DueJob[]>()
  /** Engines whose jobs have been written since the last commit. */
  const news = new Set<string>()
  let handler: JobHandler | undefined
  let stopListening: (() => void) | undefined
  const loop = createDueLoop({
    clock,
    pass,
    onError: (error) => logger.error({ err: error }, 'The due-loop could not read the jobs.'),
  })

  return {
    schedule(_trx, { engine }) {
      // The row says all there is to know; once it is committed, look at it.
      news.add(engine)
    },
    start(newHandler) {
      handler = newHandler
      stopListening = database.onCommit(() => {
        const isOfUse = [...news].some((engine) => countFree(engine) > 0)
        news.clear()
        if (isOfUse) loop.wake()
      })
      loop.start()
    },
    async stop() {
      stopListening?.()
      await loop.stop()
      const stopping = [...running.values()]
      for (const job of stopping) job.controller.abort(new Error('The server is stopping.'))
      await waitAtMost(Promise.all(stopping.map((job) => job.done)), clock, options.stopDeadlineMs)
      ahead.clear()
      handler = undefined
    },
  }

  /** Starts what is due and has a free place, engine by engine. */
  async function pass(now: number): Promise<number | undefined> {
    let next = forgetCooled(now)
    let engine = await jobs.nextEngine('')
    while (engine !== undefined) {
      const free = countFree(engine)
      if (free > 0) next = earlier(next, await startDue(engine, now, free))
      engine = await jobs.nextEngine(engine)
    }
    return next
  }

  /** Jobs under way go first: somebody else may be waiting for them, and they hold what they have made so far. */
  async function startDue(engine: string, now: number, free: number): Promise<number | undefined> {
    const batch = Math.min(free, MAX_BATCH)
    const due = await takeDue(engine, now, batch)
    for (const job of due) start(job)
    const places = batch - due.length
    const choice = places === 0 ? NO_CHOICE : await choose(engine, places, now)
    for (const job of choice.jobs) start(job)
    if (due.length + choice.jobs.length === batch) return free > batch ? now : undefined
    return earlier(choice.nextRunAt, await jobs.nextRunAt(engine, now))
  }

  /** Up to `count` jobs under way that are due, longest due first. */
  async function takeDue(engine: string, now: number, count: number): Promise<readonly DueJob[]> {
    const known = ahead.get(engine) ?? []
    const due = takeFree(known, count)
    if (due.length === count) return due
    // Rows of running and cooling jobs are due as well: read past them.
    const takenCount = running.size + coolingUntil.size + due.length
    const read = await jobs.due(engine, now, MAX_BATCH + takenCount)
    const fresh = read.filter((job) => !isTaken(job.id) && !due.some(({ id }) => id === job.id))
    due.push(...takeFree(fresh, count - due.length))
    ahead.set(engine, fresh)
    return due
  }

  /** Removes the first jobs that may be started. */
  function takeFree(jobsOfEngine: DueJob[], count: number): DueJob[] {
    const free: DueJob[] = []
    while (free.length < count) {
      const job = jobsOfEngine.shift()
      if (job === undefined) break
      if (!isTaken(job.id)) free.push(job)
    }
    return free
  }

  function choose(engine: string, places: number, now: number): Promise<Choice> {
    return queue.choose(engine, places, now, {
      projectLimit: options.projectLimit ?? (() => undefined),
      isTaken,
      takenCount: running.size + coolingUntil.size,
      running: (project) =>
        [...running.values()].filter((job) => job.project === project).map(({ id }) => id),
    })
  }

  function isTaken(id: string): boolean {
    return running.has(id) || coolingUntil.has(id)
  }

  function start(job: DueJob): void {
    const controller = new AbortController()
    running.set(job.id, { ...job, controller, done: run(job, controller.signal) })
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

  /** A job that ends wakes the loop, so for an engine without a free place there is nothing to look for or to wait for. */
  function countFree(engine: string): number {
    let free = options.concurrency(engine)
    for (const job of running.values()) if (job.engine === engine) free--
    return free
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

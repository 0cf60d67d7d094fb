import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Logger } from '#core/engine.ts'
import { createBossAdmission } from './boss-admission.ts'
import { createHeartbeat } from './boss-heartbeat.ts'
import type { HeldDelivery } from './boss-heartbeat.ts'
import { openBossQueue } from './boss-queue.ts'
import type { BossQueue, Delivery } from './boss-queue.ts'
import { createBossParking } from './boss-parking.ts'
import { createBossSweep } from './boss-sweep.ts'
import type { Clock } from './clock.ts'
import { createDueLoop } from './due-loop.ts'
import { gather } from './gather.ts'
import type { PostgresDatabase } from './postgres.ts'
import type { JobHandler, Scheduler } from './scheduler.ts'
import { waitAtMost } from './wait-at-most.ts'

/** Delayed jobs are found by looking; those that are due at once come with a notification. */
const POLL_MS = 500
/** Deliveries taken at a time. */
const MAX_BATCH = 25
/**
 * Of an engine with a backlog, deliveries are taken once so many of its places are free, but after so long in any case:
 * each look costs as much as a batch, and who waits in a backlog waits for others anyway.
 */
const BATCH_SHARE = 1 / 3
const BATCH_WAIT_MS = 50
/** How often to look for queues of engines that this node does not know. */
const ENGINES_MS = 60_000
const CHANNEL = 'filmgate_due'
const NOTIFY = `select pg_notify('${CHANNEL}', '')`
/** How long a unit that has scheduled something may take to commit; after that its job is found by looking. */
const NEWS_MS = 1_000
/** How long a database that is gone is waited for by who has a delivery to give back; later, others see to it. */
const PATIENCE_MS = 120_000
const RETRY_MS = 500
/** Notifications of one node are not sent faster. */
const NOTIFY_MS = 20

/** What a node of several works with. Times are milliseconds. */
export interface BossSchedulerOptions {
  readonly database: PostgresDatabase
  /** Ids of the configured engines. Jobs of others are taken as well, so that they fail instead of waiting for ever. */
  readonly engines: readonly string[]
  readonly clock: Clock
  /** How many jobs of an engine this node may run at a time. Asked anew each time. */
  readonly concurrency: (engine: string) => number
  /** How many videos of a project may be in progress at a time, on all nodes together; undefined: any number. */
  readonly projectLimit?: ((project: string) => number | undefined) | undefined
  /** False for a node that only creates jobs; its start() must not be called. */
  readonly takesJobs: boolean
  /** How long stop() waits for handlers. */
  readonly stopDeadlineMs: number
  readonly logger: Logger
}

/** The scheduler that several nodes share. */
export interface BossScheduler extends Scheduler {
  /** After stop() and before the database is closed. Nothing can be scheduled afterwards. */
  close(): Promise<void>
}

interface TakenDelivery extends HeldDelivery {
  isLetGo: boolean
  /** This process has written that the job waits, and sent its next delivery with that. */
  hasParked: boolean
}

interface RunningDelivery extends TakenDelivery {
  readonly done: Promise<void>
}

/**
 * The scheduler of several nodes, on pg-boss. A delivery says only "look at this row": it counts while the row's
 * ticket is the one it carries, and is struck off once the row has moved past it. So it may come twice, late or to
 * two nodes without forking the job; which of two writers was right is decided by the row's version.
 */
export async function createBossScheduler(options: BossSchedulerOptions): Promise<BossScheduler> {
  const { database, clock, logger } = options
  const queue = await openBossQueue(options)
  const admission = createBossAdmission({
    database,
    queue,
    projectLimit: options.projectLimit ?? (() => undefined),
  })
  const park = createBossParking({ database, queue, now: clock.now })
  /** By their videos: never two of the same at a time. */
  const atWork = new Map<string, TakenDelivery>()
  const listEngines = createEngineList(queue, options)
  // No map: a delivery that was lost and came back has the same id as what it waits for.
  const running = new Set<RunningDelivery>()
  const heartbeat = createHeartbeat({ queue, held: running, clock, logger })
  const sweep = createBossSweep({ database, queue, clock, logger })
  const loop = createDueLoop({
    clock,
    pass,
    onError: (error) => logger.error({ err: error }, 'The job queue could not be read; it is tried again.'),
  })
  /** The row, if the delivery still counts for it. */
  const readTicket = gather(readTickets)
  /** When the last look has brought as many jobs as it could, by engine. */
  const backlogs = new Map<string, number>()
  let handler: JobHandler | undefined
  let isStopping = false
  const news = createNews(options)
  const stopListening = options.takesJobs
    ? await database.listen({ name: CHANNEL, onMessage: loop.wake, onReconnect: loop.wake })
    : () => undefined

  return {
    async schedule(trx, job) {
      const now = clock.now()
      const isDue = job.runAt <= now
      if (job.status !== 'queued') await queue.send(trx, job, isDue ? undefined : new Date(job.runAt))
      if (isDue) news.expect()
    },
    async park(move) {
      const isParked = await park(move)
      const taken = atWork.get(move.job.id)
      if (isParked && taken !== undefined) taken.hasParked = true
      return isParked
    },
    start(newHandler) {
      handler = newHandler
      heartbeat.start()
      sweep.start()
      loop.start()
    },
    async stop() {
      isStopping = true
      await Promise.all([loop.stop(), sweep.stop()])
      const stopping = [...running]
      for (const job of stopping) job.controller.abort(new Error('The server is stopping.'))
      await waitAtMost(Promise.all(stopping.map((job) => job.done)), clock, options.stopDeadlineMs)
      await heartbeat.stop()
      handler = undefined
    },
    async close() {
      stopListening()
      news.close()
      await queue.close()
    },
  }

  /** Takes what is due as far as there are free places. */
  async function pass(now: number): Promise<number> {
    let next = now + POLL_MS
    for (const engine of await listEngines()) {
      const places = options.concurrency(engine)
      const free = places - countRunning(engine)
      // A job that ends wakes the loop.
      if (free <= 0) continue
      const waitMs = free < Math.min(MAX_BATCH, places * BATCH_SHARE) ? waitForBatch(engine, now) : 0
      if (waitMs > 0) {
        next = Math.min(next, now + waitMs)
        continue
      }
      const limit = Math.min(free, MAX_BATCH)
      const taken = await takeBatch(engine, limit, now)
      if (taken === limit) backlogs.set(engine, now)
      else backlogs.delete(engine)
      if (taken === limit && free > limit) next = now
    }
    return next
  }

  /** Milliseconds; 0 without a backlog, and when the clock was set back. */
  function waitForBatch(engine: string, now: number): number {
    const sinceMs = now - (backlogs.get(engine) ?? -Infinity)
    return sinceMs < 0 ? 0 : Math.max(0, BATCH_WAIT_MS - sinceMs)
  }

  /** Jobs under way go first; what places they leave are for those that wait. */
  async function takeBatch(engine: string, limit: number, now: number): Promise<number> {
    const underWay = await queue.take(engine, limit)
    for (const delivery of underWay) start(delivery)
    const places = limit - underWay.length
    if (places === 0 || (await admission.admit(engine, places, now)) === 0) return underWay.length
    const admitted = await queue.take(engine, places)
    for (const delivery of admitted) start(delivery)
    return underWay.length + admitted.length
  }

  function start(delivery: Delivery): void {
    const taken: TakenDelivery = {
      delivery,
      controller: new AbortController(),
      isLetGo: false,
      hasParked: false,
    }
    const earlier = [...running].findLast((job) => job.delivery.videoId === delivery.videoId)
    const done = run(taken, earlier?.done).finally(() => {
      running.delete(job)
      loop.wake()
    })
    const job: RunningDelivery = Object.assign(taken, { done })
    running.add(job)
  }

  async function run(taken: TakenDelivery, earlier: Promise<void> | undefined): Promise<void> {
    const { delivery } = taken
    let isOver = false
    try {
      await earlier
      isOver = await carryOn(taken)
    } catch (error) {
      const { videoId } = delivery
      logger.error({ err: error, videoId }, 'A job could not be carried on; it is tried again.')
    }
    taken.isLetGo = true
    await letGo(delivery, isOver)
  }

  /** Strikes a delivery off or gives it back. What does neither is nobody's until its heartbeat is overdue. */
  async function letGo(delivery: Delivery, isOver: boolean): Promise<void> {
    const startedAt = clock.now()
    for (;;) {
      try {
        await (isOver ? queue.complete(delivery) : queue.putOff(delivery))
        return
      } catch (error) {
        if (!isStopping && clock.now() - startedAt < PATIENCE_MS) {
          await new Promise<void>((resolve) => clock.setTimer(resolve, RETRY_MS))
          continue
        }
        const { videoId } = delivery
        logger.warn({ err: error, videoId }, 'A job could not be given back; that happens by itself.')
        return
      }
    }
  }

  /** Answers whether the row has moved past the delivery, now or long ago. */
  async function carryOn(taken: TakenDelivery): Promise<boolean> {
    const { delivery, controller } = taken
    const row = await readTicket(delivery)
    if (row === undefined) return true
    // A cancel is scheduled while the job may still run: whoever runs it settles that, if alive.
    if (row.cancel_requested === 1 && (await queue.isHeldElsewhere(delivery))) return false
    atWork.set(delivery.videoId, taken)
    try {
      await handler?.(delivery.videoId, controller.signal)
    } finally {
      atWork.delete(delivery.videoId)
    }
    return taken.hasParked || (await readTicket(delivery)) === undefined
  }

  /** The rows of deliveries that still count for them. */
  async function readTickets(
    deliveries: readonly Delivery[],
  ): Promise<readonly ({ readonly cancel_requested: number } | undefined)[]> {
    const rows = await database.read
      .selectFrom('videos')
      .select(['id', 'ticket', 'cancel_requested'])
      .where('id', '=', anyOf(deliveries.map(({ videoId }) => videoId)))
      .where('step', 'is not', null)
      .execute()
    const byId = new Map(rows.map((row) => [row.id, row]))
    return deliveries.map(({ videoId, ticket }) => {
      const row = byId.get(videoId)
      return row?.ticket === ticket ? row : undefined
    })
  }

  function countRunning(engine: string): number {
    let count = 0
    for (const { delivery } of running) if (delivery.engine === engine) count++
    return count
  }
}

/**
 * Tells all nodes that something may be due, once it is committed. Which commit that is nobody says; a notification
 * too many costs a look, and one that is missing half a second.
 */
function createNews({
  database,
  clock,
  logger,
}: Pick<BossSchedulerOptions, 'database' | 'clock' | 'logger'>) {
  let expectedAt = -Infinity
  let sentAt = -Infinity
  let cancelTimer: (() => void) | undefined
  const send = (): void => {
    cancelTimer = undefined
    sentAt = clock.now()
    database.query(NOTIFY, []).catch((error: unknown) => {
      logger.warn({ err: error }, 'The nodes could not be told of a job; they find it by looking.')
    })
  }
  const stopListening = database.onCommit(() => {
    const now = clock.now()
    if (now - expectedAt > NEWS_MS || cancelTimer !== undefined) return
    if (now - sentAt >= NOTIFY_MS) send()
    else cancelTimer = clock.setTimer(send, NOTIFY_MS)
  })
  return {
    expect: () => void (expectedAt = clock.now()),
    close() {
      cancelTimer?.()
      stopListening()
    },
  }
}

/** A list as one parameter: the statement is the same however long it is. */
function anyOf(ids: readonly string[]): RawBuilder<string> {
  return sql<string>`any(${ids})`
}

/** The engines to take jobs of: those configured here, and now and then a look for others. */
function createEngineList(
  queue: BossQueue,
  options: Pick<BossSchedulerOptions, 'engines' | 'clock'>,
): () => Promise<ReadonlySet<string>> {
  let known: ReadonlySet<string> = new Set(options.engines)
  let lookedAt = -Infinity
  return async () => {
    const now = options.clock.now()
    if (now - lookedAt >= ENGINES_MS || now < lookedAt) {
      known = new Set([...options.engines, ...(await queue.engines())])
      lookedAt = now
    }
    return known
  }
}

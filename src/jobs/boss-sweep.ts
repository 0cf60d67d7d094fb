import { sql } from 'kysely'
import type { Logger } from '#core/engine.ts'
import type { BossQueue } from './boss-queue.ts'
import type { Clock } from './clock.ts'
import { createDueLoop } from './due-loop.ts'
import type { DueLoop } from './due-loop.ts'
import type { PostgresDatabase } from './postgres.ts'

const INTERVAL_MS = 30_000
/** What has only just come due is not looked for: nearly all of that is on its way. */
const OVERDUE_MS = 10_000
const MAX_FOUND = 500
/** Enough to find the others in the log. */
const MAX_NAMED = 10
/** Two nodes that looked at the same time would both send. */
const TRY_LOCK = sql<{ readonly isFirst: boolean }>`select pg_try_advisory_xact_lock(7878002) as "isFirst"`

/**
 * Sends the deliveries that are missing. A row and its delivery are written together and struck off one after the
 * other, so there should be none; but whatever took one away, a backup of the tables without the queue, a queue that
 * was emptied by hand, a mistake of ours, its job would wait for ever.
 */
export function createBossSweep(options: {
  readonly database: PostgresDatabase
  readonly queue: Pick<BossQueue, 'findMissing' | 'sendAll'>
  readonly clock: Clock
  readonly logger: Logger
}): Pick<DueLoop, 'start' | 'stop'> {
  const { database, queue, clock, logger } = options
  return createDueLoop({
    clock,
    async pass(now) {
      const ids = await sendMissing(now)
      if (ids.length > 0) {
        logger.warn(
          { count: ids.length, videoIds: ids.slice(0, MAX_NAMED) },
          'Jobs were due that the queue knew nothing of; they were sent again.',
        )
      }
      return now + INTERVAL_MS
    },
    onError: (error) => logger.warn({ err: error }, 'Jobs that the queue has lost could not be looked for.'),
  })

  function sendMissing(now: number): Promise<readonly string[]> {
    return database.write(async (trx) => {
      const { rows } = await TRY_LOCK.execute(trx)
      if (rows[0]?.isFirst !== true) return []
      const jobs = await queue.findMissing(trx, now - OVERDUE_MS, MAX_FOUND)
      for (const [engine, ours] of Map.groupBy(jobs, (job) => job.engine)) {
        await queue.sendAll(trx, engine, ours, now)
      }
      return jobs.map(({ id }) => id)
    })
  }
}

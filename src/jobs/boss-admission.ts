import { sql } from 'kysely'
import type { BossQueue } from './boss-queue.ts'
import { createFairQueue } from './fair-queue.ts'
import type { PostgresDatabase } from './postgres.ts'

/** Any number that nothing else in the database locks by. */
const LOCK = sql`select pg_advisory_xact_lock(7878001)`

export interface BossAdmission {
  /** Starts up to `places` waiting jobs of an engine, in their fair order, and answers how many that were. */
  admit(engine: string, places: number, now: number): Promise<number>
}

/**
 * Waiting jobs have no delivery yet: which of them is next depends on all others, so it is decided when there is a
 * place, and by one node at a time. The row is then in progress and its delivery sent, both or neither.
 */
export function createBossAdmission(options: {
  readonly database: PostgresDatabase
  readonly queue: BossQueue
  readonly projectLimit: (project: string) => number | undefined
}): BossAdmission {
  const { database, queue, projectLimit } = options
  const fair = createFairQueue(database)
  const choice = { projectLimit, isTaken: () => false, takenCount: 0, running: () => [] }
  return {
    async admit(engine, places, now) {
      // Most of the time there is nobody, and no need to lock anybody else out.
      if (!(await hasWaiting(engine))) return 0
      return database.write(async (trx) => {
        await LOCK.execute(trx)
        const { jobs } = await fair.choose(engine, places, now, choice)
        if (jobs.length === 0) return 0
        const started = await trx
          .updateTable('videos')
          .set(({ eb }) => ({
            status: 'in_progress',
            version: eb('version', '+', 1),
            ticket: eb('version', '+', 1),
          }))
          .where(
            'id',
            'in',
            jobs.map((job) => job.id),
          )
          .where('status', '=', 'queued')
          .returning(['id', 'version', 'priority', 'run_at as runAt', 'engine', 'status'])
          .execute()
        await queue.sendAll(trx, engine, inOrder(started, jobs), now)
        return started.length
      })
    },
  }

  async function hasWaiting(engine: string): Promise<boolean> {
    const row = await database.read
      .selectFrom('videos')
      .select('id')
      .where('engine', '=', engine)
      .where('status', '=', 'queued')
      .limit(1)
      .executeTakeFirst()
    return row !== undefined
  }
}

/** Deliveries of one moment are taken in the order of their sending. */
function inOrder<T extends { readonly id: string }>(
  rows: readonly T[],
  order: readonly { id: string }[],
): T[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  return order.flatMap(({ id }) => byId.get(id) ?? [])
}

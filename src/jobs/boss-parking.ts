import { sql } from 'kysely'
import type { BossQueue } from './boss-queue.ts'
import { gather } from './gather.ts'
import type { PostgresDatabase } from './postgres.ts'
import type { Move } from './scheduler.ts'

/**
 * Writes that jobs wait, with their next deliveries: those of one moment in one transaction, whatever their number.
 * Answers whether the row was still at its version; where it was not, nothing is written.
 */
export function createBossParking(options: {
  readonly database: PostgresDatabase
  readonly queue: BossQueue
  readonly now: () => number
}): (move: Move) => Promise<boolean> {
  const { database, queue, now } = options
  return gather((moves: readonly Move[]) =>
    database.write(async (trx) => {
      const column = <T>(read: (move: Move) => T): readonly T[] => moves.map(read)
      const { rows } = await sql<{ readonly id: string }>`
        update videos
        set run_at = move.run_at, attempt = move.attempt, starts = move.starts, checkpoint = move.checkpoint,
          version = move.version, ticket = move.version
        from unnest(
          ${column(({ job }) => job.id)}::text[],
          ${column(({ job }) => job.version)}::int[],
          ${column(({ job }) => job.runAt)}::bigint[],
          ${column(({ attempt }) => attempt)}::int[],
          ${column(({ starts }) => starts)}::int[],
          ${column(({ checkpoint }) => checkpoint)}::text[]
        ) as move (id, version, run_at, attempt, starts, checkpoint)
        where videos.id = move.id and videos.version = move.version - 1
        returning videos.id`.execute(trx)
      const moved = new Set(rows.map(({ id }) => id))
      const jobs = moves.map(({ job }) => job).filter(({ id }) => moved.has(id))
      for (const [engine, ours] of Map.groupBy(jobs, (job) => job.engine)) {
        await queue.sendAll(trx, engine, ours, now())
      }
      return moves.map(({ job }) => moved.has(job.id))
    }),
  )
}

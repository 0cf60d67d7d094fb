import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { BossQueue } from './boss-queue.ts'
import { gather } from './gather.ts'
import type { PostgresDatabase } from './postgres.ts'
import type { Move } from './scheduler.ts'
import type { Tables } from './tables.ts'

/**
 * Writes that jobs wait, with their next deliveries: those of one moment in one transaction, whatever their number.
 * Answers whether the row was still at its version; where it was not, nothing is written. What has no news need not
 * outlive a crash of the server: row and delivery are then as they were before, and the upstream is asked once more.
 */
export function createBossParking(options: {
  readonly database: Pick<PostgresDatabase, 'write' | 'writeLazily'>
  readonly queue: Pick<BossQueue, 'sendAll'>
  readonly now: () => number
}): (move: Move) => Promise<boolean> {
  const { database, queue, now } = options
  const parkSafely = gather((moves: readonly Move[]) => database.write((trx) => writeMoves(trx, moves)))
  const parkLazily = gather((moves: readonly Move[]) => database.writeLazily((trx) => writeMoves(trx, moves)))
  return (move) => (move.hasNews ? parkSafely(move) : parkLazily(move))

  async function writeMoves(trx: Kysely<Tables>, moves: readonly Move[]): Promise<boolean[]> {
    const moved = await updateRows(trx, moves)
    const jobs = moves.map(({ job }) => job).filter(({ id }) => moved.has(id))
    for (const [engine, ours] of Map.groupBy(jobs, (job) => job.engine)) {
      await queue.sendAll(trx, engine, ours, now())
    }
    return moves.map(({ job }) => moved.has(job.id))
  }
}

/** Answers the ids of the rows that were at their versions. */
async function updateRows(trx: Kysely<Tables>, moves: readonly Move[]): Promise<ReadonlySet<string>> {
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
  return new Set(rows.map(({ id }) => id))
}

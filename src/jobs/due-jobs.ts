import { sql } from 'kysely'
import type { Database } from './database.ts'

/** A job that is due, as far as choosing it takes. */
export interface DueJob {
  readonly id: string
  readonly engine: string
  readonly project: string
}

/** Reads the jobs under way, those that have been started before. Each question is a seek, however many there are. */
export interface DueJobs {
  /** The next engine after `engine` that has live jobs, waiting ones included; undefined after the last. */
  nextEngine(engine: string): Promise<string | undefined>
  /** Jobs under way that are due at `now`, longest due first. */
  due(engine: string, now: number, limit: number): Promise<readonly DueJob[]>
  /** When the next job under way comes due after `now`. */
  nextRunAt(engine: string, now: number): Promise<number | undefined>
}

/** The jobs under way, in a database. */
export function createDueJobs(database: Database): DueJobs {
  // Spelt out, since SQLite takes a partial index only for a condition that it can see.
  const running = database.read.selectFrom('videos').where('status', '=', sql.lit('in_progress'))
  const queued = database.read.selectFrom('videos').where('status', '=', sql.lit('queued'))
  const ofEngine = running.where('engine', '=', '').orderBy('run_at')
  const nextOf = (jobs: typeof queued): string =>
    jobs.select('engine').where('engine', '>', '').orderBy('engine').limit(1).compile().sql
  const statements = {
    nextRunning: nextOf(running),
    nextQueued: nextOf(queued),
    due: ofEngine.select(['id', 'engine', 'project']).where('run_at', '<=', 0).limit(1).compile().sql,
    nextRunAt: ofEngine.select('run_at').where('run_at', '>', 0).limit(1).compile().sql,
  }
  return {
    async nextEngine(engine) {
      const [first] = await database.select<{ engine: string }>(statements.nextRunning, [engine, 1])
      const [second] = await database.select<{ engine: string }>(statements.nextQueued, [engine, 1])
      if (first === undefined || second === undefined) return (first ?? second)?.engine
      return first.engine < second.engine ? first.engine : second.engine
    },
    due: async (engine, now, limit) => database.select<DueJob>(statements.due, [engine, now, limit]),
    async nextRunAt(engine, now) {
      const [row] = await database.select<{ run_at: number }>(statements.nextRunAt, [engine, now, 1])
      return row?.run_at
    },
  }
}

import type { Database } from './database.ts'

export interface DueJob {
  readonly id: string
  readonly engine: string
}

/** Jobs of one engine and one priority: the due-loop looks at each group by itself. */
export interface JobGroup {
  readonly engine: string
  readonly priority: number
}

/** Reads the index of live jobs. Each question is a seek, however long the backlog is. */
export interface DueJobs {
  /** The first group after `group`, by engine and falling priority; undefined after the last. */
  nextGroup(group: JobGroup | undefined): Promise<JobGroup | undefined>
  /** The first group of the next engine. */
  nextEngine(engine: string): Promise<JobGroup | undefined>
  /** Jobs of a group that are due at `now`, longest waiting first. */
  due(group: JobGroup, now: number, limit: number): Promise<readonly DueJob[]>
  /** When the next job of a group comes due after `now`. */
  nextRunAt(group: JobGroup, now: number): Promise<number | undefined>
}

export function createDueJobs(database: Database): DueJobs {
  const live = database.read.selectFrom('videos').where('step', 'is not', null)
  const groups = live.select(['engine', 'priority']).orderBy('engine').orderBy('priority', 'desc').limit(1)
  const group = live.where('engine', '=', '').where('priority', '=', 0).orderBy('run_at')
  const sql = {
    firstGroup: groups.compile().sql,
    nextEngine: groups.where('engine', '>', '').compile().sql,
    nextPriority: groups.where('engine', '=', '').where('priority', '<', 0).compile().sql,
    due: group.select(['id', 'engine']).where('run_at', '<=', 0).limit(1).compile().sql,
    nextRunAt: group.select('run_at').where('run_at', '>', 0).limit(1).compile().sql,
  }
  const first = async <Row>(
    text: string,
    parameters: readonly (string | number)[],
  ): Promise<Row | undefined> => (await database.select<Row>(text, parameters))[0]

  return {
    async nextGroup(after) {
      if (after === undefined) return first<JobGroup>(sql.firstGroup, [1])
      const sameEngine = await first<JobGroup>(sql.nextPriority, [after.engine, after.priority, 1])
      return sameEngine ?? first<JobGroup>(sql.nextEngine, [after.engine, 1])
    },
    nextEngine: (engine) => first<JobGroup>(sql.nextEngine, [engine, 1]),
    due: ({ engine, priority }, now, limit) =>
      database.select<DueJob>(sql.due, [engine, priority, now, limit]),
    async nextRunAt({ engine, priority }, now) {
      const row = await first<{ run_at: number }>(sql.nextRunAt, [engine, priority, now, 1])
      return row?.run_at
    },
  }
}

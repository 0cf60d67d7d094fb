import { sql } from 'kysely'
import type { JobStatistics } from '#core/metrics.ts'
import type { Database } from './database.ts'

/** Reads what `/metrics` says of the live jobs: one look at each of them, for a scraper that comes every few seconds. */
export async function readJobStatistics(database: Database): Promise<JobStatistics> {
  const groups: JobStatistics['groups'][number][] = []
  for (const status of ['queued', 'in_progress'] as const) {
    const rows = await database.read
      .selectFrom('videos')
      .select(({ fn }) => [
        'engine',
        'step',
        fn.countAll<number>().as('count'),
        fn.min('created_at').as('oldestCreatedAt'),
        // Live jobs have one.
        fn.min<number>('run_at').as('firstRunAt'),
      ])
      .where('status', '=', sql.lit(status))
      .groupBy(['engine', 'step'])
      .execute()
    for (const { step, ...row } of rows) if (step !== null) groups.push({ ...row, status, step })
  }
  return { groups }
}

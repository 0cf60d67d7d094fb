import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/**
 * How jobs start. How often each has begun without getting anywhere; and the live jobs in two indexes instead of one: those that wait for their first start, by project, so that projects take
 * turns; and those under way, which go on before any of the former.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  const status = sql.ref('status')
  await database.schema
    .alterTable('videos')
    .addColumn('starts', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
  await database.schema.dropIndex('videos_due').execute()
  await database.schema
    .createIndex('videos_queued')
    .on('videos')
    .columns(['engine', 'priority desc', 'project', 'run_at'])
    .where(status, '=', sql.lit('queued'))
    .execute()
  await database.schema
    .createIndex('videos_running')
    .on('videos')
    .columns(['engine', 'run_at'])
    .where(status, '=', sql.lit('in_progress'))
    .execute()
  await database.schema
    .createIndex('videos_active')
    .on('videos')
    .column('project')
    .where(status, '=', sql.lit('in_progress'))
    .execute()
}

import type { Kysely } from 'kysely'
import { sql } from 'kysely'

const TIMES = [
  'in_progress_at',
  'finalizing_at',
  'completed_at',
  'failed_at',
  'expired_at',
  'cancelling_at',
  'cancelled_at',
]

/** Batches, and their lines for as long as a batch lives. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await createBatches(database)
  await database.schema
    .createTable('batch_lines')
    .addColumn('batch_id', 'text', (column) => column.notNull())
    .addColumn('line', 'integer', (column) => column.notNull())
    .addColumn('custom_id', 'text', (column) => column.notNull())
    .addColumn('start', 'bigint', (column) => column.notNull())
    .addColumn('length', 'integer', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('video_id', 'text')
    .addColumn('result', 'text')
    .addPrimaryKeyConstraint('batch_lines_key', ['batch_id', 'line'])
    .execute()
  await database.schema
    .createIndex('batch_lines_state')
    .on('batch_lines')
    .columns(['batch_id', 'state', 'line'])
    .execute()
  await database.schema
    .createIndex('batch_lines_video')
    .on('batch_lines')
    .column('video_id')
    .unique()
    .where(sql.ref('video_id'), 'is not', null)
    .execute()
}

async function createBatches(database: Kysely<unknown>): Promise<void> {
  let table = database.schema
    .createTable('batches')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('project', 'text', (column) => column.notNull())
    .addColumn('profile', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('input_file_id', 'text', (column) => column.notNull())
    .addColumn('input_key', 'text', (column) => column.notNull())
    .addColumn('metadata', 'text', (column) => column.notNull())
    .addColumn('output_life_seconds', 'integer')
    .addColumn('model', 'text', (column) => column.notNull())
    .addColumn('errors', 'text', (column) => column.notNull())
    .addColumn('total', 'integer', (column) => column.notNull())
    .addColumn('completed', 'integer', (column) => column.notNull())
    .addColumn('failed', 'integer', (column) => column.notNull())
    .addColumn('output_file_id', 'text')
    .addColumn('error_file_id', 'text')
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
  for (const time of TIMES) table = table.addColumn(time, 'bigint')
  await table
    .addColumn('run_at', 'bigint')
    .addColumn('version', 'integer', (column) => column.notNull())
    .execute()
  await database.schema
    .createIndex('batches_list')
    .on('batches')
    .columns(['project', 'created_at', 'id'])
    .execute()
  // Only what is to be worked on is in them.
  for (const [name, column] of [
    ['batches_due', 'run_at'],
    ['batches_input', 'input_file_id'],
  ] as const) {
    await database.schema
      .createIndex(name)
      .on('batches')
      .column(column)
      .where(sql.ref('run_at'), 'is not', null)
      .execute()
  }
}

import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** Videos with their job state, artifacts and assets, cleanups, API keys. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await createVideos(database)
  await createBlobTables(database)
  await database.schema
    .createTable('cleanups')
    .addColumn('video_id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('run_at', 'bigint', (column) => column.notNull())
    .addColumn('attempt', 'integer', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .execute()
  await database.schema.createIndex('cleanups_due').on('cleanups').column('run_at').execute()
  await database.schema
    .createTable('api_keys')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('project', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('secret_hash', 'text', (column) => column.notNull().unique())
    .addColumn('hint', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('revoked_at', 'bigint')
    .execute()
  await database.schema
    .createTable('probes')
    .addColumn('name', 'text', (column) => column.primaryKey().notNull())
    .addColumn('checked_at', 'bigint', (column) => column.notNull())
    .execute()
}

async function createVideos(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('videos')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('project', 'text', (column) => column.notNull())
    .addColumn('profile', 'text', (column) => column.notNull())
    .addColumn('model', 'text', (column) => column.notNull())
    .addColumn('engine', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('progress', 'integer', (column) => column.notNull())
    .addColumn('prompt', 'text')
    .addColumn('seconds', 'text', (column) => column.notNull())
    .addColumn('width', 'integer', (column) => column.notNull())
    .addColumn('height', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('completed_at', 'bigint')
    .addColumn('expires_at', 'bigint')
    .addColumn('remixed_from', 'text')
    .addColumn('error_code', 'text')
    .addColumn('error_message', 'text')
    .addColumn('warnings', 'text', (column) => column.notNull())
    .addColumn('request', 'text', (column) => column.notNull())
    .addColumn('step', 'text')
    .addColumn('run_at', 'bigint', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('attempt', 'integer', (column) => column.notNull())
    .addColumn('checkpoint', 'text', (column) => column.notNull())
    .addColumn('cancel_requested', 'integer', (column) => column.notNull())
    .addColumn('priority', 'integer', (column) => column.notNull())
    .execute()
  await database.schema
    .createIndex('videos_list')
    .on('videos')
    .columns(['project', 'created_at', 'id'])
    .execute()
  // Only live jobs are in it, grouped as the due-loop asks for them, so its size is that of the backlog.
  await database.schema
    .createIndex('videos_due')
    .on('videos')
    .columns(['engine', 'priority desc', 'run_at'])
    .where(sql.ref('step'), 'is not', null)
    .execute()
}

async function createBlobTables(database: Kysely<unknown>): Promise<void> {
  for (const table of ['artifacts', 'assets']) {
    await database.schema
      .createTable(table)
      .addColumn('video_id', 'text', (column) => column.notNull())
      .addColumn('role', 'text', (column) => column.notNull())
      .addColumn('key', 'text', (column) => column.notNull())
      .addColumn('digest', 'text', (column) => column.notNull())
      .addColumn('size_bytes', 'bigint', (column) => column.notNull())
      .addColumn('media_type', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint(`${table}_key`, ['video_id', 'role'])
      .execute()
  }
  await database.schema.alterTable('assets').addColumn('expires_at', 'bigint').execute()
  await database.schema
    .createIndex('assets_expiry')
    .on('assets')
    .column('expires_at')
    .where(sql.ref('expires_at'), 'is not', null)
    .execute()
}

import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** Files that clients upload, and that batches leave. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('files')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('project', 'text', (column) => column.notNull())
    .addColumn('filename', 'text', (column) => column.notNull())
    .addColumn('purpose', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('digest', 'text', (column) => column.notNull())
    .addColumn('size_bytes', 'bigint', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('expires_at', 'bigint')
    .execute()
  await database.schema
    .createIndex('files_list')
    .on('files')
    .columns(['project', 'created_at', 'id'])
    .execute()
  await database.schema
    .createIndex('files_expiry')
    .on('files')
    .column('expires_at')
    .where(sql.ref('expires_at'), 'is not', null)
    .execute()
}

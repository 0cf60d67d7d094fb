import type { Kysely } from 'kysely'

/** Characters that projects keep for their videos. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('characters')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('project', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('colours', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .execute()
}

import type { Kysely } from 'kysely'

/** What the server signs with: made once, shared by all who share the database. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('secrets')
    .addColumn('name', 'text', (column) => column.primaryKey().notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .execute()
}

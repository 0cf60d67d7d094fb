import type { Kysely } from 'kysely'

/** The version at which a job was last scheduled: tells a delivery that still counts from one that is overtaken. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .alterTable('videos')
    .addColumn('ticket', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
}

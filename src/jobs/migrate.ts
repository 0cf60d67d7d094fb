import type { Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import type { Migration } from 'kysely/migration'
import { StorageError, toError } from '#core/errors.ts'
import { up as initial } from './migrations/0001-initial.ts'
import { up as ticket } from './migrations/0002-ticket.ts'
import { up as idempotency } from './migrations/0003-idempotency.ts'
import { up as fairQueue } from './migrations/0010-fair-queue.ts'
import type { Tables } from './tables.ts'

/** Every change of the schema, oldest first. An entry that has been released is never edited: add another. */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-initial': { up: initial },
  '0002-ticket': { up: ticket },
  '0003-idempotency': { up: idempotency },
  '0010-fair-queue': { up: fairQueue },
}

/**
 * Brings the schema up to date, in one transaction. Throws StorageError `storage_failed` when that fails, or when a
 * newer Filmgate has been here: there is no way back down.
 */
export async function migrate(database: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: async () => ({ ...MIGRATIONS }) },
  })
  const { error } = await migrator.migrateToLatest()
  if (error === undefined) return
  throw new StorageError(
    'storage_failed',
    `The database could not be brought up to date: ${toError(error).message}. If a newer Filmgate used this database, run that one.`,
    { cause: error },
  )
}

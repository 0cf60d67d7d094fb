import type { Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import type { Migration } from 'kysely/migration'
import { StorageError, toError } from '#core/errors.ts'
import { up as initial } from './migrations/0001-initial.ts'
import { up as ticket } from './migrations/0002-ticket.ts'
import { up as idempotency } from './migrations/0003-idempotency.ts'
import { up as characters } from './migrations/0004-characters.ts'
import { up as secrets } from './migrations/0005-secrets.ts'
import { up as webhooks } from './migrations/0006-webhooks.ts'
import { up as files } from './migrations/0007-files.ts'
import { up as batches } from './migrations/0008-batches.ts'
import { up as fairQueue } from './migrations/0010-fair-queue.ts'
import type { Tables } from './tables.ts'

/** Every change of the schema, oldest first. An entry that has been released is never edited: add another. */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-initial': { up: initial },
  '0002-ticket': { up: ticket },
  '0003-idempotency': { up: idempotency },
  '0004-characters': { up: characters },
  '0005-secrets': { up: secrets },
  '0006-webhooks': { up: webhooks },
  '0007-files': { up: files },
  '0008-batches': { up: batches },
  '0010-fair-queue': { up: fairQueue },
}

/** Their names, oldest first. */
export const MIGRATION_NAMES: readonly string[] = Object.keys(MIGRATIONS)

/**
 * Brings the schema up to date, or up to `target` of MIGRATION_NAMES, in one transaction. Throws StorageError
 * `storage_failed` when that fails, or when a newer Filmgate has been here: there is no way back down.
 */
export async function migrate(database: Kysely<Tables>, target?: string): Promise<void> {
  let failure: unknown
  const migrator = createMigrator(database, (error) => (failure ??= error))
  const { error } = await (target === undefined ? migrator.migrateToLatest() : migrator.migrateTo(target))
  if (error === undefined) return
  throw new StorageError(
    'storage_failed',
    `The database could not be brought up to date: ${toError(failure ?? error).message}. If a newer Filmgate used this database, run that one.`,
    { cause: failure ?? error },
  )
}

/** The migrations that the database has not had, oldest first. Changes nothing. */
export async function listPendingMigrations(database: Kysely<Tables>): Promise<readonly string[]> {
  const migrations = await createMigrator(database).getMigrations()
  return migrations.filter(({ executedAt }) => executedAt === undefined).map(({ name }) => name)
}

/** Runs the pending migrations and takes them back. Throws what migrate() throws. */
export async function rehearseMigrations(database: Kysely<Tables>): Promise<void> {
  const isOver = new Error('The rehearsal is over.')
  try {
    await database.transaction().execute(async (trx) => {
      await migrate(trx)
      throw isOver
    })
  } catch (error) {
    if (error !== isOver) throw error
  }
}

/** `onError` hears what went wrong first: the migrator itself may report what that led to. */
function createMigrator(
  database: Kysely<Tables>,
  onError: (error: unknown) => void = () => undefined,
): Migrator {
  const watch = ({ up }: Migration): Migration => ({
    up: (trx) =>
      up(trx).catch((error: unknown) => {
        onError(error)
        throw error
      }),
  })
  const watched = Object.entries(MIGRATIONS).map(([name, migration]) => [name, watch(migration)] as const)
  return new Migrator({
    db: database,
    provider: { getMigrations: async () => Object.fromEntries(watched) },
  })
}

import { SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely'
import type { DatabaseConnection, Dialect } from 'kysely'
import type { SqliteConnection } from './sqlite-connection.ts'
import { toKyselyConnection } from './sqlite-connection.ts'

/**
 * Kysely's own adapter serialises every query behind a mutex and keeps schema changes out of transactions. Neither is
 * needed here: queries are synchronous, and SQLite does roll schema changes back.
 */
class Adapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true
  }

  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

/** A Kysely dialect over one open connection, which stays the caller's to close. `check` may refuse a query. */
export function createSqliteDialect(
  connection: SqliteConnection,
  check: () => void = () => undefined,
): Dialect {
  const wrapped: DatabaseConnection = toKyselyConnection(connection, check)
  return {
    createAdapter: () => new Adapter(),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (database) => new SqliteIntrospector(database),
    createDriver: () => ({
      init: async () => undefined,
      acquireConnection: async () => wrapped,
      beginTransaction: async () => connection.execute('BEGIN IMMEDIATE'),
      commitTransaction: async () => connection.execute('COMMIT'),
      rollbackTransaction: async () => connection.execute('ROLLBACK'),
      releaseConnection: async () => undefined,
      destroy: async () => undefined,
    }),
  }
}

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe } from 'node:test'
import { Kysely } from 'kysely'
import { openSqliteDatabase } from './sqlite.ts'
import { SqliteConnection } from './sqlite-connection.ts'
import { createSqliteDialect } from './sqlite-dialect.ts'
import type { Tables } from './tables.ts'
import { describeMigrations } from './testing/migration-contract.ts'

describe('migrations of SQLite', () => {
  describeMigrations(async (context) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'filmgate-migrate-'))
    const connection = new SqliteConnection(join(dataDir, 'filmgate.db'), { readOnly: false })
    context.after(async () => {
      connection.close()
      await rm(dataDir, { recursive: true })
    })
    return {
      bare: new Kysely<Tables>({ dialect: createSqliteDialect(connection) }),
      describe: async () =>
        connection.query('select type, name, sql from sqlite_master order by type, name', []).rows,
      async open() {
        const database = await openSqliteDatabase({ dataDir, exclusive: true })
        context.after(() => database.close())
        return database
      },
    }
  })
})

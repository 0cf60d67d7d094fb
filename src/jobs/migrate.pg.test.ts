import { describe } from 'node:test'
import { Kysely, PostgresDialect, sql } from 'kysely'
import { createPostgresPool } from './postgres-pool.ts'
import { openPostgresDatabase } from './postgres.ts'
import type { Tables } from './tables.ts'
import { describeMigrations } from './testing/migration-contract.ts'
import { createSilentLogger } from './testing/silent-logger.ts'
import { createPostgresUrl } from './testing/test-postgres.ts'

describe('migrations of PostgreSQL', () => {
  describeMigrations(async (context) => {
    let bare: Kysely<Tables> | undefined
    context.after(() => bare?.destroy())
    const url = await createPostgresUrl(context)
    const pool = createPostgresPool({ url, maxConnections: 3, readOnly: false, onError: () => undefined })
    const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
    bare = database
    return {
      bare: database,
      async describe() {
        const columns = await sql`
          select table_name, column_name, data_type, is_nullable, column_default
          from information_schema.columns where table_schema = 'public' order by 1, 2`.execute(database)
        const indexes = await sql`
          select indexname, indexdef from pg_indexes where schemaname = 'public' order by 1`.execute(database)
        return [...columns.rows, ...indexes.rows]
      },
      async open() {
        const opened = await openPostgresDatabase({ url, logger: createSilentLogger() })
        context.after(() => opened.close())
        return opened
      },
    }
  })
})

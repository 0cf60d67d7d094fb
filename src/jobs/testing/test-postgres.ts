import { randomBytes } from 'node:crypto'
import type { TestContext } from 'node:test'
import pg from 'pg'
import { openPostgresDatabase } from '../postgres.ts'
import type { PostgresDatabase } from '../postgres.ts'
import { createSilentLogger } from './silent-logger.ts'

/** An empty database of its own on the server that `npm run test:postgres` starts; gone with the test. */
export async function createPostgresUrl(context: TestContext): Promise<string> {
  // oxlint-disable-next-line node/no-process-env -- of the test run, no setting of Filmgate
  const server = process.env['TEST_POSTGRES_URL']
  if (server === undefined)
    throw new Error("These tests need a PostgreSQL: 'npm run test:postgres' brings one.")
  const name = `test_${randomBytes(8).toString('hex')}`
  await runOn(server, `create database ${name}`)
  context.after(() => runOn(server, `drop database ${name} with (force)`))
  const url = new URL(server)
  url.pathname = name
  return url.href
}

/** Opens a database of its own. Hooks run in the order of their making, hence `beforeClose`. */
export async function createTestPostgres(
  context: TestContext,
  beforeClose: () => Promise<void> = async () => undefined,
): Promise<{ readonly database: PostgresDatabase; readonly url: string }> {
  let database: PostgresDatabase | undefined
  context.after(async () => {
    await beforeClose()
    await database?.close()
  })
  const url = await createPostgresUrl(context)
  database = await openPostgresDatabase({ url, logger: createSilentLogger() })
  return { database, url }
}

async function runOn(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

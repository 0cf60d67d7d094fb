import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { findPostgres, startPostgres } from '../scripts/postgres-server.ts'
import type { BenchRow } from './bench.ts'

/** Where the jobs of a bench are kept. */
export interface BenchStore {
  readonly name: 'embedded' | 'PostgreSQL'
  /** Calls `use` with an empty store: the folder of an embedded database, or the URL of a shared one. */
  with<T>(use: (location: string) => Promise<T>): Promise<T>
}

export const embedded: BenchStore = {
  name: 'embedded',
  async with(use) {
    const folder = await mkdtemp(join(tmpdir(), 'filmgate-bench-'))
    try {
      return await use(folder)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
}

/** Why there are no figures of PostgreSQL. */
const ABSENT = 'skipped: PostgreSQL is not installed'

/**
 * Calls `measure` with a PostgreSQL as it is delivered, fsync and all; where there is none, answers `metrics` as
 * skipped. TEST_POSTGRES_URL names a server to use instead.
 */
export async function onPostgres(
  metrics: readonly string[],
  measure: (store: BenchStore) => Promise<readonly BenchRow[]>,
): Promise<readonly BenchRow[]> {
  const given = process.env['TEST_POSTGRES_URL']
  if (given !== undefined) return measure(createStore(given))
  if (findPostgres() === undefined) return metrics.map((metric) => ({ metric, skipped: ABSENT }))
  await using server = await startPostgres({ isDurable: true })
  return await measure(createStore(server.url))
}

function createStore(server: string): BenchStore {
  return {
    name: 'PostgreSQL',
    async with(use) {
      const name = `bench_${randomBytes(8).toString('hex')}`
      await run(server, `create database ${name}`)
      const url = new URL(server)
      url.pathname = name
      try {
        return await use(url.href)
      } finally {
        await run(server, `drop database ${name} with (force)`)
      }
    },
  }
}

async function run(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { TestContext } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import { sql } from 'kysely'
import pg from 'pg'
import { StorageError } from '#core/errors.ts'
import type { Database } from './database.ts'
import { createPostgresPool } from './postgres-pool.ts'
import type { Pool } from './postgres-pool.ts'
import { openPostgresDatabase } from './postgres.ts'
import { createSilentLogger } from './testing/silent-logger.ts'
import { createPostgresUrl, createTestPostgres } from './testing/test-postgres.ts'

describe('PostgreSQL database', () => {
  it('answers a write once it can be read', async (context) => {
    const { database } = await createTestPostgres(context)
    const answer = await database.write(async (trx) => {
      await insertProbe(trx, 'a')
      return 'done'
    })
    assert.equal(answer, 'done')
    assert.deepEqual(await names(database), ['a'])
  })

  it('shows readers nothing that is not committed, and tells of each commit', async (context) => {
    const { database } = await createTestPostgres(context)
    const events: string[] = []
    const stop = database.onCommit(() => events.push('commit'))
    await database.write(async (trx) => {
      await insertProbe(trx, 'a')
      assert.deepEqual(await names(database), [])
      events.push('unit')
    })
    stop()
    await database.write((trx) => insertProbe(trx, 'b'))
    assert.deepEqual(events, ['unit', 'commit'])
  })

  it('undoes a failing unit without its neighbours, and tells nobody', async (context) => {
    const { database } = await createTestPostgres(context)
    const failure = new Error('second thoughts')
    let commits = 0
    database.onCommit(() => commits++)
    const results = await Promise.allSettled([
      database.write((trx) => insertProbe(trx, 'before')),
      database.write(async (trx) => {
        await insertProbe(trx, 'undone')
        throw failure
      }),
      database.write((trx) => insertProbe(trx, 'after')),
    ])
    assert.deepEqual(
      results.map((result) => result.status),
      ['fulfilled', 'rejected', 'fulfilled'],
    )
    assert.equal(commits, 2)
    assert.deepEqual(await names(database), ['after', 'before'])
  })

  it('runs both of two units that lock each other out', async (context) => {
    const { database } = await createTestPostgres(context)
    await database.write((trx) => insertProbe(trx, 'a'))
    await database.write((trx) => insertProbe(trx, 'b'))
    const haveOne = [Promise.withResolvers<void>(), Promise.withResolvers<void>()] as const
    let runs = 0
    const add = async (first: string, second: string, own: 0 | 1): Promise<void> =>
      database.write(async (trx) => {
        runs++
        await countProbe(trx, first)
        haveOne[own].resolve()
        await haveOne[1 - own]?.promise
        await countProbe(trx, second)
      })
    await Promise.all([add('a', 'b', 0), add('b', 'a', 1)])
    assert.equal(runs, 3)
    const rows = await database.read.selectFrom('probes').select('checked_at').execute()
    assert.deepEqual(
      rows.map((row) => row.checked_at),
      [2, 2],
    )
  })

  it('asks once more what gave way to a transaction of somebody else', async (context) => {
    const { database, url } = await createTestPostgres(context)
    await database.write((trx) => insertProbe(trx, 'a'))
    await database.write((trx) => insertProbe(trx, 'b'))
    const other = new pg.Client({ connectionString: url })
    await other.connect()
    await other.query(
      "begin; set local deadlock_timeout = '1min'; update probes set checked_at = 5 where name = 'b'",
    )
    const both = `do $$ begin
      update probes set checked_at = checked_at + 1 where name = 'a';
      update probes set checked_at = checked_at + 1 where name = 'b';
    end $$`
    const asked = database.query(both, [])
    await untilLocked(other)
    await other.query("update probes set checked_at = 5 where name = 'a'")
    await other.query('commit')
    await other.end()
    await asked
    const rows = await database.read.selectFrom('probes').select('checked_at').execute()
    assert.deepEqual(
      rows.map((row) => row.checked_at),
      [6, 6],
    )
  })

  it('keeps a lazy unit whole, and tells of it', async (context) => {
    const { database } = await createTestPostgres(context)
    let commits = 0
    database.onCommit(() => commits++)
    await database.writeLazily((trx) => insertProbe(trx, 'kept'))
    const failure = new Error('second thoughts')
    const failing = database.writeLazily(async (trx) => {
      await insertProbe(trx, 'undone')
      throw failure
    })
    await assert.rejects(failing, (error) => error === failure)
    assert.deepEqual([await names(database), commits], [['kept'], 1])
  })

  it('makes a single statement durable without a transaction, and tells of it', async (context) => {
    const { database } = await createTestPostgres(context)
    let commits = 0
    database.onCommit(() => commits++)
    await database.write((trx) => insertProbe(trx, 'a'), { isSingle: true })
    await assert.rejects(database.write((trx) => insertProbe(trx, 'a'), { isSingle: true }))
    assert.deepEqual([await names(database), commits], [['a'], 1])
  })

  it('goes on reading and writing after another node has added a column', async (context) => {
    const { database } = await createTestPostgres(context)
    await database.write((trx) => insertProbe(trx, 'before'))
    const readAll = (): Promise<readonly { readonly name: string }[]> =>
      database.read.selectFrom('probes').selectAll().where('checked_at', '>=', 0).execute()
    assert.equal((await readAll()).length, 1)
    await database.query('alter table probes add column note text', [])
    await database.write((trx) => insertProbe(trx, 'after'))
    assert.equal((await readAll()).length, 2)
  })

  it('refuses a unit that is used after it ended', async (context) => {
    const { database } = await createTestPostgres(context)
    const leaked = await database.write(async (trx) => ({ trx }))
    await assert.rejects(insertProbe(leaked.trx, 'late'))
    assert.deepEqual(await names(database), [])
  })

  it('refuses to write through the read side', async (context) => {
    const { database } = await createTestPostgres(context)
    await assert.rejects(insertProbe(database.read, 'a'), /read-only/)
  })

  it('keeps settings that the URL has', async (context) => {
    const url = new URL(await createPostgresUrl(context))
    url.searchParams.set('options', '-c statement_timeout=12345')
    const database = await openPostgresDatabase({ url: url.href, logger: createSilentLogger() })
    context.after(() => database.close())
    assert.deepEqual(await database.select('show statement_timeout', []), [{ statement_timeout: '12345ms' }])
    assert.deepEqual(await database.query('show statement_timeout', []), [{ statement_timeout: '12345ms' }])
    await assert.rejects(insertProbe(database.read, 'a'), /read-only/)
  })

  it('gives big integers as numbers, here and nowhere else', async (context) => {
    const { database, url } = await createTestPostgres(context)
    const moment = 1_900_000_000_123
    await database.write((trx) => insertProbe(trx, 'a', moment))
    assert.deepEqual(await database.select('select checked_at from probes', []), [{ checked_at: moment }])
    const other = new pg.Client({ connectionString: url })
    await other.connect()
    const { rows } = await other.query('select checked_at from probes')
    await other.end()
    assert.deepEqual(rows, [{ checked_at: String(moment) }])
  })

  it('says that there is no room left', async (context) => {
    const { database } = await createTestPostgres(context)
    const full = sql`do $$ begin raise exception 'no space' using errcode = 'disk_full'; end $$`
    await assert.rejects(
      database.write(async (trx) => void (await full.execute(trx))),
      (error) => error instanceof StorageError && error.code === 'storage_full',
    )
  })

  it('is made by one of several processes that start at once, and kept by the next', async (context) => {
    const url = await createPostgresUrl(context)
    const open = (): ReturnType<typeof openPostgresDatabase> =>
      openPostgresDatabase({ url, logger: createSilentLogger() })
    const databases = await Promise.all(Array.from({ length: 6 }, open))
    await databases[0]?.write((trx) => insertProbe(trx, 'kept'))
    for (const database of databases) {
      assert.deepEqual(await names(database), ['kept'])
      await database.close()
    }
    const again = await open()
    assert.deepEqual(await names(again), ['kept'])
    await again.close()
  })

  it('is left alone by an older Filmgate', async (context) => {
    const { database, url } = await createTestPostgres(context)
    await database.query(
      "insert into kysely_migration (name, timestamp) values ('9999-future', '2099-01-01')",
      [],
    )
    await assert.rejects(openPostgresDatabase({ url, logger: createSilentLogger() }), /newer Filmgate/)
  })

  it('says what is wrong when nobody answers', async () => {
    const url = 'postgres://nobody:s3cret@127.0.0.1:1/none'
    await assert.rejects(openPostgresDatabase({ url, logger: createSilentLogger() }), (error) => {
      assert.ok(error instanceof StorageError)
      assert.match(error.message, /ECONNREFUSED/)
      assert.doesNotMatch(error.message, /s3cret/)
      return true
    })
  })

  it('waits for writes under way when closed, and refuses later ones', async (context) => {
    const { database } = await createTestPostgres(context)
    const write = database.write(async (trx) => {
      await sql`select pg_sleep(0.1)`.execute(trx)
      return 'written'
    })
    await delay(20)
    await database.close()
    assert.equal(await write, 'written')
    await assert.rejects(
      database.write((trx) => insertProbe(trx, 'late')),
      StorageError,
    )
  })

  it('gives nobody a connection that was left within a failed transaction', async (context) => {
    const { database } = await createTestPostgres(context)
    // As many at a time as there are connections, so that each of them is used again.
    const all = (sql: string): Promise<PromiseSettledResult<unknown>[]> =>
      Promise.allSettled(Array.from({ length: 3 }, () => database.query(sql, [])))
    const failed = await all('begin; select 1/0; commit')
    assert.ok(failed.every(({ status }) => status === 'rejected'))
    const next = await all('select 1')
    assert.ok(next.every(({ status }) => status === 'fulfilled'))
  })

  it('works on, and listens on, after the server cut every connection', async (context) => {
    const { database, url } = await createTestPostgres(context)
    const heard: string[] = []
    await database.listen({
      name: 'test',
      onMessage: (payload) => heard.push(payload),
      onReconnect: () => heard.push('reconnected'),
    })
    await database.query("select pg_notify('test', 'first')", [])
    await until(() => heard.includes('first'))
    await names(database)
    await cutConnections(url)
    await until(() => heard.includes('reconnected'))
    await database.write((trx) => insertProbe(trx, 'a'))
    await database.query("select pg_notify('test', 'second')", [])
    await until(() => heard.includes('second'))
    assert.deepEqual(await names(database), ['a'])
  })
})

describe('PostgreSQL connections', () => {
  it('let the server find out that their client is gone, unless the URL says otherwise', async (context) => {
    const { database, url } = await createTestPostgres(context)
    const shown = await Promise.all([
      database.select('show tcp_keepalives_idle', []),
      database.query('show tcp_keepalives_idle', []),
    ])
    assert.deepEqual(shown.flat(), [{ tcp_keepalives_idle: '20' }, { tcp_keepalives_idle: '20' }])
    const own = new URL(url)
    own.searchParams.set('options', '-c tcp_keepalives_idle=77')
    const pool = openPool(context, own.href, 1_000)
    assert.deepEqual(await pool.query('show tcp_keepalives_idle', []), [{ tcp_keepalives_idle: '77' }])
  })

  it('wait for the disk, but for those whose writes nobody is told of', async (context) => {
    const { database } = await createTestPostgres(context)
    const show = sql<object>`show synchronous_commit`
    const safe = await database.write((trx) => show.execute(trx))
    assert.deepEqual(safe.rows, [{ synchronous_commit: 'on' }])
    const lazy = await database.writeLazily((trx) => show.execute(trx))
    assert.deepEqual(lazy.rows, [{ synchronous_commit: 'off' }])
    assert.deepEqual(await database.query('show synchronous_commit', []), [{ synchronous_commit: 'off' }])
  })

  it('let the server stop what nobody waits for any more', async (context) => {
    const { database, url } = await createTestPostgres(context)
    const pool = openPool(context, url, 300)
    await assert.rejects(pool.query('select pg_sleep(30)', []), StorageError)
    const isIdle = async (): Promise<boolean> => {
      const others = await database.select(
        "select 1 from pg_stat_activity where query like '%sleep(30)' and state = 'active'",
        [],
      )
      return others.length === 0
    }
    const askedAt = Date.now()
    while (!(await isIdle())) {
      assert.ok(Date.now() - askedAt < 10_000)
      await delay(20)
    }
  })

  it('do not take their own delay for the silence of the server', async (context) => {
    const { url } = await createTestPostgres(context)
    const pool = openPool(context, url, 200)
    await pool.query('select 1', [])
    const answer = pool.query('select 2 as two', [])
    await new Promise((resolve) => setImmediate(resolve))
    const until = Date.now() + 500
    while (Date.now() < until);
    assert.deepEqual(await answer, [{ two: 2 }])
  })
})

function openPool(context: TestContext, url: string, queryTimeoutMs: number): Pool {
  const pool = createPostgresPool({
    url,
    maxConnections: 1,
    readOnly: false,
    queryTimeoutMs,
    onError: () => undefined,
  })
  context.after(() => pool.end())
  return pool
}

async function cutConnections(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  )
  await client.end()
}

async function insertProbe(trx: Database['read'], name: string, checkedAt = 0): Promise<void> {
  await trx.insertInto('probes').values({ name, checked_at: checkedAt }).execute()
}

async function countProbe(trx: Database['read'], name: string): Promise<void> {
  await trx
    .updateTable('probes')
    .set(({ eb }) => ({ checked_at: eb('checked_at', '+', 1) }))
    .where('name', '=', name)
    .execute()
}

/** Waits until somebody waits for somebody else. */
async function untilLocked(client: pg.Client): Promise<void> {
  for (;;) {
    const { rows } = await client.query('select 1 from pg_locks where not granted')
    if (rows.length > 0) return
    await delay(5)
  }
}

async function names(database: Database): Promise<string[]> {
  const rows = await database.read.selectFrom('probes').select('name').orderBy('name').execute()
  return rows.map((row) => row.name)
}

async function until(condition: () => boolean): Promise<void> {
  const deadline = Date.now() + 10_000
  while (!condition()) {
    assert.ok(Date.now() < deadline, 'It did not happen within 10 seconds.')
    await delay(5)
  }
}

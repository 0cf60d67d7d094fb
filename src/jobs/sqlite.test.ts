import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, it } from 'node:test'
import type { TestContext } from 'node:test'
import { sql } from 'kysely'
import { StorageError } from '#core/errors.ts'
import type { Database } from './database.ts'
import { openSqliteDatabase } from './sqlite.ts'

describe('SQLite database', () => {
  it('answers a write once it can be read', async (context) => {
    const { database } = await open(context)
    const answer = await database.write(async (trx) => {
      await insertProbe(trx, 'a')
      return 'done'
    })
    assert.equal(answer, 'done')
    assert.deepEqual(await names(database), ['a'])
  })

  it('shows readers nothing that is not committed', async (context) => {
    const { database } = await open(context)
    let seen: string[] | undefined
    await database.write(async (trx) => {
      await insertProbe(trx, 'a')
      seen = await names(database)
    })
    assert.deepEqual(seen, [])
  })

  it('commits all units of one turn at once', async (context) => {
    const { database } = await open(context)
    let commits = 0
    database.onCommit(() => commits++)
    await Promise.all(
      Array.from({ length: 50 }, (_, index) => database.write((trx) => insertProbe(trx, `${index}`))),
    )
    assert.equal(commits, 1)
    assert.equal((await names(database)).length, 50)
  })

  it('waits for more while units keep coming, and for none when one comes alone', async (context) => {
    const { database } = await open(context)
    for (const [together, expectedCommits] of [
      [2, 1],
      [1, 2],
    ] as const) {
      let commits = 0
      const stop = database.onCommit(() => commits++)
      const write = (name: string): Promise<void> =>
        database.write((trx) => insertProbe(trx, `${name} of ${together}`))
      const first = Array.from({ length: together }, (_, index) => write(`${index}`))
      const late = new Promise<void>((resolve) => setImmediate(() => resolve(write('late'))))
      await Promise.all([...first, late])
      stop()
      assert.equal(commits, expectedCommits)
    }
  })

  it('resolves nothing before the commit', async (context) => {
    const { database } = await open(context)
    const order: string[] = []
    database.onCommit(() => order.push('commit'))
    await Promise.all(
      ['a', 'b'].map((name) => database.write((trx) => insertProbe(trx, name)).then(() => order.push(name))),
    )
    assert.deepEqual(order, ['commit', 'a', 'b'])
  })

  it('undoes a failing unit without its neighbours', async (context) => {
    const { database } = await open(context)
    const failure = new Error('second thoughts')
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
    assert.deepEqual(await names(database), ['after', 'before'])
  })

  it('undoes a single statement that fails without its neighbours, whether its unit waits or not', async (context) => {
    const { database } = await open(context)
    const single = { isSingle: true }
    const insert = `insert into probes (name, checked_at) values (?, 1)`
    const results = await Promise.allSettled([
      database.write((trx) => insertProbe(trx, 'taken'), single),
      database.write((_, run) => run(insert, ['taken']), single),
      database.write((_, run) => run(insert, ['at once']), single),
      database.write((trx) => insertProbe(trx, 'taken'), single),
      database.write((trx) => insertProbe(trx, 'later'), single),
    ])
    assert.deepEqual(
      results.map((result) => result.status),
      ['fulfilled', 'rejected', 'fulfilled', 'rejected', 'fulfilled'],
    )
    assert.deepEqual(await names(database), ['at once', 'later', 'taken'])
  })

  it('lets a unit see what units before it wrote', async (context) => {
    const { database } = await open(context)
    const [, count] = await Promise.all([
      database.write((trx) => insertProbe(trx, 'a')),
      database.write(async (trx) => (await trx.selectFrom('probes').selectAll().execute()).length),
    ])
    assert.equal(count, 1)
  })

  for (const isSingle of [false, true]) {
    const kind = isSingle ? 'single statement' : 'unit'
    it(`fails every ${kind} of a batch when the disk is full, and works on once there is room`, async (context) => {
      const { database } = await open(context)
      const write = (name: string): Promise<void> =>
        database.write((trx) => insertProbe(trx, name), { isSingle })
      await database.write((trx) => sql`pragma max_page_count = 40`.execute(trx))
      const results = await Promise.allSettled(['small', 'x'.repeat(1_000_000), 'small as well'].map(write))
      const big = results[1]
      assert.ok(big?.status === 'rejected' && big.reason instanceof StorageError)
      assert.equal(big.reason.code, 'storage_full')
      const acknowledged = results.filter((result) => result.status === 'fulfilled').length
      assert.equal((await names(database)).length, acknowledged)
      await database.write((trx) => sql`pragma max_page_count = 1000000`.execute(trx))
      await write('later')
      assert.ok((await names(database)).includes('later'))
    })
  }

  it('refuses a unit that is used after it ended', async (context) => {
    const { database } = await open(context)
    const leaked = await database.write(async (trx) => ({ trx }))
    await assert.rejects(insertProbe(leaked.trx, 'late'), /after it ended/)
    assert.deepEqual(await names(database), [])
  })

  it('refuses to write through the read side', async (context) => {
    const { database } = await open(context)
    await assert.rejects(insertProbe(database.read, 'a'), StorageError)
  })

  it('selects with compiled statements', async (context) => {
    const { database } = await open(context)
    await database.write((trx) => insertProbe(trx, 'a'))
    const { sql: text } = database.read.selectFrom('probes').select('name').where('name', '=', '').compile()
    assert.equal((await database.select<{ name: string }>(text, ['a']))[0]?.name, 'a')
    assert.deepEqual(await database.select(text, ['b']), [])
  })

  it('shows its own commits at once, and those of other processes a turn later', async (context) => {
    const { database, dataDir } = await open(context)
    const other = await openSqliteDatabase({ dataDir, exclusive: false })
    context.after(() => other.close())
    assert.deepEqual(await names(database), [])
    const before = await database.write(async (trx) => {
      await insertProbe(trx, 'own')
      return names(database)
    })
    assert.deepEqual([before, await names(database)], [[], ['own']])
    await other.write((trx) => insertProbe(trx, 'other'))
    await new Promise((resolve) => setImmediate(resolve))
    assert.deepEqual(await names(database), ['other', 'own'])
  })

  it('keeps its log small while it is read all the time', async (context) => {
    const { database, dataDir } = await open(context)
    const reading = { goesOn: true }
    const readAlways = async (): Promise<void> => {
      while (reading.goesOn) {
        await names(database)
        await new Promise((resolve) => setImmediate(resolve))
      }
    }
    const readers = [readAlways(), readAlways()]
    for (let round = 0; round < 400; round++) {
      await database.write((trx) => replaceProbe(trx, `${round}`.repeat(30_000)))
    }
    reading.goesOn = false
    await Promise.all(readers)
    const { size } = await stat(join(dataDir, 'filmgate.db-wal'))
    assert.ok(size < 8_000_000, `${size} bytes`)
  })

  it('finishes writes under way when closed, and refuses later ones', async (context) => {
    const { database, dataDir } = await open(context)
    const writing = database.write((trx) => insertProbe(trx, 'a'))
    await database.close()
    await writing
    await assert.rejects(
      database.write((trx) => insertProbe(trx, 'b')),
      /closed/,
    )
    const again = await openSqliteDatabase({ dataDir, exclusive: true })
    assert.deepEqual(await names(again), ['a'])
    await again.close()
  })

  it('syncs each commit to the disk and logs ahead', async (context) => {
    const { database } = await open(context)
    const read = async (pragma: string): Promise<unknown> =>
      database.write(
        async (trx) => Object.values((await sql.raw(`pragma ${pragma}`).execute(trx)).rows[0] ?? {})[0],
      )
    assert.equal(await read('journal_mode'), 'wal')
    assert.equal(await read('synchronous'), 2)
    assert.equal(await read('busy_timeout'), 5_000)
  })

  it('opens a database of the same version again without changing it', async (context) => {
    const { database, dataDir } = await open(context)
    await database.write((trx) => insertProbe(trx, 'a'))
    await database.close()
    const again = await openSqliteDatabase({ dataDir, exclusive: true })
    assert.deepEqual(await names(again), ['a'])
    await again.close()
  })

  it('refuses a database that a newer version has changed', async (context) => {
    const { database, dataDir } = await open(context)
    await database.close()
    const raw = new DatabaseSync(join(dataDir, 'filmgate.db'))
    raw.exec(`insert into kysely_migration values ('9999-from-the-future', '2030-01-01')`)
    raw.close()
    await assert.rejects(openSqliteDatabase({ dataDir, exclusive: true }), /newer Filmgate/)
    // The lock went with the failed attempt.
    await assert.rejects(openSqliteDatabase({ dataDir, exclusive: true }), /newer Filmgate/)
  })

  it('says what is wrong with a data directory that is a file', async (context) => {
    const dataDir = join(await createFolder(context), 'file')
    await writeFile(dataDir, '')
    await assert.rejects(openSqliteDatabase({ dataDir, exclusive: true }), StorageError)
  })
})

describe('data directory lock', () => {
  it('refuses a second process at once, and lets a guest in', async (context) => {
    const { dataDir } = await open(context)
    const started = performance.now()
    const second = spawnSync(process.execPath, ['--input-type=module', '-e', openScript(dataDir, true)], {
      encoding: 'utf8',
    })
    assert.ok(performance.now() - started < 4_000)
    assert.match(second.stderr, /Another Filmgate is running on the data directory/)
    const guest = spawnSync(process.execPath, ['--input-type=module', '-e', openScript(dataDir, false)], {
      encoding: 'utf8',
    })
    assert.equal(guest.stdout, 'open\n', guest.stderr)
  })

  it('is gone after kill -9', async (context) => {
    const dataDir = await createFolder(context)
    const script = `${openScript(dataDir, true)}; setInterval(() => undefined, 1000)`
    const child = spawn(process.execPath, ['--input-type=module', '-e', script])
    await once(child.stdout, 'data')
    await assert.rejects(openSqliteDatabase({ dataDir, exclusive: true }), /Another Filmgate/)
    child.kill('SIGKILL')
    await once(child, 'exit')
    const database = await openSqliteDatabase({ dataDir, exclusive: true })
    await database.close()
  })
})

function openScript(dataDir: string, exclusive: boolean): string {
  const module = JSON.stringify(new URL('sqlite.ts', import.meta.url).href)
  const options = JSON.stringify({ dataDir, exclusive })
  return `const { openSqliteDatabase } = await import(${module}); await openSqliteDatabase(${options}); console.log('open')`
}

async function open(context: TestContext): Promise<{ database: Database; dataDir: string }> {
  const dataDir = await createFolder(context)
  const database = await openSqliteDatabase({ dataDir, exclusive: true })
  context.after(() => database.close())
  return { database, dataDir }
}

async function createFolder(context: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'filmgate-sqlite-'))
  context.after(() => rm(folder, { recursive: true }))
  return folder
}

async function insertProbe(trx: Database['read'], name: string): Promise<void> {
  await trx.insertInto('probes').values({ name, checked_at: 1 }).execute()
}

async function replaceProbe(trx: Database['read'], name: string): Promise<void> {
  await trx.deleteFrom('probes').execute()
  await insertProbe(trx, name)
}

async function names(database: Database): Promise<string[]> {
  const rows = await database.read.selectFrom('probes').select('name').orderBy('name').execute()
  return rows.map((row) => row.name)
}

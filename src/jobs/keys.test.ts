import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { describe, it } from 'node:test'
import type { TestContext } from 'node:test'
import { AppError } from '#core/errors.ts'
import type { KeyService } from '#core/services.ts'
import type { Database } from './database.ts'
import { createKeyService, createKeyStore } from './keys.ts'
import type { ConfiguredKey, KeyStore } from './keys.ts'
import { openSqliteDatabase } from './sqlite.ts'
import { createManualClock, settle } from './testing/manual-clock.ts'
import type { ManualClock } from './testing/manual-clock.ts'
import { createTestDatabase } from './testing/test-database.ts'

describe('keys', () => {
  it('are shown once and stored as a hash', async (context) => {
    const { keys, database } = await setUp(context)
    const { id, secret } = await keys.create('team-a', 'laptop')
    assert.match(secret, /^fg_[\w-]{43}$/)
    const rows = await database.read.selectFrom('api_keys').selectAll().execute()
    assert.equal(rows.length, 1)
    assert.ok(!JSON.stringify(rows).includes(secret.slice(3)))
    assert.deepEqual(await keys.list(), [
      {
        id,
        project: 'team-a',
        name: 'laptop',
        hint: `fg_…${secret.slice(-4)}`,
        createdAt: 1_800_000_000_000,
      },
    ])
  })

  it('open their project and no other', async (context) => {
    const { keys, service } = await setUp(context)
    const a = await keys.create('a', '')
    const b = await keys.create('b', '')
    assert.equal(await service.authenticate(a.secret), 'a')
    assert.equal(await service.authenticate(b.secret), 'b')
    for (const wrong of ['', 'fg_', a.secret.slice(0, -1), `${a.secret}x`, a.id, a.secret.toUpperCase()]) {
      assert.equal(await service.authenticate(wrong), undefined)
    }
  })

  it('stop working when revoked, and can be revoked once', async (context) => {
    const { keys, service } = await setUp(context)
    const { id, secret } = await keys.create('a', '')
    assert.equal(await keys.revoke(id), true)
    assert.equal(await service.authenticate(secret), undefined)
    assert.deepEqual(await keys.list(), [])
    assert.equal(await keys.revoke(id), false)
    assert.equal(await keys.revoke('key_0'), false)
  })

  it('made by another process work at once', async (context) => {
    const { service, dataDir } = await setUp(context)
    const guest = await openSqliteDatabase({ dataDir, exclusive: false })
    const { secret } = await createKeyStore({ database: guest, now: Date.now, randomBytes }).create('cli', '')
    await guest.close()
    assert.equal(await service.authenticate(secret), 'cli')
  })

  it('from the configuration work beside them', async (context) => {
    const { keys, service } = await setUp(context, [
      { project: 'default', secret: 'secret-1' },
      { project: 'team', secret: 'secret-2' },
      { project: 'team', secret: 'secret-2' },
    ])
    const stored = await keys.create('a', '')
    assert.equal(await service.authenticate('secret-1'), 'default')
    assert.equal(await service.authenticate('secret-2'), 'team')
    assert.equal(await service.authenticate(stored.secret), 'a')
    assert.equal(await service.authenticate('secret-3'), undefined)
  })

  it('may not be shared by two configured projects', async (context) => {
    const shared = ['a', 'b'].map((project) => ({ project, secret: 'secret-1' }))
    await assert.rejects(setUp(context, shared), /'a' and 'b' are configured with the same API key/)
  })

  for (const [project, name] of [
    ['', ''],
    ['a b', ''],
    ['../a', ''],
    ['a'.repeat(65), ''],
    ['a', 'x'.repeat(201)],
    ['a', 'line\nbreak'],
  ] as const) {
    it(`refuse the project ${JSON.stringify(project.slice(0, 9))} with the name ${JSON.stringify(name.slice(0, 9))}`, async (context) => {
      const { keys } = await setUp(context)
      await assert.rejects(keys.create(project, name), AppError)
      assert.deepEqual(await keys.list(), [])
    })
  }
})

describe('open mode', () => {
  it('is on while there is no key at all', async (context) => {
    const { service } = await setUp(context)
    assert.equal(service.isOpen(), true)
  })

  it('is off with a configured or a stored key', async (context) => {
    const configured = await setUp(context, [{ project: 'default', secret: 'secret-1' }])
    assert.equal(configured.service.isOpen(), false)
    const { keys, database } = await setUp(context)
    await keys.create('a', '')
    const service = await createKeyService({ database, configured: [], now: Date.now })
    assert.equal(service.isOpen(), false)
  })

  it('ends within a second of the first key, and does not come back when that is revoked', async (context) => {
    const { keys, service, clock } = await setUp(context)
    const { id } = await keys.create('a', '')
    await clock.advance(1_000)
    service.isOpen()
    await settle()
    assert.equal(service.isOpen(), false)
    await keys.revoke(id)
    await clock.advance(10_000)
    service.isOpen()
    await settle()
    assert.equal(service.isOpen(), false)
  })
})

interface Fixture {
  readonly keys: KeyStore
  readonly service: KeyService
  readonly database: Database
  readonly dataDir: string
  readonly clock: ManualClock
}

async function setUp(context: TestContext, configured: readonly ConfiguredKey[] = []): Promise<Fixture> {
  const { database, dataDir } = await createTestDatabase(context)
  const clock = createManualClock()
  const keys = createKeyStore({ database, now: clock.now, randomBytes })
  return {
    keys,
    database,
    dataDir,
    clock,
    service: await createKeyService({ database, configured, now: clock.now }),
  }
}

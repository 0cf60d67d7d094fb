import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { StorageError } from '#core/errors.ts'
import { createReadinessCheck } from './readiness.ts'
import { createMemoryBlobStore } from './testing/blobs.ts'
import { createManualClock, settle } from './testing/manual-clock.ts'
import { createTestDatabase } from './testing/test-database.ts'

describe('readiness', () => {
  it('is given when database and storage take writes', async (context) => {
    const { database } = await createTestDatabase(context)
    const check = createReadinessCheck({
      database,
      blobs: createMemoryBlobStore(),
      clock: createManualClock(),
    })
    assert.deepEqual(await check(), {
      ready: true,
      checks: [
        { name: 'database', ok: true, detail: 'takes writes' },
        { name: 'storage', ok: true, detail: 'takes writes' },
      ],
    })
  })

  it('names the part that is in trouble', async (context) => {
    const { database } = await createTestDatabase(context)
    const clock = createManualClock()
    const blobs = createMemoryBlobStore()
    blobs.probe = () => Promise.reject(new StorageError('storage_full', 'There is no room left.'))
    const check = createReadinessCheck({ database, blobs, clock })
    const full = await check()
    assert.equal(full.ready, false)
    assert.deepEqual(full.checks[1], { name: 'storage', ok: false, detail: 'There is no room left.' })
    await database.close()
    await clock.advance(1_000)
    assert.match((await check()).checks[0]?.detail ?? '', /closed/)
  })

  it('does not wait for a part that hangs', async (context) => {
    const { database } = await createTestDatabase(context)
    const clock = createManualClock()
    const blobs = createMemoryBlobStore()
    blobs.probe = () => new Promise(() => undefined)
    const checking = createReadinessCheck({ database, blobs, clock })()
    await settle()
    await clock.advance(5_000)
    assert.match((await checking).checks[1]?.detail ?? '', /did not answer within 5 seconds/)
  })

  it('shares an answer for a second', async (context) => {
    const { database } = await createTestDatabase(context)
    const clock = createManualClock()
    let commits = 0
    database.onCommit(() => commits++)
    const check = createReadinessCheck({ database, blobs: createMemoryBlobStore(), clock })
    await Promise.all([check(), check()])
    await check()
    assert.equal(commits, 1)
    await clock.advance(1_000)
    await check()
    assert.equal(commits, 2)
  })
})

import assert from 'node:assert/strict'
import { it } from 'node:test'
import { createBossParking } from './boss-parking.ts'
import { createSampleVideo } from './testing/sample-video.ts'
import { createTestPostgres } from './testing/test-postgres.ts'
import { createVideoStore } from './video-store.ts'

it('parks what has news in the safe way, and what has none in the lazy one', async (context) => {
  const { database } = await createTestPostgres(context)
  const writes: string[] = []
  const park = createBossParking({
    database: {
      write: (unit, options) => {
        writes.push('safe')
        return database.write(unit, options)
      },
      writeLazily: (unit) => {
        writes.push('lazy')
        return database.writeLazily(unit)
      },
    },
    queue: { sendAll: async () => undefined },
    now: Date.now,
  })
  const store = createVideoStore({
    database,
    scheduler: { schedule: async () => undefined, park },
    now: Date.now,
  })
  const video = createSampleVideo({ status: 'in_progress', checkpoint: { phase: 'submitting' } })
  await store.insert(video)
  const wait = { type: 'parked', seconds: 10 } as const
  const submitted = await store.transition(video, { ...wait, state: { phase: 'submitted', upstreamId: 'a' } })
  const polled = await store.transition(submitted, {
    ...wait,
    state: { phase: 'submitted', upstreamId: 'a' },
  })
  assert.deepEqual(writes, ['safe', 'lazy'])
  assert.deepEqual(await store.find(video.id), polled)
  await assert.rejects(store.transition(submitted, { ...wait, state: submitted.checkpoint }), {
    code: 'stale_version',
  })
})

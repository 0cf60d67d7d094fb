import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { it } from 'node:test'
import type { TestContext } from 'node:test'
import type { Database } from '../database.ts'
import { createKeyStore } from '../keys.ts'
import { summariseProjects } from '../summarise-projects.ts'
import { createVideoStore } from '../video-store.ts'
import { createSampleVideo } from './sample-video.ts'

/** What summarise-projects.ts promises, on one kind of database. */
export function describeProjects(openDatabase: (context: TestContext) => Promise<Database>): void {
  it('tells of nobody where nobody is', async (context) => {
    assert.deepEqual(await summariseProjects(await openDatabase(context)), [])
  })

  it('counts what each project has, by name', async (context) => {
    const database = await openDatabase(context)
    const keys = createKeyStore({ database, now: () => 1, randomBytes })
    await keys.create('only-keys', '')
    await keys.create('both', '')
    await keys.revoke((await keys.create('both', 'lost')).id)
    const store = createVideoStore({ database, scheduler: { schedule: async () => {} }, now: () => 1 })
    const done = createSampleVideo({ project: 'both', status: 'completed', progress: 100, step: null })
    for (const video of [
      done,
      createSampleVideo({ project: 'both' }),
      createSampleVideo({ project: 'a-videos' }),
    ]) {
      await store.insert(video)
    }
    await database.write(async (trx) => {
      const file = { video_id: done.id, digest: 'd', media_type: 'video/mp4', expires_at: null }
      const sized = [
        { ...file, role: 'video', key: 'k', size_bytes: 3_000_000_000 },
        { ...file, role: 'thumbnail', key: 'l', size_bytes: 4 },
      ] as const
      await trx.insertInto('assets').values(sized).execute()
    })
    assert.deepEqual(await summariseProjects(database), [
      { project: 'a-videos', keys: 0, videos: 1, live: 1, sizeBytes: 0 },
      { project: 'both', keys: 1, videos: 2, live: 1, sizeBytes: 3_000_000_004 },
      { project: 'only-keys', keys: 1, videos: 0, live: 0, sizeBytes: 0 },
    ])
  })
}

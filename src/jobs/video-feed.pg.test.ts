import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { systemClock } from './clock.ts'
import { createPostgresNotifiers } from './postgres-notifier.ts'
import { openPostgresDatabase } from './postgres.ts'
import { createSampleVideo } from './testing/sample-video.ts'
import { createSilentLogger } from './testing/silent-logger.ts'
import { createTestPostgres } from './testing/test-postgres.ts'
import { createVideoFeed } from './video-feed.ts'
import { createVideoStore } from './video-store.ts'
import type { VideoStore } from './video-store.ts'

const scheduler = { schedule: async () => undefined }

describe('PostgreSQL: video feed', () => {
  it('tells within a second what another node changed', async (context) => {
    const { database: near, url } = await createTestPostgres(context)
    const logger = createSilentLogger()
    const far = await openPostgresDatabase({ url, logger })
    context.after(() => far.close())
    const { changes } = await createPostgresNotifiers({ database: near, logger })
    const { changes: farChanges } = await createPostgresNotifiers({ database: far, logger })
    const { now } = systemClock
    const reader: VideoStore = createVideoStore({ database: near, scheduler, now })
    const worker = createVideoStore({ database: far, scheduler, now, onChange: farChanges.notify })
    const feed = createVideoFeed({
      read: reader.get,
      versions: reader.versions,
      changes,
      clock: systemClock,
      logger,
    })
    let video = createSampleVideo()
    await reader.insert(video)
    const told: string[] = []
    let heard: (() => void) | undefined
    await feed.follow('default', video.id, (next) => {
      told.push(`${next?.status} ${next?.progress}`)
      heard?.()
    })
    const expectWithinSecond = async (state: string, change: () => Promise<typeof video>): Promise<void> => {
      const { promise, resolve } = Promise.withResolvers<void>()
      heard = resolve
      const startedAt = performance.now()
      video = await change()
      await promise
      assert.equal(told.at(-1), state)
      assert.ok(performance.now() - startedAt < 1_000)
    }
    await expectWithinSecond('in_progress 0', () => worker.transition(video, { type: 'started' }))
    await expectWithinSecond('in_progress 40', () =>
      worker.transition(video, { type: 'progressed', fraction: 0.4 }),
    )
    await expectWithinSecond('completed 100', () => worker.publish(video, [], null))
  })
})

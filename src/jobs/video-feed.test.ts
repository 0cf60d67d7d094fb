import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { TestContext } from 'node:test'
import type { Video } from '#core/video.ts'
import { createNotifier } from './notifier.ts'
import { createManualClock, settle } from './testing/manual-clock.ts'
import { createSampleVideo } from './testing/sample-video.ts'
import { createSilentLogger } from './testing/silent-logger.ts'
import { createTestDatabase } from './testing/test-database.ts'
import { createVideoFeed } from './video-feed.ts'
import { createVideoStore } from './video-store.ts'

describe('video feed', () => {
  it('tells the state at once, each change, and nothing after the end', async (context) => {
    const { feed, store } = await setUp(context)
    let video = createSampleVideo()
    await store.insert(video)
    const { told, listener } = collect()
    await feed.follow('default', video.id, listener)
    assert.deepEqual(told, ['queued 0'])
    video = await store.transition(video, { type: 'started' })
    await settle()
    video = await store.transition(video, { type: 'progressed', fraction: 0.5 })
    await settle()
    await store.publish(video, [], null)
    await settle()
    assert.deepEqual(told, ['queued 0', 'in_progress 0', 'in_progress 50', 'completed 100'])
    await store.delete('default', video.id)
    await settle()
    assert.equal(told.length, 4)
  })

  it('tells a finished video once', async (context) => {
    const { feed, store, clock } = await setUp(context)
    const video = createSampleVideo({ status: 'failed', step: null, completedAt: 1 })
    await store.insert(video)
    const { told, listener } = collect()
    await feed.follow('default', video.id, listener)
    assert.deepEqual(told, ['failed 0'])
    assert.equal(clock.timerCount, 0)
  })

  it('knows no video of another project, and keeps nothing of the question', async (context) => {
    const { feed, store, clock } = await setUp(context)
    const video = createSampleVideo({ project: 'other' })
    await store.insert(video)
    const { told, listener } = collect()
    assert.equal(await feed.follow('default', video.id, listener), undefined)
    await store.transition(video, { type: 'started' })
    await settle()
    assert.deepEqual(told, [])
    assert.equal(clock.timerCount, 0)
  })

  it('reads a change once for any number of followers, and tells those who stay', async (context) => {
    const { feed, store, reads } = await setUp(context)
    const video = createSampleVideo()
    await store.insert(video)
    const followers = Array.from({ length: 50 }, collect)
    const leaves = []
    for (const { listener } of followers) leaves.push(await feed.follow('default', video.id, listener))
    leaves[0]?.()
    const before = reads()
    await store.transition(video, { type: 'started' })
    await settle()
    assert.equal(reads() - before, 1)
    assert.deepEqual(followers[0]?.told, ['queued 0'])
    for (const { told } of followers.slice(1)) assert.deepEqual(told, ['queued 0', 'in_progress 0'])
  })

  it('tells a change that comes while the row is read', async (context) => {
    const { feed, store, gate } = await setUp(context)
    let video = createSampleVideo()
    await store.insert(video)
    const { told, listener } = collect()
    await feed.follow('default', video.id, listener)
    const open = gate()
    video = await store.transition(video, { type: 'started' })
    await settle()
    video = await store.transition(video, { type: 'progressed', fraction: 0.3 })
    video = await store.transition(video, { type: 'progressed', fraction: 0.6 })
    open()
    await settle()
    assert.equal(told.at(-1), 'in_progress 60')
  })

  it('tells that a video is gone when its end went by unseen', async (context) => {
    const { feed, store, gate } = await setUp(context)
    const video = createSampleVideo()
    await store.insert(video)
    const { told, listener } = collect()
    await feed.follow('default', video.id, listener)
    const open = gate()
    await store.transition(video, { type: 'started' })
    const running = await store.find(video.id)
    assert.ok(running !== undefined)
    await store.publish(running, [], null)
    await store.delete('default', video.id)
    open()
    await settle()
    assert.deepEqual(told, ['queued 0', 'in_progress 0', 'gone'])
  })

  it('finds within ten seconds what nobody told it of', async (context) => {
    const { feed, store, clock, silence } = await setUp(context)
    const video = createSampleVideo()
    await store.insert(video)
    const { told, listener } = collect()
    await feed.follow('default', video.id, listener)
    silence()
    await store.transition(video, { type: 'started' })
    await clock.advance(10_000)
    assert.deepEqual(told, ['queued 0', 'in_progress 0'])
    assert.equal(clock.timerCount, 1)
  })
})

function collect(): { readonly told: string[]; readonly listener: (video: Video | undefined) => void } {
  const told: string[] = []
  return {
    told,
    listener: (video) => void told.push(video === undefined ? 'gone' : `${video.status} ${video.progress}`),
  }
}

async function setUp(context: TestContext) {
  const { database } = await createTestDatabase(context)
  const clock = createManualClock()
  const changes = createNotifier()
  let isSilent = false
  let reads = 0
  let held: Promise<void> | undefined
  const store = createVideoStore({
    database,
    scheduler: { schedule: async () => undefined },
    now: clock.now,
    onChange: (id) => {
      if (!isSilent) changes.notify(id)
    },
  })
  const feed = createVideoFeed({
    async read(project, id) {
      reads++
      const video = await store.get(project, id)
      await held
      return video
    },
    versions: store.versions,
    changes,
    clock,
    logger: createSilentLogger(),
  })
  return {
    store,
    feed,
    clock,
    reads: () => reads,
    silence: () => void (isSilent = true),
    /** Holds back what is read from now on, until the answer is called. */
    gate(): () => void {
      const { promise, resolve } = Promise.withResolvers<void>()
      held = promise
      return resolve
    },
  }
}

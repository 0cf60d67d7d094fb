import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { TestContext } from 'node:test'
import { AppError } from '#core/errors.ts'
import type { Video } from '#core/video.ts'
import type { Database } from '../database.ts'
import { createQueueDepth } from '../queue-depth.ts'
import type { QueueDepth, QueueLimits } from '../queue-depth.ts'
import { createVideoStore } from '../video-store.ts'
import { createManualClock } from './manual-clock.ts'
import type { ManualClock } from './manual-clock.ts'
import { createSampleVideo } from './sample-video.ts'

/** What queue-depth.ts promises, on one kind of database. */
export function describeQueueDepth(openDatabase: (context: TestContext) => Promise<Database>): void {
  it('refuses what is beyond the limit of a project, with a moment to come back', async (context) => {
    const { queue, create } = await setUp(context, openDatabase, { maxQueuedOf: () => 3 })
    for (let count = 0; count < 3; count++) await create(queue)
    await assert.rejects(queue.reserve('default'), (error) => {
      assert.ok(error instanceof AppError)
      assert.deepEqual([error.status, error.type, error.code], [429, 'requests', 'rate_limit_exceeded'])
      assert.equal(error.details['retryAfterSeconds'], 10)
      assert.match(error.message, /^3 videos of this project/)
      return true
    })
    ;(await queue.reserve('other'))(false)
  })

  it('refuses what is beyond the limit of the server, whoever asks', async (context) => {
    const { queue, create } = await setUp(context, openDatabase, { maxQueued: 2 })
    await create(queue, { project: 'a' })
    await create(queue, { project: 'b' })
    await assert.rejects(queue.reserve('c'), /2 videos are waiting/)
  })

  it('never lets more through than fit, however many come at once', async (context) => {
    const { queue, create, clock } = await setUp(context, openDatabase, { maxQueuedOf: () => 10 })
    const results = await Promise.allSettled(Array.from({ length: 40 }, () => create(queue)))
    assert.equal(results.filter(({ status }) => status === 'fulfilled').length, 10)
    await clock.advance(1_000)
    await assert.rejects(queue.reserve('default'), { status: 429 })
  })

  it('gives a place back when the video was not made, and when one has started', async (context) => {
    const { queue, create, clock, store } = await setUp(context, openDatabase, { maxQueuedOf: () => 1 })
    const settle = await queue.reserve('default')
    await assert.rejects(queue.reserve('default'))
    settle(false)
    const video = await create(queue)
    await assert.rejects(queue.reserve('default'))
    await store.transition(video, { type: 'started' })
    await clock.advance(1_000)
    ;(await queue.reserve('default'))(false)
  })

  it('counts what other servers have made', async (context) => {
    const { queue, create, clock, createOther } = await setUp(context, openDatabase, { maxQueuedOf: () => 1 })
    ;(await queue.reserve('default'))(false)
    await create(createOther())
    await clock.advance(1_000)
    await assert.rejects(queue.reserve('default'))
  })

  it('counts less often while there is room for many', async (context) => {
    const { queue, create, clock, database } = await setUp(context, openDatabase, { maxQueued: 50_000 })
    const select = database.select.bind(database)
    let countCount = 0
    database.select = (sql, parameters) => {
      countCount++
      return select(sql, parameters)
    }
    await create(queue)
    await clock.advance(4_900)
    await create(queue)
    assert.equal(countCount, 1)
    await clock.advance(200)
    await create(queue)
    assert.equal(countCount, 2)
  })

  it('tells a waiting video its place among priorities and projects', async (context) => {
    const { queue, create, clock } = await setUp(context, openDatabase, {})
    const first = await create(queue, { project: 'a' })
    const second = await create(queue, { project: 'a', runAt: first.runAt + 1 })
    const other = await create(queue, { project: 'b' })
    await create(queue, { project: 'a', engine: 'elsewhere' })
    const urgent = await create(queue, { project: 'c', priority: 5 })
    await clock.advance(10_000)
    const places = []
    for (const video of [urgent, first, other, second]) {
      places.push((await queue.withPlace(video)).queuePlace)
    }
    assert.deepEqual(places, [1, 2, 2, 4])
  })

  it('answers with the same object while nothing changes, and with a new one when the place has', async (context) => {
    const { queue, create, clock, store } = await setUp(context, openDatabase, {})
    const first = await create(queue)
    const second = await create(queue, { runAt: first.runAt + 1 })
    const placed = await queue.withPlace(second)
    assert.equal(placed.queuePlace, 2)
    assert.equal(await queue.withPlace(second), placed)
    await clock.advance(2_000)
    assert.equal(await queue.withPlace(second), placed)
    const started = await store.transition(first, { type: 'started' })
    await clock.advance(2_000)
    assert.equal((await queue.withPlace(second)).queuePlace, 1)
    assert.equal(await queue.withPlace(started), started, 'a started video has no place')
  })
}

async function setUp(
  context: TestContext,
  openDatabase: (context: TestContext) => Promise<Database>,
  limits: Partial<QueueLimits>,
) {
  const database = await openDatabase(context)
  const clock: ManualClock = createManualClock()
  const store = createVideoStore({ database, scheduler: { schedule: async () => undefined }, now: clock.now })
  const createOther = (): QueueDepth =>
    createQueueDepth({
      database,
      limits: { maxQueued: undefined, maxQueuedOf: () => undefined, ...limits },
      now: clock.now,
      random: () => 0.5,
    })
  const create = async (queue: QueueDepth, change: Partial<Video> = {}): Promise<Video> => {
    const video = createSampleVideo({ runAt: clock.now(), ...change })
    const settle = await queue.reserve(video.project)
    await store.insert(video)
    settle(true)
    return video
  }
  return { queue: createOther(), createOther, create, clock, store, database }
}

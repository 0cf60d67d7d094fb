import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { TestContext } from 'node:test'
import type { Video } from '#core/video.ts'
import type { Database } from '../database.ts'
import type { Scheduler } from '../scheduler.ts'
import { createVideoStore } from '../video-store.ts'
import type { VideoStore } from '../video-store.ts'
import { createSampleVideo } from './sample-video.ts'

export interface SchedulerFixture {
  readonly database: Database
  /** A fresh scheduler on the same database, as after a restart. At most `concurrency` jobs at a time. */
  readonly createScheduler: (concurrency: number) => Scheduler | Promise<Scheduler>
}

/** The contract of scheduler.ts as tests, in real time: call it in a test file, once for each adapter. */
export function describeScheduler(
  name: string,
  createFixture: (context: TestContext) => Promise<SchedulerFixture>,
): void {
  describe(`scheduler: ${name}`, () => {
    it('runs a job that is created while it runs, at once', async (context) => {
      const { store, scheduler } = await setUp(context, createFixture)
      const ran: string[] = []
      scheduler.start(async (id) => {
        ran.push(id)
        await finish(store, id)
      })
      const video = createDueVideo()
      await store.insert(video)
      await until(() => ran.length === 1)
      assert.deepEqual(ran, [video.id])
    })

    it('runs what was left over by an earlier process', async (context) => {
      const { store, scheduler } = await setUp(context, createFixture)
      const videos = Array.from({ length: 5 }, () => createDueVideo({ status: 'in_progress' }))
      for (const video of videos) await store.insert(video)
      const ran: string[] = []
      scheduler.start(async (id) => {
        ran.push(id)
        await finish(store, id)
      })
      await until(() => ran.length === 5)
      assert.deepEqual(ran.toSorted(), videos.map((video) => video.id).toSorted())
    })

    it('waits until a job is due, then calls again for what comes next', async (context) => {
      const { store, scheduler } = await setUp(context, createFixture)
      const moments: number[] = []
      scheduler.start(async (id) => {
        moments.push(Date.now())
        const video = await load(store, id)
        if (moments.length < 3) await store.transition(video, { type: 'parked', state: null, seconds: 0.15 })
        else await finish(store, id)
      })
      const createdAt = Date.now()
      await store.insert(createDueVideo({ runAt: createdAt + 100 }))
      await until(() => moments.length === 3)
      const [first = 0, second = 0, third = 0] = moments
      assert.ok(first >= createdAt + 100, 'not before it is due')
      assert.ok(second >= first + 150)
      assert.ok(third >= second + 150)
    })

    it('never runs a job twice at a time, nor more jobs than it may', async (context) => {
      const { store, scheduler } = await setUp(context, createFixture, 3)
      const now = new Map<string, number>()
      let most = 0
      let ended = 0
      scheduler.start(async (id) => {
        now.set(id, (now.get(id) ?? 0) + 1)
        assert.equal(now.get(id), 1)
        most = Math.max(most, now.size)
        const started = await store.transition(await load(store, id), { type: 'started' })
        await new Promise((resolve) => setTimeout(resolve, 5))
        now.delete(id)
        await store.transition(started, { type: 'failed', error: { code: 'x', message: '' } })
        ended++
      })
      await Promise.all(Array.from({ length: 20 }, () => store.insert(createDueVideo())))
      await until(() => ended === 20)
      assert.equal(most, 3)
    })

    it('runs nothing that was rolled back', async (context) => {
      const { store, scheduler, database } = await setUp(context, createFixture)
      const ran: string[] = []
      scheduler.start(async (id) => {
        ran.push(id)
        await finish(store, id)
      })
      const undone = createDueVideo()
      const failure = new Error('undone')
      await assert.rejects(
        database.write(async (trx) => {
          await scheduler.schedule(trx, undone)
          throw failure
        }),
        (error) => error === failure,
      )
      const kept = createDueVideo()
      await store.insert(kept)
      await until(() => ran.length > 0)
      assert.deepEqual(ran, [kept.id])
    })

    it('aborts running jobs when stopped, waits for them, and runs them again after a restart', async (context) => {
      const { store, scheduler, restart } = await setUp(context, createFixture)
      const video = createDueVideo()
      await store.insert(video)
      const events: string[] = []
      scheduler.start(async (id, signal) => {
        events.push('begun')
        await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }))
        await store.transition(await load(store, id), { type: 'released' })
        events.push('released')
      })
      await until(() => events.length === 1)
      await scheduler.stop()
      assert.deepEqual(events, ['begun', 'released'])
      await store.insert(createDueVideo())
      const again: string[] = []
      const restarted = await restart()
      restarted.start(async (id) => {
        again.push(id)
        await finish(store, id)
      })
      await until(() => again.length === 2)
      assert.ok(again.includes(video.id))
      assert.deepEqual(events, ['begun', 'released'])
    })
  })
}

async function setUp(
  context: TestContext,
  createFixture: (context: TestContext) => Promise<SchedulerFixture>,
  concurrency = 10,
): Promise<{
  store: VideoStore
  scheduler: Scheduler
  database: Database
  restart: () => Promise<Scheduler>
}> {
  const { database, createScheduler } = await createFixture(context)
  const open = async (): Promise<Scheduler> => {
    const scheduler = await createScheduler(concurrency)
    context.after(() => scheduler.stop())
    return scheduler
  }
  const scheduler = await open()
  const store = createVideoStore({ database, scheduler, now: Date.now })
  return { store, scheduler, database, restart: open }
}

function createDueVideo(change: Partial<Video> = {}): Video {
  const createdAt = Date.now()
  return createSampleVideo({ createdAt, runAt: createdAt, ...change })
}

async function load(store: VideoStore, id: string): Promise<Video> {
  const video = await store.find(id)
  assert.ok(video !== undefined)
  return video
}

async function finish(store: VideoStore, id: string): Promise<void> {
  await store.transition(await load(store, id), { type: 'failed', error: { code: 'x', message: '' } })
}

/** Waits for a condition; what it waits for takes milliseconds, or never comes. */
async function until(condition: () => boolean): Promise<void> {
  const deadline = Date.now() + 10_000
  while (!condition()) {
    assert.ok(Date.now() < deadline, 'It did not happen within 10 seconds.')
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

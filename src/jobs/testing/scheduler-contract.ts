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
  readonly createScheduler: (
    concurrency: number,
    projectLimit?: ProjectLimit,
  ) => Scheduler | Promise<Scheduler>
}

export type ProjectLimit = (project: string) => number | undefined

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

    it('lets projects take turns, so that a long queue of one does not hold up another', async (context) => {
      const { store, scheduler } = await setUp(context, createFixture, 1)
      for (const [project, count] of Object.entries({ bulk: 8, small: 2, tiny: 1 })) {
        for (let job = 0; job < count; job++) await store.insert(createDueVideo({ project }))
      }
      const order = await runInOrder(store, scheduler, 11)
      assert.ok(order.lastIndexOf('small') <= 5, order.join(' '))
      assert.ok(order.indexOf('tiny') <= 2, order.join(' '))
      assert.deepEqual(order.slice(6), Array(5).fill('bulk'))
    })

    it('serves a higher priority first, whoever waits longer', async (context) => {
      const { store, scheduler } = await setUp(context, createFixture, 1)
      for (const priority of [0, 0, 5, -1, 5, 10]) {
        await store.insert(createDueVideo({ project: `p${priority}`, priority }))
      }
      const order = await runInOrder(store, scheduler, 6)
      assert.deepEqual(order, ['p10', 'p5', 'p5', 'p0', 'p0', 'p-1'])
    })

    it('goes on with jobs under way before it starts new ones', async (context) => {
      const { store, scheduler } = await setUp(context, createFixture, 1)
      for (let job = 0; job < 3; job++) await store.insert(createDueVideo({ project: 'new', priority: 9 }))
      await store.insert(createDueVideo({ project: 'begun', status: 'in_progress' }))
      assert.equal((await runInOrder(store, scheduler, 4))[0], 'begun')
    })

    it('never has more videos of a project in progress than it may, parked ones included', async (context) => {
      const limit = (project: string): number | undefined => (project === 'limited' ? 2 : undefined)
      const { store, scheduler } = await setUp(context, createFixture, 10, limit)
      const active = new Set<string>()
      let most = 0
      let ended = 0
      let othersAtFirstEnd = -1
      let others = 0
      scheduler.start(async (id) => {
        const video = await load(store, id)
        if (video.project !== 'limited') {
          others++
          return finish(store, id)
        }
        if (!active.has(id)) {
          active.add(id)
          most = Math.max(most, active.size)
          const started = await store.transition(video, { type: 'started' })
          await store.transition(started, { type: 'parked', state: null, seconds: 0.2 })
          return
        }
        if (othersAtFirstEnd < 0) othersAtFirstEnd = others
        active.delete(id)
        ended++
        await finish(store, id)
      })
      // Together, since on a busy disk a dozen commits take longer than the parked ones wait.
      const projects = ['limited', 'free'].flatMap((project) => Array.from({ length: 6 }, () => project))
      await Promise.all(projects.map((project) => store.insert(createDueVideo({ project }))))
      await until(() => ended === 6 && others === 6)
      assert.equal(most, 2)
      assert.equal(othersAtFirstEnd, 6, 'others do not wait for it')
    })
  })
}

/** The projects of the jobs in the order in which they are run. */
async function runInOrder(store: VideoStore, scheduler: Scheduler, count: number): Promise<string[]> {
  const order: string[] = []
  scheduler.start(async (id) => {
    order.push((await load(store, id)).project)
    await finish(store, id)
  })
  await until(() => order.length === count)
  return order
}

async function setUp(
  context: TestContext,
  createFixture: (context: TestContext) => Promise<SchedulerFixture>,
  concurrency = 10,
  projectLimit?: ProjectLimit,
): Promise<{
  store: VideoStore
  scheduler: Scheduler
  database: Database
  restart: () => Promise<Scheduler>
}> {
  const { database, createScheduler } = await createFixture(context)
  const open = async (): Promise<Scheduler> => {
    const scheduler = await createScheduler(concurrency, projectLimit)
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

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { TestContext } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import type { Video } from '#core/video.ts'
import { layCable } from '../../test/fakes/cable.ts'
import { systemClock } from './clock.ts'
import type { Clock } from './clock.ts'
import { createBossScheduler } from './boss-scheduler.ts'
import type { BossScheduler } from './boss-scheduler.ts'
import { createPostgresNotifiers } from './postgres-notifier.ts'
import { openPostgresDatabase } from './postgres.ts'
import type { PostgresDatabase } from './postgres.ts'
import { createSampleVideo } from './testing/sample-video.ts'
import { describeScheduler } from './testing/scheduler-contract.ts'
import type { ProjectLimit } from './testing/scheduler-contract.ts'
import { createSilentLogger } from './testing/silent-logger.ts'
import { createTestPostgres } from './testing/test-postgres.ts'
import { createVideoStore } from './video-store.ts'
import type { VideoStore } from './video-store.ts'

/** The heartbeat's limit and the time until somebody notices, with room for a slow machine. */
const TAKEOVER_MS = 25_000
/** How the heartbeat's timer is told from others. */
const BEAT_MS = 2_000

describeScheduler('pg-boss', createFixture)

describe('pg-boss scheduler', () => {
  it('drops a delivery that the row has moved past', async (context) => {
    const { database, store, scheduler } = await setUp(context)
    const video = createDueVideo()
    await store.insert(video)
    // The same step once more, as after a restore from a backup or a bug: only the ticket tells.
    await database.write((trx) =>
      scheduler.schedule(trx, { ...video, status: 'in_progress', version: video.version + 7 }),
    )
    let runs = 0
    scheduler.start(async (id) => {
      runs++
      await finish(store, id)
    })
    await until(async () => (await countDeliveries(database)) === 0)
    assert.equal(runs, 1)
  })

  it('delivers again what a handler left as it was, until the row moves on', async (context) => {
    const { database, store, scheduler } = await setUp(context)
    await store.insert(createDueVideo())
    let runs = 0
    scheduler.start(async (id) => {
      if (++runs === 1) return
      if (runs === 2) throw new Error('the disk is full')
      await finish(store, id)
    })
    await until(async () => (await countDeliveries(database)) === 0)
    assert.equal(runs, 3)
  })

  it('keeps the delivery through progress and from step to step', async (context) => {
    const { database, store, scheduler } = await setUp(context)
    await store.insert(createDueVideo())
    let runs = 0
    scheduler.start(async (id) => {
      runs++
      let video = await load(store, id)
      video = await store.transition(video, { type: 'started' })
      video = await store.transition(video, { type: 'progressed', fraction: 0.5 })
      video = await store.transition(video, { type: 'rendered', state: null })
      // Long enough for another worker to take the next step, if it had been offered.
      await delay(1_200)
      await store.transition(video, { type: 'finished', expiresAt: null })
    })
    await until(async () => (await countDeliveries(database)) === 0)
    assert.equal(runs, 1)
  })

  it('does not run a cancel beside the job, here or on another node', async (context) => {
    const { database, store, scheduler, createOther } = await setUp(context)
    const other = await createOther()
    const video = createDueVideo()
    await store.insert(video)
    let active = 0
    let most = 0
    const handler = async (id: string): Promise<void> => {
      most = Math.max(most, ++active)
      const running = await load(store, id)
      if (running.cancelRequested) await finish(store, id)
      else {
        await store.transition(running, { type: 'started' })
        await store.requestCancel('default', id)
        // A worker that does not hear of it.
        await delay(2_500)
      }
      active--
    }
    scheduler.start(handler)
    other.start(handler)
    await until(async () => (await countDeliveries(database)) === 0)
    assert.equal(most, 1)
    assert.equal((await load(store, video.id)).status, 'failed')
  })

  it('parks many jobs at a time, each for its moment, and refuses those that have changed', async (context) => {
    const { database, store, scheduler } = await setUp(context)
    const videos = Array.from({ length: 30 }, () => createDueVideo({ status: 'in_progress', version: 4 }))
    for (const video of videos) await store.insert(video)
    const [touched] = videos
    assert.ok(touched !== undefined)
    await store.transition(touched, { type: 'started' })
    const park = (video: Video, index: number): Promise<Video> =>
      store.transition(video, { type: 'parked', state: { index }, seconds: index === 1 ? 0 : 600 })
    const results = await Promise.allSettled(videos.map(park))
    assert.deepEqual(
      results.flatMap(({ status }, index) => (status === 'rejected' ? [index] : [])),
      [0],
    )
    for (const [index, video] of videos.entries()) {
      const { version, checkpoint, runAt } = await load(store, video.id)
      if (index === 0) assert.deepEqual([version, checkpoint], [5, null])
      else assert.deepEqual([version, checkpoint], [5, { index }])
      assert.equal(runAt > Date.now() + 300_000, index > 1)
    }
    const ran: string[] = []
    scheduler.start(async (id) => {
      ran.push(id)
      await finish(store, id)
    })
    // The changed one, by the delivery it was made with, and the one that did not want to wait.
    await until(async () => (await countDeliveries(database)) === 28)
    assert.deepEqual(new Set(ran), new Set([videos[0]?.id, videos[1]?.id]))
    assert.equal(ran.length, 2)
  })

  it('sends again what the queue has lost, and nothing else', async (context) => {
    const { database, url, store } = await setUp(context)
    const past = Date.now() - 60_000
    const insert = async (change: Partial<Video>): Promise<string> => {
      const video = createSampleVideo({ createdAt: past, runAt: past, status: 'in_progress', ...change })
      await store.insert(video)
      return video.id
    }
    const lost = [await insert({}), await insert({})]
    const parked = await insert({ runAt: Date.now() + 600_000 })
    await database.query('delete from filmgate_queue.job', [])
    const known = await insert({})
    await store.transition(await load(store, known), { type: 'retried', delayMs: 0 })
    const node = await openNode(context, url, { clock: createHastyClock(20_000) })
    const ran: string[] = []
    node.start(async (id) => {
      ran.push(id)
      await finish(store, id)
    })
    await until(() => ran.length >= 3)
    // While it is running, too: what it had when it began is not all that can be lost.
    const late = await insert({})
    await database.query("delete from filmgate_queue.job where data ->> 'videoId' = $1", [late])
    await until(() => ran.length >= 4)
    await delay(500)
    assert.deepEqual(ran.toSorted(), [...lost, known, late].toSorted())
    assert.equal((await load(store, parked)).version, 0)
  })

  it('gives back what it could not while the database was gone, without being taken for dead', async (context) => {
    const { url, store } = await setUp(context)
    const direct = new URL(url)
    await using cable = await layCable(Number(direct.port))
    direct.port = String(cable.port)
    // Without heartbeats there is nobody who takes a delivery from its holder.
    const clock: Clock = {
      ...systemClock,
      setTimer: (callback, delayMs) =>
        delayMs === BEAT_MS ? () => undefined : systemClock.setTimer(callback, delayMs),
    }
    const node = await openNode(context, direct.href, { clock })
    const video = createDueVideo()
    await store.insert(video)
    let runs = 0
    node.start(async (id) => {
      runs++
      if (runs > 1) return finish(store, id)
      cable.set('cut')
      setTimeout(() => cable.set('whole'), 2_000)
    })
    await until(() => runs === 2, TAKEOVER_MS)
    await until(async () => (await load(store, video.id)).status === 'failed')
  })

  it('fails jobs of an engine that only another node had, by offering them', async (context) => {
    const { database, store, scheduler, createOther } = await setUp(context)
    await createOther(['retired'])
    await store.insert(createDueVideo({ engine: 'retired' }))
    const ran: string[] = []
    scheduler.start(async (id) => {
      ran.push(id)
      await finish(store, id)
    })
    await until(async () => (await countDeliveries(database)) === 0)
    assert.equal(ran.length, 1)
  })

  it('lets PostgreSQL know its queue before it has grown', async (context) => {
    const { database, store, scheduler } = await setUp(context)
    const now = Date.now()
    for (let count = 0; count < 60; count++) {
      await store.insert(createDueVideo({ status: 'in_progress', runAt: now + 3_600_000 }))
    }
    scheduler.start(async () => undefined)
    const known = (): Promise<readonly { readonly n_distinct: number }[]> =>
      database.query(
        "select n_distinct from pg_stats where schemaname = 'filmgate_queue' and tablename = 'job_common' and attname = 'name'",
        [],
      )
    await until(async () => (await known()).length > 0, 30_000)
    assert.deepEqual(await known(), [{ n_distinct: 1 }])
  })

  it('uses the last free place of an engine with a backlog', async (context) => {
    const { url, store } = await setUp(context)
    const node = await openNode(context, url, { concurrency: 9 })
    const release = Promise.withResolvers<void>()
    context.after(() => release.resolve())
    const ran: string[] = []
    node.start(async (id) => {
      ran.push(id)
      // Eight of its nine places are held for longer than anybody waits.
      if (ran.length <= 8) await release.promise
      await finish(store, id)
    })
    for (let count = 0; count < 40; count++) await store.insert(createDueVideo())
    await until(() => ran.length === 40)
  })

  it('keeps a project to its limit over several nodes', async (context) => {
    const { url, store } = await setUp(context)
    const nodes = []
    for (let count = 0; count < 3; count++) {
      nodes.push(await openNode(context, url, { concurrency: 5, projectLimit: () => 2 }))
    }
    let active = 0
    let most = 0
    let ended = 0
    for (const node of nodes) {
      node.start(async (id) => {
        most = Math.max(most, ++active)
        await delay(10)
        active--
        ended++
        await finish(store, id)
      })
    }
    await Promise.all(Array.from({ length: 30 }, () => store.insert(createDueVideo())))
    await until(() => ended === 30, 30_000)
    assert.equal(most, 2)
  })

  it('goes on with what was taken from it while nobody could hear of it, if nobody else has it', async (context) => {
    const { database, url, store } = await setUp(context)
    // Its only place is taken, so that it can't be given the job once more.
    const node = await openNode(context, url, { concurrency: 1 })
    await store.insert(createDueVideo())
    const started = Promise.withResolvers<void>()
    const ended = Promise.withResolvers<void>()
    const signals: AbortSignal[] = []
    node.start(async (id, signal) => {
      signals.push(signal)
      started.resolve()
      await ended.promise
      await finish(store, id)
    })
    await started.promise
    // What pg-boss makes of a job whose heartbeat is overdue.
    await database.query("update filmgate_queue.job set state = 'retry', heartbeat_on = null", [])
    await until(async () => {
      const rows = await database.query<{ readonly state: string }>(
        'select state from filmgate_queue.job',
        [],
      )
      return rows[0]?.state === 'active'
    })
    await delay(BEAT_MS)
    assert.deepEqual(
      signals.map((signal) => signal.aborted),
      [false],
    )
    ended.resolve()
    await until(async () => (await countDeliveries(database)) === 0)
    assert.equal(signals.length, 1)
  })

  it('takes over from a node that went silent, which then learns of it and can write nothing', async (context) => {
    const { url, store } = await setUp(context)
    const beats: (() => void)[] = []
    const muted: Clock = {
      ...systemClock,
      setTimer(callback, delayMs) {
        if (delayMs !== BEAT_MS) return systemClock.setTimer(callback, delayMs)
        beats.push(callback)
        return () => undefined
      },
    }
    const silent = await openNode(context, url, { concurrency: 1, clock: muted })
    const other = await openNode(context, url, { concurrency: 1 })
    const video = createDueVideo()
    await store.insert(video)
    const held = Promise.withResolvers<Video>()
    let isLost = false
    silent.start(async (id, signal) => {
      held.resolve(await store.transition(await load(store, id), { type: 'started' }))
      await new Promise((resolve) => signal.addEventListener('abort', resolve))
      isLost = true
    })
    const before = await held.promise
    const ran: string[] = []
    other.start(async (id) => {
      await store.transition(await load(store, id), { type: 'started' })
      ran.push(id)
      await finish(store, id)
    })
    await until(() => ran.length === 1, TAKEOVER_MS)
    for (const beat of beats) beat()
    await until(() => isLost)
    await assert.rejects(store.transition(before, { type: 'progressed', fraction: 0.9 }), {
      code: 'stale_version',
    })
    await delay(1_500)
    assert.deepEqual(ran, [video.id])
  })
})

describe('PostgreSQL notifier', () => {
  it('tells every node within a second, and only those that watch', async (context) => {
    const { database, url } = await createTestPostgres(context)
    const far = await openPostgresDatabase({ url, logger: createSilentLogger() })
    context.after(() => far.close())
    const logger = createSilentLogger()
    const { notifier: here } = await createPostgresNotifiers({ database, logger })
    const { notifier: there } = await createPostgresNotifiers({ database: far, logger })
    const heard: string[] = []
    there.watch('video_a', () => heard.push('a'))
    there.watch('video_b', () => heard.push('b'))()
    here.notify('video_b')
    const askedAt = Date.now()
    here.notify('video_a')
    await until(() => heard.length > 0)
    assert.ok(Date.now() - askedAt < 1_000)
    assert.deepEqual(heard, ['a'])
  })
})

/** What waits for `longMs` or more is called in no time. */
function createHastyClock(longMs: number): Clock {
  return {
    ...systemClock,
    setTimer: (callback, delayMs) => systemClock.setTimer(callback, delayMs < longMs ? delayMs : 50),
  }
}

interface Fixture {
  readonly database: PostgresDatabase
  readonly url: string
  readonly createScheduler: (
    concurrency: number,
    projectLimit?: ProjectLimit,
    engines?: readonly string[],
  ) => Promise<BossScheduler>
}

async function createFixture(context: TestContext): Promise<Fixture> {
  const schedulers: BossScheduler[] = []
  const { database, url } = await createTestPostgres(context, async () => {
    for (const scheduler of schedulers) {
      await scheduler.stop()
      await scheduler.close()
    }
  })
  return {
    database,
    url,
    async createScheduler(concurrency, projectLimit, engines = ['animatic']) {
      const scheduler = await openScheduler(database, { concurrency, projectLimit, engines })
      schedulers.push(scheduler)
      return scheduler
    },
  }
}

interface NodeChange {
  readonly concurrency?: number
  readonly projectLimit?: ProjectLimit | undefined
  readonly engines?: readonly string[]
  readonly clock?: Clock
}

function openScheduler(database: PostgresDatabase, change: NodeChange): Promise<BossScheduler> {
  return createBossScheduler({
    database,
    engines: change.engines ?? ['animatic'],
    clock: change.clock ?? systemClock,
    concurrency: () => change.concurrency ?? 10,
    projectLimit: change.projectLimit,
    takesJobs: true,
    stopDeadlineMs: 1_000,
    logger: createSilentLogger(),
  })
}

/** A node with connections of its own. */
async function openNode(context: TestContext, url: string, change: NodeChange): Promise<BossScheduler> {
  const database = await openPostgresDatabase({ url, logger: createSilentLogger() })
  const scheduler = await openScheduler(database, change)
  context.after(async () => {
    await scheduler.stop()
    await scheduler.close()
    await database.close()
  })
  return scheduler
}

async function setUp(context: TestContext): Promise<{
  readonly database: PostgresDatabase
  readonly url: string
  readonly store: VideoStore
  readonly scheduler: BossScheduler
  readonly createOther: (engines?: readonly string[]) => Promise<BossScheduler>
}> {
  const { database, url, createScheduler } = await createFixture(context)
  const scheduler = await createScheduler(10)
  const store = createVideoStore({ database, scheduler, now: Date.now })
  return {
    database,
    url,
    store,
    scheduler,
    createOther: (engines) => createScheduler(10, undefined, engines),
  }
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

async function countDeliveries(database: PostgresDatabase): Promise<number> {
  const [row] = await database.query<{ readonly count: number }>(
    "select (select count(*) from filmgate_queue.job where state < 'completed') + (select count(*) from videos where status = 'queued') as count",
    [],
  )
  return row?.count ?? 0
}

async function until(condition: () => boolean | Promise<boolean>, limitMs = 10_000): Promise<void> {
  const deadline = Date.now() + limitMs
  while (!(await condition())) {
    assert.ok(Date.now() < deadline, `It did not happen within ${limitMs} ms.`)
    await delay(20)
  }
}

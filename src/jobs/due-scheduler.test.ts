import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { TestContext } from 'node:test'
import { systemClock } from './clock.ts'
import { createDueScheduler } from './due-scheduler.ts'
import type { Scheduler } from './scheduler.ts'
import type { Database } from './database.ts'
import { createManualClock, settle } from './testing/manual-clock.ts'
import type { ManualClock } from './testing/manual-clock.ts'
import { createSampleVideo } from './testing/sample-video.ts'
import { describeScheduler } from './testing/scheduler-contract.ts'
import { createSilentLogger } from './testing/silent-logger.ts'
import type { LogLine } from './testing/silent-logger.ts'
import { createTestDatabase } from './testing/test-database.ts'
import { createVideoStore } from './video-store.ts'
import type { VideoStore } from './video-store.ts'

describeScheduler('due-loop', async (context) => {
  const { database } = await createTestDatabase(context)
  return {
    database,
    createScheduler: (concurrency, projectLimit) =>
      createDueScheduler({
        database,
        clock: systemClock,
        concurrency: () => concurrency,
        projectLimit,
        stopDeadlineMs: 2_000,
        logger: createSilentLogger(),
      }),
  }
})

describe('due-loop scheduler', () => {
  it('keeps one timer, set to the next moment, for any number of waiting jobs', async (context) => {
    const { store, scheduler, clock } = await setUp(context)
    const ran: string[] = []
    scheduler.start(async (id) => {
      ran.push(id)
      await end(store, id)
    })
    const inserts = Array.from({ length: 30 }, (_, index) =>
      store.insert(createSampleVideo({ runAt: clock.now() + 1_000 * (index + 1) })),
    )
    await Promise.all(inserts)
    await settle()
    assert.equal(clock.timerCount, 1)
    assert.equal(ran.length, 0)
    await clock.advance(999)
    assert.equal(ran.length, 0)
    await clock.advance(1)
    assert.equal(ran.length, 1)
    await clock.advance(4_000)
    assert.equal(ran.length, 5)
    assert.equal(clock.timerCount, 1)
  })

  it('looks again after a minute at the latest', async (context) => {
    const { database, scheduler, clock } = await setUp(context)
    const ran: string[] = []
    scheduler.start(async (id) => void ran.push(id))
    await settle()
    // A row that nobody announced, as if the system clock had been wrong.
    const quiet = createVideoStore({
      database,
      scheduler: { schedule: async () => undefined },
      now: clock.now,
    })
    await quiet.insert(createSampleVideo({ runAt: clock.now() }))
    await clock.advance(59_000)
    assert.equal(ran.length, 0)
    await clock.advance(1_000)
    assert.ok(ran.length > 0)
    await scheduler.stop()
  })

  it('gives each engine its own places, so that a full one does not hold up another', async (context) => {
    const limits: Record<string, number> = { busy: 2, idle: 1 }
    const { store, scheduler, clock } = await setUp(context, (engine) => limits[engine] ?? 1)
    const running: string[] = []
    scheduler.start(async (id, signal) => {
      running.push((await store.find(id))?.engine ?? '')
      await new Promise((resolve) => signal.addEventListener('abort', resolve))
    })
    for (let index = 0; index < 10; index++) {
      await store.insert(createSampleVideo({ engine: 'busy', runAt: clock.now() }))
    }
    for (const engine of ['idle', 'idle', 'unlisted']) {
      await store.insert(createSampleVideo({ engine, runAt: clock.now() }))
    }
    await settle()
    assert.deepEqual(running.toSorted(), ['busy', 'busy', 'idle', 'unlisted'])
    limits['busy'] = 3
    await store.insert(createSampleVideo({ engine: 'busy', runAt: clock.now() }))
    await settle()
    assert.equal(running.length, 5)
  })

  it('does not look at the rows for a job whose engine has no free place, and finds it when one becomes free', async (context) => {
    const { database, store, scheduler, clock } = await setUp(context, () => 1)
    const select = database.select.bind(database)
    let lookCount = 0
    database.select = (sql, parameters) => {
      lookCount++
      return select(sql, parameters)
    }
    const ran: string[] = []
    const ends: (() => void)[] = []
    scheduler.start(async (id) => {
      ran.push(id)
      await new Promise<void>((resolve) => ends.push(resolve))
      await end(store, id)
    })
    const [first, second] = [
      createSampleVideo({ runAt: clock.now() }),
      createSampleVideo({ runAt: clock.now() }),
    ]
    await store.insert(first)
    await settle()
    const before = lookCount
    await store.insert(second)
    await settle()
    assert.deepEqual([ran, lookCount], [[first.id], before])
    ends[0]?.()
    await settle(60)
    assert.deepEqual(ran, [first.id, second.id])
    ends[1]?.()
    await scheduler.stop()
  })

  it('takes higher priorities first, and within one the longest waiting', async (context) => {
    const { store, scheduler, clock } = await setUp(context, () => 1)
    const now = clock.now()
    const order = ['c', 'e', 'b', 'a', 'd']
    const jobs: Record<string, [priority: number, runAt: number]> = {
      a: [5, now - 10],
      b: [5, now - 5],
      c: [0, now - 100],
      d: [-1, now - 200],
      e: [0, now - 50],
    }
    for (const project of order) {
      const [priority, runAt] = jobs[project] ?? [0, 0]
      await store.insert(createSampleVideo({ project, priority, runAt }))
    }
    const ran: string[] = []
    scheduler.start(async (id) => {
      ran.push((await store.find(id))?.project ?? '')
      await end(store, id)
    })
    await settle(100)
    assert.deepEqual(ran, ['a', 'b', 'c', 'e', 'd'])
  })

  it('reads ahead: each of many due jobs once, in their order, with few questions', async (context) => {
    const { database, store } = await setUp(context)
    const now = Date.now()
    const videos = Array.from({ length: 300 }, (_, index) =>
      createSampleVideo({ status: 'in_progress', version: 3, runAt: now - 1_000 + index }),
    )
    await Promise.all(videos.map((video) => store.insert(video)))
    let questions = 0
    const counting: Database = {
      ...database,
      select(sql, parameters) {
        if (sql.includes('"run_at" <=')) questions++
        return database.select(sql, parameters)
      },
    }
    const scheduler = createDueScheduler({
      database: counting,
      clock: systemClock,
      concurrency: () => 2,
      stopDeadlineMs: 0,
      logger: createSilentLogger(),
    })
    const ran: string[] = []
    const all = Promise.withResolvers<undefined>()
    scheduler.start(async (id) => {
      ran.push(id)
      await end(store, id)
      if (ran.length === videos.length) all.resolve(undefined)
    })
    await all.promise
    await scheduler.stop()
    assert.deepEqual(
      ran,
      videos.map((video) => video.id),
    )
    assert.ok(questions < 20, `${questions} questions`)
  })

  it('lets a job cool down whose handler failed, while others go on', async (context) => {
    const { store, scheduler, clock, lines } = await setUp(context, () => 1)
    const broken = createSampleVideo({ runAt: clock.now() - 1 })
    const sound = createSampleVideo({ runAt: clock.now() })
    await store.insert(broken)
    await store.insert(sound)
    const ran: string[] = []
    scheduler.start(async (id) => {
      ran.push(id)
      if (id === broken.id && ran.length < 3) throw new Error('the disk is full')
      await end(store, id)
    })
    await settle(60)
    assert.deepEqual(ran, [broken.id, sound.id])
    assert.equal(lines.filter((line) => line.level === 'error').length, 1)
    await clock.advance(4_999)
    assert.equal(ran.length, 2)
    await clock.advance(1)
    assert.deepEqual(ran, [broken.id, sound.id, broken.id])
  })

  it('stops waiting for a handler that does not let go', async (context) => {
    const { store, scheduler, clock } = await setUp(context)
    await store.insert(createSampleVideo({ runAt: clock.now() }))
    let begun = false
    scheduler.start(async () => {
      begun = true
      await new Promise(() => undefined)
    })
    await settle()
    assert.ok(begun)
    let stopped = false
    const stopping = scheduler.stop().then(() => (stopped = true))
    await settle()
    assert.equal(stopped, false)
    await clock.advance(1_000)
    await stopping
    assert.equal(clock.timerCount, 0)
  })

  it('goes on after a database that could not be read for a moment', async (context) => {
    const { database } = await createTestDatabase(context)
    const clock = createManualClock()
    let isBroken = true
    const flaky: Database = {
      ...database,
      select: (sql, parameters) =>
        isBroken ? Promise.reject(new Error('I/O error')) : database.select(sql, parameters),
    }
    const lines: LogLine[] = []
    const scheduler = createDueScheduler({
      database: flaky,
      clock,
      concurrency: () => 1,
      stopDeadlineMs: 1_000,
      logger: createSilentLogger(lines),
    })
    const store = createVideoStore({ database, scheduler, now: clock.now })
    await store.insert(createSampleVideo({ runAt: clock.now() }))
    const ran: string[] = []
    scheduler.start(async (id) => {
      ran.push(id)
      await end(store, id)
    })
    await settle()
    assert.equal(lines.length, 1)
    isBroken = false
    await clock.advance(1_000)
    assert.equal(ran.length, 1)
    await scheduler.stop()
  })

  it('seeks in the index of live jobs instead of reading the backlog', async (context) => {
    const { database } = await setUp(context)
    const asked: string[] = []
    const spying: Database = {
      ...database,
      select: async (sql, parameters) => {
        asked.push(sql)
        return database.select(sql, parameters)
      },
    }
    const clock = createManualClock()
    const scheduler = createDueScheduler({
      database: spying,
      clock,
      concurrency: () => 5,
      projectLimit: () => 3,
      stopDeadlineMs: 1_000,
      logger: createSilentLogger(),
    })
    const store = createVideoStore({ database, scheduler, now: clock.now })
    await store.insert(createSampleVideo({ runAt: clock.now() + 5 }))
    scheduler.start(async () => undefined)
    await settle()
    await scheduler.stop()
    assert.ok(new Set(asked).size >= 7)
    for (const sql of asked) {
      const parameters = Array.from(sql.matchAll(/\?/g), () => 1)
      const plan = await database.select<{ detail: string }>(`explain query plan ${sql}`, parameters)
      const text = plan.map((row) => row.detail).join('\n')
      assert.match(text, /USING (COVERING )?INDEX videos_(queued|running|active)/, sql)
      assert.doesNotMatch(text, /TEMP B-TREE/, sql)
    }
  })
})

interface Fixture {
  readonly database: Database
  readonly store: VideoStore
  readonly scheduler: Scheduler
  readonly clock: ManualClock
  readonly lines: LogLine[]
}

async function setUp(
  context: TestContext,
  concurrency: (engine: string) => number = () => 100,
): Promise<Fixture> {
  const { database } = await createTestDatabase(context)
  const clock = createManualClock()
  const lines: LogLine[] = []
  const scheduler = createDueScheduler({
    database,
    clock,
    concurrency,
    stopDeadlineMs: 1_000,
    logger: createSilentLogger(lines),
  })
  return {
    database,
    scheduler,
    clock,
    lines,
    store: createVideoStore({ database, scheduler, now: clock.now }),
  }
}

async function end(store: VideoStore, id: string): Promise<void> {
  const video = await store.find(id)
  assert.ok(video !== undefined)
  await store.transition(video, { type: 'failed', error: { code: 'x', message: '' } })
}

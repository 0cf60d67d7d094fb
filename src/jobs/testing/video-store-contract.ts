import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { TestContext } from 'node:test'
import { StorageError } from '#core/errors.ts'
import { CANCELLED } from '#core/job.ts'
import type { JobEvent } from '#core/job.ts'
import type { Asset, AssetRole, PublicVideo, Video } from '#core/video.ts'
import type { Database } from '../database.ts'
import type { ScheduledJob } from '../scheduler.ts'
import { createSampleRequest, createSampleVideo, toPublic } from './sample-video.ts'
import { createVideoStore } from '../video-store.ts'
import type { VideoStore } from '../video-store.ts'

const START = 1_800_000_000_000

interface Fixture {
  readonly store: VideoStore
  readonly database: Database
  readonly scheduled: Pick<ScheduledJob, 'id' | 'runAt' | 'version'>[]
  /** Ids, each time that lookers-on were told. */
  readonly changed: readonly string[]
  readonly cleanups: () => Promise<readonly string[]>
}

/** The contract of video-store.ts as tests: call it in a test file, once for each database. */
export function describeVideoStore(
  name: string,
  createDatabase: (context: TestContext) => Promise<Database>,
): void {
  describe(`${name}: video store`, () => {
    it('gives back what was inserted', async (context) => {
      const { store } = await setUp(context)
      const video = createSampleVideo({
        request: createSampleRequest({
          prompt: 'nul \0, lone surrogate \ud800, 猫',
          extras: { a: [1, null] },
        }),
        warnings: [{ param: 'fps', message: "'fps' was not applied" }],
        remixedFrom: 'video_0',
        checkpoint: { jobId: 'x' },
        cancelRequested: true,
        priority: -1,
      })
      await store.insert(video)
      assert.deepEqual(await store.get('default', video.id), video)
      assert.deepEqual(await store.find(video.id), video)
    })

    it('keeps a prompt that differs from that of the plan, an error, and an empty message', async (context) => {
      const { store } = await setUp(context)
      const video = createSampleVideo({
        prompt: '',
        status: 'failed',
        step: null,
        completedAt: START,
        error: { code: 'x', message: '' },
      })
      await store.insert(video)
      assert.deepEqual(await store.find(video.id), video)
    })

    it('tells lookers-on of what they can see, once it is written, and of nothing else', async (context) => {
      const { store, changed } = await setUp(context)
      const video = createSampleVideo()
      await store.insert(video)
      const told = async (write: Promise<Video | undefined>): Promise<readonly [Video, number]> => {
        const before = changed.length
        const after = await write
        assert.ok(after !== undefined)
        return [after, changed.length - before]
      }
      const steps: readonly (readonly [JobEvent, times: number])[] = [
        [{ type: 'started' }, 1],
        [{ type: 'checkpointed', state: 1 }, 0],
        [{ type: 'progressed', fraction: 0.5 }, 1],
        [{ type: 'parked', state: 2, seconds: 1 }, 0],
        [{ type: 'started' }, 0],
        [{ type: 'warned', warning: { param: 'fps', message: 'too many' } }, 1],
        [{ type: 'retried', delayMs: 1 }, 0],
      ]
      let current = video
      for (const [event, times] of steps) {
        const [next, count] = await told(store.transition(current, event))
        assert.deepEqual([event.type, count], [event.type, times])
        current = next
      }
      const [cancelled, count] = await told(store.requestCancel('default', video.id))
      assert.equal(count, 1)
      assert.equal((await told(store.requestCancel('default', video.id)))[1], 0)
      const end = { type: 'failed', error: CANCELLED } as const
      assert.equal((await told(store.transition(cancelled, end)))[1], 1)
    })

    it('hides the videos of other projects', async (context) => {
      const { store } = await setUp(context)
      const video = createSampleVideo({ project: 'a' })
      await store.insert(video)
      assert.equal(await store.get('b', video.id), undefined)
      assert.equal(await store.requestCancel('b', video.id), undefined)
      assert.equal(await store.delete('b', video.id), 'absent')
      assert.deepEqual(await store.list('b', { limit: 10, order: 'desc' }), { videos: [], hasMore: false })
      assert.equal(await store.list('b', { limit: 10, order: 'desc', after: video.id }), undefined)
      assert.deepEqual(await store.find(video.id), video)
    })

    it('refuses a second row of the same id', async (context) => {
      const { store } = await setUp(context)
      const video = createSampleVideo()
      await store.insert(video)
      await assert.rejects(store.insert(video), StorageError)
    })

    it('schedules a new job in its own transaction', async (context) => {
      const { store, scheduled } = await setUp(context)
      const video = createSampleVideo()
      await store.insert(video)
      assert.deepEqual(scheduled, [{ id: video.id, runAt: START, version: 0 }])
    })
  })

  describe(`${name}: video list`, () => {
    for (const order of ['asc', 'desc'] as const) {
      it(`pages through every video once (${order}), also where many share a millisecond`, async (context) => {
        const { store } = await setUp(context)
        const videos = Array.from({ length: 23 }, (_, index) =>
          createSampleVideo({ createdAt: START + Math.floor(index / 8) }),
        )
        await Promise.all(videos.map((video) => store.insert(video)))
        await store.insert(createSampleVideo({ project: 'other', createdAt: START }))
        const ids: string[] = []
        let after: string | undefined
        for (let page = 0; ; page++) {
          const list = await store.list('default', { limit: 5, order, after })
          ids.push(...(list?.videos ?? []).map((video) => video.id))
          after = ids.at(-1)
          if (list?.hasMore !== true) break
          assert.equal(list.videos.length, 5)
          assert.ok(page < 5)
        }
        const byAge = videos
          .toSorted((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))
          .map((video) => video.id)
        assert.deepEqual(ids, order === 'asc' ? byAge : byAge.toReversed())
      })
    }

    it('says whether there is more when the page is exactly full, and for a page of none', async (context) => {
      const { store } = await setUp(context)
      await store.insert(createSampleVideo())
      await store.insert(createSampleVideo())
      const lengthAndMore = async (limit: number): Promise<unknown> => {
        const list = await store.list('default', { limit, order: 'desc' })
        return [list?.videos.length, list?.hasMore]
      }
      assert.deepEqual(await lengthAndMore(2), [2, false])
      assert.deepEqual(await lengthAndMore(1), [1, true])
      assert.deepEqual(await lengthAndMore(0), [0, true])
    })

    it('tells each video as it is now, whatever was listed before, also what another process changed', async (context) => {
      const { store, database } = await setUp(context)
      const elsewhere = createVideoStore({
        database,
        scheduler: { schedule: async () => undefined },
        now: () => START,
      })
      const [first, second, third] = [0, 1, 2].map((index) =>
        createSampleVideo({ createdAt: START + index, checkpoint: { index } }),
      )
      assert.ok(first !== undefined && second !== undefined && third !== undefined)
      for (const video of [first, second, third]) await store.insert(video)
      const list = async (after?: string): Promise<unknown> => {
        const query = { limit: 5, order: 'asc', ...(after !== undefined && { after }) } as const
        // Once as whoever comes for the first time, once to be remembered, once from memory.
        const page = await store.list('default', query)
        for (let times = 0; times < 2; times++) {
          assert.deepEqual(await store.list('default', query), { ...page, isRemembered: true })
        }
        return page?.videos
      }
      assert.deepEqual(await list(), [first, second, third].map(toPublic))
      const started = await elsewhere.transition(second, { type: 'started' })
      assert.deepEqual(await list(), [first, started, third].map(toPublic))
      const failure = { type: 'failed', error: { code: 'x', message: 'broken' } } as const
      const failed = await store.transition(started, failure)
      assert.deepEqual(await list(first.id), [failed, third].map(toPublic))
      assert.equal(await elsewhere.delete('default', second.id), 'deleted')
      assert.deepEqual(await list(first.id), [toPublic(third)])
      assert.deepEqual(await list(), [first, third].map(toPublic))
    })

    it('tells all that answers are made of, whatever it is', async (context) => {
      const { store } = await setUp(context)
      const videos = [
        createSampleVideo(),
        createSampleVideo({ prompt: '猫 "\\ </script> 🐈', size: { width: 1792, height: 1024 } }),
        createSampleVideo({ status: 'completed', progress: 100, step: null, completedAt: 9, expiresAt: 10 }),
        createSampleVideo({
          remixedFrom: 'video_0',
          seconds: '7.5',
          warnings: [{ param: 'a', message: 'b"' }],
        }),
        createSampleVideo({
          status: 'failed',
          step: null,
          error: { code: 'x', message: 'said "no"\n' },
          version: 7,
        }),
      ].map((video, index) => ({ ...video, createdAt: START + index }))
      for (const video of videos) await store.insert(video)
      const page = await store.list('default', { limit: 20, order: 'asc' })
      assert.deepEqual(page?.videos, videos.map(toPublic))
      for (const video of videos) assert.deepEqual(await store.get('default', video.id), video)
    })

    it('gives an unchanged video of a page that is asked for again as the same object', async (context) => {
      const { store } = await setUp(context)
      const video = createSampleVideo()
      await store.insert(video)
      const list = async (): Promise<PublicVideo | undefined> =>
        (await store.list('default', { limit: 5, order: 'desc' }))?.videos[0]
      assert.notEqual(await list(), await list())
      const before = await list()
      assert.equal(await list(), before)
      await store.transition(video, { type: 'started' })
      assert.notEqual(await list(), before)
    })

    it('knows a cursor behind which there is nothing', async (context) => {
      const { store } = await setUp(context)
      const video = createSampleVideo()
      await store.insert(video)
      const nothing = { videos: [], hasMore: false }
      assert.deepEqual(await store.list('default', { limit: 5, order: 'desc', after: video.id }), nothing)
    })

    it('does not know a deleted cursor', async (context) => {
      const { store } = await setUp(context)
      const video = createSampleVideo({ status: 'failed', step: null })
      await store.insert(video)
      assert.equal(await store.delete('default', video.id), 'deleted')
      assert.equal(await store.list('default', { limit: 5, order: 'desc', after: video.id }), undefined)
    })
  })

  describe(`${name}: video transitions`, () => {
    const warning = { param: 'fps', message: 'not applied' }
    const events: readonly [JobEvent, Partial<Video>][] = [
      [{ type: 'started' }, { status: 'in_progress', starts: 1 }],
      [{ type: 'progressed', fraction: 0.5 }, { progress: 50 }],
      [{ type: 'checkpointed', state: { at: [1] } }, { checkpoint: { at: [1] } }],
      [{ type: 'collected' }, {}],
      [{ type: 'warned', warning }, { warnings: [warning] }],
      [
        { type: 'parked', state: 'x', seconds: 2 },
        { checkpoint: 'x', runAt: START + 2_000, attempt: 0 },
      ],
      [
        { type: 'rendered', state: 'y' },
        { step: 'finish', checkpoint: 'y', attempt: 0 },
      ],
      [
        { type: 'retried', delayMs: 500 },
        { attempt: 1, runAt: START + 500 },
      ],
      [{ type: 'released' }, { runAt: START }],
      [
        { type: 'finished', expiresAt: START + 9 },
        { status: 'completed', progress: 100, step: null, completedAt: START, expiresAt: START + 9 },
      ],
      [
        { type: 'failed', error: { code: 'c', message: 'm' } },
        { status: 'failed', step: null, completedAt: START, error: { code: 'c', message: 'm' } },
      ],
      [
        { type: 'cancelRequested' },
        { status: 'failed', step: null, completedAt: START, error: CANCELLED, cancelRequested: true },
      ],
    ]
    for (const [event, change] of events) {
      it(`stores what '${event.type}' changes, and answers the same`, async (context) => {
        const { store } = await setUp(context)
        const video = createSampleVideo()
        await store.insert(video)
        const next = await store.transition(video, event)
        assert.deepEqual(next, { ...video, ...change, version: 1 })
        assert.deepEqual(await store.find(video.id), next)
      })
    }

    it('keeps the checkpoint of a completed video, for those that come of it', async (context) => {
      const { store } = await setUp(context)
      const video = createSampleVideo({ status: 'in_progress', step: 'finish', checkpoint: { scene: 1 } })
      await store.insert(video)
      await store.publish(video, [], null)
      assert.deepEqual((await store.get(video.project, video.id))?.checkpoint, { scene: 1 })
    })

    it('refuses a write that read an older version, and leaves the row alone', async (context) => {
      const { store } = await setUp(context)
      const video = createSampleVideo()
      await store.insert(video)
      const started = await store.transition(video, { type: 'started' })
      await assert.rejects(store.transition(video, { type: 'progressed', fraction: 0.9 }), isStaleError)
      await assert.rejects(store.collect(video, createAsset(video, 'video')), isStaleError)
      await assert.rejects(store.publish(video, [createAsset(video, 'video')], null), isStaleError)
      assert.deepEqual(await store.find(video.id), started)
      assert.deepEqual(await store.artifacts(video.id), [])
      assert.deepEqual(await store.assets(video.id), [])
    })

    it('lets one of two writers with the same version win', async (context) => {
      const { store } = await setUp(context)
      const video = createSampleVideo()
      await store.insert(video)
      const results = await Promise.allSettled([
        store.transition(video, { type: 'started' }),
        store.transition(video, { type: 'started' }),
      ])
      assert.deepEqual(results.map((result) => result.status).toSorted(), ['fulfilled', 'rejected'])
    })

    it('refuses a write to a row that is gone', async (context) => {
      const { store } = await setUp(context)
      await assert.rejects(store.transition(createSampleVideo(), { type: 'started' }), isStaleError)
    })

    it('refuses an event that is impossible in the state of the video', async (context) => {
      const { store } = await setUp(context)
      const video = createSampleVideo({ status: 'failed', step: null })
      await store.insert(video)
      await assert.rejects(store.transition(video, { type: 'started' }), /impossible/)
    })

    it('schedules the moments a job waits for, and none after its end', async (context) => {
      const { store, scheduled } = await setUp(context)
      let video = createSampleVideo()
      await store.insert(video)
      scheduled.length = 0
      video = await store.transition(video, { type: 'started' })
      video = await store.transition(video, { type: 'parked', state: null, seconds: 3 })
      video = await store.transition(video, { type: 'retried', delayMs: 7 })
      await store.transition(video, { type: 'failed', error: CANCELLED })
      assert.deepEqual(
        scheduled.map((job) => job.runAt - START),
        [3_000, 7],
      )
    })
  })

  describe(`${name}: artifacts and assets`, () => {
    it('replaces an artifact by a later one of its role', async (context) => {
      const { store } = await setUp(context)
      const first = createSampleVideo({ status: 'in_progress' })
      await store.insert(first)
      const second = await store.collect(first, createAsset(first, 'video', 'old'))
      const third = await store.collect(second, createAsset(first, 'video', 'new'))
      assert.equal(third.version, 2)
      assert.deepEqual(await store.artifacts(first.id), [createAsset(first, 'video', 'new')])
    })

    it('forgets the artifacts of an earlier try when the engine begins from nothing', async (context) => {
      const { store } = await setUp(context)
      const video = createSampleVideo()
      await store.insert(video)
      const collected = await store.collect(video, createAsset(video, 'video'))
      await store.transition(collected, { type: 'started' })
      assert.deepEqual(await store.artifacts(video.id), [])
    })

    it('keeps the artifacts when the engine goes on from a checkpoint, or only finishing is left', async (context) => {
      const { store } = await setUp(context)
      const videos = [
        createSampleVideo({ checkpoint: { done: 'video' } }),
        createSampleVideo({ step: 'finish', status: 'in_progress' }),
      ]
      for (const video of videos) {
        await store.insert(video)
        const collected = await store.collect(video, createAsset(video, 'video'))
        await store.transition(collected, { type: 'started' })
        assert.equal((await store.artifacts(video.id)).length, 1)
      }
    })

    it('publishes assets and the end of the job together, and leaves a cleanup', async (context) => {
      const { store, cleanups } = await setUp(context)
      const video = createSampleVideo({ step: 'finish', status: 'in_progress' })
      await store.insert(video)
      const collected = await store.collect(video, createAsset(video, 'video'))
      const assets = (['video', 'thumbnail', 'spritesheet'] as const).map((role) => createAsset(video, role))
      const done = await store.publish(collected, assets, START + 5)
      assert.equal(done.status, 'completed')
      assert.deepEqual(await store.asset(video.id, 'thumbnail'), assets[1])
      assert.equal((await store.assets(video.id)).length, 3)
      assert.deepEqual(await store.artifacts(video.id), [])
      assert.deepEqual(await cleanups(), [video.id])
    })

    it('leaves a cleanup after a failure, too', async (context) => {
      const { store, cleanups } = await setUp(context)
      const video = createSampleVideo()
      await store.insert(video)
      await store.transition(video, { type: 'failed', error: CANCELLED })
      assert.deepEqual(await cleanups(), [video.id])
    })

    it('expires the assets whose moment has come, once', async (context) => {
      const { store, cleanups } = await setUp(context)
      const expiries = [START - 1, START, START + 1, null]
      const ids: string[] = []
      for (const expiresAt of expiries) {
        const video = createSampleVideo({ step: 'finish', status: 'in_progress' })
        ids.push(video.id)
        await store.insert(video)
        await store.publish(video, [createAsset(video, 'video'), createAsset(video, 'thumbnail')], expiresAt)
      }
      assert.equal(await store.expire(1), 1)
      assert.equal(await store.expire(10), 1)
      assert.equal(await store.expire(10), 0)
      const left = await Promise.all(ids.map(async (id) => (await store.assets(id)).length))
      assert.deepEqual(left, [0, 0, 2, 2])
      assert.equal((await cleanups()).length, 4)
      assert.equal((await store.find(ids[0] ?? ''))?.status, 'completed')
    })
  })

  describe(`${name}: cancelling and deleting`, () => {
    it('fails a queued video at once', async (context) => {
      const { store } = await setUp(context)
      const video = createSampleVideo()
      await store.insert(video)
      const cancelled = await store.requestCancel('default', video.id)
      assert.equal(cancelled?.status, 'failed')
      assert.deepEqual(cancelled.error, CANCELLED)
    })

    it('marks a running video once, makes it due, and leaves the rest to its worker', async (context) => {
      const { store } = await setUp(context)
      const video = createSampleVideo({ status: 'in_progress', runAt: START + 60_000 })
      await store.insert(video)
      const [first, second] = await Promise.all([
        store.requestCancel('default', video.id),
        store.requestCancel('default', video.id),
      ])
      assert.equal(first?.status, 'in_progress')
      assert.equal(first.cancelRequested, true)
      assert.equal(first.runAt, START)
      assert.equal(first.version, 1)
      assert.deepEqual(second, first)
    })

    it('leaves terminal videos as they are', async (context) => {
      const { store } = await setUp(context)
      const video = createSampleVideo({ status: 'completed', progress: 100, step: null, completedAt: START })
      await store.insert(video)
      assert.deepEqual(await store.requestCancel('default', video.id), video)
    })

    it('deletes terminal videos with their assets, and leaves live ones', async (context) => {
      const { store, cleanups } = await setUp(context)
      const live = createSampleVideo({ step: 'finish', status: 'in_progress' })
      await store.insert(live)
      assert.equal(await store.delete('default', live.id), 'live')
      await store.publish(live, [createAsset(live, 'video')], null)
      assert.equal(await store.delete('default', live.id), 'deleted')
      assert.equal(await store.find(live.id), undefined)
      assert.deepEqual(await store.assets(live.id), [])
      assert.deepEqual(await cleanups(), [live.id])
      assert.equal(await store.delete('default', live.id), 'absent')
    })

    it('tells which ids have rows', async (context) => {
      const { store } = await setUp(context)
      const video = createSampleVideo()
      await store.insert(video)
      assert.deepEqual(await store.existing([video.id, 'video_x']), new Set([video.id]))
      assert.deepEqual(await store.existing([]), new Set())
    })
  })

  async function setUp(context: TestContext): Promise<Fixture> {
    const database = await createDatabase(context)
    const scheduled: Fixture['scheduled'] = []
    const changed: string[] = []
    const store = createVideoStore({
      database,
      scheduler: {
        schedule: async (_trx, { id, runAt, version }) => void scheduled.push({ id, runAt, version }),
      },
      now: () => START,
      onChange: (id) => changed.push(id),
    })
    const cleanups = async (): Promise<readonly string[]> => {
      const rows = await database.read.selectFrom('cleanups').select('video_id').execute()
      return rows.map((row) => row.video_id)
    }
    return { store, database, scheduled, changed, cleanups }
  }
}

function createAsset(video: Video, role: AssetRole, digest = 'abc'): Asset {
  return {
    videoId: video.id,
    role,
    key: `videos/${video.id}/${role}`,
    digest,
    sizeBytes: 5,
    mediaType: 'video/mp4',
  }
}

function isStaleError(error: unknown): boolean {
  return error instanceof StorageError && error.code === 'stale_version'
}

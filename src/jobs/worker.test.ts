import assert from 'node:assert/strict'
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { describe, it } from 'node:test'
import type { TestContext } from 'node:test'
import type { BlobStore } from '#core/blob-store.ts'
import type { RenderContext, RenderEvent, SubmissionClass } from '#core/engine.ts'
import { EngineError, StorageError } from '#core/errors.ts'
import { CANCELLED } from '#core/job.ts'
import type { Video } from '#core/video.ts'
import { createMemoryBlobStore } from './testing/blobs.ts'
import type { Derive } from './finish-step.ts'
import { createNotifier } from './notifier.ts'
import type { Notifier } from './notifier.ts'
import type { JobHandler } from './scheduler.ts'
import { createScratch } from './scratch.ts'
import { createManualClock, settle } from './testing/manual-clock.ts'
import type { ManualClock } from './testing/manual-clock.ts'
import { createSampleVideo } from './testing/sample-video.ts'
import { createScriptedEngine, failWith, makeAllArtifacts, makeArtifact } from './testing/scripted-engine.ts'
import type { Script, ScriptedEngine } from './testing/scripted-engine.ts'
import { createSilentLogger } from './testing/silent-logger.ts'
import type { LogLine } from './testing/silent-logger.ts'
import { createTestDatabase } from './testing/test-database.ts'
import { createVideoStore } from './video-store.ts'
import type { VideoStore } from './video-store.ts'
import { createWorker } from './worker.ts'

const HOUR_MS = 3_600_000

describe('worker', () => {
  it('turns a queued video into a completed one with stored assets', async (context) => {
    const fixture = await setUp(context, makeAllArtifacts)
    const video = await fixture.run()
    assert.equal(video.status, 'completed')
    assert.equal(video.progress, 100)
    assert.equal(video.step, null)
    assert.equal(video.completedAt, fixture.clock.now())
    assert.equal(video.expiresAt, fixture.clock.now() + HOUR_MS)
    const assets = await fixture.store.assets(video.id)
    assert.deepEqual(assets.map((asset) => asset.role).toSorted(), ['spritesheet', 'thumbnail', 'video'])
    for (const asset of assets) {
      assert.match(asset.key, new RegExp(`^videos/${video.id}/${asset.role}-0-\\d+\\.(mp4|webp|jpg)$`))
      assert.equal(await text(await fixture.blobs.open(asset.key)), asset.role)
    }
  })

  it('keeps assets for ever when retention says so', async (context) => {
    const fixture = await setUp(context, makeAllArtifacts, { retentionMs: null })
    assert.equal((await fixture.run()).expiresAt, null)
  })

  it('gives the engine an empty folder of its own and removes it afterwards', async (context) => {
    let seen: string[] | undefined
    const fixture = await setUp(context, async function* (call) {
      seen = await readdir(call.scratchDir)
      yield* makeAllArtifacts(call)
    })
    await fixture.run()
    assert.deepEqual(seen, [])
    assert.deepEqual(await readdir(fixture.tmpDir), [])
  })

  it('copies inputs into the scratch folder on request', async (context) => {
    let content: string | undefined
    const fixture = await setUp(context, async function* (call) {
      const path = await call.openInput('inputs/a/reference.png')
      assert.equal(join(call.scratchDir, 'input-1.png'), path)
      content = await readFile(path, 'utf8')
      yield* makeAllArtifacts(call)
    })
    await fixture.blobs.put('inputs/a/reference.png', { stream: Readable.from([Buffer.from('picture')]) })
    await fixture.run()
    assert.equal(content, 'picture')
  })

  it('does nothing for a video that is absent, terminal or not due yet', async (context) => {
    const fixture = await setUp(context, makeAllArtifacts)
    const videos = [
      createSampleVideo({ status: 'failed', step: null }),
      createSampleVideo({ runAt: fixture.clock.now() + 1 }),
    ]
    for (const video of videos) {
      await fixture.store.insert(video)
      await fixture.handler(video.id, new AbortController().signal)
      assert.deepEqual(await fixture.store.find(video.id), video)
    }
    await fixture.handler('video_absent', new AbortController().signal)
    assert.equal(fixture.engine.calls.length, 0)
  })
})

describe('render events', () => {
  it('are durable before the next one is asked for', async (context) => {
    const seen: Partial<Video>[] = []
    const fixture = await setUp(context, async function* (call) {
      const look = async (): Promise<void> => void seen.push((await fixture.find()) ?? {})
      await look()
      yield { type: 'progress', fraction: 0.25 }
      await look()
      yield { type: 'checkpoint', state: { shot: 1 } }
      await look()
      yield { type: 'warning', param: 'fps', message: 'not applied' }
      await look()
      yield await makeArtifact(call, 'video')
      assert.equal((await fixture.store.artifacts(call.jobId)).length, 1)
    })
    await fixture.run()
    assert.deepEqual(
      seen.map((video) => [video.status, video.progress, video.checkpoint, video.warnings?.length]),
      [
        ['in_progress', 0, null, 0],
        ['in_progress', 25, null, 0],
        ['in_progress', 25, { shot: 1 }, 0],
        ['in_progress', 25, { shot: 1 }, 1],
      ],
    )
  })

  it('write progress at most four times a second, and only when it has risen', async (context) => {
    const shown: number[] = []
    const fixture = await setUp(context, async function* (call) {
      for (let index = 1; index <= 100; index++) {
        yield { type: 'progress', fraction: index / 100 }
        await fixture.clock.advance(10)
        const progress = (await fixture.find())?.progress ?? 0
        if (progress !== shown.at(-1)) shown.push(progress)
      }
      yield* makeAllArtifacts(call)
    })
    await fixture.run()
    assert.deepEqual(shown, [1, 26, 51, 76])
  })

  it('do not write the same per cent twice, nor a lower one', async (context) => {
    const versions: number[] = []
    const fixture = await setUp(context, async function* (call) {
      for (const fraction of [0.5, 0.501, 0.4, 0.5]) {
        yield { type: 'progress', fraction }
        await fixture.clock.advance(1_000)
        versions.push((await fixture.find())?.version ?? -1)
      }
      yield* makeAllArtifacts(call)
    })
    await fixture.run()
    assert.equal(new Set(versions).size, 1)
  })

  it('repeat a warning of an earlier try only once', async (context) => {
    const fixture = await setUp(context, async function* (call, index) {
      yield { type: 'warning', param: 'fps', message: 'not applied' }
      if (index === 0) throw new Error('crashed')
      yield* makeAllArtifacts(call)
    })
    await fixture.run()
    await fixture.clock.advance(HOUR_MS)
    assert.equal((await fixture.rerun()).warnings.length, 1)
  })
})

describe('parking', () => {
  it('frees the worker and calls the engine again later with its state', async (context) => {
    const fixture = await setUp(context, async function* (call, index) {
      if (index < 2) {
        yield { type: 'progress', fraction: (index + 1) / 10 }
        yield { type: 'wait', seconds: 5, state: { poll: index } }
        assert.fail('The engine is not resumed after a wait.')
      }
      yield* makeAllArtifacts(call)
    })
    const parked = await fixture.run()
    assert.equal(parked.status, 'in_progress')
    assert.equal(parked.progress, 10)
    assert.equal(parked.runAt, fixture.clock.now() + 5_000)
    assert.deepEqual(await readdir(fixture.tmpDir), [])
    await fixture.clock.advance(5_000)
    await fixture.rerun()
    await fixture.clock.advance(5_000)
    assert.equal((await fixture.rerun()).status, 'completed')
    assert.deepEqual(
      fixture.engine.calls.map((call) => call.resumeFrom),
      [null, { poll: 0 }, { poll: 1 }],
    )
  })

  it('writes held-back progress before the wait', async (context) => {
    const fixture = await setUp(context, async function* () {
      yield { type: 'progress', fraction: 0.1 }
      yield { type: 'progress', fraction: 0.2 }
      yield { type: 'wait', seconds: 1, state: null }
    })
    assert.equal((await fixture.run()).progress, 20)
  })

  it('keeps artifacts that came before a wait', async (context) => {
    const fixture = await setUp(context, async function* (call, index) {
      if (index === 0) {
        yield await makeArtifact(call, 'video')
        yield { type: 'wait', seconds: 0, state: 'video is there' }
      }
      yield await makeArtifact(call, 'thumbnail')
    })
    await fixture.run()
    const video = await fixture.rerun()
    assert.equal(video.status, 'completed')
    assert.equal((await fixture.store.assets(video.id)).length, 2)
  })

  it('costs one write a poll, until somebody else touches the row', async (context) => {
    const fixture = await setUp(context, async function* (_call, index) {
      yield { type: 'wait', seconds: 0, state: { poll: index } }
    })
    const { version } = await fixture.run()
    assert.equal((await fixture.rerun()).version, version + 1)
    const parked = await fixture.rerun()
    assert.equal(parked.version, version + 2)
    const elsewhere = await fixture.store.transition(parked, { type: 'started' })
    assert.equal(elsewhere.starts, 1)
    // A claim and a wait.
    assert.equal((await fixture.rerun()).version, elsewhere.version + 2)
  })

  it('counts no start of a poll, and so gives up nothing that a crash interrupts once', async (context) => {
    const fixture = await setUp(context, async function* (_call, index) {
      if (index > 1) throw new EngineError('upstream_unreachable', 'It is away.', { retryable: true })
      yield { type: 'wait', seconds: 0, state: { poll: index } }
    })
    await fixture.run()
    await fixture.rerun()
    const retried = await fixture.rerun()
    assert.deepEqual([retried.starts, retried.attempt], [0, 1])
  })

  it('refuses what a poll brings when the job is in other hands meanwhile', async (context) => {
    let takeOver = async (): Promise<unknown> => undefined
    const fixture = await setUp(context, async function* (_call, index) {
      if (index === 1) await takeOver()
      yield { type: 'wait', seconds: 0, state: { poll: index } }
    })
    const parked = await fixture.run()
    takeOver = () => fixture.store.transition(parked, { type: 'started' })
    assert.deepEqual((await fixture.rerun()).checkpoint, { poll: 0 })
  })

  it('runs the clean-up code of the engine', async (context) => {
    let isCleaned = false
    const fixture = await setUp(context, async function* () {
      try {
        yield { type: 'wait', seconds: 1, state: null }
      } finally {
        isCleaned = true
      }
    })
    await fixture.run()
    assert.ok(isCleaned)
  })

  for (const seconds of [-1, Number.NaN, Number.POSITIVE_INFINITY, 1e9]) {
    it(`refuses to wait for ${seconds} seconds`, async (context) => {
      const fixture = await setUp(context, async function* () {
        yield { type: 'wait', seconds, state: null }
      })
      assert.equal((await fixture.run()).error?.code, 'engine_fault')
    })
  }
})

describe('failures', () => {
  it('are tried again with growing delays, then end the job without telling secrets', async (context) => {
    const fixture = await setUp(context, async function* () {
      yield { type: 'progress', fraction: 0.1 }
      throw new Error('EACCES /home/secret')
    })
    const first = await fixture.run()
    assert.deepEqual([first.status, first.attempt, first.error], ['in_progress', 1, null])
    assert.equal(first.runAt - fixture.clock.now(), 1_500)
    await fixture.clock.advance(1_500)
    const second = await fixture.rerun()
    assert.equal(second.attempt, 2)
    assert.equal(second.runAt - fixture.clock.now(), 6_000)
    await fixture.clock.advance(6_000)
    const third = await fixture.rerun()
    assert.equal(third.status, 'failed')
    assert.equal(third.error?.code, 'video_generation_failed')
    assert.doesNotMatch(third.error.message, /secret/)
    assert.deepEqual(
      fixture.engine.calls.map((call) => call.attempt),
      [0, 1, 2],
    )
    assert.equal(fixture.lines.filter((line) => line.level === 'error').length, 1)
  })

  it('end the job at once when the engine says that another try is no use', async (context) => {
    const fixture = await setUp(context, () =>
      failWith(new EngineError('moderation_blocked', 'The upstream refused the prompt.')),
    )
    const video = await fixture.run()
    assert.deepEqual(video.error, { code: 'moderation_blocked', message: 'The upstream refused the prompt.' })
  })

  it('wait as long as the upstream asks', async (context) => {
    const fixture = await setUp(context, () =>
      failWith(new EngineError('upstream_busy', 'Busy.', { retryable: true, retryAfterMs: 12_345 })),
    )
    const video = await fixture.run()
    assert.equal(video.runAt - fixture.clock.now(), 12_345)
  })

  it('resume from the last checkpoint', async (context) => {
    const fixture = await setUp(context, async function* (call, index) {
      if (index === 0) {
        yield { type: 'checkpoint', state: { upstreamId: 'u1' } }
        throw new Error('crashed')
      }
      yield* makeAllArtifacts(call)
    })
    await fixture.run()
    await fixture.clock.advance(10_000)
    assert.equal((await fixture.rerun()).status, 'completed')
    assert.deepEqual(fixture.engine.calls[1]?.resumeFrom, { upstreamId: 'u1' })
  })

  it('of an engine that ends without a video are tried again', async (context) => {
    const fixture = await setUp(context, async function* (call, index) {
      if (index === 0) yield await makeArtifact(call, 'thumbnail')
      else yield* makeAllArtifacts(call)
    })
    assert.equal((await fixture.run()).attempt, 1)
    await fixture.clock.advance(10_000)
    assert.equal((await fixture.rerun()).status, 'completed')
  })

  it('of render() itself count, too', async (context) => {
    const fixture = await setUp(context, () => {
      throw new EngineError('bad_config', 'No base URL.')
    })
    assert.equal((await fixture.run()).error?.code, 'bad_config')
  })

  it('tell of an engine that is not configured any more', async (context) => {
    const fixture = await setUp(context, makeAllArtifacts)
    const video = createSampleVideo({ engine: 'gone' })
    await fixture.store.insert(video)
    await fixture.handler(video.id, new AbortController().signal)
    const failed = await fixture.store.find(video.id)
    assert.equal(failed?.error?.code, 'engine_not_configured')
    assert.match(failed.error.message, /'gone'/)
  })

  it('keep what was made while the store has no room, and go on when it has', async (context) => {
    const fixture = await setUp(context, makeAllArtifacts)
    const put = fixture.blobs.put
    let refusals = 0
    fixture.blobs.put = () => Promise.reject(new StorageError('storage_full', `refusal ${++refusals}`))
    const running = fixture.run()
    for (const seconds of [1, 2, 4, 8, 15, 30]) {
      const before = refusals
      await settleUntil(() => refusals === before + 1 || before > 0)
      await fixture.clock.advance(seconds * 1_000)
    }
    await settleUntil(() => refusals === 7)
    fixture.blobs.put = put
    await fixture.clock.advance(60_000)
    assert.equal((await running).status, 'completed')
    assert.equal(fixture.engine.calls.length, 1)
  })

  it('put the step off when the store stays away, many more times than for an engine', async (context) => {
    const fixture = await setUp(context, makeAllArtifacts)
    const put = fixture.blobs.put
    fixture.blobs.put = () => Promise.reject(new StorageError('storage_failed', 'refused'))
    const outlast = async (running: Promise<Video>): Promise<Video> => {
      let video: Video | undefined
      void running.then((settled) => (video = settled))
      await settleUntil(async () => {
        await fixture.clock.advance(10_000)
        return video !== undefined
      })
      return running
    }
    let video = await outlast(fixture.run())
    for (let round = 0; round < 4; round++) {
      assert.equal(video.status, 'in_progress')
      assert.equal(video.attempt, round + 1)
      await fixture.clock.advance(600_000)
      video = await outlast(fixture.rerun())
    }
    fixture.blobs.put = put
    await fixture.clock.advance(600_000)
    assert.equal((await fixture.rerun()).status, 'completed')
  })

  it('include a store that never answers', async (context) => {
    const fixture = await setUp(context, makeAllArtifacts)
    const put = fixture.blobs.put
    let isAsked = false
    fixture.blobs.put = () => {
      isAsked = true
      return new Promise(() => undefined)
    }
    const running = fixture.run()
    await settleUntil(() => isAsked)
    fixture.blobs.put = put
    await fixture.clock.advance(600_000)
    await settleUntil(() => fixture.lines.some(({ level }) => level === 'warn'))
    await fixture.clock.advance(1_000)
    assert.equal((await running).status, 'completed')
  })

  it('include a job that ends the process each time', async (context) => {
    const fixture = await setUp(context, makeAllArtifacts)
    await fixture.store.insert(fixture.video)
    for (let crash = 1; crash <= 10; crash++) {
      const video = await fixture.find()
      assert.ok(video !== undefined)
      await fixture.store.transition(video, { type: 'started' })
    }
    const video = await fixture.rerun()
    assert.deepEqual(video.error, {
      code: 'job_crashed',
      message: 'The server ended 10 times while it was making this video, so it is not tried again.',
    })
    assert.equal(fixture.engine.calls.length, 0)
  })

  it('do not include a job that gets on between the ends of the process', async (context) => {
    const fixture = await setUp(context, makeAllArtifacts)
    await fixture.store.insert(fixture.video)
    for (let crash = 1; crash <= 20; crash++) {
      const video = await fixture.find()
      assert.ok(video !== undefined)
      const started = await fixture.store.transition(video, { type: 'started' })
      await fixture.store.transition(started, { type: 'progressed', fraction: crash / 30 })
    }
    assert.equal((await fixture.rerun()).status, 'completed')
  })

  it('reach the scheduler when they cannot be written down', async (context) => {
    const fixture = await setUp(context, async function* () {
      yield { type: 'progress', fraction: 0.5 }
      fixture.store.transition = () => Promise.reject(new StorageError('storage_full', 'no room'))
      throw new Error('crashed')
    })
    let failure: unknown
    fixture.run().catch((error: unknown) => (failure = error))
    await settleUntil(async () => {
      await fixture.clock.advance(5_000)
      return failure !== undefined
    })
    assert.ok(failure instanceof StorageError)
  })

  it('do not include a database that is gone for a minute: the engine goes on where it was', async (context) => {
    const fixture = await setUp(context, makeAllArtifacts)
    const { store, clock, engine } = fixture
    const { transition, collect, publish } = store
    const goneUntil = clock.now() + 60_000
    const breaking =
      <A extends unknown[], T>(call: (...args: A) => Promise<T>) =>
      (...args: A): Promise<T> =>
        clock.now() < goneUntil && engine.calls.length > 0
          ? Promise.reject(new StorageError('storage_failed', 'gone'))
          : call(...args)
    Object.assign(store, {
      transition: breaking(transition),
      collect: breaking(collect),
      publish: breaking(publish),
    })
    let video: Video | undefined
    const running = fixture.run().then((settled) => (video = settled))
    await settleUntil(async () => {
      await clock.advance(1_000)
      return video !== undefined
    })
    await running
    assert.equal(video?.status, 'completed')
    assert.ok((video.completedAt ?? 0) >= goneUntil)
    assert.deepEqual([engine.calls.length, video.attempt], [1, 0])
  })

  it('do not include a database that is gone before the job begins', async (context) => {
    const fixture = await setUp(context, makeAllArtifacts)
    const { store, clock, engine } = fixture
    const { transition } = store
    const goneUntil = clock.now() + 60_000
    store.transition = (...args) =>
      clock.now() < goneUntil
        ? Promise.reject(new StorageError('storage_failed', 'gone'))
        : transition(...args)
    let video: Video | undefined
    const running = fixture.run().then((settled) => (video = settled))
    await settleUntil(async () => {
      await clock.advance(1_000)
      return video !== undefined
    })
    await running
    assert.deepEqual([video?.status, video?.attempt, engine.calls.length], ['completed', 0, 1])
  })

  it('do not include one that stays away before the job begins: somebody begins it later', async (context) => {
    const fixture = await setUp(context, makeAllArtifacts)
    const { transition } = fixture.store
    fixture.store.transition = (video, event) =>
      event.type === 'started'
        ? Promise.reject(new StorageError('storage_failed', 'gone for long'))
        : transition(video, event)
    let failure: unknown
    fixture.run().catch((error: unknown) => (failure = error))
    await settleUntil(async () => {
      await fixture.clock.advance(5_000)
      return failure !== undefined
    })
    assert.ok(failure instanceof StorageError)
    assert.deepEqual([(await fixture.find())?.attempt, fixture.engine.calls.length], [0, 0])
  })

  it('do not include a database that is gone when all is made: nothing is made again', async (context) => {
    const fixture = await setUp(context, makeAllArtifacts)
    const { store, clock, engine } = fixture
    const { artifacts } = store
    const goneUntil = clock.now() + 10_000
    store.artifacts = (id) =>
      clock.now() < goneUntil ? Promise.reject(new StorageError('storage_failed', 'gone')) : artifacts(id)
    let video: Video | undefined
    const running = fixture.run().then((settled) => (video = settled))
    await settleUntil(async () => {
      await clock.advance(1_000)
      return video !== undefined
    })
    await running
    assert.deepEqual([video?.status, video?.attempt, engine.calls.length], ['completed', 0, 1])
  })

  it('do not include an end that is being written while the server stops', async (context) => {
    const fixture = await setUp(context, makeAllArtifacts)
    const { store } = fixture
    const { publish } = store
    const stop = new AbortController()
    const written = Promise.withResolvers<void>()
    store.publish = async (...args) => {
      stop.abort()
      await written.promise
      return publish(...args)
    }
    const running = fixture.run(stop.signal)
    await settleUntil(() => stop.signal.aborted)
    await settle(5)
    written.resolve()
    assert.equal((await running).status, 'completed')
    assert.deepEqual(
      fixture.lines.filter(({ level }) => level === 'error'),
      [],
    )
  })

  it('do not include writes that were made although nobody said so', async (context) => {
    const fixture = await setUp(context, async function* (call) {
      yield { type: 'checkpoint', state: 'submitting' }
      yield { type: 'progress', fraction: 0.5 }
      yield* makeAllArtifacts(call)
    })
    const { store, clock, engine } = fixture
    const losing = <A extends unknown[], T>(call: (...args: A) => Promise<T>) => {
      let count = 0
      return async (...args: A): Promise<T> => {
        const result = await call(...args)
        if (engine.calls.length > 0 && count++ % 2 === 0)
          throw new StorageError('storage_failed', 'no answer')
        return result
      }
    }
    Object.assign(store, {
      transition: losing(store.transition),
      collect: losing(store.collect),
      publish: losing(store.publish),
    })
    let video: Video | undefined
    const running = fixture.run().then((settled) => (video = settled))
    await settleUntil(async () => {
      await clock.advance(500)
      return video !== undefined
    })
    await running
    assert.deepEqual([video?.status, engine.calls.length], ['completed', 1])
    assert.equal((await store.assets(fixture.video.id)).length, 3)
  })

  it('include a write that was not made, and somebody else was faster', async (context) => {
    const fixture = await setUp(context, async function* () {
      yield { type: 'checkpoint', state: 'mine' }
      assert.fail('The engine goes on with a job that is in other hands.')
    })
    const { store, clock } = fixture
    const { transition } = store
    let taken: Video | undefined
    Object.assign(store, {
      transition: async (...[video, event]: Parameters<typeof transition>) => {
        if (event.type !== 'checkpointed' || taken !== undefined) return transition(video, event)
        // One more than the version that is known, as after a write of one's own.
        taken = await transition(video, { type: 'started' })
        throw new StorageError('storage_failed', 'no answer')
      },
    })
    const running = fixture.run()
    await settleUntil(() => taken !== undefined)
    await clock.advance(500)
    assert.deepEqual(await running, taken)
    assert.ok(fixture.lines.some((line) => /in other hands/.test(line.message)))
  })

  it('include a poll that ends the process each time', async (context) => {
    const fixture = await setUp(context, async function* (_call, index) {
      if (index === 0) yield { type: 'wait', seconds: 0, state: 'submitted' }
      await new Promise(() => undefined)
    })
    await fixture.run()
    for (let crash = 1; crash <= 10; crash++) {
      void fixture.createHandler()(fixture.video.id, new AbortController().signal)
      await settleUntil(() => fixture.engine.calls.length === crash + 1)
    }
    await fixture.createHandler()(fixture.video.id, new AbortController().signal)
    assert.equal((await fixture.find())?.error?.code, 'job_crashed')
  })

  it('include an engine that hangs', async (context) => {
    const fixture = await setUp(context, async function* (call) {
      await new Promise((resolve) => call.signal.addEventListener('abort', resolve))
      yield { type: 'progress', fraction: 0.5 }
    })
    const running = fixture.run()
    await settleUntil(() => fixture.engine.calls.length === 1)
    await fixture.clock.advance(HOUR_MS)
    const video = await running
    assert.deepEqual(video.error, {
      code: 'generation_timeout',
      message: 'The engine took longer than 30 minutes.',
    })
  })
})

describe('artifacts', () => {
  const faults: Record<
    string,
    (call: RenderContext) => Promise<Partial<RenderEvent & { type: 'artifact' }>>
  > = {
    'does not exist': async (call) => ({ path: join(call.scratchDir, 'absent.mp4') }),
    'is outside of its scratch folder': async () => ({ path: '/etc/passwd' }),
    'is empty': async (call) => {
      await writeFile(join(call.scratchDir, 'empty'), '')
      return { path: join(call.scratchDir, 'empty') }
    },
    'unknown type': async () => ({ mediaType: 'text/html\r\nx: y' }),
    'unknown role': async () => ({ role: 'poster' as 'video' }),
  }
  for (const [reason, change] of Object.entries(faults)) {
    it(`are refused: ${reason}`, async (context) => {
      const fixture = await setUp(context, async function* (call) {
        const event = await makeArtifact(call, 'video')
        yield { ...event, ...(await change(call)) } as RenderEvent
      })
      await fixture.run()
      await fixture.clock.advance(10_000)
      if ((await fixture.find())?.status !== 'failed') await fixture.rerun()
      await fixture.clock.advance(10_000)
      const video = (await fixture.find())?.status === 'failed' ? await fixture.find() : await fixture.rerun()
      assert.equal(video?.error?.code, 'engine_fault')
      assert.match(video.error.message, new RegExp(reason))
    })
  }

  it('are refused: a link that leads out of the scratch folder', async (context) => {
    const fixture = await setUp(context, async function* (call) {
      const path = join(call.scratchDir, 'link')
      await symlink('/etc/passwd', path)
      yield { type: 'artifact', role: 'video', path, mediaType: 'video/mp4' }
    })
    assert.equal((await fixture.run()).attempt, 1)
    assert.deepEqual(await fixture.store.artifacts(fixture.video.id), [])
  })

  it('may lie in a folder below', async (context) => {
    const fixture = await setUp(context, async function* (call) {
      await mkdir(join(call.scratchDir, '..out'))
      const path = join(call.scratchDir, '..out', 'video.mp4')
      await writeFile(path, 'video')
      yield { type: 'artifact', role: 'video', path, mediaType: 'video/mp4' }
    })
    assert.equal((await fixture.run()).status, 'completed')
  })

  it('that the engine did not make are derived from the video', async (context) => {
    const derive: Derive = async ({ videoPath, missing, scratchDir }) => {
      assert.equal(await readFile(videoPath, 'utf8'), 'video')
      return Promise.all(
        missing.map(async (role) => {
          const path = join(scratchDir, role)
          await writeFile(path, `derived ${role}`)
          return { role, path, mediaType: 'image/webp' }
        }),
      )
    }
    const fixture = await setUp(
      context,
      async function* (call) {
        yield await makeArtifact(call, 'video')
        yield await makeArtifact(call, 'thumbnail')
      },
      { derive },
    )
    const video = await fixture.run()
    const sheet = await fixture.store.asset(video.id, 'spritesheet')
    assert.equal(await text(await fixture.blobs.open(sheet?.key ?? '')), 'derived spritesheet')
    const thumbnail = await fixture.store.asset(video.id, 'thumbnail')
    assert.equal(await text(await fixture.blobs.open(thumbnail?.key ?? '')), 'thumbnail')
  })

  it('are not rendered again when only deriving failed', async (context) => {
    let tries = 0
    const fixture = await setUp(
      context,
      async function* (call) {
        yield await makeArtifact(call, 'video')
      },
      {
        derive: async () => {
          if (tries++ === 0) throw new Error('decoder crashed')
          return []
        },
      },
    )
    const first = await fixture.run()
    assert.deepEqual([first.step, first.attempt], ['finish', 1])
    await fixture.clock.advance(10_000)
    assert.equal((await fixture.rerun()).status, 'completed')
    assert.equal(fixture.engine.calls.length, 1)
  })
})

describe('cancelling', () => {
  it('aborts the engine at once and fails the video as cancelled', async (context) => {
    let isAborted = false
    const fixture = await setUp(context, async function* (call) {
      yield { type: 'progress', fraction: 0.1 }
      await new Promise((resolve) => call.signal.addEventListener('abort', resolve))
      isAborted = true
    })
    const running = fixture.run()
    await settleUntil(async () => (await fixture.find())?.progress === 10)
    await fixture.cancel()
    const video = await running
    assert.equal(video.status, 'failed')
    assert.deepEqual(video.error, CANCELLED)
    assert.ok(isAborted)
    assert.deepEqual(await readdir(fixture.tmpDir), [])
  })

  it('works on an engine that ignores its signal', async (context) => {
    const fixture = await setUp(context, async function* () {
      yield { type: 'progress', fraction: 0.1 }
      await new Promise(() => undefined)
    })
    const running = fixture.run()
    await settleUntil(async () => (await fixture.find())?.progress === 10)
    await fixture.cancel()
    await fixture.clock.advance(5_000)
    assert.deepEqual((await running).error, CANCELLED)
    assert.ok(fixture.lines.some((line) => /did not let go/.test(line.message)))
  })

  it('is noticed with the next write when no notification came', async (context) => {
    const fixture = await setUp(context, async function* (call) {
      yield { type: 'checkpoint', state: 1 }
      await fixture.store.requestCancel('default', call.jobId)
      yield { type: 'checkpoint', state: 2 }
      assert.fail('The engine goes on after a cancel.')
    })
    const video = await fixture.run()
    assert.deepEqual(video.error, CANCELLED)
  })

  it('stops paid work upstream, also while the job is parked, without rendering again', async (context) => {
    const fixture = await setUp(
      context,
      async function* () {
        yield { type: 'wait', seconds: 60, state: { upstreamId: 'u1' } }
      },
      { onCancel: async () => undefined },
    )
    await fixture.run()
    await fixture.cancel()
    const video = await fixture.rerun()
    assert.deepEqual(video.error, CANCELLED)
    assert.deepEqual(fixture.engine.cancelled, [{ upstreamId: 'u1' }])
    assert.equal(fixture.engine.calls.length, 1)
  })

  it('tries an upstream again that could not be reached, but not for ever', async (context) => {
    const fixture = await setUp(
      context,
      async function* () {
        yield { type: 'wait', seconds: 60, state: 'u1' }
      },
      { onCancel: () => Promise.reject(new Error('connection refused')) },
    )
    await fixture.run()
    await fixture.cancel()
    assert.equal((await fixture.rerun()).status, 'in_progress')
    await fixture.clock.advance(10_000)
    assert.equal((await fixture.rerun()).status, 'in_progress')
    await fixture.clock.advance(10_000)
    assert.deepEqual((await fixture.rerun()).error, CANCELLED)
    assert.equal(fixture.engine.cancelled.length, 3)
  })

  it('does not wait for an upstream that never answers', async (context) => {
    const fixture = await setUp(
      context,
      async function* () {
        yield { type: 'wait', seconds: 60, state: 'u1' }
      },
      { onCancel: () => new Promise(() => undefined) },
    )
    await fixture.run()
    await fixture.cancel()
    const running = fixture.rerun()
    await settleUntil(() => fixture.engine.cancelled.length === 1)
    await fixture.clock.advance(30_000)
    assert.equal((await running).attempt, 1)
  })

  for (const submission of ['client-id', 'searchable', 'callback', 'none'] as const) {
    it(`lets a submission of the class ${submission} be answered, then stops what it began`, async (context) => {
      const { fixture, running, answer } = await runSubmission(context, submission)
      await fixture.cancel()
      await fixture.clock.advance(59_000)
      assert.equal(fixture.engine.calls[0]?.signal.aborted, false)
      assert.deepEqual(fixture.engine.cancelled, [])
      answer()
      assert.deepEqual((await running).error, CANCELLED)
      assert.deepEqual(fixture.engine.cancelled, [{ upstreamId: 'u1' }])
      assert.equal(fixture.clock.timerCount, 0)
    })
  }

  it('has the name of what a submission began written down before it is used', async (context) => {
    const checkpoints: unknown[] = []
    const { fixture, running, answer } = await runSubmission(context, 'none', async () => {
      checkpoints.push((await fixture.find())?.checkpoint)
    })
    // Nobody has told the worker, so that it learns of it with its next write.
    await fixture.store.requestCancel('default', fixture.video.id)
    answer()
    assert.deepEqual((await running).error, CANCELLED)
    assert.deepEqual(checkpoints, [{ upstreamId: 'u1' }])
  })

  it('waits for no answer to a submission longer than the engine says', async (context) => {
    const { fixture, running } = await runSubmission(context, 'none')
    await fixture.cancel()
    await fixture.clock.advance(60_000)
    await fixture.clock.advance(2_000)
    assert.deepEqual((await running).error, CANCELLED)
    assert.equal(fixture.engine.calls[0]?.signal.aborted, true)
    assert.deepEqual(fixture.engine.cancelled, ['submitting'])
  })

  it('wins over a submission that fails', async (context) => {
    const fixture = await setUp(
      context,
      async function* (call) {
        yield { type: 'checkpoint', state: 'submitting', answerWithinMs: 60_000 }
        await fixture.store.requestCancel('default', call.jobId)
        fixture.notifier.notify(call.jobId)
        throw new EngineError('submission_unknown', 'Nobody knows.')
      },
      { submission: 'none' },
    )
    assert.deepEqual((await fixture.run()).error, CANCELLED)
  })

  it('aborts the engine at once when its submission has been answered', async (context) => {
    const fixture = await setUp(
      context,
      async function* (call) {
        yield { type: 'checkpoint', state: 'submitting', answerWithinMs: 60_000 }
        yield { type: 'checkpoint', state: 'submitted' }
        await new Promise((resolve) => call.signal.addEventListener('abort', resolve))
      },
      { submission: 'none' },
    )
    const running = fixture.run()
    await settleUntil(async () => (await fixture.find())?.checkpoint === 'submitted')
    await fixture.cancel()
    assert.deepEqual((await running).error, CANCELLED)
  })

  it('wins over a completion that has not been committed yet', async (context) => {
    const fixture = await setUp(
      context,
      async function* (call) {
        yield await makeArtifact(call, 'video')
      },
      {
        derive: async ({ video }) => {
          await fixture.store.requestCancel('default', video.id)
          return []
        },
      },
    )
    const video = await fixture.run()
    assert.deepEqual(video.error, CANCELLED)
    assert.deepEqual(await fixture.store.assets(video.id), [])
  })

  it('wins over a failure', async (context) => {
    const fixture = await setUp(context, async function* (call) {
      yield { type: 'progress', fraction: 0.1 }
      await fixture.store.requestCancel('default', call.jobId)
      throw new Error('crashed')
    })
    assert.deepEqual((await fixture.run()).error, CANCELLED)
  })
})

describe('deadlines', () => {
  it('let a submission be answered, then stop what it began', async (context) => {
    const { fixture, running, answer } = await runSubmission(context, 'none', undefined, 30_000)
    await fixture.clock.advance(30_000)
    assert.equal(fixture.engine.calls[0]?.signal.aborted, false)
    answer()
    assert.equal((await running).error?.code, 'generation_timeout')
    assert.deepEqual(fixture.engine.cancelled, [{ upstreamId: 'u1' }])
  })

  it('end the job also when what goes on elsewhere cannot be stopped', async (context) => {
    const fixture = await setUp(
      context,
      async function* (_call, index) {
        if (index > 0) throw new EngineError('upstream_timeout', 'It takes too long.')
        yield { type: 'wait', seconds: 0, state: 'u1' }
      },
      { onCancel: () => Promise.reject(new Error('connection refused')) },
    )
    await fixture.run()
    assert.equal((await fixture.rerun()).error?.code, 'upstream_timeout')
    assert.deepEqual(fixture.engine.cancelled, ['u1'])
  })

  it('of nothing else stop what goes on elsewhere: it may be asked for there', async (context) => {
    const fixture = await setUp(
      context,
      async function* (_call, index) {
        if (index > 0) throw new EngineError('download_failed', 'Its bytes are no video.')
        yield { type: 'wait', seconds: 0, state: 'u1' }
      },
      { onCancel: async () => undefined },
    )
    await fixture.run()
    assert.equal((await fixture.rerun()).error?.code, 'download_failed')
    assert.deepEqual(fixture.engine.cancelled, [])
  })
})

describe('shutdown', () => {
  it('gives the job back without counting a try', async (context) => {
    const fixture = await setUp(context, async function* (call, index) {
      if (index > 0) {
        yield* makeAllArtifacts(call)
        return
      }
      yield { type: 'checkpoint', state: 'half' }
      await new Promise((resolve) => call.signal.addEventListener('abort', resolve))
      throw new Error('killed child')
    })
    const controller = new AbortController()
    const running = fixture.run(controller.signal)
    await settleUntil(async () => (await fixture.find())?.checkpoint === 'half')
    controller.abort()
    const released = await running
    assert.deepEqual([released.status, released.attempt, released.step], ['in_progress', 0, 'render'])
    assert.ok(released.runAt <= fixture.clock.now())
    const completed = await fixture.rerun()
    assert.equal(completed.status, 'completed')
    assert.equal(fixture.engine.calls[1]?.resumeFrom, 'half')
  })

  it('waits for the answer to a submission, and parks the job with it', async (context) => {
    const answered = Promise.withResolvers<void>()
    const fixture = await setUp(
      context,
      async function* () {
        yield { type: 'checkpoint', state: 'submitting' }
        await answered.promise
        yield { type: 'wait', seconds: 5, state: 'submitted' }
      },
      { submission: 'none' },
    )
    const controller = new AbortController()
    const running = fixture.run(controller.signal)
    await settleUntil(async () => (await fixture.find())?.checkpoint === 'submitting')
    controller.abort()
    await fixture.clock.advance(2_000)
    assert.equal(fixture.engine.calls[0]?.signal.aborted, false)
    answered.resolve()
    assert.equal((await running).checkpoint, 'submitted')
  })

  it('waits no longer for a submission that is cancelled as well', async (context) => {
    const controller = new AbortController()
    const { fixture, running } = await runSubmission(context, 'none', undefined, undefined, controller.signal)
    await fixture.cancel()
    controller.abort()
    await settleUntil(async () => {
      await fixture.clock.advance(1_000)
      return fixture.engine.calls[0]?.signal.aborted === true
    })
    assert.ok(fixture.clock.now() - fixture.video.createdAt < 60_000)
    await fixture.clock.advance(2_000)
    assert.deepEqual((await running).error, CANCELLED)
  })

  it('waits for no answer that does not come', async (context) => {
    const fixture = await setUp(
      context,
      async function* (call) {
        yield { type: 'checkpoint', state: 'submitting' }
        await new Promise((resolve) => call.signal.addEventListener('abort', resolve))
        throw new Error('aborted')
      },
      { submission: 'none' },
    )
    const controller = new AbortController()
    const running = fixture.run(controller.signal)
    await settleUntil(async () => (await fixture.find())?.checkpoint === 'submitting')
    controller.abort()
    await settleUntil(async () => {
      await fixture.clock.advance(1_000)
      return fixture.engine.calls[0]?.signal.aborted === true
    })
    const released = await running
    assert.deepEqual([released.status, released.checkpoint], ['in_progress', 'submitting'])
  })

  it('counts no try either when the stop ends the deriving', async (context) => {
    const controller = new AbortController()
    const fixture = await setUp(
      context,
      async function* (call) {
        yield await makeArtifact(call, 'video')
      },
      {
        derive: async ({ signal }) => {
          controller.abort()
          assert.ok(signal.aborted)
          throw new Error('killed child')
        },
      },
    )
    const released = await fixture.run(controller.signal)
    assert.deepEqual([released.status, released.attempt, released.step], ['in_progress', 0, 'finish'])
  })

  it('takes up nothing when it is already stopping', async (context) => {
    const fixture = await setUp(context, makeAllArtifacts)
    const video = await fixture.run(AbortSignal.abort())
    assert.equal(video.status, 'queued')
  })

  it('lets a cancel that came at the same time win', async (context) => {
    const fixture = await setUp(context, async function* (call) {
      yield { type: 'checkpoint', state: 'half' }
      await new Promise((resolve) => call.signal.addEventListener('abort', resolve))
    })
    const controller = new AbortController()
    const running = fixture.run(controller.signal)
    await settleUntil(async () => (await fixture.find())?.checkpoint === 'half')
    controller.abort()
    await fixture.store.requestCancel('default', fixture.video.id)
    assert.deepEqual((await running).error, CANCELLED)
  })
})

describe('a worker that has lost its job', () => {
  it('tells the log the name of what it has begun elsewhere', async (context) => {
    const { fixture, running, answer } = await runSubmission(context, 'none')
    const video = await fixture.find()
    assert.ok(video !== undefined)
    const failed = { type: 'failed', error: { code: 'submission_unknown', message: '' } } as const
    const elsewhere = await fixture.store.transition(video, failed)
    answer()
    assert.deepEqual(await running, elsewhere)
    const line = fixture.lines.find(({ message }) => /in other hands/.test(message))
    assert.deepEqual(line?.fields, { unwritten: { upstreamId: 'u1' } })
  })

  it('writes nothing any more and leaves what is served alone', async (context) => {
    let letGo: (() => void) | undefined
    const fixture = await setUp(context, async function* (call, index) {
      if (index === 0) await new Promise<void>((resolve) => (letGo = resolve))
      yield await makeArtifact(call, 'video', `made by ${index}`)
    })
    const stale = fixture.run()
    await settleUntil(() => letGo !== undefined)
    const completed = await fixture.rerun()
    assert.equal(completed.status, 'completed')
    letGo?.()
    await stale
    assert.deepEqual(await fixture.find(), completed)
    const [asset] = await fixture.store.assets(completed.id)
    assert.equal(await text(await fixture.blobs.open(asset?.key ?? '')), 'made by 1')
    assert.ok(fixture.lines.some((line) => /in other hands/.test(line.message)))
  })
})

interface Fixture {
  readonly store: VideoStore
  readonly blobs: BlobStore
  readonly engine: ScriptedEngine
  readonly clock: ManualClock
  readonly handler: JobHandler
  /** That of another process. */
  readonly createHandler: () => JobHandler
  readonly notifier: Notifier
  readonly tmpDir: string
  readonly lines: LogLine[]
  readonly video: Video
  /** Inserts the video and handles it once. */
  readonly run: (shutdown?: AbortSignal) => Promise<Video>
  /** Handles it once more. */
  readonly rerun: () => Promise<Video>
  readonly find: () => Promise<Video | undefined>
  readonly cancel: () => Promise<void>
}

async function setUp(
  context: TestContext,
  script: Script,
  options: {
    readonly derive?: Derive
    readonly retentionMs?: number | null
    readonly onCancel?: () => Promise<void>
    readonly submission?: SubmissionClass
    readonly renderLimitMs?: number
  } = {},
): Promise<Fixture> {
  const { database, dataDir } = await createTestDatabase(context)
  const clock = createManualClock()
  const lines: LogLine[] = []
  const logger = createSilentLogger(lines)
  const store = createVideoStore({ database, scheduler: { schedule: async () => undefined }, now: clock.now })
  const blobs = createMemoryBlobStore()
  const engine = createScriptedEngine(script, options)
  const notifier = createNotifier()
  const tmpDir = join(dataDir, 'tmp')
  await mkdir(tmpDir)
  const createHandler = (): JobHandler =>
    createWorker({
      store,
      blobs,
      engines: new Map([[engine.id, engine]]),
      notifier,
      scratch: createScratch({ root: tmpDir, logger }),
      clock,
      random: () => 0.5,
      fetch: globalThis.fetch,
      logger,
      retentionMs: options.retentionMs === undefined ? HOUR_MS : options.retentionMs,
      renderLimitMs: options.renderLimitMs ?? 30 * 60_000,
      derive: options.derive,
    })
  const handler = createHandler()
  const video = createSampleVideo({ runAt: clock.now() })
  const find = (): Promise<Video | undefined> => store.find(video.id)
  const handle = async (shutdown = new AbortController().signal): Promise<Video> => {
    await handler(video.id, shutdown)
    const handled = await find()
    assert.ok(handled !== undefined)
    return handled
  }
  return {
    store,
    blobs,
    engine,
    clock,
    handler,
    createHandler,
    notifier,
    tmpDir,
    lines,
    video,
    find,
    run: async (shutdown) => {
      await store.insert(video)
      return handle(shutdown)
    },
    rerun: () => handle(),
    cancel: async () => {
      await store.requestCancel('default', video.id)
      notifier.notify(video.id)
    },
  }
}

/** A job that waits for the answer to its submission, which comes within a minute. */
async function runSubmission(
  context: TestContext,
  submission: SubmissionClass,
  onCancel: () => Promise<void> = async () => undefined,
  renderLimitMs?: number,
  shutdown?: AbortSignal,
): Promise<{ readonly fixture: Fixture; readonly running: Promise<Video>; readonly answer: () => void }> {
  const answered = Promise.withResolvers<void>()
  const fixture = await setUp(
    context,
    async function* () {
      yield { type: 'checkpoint', state: 'submitting', answerWithinMs: 60_000 }
      await answered.promise
      yield { type: 'wait', seconds: 5, state: { upstreamId: 'u1' } }
    },
    { submission, onCancel, ...(renderLimitMs !== undefined && { renderLimitMs }) },
  )
  const running = fixture.run(shutdown)
  await settleUntil(async () => (await fixture.find())?.checkpoint === 'submitting')
  // The engine has been asked to go on.
  await settle()
  return { fixture, running, answer: answered.resolve }
}

async function settleUntil(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 500; tries++) {
    if (await condition()) return
    await settle(1)
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
  assert.fail('It did not happen.')
}

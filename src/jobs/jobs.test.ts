import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, it } from 'node:test'
import type { TestContext } from 'node:test'
import type { BlobStore } from '#core/blob-store.ts'
import type { CreateCommand } from '#core/command.ts'
import type { ModelCard } from '#core/model-card.ts'
import type { Video } from '#core/video.ts'
import { inspectImage } from '#media/image.ts'
import { systemClock } from './clock.ts'
import { createJobs } from './jobs.ts'
import type { Jobs } from './jobs.ts'
import { createMemoryBlobStore } from './testing/blobs.ts'
import { createScriptedEngine, makeAllArtifacts } from './testing/scripted-engine.ts'
import type { Script, ScriptedEngine } from './testing/scripted-engine.ts'
import { createSilentLogger } from './testing/silent-logger.ts'
import { createTestDatabase } from './testing/test-database.ts'

const COMMAND: CreateCommand = { type: 'video.create', operation: 'create', prompt: 'A cat.', unknown: {} }

describe('jobs', () => {
  it('carry a video from create to download, and leave nothing once it is deleted', async (context) => {
    const { jobs, blobs, create } = await setUp(context, makeAllArtifacts)
    await jobs.start()
    const { id } = await create()
    const video = await reach(jobs, id, (now) => now.status === 'completed')
    assert.equal(video.progress, 100)
    const { asset } = await jobs.videos.asset('default', id, 'thumbnail')
    assert.equal(await text(await jobs.videos.openAsset(asset)), 'thumbnail')
    await jobs.videos.delete('default', id)
    await until(async () => (await countBlobs(blobs)) === 0)
  })

  it('start within milliseconds of their create', async (context) => {
    const { jobs, engine, create } = await setUp(context, makeAllArtifacts)
    await jobs.start()
    await create()
    const started = performance.now()
    await until(() => engine.calls.length === 1)
    assert.ok(performance.now() - started < 500)
  })

  it('created before the start are taken up by it', async (context) => {
    const { jobs, engine, create } = await setUp(context, makeAllArtifacts)
    const { id } = await create()
    assert.equal(engine.calls.length, 0)
    await jobs.start()
    await reach(jobs, id, (video) => video.status === 'completed')
  })

  it('stop within moments of a cancel', async (context) => {
    const { jobs, engine, create } = await setUp(context, hangPolitely)
    await jobs.start()
    const { id } = await create()
    await until(() => engine.calls.length === 1)
    const started = performance.now()
    await jobs.videos.cancel('default', id)
    const video = await reach(jobs, id, (now) => now.status === 'failed')
    assert.ok(performance.now() - started < 500)
    assert.equal(video.error?.code, 'cancelled')
  })

  it('are given back when the process stops, and go on after a restart', async (context) => {
    const { jobs, engine, create, restart } = await setUp(context, async function* (call, index) {
      if (index === 0) yield* hangPolitely(call)
      else yield* makeAllArtifacts(call)
    })
    await jobs.start()
    const { id } = await create()
    await until(() => engine.calls.length === 1)
    await jobs.stop()
    const released = await jobs.videos.get('default', id)
    assert.deepEqual([released.status, released.attempt, released.checkpoint], ['in_progress', 0, 'begun'])
    const next = await restart()
    await next.start()
    await reach(next, id, (video) => video.status === 'completed')
  })

  it('sweep what a crash left in the scratch folder before they start', async (context) => {
    const { jobs, tmpDir } = await setUp(context, makeAllArtifacts)
    await mkdir(join(tmpDir, 'left-over'), { recursive: true })
    await writeFile(join(tmpDir, 'left-over', 'file'), 'x')
    await jobs.start()
    assert.deepEqual(await readdir(tmpDir), [])
  })

  it('tell whether they are ready', async (context) => {
    const { jobs } = await setUp(context, makeAllArtifacts)
    assert.equal((await jobs.readiness()).ready, true)
    assert.equal(jobs.keys.isOpen(), true)
  })
})

async function* hangPolitely(call: Parameters<Script>[0]): ReturnType<typeof makeAllArtifacts> {
  yield { type: 'checkpoint', state: 'begun' }
  await new Promise((resolve) => call.signal.addEventListener('abort', resolve))
}

interface Fixture {
  readonly jobs: Jobs
  readonly engine: ScriptedEngine
  readonly blobs: BlobStore
  readonly tmpDir: string
  readonly create: () => Promise<Video>
  readonly restart: () => Promise<Jobs>
}

async function setUp(context: TestContext, script: Script): Promise<Fixture> {
  const { database, dataDir } = await createTestDatabase(context)
  const blobs = createMemoryBlobStore()
  const engine = createScriptedEngine(script)
  const tmpDir = join(dataDir, 'tmp')
  const open = (): Promise<Jobs> =>
    createJobs({
      database,
      blobs,
      engines: new Map([[engine.id, engine]]),
      models: () => [CARD],
      concurrency: () => 2,
      tmpDir,
      retentionMs: 60_000,
      configuredKeys: [],
      clock: systemClock,
      random: Math.random,
      randomBytes,
      fetch: globalThis.fetch,
      logger: createSilentLogger(),
      inspectImage,
    })
  const jobs = await open()
  const all = [jobs]
  context.after(() => Promise.all(all.map((one) => one.stop())))
  return {
    jobs,
    engine,
    blobs,
    tmpDir,
    create: () => jobs.videos.create('default', 'openai', COMMAND),
    restart: async () => {
      const next = await open()
      all.push(next)
      return next
    },
  }
}

const CARD: ModelCard = {
  name: 'sora-2',
  engine: 'animatic',
  engineModel: 'animatic-1',
  seconds: { kind: 'values', values: ['4'] },
  defaultSeconds: '4',
  sizes: { kind: 'values', values: ['720x1280'] },
  defaultSize: { width: 720, height: 1280 },
  operations: ['create'],
  inputs: [],
  extras: [],
}

async function reach(jobs: Jobs, id: string, isThere: (video: Video) => boolean): Promise<Video> {
  let video = await jobs.videos.get('default', id)
  await until(async () => {
    video = await jobs.videos.get('default', id)
    return isThere(video)
  })
  return video
}

async function countBlobs(blobs: BlobStore): Promise<number> {
  let count = 0
  for await (const _ of blobs.list('')) count++
  return count
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 10_000
  while (!(await condition())) {
    assert.ok(Date.now() < deadline, 'It did not happen within 10 seconds.')
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
}

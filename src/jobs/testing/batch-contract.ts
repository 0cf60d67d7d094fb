import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { describe, it } from 'node:test'
import type { TestContext } from 'node:test'
import type { BatchDialect } from '#core/batch-dialect.ts'
import type { Batch, BatchService } from '#core/batch.ts'
import type { BlobStore } from '#core/blob-store.ts'
import type { CreateCommand } from '#core/command.ts'
import { AppError, StorageError } from '#core/errors.ts'
import { createId } from '#core/id.ts'
import type { Video } from '#core/video.ts'
import { createBatchLines } from '../batch-lines.ts'
import { createBatchRunner } from '../batch-runner.ts'
import { createBatchService } from '../batch-service.ts'
import { createBatchStore } from '../batch-store.ts'
import type { BatchStore } from '../batch-store.ts'
import type { Database } from '../database.ts'
import { createFileStore } from '../file-store.ts'
import type { FileStore } from '../file-store.ts'
import type { MakeLineVideo } from '../video-service.ts'
import { createVideoStore } from '../video-store.ts'
import type { VideoStore } from '../video-store.ts'
import { createMemoryBlobStore } from './blobs.ts'
import { createSampleFile } from './file-store-contract.ts'
import { createSampleVideo } from './sample-video.ts'
import { createSilentLogger } from './silent-logger.ts'

const START = 1_800_000_000_000
const DAY_MS = 24 * 3_600_000
const MINUTE_MS = 60_000

interface Fixture {
  readonly service: BatchService
  readonly batches: BatchStore
  readonly files: FileStore
  readonly videos: VideoStore
  readonly database: Database
  readonly blobs: BlobStore
  /** Set to have creates fail, or wait. */
  readonly making: { before: (prompt: string) => Promise<void> }
  readonly now: () => number
  readonly travel: (byMs: number) => void
  /** Creates a batch of lines with these prompts. */
  readonly begin: (prompts: readonly string[]) => Promise<Batch>
  /** Carries on what is due, once. */
  readonly turn: () => Promise<void>
  /** Carries on what is due until nothing is; answers the batch. */
  readonly go: (id: string) => Promise<Batch>
  readonly made: () => Promise<readonly Video[]>
  /** Ends videos that are not at their end, all of them unless told how many. */
  readonly end: (event: 'completed' | 'failed', count?: number) => Promise<void>
  readonly readLines: (fileId: string | null) => Promise<readonly OutputLine[]>
}

/** A batch that has not been read yet. */
export function createSampleBatch(change: Partial<Batch> = {}): Batch {
  const createdAt = change.createdAt ?? START
  return {
    id: createId('batch_', createdAt, randomBytes),
    project: 'default',
    profile: 'openai',
    status: 'validating',
    inputFileId: 'file-0',
    metadata: null,
    outputLifeSeconds: null,
    model: null,
    errors: [],
    total: 0,
    completed: 0,
    failed: 0,
    outputFileId: null,
    errorFileId: null,
    createdAt,
    expiresAt: createdAt + DAY_MS,
    inProgressAt: null,
    finalizingAt: null,
    completedAt: null,
    failedAt: null,
    expiredAt: null,
    cancellingAt: null,
    cancelledAt: null,
    ...change,
  }
}

interface OutputLine {
  readonly custom_id: string
  readonly response: { readonly status_code: number; readonly body: { readonly status?: string } } | null
  readonly error: { readonly code: string } | null
}

const DIALECT: BatchDialect = {
  decode(body) {
    const { prompt } = body as { readonly prompt: string }
    if (prompt === 'refuse') throw new AppError('unknown_parameter', { param: 'x' })
    if (prompt === 'bug') throw new TypeError('x is not a function')
    return { type: 'video.create', operation: 'create', prompt, unknown: {} }
  },
  encodeVideo: ({ id, status }) => ({ id, status }),
  encodeError: ({ message, code }) => ({ error: { message, code } }),
}

/** How batches go on a database, as tests: call it in a test file, once for each database. */
export function describeBatches(
  name: string,
  createDatabase: (context: TestContext) => Promise<Database>,
): void {
  const setUp = async (context: TestContext): Promise<Fixture> => createFixture(await createDatabase(context))

  describe(`${name}: batches`, () => {
    it('read, begin, settle and write, and leave no rows of lines', async (context) => {
      const { begin, go, end, readLines, made, files, database } = await setUp(context)
      const { id } = await begin(['a', 'b', 'refuse', 'c'])
      const running = await go(id)
      assert.deepEqual([running.status, running.total, running.failed], ['in_progress', 4, 1])
      assert.equal((await made()).length, 3)
      await end('failed', 1)
      await end('completed')
      const done = await go(id)
      assert.equal(done.status, 'completed')
      assert.deepEqual([done.total, done.completed, done.failed], [4, 2, 2])
      const good = await readLines(done.outputFileId)
      assert.deepEqual(
        good.map((line) => [line.response?.status_code, line.response?.body.status, line.error?.code].join()),
        ['200,completed,', '200,completed,'],
      )
      const bad = await readLines(done.errorFileId)
      assert.deepEqual(
        new Set(bad.map((line) => [line.response?.status_code, line.error?.code].join())),
        new Set(['400,', '200,broken']),
      )
      assert.deepEqual([...good, ...bad].map((line) => line.custom_id).toSorted(), ['0', '1', '2', '3'])
      assert.equal((await files.get('default', done.outputFileId ?? ''))?.purpose, 'batch_output')
      assert.deepEqual(await database.read.selectFrom('batch_lines').selectAll().execute(), [])
    })

    it('keep at most 64 videos alive, in the order of their lines', async (context) => {
      const { begin, go, made, end } = await setUp(context)
      const { id } = await begin(Array.from({ length: 100 }, (_, index) => `${index}`))
      await go(id)
      assert.equal((await made()).length, 64)
      await end('completed', 10)
      await go(id)
      const all = await made()
      assert.equal(all.length, 74)
      assert.deepEqual(
        all.slice(64).map(({ prompt }) => prompt),
        Array.from({ length: 10 }, (_, index) => `${64 + index}`),
      )
    })

    it('are looked at a moment after one of their videos has ended', async (context) => {
      const { begin, go, end, batches, now, travel } = await setUp(context)
      const { id } = await begin(['a', 'b'])
      await go(id)
      assert.ok(((await batches.due(1)).nextRunAt ?? 0) > now() + 5_000)
      await end('completed', 1)
      assert.deepEqual((await batches.due(1)).nextRunAt, now() + 250)
      travel(250)
      assert.deepEqual((await batches.due(1)).ids, [id])
      assert.equal((await go(id)).completed, 1)
    })

    it('expire after a day: what waits is never made, what runs is cancelled', async (context) => {
      const { begin, go, end, now, travel, made, videos, readLines } = await setUp(context)
      const { id, expiresAt } = await begin(Array.from({ length: 70 }, (_, index) => `${index}`))
      await go(id)
      await end('completed', 3)
      const [, , , running] = await made()
      assert.ok(running !== undefined)
      await videos.transition(running, { type: 'started' })
      assert.equal(expiresAt, now() - 250 + DAY_MS)
      travel(expiresAt - 1 - now())
      assert.equal((await go(id)).status, 'in_progress')
      travel(1)
      const done = await go(id)
      assert.equal(done.status, 'expired')
      assert.deepEqual([done.expiredAt, done.completedAt], [done.expiresAt, null])
      assert.deepEqual([done.total, done.completed, done.failed], [70, 3, 67])
      const errors = await readLines(done.errorFileId)
      assert.equal(errors.length, 67)
      assert.ok(errors.every(({ error, response }) => error?.code === 'batch_expired' && response === null))
      const after = await made()
      assert.equal(after.length, 67)
      assert.ok(
        after.every(
          ({ status, cancelRequested }) =>
            (status !== 'queued' && status !== 'in_progress') || cancelRequested,
        ),
      )
    })

    it('begin nothing more once they are cancelled, and wait ten minutes for what runs', async (context) => {
      const { service, begin, go, made, travel, videos, readLines } = await setUp(context)
      const { id } = await begin(Array.from({ length: 70 }, (_, index) => `${index}`))
      await go(id)
      const [first, second] = await made()
      assert.ok(first !== undefined && second !== undefined)
      const started = await videos.transition(first, { type: 'started' })
      await videos.transition(second, { type: 'started' })
      const asked = await service.cancel('default', id)
      assert.equal(asked.status, 'cancelling')
      const waiting = await go(id)
      assert.deepEqual([waiting.status, waiting.failed], ['cancelling', 68])
      await videos.publish(await videos.transition(started, { type: 'rendered', state: null }), [], null)
      travel(10 * MINUTE_MS - 1)
      assert.equal((await go(id)).completed, 1)
      assert.equal((await videos.find(second.id))?.cancelRequested, false)
      travel(1)
      await go(id)
      const last = await videos.find(second.id)
      assert.ok(last?.cancelRequested)
      await videos.transition(last, { type: 'failed', error: { code: 'cancelled', message: 'x' } })
      travel(MINUTE_MS)
      const done = await go(id)
      assert.deepEqual([done.status, done.completed, done.failed], ['cancelled', 1, 69])
      const errors = await readLines(done.errorFileId)
      assert.deepEqual(new Set(errors.map(({ error }) => error?.code)), new Set(['batch_cancelled']))
      assert.equal((await made()).length, 64)
      assert.equal((await service.cancel('default', id)).status, 'cancelled')
    })

    it('leave nothing behind when they are cancelled before they are read', async (context) => {
      const { service, begin, go, database, made } = await setUp(context)
      const { id } = await begin(['a', 'b'])
      await service.cancel('default', id)
      const done = await go(id)
      assert.deepEqual([done.status, done.total, done.errorFileId], ['cancelled', 0, null])
      assert.deepEqual(await made(), [])
      assert.deepEqual(await database.read.selectFrom('batch_lines').selectAll().execute(), [])
    })

    it('make each line once when two processes hold the same batch', async (context) => {
      const fixture = await setUp(context)
      const { begin, go, turn, making, made, travel, batches } = fixture
      const { id } = await begin(Array.from({ length: 40 }, (_, index) => `${index}`))
      await turn()
      const gate = Promise.withResolvers<undefined>()
      const reached = Promise.withResolvers<undefined>()
      let count = 0
      making.before = async () => {
        count += 1
        if (count !== 5) return
        reached.resolve(undefined)
        await gate.promise
      }
      const first = turn()
      await reached.promise
      // The lease of a process that hangs runs out, and another one goes on.
      travel(2 * MINUTE_MS)
      await go(id)
      gate.resolve(undefined)
      await first
      await go(id)
      const all = await made()
      assert.equal(all.length, 40)
      assert.equal(new Set(all.map(({ prompt }) => prompt)).size, 40)
      assert.ok((await batches.get('default', id))?.status === 'in_progress')
    })

    it('begin no line after a cancel, even one that was already being looked at', async (context) => {
      const { service, begin, go, turn, making, made } = await setUp(context)
      const { id } = await begin(['a', 'b', 'c'])
      await turn()
      making.before = async (prompt) => {
        if (prompt === 'b') await service.cancel('default', id)
      }
      await turn()
      assert.deepEqual(
        (await made()).map(({ prompt }) => prompt),
        ['a'],
      )
      assert.deepEqual([(await go(id)).status, (await made()).length], ['cancelled', 1])
    })

    it('wait when there is no room, as long as they are told to', async (context) => {
      const { begin, go, making, made, batches, now, travel } = await setUp(context)
      const { id } = await begin(['a', 'b'])
      making.before = async (prompt) => {
        if (prompt === 'b') {
          throw new AppError('rate_limit_exceeded', { reason: 'full', retryAfterSeconds: 7 })
        }
      }
      await go(id)
      assert.equal((await made()).length, 1)
      assert.equal((await batches.due(1)).nextRunAt, now() + 7000)
      making.before = async () => undefined
      travel(7000)
      await go(id)
      assert.equal((await made()).length, 2)
    })

    it('try again after a fault of the store, and answer a fault of our own with a 500', async (context) => {
      const { begin, go, end, making, made, travel, readLines } = await setUp(context)
      const { id } = await begin(['a', 'bug'])
      making.before = async () => {
        throw new StorageError('storage_failed', 'The disk is on fire.')
      }
      assert.equal((await go(id)).failed, 0)
      assert.equal((await made()).length, 0)
      making.before = async () => undefined
      travel(5000)
      assert.equal((await go(id)).failed, 1)
      await end('completed')
      travel(MINUTE_MS)
      const [line] = await readLines((await go(id)).errorFileId)
      assert.equal(line?.response?.status_code, 500)
      assert.doesNotMatch(JSON.stringify(line), /not a function/)
    })

    it('fail when their input is gone before it was read', async (context) => {
      const { begin, go, blobs } = await setUp(context)
      const { id } = await begin(['a'])
      for await (const { key } of blobs.list('files/')) await blobs.remove(key)
      const done = await go(id)
      assert.deepEqual([done.status, done.errors[0]?.code], ['failed', 'file_not_found'])
    })

    it('say so when a video was deleted before they looked at it', async (context) => {
      const { begin, go, end, made, videos, travel, readLines } = await setUp(context)
      const { id } = await begin(['a'])
      await go(id)
      await end('completed')
      const [video] = await made()
      assert.equal(await videos.delete('default', video?.id ?? ''), 'deleted')
      travel(MINUTE_MS)
      const [line] = await readLines((await go(id)).errorFileId)
      assert.deepEqual([line?.response, line?.error?.code], [null, 'video_deleted'])
    })

    it('need their input as long as they are at work, and no longer', async (context) => {
      const { begin, go, end, files, travel, database } = await setUp(context)
      const { id, inputFileId } = await begin(['a'])
      await go(id)
      await files.delete('default', inputFileId)
      assert.deepEqual(await files.existing([inputFileId]), new Set([inputFileId]))
      await database.write(async (trx) => void (await trx.deleteFrom('cleanups').execute()))
      await end('completed')
      travel(MINUTE_MS)
      assert.equal((await go(id)).status, 'completed')
      assert.deepEqual(await files.existing([inputFileId]), new Set())
      const cleanups = await database.read.selectFrom('cleanups').select('video_id').execute()
      assert.ok(cleanups.some((cleanup) => cleanup.video_id === inputFileId))
    })

    it('are refused beyond two thousand an hour', async (context) => {
      const { begin, service, batches, travel } = await setUp(context)
      const { inputFileId } = await begin(['a'])
      const others = Array.from({ length: 1999 }, () => createSampleBatch())
      await Promise.all(others.map((batch) => batches.insert(batch, 'x')))
      const create = (): Promise<Batch> =>
        service.create('default', 'p', { type: 'batch.create', inputFileId })
      await assert.rejects(create(), (error) => error instanceof AppError && error.status === 429)
      travel(60 * MINUTE_MS)
      await create()
    })
  })
}

function createFixture(database: Database): Fixture {
  let time = START
  const now = (): number => time
  const logger = createSilentLogger()
  const blobs = createMemoryBlobStore(now)
  const files = createFileStore({ database, now })
  const videos = createVideoStore({ database, scheduler: { schedule: async () => undefined }, now })
  const batches = createBatchStore({ database, now })
  const making: Fixture['making'] = { before: async () => undefined }
  const ids: string[] = []
  const makeVideo: MakeLineVideo = async (project, profile, { prompt }: CreateCommand, line) => {
    await making.before(prompt)
    const video = createSampleVideo({ project, profile, prompt, createdAt: now() })
    await videos.insert(video, { line })
    ids.push(video.id)
    return video
  }
  const run = createBatchRunner({
    batches,
    lines: createBatchLines(database),
    store: videos,
    blobs,
    notifier: { notify: () => undefined },
    makeVideo,
    batchDialect: () => DIALECT,
    now,
    randomBytes,
    logger,
  })
  const service = createBatchService({ batches, files, now, randomBytes })
  const { signal } = new AbortController()

  async function turn(): Promise<number> {
    const due = await batches.due(10)
    await Promise.all(due.ids.map((id) => run(id, signal)))
    return due.ids.length
  }
  async function made(): Promise<readonly Video[]> {
    const found = await Promise.all(ids.map((id) => videos.find(id)))
    return found.filter((video) => video !== undefined)
  }
  return {
    service,
    batches,
    files,
    videos,
    database,
    blobs,
    making,
    now,
    travel: (byMs) => void (time += byMs),
    async begin(prompts) {
      const file = createSampleFile({ purpose: 'batch', createdAt: now() })
      const lines = prompts.map((prompt, index) =>
        JSON.stringify({ custom_id: `${index}`, method: 'POST', url: '/v1/videos', body: { prompt } }),
      )
      await blobs.put(file.key, { stream: Readable.from([Buffer.from(lines.join('\n'))]) })
      await files.insert(file)
      return service.create('default', 'openai', { type: 'batch.create', inputFileId: file.id })
    },
    turn: async () => void (await turn()),
    async go(id) {
      while ((await turn()) > 0);
      return service.get('default', id)
    },
    made,
    async end(event, count = Number.POSITIVE_INFINITY) {
      const live = (await made()).filter(({ step }) => step !== null)
      for (const video of live.slice(0, count)) {
        const started = await videos.transition(video, { type: 'started' })
        if (event === 'failed') {
          await videos.transition(started, {
            type: 'failed',
            error: { code: 'broken', message: 'It broke.' },
          })
        } else {
          const rendered = await videos.transition(started, { type: 'rendered', state: null })
          await videos.publish(rendered, [], null)
        }
      }
      if (count !== 1) time += 250
    },
    async readLines(fileId) {
      const file = await files.get('default', fileId ?? '')
      assert.ok(file !== undefined)
      const lines = (await text(await blobs.open(file.key))).trimEnd().split('\n')
      return lines.map((line) => JSON.parse(line) as OutputLine)
    },
  }
}

import assert from 'node:assert/strict'
import { mkdir, readdir, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { describe, it } from 'node:test'
import type { TestContext } from 'node:test'
import type { BlobStore } from '#core/blob-store.ts'
import type { AssetRole, Video } from '#core/video.ts'
import { createCleaner } from './cleaner.ts'
import type { Cleaner } from './cleaner.ts'
import type { Database } from './database.ts'
import { createRetention } from './retention.ts'
import type { Retention } from './retention.ts'
import { createScratch } from './scratch.ts'
import type { Scratch } from './scratch.ts'
import { createFileStore } from './file-store.ts'
import type { FileStore } from './file-store.ts'
import { createMemoryBlobStore } from './testing/blobs.ts'
import { createSampleFile } from './testing/file-store-contract.ts'
import { createManualClock, settle } from './testing/manual-clock.ts'
import type { ManualClock } from './testing/manual-clock.ts'
import { createSampleVideo } from './testing/sample-video.ts'
import { createSilentLogger } from './testing/silent-logger.ts'
import type { LogLine } from './testing/silent-logger.ts'
import { createTestDatabase } from './testing/test-database.ts'
import { createVideoStore } from './video-store.ts'
import type { VideoStore } from './video-store.ts'

const HOUR_MS = 3_600_000
/** As long as a commit's news may wait. */
const SOON_MS = 50

describe('cleaner', () => {
  it('removes inputs and stray artifacts of a completed video and keeps its assets', async (context) => {
    const { cleaner, clock, complete, put, keys } = await setUp(context)
    cleaner.start()
    const id = createSampleVideo().id
    await put(`inputs/${id}/reference.png`, `videos/${id}/video-0-1.mp4`, 'videos/other/video-0-1.mp4')
    await complete({ id })
    await clock.advance(SOON_MS)
    assert.deepEqual(await keys(), ['videos/other/video-0-1.mp4', `videos/${id}/video`])
  })

  it('removes everything of a deleted video', async (context) => {
    const { cleaner, clock, complete, store, keys } = await setUp(context)
    cleaner.start()
    const video = await complete()
    await clock.advance(SOON_MS)
    assert.equal((await keys()).length, 1)
    await store.delete('default', video.id)
    await clock.advance(SOON_MS)
    assert.deepEqual(await keys(), [])
  })

  it('goes on with what a crash left to do', async (context) => {
    const { cleaner, complete, store, keys, pending } = await setUp(context)
    const video = await complete()
    await store.delete('default', video.id)
    assert.deepEqual(await pending(), [video.id])
    cleaner.start()
    await settle()
    assert.deepEqual([await keys(), await pending()], [[], []])
  })

  it('works through a long list', async (context) => {
    const { cleaner, clock, complete, store, keys } = await setUp(context)
    const videos = await Promise.all(Array.from({ length: 120 }, () => complete()))
    await Promise.all(videos.map((video) => store.delete('default', video.id)))
    cleaner.start()
    for (let look = 0; look < 20; look++) await clock.advance(SOON_MS)
    assert.deepEqual(await keys(), [])
  })

  it('tries a broken store again, later and later, without holding up the rest', async (context) => {
    const { cleaner, blobs, clock, complete, store, keys, pending, lines } = await setUp(context)
    const broken = await complete()
    const remove = blobs.remove.bind(blobs)
    let tries = 0
    blobs.remove = async (key) => {
      if (key.includes(broken.id) && ++tries < 3) throw new Error('connection refused')
      await remove(key)
    }
    cleaner.start()
    await store.delete('default', broken.id)
    const sound = await complete()
    await store.delete('default', sound.id)
    await clock.advance(SOON_MS)
    await settle(60)
    assert.deepEqual(await keys(), [`videos/${broken.id}/video`])
    assert.equal(lines.length, 1)
    await clock.advance(5_000)
    assert.equal(tries, 2)
    await clock.advance(9_999)
    assert.equal(tries, 2)
    await clock.advance(1)
    assert.equal(tries, 3)
    assert.deepEqual([await keys(), await pending()], [[], []])
  })

  it('does not strike off a cleanup that was asked for again meanwhile', async (context) => {
    const { cleaner, blobs, clock, complete, store, keys } = await setUp(context)
    const video = await complete()
    const list = blobs.list.bind(blobs)
    let isFirst = true
    blobs.list = async function* (prefix) {
      yield* list(prefix)
      if (!isFirst) return
      isFirst = false
      await store.delete('default', video.id)
    }
    cleaner.start()
    await settle(60)
    await clock.advance(SOON_MS)
    assert.deepEqual(await keys(), [])
  })
})

describe('retention', () => {
  it('removes the bytes of expired videos and keeps the videos', async (context) => {
    const { retention, cleaner, clock, complete, store, keys } = await setUp(context)
    cleaner.start()
    retention.start()
    const expiring = await complete({}, clock.now() + HOUR_MS)
    const kept = await complete({}, null)
    await clock.advance(HOUR_MS - 1)
    assert.equal((await keys()).length, 2)
    await clock.advance(60_001)
    assert.deepEqual(await keys(), [`videos/${kept.id}/video`])
    assert.equal((await store.find(expiring.id))?.status, 'completed')
    assert.deepEqual(await store.assets(expiring.id), [])
    await retention.stop()
    await cleaner.stop()
    assert.equal(clock.timerCount, 0)
  })

  it('expires more than one batch in one sweep', async (context) => {
    const { retention, clock, complete } = await setUp(context)
    await Promise.all(Array.from({ length: 230 }, () => complete({}, clock.now())))
    assert.equal((await retention.sweep()).expiredVideos, 230)
    assert.equal((await retention.sweep()).expiredVideos, 0)
  })

  it('removes blobs without a video once they are an hour old', async (context) => {
    const { retention, clock, complete, put, keys } = await setUp(context)
    const video = await complete()
    const live = createSampleVideo()
    await put('inputs/video_x/reference.png', 'videos/video_x/video-0-1.mp4', 'characters/char_1/poster.png')
    await put(`inputs/${video.id}/reference.png`)
    assert.equal((await retention.sweep()).orphanedBlobs, 0)
    await clock.advance(HOUR_MS)
    await put(`inputs/${live.id}/reference.png`)
    await clock.advance(1)
    assert.equal((await retention.sweep()).orphanedBlobs, 2)
    assert.deepEqual(
      await keys(),
      [
        'characters/char_1/poster.png',
        `inputs/${live.id}/reference.png`,
        `inputs/${video.id}/reference.png`,
        `videos/${video.id}/video`,
      ].toSorted(),
    )
  })

  it('removes expired files and the bytes of deleted ones, and nothing of the others', async (context) => {
    const { retention, cleaner, clock, files, put, keys } = await setUp(context)
    cleaner.start()
    retention.start()
    const expiring = createSampleFile({ expiresAt: clock.now() + HOUR_MS })
    const deleted = createSampleFile()
    const kept = createSampleFile()
    await put(expiring.key, deleted.key, kept.key)
    for (const file of [expiring, deleted, kept]) await files.insert(file)
    await files.delete('default', deleted.id)
    await clock.advance(SOON_MS)
    await settle(60)
    assert.deepEqual(await keys(), [expiring.key, kept.key].toSorted())
    await clock.advance(HOUR_MS - SOON_MS - 1)
    assert.equal((await keys()).length, 2)
    await clock.advance(60_001)
    assert.deepEqual(await keys(), [kept.key])
  })

  it('removes the bytes of a file whose upload was cut short once they are an hour old', async (context) => {
    const { retention, clock, files, put, keys } = await setUp(context)
    const kept = createSampleFile()
    await files.insert(kept)
    await put('files/file-lost/content', kept.key)
    assert.equal((await retention.sweep()).orphanedBlobs, 0)
    await clock.advance(HOUR_MS + 1)
    assert.equal((await retention.sweep()).orphanedBlobs, 1)
    assert.deepEqual(await keys(), [kept.key])
  })

  it('looks for orphans at the start, then every hour', async (context) => {
    const { retention, blobs, clock } = await setUp(context)
    let walks = 0
    const list = blobs.list.bind(blobs)
    blobs.list = (prefix) => {
      if (prefix === 'videos/') walks++
      return list(prefix)
    }
    retention.start()
    await settle()
    assert.equal(walks, 1)
    await clock.advance(59 * 60_000)
    assert.equal(walks, 1)
    for (let minute = 0; minute < 3; minute++) await clock.advance(60_000)
    assert.equal(walks, 2)
    await retention.stop()
  })

  it('removes scratch folders of a day ago, and asks the store to remove unfinished writes', async (context) => {
    const { store, files, blobs, clock, tmpDir } = await setUp(context)
    const logger = createSilentLogger()
    const scratch = createScratch({ root: tmpDir, logger })
    const retention = createRetention({ store, files, blobs, scratch, clock, logger })
    const swept: number[] = []
    blobs.sweep = async (before) => void swept.push(before)
    await mkdir(join(tmpDir, 'old'), { recursive: true })
    await mkdir(join(tmpDir, 'new'))
    await utimes(join(tmpDir, 'old'), 1_000, 1_000)
    await utimes(join(tmpDir, 'new'), clock.now() / 1000, clock.now() / 1000)
    await retention.sweep()
    assert.deepEqual(await readdir(tmpDir), ['new'])
    assert.deepEqual(swept, [clock.now() - HOUR_MS])
  })
})

interface Fixture {
  readonly store: VideoStore
  readonly files: FileStore
  readonly blobs: BlobStore
  readonly database: Database
  readonly cleaner: Cleaner
  readonly retention: Retention
  readonly clock: ManualClock
  readonly tmpDir: string
  readonly lines: LogLine[]
  /** A completed video with one asset and its blob. */
  readonly complete: (change?: Partial<Video>, expiresAt?: number | null) => Promise<Video>
  readonly put: (...keys: string[]) => Promise<void>
  readonly keys: () => Promise<string[]>
  readonly pending: () => Promise<string[]>
}

async function setUp(context: TestContext): Promise<Fixture> {
  const { database, dataDir } = await createTestDatabase(context)
  const clock = createManualClock()
  const lines: LogLine[] = []
  const logger = createSilentLogger(lines)
  const store = createVideoStore({ database, scheduler: { schedule: async () => undefined }, now: clock.now })
  const files = createFileStore({ database, now: clock.now })
  const blobs = createMemoryBlobStore(clock.now)
  const tmpDir = join(dataDir, 'tmp')
  // No files beside a manual clock: nobody would know when they are read.
  const scratch: Pick<Scratch, 'sweep'> = { sweep: async () => undefined }
  const cleaner = createCleaner({ database, blobs, clock, logger })
  const retention = createRetention({ store, files, blobs, scratch, clock, logger })
  context.after(() => Promise.all([cleaner.stop(), retention.stop()]))
  const put = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await blobs.put(key, { stream: Readable.from([Buffer.from(key)]) })
  }
  return {
    store,
    files,
    blobs,
    database,
    cleaner,
    retention,
    clock,
    tmpDir,
    lines,
    put,
    async complete(change = {}, expiresAt = null) {
      const sample = createSampleVideo({ status: 'in_progress', step: 'finish', ...change })
      const key = `videos/${sample.id}/video`
      const role: AssetRole = 'video'
      await put(key)
      await store.insert(sample)
      const asset = { videoId: sample.id, role, key, digest: 'x', sizeBytes: 1, mediaType: 'video/mp4' }
      return store.publish(sample, [asset], expiresAt)
    },
    async keys() {
      const found: string[] = []
      for await (const { key } of blobs.list('')) found.push(key)
      return found.toSorted()
    },
    async pending() {
      const rows = await database.read.selectFrom('cleanups').select('video_id').execute()
      return rows.map((row) => row.video_id)
    },
  }
}

import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm, unlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { describe, it } from 'node:test'
import type { TestContext } from 'node:test'
import type { BlobStore } from '#core/blob-store.ts'
import type { PublicVideo, Video } from '#core/video.ts'
import { createBackup, readBackup, restoreBackup } from './backup.ts'
import { createBatchStore } from './batch-store.ts'
import type { Database } from './database.ts'
import { createFileStore } from './file-store.ts'
import { openSqliteDatabase } from './sqlite.ts'
import { createSampleBatch } from './testing/batch-contract.ts'
import { createMemoryBlobStore } from './testing/blobs.ts'
import { createSampleFile } from './testing/file-store-contract.ts'
import { createSampleVideo } from './testing/sample-video.ts'
import { createVideoStore } from './video-store.ts'
import type { VideoStore } from './video-store.ts'

describe('backup', () => {
  it('restores every video and file of the moment it was taken', async (context) => {
    const { add, backUp, restore } = await setUp(context)
    const early = [await add('a'), await add('b')]
    const manifest = await backUp()
    assert.deepEqual([manifest.videos, manifest.blobs, manifest.sizeBytes], [2, 2, 2])
    const late = await add('c')
    const restored = await restore()
    for (const video of early) assert.deepEqual(await restored.store.get('default', video.id), video)
    assert.equal(await restored.store.get('default', late.id), undefined)
    assert.equal(await restored.content(early[1]), 'b')
  })

  it('is whole when taken while videos come and go', async (context) => {
    const { add, remove, backUp, restore } = await setUp(context)
    const traffic = new AbortController()
    const making = (async () => {
      for (let count = 0; !traffic.signal.aborted; count++) {
        const video = await add(`content ${count}`)
        if (count % 3 === 0) await remove(video)
      }
    })()
    for (let round = 0; round < 5; round++) await backUp()
    traffic.abort()
    await making
    const restored = await restore()
    const { videos } = (await restored.store.list('default', { limit: 10_000, order: 'asc' })) ?? {
      videos: [],
    }
    assert.ok(videos.length > 0)
    const completed = videos.filter(({ status }) => status === 'completed')
    for (const video of completed) assert.match(await restored.content(video), /^content \d+$/)
  })

  it('copies only what is new into the folder of an earlier one, and drops what is gone', async (context) => {
    const { add, remove, backUp, copies, blobs } = await setUp(context)
    const [kept, gone] = [await add('kept'), await add('gone')]
    await backUp()
    const opened: string[] = []
    const open = blobs.open.bind(blobs)
    Object.assign(blobs, { open: (key: string) => (opened.push(key), open(key)) })
    await remove(gone)
    const added = await add('added')
    const manifest = await backUp()
    assert.equal(manifest.blobs, 2)
    assert.deepEqual(opened, [`videos/${added.id}/video.mp4`])
    const keys = []
    for await (const { key } of copies.list('')) keys.push(key)
    assert.deepEqual(keys.toSorted(), [kept, added].map(({ id }) => `videos/${id}/video.mp4`).toSorted())
  })

  it('is none until its manifest is written', async (context) => {
    const { add, backUp, folder, restore } = await setUp(context)
    await add('a')
    await backUp()
    await unlink(join(folder, 'backup.json'))
    await assert.rejects(restore(), /holds no complete backup/)
    await writeFile(join(folder, 'backup.json'), '{"format":2}')
    await assert.rejects(readBackup(folder), /of a newer Filmgate/)
  })

  it('notices a damaged file, and leaves no database then', async (context) => {
    const { add, backUp, copies, restore, target } = await setUp(context)
    const video = await add('sound')
    await backUp()
    await copies.put(`videos/${video.id}/video.mp4`, { stream: Readable.from([Buffer.from('wrong')]) })
    await assert.rejects(restore(), /damaged/)
    assert.ok(!(await readdir(target)).includes('filmgate.db'))
  })

  it('refuses to overwrite a database', async (context) => {
    const { add, backUp, folder, copies, blobs, dataDir } = await setUp(context)
    await add('a')
    await backUp()
    const options = { folder, source: copies, dataDir, blobs, isLocal: () => true, now: Date.now }
    await assert.rejects(restoreBackup(options), /There is a database in .* already/)
  })

  it('lets local jobs go on, and ends those that may have been paid for since', async (context) => {
    const { store, backUp, restore } = await setUp(context)
    const local = createSampleVideo()
    const remote = createSampleVideo({ engine: 'gpu', status: 'in_progress', checkpoint: { phase: 'ready' } })
    for (const video of [local, remote]) await store.insert(video)
    await backUp()
    const restored = await restore()
    assert.equal(restored.endedJobs, 1)
    assert.equal((await restored.store.find(local.id))?.status, 'queued')
    const ended = await restored.store.find(remote.id)
    assert.deepEqual([ended?.status, ended?.error?.code], ['failed', 'submission_unknown'])
  })

  it('lets batches go on where all engines are local, and cancels the others', async (context) => {
    const { store, opened, backUp, restore } = await setUp(context)
    for (const [project, engine] of [
      ['calm', 'animatic'],
      ['paid', 'gpu'],
    ] as const) {
      await store.insert(createSampleVideo({ project, engine }))
    }
    const batches = createBatchStore({ database: opened[0] as Database, now: Date.now })
    for (const project of ['calm', 'paid', 'new']) await batches.insert(createSampleBatch({ project }), 'key')
    await backUp()
    await restore()
    const rows = await (opened[1] as Database).read
      .selectFrom('batches')
      .select(['project', 'status'])
      .orderBy('project')
      .execute()
    assert.deepEqual(
      rows.map(({ project, status }) => [project, status]),
      [
        ['calm', 'validating'],
        ['new', 'cancelling'],
        ['paid', 'cancelling'],
      ],
    )
  })

  it('keeps the files that clients uploaded, and notices a damaged one', async (context) => {
    const { opened, blobs, copies, backUp, restore } = await setUp(context)
    const [source] = opened
    const key = 'files/file-1/content'
    const { digest, sizeBytes } = await blobs.put(key, { stream: Readable.from([Buffer.from('{}')]) })
    const files = createFileStore({ database: source as Database, now: Date.now })
    await files.insert(createSampleFile({ id: 'file-1', digest, sizeBytes }))
    await backUp()
    await copies.put(key, { stream: Readable.from([Buffer.from('{"')]) })
    await assert.rejects(restore(), /damaged/)
  })
})

interface Fixture {
  readonly store: VideoStore
  /** The database that is backed up, then the one that was restored. */
  readonly opened: readonly Database[]
  readonly blobs: BlobStore
  /** Those of the backup. */
  readonly copies: BlobStore
  readonly dataDir: string
  readonly folder: string
  readonly target: string
  readonly add: (content: string) => Promise<Video>
  readonly remove: (video: Video) => Promise<void>
  readonly backUp: () => ReturnType<typeof createBackup>
  readonly restore: () => Promise<{
    readonly store: VideoStore
    readonly endedJobs: number
    readonly content: (video: PublicVideo | undefined) => Promise<string>
  }>
}

async function setUp(context: TestContext): Promise<Fixture> {
  const root = await mkdtemp(join(tmpdir(), 'filmgate-backup-'))
  const opened: Database[] = []
  context.after(async () => {
    for (const database of opened) await database.close()
    await rm(root, { recursive: true })
  })
  const open = async (dataDir: string): Promise<VideoStore> => {
    const database = await openSqliteDatabase({ dataDir, exclusive: true })
    opened.push(database)
    return createVideoStore({ database, scheduler: { schedule: async () => undefined }, now: Date.now })
  }
  const [dataDir, folder, target] = ['data', 'backup', 'target'].map((name) => join(root, name)) as [
    string,
    string,
    string,
  ]
  const store = await open(dataDir)
  const blobs = createMemoryBlobStore(Date.now)
  const copies = createMemoryBlobStore(Date.now)
  return {
    store,
    opened,
    blobs,
    copies,
    dataDir,
    folder,
    target,
    async add(content) {
      const video = createSampleVideo()
      const key = `videos/${video.id}/video.mp4`
      const { digest, sizeBytes } = await blobs.put(key, { stream: Readable.from([Buffer.from(content)]) })
      await store.insert(video)
      const asset = {
        videoId: video.id,
        role: 'video',
        key,
        digest,
        sizeBytes,
        mediaType: 'video/mp4',
      } as const
      return store.publish(await store.transition(video, { type: 'started' }), [asset], null)
    },
    async remove(video) {
      await store.delete('default', video.id)
      await blobs.remove(`videos/${video.id}/video.mp4`)
    },
    backUp: () => createBackup({ dataDir, blobs, folder, target: copies, now: Date.now }),
    async restore() {
      const restoredBlobs = createMemoryBlobStore(Date.now)
      const { endedJobs } = await restoreBackup({
        folder,
        source: copies,
        dataDir: target,
        blobs: restoredBlobs,
        isLocal: (engine) => engine === 'animatic',
        now: Date.now,
      })
      const restoredStore = await open(target)
      return {
        store: restoredStore,
        endedJobs,
        async content(video) {
          const asset = await restoredStore.asset(video?.id ?? '', 'video')
          assert.ok(asset !== undefined)
          return text(await restoredBlobs.open(asset.key))
        },
      }
    },
  }
}

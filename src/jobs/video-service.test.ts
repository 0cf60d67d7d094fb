import assert from 'node:assert/strict'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { describe, it } from 'node:test'
import type { TestContext } from 'node:test'
import sharp from 'sharp'
import type { BlobStore } from '#core/blob-store.ts'
import type { CreateCommand } from '#core/command.ts'
import { AppError } from '#core/errors.ts'
import { CANCELLED } from '#core/job.ts'
import type { ModelCard } from '#core/model-card.ts'
import type { VideoService } from '#core/services.ts'
import type { Video } from '#core/video.ts'
import { inspectImage } from '#media/image.ts'
import { createCharacters } from './characters.ts'
import { createBatchLines, LineTakenError } from './batch-lines.ts'
import { createBatchStore } from './batch-store.ts'
import type { Database } from './database.ts'
import { createPictureReader } from './file-reader.ts'
import { createFileStore } from './file-store.ts'
import { createNotifier } from './notifier.ts'
import type { Notifier } from './notifier.ts'
import { createQueueDepth } from './queue-depth.ts'
import { createScratch } from './scratch.ts'
import { createSampleBatch } from './testing/batch-contract.ts'
import { createMemoryBlobStore } from './testing/blobs.ts'
import { createSampleVideo, toPublic } from './testing/sample-video.ts'
import { createSilentLogger } from './testing/silent-logger.ts'
import { createTestDatabase } from './testing/test-database.ts'
import type { InputTools } from './video-inputs.ts'
import { createLineVideoMaker, createVideoService } from './video-service.ts'
import type { MakeLineVideo, VideoServiceOptions } from './video-service.ts'
import { createVideoStore } from './video-store.ts'
import type { VideoStore } from './video-store.ts'

const NOW = 1_800_000_000_000

const CARD: ModelCard = {
  name: 'sora-2',
  engine: 'animatic',
  engineModel: 'animatic-1',
  seconds: { kind: 'values', values: ['4', '8', '12'] },
  defaultSeconds: '4',
  sizes: { kind: 'values', values: ['64x48', '48x64'] },
  defaultSize: { width: 64, height: 48 },
  operations: ['create', 'remix', 'extend'],
  inputs: ['image', 'storyboard', 'characters', 'video'],
  extras: [],
}

const COMMAND: CreateCommand = {
  type: 'video.create',
  operation: 'create',
  prompt: 'A cat plays the piano.',
  unknown: {},
}

describe('creating a video', () => {
  it('commits a queued video that is due at once', async (context) => {
    const { service, store, tmpDir } = await setUp(context)
    const video = await service.create('a', 'openai', { ...COMMAND, seconds: '8', unknown: { fps: 24 } })
    assert.match(video.id, /^video_[0-9a-f]{48}$/)
    assert.deepEqual(await store.find(video.id), video)
    assert.deepEqual(
      [video.project, video.profile, video.model, video.engine, video.status, video.seconds, video.step],
      ['a', 'openai', 'sora-2', 'animatic', 'queued', '8', 'render'],
    )
    assert.equal(video.runAt, NOW)
    assert.equal(video.remixedFrom, null)
    assert.deepEqual(
      video.warnings.map((warning) => warning.param),
      ['fps'],
    )
    await assert.rejects(readdir(tmpDir), 'a plain prompt needs no folder')
  })

  it('binds a video to the line of a batch, once, behind those that clients wait for', async (context) => {
    const { database, makeLineVideo } = await setUp(context)
    const batch = createSampleBatch()
    await createBatchStore({ database, now: () => NOW }).insert(batch, 'key')
    await createBatchLines(database).add(batch.id, [{ line: 3, customId: 'a', start: 0, length: 9 }])
    const claim = { batchId: batch.id, line: 3, version: 0 }
    const stale = makeLineVideo('default', 'openai', COMMAND, { ...claim, version: 1 })
    await assert.rejects(stale, LineTakenError)
    const video = await makeLineVideo('default', 'openai', COMMAND, claim)
    assert.equal(video.priority, 6)
    await assert.rejects(makeLineVideo('default', 'openai', COMMAND, claim), LineTakenError)
    const rows = await database.read.selectFrom('videos').select('id').execute()
    assert.deepEqual(
      rows.map(({ id }) => id),
      [video.id],
    )
  })

  it('stores nothing for a command that cannot be planned', async (context) => {
    const { service, database, blobs, upload } = await setUp(context)
    const image = await upload(await createPicture(64, 48))
    await assert.rejects(service.create('a', 'openai', { ...COMMAND, model: 'x' }), isKey('model_not_found'))
    await assert.rejects(
      service.create('a', 'openai', { ...COMMAND, image, seconds: '5' }),
      isKey('invalid_value'),
    )
    assert.deepEqual(await database.read.selectFrom('videos').select('id').execute(), [])
    assert.deepEqual(await listKeys(blobs), [])
  })
})

describe('an input image', () => {
  it('is stored under a key of the video, whatever it was called', async (context) => {
    const { service, blobs, upload, tmpDir } = await setUp(context)
    const picture = await createPicture(64, 48)
    const video = await service.create('a', 'openai', {
      ...COMMAND,
      image: await upload(picture, '../../x.exe'),
    })
    const key = `inputs/${video.id}/reference.png`
    assert.deepEqual(video.request.image, { key, mediaType: 'image/png', size: { width: 64, height: 48 } })
    assert.deepEqual(Buffer.from(await (await blobs.open(key)).toArray().then(Buffer.concat)), picture)
    assert.deepEqual(await readdir(tmpDir), ['uploads'])
  })

  it('may come as a data URL', async (context) => {
    const { service, blobs } = await setUp(context)
    const url = `data:image/png;base64,${(await createPicture(64, 48)).toString('base64')}`
    const video = await service.create('a', 'openai', { ...COMMAND, image: { kind: 'data', url } })
    assert.deepEqual(await listKeys(blobs), [video.request.image?.key])
  })

  it('may come from a URL, through the fetch that was handed in', async (context) => {
    const picture = await createPicture(64, 48)
    const { service } = await setUp(context, {
      fetchImage: async (url, path) => {
        assert.equal(url, 'https://example.com/a.png')
        await writeFile(path, picture)
      },
    })
    const image = { kind: 'url', url: 'https://example.com/a.png' } as const
    const video = await service.create('a', 'openai', { ...COMMAND, image })
    assert.equal(video.request.image?.mediaType, 'image/png')
  })

  it('must have the size of the video, as it is to be seen', async (context) => {
    const { service, upload } = await setUp(context)
    const image = await upload(await createPicture(48, 64))
    await assert.rejects(service.create('a', 'openai', { ...COMMAND, image }), isKey('inpaint_size_mismatch'))
    const video = await service.create('a', 'openai', { ...COMMAND, image, size: '48x64' })
    assert.deepEqual(video.request.image?.size, { width: 48, height: 64 })
  })

  it('is refused when it is none, and from places this server does not look at', async (context) => {
    const { service, blobs, upload } = await setUp(context)
    const create = (image: CreateCommand['image']): Promise<Video> =>
      service.create('a', 'openai', { ...COMMAND, image })
    await assert.rejects(create(await upload(Buffer.from('hello'))), isKey('invalid_image'))
    await assert.rejects(create({ kind: 'data', url: 'data:image/png;base64,%%%' }), isKey('invalid_image'))
    await assert.rejects(create({ kind: 'url', url: 'https://example.com' }), isKey('invalid_url'))
    await assert.rejects(create({ kind: 'file-id', id: 'file-1' }), isKey('file_not_found'))
    await assert.rejects(create({ kind: 'video-id', id: 'video_1' }), isKey('invalid_value'))
    assert.deepEqual(await listKeys(blobs), [])
  })
})

describe('a source video', () => {
  it('is copied, so that it may be deleted while its remix waits', async (context) => {
    const { service, blobs, complete } = await setUp(context)
    const source = await complete('a', { prompt: 'A dog.', seconds: '8' })
    const remix = await service.create('a', 'openai', {
      ...COMMAND,
      operation: 'remix',
      source: { kind: 'video-id', id: source.id },
    })
    const key = `inputs/${remix.id}/source.mp4`
    assert.equal(remix.remixedFrom, source.id)
    assert.deepEqual(remix.request.source, {
      videoId: source.id,
      key,
      prompt: 'A dog.',
      seconds: 8,
      size: { width: 720, height: 1280 },
      extensionCount: 0,
      engineState: null,
    })
    assert.deepEqual([remix.seconds, remix.size, remix.model], ['8', source.size, 'sora-2'])
    assert.equal(await text(await blobs.open(key)), 'bytes of video')
  })

  it('must be completed, kept and of the same project', async (context) => {
    const { service, store, complete } = await setUp(context)
    const remix = (id: string): Promise<Video> =>
      service.create('a', 'openai', { ...COMMAND, operation: 'remix', source: { kind: 'video-id', id } })
    const queued = createSampleVideo({ project: 'a' })
    await store.insert(queued)
    await assert.rejects(remix(queued.id), isKey('source_not_completed'))
    await assert.rejects(remix((await complete('b')).id), isKey('video_not_found'))
    await assert.rejects(remix((await complete('a', {}, NOW)).id), isKey('content_expired'))
    const cleared = await complete('a', {}, NOW + 1)
    await store.delete('a', cleared.id)
    await assert.rejects(remix(cleared.id), isKey('video_not_found'))
  })

  it('may have lost its bytes a moment ago', async (context) => {
    const { service, blobs, complete } = await setUp(context)
    const source = await complete('a')
    await blobs.remove(`videos/${source.id}/video`)
    const command = { ...COMMAND, operation: 'remix', source: { kind: 'video-id', id: source.id } } as const
    await assert.rejects(service.create('a', 'openai', command), isKey('content_expired'))
  })

  it('may be uploaded where the server can look into it', async (context) => {
    const refusing = await setUp(context)
    const image = await refusing.upload(Buffer.from('mp4'))
    const command = { ...COMMAND, operation: 'extend', seconds: '4', source: image } as const
    await assert.rejects(refusing.service.create('a', 'openai', command), isKey('invalid_value'))
    const { service, blobs, upload } = await setUp(context, {
      inspectVideo: async () => ({
        mediaType: 'video/mp4',
        seconds: 6.5,
        size: { width: 99, height: 64 },
        colours: ['#c03030'],
      }),
    })
    const video = await service.create('a', 'openai', {
      ...command,
      source: await upload(Buffer.from('mp4')),
    })
    assert.equal(video.request.source?.seconds, 6.5)
    assert.deepEqual([video.seconds, video.size], ['10.5', { width: 98, height: 64 }])
    assert.equal(video.request.source.videoId, null)
    assert.equal(await text(await blobs.open(video.request.source.key)), 'mp4')
  })
})

describe('characters', () => {
  it('are looked up in the project, each once', async (context) => {
    const { service, upload } = await setUp(context, {
      inspectVideo: async () => ({
        mediaType: 'video/mp4',
        seconds: 1,
        size: { width: 64, height: 64 },
        colours: ['#c03030'],
      }),
    })
    const source = await upload(Buffer.from('mp4'))
    const { id } = await service.createCharacter('a', { type: 'character.create', name: 'Mo', source })
    const command = { ...COMMAND, characterIds: [id, id] }
    const video = await service.create('a', 'openai', command)
    assert.deepEqual(video.request.characters, [{ id, name: 'Mo', colours: ['#c03030'] }])
    await assert.rejects(service.create('b', 'openai', command), isKey('not_found'))
    assert.equal((await service.character('a', id)).name, 'Mo')
  })
})

describe('other operations', () => {
  it('treat the videos of other projects, and impossible ids, as absent', async (context) => {
    const { service, complete } = await setUp(context)
    const { id } = await complete('b')
    for (const unknown of [id, 'video_1', '', 'a\0b', '../x', 'x'.repeat(5_000), "' or 1=1"]) {
      await assert.rejects(async () => service.get('a', unknown), isKey('video_not_found'))
      await assert.rejects(service.delete('a', unknown), isKey('video_not_found'))
      await assert.rejects(service.cancel('a', unknown), isKey('video_not_found'))
      await assert.rejects(service.asset('a', unknown, 'video'), isKey('video_not_found'))
    }
    await assert.rejects(service.list('a', { limit: 5, order: 'desc', after: id }), isKey('invalid_cursor'))
  })

  it('list the videos of the project', async (context) => {
    const { service } = await setUp(context)
    const video = await service.create('a', 'openai', COMMAND)
    await service.create('b', 'openai', COMMAND)
    assert.deepEqual(await service.list('a', { limit: 5, order: 'desc' }), {
      videos: [toPublic(video)],
      hasMore: false,
    })
  })

  it('delete only what is at its end', async (context) => {
    const { service } = await setUp(context)
    const video = await service.create('a', 'openai', COMMAND)
    await assert.rejects(service.delete('a', video.id), isKey('video_in_progress'))
    await service.cancel('a', video.id)
    await service.delete('a', video.id)
    await assert.rejects(async () => service.get('a', video.id), isKey('video_not_found'))
  })

  it('cancel a queued video at once, and tell the worker of a running one', async (context) => {
    const { service, store, notifier } = await setUp(context)
    const queued = await service.create('a', 'openai', COMMAND)
    assert.deepEqual((await service.cancel('a', queued.id)).error, CANCELLED)
    const running = await service.create('a', 'openai', COMMAND)
    await store.transition(running, { type: 'started' })
    let isTold = false
    notifier.watch(running.id, () => (isTold = true))
    const asked = await service.cancel('a', running.id)
    assert.equal(asked.status, 'in_progress')
    assert.ok(isTold)
  })

  it('leave a completed video as it is when cancelled', async (context) => {
    const { service, store, complete } = await setUp(context)
    const video = await complete('a')
    assert.deepEqual(await service.cancel('a', video.id), await store.find(video.id))
  })

  it('say why there are no bytes', async (context) => {
    const { service, store, complete } = await setUp(context)
    const video = await service.create('a', 'openai', COMMAND)
    await assert.rejects(service.asset('a', video.id, 'video'), isKey('video_not_ready'))
    const started = await store.transition(video, { type: 'started' })
    await assert.rejects(service.asset('a', video.id, 'video'), isKey('video_not_ready'))
    await store.transition(started, { type: 'failed', error: { code: 'x', message: 'The engine broke.' } })
    await assert.rejects(service.asset('a', video.id, 'video'), isKey('video_failed', /The engine broke\./))
    const expired = await complete('a', {}, NOW)
    await assert.rejects(service.asset('a', expired.id, 'video'), isKey('content_expired'))
    const partial = await complete('a')
    await assert.rejects(service.asset('a', partial.id, 'thumbnail'), isKey('not_found', /^Thumbnail/))
  })

  it('serve the bytes of an asset, or a range of them, until they are gone', async (context) => {
    const { service, blobs, complete } = await setUp(context)
    const { id } = await complete('a', {}, NOW + 1)
    const { asset, video } = await service.asset('a', id, 'video')
    assert.equal(video.id, id)
    assert.equal(await text(await service.openAsset(asset)), 'bytes of video')
    assert.equal(await text(await service.openAsset(asset, { start: 0, end: 4 })), 'bytes')
    await blobs.remove(asset.key)
    await assert.rejects(service.openAsset(asset), isKey('content_expired'))
  })

  it('tell the models', async (context) => {
    const { service } = await setUp(context)
    assert.deepEqual(service.models(), [CARD])
  })
})

interface Fixture {
  readonly service: VideoService
  readonly makeLineVideo: MakeLineVideo
  readonly store: VideoStore
  readonly blobs: BlobStore
  readonly database: Database
  readonly notifier: Notifier
  readonly tmpDir: string
  readonly upload: (bytes: Buffer, filename?: string) => Promise<NonNullable<CreateCommand['image']>>
  /** A completed video with one asset. */
  readonly complete: (project: string, change?: Partial<Video>, expiresAt?: number | null) => Promise<Video>
}

async function setUp(context: TestContext, tools: Partial<InputTools> = {}): Promise<Fixture> {
  const { database, dataDir } = await createTestDatabase(context)
  const now = (): number => NOW
  const store = createVideoStore({ database, scheduler: { schedule: async () => undefined }, now })
  const blobs = createMemoryBlobStore(now)
  const notifier = createNotifier()
  const tmpDir = join(dataDir, 'tmp')
  let count = 0
  const randomBytes = (length: number): Buffer => Buffer.alloc(length, ++count)
  const { inspectVideo } = tools
  const options: VideoServiceOptions = {
    store,
    blobs,
    notifier,
    now,
    inspectImage,
    readPictureFile: createPictureReader({ files: createFileStore({ database, now }), blobs }),
    scratch: createScratch({ root: tmpDir, logger: createSilentLogger() }),
    queue: createQueueDepth({
      database,
      limits: { maxQueued: 100, maxQueuedOf: () => undefined },
      now,
      random: () => 0,
    }),
    feed: { follow: async () => undefined },
    priority: (project) => (project === 'default' ? 7 : 0),
    models: () => [CARD],
    randomBytes,
    ...tools,
    characters: createCharacters({ database, inspectVideo, now, randomBytes }),
  }
  const service = createVideoService(options)
  return {
    service,
    makeLineVideo: createLineVideoMaker(options),
    store,
    blobs,
    database,
    notifier,
    tmpDir,
    async upload(bytes, filename = 'a.png') {
      await mkdir(join(tmpDir, 'uploads'), { recursive: true })
      const path = join(tmpDir, 'uploads', 'spooled')
      await writeFile(path, bytes)
      const file = {
        field: 'input_reference',
        filename,
        mediaType: 'image/gif',
        path,
        sizeBytes: bytes.length,
      }
      return { kind: 'upload', file }
    },
    async complete(project, change = {}, expiresAt = null) {
      const sample = createSampleVideo({ project, status: 'in_progress', step: 'finish', ...change })
      await store.insert(sample)
      const key = `videos/${sample.id}/video`
      const { digest, sizeBytes } = await blobs.put(key, {
        stream: Readable.from([Buffer.from('bytes of video')]),
      })
      const asset = {
        videoId: sample.id,
        role: 'video',
        key,
        digest,
        sizeBytes,
        mediaType: 'video/mp4',
      } as const
      return store.publish(sample, [asset], expiresAt)
    },
  }
}

async function createPicture(width: number, height: number): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#369' } })
    .png()
    .toBuffer()
}

async function listKeys(blobs: BlobStore): Promise<string[]> {
  const keys: string[] = []
  for await (const { key } of blobs.list('')) keys.push(key)
  return keys
}

function isKey(key: AppError['key'], message = /./): (error: unknown) => boolean {
  return (error) => error instanceof AppError && error.key === key && message.test(error.message)
}

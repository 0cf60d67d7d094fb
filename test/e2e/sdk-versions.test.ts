import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import OpenAI, { toFile } from 'openai'
import OpenAI62 from 'openai-6.2'
import OpenAI627 from 'openai-6.27'
import OpenAI649 from 'openai-6.49'
import sharp from 'sharp'
import { AppError, StorageError } from '#core/errors.ts'
import { startAppServer } from '../support/app-server.ts'
import { startHttp } from '../support/http-server.ts'

/**
 * The official client in the versions whose requests differ: up to 6.27 a body without a file is JSON, from 6.28 on
 * every create is a form.
 */
const VERSIONS = [
  { version: '6.2', Client: OpenAI62 as unknown as typeof OpenAI, sendsForms: false },
  { version: '6.27', Client: OpenAI627 as unknown as typeof OpenAI, sendsForms: false },
  { version: '6.49', Client: OpenAI649 as unknown as typeof OpenAI, sendsForms: true },
  { version: 'newest', Client: OpenAI, sendsForms: true },
] as const

const KEY = 'a-key-for-sdks'
const app = await startAppServer({ FILMGATE_API_KEYS: KEY })
const flaky = await startHttp({ secrets: { [KEY]: 'default' } })
after(async () => {
  await app[Symbol.asyncDispose]()
  await flaky[Symbol.asyncDispose]()
})

const PNG = await sharp({ create: { width: 720, height: 1280, channels: 3, background: '#406080' } })
  .png()
  .toBuffer()

async function finish(client: OpenAI, id: string): Promise<OpenAI.Video> {
  for (;;) {
    const video = await client.videos.retrieve(id)
    if (video.status === 'completed' || video.status === 'failed') return video
    await delay(5)
  }
}

for (const { version, Client, sendsForms } of VERSIONS) {
  for (const prefix of ['/v1', '/openai/v1']) {
    const sent: { type: string; retry: string | null }[] = []
    const connect = (url: string): OpenAI =>
      new Client({
        apiKey: KEY,
        baseURL: url + prefix,
        fetch: async (input: string | URL | Request, init?: RequestInit) => {
          const { headers } = new Request(input, { ...init, duplex: 'half' } as RequestInit)
          sent.push({
            type: (headers.get('content-type') ?? '').split(';')[0] ?? '',
            retry: headers.get('x-stainless-retry-count'),
          })
          return fetch(input, init)
        },
      })
    const client = connect(app.url)
    const name = `openai ${version} at ${prefix}`

    test(`${name} creates, polls, downloads, remixes and deletes`, async () => {
      const created = await client.videos.create({ prompt: 'a fox', seconds: '8', size: '1280x720' })
      assert.equal(sent.at(-1)?.type, sendsForms ? 'multipart/form-data' : 'application/json')
      assert.deepEqual(
        [created.status, created.seconds, created.size, created.model],
        ['queued', '8', '1280x720', 'sora-2'],
      )
      const done = await finish(client, created.id)
      assert.deepEqual([done.status, done.progress], ['completed', 100])
      const content = await client.videos.downloadContent(created.id)
      assert.equal(content.headers.get('content-type'), 'video/mp4')
      assert.equal((await content.text()).slice(4, 8), 'ftyp')
      const thumbnail = await client.videos.downloadContent(created.id, { variant: 'thumbnail' })
      assert.equal(thumbnail.headers.get('content-type'), 'image/webp')
      const remix = await client.videos.remix(created.id, { prompt: 'at night' })
      assert.deepEqual(
        [remix.remixed_from_video_id, remix.seconds, remix.size],
        [created.id, '8', '1280x720'],
      )
      const deleted = await client.videos.delete(created.id)
      assert.deepEqual([deleted.id, deleted.deleted], [created.id, true])
      await assert.rejects(client.videos.retrieve(created.id), Client.NotFoundError)
    })

    test(`${name} sends a picture as a file and as a data URL`, async () => {
      const file = await toFile(PNG, 'p.png', { type: 'image/png' })
      const byFile = await client.videos.create({ prompt: 'it moves', input_reference: file })
      assert.equal(sent.at(-1)?.type, 'multipart/form-data')
      assert.equal((await finish(client, byFile.id)).status, 'completed')
      const imageUrl = `data:image/png;base64,${PNG.toString('base64')}`
      const byUrl = await client.videos.create({
        prompt: 'it moves',
        input_reference: { image_url: imageUrl },
      })
      assert.equal((await finish(client, byUrl.id)).status, 'completed')
    })

    test(`${name} walks through the pages of a list, forth and back`, async () => {
      for (const prompt of ['one', 'two', 'three']) await client.videos.create({ prompt })
      const ids = { asc: [] as string[], desc: [] as string[] }
      for (const order of ['asc', 'desc'] as const) {
        for await (const { id } of client.videos.list({ limit: 2, order })) ids[order].push(id)
      }
      assert.equal(new Set(ids.asc).size, ids.asc.length)
      assert.deepEqual(ids.asc, ids.desc.toReversed())
      assert.ok(ids.asc.length >= 3)
    })

    test(`${name} lists and names models`, async () => {
      const names: string[] = []
      for await (const { id } of client.models.list()) names.push(id)
      assert.ok(names.includes('sora-2') && names.includes('animatic-1'))
      assert.equal((await client.models.retrieve('sora-2-pro')).object, 'model')
      await assert.rejects(client.models.retrieve('gpt-5'), Client.NotFoundError)
    })

    test(`${name} throws its own errors, with everything the envelope says`, async () => {
      await assert.rejects(
        client.videos.create({ prompt: 'x', size: '1x1' as '720x1280' }),
        (error: unknown) => {
          assert.ok(error instanceof Client.BadRequestError)
          assert.deepEqual(
            [error.status, error.type, error.param, error.code],
            [400, 'invalid_request_error', 'size', 'invalid_value'],
          )
          assert.match(error.requestID ?? '', /^req_/)
          return true
        },
      )
      const stranger = new Client({ apiKey: 'not-a-key', baseURL: app.url + prefix })
      await assert.rejects(stranger.videos.list(), Client.AuthenticationError)
    })

    test(`${name} tries again when the server says that it may`, async () => {
      const retrying = connect(flaky.url)
      flaky.fake.breakNext('create', new StorageError('storage_failed', 'the disk is busy'))
      const video = await retrying.videos.create({ prompt: 'x' })
      assert.equal(video.object, 'video')
      assert.deepEqual(
        sent.slice(-2).map(({ retry }) => retry),
        ['0', '1'],
      )
      const before = sent.length
      await assert.rejects(retrying.videos.create({ prompt: '' }), Client.BadRequestError)
      assert.equal(sent.length, before + 1)
      flaky.fake.breakNext('get', new TypeError('a fault'))
      assert.equal((await retrying.videos.retrieve(video.id)).id, video.id)
      assert.equal(sent.at(-1)?.retry, '1')
    })

    test(`${name} walks through the pages of files and batches`, async () => {
      const made = { files: new Set<string>(), batches: new Set<string>() }
      for (let count = 0; count < 3; count += 1) {
        const line = JSON.stringify({ custom_id: 'a', method: 'GET' })
        const file = await toFile(Buffer.from(line), 'lines.jsonl')
        const { id } = await client.files.create({ file, purpose: 'batch' })
        made.files.add(id)
        const batch = await client.batches.create({
          input_file_id: id,
          endpoint: '/v1/videos',
          completion_window: '24h',
        })
        made.batches.add(batch.id)
      }
      for (const kind of ['files', 'batches'] as const) {
        const seen: string[] = []
        for await (const { id } of client[kind].list({ limit: 2 })) seen.push(id)
        assert.equal(new Set(seen).size, seen.length)
        assert.ok([...made[kind]].every((id) => seen.includes(id)))
      }
    })
  }
}

for (const { version, Client } of VERSIONS) {
  test(`openai ${version} comes back when a full queue says so`, async () => {
    const client = new Client({ apiKey: KEY, baseURL: `${flaky.url}/v1`, maxRetries: 1 })
    const full = new AppError('rate_limit_exceeded', { reason: 'The queue is full.', retryAfterSeconds: 1 })
    flaky.fake.breakNext('create', full)
    const startedAt = performance.now()
    assert.equal((await client.videos.create({ prompt: 'x' })).object, 'video')
    assert.ok(performance.now() - startedAt > 900)
    flaky.fake.breakNext('create', full)
    const hasty = new Client({ apiKey: KEY, baseURL: `${flaky.url}/v1`, maxRetries: 0 })
    await assert.rejects(hasty.videos.create({ prompt: 'x' }), Client.RateLimitError)
  })
}

test('the versions that know characters make and name them', async () => {
  for (const { Client, version } of VERSIONS) {
    const client = new Client({ apiKey: KEY, baseURL: `${flaky.url}/openai/v1` })
    if (!('createCharacter' in client.videos)) {
      assert.ok(version === '6.2' || version === '6.27')
      continue
    }
    const video = await toFile(Buffer.from('....ftyp'), 'mossy.mp4', { type: 'video/mp4' })
    const made = await client.videos.createCharacter({ name: 'Mossy', video })
    const { id, name } = await client.videos.getCharacter(made.id ?? '')
    assert.deepEqual([id, name], [made.id, 'Mossy'])
  }
})

test('the versions that know edits and extensions make them', async () => {
  for (const { Client, version } of VERSIONS) {
    const client = new Client({ apiKey: KEY, baseURL: `${app.url}/openai/v1` })
    if (!('edit' in client.videos)) {
      assert.ok(version === '6.2' || version === '6.27')
      continue
    }
    const source = await finish(client, (await client.videos.create({ prompt: 'a fox' })).id)
    const edit = await client.videos.edit({ prompt: 'in snow', video: { id: source.id } })
    assert.equal((await finish(client, edit.id)).status, 'completed')
    const extension = await client.videos.extend({
      prompt: 'and on',
      seconds: '8',
      video: { id: source.id },
    })
    assert.deepEqual([extension.object, extension.seconds], ['video', '12'])
  }
})

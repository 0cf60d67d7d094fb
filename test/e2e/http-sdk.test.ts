import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import OpenAI, { toFile } from 'openai'
import sharp from 'sharp'
import { startHttp } from '../support/http-server.ts'

const server = await startHttp({ secrets: { 'sdk-secret': 'sdk' } })
after(() => server[Symbol.asyncDispose]())

function connect(prefix: string, apiKey = 'sdk-secret'): OpenAI {
  return new OpenAI({ apiKey, baseURL: server.url + prefix, maxRetries: 0 })
}

const PNG = await sharp({ create: { width: 720, height: 1280, channels: 3, background: '#406080' } })
  .png()
  .toBuffer()
const KEYS = [
  'id',
  'object',
  'created_at',
  'status',
  'completed_at',
  'error',
  'expires_at',
  'model',
  'progress',
  'prompt',
  'remixed_from_video_id',
  'seconds',
  'size',
]

for (const prefix of ['/v1', '/openai/v1']) {
  const client = connect(prefix)

  test(`${prefix}: creates, retrieves, downloads, remixes, lists and deletes`, async () => {
    const created = await client.videos.create({ prompt: 'A calico cat playing a piano on stage' })
    assert.deepEqual(
      Object.keys(created).filter((key) => key !== 'filmgate' && !key.startsWith('_')),
      KEYS,
    )
    assert.deepEqual(
      [created.object, created.status, created.progress, created.seconds, created.size, created.model],
      ['video', 'queued', 0, '4', '720x1280', 'sora-2'],
    )
    assert.equal(created.error, null)
    server.fake.complete(created.id, { video: Buffer.from('....ftyp'), thumbnail: Buffer.from('webp') })
    const done = await client.videos.retrieve(created.id)
    assert.deepEqual([done.status, done.progress], ['completed', 100])
    const content = await client.videos.downloadContent(created.id)
    assert.equal(await content.text(), '....ftyp')
    const thumbnail = await client.videos.downloadContent(created.id, { variant: 'thumbnail' })
    assert.equal(thumbnail.headers.get('content-type'), 'image/webp')
    const remix = await client.videos.remix(created.id, { prompt: 'make it night' })
    assert.equal(remix.remixed_from_video_id, created.id)
    const edit = await client.videos.edit({ prompt: 'in snow', video: { id: created.id } })
    const extension = await client.videos.extend({
      prompt: 'and on',
      seconds: '8',
      video: { id: created.id },
    })
    const ids: string[] = []
    for await (const video of client.videos.list({ limit: 2, order: 'asc' })) ids.push(video.id)
    const own = [created.id, remix.id, edit.id, extension.id]
    assert.deepEqual(ids.slice(-own.length), own)
    assert.equal(new Set(ids).size, ids.length)
    assert.deepEqual(await client.videos.delete(created.id), {
      id: created.id,
      object: 'video.deleted',
      deleted: true,
    })
    await assert.rejects(client.videos.retrieve(created.id), OpenAI.NotFoundError)
  })

  test(`${prefix}: makes and tells a character`, async () => {
    const video = await toFile(Buffer.from('....ftyp'), 'mossy.mp4', { type: 'video/mp4' })
    const made = await client.videos.createCharacter({ name: 'Mossy', video })
    const { id, name } = await client.videos.getCharacter(made.id ?? '')
    assert.deepEqual([id, name], [made.id, 'Mossy'])
    await assert.rejects(client.videos.getCharacter('char_nope'), OpenAI.NotFoundError)
  })

  test(`${prefix}: takes a picture as a file, an address or a file id`, async () => {
    const prompt = 'it moves'
    await client.videos.create({
      prompt,
      input_reference: await toFile(PNG, 'p.png', { type: 'image/png' }),
    })
    assert.equal(server.fake.creates.at(-1)?.command.image?.kind, 'upload')
    await client.videos.create({ prompt, input_reference: { image_url: 'https://a/b.png' } })
    assert.deepEqual(server.fake.creates.at(-1)?.command.image, { kind: 'url', url: 'https://a/b.png' })
    await client.videos.create({ prompt, input_reference: { file_id: 'file-1' } })
    assert.deepEqual(server.fake.creates.at(-1)?.command.image, { kind: 'file-id', id: 'file-1' })
  })

  test(`${prefix}: maps refusals to the client's own error classes`, async () => {
    await assert.rejects(
      client.videos.create({ prompt: 'x', seconds: '5' as '4' }),
      (error: unknown) =>
        error instanceof OpenAI.BadRequestError &&
        error.param === 'seconds' &&
        error.code === 'invalid_value' &&
        error.requestID?.startsWith('req_') === true &&
        error.message.startsWith("400 Invalid value: '5'. Supported values are: '4', '8', "),
    )
    await assert.rejects(
      client.videos.downloadContent('video_nope'),
      (error: unknown) =>
        error instanceof OpenAI.NotFoundError &&
        error.message === "404 Video with id 'video_nope' not found.",
    )
    await assert.rejects(connect(prefix, 'wrong-secret').videos.list(), OpenAI.AuthenticationError)
    await assert.rejects(
      client.videos.create({ prompt: 'x'.repeat(33_000) }),
      (error: unknown) => error instanceof OpenAI.BadRequestError && error.code === 'string_above_max_length',
    )
  })
}

test('lists models through the client', async () => {
  const names: string[] = []
  for await (const model of connect('/v1').models.list()) names.push(model.id)
  assert.deepEqual(names, ['sora-2', 'sora-2-pro'])
  assert.equal((await connect('/v1').models.retrieve('sora-2')).id, 'sora-2')
})

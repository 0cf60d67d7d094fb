import assert from 'node:assert/strict'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import OpenAI from 'openai'
import sharp from 'sharp'
import { createApp } from '../../src/app.ts'
import { loadConfig } from '../../src/config.ts'
import { removeFolder } from '../support/remove-folder.ts'

let client: OpenAI
let url: string
let stop: () => Promise<void>

before(async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'filmgate-e2e-'))
  const app = await createApp(await loadConfig({}, { dataDir, port: '0', logLevel: 'error' }))
  url = (await app.start()).url
  client = new OpenAI({ baseURL: `${url}/v1`, apiKey: 'not-needed', maxRetries: 0 })
  stop = async () => {
    await app.stop()
    await removeFolder(dataDir)
  }
})
after(() => stop())

/** Small and short: what is tested is the path, not the picture. */
const SMALL = { model: 'animatic-1', seconds: '1', size: '256x256' } as never as OpenAI.VideoCreateParams

async function finish(id: string): Promise<OpenAI.Video> {
  let last = -1
  for (;;) {
    const video = await client.videos.retrieve(id)
    assert.ok(video.progress >= last, 'progress fell')
    last = video.progress
    if (video.status === 'completed' || video.status === 'failed') return video
    assert.ok(video.progress < 100)
    await delay(20)
  }
}

test('the official client creates, polls and downloads', async () => {
  const created = await client.videos.create({ ...SMALL, prompt: 'A calico cat playing a piano on stage' })
  assert.match(created.id, /^video_[0-9a-f]{48}$/)
  assert.equal(created.status, 'queued')
  const video = await finish(created.id)
  assert.equal(video.status, 'completed', JSON.stringify(video.error))
  assert.equal(video.progress, 100)
  assert.ok(video.completed_at !== null && video.completed_at >= video.created_at)
  const bytes = Buffer.from(await (await client.videos.downloadContent(video.id)).arrayBuffer())
  assert.equal(bytes.toString('latin1', 4, 8), 'ftyp')
})

test('serves a WebP thumbnail and a JPEG spritesheet', async () => {
  const video = await finish(
    (await client.videos.create({ ...SMALL, prompt: '一只可爱的小猫在花园里玩耍' })).id,
  )
  const thumbnail = await client.videos.downloadContent(video.id, { variant: 'thumbnail' })
  assert.equal(thumbnail.headers.get('content-type'), 'image/webp')
  const webp = await sharp(Buffer.from(await thumbnail.arrayBuffer())).metadata()
  assert.equal(webp.format, 'webp')
  const sheet = await client.videos.downloadContent(video.id, { variant: 'spritesheet' })
  assert.equal(sheet.headers.get('content-type'), 'image/jpeg')
  assert.equal((await sharp(Buffer.from(await sheet.arrayBuffer())).metadata()).format, 'jpeg')
})

test('lists newest first and iterates over pages', async () => {
  const ids = new Set<string>()
  for await (const video of client.videos.list({ limit: 1 })) ids.add(video.id)
  assert.ok(ids.size >= 2)
})

test('takes a matching picture as the first frame and refuses another size', async () => {
  const picture = await sharp({ create: { width: 256, height: 256, channels: 3, background: '#c03030' } })
    .png()
    .toBuffer()
  const reference = new File([new Uint8Array(picture)], 'red.png', { type: 'image/png' })
  const created = await client.videos.create({ ...SMALL, prompt: 'it moves', input_reference: reference })
  assert.equal((await finish(created.id)).status, 'completed')
  await assert.rejects(
    client.videos.create({ prompt: 'it moves', input_reference: reference }),
    (error: unknown) =>
      error instanceof OpenAI.BadRequestError &&
      error.message === '400 Inpaint image must match the requested width and height',
  )
})

test('cancels a running video, then deletes it', async () => {
  const long = { model: 'animatic-1', seconds: '60', size: '1280x720' } as never as OpenAI.VideoCreateParams
  const created = await client.videos.create({ ...long, prompt: 'a long walk' })
  while ((await client.videos.retrieve(created.id)).status === 'queued') await delay(20)
  await assert.rejects(client.videos.delete(created.id), OpenAI.BadRequestError)
  await client.post(`/videos/${created.id}/cancel`)
  const cancelled = await finish(created.id)
  assert.deepEqual([cancelled.status, cancelled.error?.code], ['failed', 'cancelled'])
  assert.equal((await client.videos.delete(created.id)).deleted, true)
  await assert.rejects(client.videos.retrieve(created.id), OpenAI.NotFoundError)
})

test('answers before completion, unknown ids and refusals with the envelope', async () => {
  const response = await fetch(`${url}/v1/videos/video_nope/content`)
  assert.equal(response.status, 404)
  assert.deepEqual(await response.json(), {
    error: {
      message: "Video with id 'video_nope' not found.",
      type: 'invalid_request_error',
      param: null,
      code: null,
    },
  })
})

test('reports readiness and health', async () => {
  assert.equal((await fetch(`${url}/healthz`)).status, 200)
  assert.equal((await fetch(`${url}/readyz`)).status, 200)
})

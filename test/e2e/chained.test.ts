import assert from 'node:assert/strict'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import OpenAI from 'openai'
import { startServer } from '../support/server-process.ts'
import { removeFolder } from '../support/remove-folder.ts'

const KEY = 'upstream-secret'

async function folder(context: TestContext): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'filmgate-chain-'))
  context.after(() => removeFolder(path))
  return path
}

/** The configuration of a Filmgate that lets another one do the work. */
async function frontEnvironment(context: TestContext, upstreamUrl: string): Promise<Record<string, string>> {
  const path = join(await folder(context), 'filmgate.config.json')
  const config = {
    engines: {
      upstream: {
        kind: 'openai-videos',
        dialect: 'filmgate',
        baseUrl: `${upstreamUrl}/v1`,
        apiKey: '${UPSTREAM_KEY}',
        pollIntervalMs: 100,
      },
    },
    models: { 'sora-2': { engine: 'upstream', model: 'animatic-1', sizes: ['256x256'], seconds: ['1'] } },
  }
  await writeFile(path, JSON.stringify(config))
  return { FILMGATE_CONFIG: path, UPSTREAM_KEY: KEY }
}

async function finish(client: OpenAI, id: string): Promise<OpenAI.Video> {
  for (;;) {
    const video = await client.videos.retrieve(id)
    if (video.status === 'completed' || video.status === 'failed') return video
    await delay(50)
  }
}

async function listIds(client: OpenAI): Promise<string[]> {
  const ids: string[] = []
  for await (const video of client.videos.list({ limit: 100 })) ids.push(video.id)
  return ids
}

test('two Filmgates make a video, one as the other’s engine', async (context) => {
  await using upstream = await startServer({ environment: { FILMGATE_API_KEYS: KEY } })
  await using front = await startServer({ environment: await frontEnvironment(context, upstream.url) })
  const client = new OpenAI({ baseURL: `${front.url}/v1`, apiKey: 'none', maxRetries: 0 })
  const created = await client.videos.create({ prompt: 'a red fox in the snow' })
  const video = await finish(client, created.id)
  assert.equal(video.status, 'completed', JSON.stringify(video.error))
  const bytes = Buffer.from(await (await client.videos.downloadContent(video.id)).arrayBuffer())
  assert.equal(bytes.toString('latin1', 4, 8), 'ftyp')
  const thumbnail = await client.videos.downloadContent(video.id, { variant: 'thumbnail' })
  assert.equal(thumbnail.headers.get('content-type'), 'image/webp')
})

test('submits every job once while the front is killed again and again', async (context) => {
  await using upstream = await startServer({ environment: { FILMGATE_API_KEYS: KEY } })
  const dataDir = await folder(context)
  const environment = await frontEnvironment(context, upstream.url)
  const accepted: string[] = []
  for (let life = 0; life < 6; life += 1) {
    const front = await startServer({ dataDir, environment })
    const client = new OpenAI({ baseURL: `${front.url}/v1`, apiKey: 'none', maxRetries: 0 })
    accepted.push((await client.videos.create({ prompt: `a red fox, take ${life}` })).id)
    // Lives end before, during and after the submission.
    await delay(life * 12)
    await front.kill('SIGKILL')
  }
  await using front = await startServer({ dataDir, environment })
  const client = new OpenAI({ baseURL: `${front.url}/v1`, apiKey: 'none' })
  for (const id of accepted) assert.equal((await finish(client, id)).status, 'completed')
  const made = await listIds(new OpenAI({ baseURL: `${upstream.url}/v1`, apiKey: KEY }))
  assert.equal(made.length, accepted.length)
})

test('remixes and extends through another Filmgate, which keeps what it made', async (context) => {
  await using upstream = await startServer({ environment: { FILMGATE_API_KEYS: KEY } })
  await using front = await startServer({ environment: await frontEnvironment(context, upstream.url) })
  const client = new OpenAI({ baseURL: `${front.url}/v1`, apiKey: 'none', maxRetries: 0 })
  const source = await finish(client, (await client.videos.create({ prompt: 'a red fox' })).id)
  const remix = await finish(client, (await client.videos.remix(source.id, { prompt: 'at night' })).id)
  assert.equal(remix.status, 'completed', JSON.stringify(remix.error))
  assert.deepEqual([remix.remixed_from_video_id, remix.seconds], [source.id, '1'])
  const params = { prompt: 'and on', seconds: '1', video: { id: source.id } }
  const extension = await finish(client, (await client.videos.extend(params as never)).id)
  assert.deepEqual([extension.status, extension.seconds], ['completed', '2'], JSON.stringify(extension.error))
  const made = await new OpenAI({ baseURL: `${upstream.url}/v1`, apiKey: KEY }).videos.list()
  assert.deepEqual(
    made.data.map((video) => [video.seconds, video.remixed_from_video_id !== null]),
    [
      ['2', false],
      ['1', true],
      ['1', false],
    ],
  )
})

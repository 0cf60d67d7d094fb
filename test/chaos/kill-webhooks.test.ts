import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import OpenAI from 'openai'
import { startFakeUpstream } from '../fakes/upstream.ts'
import { startServer } from '../support/server-process.ts'
import type { ServerProcess } from '../support/server-process.ts'
import { removeFolder } from '../support/remove-folder.ts'

const KILLS = 5
const VIDEOS_PER_LIFE = 6
const SETTLE_MS = 120_000

interface Received {
  readonly webhookId: string
  readonly headers: Record<string, string>
  readonly body: string
}

test(`every end of a video is told, over ${KILLS} kills of the server`, async (context) => {
  const folder = await mkdtemp(join(tmpdir(), 'filmgate-kill-webhooks-'))
  context.after(() => removeFolder(folder))
  await using upstream = await startFakeUpstream()
  const receiver = await startReceiver(context)
  const config = join(folder, 'config.json')
  const engine = {
    kind: 'openai-videos',
    baseUrl: upstream.url,
    pollIntervalMs: 100,
    onUnknownSubmission: 'resubmit',
  }
  await writeFile(
    config,
    JSON.stringify({ engines: { quick: engine }, models: { quick: { engine: 'quick' } } }),
  )
  const start = (): Promise<ServerProcess> =>
    startServer({
      dataDir: join(folder, 'data'),
      environment: {
        FILMGATE_CONFIG: config,
        FILMGATE_WEBHOOK_ALLOW_PRIVATE: 'true',
        FILMGATE_LOG_LEVEL: 'error',
      },
    })

  let server = await start()
  const { id: endpointId, signing_secret: secret } = await createClient(server).webhooks.create({
    name: 'x',
    url: receiver.url,
    event_types: ['video.completed', 'video.failed'],
  })
  const ids: string[] = []
  for (let life = 0; life < KILLS; life += 1) {
    ids.push(...(await createVideos(server)))
    await delay(Math.random() * 500)
    await server.kill('SIGKILL')
    server = await start()
  }
  receiver.recover()
  const client = createClient(server)
  await until(async () => {
    const log = await readDeliveries(client, endpointId)
    return log.length === ids.length && log.every(({ status }) => status === 'delivered')
  })

  const told = new Map<string, Set<string>>()
  for (const { webhookId, headers, body } of receiver.received) {
    await client.webhooks.verifySignature(body, headers, secret)
    const { type, data } = JSON.parse(body) as { type: string; data: { id: string } }
    const { status } = await client.videos.retrieve(data.id)
    assert.equal(type, `video.${status}`)
    told.set(data.id, (told.get(data.id) ?? new Set()).add(webhookId))
  }
  assert.deepEqual([...told.keys()].toSorted(), ids.toSorted())
  // Told more than once perhaps, but under one id, by which receivers know a repetition.
  for (const [id, webhookIds] of told) assert.equal(webhookIds.size, 1, id)
  await server.kill('SIGTERM')
})

function createClient({ url }: ServerProcess): OpenAI {
  return new OpenAI({ apiKey: 'none', baseURL: `${url}/v1`, maxRetries: 0 })
}

async function createVideos(server: ServerProcess): Promise<string[]> {
  const client = createClient(server)
  const creates = Array.from({ length: VIDEOS_PER_LIFE }, () =>
    client.videos.create({ model: 'quick', prompt: 'a cat' }),
  )
  return (await Promise.all(creates)).map(({ id }) => id)
}

async function readDeliveries(client: OpenAI, endpointId: string): Promise<{ status: string }[]> {
  const path = `/webhook_endpoints/${endpointId}/deliveries?limit=100`
  return ((await client.get(path)) as { data: { status: string }[] }).data
}

/** An endpoint that at first fails one message in four, and leaves one in eight without an answer. */
async function startReceiver(
  context: TestContext,
): Promise<{ readonly url: string; readonly received: Received[]; readonly recover: () => void }> {
  const received: Received[] = []
  let isWell = false
  const server = createServer((request, response) => {
    const answer = (body: string): void => {
      const headers = request.headers as Record<string, string>
      received.push({ webhookId: headers['webhook-id'] ?? '', headers, body })
      const turn = received.length % 8
      if (!isWell && turn % 4 === 1) response.writeHead(500).end()
      else if (isWell || turn !== 3) response.writeHead(200).end()
    }
    // Who was killed while speaking has said nothing.
    text(request).then(answer, () => undefined)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  context.after(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/hook`, received, recover: () => void (isWell = true) }
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + SETTLE_MS
  while (!(await condition())) {
    assert.ok(performance.now() < deadline, 'not everything was delivered in time')
    await delay(100)
  }
}

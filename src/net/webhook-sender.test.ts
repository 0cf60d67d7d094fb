import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { IncomingMessage, RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import { text } from 'node:stream/consumers'
import OpenAI from 'openai'
import OldestOpenAI from 'openai-6.2'
import type { SendWebhook, WebhookMessage } from '#core/webhook.ts'
import { createGuardedFetch } from './guarded-fetch.ts'
import { createWebhookSender } from './webhook-sender.ts'
import { checkWebhookUrl } from './webhook-url.ts'

const SECRETS = [
  `whsec_${Buffer.alloc(32, 1).toString('base64')}`,
  `whsec_${Buffer.alloc(32, 2).toString('base64')}`,
]
const BODY =
  '{"id":"evt_1","object":"event","created_at":1,"type":"video.completed","data":{"id":"video_猫"}}'

interface Received {
  readonly request: IncomingMessage
  readonly body: string
}

async function startReceiver(
  context: TestContext,
  answer: RequestListener,
): Promise<{ readonly url: string; readonly received: Received[] }> {
  const received: Received[] = []
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      received.push({ request, body })
      return answer(request, response)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  context.after(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, received }
}

function createSender(
  context: TestContext,
  options: { allowPrivate?: boolean; timeoutMs?: number } = {},
): SendWebhook {
  const { allowPrivate = true, timeoutMs } = options
  const guarded = createGuardedFetch({ allowPrivate })
  context.after(() => guarded.close())
  return createWebhookSender({
    fetch: guarded.fetch,
    userAgent: 'Filmgate/0',
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  })
}

function createMessage(url: string, change: Partial<WebhookMessage> = {}): WebhookMessage {
  return {
    url,
    id: 'wh_1',
    timestamp: Math.floor(Date.now() / 1000),
    body: BODY,
    secrets: SECRETS.slice(0, 1),
    signal: new AbortController().signal,
    ...change,
  }
}

for (const [version, Client] of [
  ['newest', OpenAI],
  ['6.2', OldestOpenAI],
] as const) {
  test(`the official client (${version}) takes what is sent for genuine`, async (context) => {
    const { url, received } = await startReceiver(context, (_request, response) => void response.end())
    const send = createSender(context)
    assert.deepEqual(await send(createMessage(url, { secrets: SECRETS })), {
      statusCode: 200,
      retryAfterSeconds: undefined,
    })
    const [one] = received
    assert.ok(one !== undefined)
    assert.equal(one.body, BODY)
    assert.equal(one.request.headers['content-type'], 'application/json')
    assert.equal(one.request.headers['user-agent'], 'Filmgate/0')
    const { webhooks } = new Client({ apiKey: 'x' })
    const headers = one.request.headers as Record<string, string>
    for (const secret of SECRETS) {
      const event = (await webhooks.unwrap(one.body, headers, secret)) as unknown as { data: { id: string } }
      assert.equal(event.data.id, 'video_猫')
    }
    const wrong = `whsec_${Buffer.alloc(32, 3).toString('base64')}`
    await assert.rejects(webhooks.unwrap(one.body, headers, wrong), /signature/i)
    await assert.rejects(webhooks.unwrap(`${one.body} `, headers, SECRETS[0]), /signature/i)
  })
}

test('what the endpoint answers is told, whatever it is', async (context) => {
  const { url } = await startReceiver(context, (_request, response) => {
    response.writeHead(503, { 'retry-after': '120' }).end('busy')
  })
  assert.deepEqual(await createSender(context)(createMessage(url)), {
    statusCode: 503,
    retryAfterSeconds: 120,
  })
})

test('a pause that is no number, or absurd, is not believed', async (context) => {
  const pauses = ['soon', '-5', '99999999999', '999999999']
  const { url } = await startReceiver(context, (_request, response) => {
    response.writeHead(429, { 'retry-after': pauses.shift() ?? '' }).end()
  })
  const send = createSender(context)
  const told: (number | null | undefined)[] = []
  const { length } = pauses
  while (told.length < length) {
    const answer = await send(createMessage(url))
    told.push(answer.statusCode === null ? null : answer.retryAfterSeconds)
  }
  assert.deepEqual(told, [undefined, undefined, undefined, 86_400])
})

test('a redirect is not followed', async (context) => {
  const elsewhere = await startReceiver(context, (_request, response) => void response.end())
  const { url } = await startReceiver(context, (_request, response) => {
    response.writeHead(307, { location: elsewhere.url }).end()
  })
  const answer = await createSender(context)(createMessage(url))
  assert.equal(answer.statusCode, 307)
  assert.equal(elsewhere.received.length, 0)
})

test('an answer without end is not read', async (context) => {
  let sentBytes = 0
  const { url } = await startReceiver(context, (_request, response) => {
    const chunk = Buffer.alloc(64 * 1024)
    const pump = (): void => {
      while (!response.destroyed && sentBytes < 1e9) {
        sentBytes += chunk.length
        if (!response.write(chunk)) return void response.once('drain', pump)
      }
    }
    pump()
  })
  const answer = await createSender(context)(createMessage(url))
  assert.equal(answer.statusCode, 200)
  assert.ok(sentBytes < 50e6, `${sentBytes} bytes were sent`)
})

test('an endpoint that says nothing is not waited for', async (context) => {
  const { url } = await startReceiver(context, () => undefined)
  assert.deepEqual(await createSender(context, { timeoutMs: 100 })(createMessage(url)), {
    statusCode: null,
    reason: 'it did not answer within 0.1 seconds',
  })
})

test('an answer that trickles counts by its status', async (context) => {
  const { url } = await startReceiver(context, (_request, response) => void response.write('.'))
  const answer = await createSender(context, { timeoutMs: 200 })(createMessage(url))
  assert.equal(answer.statusCode, 200)
})

test('a message can be called off', async (context) => {
  const { url } = await startReceiver(context, () => controller.abort())
  const controller = new AbortController()
  const answer = await createSender(context)(createMessage(url, { signal: controller.signal }))
  assert.equal(answer.statusCode, null)
})

test('a private address is not called, by whatever name', async (context) => {
  const { url, received } = await startReceiver(context, (_request, response) => void response.end())
  const send = createSender(context, { allowPrivate: false })
  const { port } = new URL(url)
  for (const host of [
    '127.0.0.1',
    '[::1]',
    '[::ffff:127.0.0.1]',
    'localhost',
    '2130706433',
    '0x7f.1',
    '0.0.0.0',
  ]) {
    assert.deepEqual(await send(createMessage(`http://${host}:${port}/hook`)), {
      statusCode: null,
      reason: 'its address is not a public one',
    })
  }
  assert.equal(received.length, 0)
})

test('a port that nobody listens on is told', async (context) => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  const answer = await createSender(context)(createMessage(`http://127.0.0.1:${port}/hook`))
  assert.deepEqual(answer, { statusCode: null, reason: 'the connection failed (ECONNREFUSED)' })
})

test('an address is looked at before it is kept', () => {
  const fine = ['https://example.com/hook', 'http://example.com:8080/?a=b', 'https://93.184.216.34/']
  for (const url of fine) assert.equal(checkWebhookUrl(url, false), undefined, url)
  const refused = {
    'not a url': /expected an address/,
    '/hook': /expected an address/,
    'ftp://example.com/': /only https and http/,
    'javascript:alert(1)': /only https and http/,
    'https://user:pass@example.com/': /user name or password/,
    'http://localhost/': /not a public one/,
    'http://a.localhost./': /not a public one/,
    'http://127.0.0.1/': /not a public one/,
    'http://0x7f000001/': /not a public one/,
    'http://10.1.2.3/': /not a public one/,
    'http://169.254.169.254/latest/': /not a public one/,
    'http://[::1]/': /not a public one/,
    'http://[fd00::1]/': /not a public one/,
  }
  for (const [url, reason] of Object.entries(refused))
    assert.match(checkWebhookUrl(url, false) ?? '', reason, url)
  assert.equal(checkWebhookUrl('http://localhost:3000/hook', true), undefined)
  assert.match(checkWebhookUrl('ftp://localhost/', true) ?? '', /only https and http/)
})

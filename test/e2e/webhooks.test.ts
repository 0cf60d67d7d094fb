import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import OpenAI from 'openai'
import { startAppServer } from '../support/app-server.ts'
import type { AppServer } from '../support/app-server.ts'
import { eventually } from '../support/http-server.ts'

const SETTINGS = {
  FILMGATE_API_KEYS: 'a:secret-of-a,b:secret-of-b',
  FILMGATE_WEBHOOK_ALLOW_PRIVATE: 'true',
}
const EVENT_TYPES = ['video.completed', 'video.failed'] as const
const WAIT_MS = 15_000

interface Received {
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

async function startReceiver(
  context: TestContext,
  statusOf: (count: number) => number = () => 200,
): Promise<{ readonly url: string; readonly received: Received[] }> {
  const received: Received[] = []
  const server = createServer((request, response) => {
    const answer = (body: string): void => {
      received.push({ headers: request.headers, body })
      response.writeHead(statusOf(received.length)).end()
    }
    text(request).then(answer, () => undefined)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  context.after(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, received }
}

function createClient(app: AppServer, prefix = '', secret = 'secret-of-a'): OpenAI {
  return new OpenAI({ apiKey: secret, baseURL: `${app.url}${prefix}/v1`, maxRetries: 0 })
}

async function createVideo(client: OpenAI): Promise<string> {
  const { id } = await client.videos.create({
    model: 'animatic-1',
    prompt: 'a fox',
    seconds: '1' as '4',
    size: '256x256' as '720x1280',
  })
  return id
}

test('tells an endpoint of a video in a message that the official client unwraps', async (context) => {
  await using app = await startAppServer(SETTINGS)
  const { url, received } = await startReceiver(context)
  const client = createClient(app)
  const endpoint = await client.webhooks.create({ name: 'Films', url, event_types: [...EVENT_TYPES] })
  const id = await createVideo(client)
  await createVideo(createClient(app, '', 'secret-of-b'))
  await eventually(() => received.length === 1, 'the endpoint is told', WAIT_MS)
  const [{ headers, body } = { headers: {}, body: '' }] = received
  const event = await client.webhooks.unwrap(body, headers, endpoint.signing_secret)
  const { completed_at: completedAt } = await client.videos.retrieve(id)
  assert.deepEqual(event, {
    id: event.id,
    object: 'event',
    created_at: completedAt,
    type: 'video.completed',
    data: { id },
  })
  assert.match(event.id, /^evt_[0-9a-f]{48}$/)
  assert.match(String(headers['webhook-id']), /^wh_[0-9a-f]{48}$/)
})

for (const prefix of ['', '/openai'] as const) {
  test(`the official client manages endpoints under '${prefix}/v1'`, async (context) => {
    await using app = await startAppServer(SETTINGS)
    const { url, received } = await startReceiver(context, (count) => (count === 1 ? 200 : 418))
    const { webhooks } = createClient(app, prefix)
    const own = prefix === '' ? { filmgate: { disabled_at: null } } : {}
    const made = await webhooks.create({ name: 'Films', url, event_types: ['video.failed', 'video.failed'] })
    assert.deepEqual(made, {
      id: made.id,
      object: 'webhook_endpoint',
      created_at: made.created_at,
      updated_at: made.created_at,
      name: 'Films',
      url,
      event_types: ['video.failed'],
      signing_secret_hint: `whsec_…${made.signing_secret.slice(-4)}`,
      signing_secret: made.signing_secret,
      ...own,
    })
    const { signing_secret: secret, ...endpoint } = made
    assert.match(made.id, /^whe_[0-9a-f]{48}$/)
    assert.deepEqual(await webhooks.retrieve(made.id), endpoint)
    const second = await webhooks.create({ name: 'B', url, event_types: ['video.failed'] })
    const listed = await Array.fromAsync(webhooks.list({ limit: 1 }))
    assert.deepEqual(listed.map(({ id }) => id).toSorted(), [made.id, second.id].toSorted())
    const changed = await webhooks.update(made.id, { name: 'C', event_types: [...EVENT_TYPES] })
    assert.deepEqual([changed.name, changed.url, changed.event_types], ['C', url, [...EVENT_TYPES]])
    assert.deepEqual((await webhooks.eventTypes.list()).data, [...EVENT_TYPES])

    const tested = await webhooks.test(made.id, { event_type: 'video.completed' })
    assert.deepEqual(tested, {
      object: 'webhook_endpoint.test',
      event_type: 'video.completed',
      status_code: 200,
      success: true,
      webhook_endpoint_id: made.id,
    })
    const rotated = await webhooks.rotateSecret(made.id, { keep_old_secret_active_for_24_hours: true })
    assert.notEqual(rotated.signing_secret, secret)
    assert.equal((await webhooks.test(made.id, { event_type: 'video.failed' })).status_code, 418)
    const { headers, body } = received[1] ?? { headers: {}, body: '' }
    for (const each of [secret, rotated.signing_secret]) {
      await webhooks.verifySignature(body, headers, each)
    }
    assert.deepEqual(await webhooks.delete(second.id), {
      id: second.id,
      object: 'webhook_endpoint.deleted',
      deleted: true,
    })
    await assert.rejects(webhooks.retrieve(second.id), { status: 404 })
  })
}

test('tries again, and tells in the log how it went', async (context) => {
  await using app = await startAppServer(SETTINGS)
  const { url, received } = await startReceiver(context, (count) => (count === 1 ? 500 : 204))
  const client = createClient(app)
  const { id: endpointId } = await client.webhooks.create({ name: 'x', url, event_types: [...EVENT_TYPES] })
  const id = await createVideo(client)
  await eventually(() => received.length === 2, 'it is tried again', WAIT_MS)
  assert.equal(received[0]?.body, received[1]?.body)
  assert.equal(received[0]?.headers['webhook-id'], received[1]?.headers['webhook-id'])
  const read = async (): Promise<Record<string, unknown>[]> => {
    const path = `/webhook_endpoints/${endpointId}/deliveries`
    return ((await client.get(path)) as { data: Record<string, unknown>[] }).data
  }
  await eventually(async () => (await read())[0]?.['status'] === 'delivered', 'it is delivered', WAIT_MS)
  const [delivery] = await read()
  assert.deepEqual(delivery, {
    ...delivery,
    id: received[0]?.headers['webhook-id'],
    object: 'webhook_delivery',
    event_type: 'video.completed',
    data: { id },
    status: 'delivered',
    attempts: 2,
    last_status_code: 204,
    last_error: null,
    next_attempt_at: null,
  })
})

test('tells of a video that failed', async (context) => {
  await using app = await startAppServer(SETTINGS, () => 'failed')
  const { url, received } = await startReceiver(context)
  const client = createClient(app)
  await client.webhooks.create({ name: 'x', url, event_types: ['video.failed'] })
  const id = await createVideo(client)
  await eventually(() => received.length === 1, 'the endpoint is told', WAIT_MS)
  const event = JSON.parse(received[0]?.body ?? '') as { type: string; data: object }
  assert.deepEqual([event.type, event.data], ['video.failed', { id }])
})

test('addresses of the inside are refused unless the operator allows them', async (context) => {
  await using app = await startAppServer({ FILMGATE_API_KEYS: 'a:secret-of-a' })
  const { webhooks } = createClient(app)
  const { url } = await startReceiver(context)
  const fields = { name: 'x', event_types: [...EVENT_TYPES] }
  for (const address of [url, 'http://localhost/', 'http://169.254.169.254/', 'ftp://example.com/']) {
    await assert.rejects(webhooks.create({ ...fields, url: address }), {
      status: 400,
      param: 'url',
      code: 'invalid_value',
    })
  }
  const { id } = await webhooks.create({ ...fields, url: 'https://example.com/' })
  await assert.rejects(webhooks.update(id, { url }), { status: 400, param: 'url' })
})

test('values that no endpoint can have are refused', async () => {
  await using app = await startAppServer({ FILMGATE_API_KEYS: 'a:secret-of-a' })
  const fields = { name: 'x', url: 'https://example.com/', event_types: ['video.completed'] }
  const refused: [object, string, string][] = [
    [{ name: undefined }, 'missing_required_parameter', 'name'],
    [{ name: ' ' }, 'invalid_value', 'name'],
    [{ name: 'x'.repeat(257) }, 'string_above_max_length', 'name'],
    [{ name: 7 }, 'invalid_type', 'name'],
    [{ url: undefined }, 'missing_required_parameter', 'url'],
    [{ url: `https://example.com/${'x'.repeat(2048)}` }, 'string_above_max_length', 'url'],
    [{ event_types: undefined }, 'missing_required_parameter', 'event_types'],
    [{ event_types: [] }, 'invalid_value', 'event_types'],
    [{ event_types: 'video.completed' }, 'invalid_type', 'event_types'],
    [{ event_types: ['batch.completed'] }, 'invalid_value', 'event_types'],
    [{ event_types: [null] }, 'invalid_type', 'event_types'],
    [{ secret: 'x' }, 'unknown_parameter', 'secret'],
  ]
  for (const [change, code, param] of refused) {
    const response = await fetch(`${app.url}/v1/webhook_endpoints`, {
      method: 'POST',
      headers: { authorization: 'Bearer secret-of-a', 'content-type': 'application/json' },
      body: JSON.stringify({ ...fields, ...change }),
    })
    const { error } = (await response.json()) as { error: { code: string; param: string; message: string } }
    assert.deepEqual([response.status, error.code, error.param], [400, code, param], error.message)
  }
})

test('an endpoint that can not be reached is told of', async () => {
  await using app = await startAppServer(SETTINGS)
  const { webhooks } = createClient(app)
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  const url = `http://127.0.0.1:${port}/`
  const { id } = await webhooks.create({ name: 'x', url, event_types: [...EVENT_TYPES] })
  await assert.rejects(
    webhooks.test(id, { event_type: 'video.failed' }),
    (error: InstanceType<typeof OpenAI.APIError>) => {
      assert.deepEqual([error.status, error.code], [400, 'webhook_unreachable'])
      assert.match(error.message, /the connection failed \(ECONNREFUSED\)/)
      return true
    },
  )
})

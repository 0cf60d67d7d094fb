import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import sharp from 'sharp'
import { startAppServer } from '../support/app-server.ts'
import type { AppServer } from '../support/app-server.ts'
import { sendRaw } from '../support/raw-http.ts'

/** What OpenAI's service has been seen to answer, word for word. The strict profile says the same. */

const KEY = 'a-key-for-errors'
const PREFIX = '/openai/v1/videos'

let app: AppServer
let landscape: Blob
before(async () => {
  app = await startAppServer({ FILMGATE_API_KEYS: KEY }, ({ prompt }) =>
    prompt === 'fail' ? 'failed' : prompt === 'run' ? 'running' : 'completed',
  )
  const image = sharp({ create: { width: 1280, height: 720, channels: 3, background: '#336699' } })
  landscape = new Blob([new Uint8Array(await image.png().toBuffer())], { type: 'image/png' })
})
after(() => app[Symbol.asyncDispose]())

interface Envelope {
  readonly message: string
  readonly type: string
  readonly param: string | null
  readonly code: string | null
}

async function ask(
  method: string,
  path: string,
  options: {
    readonly json?: object
    readonly form?: Record<string, string | Blob>
    readonly key?: string
  } = {},
): Promise<{ readonly status: number; readonly headers: Headers; readonly body: Record<string, unknown> }> {
  const { json, form, key = KEY } = options
  const data = new FormData()
  for (const [name, value] of Object.entries(form ?? {})) data.append(name, value)
  const headers: Record<string, string> = key === '' ? {} : { authorization: `Bearer ${key}` }
  if (json !== undefined) headers['content-type'] = 'application/json'
  const body = json === undefined ? (form === undefined ? undefined : data) : JSON.stringify(json)
  const response = await fetch(app.url + path, { method, headers, ...(body === undefined ? {} : { body }) })
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as Record<string, unknown>,
  }
}

async function make(prompt: string): Promise<string> {
  const { body } = await ask('POST', PREFIX, { json: { prompt } })
  assert.equal(typeof body['id'], 'string', JSON.stringify(body))
  return body['id'] as string
}

async function follow(id: string, status: string): Promise<Record<string, unknown>> {
  for (let tries = 0; tries < 400; tries += 1) {
    const { body } = await ask('GET', `${PREFIX}/${id}`)
    if (body['status'] === status) return body
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  throw new Error(`${id} is never ${status}`)
}

function invalid(param: string | null, code: string | null, message: string): Envelope {
  return { message, type: 'invalid_request_error', param, code }
}

const REFUSED_JSON: readonly (readonly [object, Envelope])[] = [
  [
    { prompt: 'x', seconds: '10' },
    invalid('seconds', 'invalid_value', "Invalid value: '10'. Supported values are: '4', '8', and '12'."),
  ],
  [
    { prompt: 'x', seconds: 4 },
    invalid(
      'seconds',
      'invalid_type',
      "Invalid type for 'seconds': expected one of '4', '8', or '12', but got an integer instead.",
    ),
  ],
  [
    { prompt: 'x', model: 'sora-2-pro', size: '1080x1080' },
    invalid(
      'size',
      'invalid_value',
      "Invalid value: '1080x1080'. Supported values are: '720x1280', '1280x720', '1024x1792', and '1792x1024'.",
    ),
  ],
  [{ prompt: 'x', duration: 4 }, invalid('duration', 'unknown_parameter', "Unknown parameter: 'duration'.")],
  [{ prompt: 'x', width: 720 }, invalid('width', 'unknown_parameter', "Unknown parameter: 'width'.")],
  [
    { prompt: 'x', reference_image: 'x' },
    invalid('reference_image', 'unknown_parameter', "Unknown parameter: 'reference_image'."),
  ],
  [
    { prompt: 'x', input_reference: 'https://example.com/a.png' },
    invalid(
      'input_reference',
      'invalid_type',
      "Invalid type for 'input_reference': expected an object, but got a string instead.",
    ),
  ],
  [{}, invalid('prompt', 'missing_required_parameter', "Missing required parameter: 'prompt'.")],
]

for (const [json, expected] of REFUSED_JSON) {
  test(`JSON ${JSON.stringify(json)} is refused in OpenAI's words`, async () => {
    const { status, body } = await ask('POST', PREFIX, { json })
    assert.deepEqual([status, body['error']], [400, expected])
  })
}

test('a model that is not there is a value like others', async () => {
  const { status, body } = await ask('POST', PREFIX, { json: { prompt: 'x', model: 'sora-1-turbo' } })
  const { message, ...rest } = body['error'] as Envelope
  assert.deepEqual(
    [status, rest],
    [400, { type: 'invalid_request_error', param: 'model', code: 'invalid_value' }],
  )
  assert.match(
    message,
    /^Invalid value: 'sora-1-turbo'\. Supported values are: 'sora-2', 'sora-2-pro', .+'\.$/,
  )
})

test('a text where a form should have a file is refused', async () => {
  const { status, body } = await ask('POST', PREFIX, { form: { prompt: 'x', input_reference: 'a.png' } })
  const message = "Invalid type for 'input_reference': expected a file, but got a string instead."
  assert.deepEqual([status, body['error']], [400, invalid('input_reference', 'invalid_type', message)])
})

test('a picture of another size is refused, at every prefix alike', async () => {
  for (const prefix of ['/v1', '/openai/v1', '/yutoai/v1', '/cometapi/v1']) {
    const { status, body } = await ask('POST', `${prefix}/videos`, {
      form: { prompt: 'x', model: 'sora-2', size: '720x1280', input_reference: landscape },
    })
    const message = 'Inpaint image must match the requested width and height'
    assert.deepEqual([status, body['error']], [400, invalid(null, null, message)])
  }
})

test('a wrong key is repeated only by its ends, and the answer says how to send one', async () => {
  const { status, headers, body } = await ask('GET', PREFIX, { key: 'sk-0123456789abcdef' })
  const message = 'Incorrect API key provided: sk-0***cdef.'
  assert.deepEqual([status, body['error']], [401, invalid(null, 'invalid_api_key', message)])
  assert.match(headers.get('www-authenticate') ?? '', /^Bearer /)
  const missing = await ask('GET', PREFIX, { key: '' })
  assert.deepEqual([missing.status, (missing.body['error'] as Envelope).code], [401, null])
})

test('an unknown id is 404, and so is content that is not there yet', async () => {
  for (const [method, path] of [
    ['GET', '/video_nope'],
    ['GET', '/video_nope/content'],
    ['DELETE', '/video_nope'],
  ] as const) {
    const { status, body } = await ask(method, PREFIX + path)
    assert.deepEqual(
      [status, body['error']],
      [404, invalid(null, null, "Video with id 'video_nope' not found.")],
    )
  }
  const id = await make('run')
  const content = await ask('GET', `${PREFIX}/${id}/content`)
  const message = 'Video is not ready yet, use GET /v1/videos/{video_id} to check status.'
  assert.deepEqual([content.status, content.body['error']], [404, invalid(null, null, message)])
  const deleted = await ask('DELETE', `${PREFIX}/${id}`)
  assert.equal(deleted.status, 400)
  assert.match((deleted.body['error'] as Envelope).message, /^Video is still being processed/)
  await ask('POST', `/v1/videos/${id}/cancel`)
  const cancelled = await follow(id, 'failed')
  assert.equal((cancelled['error'] as Envelope).code, 'cancelled')
})

test('a list is limited to what OpenAI lists', async () => {
  const { status, body } = await ask('GET', `${PREFIX}?limit=101`)
  const message =
    "Invalid 'limit': integer above maximum value. Expected a value <= 100, but got 101 instead."
  assert.deepEqual([status, body['error']], [400, invalid('limit', 'integer_above_max_value', message)])
})

test('a video that could not be made says so with 200, in two keys', async () => {
  const video = await follow(await make('fail'), 'failed')
  assert.deepEqual(video['error'], { code: 'video_generation_failed', message: 'It was told to fail.' })
  assert.notEqual(video['progress'], 100)
})

test('a request without a Host gets the envelope, one of HTTP/1.0 its answer', async () => {
  const key = `Authorization: Bearer ${KEY}`
  const refused = await sendRaw(app.port, `GET ${PREFIX} HTTP/1.1\r\n${key}\r\n\r\n`)
  assert.equal(refused.status, 400)
  const { error } = JSON.parse(refused.body) as { error: Envelope }
  assert.deepEqual(
    error,
    invalid(null, 'invalid_url_encoding', 'The request could not be read: it has no Host header.'),
  )
  assert.match(refused.headers['x-request-id'] ?? '', /^req_/)
  const old = await sendRaw(app.port, `GET ${PREFIX} HTTP/1.0\r\n${key}\r\n\r\n`)
  assert.equal(old.status, 200)
})

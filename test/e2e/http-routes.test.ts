import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { AppError, StorageError } from '#core/errors.ts'
import { DIALECTS, startHttp } from '../support/http-server.ts'
import { sendRaw } from '../support/raw-http.ts'

const open = await startHttp()
const closed = await startHttp({ secrets: { 'secret-a': 'a', 'secret-b': 'b' } })
after(async () => {
  await open[Symbol.asyncDispose]()
  await closed[Symbol.asyncDispose]()
})

interface Envelope {
  readonly error: {
    readonly message: string
    readonly type: string
    readonly param: unknown
    readonly code: unknown
  }
}

async function readError(response: Response): Promise<Envelope['error']> {
  const { error } = (await response.json()) as Envelope
  assert.deepEqual(Object.keys(error), ['message', 'type', 'param', 'code'])
  return error
}

async function create(url: string, headers: Record<string, string> = {}): Promise<string> {
  const form = new FormData()
  form.set('prompt', 'cat')
  const response = await fetch(`${url}/v1/videos`, { method: 'POST', body: form, headers })
  assert.equal(response.status, 200)
  return ((await response.json()) as { id: string }).id
}

test('puts a fresh request id, the version and the time taken on every answer', async () => {
  const seen = new Set<string>()
  const paths = ['/v1/videos', '/v1/videos/video_nope', '/nope', '/v1/models', '/healthz', '/readyz']
  for (const path of paths) {
    const response = await fetch(open.url + path)
    const requestId = response.headers.get('x-request-id') ?? ''
    assert.match(requestId, /^req_[0-9a-f]{48}$/)
    seen.add(requestId)
    assert.equal(response.headers.get('openai-version'), '2020-10-01')
    assert.match(response.headers.get('openai-processing-ms') ?? '', /^[1-9]\d*$/)
    assert.equal(response.headers.get('content-type'), 'application/json')
  }
  assert.equal(seen.size, paths.length)
})

test('tells the polling pace while there is something to wait for', async () => {
  const id = await create(open.url)
  const waiting = await fetch(`${open.url}/v1/videos/${id}`)
  assert.equal(waiting.headers.get('openai-poll-after-ms'), '1000')
  open.fake.complete(id)
  const done = await fetch(`${open.url}/v1/videos/${id}`)
  assert.equal(done.headers.get('openai-poll-after-ms'), null)
})

test('answers unknown paths and wrong methods with the envelope', async () => {
  const unknown = await fetch(`${open.url}/v1/nothing?x=1`)
  assert.equal(unknown.status, 404)
  assert.deepEqual(await readError(unknown), {
    message: 'Invalid URL (GET /v1/nothing)',
    type: 'invalid_request_error',
    param: null,
    code: 'unknown_url',
  })
  for (const [method, path, allow] of [
    ['PUT', '/v1/videos', 'POST, GET'],
    ['PATCH', '/v1/videos/video_1', 'GET, DELETE'],
    ['POST', '/v1/videos/video_1/content', 'GET, HEAD'],
    ['DELETE', '/v1/models/sora-2', 'GET'],
    ['POST', '/healthz', 'GET'],
    ['POST', '/openai/v1/videos/video_1', 'GET, DELETE'],
  ] as const) {
    const response = await fetch(open.url + path, { method })
    assert.equal(response.status, 405, `${method} ${path}`)
    assert.equal(response.headers.get('allow'), allow)
    assert.equal((await readError(response)).code, 'method_not_allowed')
  }
})

test('lets literal segments win over ids, and a slash at the end pass', async () => {
  const edit = await fetch(`${open.url}/v1/videos/edits`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"prompt":"x"}',
  })
  assert.equal((await readError(edit)).param, 'video')
  assert.equal((await fetch(`${open.url}/v1/videos/`)).status, 200)
})

test('serves no cancel, list or delete where the vendor documents none', async () => {
  const id = await create(open.url)
  const asked = async (method: string, path: string): Promise<number> =>
    (await fetch(open.url + path, { method })).status
  assert.equal(await asked('POST', `/openai/v1/videos/${id}/cancel`), 404)
  assert.equal(await asked('GET', '/cometapi/v1/videos'), 405)
  assert.equal(await asked('DELETE', `/apigo/v1/videos/${id}`), 405)
  assert.equal(await asked('POST', `/v1/videos/${id}/cancel`), 200)
  assert.equal(await asked('POST', `/v1/videos/${id}/cancel`), 200)
})

test('takes ids in any spelling and answers nonsense as absent', async () => {
  const id = await create(open.url)
  const escaped = id.replace('_', '%5F')
  assert.equal((await fetch(`${open.url}/v1/videos/${escaped}`)).status, 200)
  for (const strange of [
    'sora-2:task_01',
    '..%2f..%2fetc',
    '%00',
    '__proto__',
    'a'.repeat(400),
    '%F0%9F%90%88',
  ]) {
    const response = await fetch(`${open.url}/v1/videos/${strange}`)
    assert.equal(response.status, 404, strange)
  }
  for (const broken of ['%E0%A4%A', 'a'.repeat(600)]) {
    const response = await fetch(`${open.url}/v1/videos/${broken}`)
    assert.equal(response.status, 400, broken)
    assert.equal((await readError(response)).code, 'invalid_url_encoding')
  }
})

test('accepts Bearer, bearer and a bare key', async () => {
  for (const authorization of ['Bearer secret-a', 'bearer secret-a', 'BEARER  secret-a', 'secret-a']) {
    const response = await fetch(`${closed.url}/v1/videos`, { headers: { authorization } })
    assert.equal(response.status, 200, authorization)
  }
})

test('takes a bare key only where the vendor shows one', async () => {
  for (const { prefix, requiresBearer } of DIALECTS) {
    const path = `${closed.url}${prefix}/models`
    const bare = await fetch(path, { headers: { authorization: 'secret-a' } })
    assert.equal(bare.status, requiresBearer === true ? 401 : 200, prefix)
    const bearer = await fetch(path, { headers: { authorization: 'Bearer secret-a' } })
    assert.equal(bearer.status, 200, prefix)
  }
})

test('refuses every route below every prefix without a valid key', async () => {
  for (const dialect of DIALECTS) {
    const routes = [
      ...dialect.routes,
      { method: 'GET', path: '/models' },
      { method: 'GET', path: '/unknown' },
    ]
    for (const { method, path } of routes) {
      const url = closed.url + dialect.prefix + path.replace(':id', 'video_1')
      for (const authorization of [
        undefined,
        '',
        'Bearer',
        'Bearer ',
        'Bearer wrong-key',
        'Basic c2VjcmV0LWE6',
      ]) {
        const headers: Record<string, string> = authorization === undefined ? {} : { authorization }
        const response = await fetch(url, { method, headers })
        assert.equal(response.status, 401, `${method} ${url} ${authorization}`)
        assert.match(response.headers.get('www-authenticate') ?? '', /^Bearer/)
        assert.equal((await readError(response)).type, 'invalid_request_error')
      }
    }
  }
})

test('does not repeat a wrong key', async () => {
  const key = 'sk-proj-0123456789abcdefghijklmnop'
  const response = await fetch(`${closed.url}/v1/videos`, { headers: { authorization: `Bearer ${key}` } })
  const { message, code } = await readError(response)
  assert.equal(code, 'invalid_api_key')
  assert.ok(!message.includes(key.slice(0, 12)) && !message.includes(key.slice(-12)))
})

test("answers another project's video as absent", async () => {
  const id = await create(closed.url, { authorization: 'Bearer secret-a' })
  const headers = { authorization: 'Bearer secret-b' }
  for (const [method, path] of [
    ['GET', ''],
    ['DELETE', ''],
    ['GET', '/content'],
    ['POST', '/cancel'],
  ] as const) {
    const response = await fetch(`${closed.url}/v1/videos/${id}${path}`, { method, headers })
    assert.equal(response.status, 404)
    assert.equal((await readError(response)).message, `Video with id '${id}' not found.`)
  }
  const list = await fetch(`${closed.url}/v1/videos`, { headers })
  assert.deepEqual(((await list.json()) as { data: unknown[] }).data, [])
})

test('in open mode answers this machine, and no page or name from elsewhere', async () => {
  const ask = async (headers: string): Promise<number> =>
    (await sendRaw(open.port, `GET /v1/videos HTTP/1.1\r\n${headers}\r\n\r\n`)).status
  assert.equal(await ask('Host: 127.0.0.1'), 200)
  assert.equal(await ask('Host: [::1]:7878'), 200)
  assert.equal(await ask('Host: localhost:7878\r\nOrigin: http://localhost:5173'), 200)
  assert.equal(await ask('Host: 127.0.0.1\r\nOrigin: https://evil.example'), 403)
  assert.equal(await ask('Host: 127.0.0.1\r\nOrigin: null'), 403)
  assert.equal(await ask('Host: rebound.example:7878'), 403)
  assert.equal(await ask('Host: 127.0.0.1.evil.example'), 403)
})

test('in open mode refuses to listen beyond this machine', async () => {
  await assert.rejects(open.http.start('0.0.0.0', 0), /without an API key/)
})

test('lets browser clients in: preflight, origin, exposed headers', async () => {
  const preflight = await fetch(`${closed.url}/v1/videos`, {
    method: 'OPTIONS',
    headers: {
      origin: 'https://app.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,x-stainless-lang,x-stainless-retry-count',
    },
  })
  assert.equal(preflight.status, 204)
  assert.equal(preflight.headers.get('access-control-allow-origin'), '*')
  assert.match(preflight.headers.get('access-control-allow-methods') ?? '', /DELETE/)
  const allowed = preflight.headers.get('access-control-allow-headers') ?? ''
  assert.match(allowed, /x-stainless-retry-count/)
  const answers = [
    await fetch(`${closed.url}/v1/videos`, { headers: { origin: 'https://app.example' } }),
    await fetch(`${closed.url}/v1/videos`, {
      headers: { origin: 'https://app.example', authorization: 'Bearer secret-a' },
    }),
  ]
  assert.deepEqual(
    answers.map(({ status }) => status),
    [401, 200],
  )
  for (const answer of answers) {
    assert.equal(answer.headers.get('access-control-allow-origin'), '*')
    assert.match(answer.headers.get('access-control-expose-headers') ?? '', /x-request-id/)
  }
})

test('ignores a preflight that would smuggle headers', async () => {
  const answer = await sendRaw(
    closed.port,
    'OPTIONS /v1/videos HTTP/1.1\r\nHost: x\r\nOrigin: https://a\r\nAccess-Control-Request-Headers: a b;c\r\n\r\n',
  )
  assert.equal(answer.status, 204)
  assert.match(answer.headers['access-control-allow-headers'] ?? '', /^authorization, /)
})

test("lists the models in OpenAI's shape", async () => {
  const list = (await (await fetch(`${open.url}/v1/models`)).json()) as {
    object: string
    data: { id: string; object: string; created: number; owned_by: string }[]
  }
  assert.equal(list.object, 'list')
  assert.deepEqual(
    list.data.map(({ id, object, owned_by: owner }) => [id, object, owner]),
    [
      ['sora-2', 'model', 'animatic'],
      ['sora-2-pro', 'model', 'animatic'],
    ],
  )
  const one = await fetch(`${open.url}/v1/models/sora-2`)
  assert.deepEqual(await one.json(), list.data[0])
  assert.ok('filmgate' in (list.data[0] ?? {}))
  const none = await fetch(`${open.url}/v1/models/gpt-9`)
  assert.equal(none.status, 404)
  assert.equal((await readError(none)).message, "Model with id 'gpt-9' not found.")
})

test('shows the models of a profile with the four keys of its vendors, and no more', async () => {
  const list = (await (await fetch(`${open.url}/openai/v1/models`)).json()) as { data: object[] }
  const one = (await (await fetch(`${open.url}/cometapi/v1/models/sora-2`)).json()) as object
  for (const model of [...list.data, one]) {
    assert.deepEqual(Object.keys(model), ['id', 'object', 'created', 'owned_by'])
  }
})

test('says whether it is ready, without a key', async () => {
  await using unready = await startHttp({
    secrets: { 'secret-a': 'a' },
    readiness: async () => ({ ready: false, checks: [{ name: 'blobs', ok: false, detail: 'disk full' }] }),
  })
  assert.equal((await fetch(`${unready.url}/healthz`)).status, 200)
  const response = await fetch(`${unready.url}/readyz`)
  assert.equal(response.status, 503)
  assert.deepEqual(await response.json(), {
    ready: false,
    checks: [{ name: 'blobs', ok: false, detail: 'disk full' }],
  })
})

test('keeps the cause of a fault to itself and logs it under the request id', async () => {
  await using server = await startHttp()
  server.fake.breakNext('get', new TypeError('secret detail of /etc/passwd'))
  const response = await fetch(`${server.url}/v1/videos/video_1`)
  const requestId = response.headers.get('x-request-id') ?? 'none'
  const error = await readError(response)
  assert.deepEqual([response.status, error.type, error.code], [500, 'server_error', 'internal_error'])
  assert.ok(error.message.includes(requestId) && !error.message.includes('secret'))
  const [complaint] = server.complaints as { fields: { err: Error; requestId: string } }[]
  assert.deepEqual(
    [complaint?.fields.err.message, complaint?.fields.requestId],
    ['secret detail of /etc/passwd', requestId],
  )
})

test('answers 503 when the storage is the one that failed', async () => {
  await using server = await startHttp()
  server.fake.breakNext('create', new StorageError('storage_full', 'ENOSPC'))
  const form = new FormData()
  form.set('prompt', 'x')
  const response = await fetch(`${server.url}/v1/videos`, { method: 'POST', body: form })
  assert.equal(response.status, 503)
  assert.match((await readError(response)).message, /disk is full/)
})

test('passes on when to try again', async () => {
  await using server = await startHttp()
  server.fake.breakNext(
    'get',
    new AppError('rate_limit_exceeded', { reason: 'Slow down.', retryAfterSeconds: 7 }),
  )
  const response = await fetch(`${server.url}/v1/videos/video_1`)
  assert.deepEqual([response.status, response.headers.get('retry-after')], [429, '7'])
})

test('answers what is no HTTP, and headers that are too large', async () => {
  for (const [bytes, status] of [
    ['hello\r\n\r\n', 400],
    ['GET / HTTP/9.9\r\n\r\n', 400],
    [`GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
    ['POST /v1/videos HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n', 400],
    ['POST /v1/videos HTTP/1.1\r\nHost: a\r\nContent-Length: -5\r\n\r\n', 400],
  ] as const) {
    const answer = await sendRaw(open.port, bytes)
    assert.equal(answer.status, status)
    assert.match(answer.headers['x-request-id'] ?? '', /^req_/)
    assert.equal(typeof (JSON.parse(answer.body) as Envelope).error.message, 'string')
  }
})

test('discloses engine and warnings of a strict profile in headers', async () => {
  const form = new FormData()
  form.set(
    'prompt',
    'Shot 1:\nduration: 7.5sec\nScene: The plane takes off.\n\nShot 2:\nduration: 7.5sec\nScene: The plane lands.',
  )
  const response = await fetch(`${open.url}/cometapi/v1/videos`, { method: 'POST', body: form })
  const video = (await response.json()) as Record<string, unknown>
  assert.deepEqual([response.status, video['seconds'], 'filmgate' in video], [200, '4', false])
  assert.equal(response.headers.get('x-filmgate-engine'), 'animatic')
  const warnings = JSON.parse(response.headers.get('x-filmgate-warnings') ?? '[]') as { param: string }[]
  assert.equal(warnings[0]?.param, 'prompt')
})

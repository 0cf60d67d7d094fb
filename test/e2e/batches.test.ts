import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import fc from 'fast-check'
import OpenAI, { toFile } from 'openai'
import OpenAI62 from 'openai-6.2'
import OpenAI627 from 'openai-6.27'
import OpenAI649 from 'openai-6.49'
import sharp from 'sharp'
import { startAppServer } from '../support/app-server.ts'

/** Batches as the official client uses them, on the whole program. */
const app = await startAppServer({ FILMGATE_API_KEYS: 'a:secret-of-a,b:secret-of-b' }, ({ prompt }) =>
  prompt.startsWith('fail') ? 'failed' : prompt.startsWith('run') ? 'running' : 'completed',
)
after(() => app[Symbol.asyncDispose]())

interface OutputLine {
  readonly id: string
  readonly custom_id: string
  readonly response: {
    readonly status_code: number
    readonly request_id: string
    readonly body: OpenAI.Video & { error: { code: string; message: string; param?: string } | null }
  } | null
  readonly error: { readonly code: string; readonly message: string } | null
}

function connect(project: string, prefix = '/v1', Client = OpenAI): OpenAI {
  return new Client({ apiKey: `secret-of-${project}`, baseURL: app.url + prefix, maxRetries: 0 })
}

function isStatus(status: number, message = /./): (error: unknown) => boolean {
  return (error) => error instanceof OpenAI.APIError && error.status === status && message.test(error.message)
}

function toLine(customId: string, body: object): object {
  return { custom_id: customId, method: 'POST', url: '/v1/videos', body }
}

async function upload(client: OpenAI, lines: readonly object[] | string): Promise<string> {
  const text = typeof lines === 'string' ? lines : lines.map((line) => JSON.stringify(line)).join('\n')
  return (await client.files.create({ file: await toFile(Buffer.from(text), 'in.jsonl'), purpose: 'batch' }))
    .id
}

async function begin(client: OpenAI, lines: readonly object[] | string, change = {}): Promise<OpenAI.Batch> {
  return client.batches.create({
    input_file_id: await upload(client, lines),
    endpoint: '/v1/videos',
    completion_window: '24h',
    ...change,
  })
}

async function settle(client: OpenAI, id: string): Promise<OpenAI.Batch> {
  for (let tries = 0; tries < 1000; tries += 1) {
    const batch = await client.batches.retrieve(id)
    if (['completed', 'failed', 'expired', 'cancelled'].includes(batch.status)) return batch
    await delay(10)
  }
  throw new Error(`${id} has no end`)
}

async function readLines(client: OpenAI, fileId: string | undefined): Promise<OutputLine[]> {
  assert.ok(typeof fileId === 'string')
  const text = await (await client.files.content(fileId)).text()
  assert.ok(text.endsWith('\n'))
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as OutputLine)
}

/** The endpoint is newer than the older clients' types. */
const CLIENTS = [
  ['/v1', 'newest', OpenAI],
  ['/openai/v1', 'newest', OpenAI],
  ['/v1', '6.49', OpenAI649 as unknown as typeof OpenAI],
  ['/v1', '6.27', OpenAI627 as unknown as typeof OpenAI],
  ['/openai/v1', '6.2', OpenAI62 as unknown as typeof OpenAI],
] as const

for (const [prefix, version, Client] of CLIENTS) {
  test(`${prefix}, client ${version}: makes the videos of a file and leaves their objects in another`, async () => {
    const client = connect('a', prefix, Client)
    const ids = Array.from({ length: 20 }, (_, index) => `line ${index}`)
    const begun = await begin(
      client,
      ids.map((id) => toLine(id, { prompt: `a cat, ${id}`, seconds: '8' })),
      { metadata: { for: 'tests' } },
    )
    assert.match(begun.id, /^batch_[0-9a-f]{48}$/)
    assert.deepEqual(
      [begun.object, begun.endpoint, begun.completion_window, begun.errors, begun.metadata],
      ['batch', '/v1/videos', '24h', null, { for: 'tests' }],
    )
    assert.equal(begun.expires_at, begun.created_at + 24 * 3600)
    const done = await settle(client, begun.id)
    assert.deepEqual(done.request_counts, { total: 20, completed: 20, failed: 0 })
    assert.deepEqual([done.status, done.error_file_id, done.model], ['completed', null, 'sora-2'])
    for (const time of [done.in_progress_at, done.finalizing_at, done.completed_at]) {
      assert.ok(time !== undefined && time >= done.created_at)
    }
    const lines = await readLines(client, done.output_file_id)
    assert.deepEqual(
      lines.map((line) => line.custom_id),
      ids,
    )
    assert.equal(new Set(lines.map(({ id }) => id)).size, 20)
    for (const { id, response, error } of lines) {
      assert.match(id, /^batch_req_[0-9a-f]{32}$/)
      assert.equal(error, null)
      assert.equal(response?.status_code, 200)
      assert.match(response.request_id, /^req_/)
      assert.deepEqual([response.body.status, response.body.seconds], ['completed', '8'])
    }
    const [first] = lines
    assert.deepEqual(
      JSON.parse(JSON.stringify(await client.videos.retrieve(first?.response?.body.id ?? ''))),
      first?.response?.body,
    )
    const file = await client.files.retrieve(done.output_file_id ?? '')
    assert.deepEqual([file.purpose, file.filename], ['batch_output', `${done.id}_output.jsonl`])
    assert.equal(file.expires_at, file.created_at + 30 * 24 * 3600)
  })
}

test('tells of each line that failed, why', async () => {
  const client = connect('a')
  const begun = await begin(
    client,
    [
      toLine('good', { prompt: 'a cat' }),
      toLine('refused', { prompt: 'a cat', seconds: '5' }),
      toLine('broken', { prompt: 'fail' }),
      toLine('empty', {}),
      toLine('picture', { prompt: 'a cat', input_reference: { file_id: 'file-none' } }),
      toLine('number', { prompt: 7 }),
    ],
    { output_expires_after: { anchor: 'created_at', seconds: 3600 } },
  )
  const done = await settle(client, begun.id)
  assert.deepEqual([done.status, done.request_counts], ['completed', { total: 6, completed: 1, failed: 5 }])
  assert.deepEqual(
    (await readLines(client, done.output_file_id)).map((line) => line.custom_id),
    ['good'],
  )
  const errors = await readLines(client, done.error_file_id)
  assert.deepEqual(
    errors.map(({ custom_id: id, response, error }) => [
      id,
      response?.status_code,
      response?.body.error?.code ?? null,
      error?.code ?? null,
    ]),
    [
      ['refused', 400, 'invalid_value', null],
      ['broken', 200, 'video_generation_failed', 'video_generation_failed'],
      ['empty', 400, 'missing_required_parameter', null],
      ['picture', 404, null, null],
      ['number', 400, 'invalid_type', null],
    ],
  )
  assert.equal(errors[1]?.response?.body.status, 'failed')
  const file = await client.files.retrieve(done.error_file_id ?? '')
  assert.equal(file.expires_at, file.created_at + 3600)
})

test('a strict profile refuses in a line what it refuses in a create', async () => {
  const client = connect('a', '/openai/v1')
  const begun = await begin(client, [
    toLine('number', { prompt: 'a cat', seconds: 4 }),
    toLine('unknown', { prompt: 'a cat', width: 720 }),
  ])
  const done = await settle(client, begun.id)
  const errors = await readLines(client, done.error_file_id)
  assert.deepEqual(
    errors.map(({ response }) => response?.body.error?.code),
    ['invalid_type', 'unknown_parameter'],
  )
  assert.equal(done.output_file_id, null)
})

test('takes pictures by file id and as data URLs', async () => {
  const client = connect('a')
  const png = await sharp({ create: { width: 720, height: 1280, channels: 3, background: '#406080' } })
    .png()
    .toBuffer()
  const { id } = await client.files.create({ file: await toFile(png, 'a.png'), purpose: 'vision' })
  const begun = await begin(client, [
    toLine('file', { prompt: 'a cat', input_reference: { file_id: id } }),
    toLine('url', {
      prompt: 'a cat',
      input_reference: { image_url: `data:image/png;base64,${png.toString('base64')}` },
    }),
  ])
  const done = await settle(client, begun.id)
  assert.deepEqual(done.request_counts, { total: 2, completed: 2, failed: 0 })
})

test('begins nothing of a file with a fault, and names the line', async () => {
  const client = connect('a')
  const text = [
    JSON.stringify(toLine('a', { prompt: 'a cat' })),
    '{"custom_id": ',
    JSON.stringify({ ...toLine('a', {}), method: 'GET' }),
  ].join('\n')
  const done = await settle(client, (await begin(client, text)).id)
  assert.equal(done.status, 'failed')
  assert.ok(done.failed_at !== undefined)
  assert.equal(done.errors?.object, 'list')
  assert.deepEqual(
    done.errors?.data?.map(({ code, line, param }) => [code, line, param]),
    [
      ['invalid_json_line', 2, null],
      ['duplicate_custom_id', 3, 'custom_id'],
    ],
  )
  assert.deepEqual(done.request_counts, { total: 0, completed: 0, failed: 0 })
  assert.deepEqual([done.output_file_id, done.error_file_id], [null, null])
  const videos = await client.videos.list({ limit: 1 })
  assert.ok(!videos.data.some(({ prompt, created_at: at }) => prompt === 'a cat' && at > done.created_at))
})

test('goes on when its input is deleted meanwhile', async () => {
  const client = connect('a')
  const begun = await begin(
    client,
    Array.from({ length: 40 }, (_, index) => toLine(`${index}`, { prompt: 'a cat' })),
  )
  await client.files.delete(begun.input_file_id)
  const done = await settle(client, begun.id)
  assert.deepEqual(done.request_counts, { total: 40, completed: 40, failed: 0 })
})

test('cancels what has not begun and what waits, and keeps what is done', async () => {
  const client = connect('b')
  const begun = await begin(client, [
    toLine('done', { prompt: 'a cat' }),
    ...Array.from({ length: 200 }, (_, index) => toLine(`late ${index}`, { prompt: 'run' })),
  ])
  while ((await client.batches.retrieve(begun.id)).request_counts?.completed !== 1) await delay(10)
  const asked = await client.batches.cancel(begun.id)
  assert.equal(asked.status, 'cancelling')
  assert.ok(asked.cancelling_at !== undefined)
  // Those in progress may finish, and these never would.
  while ((await client.batches.retrieve(begun.id)).status !== 'cancelled') {
    const { data } = await client.videos.list({ limit: 100 })
    for (const { id, status } of data) {
      if (status === 'in_progress') await client.post(`/videos/${id}/cancel`)
    }
    await delay(10)
  }
  const done = await client.batches.retrieve(begun.id)
  assert.deepEqual(done.request_counts, { total: 201, completed: 1, failed: 200 })
  const errors = await readLines(client, done.error_file_id)
  assert.deepEqual(new Set(errors.map(({ error }) => error?.code)), new Set(['batch_cancelled']))
  assert.equal(errors.length, 200)
  assert.equal((await client.batches.cancel(done.id)).status, 'cancelled')
})

test('answers whatever the lines ask for without a fault of its own', async () => {
  const client = connect('a')
  const odd = fc.oneof(
    fc.anything(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('4', '720x1280', 'a cat'),
  )
  const body = fc.record(
    {
      prompt: fc.oneof(fc.constant('fail'), odd),
      seconds: fc.oneof(fc.constantFrom('4', 4, '8'), odd),
      size: fc.oneof(fc.constantFrom('720x1280', '1280x720'), odd),
      input_reference: fc.oneof(fc.record({ file_id: odd }), fc.record({ image_url: odd }), odd),
      characters: odd,
      character_ids: odd,
      shots: odd,
      style: odd,
      seed: odd,
      private: odd,
      watermark: odd,
      ['a\u0000']: odd,
      ['__proto__']: odd,
    },
    { requiredKeys: [] },
  )
  const bodies = fc.sample(fc.oneof(body, fc.object()), { numRuns: 200, seed: 7 })
  const lines = bodies.map((one, index) => toLine(`${index}`, JSON.parse(JSON.stringify(one)) as object))
  const kept = lines.filter((line) => !('model' in (line as { body: object }).body))
  const done = await settle(client, (await begin(client, kept)).id)
  assert.deepEqual([done.status, done.request_counts?.total], ['completed', kept.length])
  const answers = [done.output_file_id, done.error_file_id].map(async (id) =>
    typeof id === 'string' ? readLines(client, id) : [],
  )
  const all = (await Promise.all(answers)).flat()
  assert.equal(all.length, kept.length)
  for (const { response } of all) {
    assert.ok(response !== null && response.status_code < 500, JSON.stringify(response))
  }
})

test('lists batches, newest first, a page at a time', async () => {
  const client = connect('b')
  const made: string[] = []
  for (let count = 0; count < 3; count++)
    made.unshift((await begin(client, [toLine('a', { prompt: 'x' })])).id)
  const seen: string[] = []
  for await (const { id } of client.batches.list({ limit: 2 })) seen.push(id)
  assert.deepEqual(new Set(seen.slice(0, 3)), new Set(made))
  assert.equal(new Set(seen).size, seen.length)
  await assert.rejects(client.batches.list({ after: 'batch_none' }), isStatus(400, /no batch with id/))
})

test('makes one batch of a request that was sent twice', async () => {
  const client = connect('a')
  const input = await upload(client, [toLine('a', { prompt: 'a cat' })])
  const send = async (metadata: Record<string, string>): Promise<OpenAI.Batch> =>
    client.batches.create(
      { input_file_id: input, endpoint: '/v1/videos', completion_window: '24h', metadata },
      { headers: { 'Idempotency-Key': 'b1' } },
    )
  const sent = await Promise.all([send({ a: '1' }), send({ a: '1' }), send({ a: '1' })])
  assert.equal(new Set(sent.map(({ id }) => id)).size, 1)
  await assert.rejects(send({ a: '2' }), isStatus(400, /Idempotency-Key/))
})

test('refuses what is no batch', async () => {
  const client = connect('a')
  const picture = await client.files.create({ file: await toFile(Buffer.from('x'), 'x'), purpose: 'vision' })
  const good = await upload(client, [toLine('a', { prompt: 'a cat' })])
  const create = (change: object): Promise<unknown> =>
    client.post('/batches', {
      body: { input_file_id: good, endpoint: '/v1/videos', completion_window: '24h', ...change },
    })
  await assert.rejects(create({ input_file_id: 'file-none' }), isStatus(404, /No such File object/))
  await assert.rejects(create({ input_file_id: picture.id }), isStatus(400, /purpose 'batch'/))
  await assert.rejects(create({ endpoint: '/v1/chat/completions' }), isStatus(400, /Supported values/))
  await assert.rejects(
    create({ endpoint: undefined }),
    isStatus(400, /Missing required parameter: 'endpoint'/),
  )
  await assert.rejects(create({ completion_window: '48h' }), isStatus(400, /Supported values/))
  await assert.rejects(create({ metadata: { a: 1 } }), isStatus(400, /metadata\.a/))
  await assert.rejects(create({ metadata: { a: 'x'.repeat(513) } }), isStatus(400, /maximum length 512/))
  await assert.rejects(create({ more: 1 }), isStatus(400, /Unknown parameter: 'more'/))
  const ended = await settle(client, ((await create({})) as OpenAI.Batch).id)
  await assert.rejects(client.batches.cancel(ended.id), isStatus(400, /its status is 'completed'/))
})

test('hides the batches of another project', async () => {
  const { id, input_file_id: input } = await begin(connect('a'), [toLine('a', { prompt: 'a cat' })])
  const stranger = connect('b')
  await assert.rejects(stranger.batches.retrieve(id), isStatus(404, /No batch found with id/))
  await assert.rejects(stranger.batches.cancel(id), isStatus(404))
  await assert.rejects(
    stranger.batches.create({ input_file_id: input, endpoint: '/v1/videos', completion_window: '24h' }),
    isStatus(404, /No such File object/),
  )
})

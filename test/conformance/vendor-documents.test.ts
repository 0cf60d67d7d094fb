import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import sharp from 'sharp'
import { startHttp } from '../support/http-server.ts'

/**
 * What the five vendors' documents show to a developer, played against the server as curl would. The server has a key,
 * so that refusals of strangers can be told from the rest.
 */
const server = await startHttp({ secrets: { 'a-key': 'default' } })
after(() => server[Symbol.asyncDispose]())

type Field = readonly [string, string | Blob]

interface Answer {
  readonly status: number
  readonly body: Record<string, unknown>
}

async function send(fields: readonly Field[], prefix = '/v1'): Promise<Answer> {
  const form = new FormData()
  for (const [name, value] of fields) {
    if (typeof value === 'string') form.append(name, value)
    else form.append(name, value, 'picture.png')
  }
  return ask('POST', `${prefix}/videos`, form)
}

async function ask(method: string, path: string, body?: BodyInit, type?: string): Promise<Answer> {
  const response = await fetch(server.url + path, {
    method,
    headers: { authorization: 'Bearer a-key', ...(type === undefined ? {} : { 'content-type': type }) },
    ...(body === undefined ? {} : { body }),
  })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

async function picture(width: number, height: number): Promise<Blob> {
  const bytes = await sharp({ create: { width, height, channels: 3, background: '#336699' } })
    .png()
    .toBuffer()
  return new Blob([new Uint8Array(bytes)], { type: 'image/png' })
}

const portrait = await picture(720, 1280)
const landscape = await picture(1280, 720)

/** A video object that satisfies all five documents. */
function assertVideo({ status, body }: Answer, expected: Record<string, unknown> = {}): void {
  assert.equal(status, 200, JSON.stringify(body))
  assert.equal(body['object'], 'video')
  for (const key of ['id', 'model', 'seconds', 'size']) assert.equal(typeof body[key], 'string', key)
  assert.ok(['queued', 'in_progress', 'completed', 'failed'].includes(String(body['status'])))
  const { progress, created_at: createdAt } = body
  assert.ok(Number.isInteger(progress) && Number(progress) >= 0 && Number(progress) <= 100)
  assert.ok(Number.isInteger(createdAt) && Math.abs(Number(createdAt) - Date.now() / 1000) <= 300)
  for (const [key, value] of Object.entries(expected)) assert.deepEqual(body[key], value, key)
}

function assertRefused(
  { status, body }: Answer,
  param: string | null,
  code?: string,
  message?: RegExp,
): void {
  assert.equal(status, 400, JSON.stringify(body))
  const error = body['error'] as Record<string, unknown>
  assert.deepEqual([error['type'], error['param']], ['invalid_request_error', param])
  assert.ok(typeof error['message'] === 'string' && error['message'] !== '')
  if (code !== undefined) assert.equal(error['code'], code)
  if (message !== undefined) assert.match(error['message'], message)
}

test("CometAPI's example is answered with its twelve keys", async () => {
  const answer = await send([
    ['prompt', 'cat'],
    ['model', 'sora-2'],
    ['seconds', '4'],
    ['size', '720x1280'],
  ])
  assertVideo(answer, {
    completed_at: null,
    error: null,
    expires_at: null,
    remixed_from_video_id: null,
    seconds: '4',
    size: '720x1280',
    model: 'sora-2',
  })
})

test('a prompt alone is enough', async () => {
  assertVideo(await send([['prompt', 'cat']]), { model: 'sora-2', seconds: '4', size: '720x1280' })
})

test("YutoAI's example is accepted", async () => {
  const answer = await send([
    ['model', 'sora-2'],
    ['prompt', 'Generate a video from this picture'],
    ['size', '720x1280'],
    ['input_reference', portrait],
    ['seconds', '4'],
    ['watermark', 'false'],
  ])
  assertVideo(answer, { model: 'sora-2' })
})

test("APIGO's example keeps its Chinese prompt to the byte", async () => {
  const prompt = '一只可爱的小猫在花园里玩耍'
  const created = await send([
    ['model', 'sora-2'],
    ['prompt', prompt],
    ['size', '720x1280'],
    ['seconds', '4'],
    ['input_reference', portrait],
  ])
  assertVideo(created)
  assertVideo(await ask('GET', `/v1/videos/${String(created.body['id'])}`), { prompt })
})

test("ChainHub's example is accepted", async () => {
  const answer = await send([
    ['model', 'sora-2'],
    ['prompt', 'A calico cat playing a piano on stage'],
    ['seconds', '4'],
    ['size', '720x1280'],
    ['input_reference', portrait],
    ['watermark', 'false'],
    ['private', 'false'],
    ['style', 'anime'],
  ])
  assertVideo(answer)
})

test('JSON is accepted', async () => {
  const body = JSON.stringify({ model: 'sora-2', prompt: 'x', seconds: '8', size: '1280x720' })
  assertVideo(await ask('POST', '/v1/videos', body, 'application/json'), { seconds: '8', size: '1280x720' })
})

test('a missing and an empty prompt are refused', async () => {
  assertRefused(await send([['model', 'sora-2']]), 'prompt')
  assertRefused(await send([['prompt', '']]), 'prompt')
  assertRefused(await send([['prompt', ' \n']]), 'prompt')
})

test('a length that is not sold is refused with the list', async () => {
  const fields = [
    ['prompt', 'cat'],
    ['seconds', '5'],
  ] as const
  for (const prefix of ['/openai/v1', '/cometapi/v1']) {
    const answer = await send(fields, prefix)
    assertRefused(answer, 'seconds', 'invalid_value', /^Invalid value: '5'\. .*'4', '8', and '12'\.$/)
  }
  assertRefused(await send(fields), 'seconds', 'invalid_value', /^Invalid value: '5'\. .*'4', '8', '12'/)
})

test('a size that is not sold is refused with the list', async () => {
  const answer = await send([
    ['prompt', 'cat'],
    ['size', '480x480'],
  ])
  assertRefused(answer, 'size', 'invalid_value', /'720x1280', '1280x720', '1024x1792', and '1792x1024'/)
})

test('a picture of another size is refused in the captured words', async () => {
  const answer = await send([
    ['prompt', 'cat'],
    ['size', '720x1280'],
    ['input_reference', landscape],
  ])
  assertRefused(answer, null, undefined, /^Inpaint image must match the requested width and height$/)
  const byDefault = await send([
    ['prompt', 'cat'],
    ['input_reference', landscape],
  ])
  assertRefused(byDefault, null, undefined, /^Inpaint image must match/)
})

test('a picture of the requested size is accepted', async () => {
  const answer = await send([
    ['prompt', 'cat'],
    ['size', '1280x720'],
    ['input_reference', landscape],
  ])
  assertVideo(answer, { size: '1280x720' })
})

test('a second picture is refused', async () => {
  for (const prefix of ['/v1', '/cometapi/v1']) {
    const answer = await send(
      [
        ['prompt', 'cat'],
        ['input_reference', portrait],
        ['input_reference', portrait],
      ],
      prefix,
    )
    assertRefused(answer, 'input_reference', undefined, /only one image/i)
  }
})

test('a form in the way of web pages is for nobody who shows a multipart one', async () => {
  const body = 'prompt=x&model=sora-2'
  const type = 'application/x-www-form-urlencoded'
  for (const profile of ['openai', 'yutoai', 'apigo', 'chainhub', 'cometapi']) {
    for (const path of ['videos', 'videos/video_nope/remix']) {
      const { status, body: answer } = await ask('POST', `/${profile}/v1/${path}`, body, type)
      assert.equal(status, 415, `${profile} ${path}`)
      const { code, message } = answer['error'] as { code: string; message: string }
      assert.equal(code, 'unsupported_media_type')
      assert.match(message, /'application\/x-www-form-urlencoded'\. Use multipart\/form-data/)
    }
  }
  assertVideo(await ask('POST', '/v1/videos', body, type), { prompt: 'x' })
})

test('files come as forms and batches as JSON, and in no other way', async () => {
  const form = new FormData()
  form.set('input_file_id', 'file-nope')
  for (const prefix of ['/v1', '/openai/v1']) {
    const file = await ask(
      'POST',
      `${prefix}/files`,
      JSON.stringify({ purpose: 'batch' }),
      'application/json',
    )
    const batch = await ask('POST', `${prefix}/batches`, form)
    for (const { status, body } of [file, batch]) {
      assert.equal(status, 415)
      assert.equal((body['error'] as { code: string }).code, 'unsupported_media_type')
    }
  }
})

test('CometAPI takes no address for a picture', async () => {
  const answer = await send(
    [
      ['prompt', 'cat'],
      ['input_reference', 'https://example.com/reference.jpg'],
    ],
    '/cometapi/v1',
  )
  assertRefused(answer, 'input_reference', 'invalid_type', /expected a file, but got a string/)
})

test('YutoAI, APIGO and ChainHub want a model, APIGO knows two sizes', async () => {
  for (const prefix of ['/yutoai/v1', '/apigo/v1', '/chainhub/v1']) {
    assertRefused(await send([['prompt', 'cat']], prefix), 'model')
  }
  const answer = await send(
    [
      ['model', 'sora-2'],
      ['prompt', 'cat'],
      ['size', '1024x1792'],
    ],
    '/apigo/v1',
  )
  assertRefused(answer, 'size', 'invalid_value')
})

test('a style outside the six is refused with the list', async () => {
  const answer = await send([
    ['prompt', 'cat'],
    ['style', 'baroque'],
  ])
  assertRefused(answer, 'style', undefined, /thanksgiving.*comic.*news.*selfie.*nostalgic.*anime/)
})

test('nothing is done for strangers', async () => {
  const id = String((await send([['prompt', 'cat']])).body['id'])
  for (const [method, path] of [
    ['POST', '/videos'],
    ['GET', `/videos/${id}`],
    ['GET', `/videos/${id}/content`],
    ['POST', `/videos/${id}/remix`],
    ['GET', '/videos'],
    ['DELETE', `/videos/${id}`],
  ] as const) {
    for (const authorization of [undefined, 'Bearer another-key']) {
      const headers: Record<string, string> = authorization === undefined ? {} : { authorization }
      const response = await fetch(`${server.url}/v1${path}`, { method, headers })
      assert.equal(response.status, 401)
      assert.equal(typeof ((await response.json()) as { error: unknown }).error, 'object')
    }
  }
})

test('content that is not there yet, or never was, is 404', async () => {
  const id = String((await send([['prompt', 'cat']])).body['id'])
  const waiting = await ask('GET', `/v1/videos/${id}/content`)
  assert.deepEqual(
    [waiting.status, (waiting.body['error'] as { message: string }).message],
    [404, 'Video is not ready yet, use GET /v1/videos/{video_id} to check status.'],
  )
  assert.equal((await ask('GET', '/v1/videos/video_nope')).status, 404)
})

test('a storyboard lasts as long as its shots, or is scaled and says so', async () => {
  const prompt =
    'Shot 1:\nduration: 7.5sec\nScene: The plane takes off.\n\nShot 2:\nduration: 7.5sec\nScene: The plane lands.'
  const open = await send([['prompt', prompt]])
  // fetch writes line ends of form values as CRLF, and what arrives is what is kept.
  assertVideo(open, { seconds: '15', prompt: prompt.replaceAll('\n', '\r\n') })
  const { shots } = open.body['filmgate'] as { shots: unknown }
  assert.deepEqual(shots, [
    { seconds: 7.5, text: 'The plane takes off.' },
    { seconds: 7.5, text: 'The plane lands.' },
  ])
  const scaled = await send([
    ['prompt', prompt],
    ['seconds', '8'],
  ])
  assertVideo(scaled, { seconds: '8' })
  const { warnings } = scaled.body['filmgate'] as { warnings: { param: string }[] }
  assert.equal(warnings[0]?.param, 'prompt')
})

test('each profile answers its own words for a video that waits', async () => {
  const words: Record<string, string> = {}
  for (const vendor of ['openai', 'yutoai', 'apigo', 'chainhub', 'cometapi']) {
    const created = await send(
      [
        ['model', 'sora-2'],
        ['prompt', 'cat'],
      ],
      `/${vendor}/v1`,
    )
    const retrieved = await ask('GET', `/${vendor}/v1/videos/${String(created.body['id'])}`)
    words[vendor] = `${String(created.body['status'])} ${String(retrieved.body['status'])}`
  }
  assert.deepEqual(words, {
    openai: 'queued queued',
    yutoai: 'queued queued',
    apigo: 'pending pending',
    chainhub: 'queued pending',
    cometapi: 'queued queued',
  })
})

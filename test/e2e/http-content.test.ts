import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { connect } from 'node:net'
import type { Readable } from 'node:stream'
import { after, test } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import { eventually, startHttp } from '../support/http-server.ts'

const server = await startHttp({ timeouts: { contentIdleMs: 300 } })
after(() => server[Symbol.asyncDispose]())

const VIDEO = randomBytes(1_000_000)
const ETAG = `"${createHash('sha256').update(VIDEO).digest('hex')}"`
const id = await completed()
const url = `${server.url}/v1/videos/${id}/content`

async function create(): Promise<string> {
  const form = new FormData()
  form.set('prompt', 'cat')
  const response = await fetch(`${server.url}/v1/videos`, { method: 'POST', body: form })
  return ((await response.json()) as { id: string }).id
}

async function completed(): Promise<string> {
  const created = await create()
  server.fake.complete(created, {
    video: VIDEO,
    thumbnail: Buffer.from('webp'),
    spritesheet: Buffer.from('jpeg'),
  })
  return created
}

async function get(
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<{ response: Response; body: Buffer }> {
  const response = await fetch(url, { method, headers })
  return { response, body: Buffer.from(await response.arrayBuffer()) }
}

test('serves the whole file with a strong tag and a safe name', async () => {
  const { response, body } = await get()
  assert.equal(response.status, 200)
  assert.ok(body.equals(VIDEO))
  for (const [name, value] of [
    ['content-type', 'video/mp4'],
    ['content-length', '1000000'],
    ['etag', ETAG],
    ['accept-ranges', 'bytes'],
    ['content-disposition', `attachment; filename="${id}.mp4"`],
    ['cache-control', 'private, max-age=0, must-revalidate'],
    ['x-content-type-options', 'nosniff'],
  ] as const) {
    assert.equal(response.headers.get(name), value)
  }
  assert.match(response.headers.get('x-request-id') ?? '', /^req_/)
})

test('serves first, last, middle and suffix ranges', async () => {
  for (const [range, start, end] of [
    ['bytes=0-99', 0, 99],
    ['bytes=999900-', 999_900, 999_999],
    ['bytes=300000-699999', 300_000, 699_999],
    ['bytes=-7', 999_993, 999_999],
    ['bytes=999999-5000000', 999_999, 999_999],
  ] as const) {
    const { response, body } = await get({ range })
    assert.equal(response.status, 206, range)
    assert.equal(response.headers.get('content-range'), `bytes ${start}-${end}/1000000`)
    assert.equal(response.headers.get('content-length'), String(end - start + 1))
    assert.ok(body.equals(VIDEO.subarray(start, end + 1)))
  }
})

test('puts a file together from ranges taken one by one', async () => {
  const pieces: Buffer[] = []
  for (let start = 0; start < VIDEO.length; start += 123_457) {
    pieces.push((await get({ range: `bytes=${start}-${start + 123_456}`, 'if-range': ETAG })).body)
  }
  assert.ok(Buffer.concat(pieces).equals(VIDEO))
})

test('answers a range beyond the end with the size', async () => {
  const { response, body } = await get({ range: 'bytes=1000000-' })
  assert.equal(response.status, 416)
  assert.equal(response.headers.get('content-range'), 'bytes */1000000')
  assert.equal(
    (JSON.parse(body.toString()) as { error: { code: string } }).error.code,
    'range_not_satisfiable',
  )
})

test('serves the whole file when the range is old, several or nonsense', async () => {
  const cases: Record<string, string>[] = [
    { range: 'bytes=0-99', 'if-range': '"another"' },
    { range: 'bytes=0-99', 'if-range': `W/${ETAG}` },
    { range: 'bytes=0-99', 'if-range': new Date().toUTCString() },
    { range: 'bytes=0-1,5-6' },
    { range: 'frames=0-1' },
  ]
  for (const headers of cases) {
    const { response, body } = await get(headers)
    assert.deepEqual([response.status, body.length], [200, VIDEO.length], JSON.stringify(headers))
  }
})

test('does not send again what the client has', async () => {
  for (const tag of [ETAG, `W/${ETAG}`, `"x", ${ETAG}`, '*']) {
    const { response, body } = await get({ 'if-none-match': tag })
    assert.deepEqual([response.status, body.length, response.headers.get('etag')], [304, 0, ETAG])
  }
  assert.equal((await get({ 'if-none-match': '"another"' })).response.status, 200)
})

test('answers HEAD with the headers alone, for ranges too', async () => {
  const whole = await get({}, 'HEAD')
  assert.deepEqual(
    [whole.response.status, whole.body.length, whole.response.headers.get('content-length')],
    [200, 0, '1000000'],
  )
  const part = await get({ range: 'bytes=0-9' }, 'HEAD')
  assert.deepEqual([part.response.status, part.response.headers.get('content-length')], [206, '10'])
  const none = await fetch(`${server.url}/v1/videos/video_nope/content`, { method: 'HEAD' })
  assert.deepEqual([none.status, await none.text()], [404, ''])
})

test('serves thumbnail and spritesheet under names of their own', async () => {
  for (const [variant, type, extension, content] of [
    ['thumbnail', 'image/webp', 'webp', 'webp'],
    ['spritesheet', 'image/jpeg', 'jpg', 'jpeg'],
    ['video', 'video/mp4', 'mp4', undefined],
  ] as const) {
    const response = await fetch(`${url}?variant=${variant}`)
    const body = Buffer.from(await response.arrayBuffer())
    assert.equal(response.headers.get('content-type'), type)
    assert.equal(response.headers.get('content-disposition'), `attachment; filename="${id}.${extension}"`)
    if (content !== undefined) assert.equal(body.toString(), content)
  }
  assert.equal((await fetch(`${url}?variant=gif`)).status, 400)
})

test('serves an empty file', async () => {
  const empty = await create()
  server.fake.complete(empty, { video: Buffer.alloc(0) })
  const response = await fetch(`${server.url}/v1/videos/${empty}/content`)
  assert.deepEqual([response.status, (await response.arrayBuffer()).byteLength], [200, 0])
  const ranged = await fetch(`${server.url}/v1/videos/${empty}/content`, { headers: { range: 'bytes=0-' } })
  assert.equal(ranged.status, 416)
})

test('tells why there is nothing to fetch', async () => {
  const waiting = await create()
  const failed = await create()
  server.fake.change(failed, { status: 'failed', error: { code: 'cancelled', message: 'It was cancelled.' } })
  const expired = await completed()
  server.fake.change(expired, { expiresAt: Date.now() - 1 })
  for (const [video, message] of [
    [waiting, 'Video is not ready yet, use GET /v1/videos/{video_id} to check status.'],
    [failed, `Video '${failed}' failed and has no content: It was cancelled.`],
    [
      expired,
      `The content of video '${expired}' has expired: it was kept until the 'expires_at' of the video.`,
    ],
    ['video_nope', "Video with id 'video_nope' not found."],
  ] as const) {
    const response = await fetch(`${server.url}/v1/videos/${video}/content`)
    const { error } = (await response.json()) as { error: { message: string } }
    assert.deepEqual([response.status, error.message], [404, message])
  }
})

test('closes the file when the client hangs up, and makes no fuss about it', async () => {
  server.fake.stallContent(true)
  const socket = connect(server.port, '127.0.0.1')
  socket.write(`GET /v1/videos/${id}/content HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`)
  await once(socket, 'data')
  assert.equal(server.fake.openStreams(), 1)
  socket.destroy()
  await eventually(() => server.fake.openStreams() === 0, 'the file is closed')
  server.fake.stallContent(false)
  assert.deepEqual(server.complaints, [])
})

test('closes the file when the client hung up before it was open', async () => {
  await using slow = await startHttp()
  const form = new FormData()
  form.set('prompt', 'cat')
  const created = await fetch(`${slow.url}/v1/videos`, { method: 'POST', body: form })
  const { id: slowId } = (await created.json()) as { id: string }
  slow.fake.complete(slowId, { video: VIDEO })
  const { openAsset } = slow.fake.service
  const asked = Promise.withResolvers<void>()
  const mayOpen = Promise.withResolvers<void>()
  let stream: Readable | undefined
  slow.fake.service.openAsset = async (asset, range) => {
    asked.resolve()
    await mayOpen.promise
    stream = await openAsset(asset, range)
    return stream
  }
  const socket = connect(slow.port, '127.0.0.1')
  socket.write(`GET /v1/videos/${slowId}/content HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`)
  await asked.promise
  socket.destroy()
  // The server has to have seen that.
  await delay(50)
  mayOpen.resolve()
  await eventually(() => stream?.destroyed === true, 'the file is closed')
})

test('lets go of a client that takes nothing', async () => {
  const big = await create()
  server.fake.complete(big, { video: Buffer.alloc(64 * 1024 * 1024) })
  const socket = connect(server.port, '127.0.0.1')
  socket.on('error', () => {})
  socket.write(`GET /v1/videos/${big}/content HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`)
  await once(socket, 'readable')
  await eventually(() => server.fake.openStreams() === 0, 'the file is closed')
  socket.destroy()
})

test('hangs up and logs when the bytes break off', async () => {
  await using broken = await startHttp()
  const form = new FormData()
  form.set('prompt', 'cat')
  const created = await fetch(`${broken.url}/v1/videos`, { method: 'POST', body: form })
  const { id: brokenId } = (await created.json()) as { id: string }
  broken.fake.complete(brokenId, { video: VIDEO })
  const { openAsset } = broken.fake.service
  broken.fake.service.openAsset = async (asset, range) => {
    const stream = await openAsset(asset, range)
    stream.once('data', () => stream.destroy(new Error('EIO')))
    return stream
  }
  await assert.rejects(async () => (await fetch(`${broken.url}/v1/videos/${brokenId}/content`)).arrayBuffer())
  await eventually(() => broken.complaints.length > 0, 'it is logged')
  assert.equal(broken.complaints[0]?.message, 'content broke off')
})

test('answers a store that can not open the bytes before it promises any', async () => {
  server.fake.breakNext('openAsset', new Error('EIO'))
  const response = await fetch(url)
  assert.equal(response.status, 500)
  assert.equal(response.headers.get('content-type'), 'application/json')
  server.complaints.length = 0
})

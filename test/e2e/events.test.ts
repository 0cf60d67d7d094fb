import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect } from 'node:net'
import { test } from 'node:test'
import { EventSource } from 'undici'
import { eventually, startHttp } from '../support/http-server.ts'
import type { TestServer } from '../support/http-server.ts'

interface Seen {
  readonly id: string
  readonly status: string
  readonly progress: number
}

async function createVideo(server: TestServer, prompt = 'a cat'): Promise<string> {
  const response = await fetch(`${server.url}/v1/videos`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ prompt }),
  })
  return ((await response.json()) as { id: string }).id
}

/** Reads events as a client without EventSource does. */
async function* readEvents(response: Response): AsyncGenerator<{ id: string; video: Seen }> {
  let text = ''
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const lines = text.slice(0, end).split('\n')
      text = text.slice(end + 2)
      const read = (name: string): string | undefined =>
        lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2)
      const data = read('data')
      if (data !== undefined) yield { id: read('id') ?? '', video: JSON.parse(data) as Seen }
    }
  }
}

test('follows a video from its state now to its end, then hangs up', async () => {
  await using server = await startHttp()
  const id = await createVideo(server)
  const response = await fetch(`${server.url}/v1/videos/${id}/events`)
  assert.equal(response.status, 200)
  assert.equal(response.headers.get('content-type'), 'text/event-stream; charset=utf-8')
  assert.equal(response.headers.get('cache-control'), 'no-store')
  const seen: Seen[] = []
  for await (const { video } of readEvents(response)) {
    seen.push(video)
    if (seen.length === 1) server.fake.change(id, { status: 'in_progress', progress: 10 })
    // Nothing that shows: no event.
    if (seen.length === 2) server.fake.change(id, { checkpoint: { part: 1 } })
    if (seen.length === 2) server.fake.change(id, { progress: 60 })
    if (seen.length === 3) server.fake.complete(id)
  }
  assert.deepEqual(
    seen.map(({ status, progress }) => [status, progress]),
    [
      ['queued', 0],
      ['in_progress', 10],
      ['in_progress', 60],
      ['completed', 100],
    ],
  )
  const polled = (await (await fetch(`${server.url}/v1/videos/${id}`)).json()) as Seen
  assert.deepEqual(seen.at(-1), polled)
  assert.equal(server.fake.watchers(), 0)
})

test('a browser follows a video, and is kept from coming back after its end', async () => {
  await using server = await startHttp()
  const id = await createVideo(server)
  const source = new EventSource(`${server.url}/v1/videos/${id}/events`)
  const seen: string[] = []
  source.addEventListener('message', ({ data }) => {
    const { status } = JSON.parse(data as string) as Seen
    seen.push(status)
    if (status === 'queued') server.fake.complete(id)
  })
  // It comes back by itself, says what it has seen, and is told that there is nothing more.
  await eventually(() => source.readyState === EventSource.CLOSED, 'the browser gives up', 10_000)
  assert.deepEqual(seen, ['queued', 'completed'])
})

test('pages of other origins may follow', async () => {
  await using server = await startHttp({ secrets: { 'secret-a': 'a' } })
  const key = { authorization: 'Bearer secret-a', origin: 'https://app.example' }
  const video = await server.fake.service.create('a', 'filmgate', {
    type: 'video.create',
    operation: 'create',
    prompt: 'x',
    unknown: {},
  })
  server.fake.complete(video.id)
  const response = await fetch(`${server.url}/v1/videos/${video.id}/events`, { headers: key })
  assert.equal(response.headers.get('access-control-allow-origin'), '*')
  await response.body?.cancel()
  const preflight = await fetch(`${server.url}/v1/videos/${video.id}/events`, {
    method: 'OPTIONS',
    headers: { origin: 'https://app.example', 'access-control-request-method': 'GET' },
  })
  assert.match(preflight.headers.get('access-control-allow-headers') ?? '', /last-event-id/)
})

test('who has seen the present state is not told it again', async () => {
  await using server = await startHttp()
  const id = await createVideo(server)
  server.fake.change(id, { status: 'in_progress', progress: 5 })
  const url = `${server.url}/v1/videos/${id}/events`
  const first = await fetch(url)
  const { value } = await readEvents(first).next()
  assert.equal(value?.video.progress, 5)
  const again = await fetch(url, { headers: { 'last-event-id': value?.id ?? '' } })
  server.fake.change(id, { progress: 6 })
  assert.equal((await readEvents(again).next()).value?.video.progress, 6)
  const nonsense = await fetch(url, { headers: { 'last-event-id': 'x' } })
  assert.equal((await readEvents(nonsense).next()).value?.video.progress, 6)
})

test('an answer with no video is an error, and watches nothing', async () => {
  await using server = await startHttp()
  const response = await fetch(`${server.url}/v1/videos/video_nope/events`)
  assert.equal(response.status, 404)
  assert.equal(response.headers.get('content-type'), 'application/json')
  assert.equal(server.fake.watchers(), 0)
})

test('who hangs up is watched for no more', async () => {
  await using server = await startHttp()
  const id = await createVideo(server)
  const controller = new AbortController()
  const response = await fetch(`${server.url}/v1/videos/${id}/events`, { signal: controller.signal })
  await readEvents(response).next()
  assert.equal(server.fake.watchers(), 1)
  controller.abort()
  await eventually(() => server.fake.watchers() === 0, 'nobody watches')
})

test('says now and then that it is there', async () => {
  await using server = await startHttp({ timeouts: { heartbeatMs: 20 } })
  const id = await createVideo(server)
  const response = await fetch(`${server.url}/v1/videos/${id}/events`)
  let text = ''
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk
    if (text.endsWith(':\n\n:\n\n')) server.fake.complete(id)
  }
  assert.match(text, /^retry: \d+\nid: 0\ndata: \{.*\}\n\n(:\n\n){2,}id: \d+\ndata: \{.*\}\n\n(:\n\n)*$/)
})

test('ends all streams when the server stops', async () => {
  await using server = await startHttp()
  const id = await createVideo(server)
  const response = await fetch(`${server.url}/v1/videos/${id}/events`)
  const events = readEvents(response)
  await events.next()
  const startedAt = performance.now()
  await server.http.stop()
  assert.ok(performance.now() - startedAt < 1000)
  assert.equal((await events.next()).done, true)
})

test('a client that reads slowly misses states, but not the last', async () => {
  await using server = await startHttp()
  const prompt = '猫'.repeat(10_000)
  const id = await createVideo(server, prompt)
  const socket = connect(server.port, '127.0.0.1')
  socket.write(`GET /v1/videos/${id}/events HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`)
  await once(socket, 'readable')
  const changes = 2000
  for (let count = 1; count <= changes; count += 1) {
    server.fake.change(id, { status: 'in_progress', progress: count % 100, completedAt: count * 1000 })
    if (count % 50 === 0) await new Promise((resolve) => setImmediate(resolve))
  }
  server.fake.complete(id)
  let bytes = 0
  let tail = ''
  for await (const chunk of socket as AsyncIterable<Buffer>) {
    bytes += chunk.length
    tail = (tail + chunk.toString('latin1')).slice(-prompt.length * 4)
  }
  // What the kernel takes off our hands is a few megabytes.
  assert.ok(bytes < (changes * prompt.length * 3) / 4, `${bytes} bytes were sent`)
  assert.match(tail, /"status":"completed"/)
})

test('a client that reads nothing at all is let go', async () => {
  await using server = await startHttp({ timeouts: { heartbeatMs: 20 } })
  const id = await createVideo(server, '猫'.repeat(10_000))
  const socket = connect(server.port, '127.0.0.1')
  socket.write(`GET /v1/videos/${id}/events HTTP/1.1\r\nHost: localhost\r\n\r\n`)
  await once(socket, 'readable')
  socket.on('error', () => {})
  const send = setInterval(() => {
    for (let count = 0; count < 100; count += 1) {
      server.fake.change(id, { completedAt: Math.round(performance.now() * 1e6) + count })
    }
  }, 5)
  try {
    await eventually(() => server.fake.watchers() === 0, 'the server hangs up', 10_000)
  } finally {
    clearInterval(send)
    socket.destroy()
  }
})

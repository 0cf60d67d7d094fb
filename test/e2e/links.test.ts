import assert from 'node:assert/strict'
import { test } from 'node:test'
import { EventSource } from 'undici'
import { startAppServer } from '../support/app-server.ts'
import { eventually, startHttp } from '../support/http-server.ts'
import type { TestServer } from '../support/http-server.ts'

const KEY = { authorization: 'Bearer secret-a' }
const FOREIGN = { authorization: 'Bearer secret-b' }
const SECRETS = { 'secret-a': 'a', 'secret-b': 'b' }
const BYTES = Buffer.from('the bytes of a video')

interface LinkBody {
  readonly object: string
  readonly id: string
  readonly variant: string
  readonly url: string
  readonly expires_at: number
}

async function createVideo(server: TestServer): Promise<string> {
  const { id } = await server.fake.service.create('a', 'filmgate', {
    type: 'video.create',
    operation: 'create',
    prompt: 'a cat',
    unknown: {},
  })
  return id
}

async function createCompleted(server: TestServer): Promise<string> {
  const id = await createVideo(server)
  server.fake.complete(id, { video: BYTES, thumbnail: Buffer.from('small') })
  return id
}

async function ask(server: TestServer, id: string, body?: object, headers = KEY): Promise<Response> {
  return fetch(`${server.url}/v1/videos/${id}/url`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
}

async function codeOf(response: Response): Promise<string | null> {
  return ((await response.json()) as { error: { code: string | null } }).error.code
}

test('a link brings the bytes without a key, whole or in part', async () => {
  const now = 1_800_000_000_500
  await using server = await startHttp({ secrets: SECRETS, now: () => now })
  const id = await createCompleted(server)
  const link = (await (await ask(server, id)).json()) as LinkBody
  assert.deepEqual(
    { ...link, url: '' },
    { object: 'video.url', id, variant: 'video', url: '', expires_at: 1_800_003_600 },
  )
  assert.ok(link.url.startsWith(`${server.url}/v1/videos/${id}/content?`))
  const whole = await fetch(link.url)
  assert.equal(whole.status, 200)
  assert.equal(whole.headers.get('content-type'), 'video/mp4')
  assert.deepEqual(Buffer.from(await whole.arrayBuffer()), BYTES)
  const part = await fetch(link.url, { headers: { range: 'bytes=4-8' } })
  assert.equal(part.status, 206)
  assert.equal(await part.text(), 'bytes')
  const etag = whole.headers.get('etag') ?? ''
  assert.equal((await fetch(link.url, { headers: { 'if-none-match': etag } })).status, 304)
  const head = await fetch(link.url, { method: 'HEAD' })
  assert.equal(head.headers.get('content-length'), String(BYTES.length))
})

test('a link is asked for by body, form or query', async () => {
  const now = 1_800_000_000_000
  await using server = await startHttp({ secrets: SECRETS, now: () => now })
  const id = await createCompleted(server)
  const form = new FormData()
  form.set('variant', 'thumbnail')
  form.set('expires_in', '90')
  const url = `${server.url}/v1/videos/${id}/url`
  const answers = [
    await ask(server, id, { variant: 'thumbnail', expires_in: 90 }),
    await fetch(url, { method: 'POST', headers: KEY, body: form }),
    await fetch(`${url}?variant=thumbnail&expires_in=90`, { headers: KEY }),
  ]
  for (const answer of answers) {
    const link = (await answer.json()) as LinkBody
    assert.equal(link.expires_at, 1_800_000_090)
    assert.equal(await (await fetch(link.url)).text(), 'small')
  }
})

test('a link for what is not there, or in terms that are not known, is refused', async () => {
  await using server = await startHttp({ secrets: SECRETS })
  const id = await createCompleted(server)
  const refused: [object, string, string][] = [
    [{ variant: 'subtitles' }, 'invalid_value', 'variant'],
    [{ expires_in: 0 }, 'integer_below_min_value', 'expires_in'],
    [{ expires_in: 604_801 }, 'integer_above_max_value', 'expires_in'],
    [{ expires_in: 1.5 }, 'invalid_type', 'expires_in'],
    [{ expires_in: 'soon' }, 'invalid_type', 'expires_in'],
    [{ days: 3 }, 'unknown_parameter', 'days'],
  ]
  for (const [body, code, param] of refused) {
    const answer = await ask(server, id, body)
    const { error } = (await answer.json()) as { error: { code: string; param: string } }
    assert.deepEqual([answer.status, error.code, error.param], [400, code, param])
  }
  assert.equal((await ask(server, id, {}, FOREIGN)).status, 404)
  const queued = await createVideo(server)
  const early = await ask(server, queued)
  assert.equal(early.status, 404)
  assert.match(await early.text(), /not ready yet/)
})

test('a link ends with its time, and with its video', async () => {
  let now = 1_800_000_000_000
  await using server = await startHttp({ secrets: SECRETS, now: () => now })
  const id = await createCompleted(server)
  const { url } = (await (await ask(server, id, { expires_in: 60 })).json()) as LinkBody
  const changed = await fetch(url.replace(/signature=..../, 'signature=AAAA'))
  assert.equal(changed.status, 403)
  assert.equal(await codeOf(changed), 'link_invalid')
  assert.equal((await fetch(`${url}&variant=thumbnail`)).status, 403)
  now += 60_000
  const late = await fetch(url)
  assert.equal(late.status, 403)
  assert.equal(await codeOf(late), 'link_expired')
  const again = (await (await ask(server, id)).json()) as LinkBody
  await fetch(`${server.url}/v1/videos/${id}`, { method: 'DELETE', headers: KEY })
  assert.equal((await fetch(again.url)).status, 404)
})

test('a link outlives no content', async () => {
  const now = Date.now()
  await using server = await startHttp({ secrets: SECRETS })
  const id = await createCompleted(server)
  const { url } = (await (await ask(server, id)).json()) as LinkBody
  server.fake.change(id, { expiresAt: now - 1 })
  const answer = await fetch(url)
  assert.equal(answer.status, 404)
  assert.equal(await codeOf(answer), 'content_expired')
})

test('a signature opens nothing but what it was made for', async () => {
  await using server = await startHttp({ secrets: SECRETS })
  const id = await createCompleted(server)
  const { url } = (await (await ask(server, id)).json()) as LinkBody
  const { search } = new URL(url)
  const paths = [`/v1/videos/${id}`, `/v1/videos/${id}/url`, '/v1/videos', `/openai/v1/videos/${id}/content`]
  for (const path of paths) assert.equal((await fetch(server.url + path + search)).status, 401, path)
  assert.equal((await fetch(`${server.url}/v1/videos/${id}/events${search}`)).status, 403)
  assert.equal((await fetch(`${server.url}/v1/files/${id}/content${search}`)).status, 401)
})

test('a page without a key follows a video by a link', async () => {
  await using server = await startHttp({ secrets: SECRETS })
  const id = await createVideo(server)
  const link = (await (await ask(server, id, { variant: 'events' })).json()) as LinkBody
  assert.ok(link.url.startsWith(`${server.url}/v1/videos/${id}/events?expires=`))
  const source = new EventSource(link.url)
  const seen: string[] = []
  source.addEventListener('message', ({ data }) => {
    const { status } = JSON.parse(data as string) as { status: string }
    seen.push(status)
    if (status === 'queued') server.fake.complete(id)
    else source.close()
  })
  await eventually(() => seen.length === 2, 'both states are seen')
  assert.deepEqual(seen, ['queued', 'completed'])
  const answer = await fetch(link.url, { headers: { origin: 'https://app.example' } })
  assert.equal(answer.headers.get('access-control-allow-origin'), '*')
  await answer.body?.cancel()
})

test('vendors that document a link to the video are answered with one that lives on', async () => {
  let now = 1_800_000_000_000
  await using server = await startHttp({ secrets: SECRETS, now: () => now })
  const id = await createCompleted(server)
  const poll = async (prefix: string, host = '127.0.0.1'): Promise<string> => {
    const path =
      prefix === 'chainhub-query' ? `/chainhub/v1/video/query?id=${id}` : `/${prefix}/v1/videos/${id}`
    const { port } = new URL(server.url)
    const response = await fetch(`http://${host}:${port}${path}`, { headers: KEY })
    return ((await response.json()) as { video_url: string }).video_url
  }
  for (const prefix of ['chainhub', 'chainhub-query', 'cometapi']) {
    const url = await poll(prefix)
    assert.equal(await (await fetch(url)).text(), String(BYTES), prefix)
    assert.equal(await poll(prefix), url)
    // Who asks for another address is not told the one that somebody else asked for.
    assert.match(await poll(prefix, 'localhost'), /^http:\/\/localhost:/)
  }
  const first = await poll('cometapi')
  now += 3_599_000
  const later = await poll('cometapi')
  assert.notEqual(later, first)
  assert.equal((await fetch(later)).status, 200)
  server.fake.change(id, { expiresAt: now })
  assert.equal(await poll('cometapi'), undefined)
  assert.equal(await poll('yutoai'), undefined)
})

test('a link in a poll is gone at the moment that the bytes are', async () => {
  let now = 1_800_000_000_000
  await using server = await startHttp({ now: () => now })
  const id = await createVideo(server)
  server.fake.complete(id, { video: BYTES })
  server.fake.change(id, { project: 'default', expiresAt: now + 1000 })
  const poll = async (): Promise<string | undefined> => {
    const response = await fetch(`${server.url}/cometapi/v1/videos/${id}`)
    return ((await response.json()) as { video_url?: string }).video_url
  }
  assert.notEqual(await poll(), undefined)
  now += 1000
  assert.equal(await poll(), undefined)
})

test('links are made for the address that clients see', async () => {
  await using server = await startHttp({ secrets: SECRETS, publicUrl: 'https://films.example/gate' })
  const id = await createCompleted(server)
  const { url } = (await (await ask(server, id)).json()) as LinkBody
  assert.ok(url.startsWith(`https://films.example/gate/v1/videos/${id}/content?`))
  const { search } = new URL(url)
  assert.equal((await fetch(`${server.url}/v1/videos/${id}/content${search}`)).status, 200)
})

test('a link works in the whole program, and after a restart', async () => {
  const first = await startAppServer({ FILMGATE_API_KEYS: 'a:secret-of-a' }, undefined, { keepsData: true })
  const headers = { authorization: 'Bearer secret-of-a', 'content-type': 'application/json' }
  const body = JSON.stringify({ model: 'animatic-1', prompt: 'a fox', seconds: '1', size: '256x256' })
  const created = await fetch(`${first.url}/v1/videos`, { method: 'POST', headers, body })
  const { id } = (await created.json()) as { id: string }
  await eventually(
    async () =>
      (await (await fetch(`${first.url}/v1/videos/${id}`, { headers })).text()).includes('completed"'),
    'the video is completed',
    10_000,
  )
  const link = (await (await fetch(`${first.url}/v1/videos/${id}/url`, { headers })).json()) as LinkBody
  const bytes = await (await fetch(link.url)).text()
  await first[Symbol.asyncDispose]()
  await using second = await startAppServer({ FILMGATE_API_KEYS: 'a:secret-of-a' }, undefined, {
    dataDir: first.dataDir,
  })
  const { pathname, search } = new URL(link.url)
  assert.equal(await (await fetch(second.url + pathname + search)).text(), bytes)
})

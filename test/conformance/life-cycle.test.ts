import assert from 'node:assert/strict'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import { probeMp4 } from '#media/probe-video.ts'
import type { VideoFileInfo } from '#media/probe-video.ts'
import { createApp } from '../../src/app.ts'
import type { App } from '../../src/app.ts'
import { loadConfig } from '../../src/config.ts'
import { removeFolder } from '../support/remove-folder.ts'

/** From the create to the deletion of a video that is really drawn, as a client without a library sees it. */

interface Video {
  readonly id: string
  readonly status: string
  readonly progress: number
  readonly created_at: number
  readonly completed_at: number | null
  readonly seconds: string
  readonly size: string
  readonly remixed_from_video_id: string | null
}

interface Refusal {
  readonly error: { readonly message: string }
}

interface List {
  readonly object: string
  readonly data: readonly Video[]
  readonly first_id: string
  readonly last_id: string
  readonly has_more: boolean
}

let app: App
let base = ''
let folder = ''

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'filmgate-life-'))
  app = await createApp(await loadConfig({}, { dataDir: join(folder, 'data'), port: '0', logLevel: 'error' }))
  base = `${(await app.start()).url}/v1/videos`
})
after(async () => {
  await app.stop()
  await removeFolder(folder)
})

async function ask(
  method: string,
  path: string,
  body?: object,
): Promise<{ readonly status: number; readonly body: Video & Refusal & List }> {
  const response = await fetch(base + path, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  })
  return { status: response.status, body: (await response.json()) as Video & Refusal & List }
}

async function make(fields: object): Promise<Video> {
  const { status, body } = await ask('POST', '', { model: 'animatic-1', size: '256x256', ...fields })
  assert.equal(status, 200, JSON.stringify(body))
  return body
}

/** Polls to the end and looks at every step. */
async function follow({ id }: Video): Promise<Video> {
  let last = 0
  for (;;) {
    const { body } = await ask('GET', `/${id}`)
    assert.ok(body.progress >= last, 'progress fell')
    assert.equal(body.progress === 100, body.status === 'completed')
    last = body.progress
    if (body.status === 'completed') return body
    assert.ok(body.status === 'queued' || body.status === 'in_progress', JSON.stringify(body))
    await delay(20)
  }
}

async function probe({ id }: Video): Promise<VideoFileInfo> {
  const response = await fetch(`${base}/${id}/content`)
  assert.deepEqual([response.status, response.headers.get('content-type')], [200, 'video/mp4'])
  const bytes = Buffer.from(await response.arrayBuffer())
  assert.equal(bytes.toString('latin1', 4, 8), 'ftyp')
  const path = join(folder, `${id}.mp4`)
  await writeFile(path, bytes)
  return probeMp4(path)
}

test('a video goes from queued to a file that is what was asked for, and away again', async () => {
  const created = await make({
    prompt: 'A calico cat playing a piano on stage',
    seconds: '2',
    size: '320x256',
  })
  assert.deepEqual([created.status, created.progress, created.completed_at], ['queued', 0, null])
  const early = await ask('GET', `/${created.id}/content`)
  assert.equal(early.status, 404)
  assert.match(early.body.error.message, /^Video is not ready yet/)
  const done = await follow(created)
  assert.ok(Number.isInteger(done.completed_at) && Number(done.completed_at) >= done.created_at)
  const file = await probe(done)
  assert.ok(Math.abs(file.durationSeconds - 2) <= 0.5, `it lasts ${file.durationSeconds} seconds`)
  assert.deepEqual(file.video?.size, { width: 320, height: 256 })
  assert.deepEqual((await ask('DELETE', `/${done.id}`)).body, {
    id: done.id,
    object: 'video.deleted',
    deleted: true,
  })
  assert.equal((await ask('GET', `/${done.id}`)).status, 404)
  assert.equal((await ask('GET', `/${done.id}/content`)).status, 404)
})

test('a storyboard without seconds lasts as long as its shots, in the answer and in the file', async () => {
  const prompt =
    'Shot 1:\nduration: 1.5sec\nScene: The plane takes off.\n\nShot 2:\nduration: 1.5sec\nScene: The plane lands.'
  const created = await make({ prompt })
  assert.equal(created.seconds, '3')
  const file = await probe(await follow(created))
  assert.ok(Math.abs(file.durationSeconds - 3) <= 0.5, `it lasts ${file.durationSeconds} seconds`)
})

test('following the cursor of a list reaches every video exactly once, newest first', async () => {
  const made = []
  for (const prompt of ['one', 'two', 'three']) made.push((await make({ prompt, seconds: '1' })).id)
  const found: string[] = []
  let after = ''
  for (;;) {
    const { body } = await ask('GET', `?limit=1&order=desc${after}`)
    assert.deepEqual([body.object, body.data.length], ['list', 1])
    assert.deepEqual([body.first_id, body.last_id], [body.data[0]?.id, body.data[0]?.id])
    found.push(body.last_id)
    if (!body.has_more) break
    after = `&after=${body.last_id}`
  }
  assert.deepEqual(found.slice(0, 3), made.toReversed())
  assert.equal(new Set(found).size, found.length)
  for (const id of made) await ask('POST', `/${id}/cancel`)
})

import assert from 'node:assert/strict'
import { createReadStream } from 'node:fs'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import OpenAI, { toFile } from 'openai'
import { probeMp4 } from '#media/probe-video.ts'
import { createApp } from '../../src/app.ts'
import { loadConfig } from '../../src/config.ts'
import { removeFolder } from '../support/remove-folder.ts'

/** Remixes, edits, extensions and characters through the official client, drawn for real, small and short. */

const CLIP = new URL('../../src/media/testing/red-figure.mp4', import.meta.url)
const SMALL = { model: 'animatic-1', seconds: '1', size: '256x256' } as never as OpenAI.VideoCreateParams

let folder: string
let url: string
let owner: OpenAI
let stranger: OpenAI
let source: OpenAI.Video
let stop: () => Promise<void>

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'filmgate-reworks-'))
  const environment = { FILMGATE_API_KEYS: 'a:secret-of-a,b:secret-of-b', FILMGATE_LOG_LEVEL: 'error' }
  const app = await createApp(await loadConfig(environment, { dataDir: folder, port: '0' }))
  url = (await app.start()).url
  const connect = (apiKey: string): OpenAI => new OpenAI({ baseURL: `${url}/v1`, apiKey, maxRetries: 0 })
  owner = connect('secret-of-a')
  stranger = connect('secret-of-b')
  stop = () => app.stop()
  source = await finish(await owner.videos.create({ ...SMALL, prompt: 'a cat on a piano stool on stage' }))
})
after(async () => {
  await stop()
  await removeFolder(folder)
})

async function finish(video: OpenAI.Video): Promise<OpenAI.Video> {
  for (let now = video; ; now = await owner.videos.retrieve(video.id)) {
    if (now.status === 'failed') assert.fail(JSON.stringify(now.error))
    if (now.status === 'completed') return now
    await delay(30)
  }
}

async function download(video: OpenAI.Video): Promise<string> {
  const path = join(folder, `${video.id}.mp4`)
  await writeFile(path, Buffer.from(await (await owner.videos.downloadContent(video.id)).arrayBuffer()))
  return path
}

/** What a client is told when it is refused. */
async function refusal(
  work: Promise<unknown>,
): Promise<readonly [number | undefined, string, string | null]> {
  try {
    await work
  } catch (error) {
    assert.ok(error instanceof OpenAI.APIError, String(error))
    return [error.status, error.message.replace(/^\d+ /, ''), error.param ?? null]
  }
  return assert.fail('nothing was refused')
}

test('a remix is a new video that names its source', async () => {
  const remix = await owner.videos.remix(source.id, { prompt: 'make it night' })
  assert.deepEqual(
    [remix.remixed_from_video_id, remix.model, remix.seconds, remix.size, remix.prompt],
    [source.id, 'animatic-1', '1', '256x256', 'make it night'],
  )
  const done = await finish(remix)
  const { video, durationSeconds } = await probeMp4(await download(done))
  assert.deepEqual([video?.frameCount, durationSeconds, video?.size], [30, 1, { width: 256, height: 256 }])
})

test('an edit names none', async () => {
  const edit = await owner.videos.edit({ prompt: 'let it rain', video: { id: source.id } })
  assert.deepEqual([edit.remixed_from_video_id, edit.seconds], [null, '1'])
  await finish(edit)
})

test('an extension is the source and the new seconds', async () => {
  const params = { prompt: 'and so on', seconds: '2', video: { id: source.id } }
  const extension = await owner.videos.extend(params as never)
  assert.deepEqual([extension.seconds, extension.size], ['3', '256x256'])
  const { video, durationSeconds } = await probeMp4(await download(await finish(extension)))
  assert.deepEqual([video?.frameCount, durationSeconds], [90, 3])
})

test('an uploaded MP4 is edited and extended', async () => {
  const upload = () => toFile(createReadStream(CLIP), 'clip.mp4', { type: 'video/mp4' })
  const edit = await owner.videos.edit({ prompt: 'noir, at night', video: await upload() })
  assert.deepEqual([edit.size, edit.seconds, edit.model], ['160x128', '1', 'sora-2'])
  const made = await probeMp4(await download(await finish(edit)))
  assert.deepEqual(made.video?.size, { width: 160, height: 128 })
  const extension = await owner.videos.extend({ prompt: 'it moves', seconds: '4', video: await upload() })
  assert.equal(extension.seconds, '5')
  assert.equal((await probeMp4(await download(await finish(extension)))).video?.frameCount, 150)
})

test('what is no video is refused', async () => {
  const video = await toFile(Buffer.from('not a video'), 'clip.mp4', { type: 'video/mp4' })
  assert.deepEqual(await refusal(owner.videos.edit({ prompt: 'x', video })), [
    400,
    'Unable to process video bytes: it is not an MP4, QuickTime (.mov), WebM or Matroska file.',
    'video',
  ])
  const clip = await toFile(Buffer.from('not a video'), 'clip.mp4', { type: 'video/mp4' })
  const [status, message] = await refusal(owner.videos.createCharacter({ name: 'Mo', video: clip }))
  assert.deepEqual(
    [status, message],
    [400, 'Unable to process video bytes: it is not an MP4, QuickTime (.mov), WebM or Matroska file.'],
  )
})

test('a character is kept and drawn', async () => {
  const video = await toFile(await readFile(CLIP), 'mossy.mp4', { type: 'video/mp4' })
  const made = await owner.videos.createCharacter({ name: 'Mossy', video })
  assert.match(made.id ?? '', /^char_[0-9a-f]{48}$/)
  assert.equal(made.name, 'Mossy')
  const id = made.id ?? ''
  const { _request_id: _, ...told } = (await owner.videos.getCharacter(id)) as typeof made & {
    _request_id?: string
  }
  assert.deepEqual(told, { id, name: 'Mossy', created_at: made.created_at })
  const params = { ...SMALL, prompt: 'Mossy dances in a garden', characters: [{ id }] }
  const created = (await owner.videos.create(params)) as OpenAI.Video & { filmgate: { warnings: unknown[] } }
  assert.deepEqual(created.filmgate.warnings, [])
  await finish(created)
  const elsewhere = { ...SMALL, prompt: 'nobody', characters: [{ id }] }
  const unnamed = (await owner.videos.create(elsewhere)) as typeof created
  assert.equal(unnamed.filmgate.warnings.length, 1)
})

test('a character is cut out of a video, and called by its username', async () => {
  const cast = async (path: string, body: object, key = 'secret-of-a') => {
    const response = await fetch(url + path, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return { status: response.status, body: (await response.json()) as Record<string, unknown> }
  }
  const request = { timestamps: '0,1', from_task: source.id }
  for (const base of ['', '/yutoai']) {
    const made = await cast(`${base}/sora/v1/characters`, request)
    assert.equal(made.status, 200, JSON.stringify(made.body))
    assert.deepEqual(Object.keys(made.body), ['id', 'username', 'permalink', 'profile_picture_url'])
    const prompt = `@{${String(made.body['username'])}} dances in a garden`
    const created = (await owner.videos.create({ ...SMALL, prompt })) as OpenAI.Video & {
      filmgate: { warnings: unknown[] }
    }
    assert.deepEqual([created.prompt, created.filmgate.warnings], [prompt, []])
    await finish(created)
  }
  const path = '/yutoai/sora/v1/characters'
  assert.equal((await cast(path, request, 'secret-of-b')).status, 404)
  for (const [body, param, code] of [
    [{ ...request, timestamps: '1,3' }, 'video', 'invalid_video'],
    [{ ...request, timestamps: '3,1' }, 'timestamps', 'invalid_value'],
    [{ from_task: source.id }, 'timestamps', 'missing_required_parameter'],
    [{ timestamps: '0,1' }, 'url', 'missing_required_parameter'],
    [{ timestamps: '0,1', url: 'https://127.0.0.1/cat.mp4' }, 'url', 'invalid_url'],
    [{ timestamps: '0,1', url: 'file:///etc/passwd' }, 'url', 'invalid_type'],
    [{ ...request, name: 'Mo' }, 'name', 'unknown_parameter'],
  ] as const) {
    const refused = await cast(path, body)
    const error = refused.body['error'] as Record<string, unknown>
    assert.deepEqual([refused.status, error['param'], error['code']], [400, param, code])
  }
  const stranger = `@{${String((await cast(path, request)).body['username'])}} sings`
  const params = { ...SMALL, prompt: stranger }
  const other = new OpenAI({ baseURL: `${url}/v1`, apiKey: 'secret-of-b', maxRetries: 0 })
  assert.equal((await refusal(other.videos.create(params)))[0], 404)
})

test('a character needs a name and a file', async () => {
  const post = async (fields: Record<string, string | Blob>): Promise<unknown[]> => {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    const response = await fetch(`${url}/v1/videos/characters`, {
      method: 'POST',
      headers: { authorization: 'Bearer secret-of-a' },
      body: form,
    })
    const { error } = (await response.json()) as { error: { code: string; param: string } }
    return [response.status, error.code, error.param]
  }
  const video = new Blob(['x'])
  assert.deepEqual(await post({ video }), [400, 'missing_required_parameter', 'name'])
  assert.deepEqual(await post({ name: ' ', video }), [400, 'missing_required_parameter', 'name'])
  assert.deepEqual(await post({ name: 'x'.repeat(81), video }), [400, 'string_above_max_length', 'name'])
  assert.deepEqual(await post({ name: 'Mo' }), [400, 'missing_required_parameter', 'video'])
  assert.deepEqual(await post({ name: 'Mo', video: 'video_1' }), [400, 'invalid_type', 'video'])
})

test('what belongs to another project is absent', async () => {
  const absent = `Video with id '${source.id}' not found.`
  const video = { id: source.id }
  for (const work of [
    stranger.videos.remix(source.id, { prompt: 'x' }),
    stranger.videos.edit({ prompt: 'x', video }),
    stranger.videos.extend({ prompt: 'x', seconds: '4', video }),
  ]) {
    assert.deepEqual(await refusal(work), [404, absent, null])
  }
  const characters = [{ id: 'char_nope' }]
  assert.deepEqual(
    await refusal(owner.videos.create({ ...SMALL, prompt: 'x', characters } as typeof SMALL)),
    [404, "Character with id 'char_nope' not found.", 'characters'],
  )
})

test('a private video has no remixes, and what comes of it is private, too', async () => {
  const params = { ...SMALL, prompt: 'a secret fox', private: true }
  const secret = await finish(await owner.videos.create(params))
  assert.deepEqual(await refusal(owner.videos.remix(secret.id, { prompt: 'x' })), [
    400,
    `Video '${secret.id}' is private and can't be remixed. Edits and extensions of it are possible.`,
    null,
  ])
  const edit = await finish(await owner.videos.edit({ prompt: 'at night', video: { id: secret.id } }))
  const [status] = await refusal(owner.videos.remix(edit.id, { prompt: 'x' }))
  assert.equal(status, 400)
  const shown = (await stranger.videos.list()).data.map(({ id }) => id)
  assert.ok(!shown.includes(secret.id) && !shown.includes(edit.id))
})

test('sources must be there and completed', async () => {
  assert.deepEqual(await refusal(owner.videos.remix('video_nope', { prompt: 'x' })), [
    404,
    "Video with id 'video_nope' not found.",
    null,
  ])
  const long = { ...SMALL, seconds: '60', prompt: 'a long walk' } as never as OpenAI.VideoCreateParams
  const running = await owner.videos.create(long)
  const [status, message] = await refusal(owner.videos.remix(running.id, { prompt: 'x' }))
  assert.equal(status, 400)
  assert.match(message, /^Video '\w+' is (queued|in_progress): only a completed video can be the source /)
  await owner.post(`/videos/${running.id}/cancel`)
})

test('one Idempotency-Key makes one extension', async () => {
  const options = { headers: { 'Idempotency-Key': 'extension-1' } }
  const params = { prompt: 'on', seconds: '1', video: { id: source.id } } as never
  const first = await owner.videos.extend(params, options)
  assert.equal((await owner.videos.extend(params, options)).id, first.id)
  const other = { prompt: 'off', seconds: '1', video: { id: source.id } } as never
  assert.equal((await refusal(owner.videos.extend(other, options)))[0], 400)
  await finish(first)
})

test('a remix outlives its source', async () => {
  const gone = await finish(await owner.videos.create({ ...SMALL, prompt: 'a fox' }))
  const extension = await owner.videos.extend({ prompt: 'on', seconds: '1', video: { id: gone.id } } as never)
  await owner.videos.delete(gone.id)
  assert.equal((await finish(extension)).seconds, '2')
})

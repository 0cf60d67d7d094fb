import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import sharp from 'sharp'
import { createApp } from '../../src/app.ts'
import { loadConfig } from '../../src/config.ts'
import type { Nsfwjs } from '../../src/moderation/nsfwjs.ts'
import { startAppServer } from '../support/app-server.ts'
import type { AppServer } from '../support/app-server.ts'

const KEYS = { FILMGATE_API_KEYS: 'strict:secret-of-strict,lax:secret-of-lax' }

interface Answer {
  readonly status: number
  readonly body: {
    readonly id: string
    readonly status: string
    readonly error: { readonly message: string; readonly code: string; readonly param: string | null } | null
  }
}

async function start(context: TestContext, config: object): Promise<AppServer> {
  const folder = await mkdtemp(join(tmpdir(), 'filmgate-moderation-'))
  const path = join(folder, 'filmgate.config.json')
  await writeFile(path, JSON.stringify(config))
  const app = await startAppServer({ ...KEYS, FILMGATE_CONFIG: path })
  context.after(async () => {
    await app[Symbol.asyncDispose]()
    await rm(folder, { recursive: true })
  })
  return app
}

async function create(app: AppServer, project: string, prompt: string, profile = ''): Promise<Answer> {
  const form = new FormData()
  form.set('prompt', prompt)
  form.set('model', 'sora-2')
  const headers = { authorization: `Bearer secret-of-${project}` }
  const response = await fetch(`${app.url}${profile}/v1/videos`, { method: 'POST', headers, body: form })
  return { status: response.status, body: (await response.json()) as Answer['body'] }
}

test('moderation is off until it is asked for', async (context) => {
  const app = await start(context, {})
  assert.equal((await create(app, 'strict', 'a gory scene')).status, 200)
})

test('a project that wants it has its requests refused, in the words of each profile', async (context) => {
  const app = await start(context, { projects: { strict: { moderation: true } } })
  assert.deepEqual(await create(app, 'strict', 'a gory scene'), {
    status: 400,
    body: {
      error: {
        message:
          'The request is blocked by our moderation system when checking inputs. Possible reasons: graphic-violence.',
        type: 'invalid_request_error',
        param: null,
        code: 'moderation_blocked',
      },
    },
  })
  const { status, body } = await create(app, 'strict', 'a gory scene', '/cometapi')
  assert.deepEqual([status, body.error?.message], [400, 'Your request was blocked by our moderation system.'])
  assert.equal((await create(app, 'strict', 'a calm scene')).status, 200)
  assert.equal((await create(app, 'lax', 'a gory scene')).status, 200)
})

test('words of the operator are refused for everybody but who is left out', async (context) => {
  const app = await start(context, {
    moderation: { enabled: true, words: 'none', lists: { brands: ['Acme*'] } },
    projects: { lax: { moderation: false } },
  })
  assert.match((await create(app, 'strict', 'an ACMEs van')).body.error?.message ?? '', /reasons: brands\.$/)
  assert.equal((await create(app, 'strict', 'a gory scene')).status, 200)
  assert.equal((await create(app, 'lax', 'an Acme van')).status, 200)
})

test('at the stage of the job the video is accepted and fails', async (context) => {
  const app = await start(context, { moderation: { enabled: true, stage: 'job' } })
  const { status, body } = await create(app, 'strict', 'a gory scene')
  assert.deepEqual([status, body.status], [200, 'queued'])
  const headers = { authorization: 'Bearer secret-of-strict' }
  let video = body
  for (let tries = 0; tries < 400 && video.status !== 'failed'; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 5))
    video = (await (await fetch(`${app.url}/v1/videos/${body.id}`, { headers })).json()) as Answer['body']
  }
  assert.deepEqual(video.error, {
    code: 'moderation_blocked',
    message: 'Your request was blocked by our moderation system.',
  })
})

test('while the service does not answer, nothing is accepted', async (context) => {
  const endpoint = { url: 'http://127.0.0.1:9/v1/moderations', timeoutMs: 500 }
  const app = await start(context, { moderation: { enabled: true, endpoint } })
  const { status, body } = await create(app, 'strict', 'a calm scene')
  assert.equal(status, 503)
  assert.match(body.error?.message ?? '', /its moderation does not answer\.$/)
})

test('pictures are judged by the packages of the operator, before anything is made', async (context) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'filmgate-moderation-'))
  const file = join(dataDir, 'filmgate.config.json')
  const moderation = { images: { classifier: 'nsfwjs' } }
  await writeFile(file, JSON.stringify({ moderation, projects: { strict: { moderation: true } } }))
  const environment = { ...KEYS, FILMGATE_CONFIG: file, FILMGATE_LOG_LEVEL: 'silent' }
  const config = await loadConfig(environment, { dataDir, port: '0' })
  const classify: Nsfwjs['classify'] = async ([red = 0]) => [
    { className: 'Porn', probability: red > 128 ? 0.9 : 0 },
  ]
  const startNsfwjs = async (): Promise<Nsfwjs> => ({
    classify,
    [Symbol.asyncDispose]: async () => undefined,
  })
  const app = await createApp(config, { startNsfwjs })
  const { url } = await app.start()
  context.after(async () => {
    await app.stop()
    await rm(dataDir, { recursive: true })
  })
  const make = async (project: string, background: string): Promise<[number, string]> => {
    const picture = sharp({ create: { width: 256, height: 256, channels: 3, background } })
    const form = new FormData()
    const fields = { model: 'animatic-1', prompt: 'a lamp', seconds: '1', size: '256x256' }
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    form.set('input_reference', new Blob([new Uint8Array(await picture.png().toBuffer())]), 'a.png')
    const headers = { authorization: `Bearer secret-of-${project}` }
    const response = await fetch(`${url}/v1/videos`, { method: 'POST', headers, body: form })
    const { error } = (await response.json()) as Answer['body']
    return [response.status, error?.message ?? '']
  }
  assert.deepEqual(await make('strict', '#000000'), [200, ''])
  assert.deepEqual(await make('lax', '#ff0000'), [200, ''])
  assert.deepEqual(await make('strict', '#ff0000'), [
    400,
    'The request is blocked by our moderation system when checking inputs. Possible reasons: sexual.',
  ])
})

test('a server that can not judge pictures though it should does not start', async (context) => {
  await assert.rejects(
    start(context, { moderation: { enabled: true, images: { classifier: 'nsfwjs' } } }),
    /moderation\.images: nsfwjs could not be loaded .* npm install nsfwjs @tensorflow\/tfjs buffer/,
  )
})

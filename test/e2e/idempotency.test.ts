import assert from 'node:assert/strict'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import sharp from 'sharp'
import { createApp } from '../../src/app.ts'
import { loadConfig } from '../../src/config.ts'
import { removeFolder } from '../support/remove-folder.ts'

let url: string
let stop: () => Promise<void>

before(async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'filmgate-idempotency-'))
  const app = await createApp(
    await loadConfig(
      { FILMGATE_API_KEYS: 'a:secret-of-a,b:secret-of-b' },
      { dataDir, port: '0', logLevel: 'error' },
    ),
  )
  url = (await app.start()).url
  stop = async () => {
    await app.stop()
    await removeFolder(dataDir)
  }
})
after(() => stop())

interface Answer {
  readonly status: number
  readonly body: {
    readonly id?: string
    readonly error?: { readonly code: string; readonly param: string | null }
  }
}

async function create(key: string, fields: Record<string, string | Blob>, project = 'a'): Promise<Answer> {
  const form = new FormData()
  form.set('model', 'animatic-1')
  form.set('seconds', '1')
  form.set('size', '256x256')
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  const headers = { authorization: `Bearer secret-of-${project}`, 'idempotency-key': key }
  const response = await fetch(`${url}/v1/videos`, { method: 'POST', headers, body: form })
  return { status: response.status, body: (await response.json()) as Answer['body'] }
}

test('answers the same request with the same video', async () => {
  const first = await create('k1', { prompt: 'a fox' })
  const second = await create('k1', { prompt: 'a fox' })
  assert.equal(first.status, 200)
  assert.equal(second.body.id, first.body.id)
})

test('makes one video of many requests at the same moment', async () => {
  const answers = await Promise.all(Array.from({ length: 12 }, () => create('k2', { prompt: 'a fox' })))
  assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200]))
  assert.equal(new Set(answers.map(({ body }) => body.id)).size, 1)
})

test('refuses the key with another request', async () => {
  await create('k3', { prompt: 'a fox' })
  const other = await create('k3', { prompt: 'a wolf' })
  assert.equal(other.status, 400)
  assert.equal(other.body.error?.code, 'idempotency_key_reused')
})

test('tells pictures apart by their bytes', async () => {
  const picture = async (background: string): Promise<Blob> => {
    const png = await sharp({ create: { width: 256, height: 256, channels: 3, background } })
      .png()
      .toBuffer()
    return new Blob([new Uint8Array(png)], { type: 'image/png' })
  }
  const first = await create('k4', { prompt: 'it moves', input_reference: await picture('#f00') })
  const same = await create('k4', { prompt: 'it moves', input_reference: await picture('#f00') })
  const other = await create('k4', { prompt: 'it moves', input_reference: await picture('#00f') })
  assert.equal(first.status, 200)
  assert.equal(same.body.id, first.body.id)
  assert.equal(other.body.error?.code, 'idempotency_key_reused')
})

test('keeps the keys of projects apart', async () => {
  const ours = await create('k5', { prompt: 'a fox' }, 'a')
  const theirs = await create('k5', { prompt: 'a fox' }, 'b')
  assert.equal(theirs.status, 200)
  assert.notEqual(theirs.body.id, ours.body.id)
})

test('leaves a key free when its request was refused', async () => {
  assert.equal((await create('k6', { prompt: '' })).status, 400)
  assert.equal((await create('k6', { prompt: 'a fox' })).status, 200)
})

test('refuses a key that is too long', async () => {
  const { status, body } = await create('k'.repeat(256), { prompt: 'a fox' })
  assert.deepEqual([status, body.error?.param], [400, 'Idempotency-Key'])
})

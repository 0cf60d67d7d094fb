import assert from 'node:assert/strict'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import S3rver from 's3rver'
import { createPostgresUrl } from '../../src/jobs/testing/test-postgres.ts'
import { startFakeUpstream } from '../fakes/upstream.ts'
import { startServer } from '../support/server-process.ts'
import type { ServerProcess } from '../support/server-process.ts'
import { removeFolder } from '../support/remove-folder.ts'

interface VideoBody {
  readonly id: string
  readonly status: string
  readonly error: { readonly code: string } | null
}

test('one node answers, another makes the videos, and a bucket holds them', async (context) => {
  await using quick = await startFakeUpstream()
  await using endless = await startFakeUpstream({ pollsUntilDone: 1_000_000 })
  const { api, worker } = await startNodes(context, quick.url, endless.url)

  const video = await create(api, 'quick')
  await until(async () => (await retrieve(api, video.id)).status === 'completed')
  const content = await fetch(`${api.url}/v1/videos/${video.id}/content`)
  assert.equal(content.status, 200)
  assert.match(Buffer.from(await content.arrayBuffer()).toString('latin1'), /^....ftyp/s)

  assert.equal((await fetch(`${worker.url}/v1/videos`)).status, 404)
  assert.equal((await fetch(`${worker.url}/v1/models`)).status, 404)
  for (const path of ['/healthz', '/readyz']) {
    for (const node of [api, worker]) assert.equal((await fetch(node.url + path)).status, 200)
  }

  const running = await create(api, 'endless')
  await until(
    async () => endless.jobs.size === 1 && (await retrieve(api, running.id)).status === 'in_progress',
  )
  const askedAt = performance.now()
  await fetch(`${api.url}/v1/videos/${running.id}/cancel`, { method: 'POST' })
  await until(async () => (await retrieve(api, running.id)).status === 'failed')
  const tookMs = performance.now() - askedAt
  assert.equal((await retrieve(api, running.id)).error?.code, 'cancelled')
  assert.ok(tookMs < 1_500, `the cancel took ${Math.round(tookMs)} ms`)
})

test('one node takes a batch, another carries it out, and a bucket holds its files', async (context) => {
  await using quick = await startFakeUpstream()
  const { api } = await startNodes(context, quick.url, quick.url)
  const lines = Array.from({ length: 12 }, (_, index) => {
    const body = { model: 'quick', prompt: `cat ${index}` }
    return JSON.stringify({ custom_id: `${index}`, method: 'POST', url: '/v1/videos', body })
  })
  const form = new FormData()
  form.set('purpose', 'batch')
  form.set('file', new Blob([lines.join('\n')]), 'in.jsonl')
  const file = await fetch(`${api.url}/v1/files`, { method: 'POST', body: form })
  const { id: inputFileId } = (await file.json()) as { readonly id: string }
  const created = await fetch(`${api.url}/v1/batches`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      input_file_id: inputFileId,
      endpoint: '/v1/videos',
      completion_window: '24h',
    }),
  })
  const { id } = (await created.json()) as { readonly id: string }
  const read = async (): Promise<{ readonly status: string; readonly output_file_id: string }> =>
    (await (await fetch(`${api.url}/v1/batches/${id}`)).json()) as {
      readonly status: string
      readonly output_file_id: string
    }
  await until(async () => (await read()).status === 'completed', 40_000)
  const output = await fetch(`${api.url}/v1/files/${(await read()).output_file_id}/content`)
  const results = (await output.text()).trimEnd().split('\n')
  assert.deepEqual(
    results.map((line) => (JSON.parse(line) as { readonly custom_id: string }).custom_id),
    lines.map((_, index) => `${index}`),
  )
  assert.equal(quick.jobs.size, 12)
})

async function startNodes(
  context: TestContext,
  quickUrl: string,
  endlessUrl: string,
): Promise<{ readonly api: ServerProcess; readonly worker: ServerProcess }> {
  const nodes: ServerProcess[] = []
  context.after(async () => {
    for (const node of nodes) await node.kill('SIGTERM')
  })
  const databaseUrl = await createPostgresUrl(context)
  const folder = await mkdtemp(join(tmpdir(), 'filmgate-roles-'))
  const s3 = new S3rver({
    port: 0,
    silent: true,
    directory: join(folder, 's3'),
    configureBuckets: [{ name: 'films' }],
  })
  const { port } = (await s3.run()) as { port: number }
  context.after(async () => {
    await s3.close()
    await removeFolder(folder)
  })
  const engine = { kind: 'openai-videos', pollIntervalMs: 100 }
  const config = {
    engines: { quick: { ...engine, baseUrl: quickUrl }, endless: { ...engine, baseUrl: endlessUrl } },
    models: { quick: { engine: 'quick' }, endless: { engine: 'endless' } },
  }
  const path = join(folder, 'config.json')
  await writeFile(path, JSON.stringify(config))
  const start = async (role: string): Promise<ServerProcess> => {
    const node = await startServer({
      dataDir: join(folder, role),
      environment: {
        FILMGATE_CONFIG: path,
        FILMGATE_ROLE: role,
        FILMGATE_DATABASE_URL: databaseUrl,
        FILMGATE_STORAGE_URL: `s3://films/assets?endpoint=http://127.0.0.1:${port}`,
        AWS_ACCESS_KEY_ID: 'S3RVER',
        AWS_SECRET_ACCESS_KEY: 'S3RVER',
      },
    })
    nodes.push(node)
    return node
  }
  const [api, worker] = await Promise.all([start('api'), start('worker')])
  return { api, worker }
}

async function create(node: ServerProcess, model: string): Promise<VideoBody> {
  const response = await fetch(`${node.url}/v1/videos`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ model, prompt: 'a cat' }),
  })
  assert.equal(response.status, 200)
  return (await response.json()) as VideoBody
}

async function retrieve(node: ServerProcess, id: string): Promise<VideoBody> {
  return (await (await fetch(`${node.url}/v1/videos/${id}`)).json()) as VideoBody
}

async function until(condition: () => Promise<boolean>, limitMs = 15_000): Promise<void> {
  const deadline = Date.now() + limitMs
  while (!(await condition())) {
    assert.ok(Date.now() < deadline, `It did not happen within ${limitMs} ms.`)
    await delay(20)
  }
}

import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import S3rver from 's3rver'
import { createPostgresUrl } from '../../src/jobs/testing/test-postgres.ts'
import { startFakeUpstream } from '../fakes/upstream.ts'
import type { FakeUpstream } from '../fakes/upstream.ts'
import { findPort } from '../../scripts/find-port.ts'
import { startServer } from '../support/server-process.ts'
import type { ServerProcess } from '../support/server-process.ts'
import { removeFolder } from '../support/remove-folder.ts'

/**
 * The topology of compose.yaml as processes: two nodes that answer, two that work, PostgreSQL, an S3 server, and nginx
 * with the configuration of deploy/. Every node is restarted in its turn under load.
 */
const NGINX = ['/usr/sbin/nginx', '/usr/bin/nginx'].find((path) => existsSync(path))
const CLIENTS = 3
/** Between the creates of a client. */
const PAUSE_MS = 100
/** Of a client: a machine that is slow to restart nodes shall not have more to do for it. */
const MAX_CREATES = 200
/** Every so many-th video is drawn here; the others are bought, where a second submission would be counted. */
const DRAWN_EVERY = 50
/** No node may end between a submission and its answer. */
const ANSWER_AFTER_MS = (): number => 500
/** What orchestrators grant; App.stop() promises five seconds of a machine that is not busy with tests. */
const MAX_STOP_MS = 30_000

interface Node {
  readonly name: string
  readonly port: number
  process: ServerProcess
  restart(): Promise<void>
}

interface Load {
  /** Ids that a client was told. */
  readonly acknowledged: string[]
  /** Answers that a client could only take for a fault. */
  readonly faults: string[]
  stop(): Promise<void>
}

/** Sends a request to whichever node answers. */
type Send = (path: string, init?: RequestInit) => Promise<Response>

test('a rolling restart loses no video, doubles none, and no client sees a fault', async (context) => {
  await using upstream = await startFakeUpstream({ answerAfterMs: ANSWER_AFTER_MS })
  const nodes = await startNodes(context, upstream)
  let turn = 0
  const ports = nodes.slice(0, 2).map((node) => node.port)
  // As a load balancer does: the next node, and the other one when it refuses the connection.
  const send: Send = async (path, init) => {
    const first = turn++
    for (let attempt = 0; ; attempt += 1) {
      const port = ports[(first + attempt) % ports.length]
      try {
        return await fetch(`http://127.0.0.1:${port}${path}`, init)
      } catch (error) {
        if (attempt > 0 || !isRefused(error)) throw error
      }
    }
  }
  await rollUnderLoad(nodes, upstream, send)
})

test(
  'the same behind nginx with the configuration that is delivered',
  { skip: NGINX === undefined ? 'nginx is not installed (apt-get install nginx-light)' : false },
  async (context) => {
    await using upstream = await startFakeUpstream({ answerAfterMs: ANSWER_AFTER_MS })
    const nodes = await startNodes(context, upstream)
    const url = await startNginx(context, nodes)
    await rollUnderLoad(nodes, upstream, (path, init) => fetch(url + path, init))
  },
)

async function rollUnderLoad(nodes: readonly Node[], upstream: FakeUpstream, send: Send): Promise<void> {
  const load = startLoad(send)
  for (const node of nodes) {
    await delay(500)
    const stopMs = await measure(() => node.process.kill('SIGTERM'))
    assert.equal(node.process.child.exitCode, 0, `${node.name} did not end by itself`)
    assert.ok(stopMs < MAX_STOP_MS, `${node.name} took ${Math.round(stopMs)} ms to stop`)
    await delay(300)
    await node.restart()
  }
  await delay(500)
  await load.stop()
  assert.deepEqual(load.faults, [])
  const { acknowledged } = load
  assert.ok(acknowledged.length > 50, `only ${acknowledged.length} videos`)
  assert.equal(new Set(acknowledged).size, acknowledged.length)
  for (const id of acknowledged) assert.equal(await waitForEnd(send, id), 'completed', id)
  const bought = acknowledged.length - (await countDrawn(send, acknowledged))
  assert.equal(upstream.jobs.size, bought, 'a video was bought twice, or never')
  const content = await send(`/v1/videos/${acknowledged[0]}/content`)
  assert.match(Buffer.from(await content.arrayBuffer()).toString('latin1'), /^....ftyp/s)
}

/** Clients that create as the official one does: with a key that makes a repeated request the same one. */
function startLoad(send: Send): Load {
  const acknowledged: string[] = []
  const faults: string[] = []
  const over = new AbortController()
  const run = async (client: number): Promise<void> => {
    for (let count = 0; !over.signal.aborted && count < MAX_CREATES; count += 1) {
      const drawn = count % DRAWN_EVERY === 5
      const body = { prompt: `cat ${client}-${count}`, ...(drawn ? DRAWN : { model: 'bought' }) }
      try {
        const response = await createVideo(send, body, `${client}-${count}`)
        if (response.status === 200) acknowledged.push(((await response.json()) as { id: string }).id)
        else faults.push(`${response.status}: ${await response.text()}`)
      } catch (error) {
        faults.push(describe(error))
      }
      await delay(PAUSE_MS)
    }
  }
  const clients = Array.from({ length: CLIENTS }, (_, client) => run(client))
  return {
    acknowledged,
    faults,
    async stop() {
      over.abort()
      await Promise.all(clients)
    },
  }
}

const DRAWN = { model: 'animatic-1', size: '256x256', seconds: '1' }

/** One repetition, as the official client has it, when the connection broke or a gateway answered. */
async function createVideo(send: Send, body: object, key: string): Promise<Response> {
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(body),
  }
  try {
    const response = await send('/v1/videos', init)
    if (response.status < 500) return response
  } catch {
    // Below.
  }
  await delay(500)
  return send('/v1/videos', init)
}

async function waitForEnd(send: Send, id: string): Promise<string> {
  const deadline = Date.now() + 60_000
  for (;;) {
    const video = (await (await send(`/v1/videos/${id}`)).json()) as { status: string; error: object | null }
    if (video.status === 'completed') return video.status
    if (video.status === 'failed') return JSON.stringify(video.error)
    if (Date.now() > deadline) return `still ${video.status}`
    await delay(50)
  }
}

async function countDrawn(send: Send, ids: readonly string[]): Promise<number> {
  let drawn = 0
  for (const id of ids) {
    const { model } = (await (await send(`/v1/videos/${id}`)).json()) as { model: string }
    if (model === DRAWN.model) drawn += 1
  }
  return drawn
}

async function startNodes(context: TestContext, upstream: FakeUpstream): Promise<readonly Node[]> {
  const nodes: Node[] = []
  // Before the database of the test is dropped.
  context.after(async () => {
    await Promise.all(nodes.map((node) => node.process.kill('SIGTERM')))
  })
  const databaseUrl = await createPostgresUrl(context)
  const folder = await mkdtemp(join(tmpdir(), 'filmgate-rolling-'))
  const s3 = new S3rver({
    port: 0,
    silent: true,
    directory: join(folder, 's3'),
    configureBuckets: [{ name: 'films' }],
  })
  const { port: s3Port } = (await s3.run()) as { port: number }
  context.after(async () => {
    await s3.close()
    await removeFolder(folder)
  })
  const config = join(folder, 'config.json')
  await writeFile(config, JSON.stringify(createConfig(upstream.url)))
  const settings = {
    FILMGATE_CONFIG: config,
    FILMGATE_DATABASE_URL: databaseUrl,
    FILMGATE_STORAGE_URL: `s3://films/assets?endpoint=http://127.0.0.1:${s3Port}`,
    AWS_ACCESS_KEY_ID: 'S3RVER',
    AWS_SECRET_ACCESS_KEY: 'S3RVER',
  }
  for (const name of ['api-1', 'api-2', 'worker-1', 'worker-2']) {
    const port = await findPort()
    const role = name.replace(/-\d/, '')
    const start = (): Promise<ServerProcess> =>
      startServer({
        dataDir: join(folder, name),
        environment: { ...settings, FILMGATE_ROLE: role, FILMGATE_PORT: String(port) },
      })
    const node: Node = {
      name,
      port,
      process: await start(),
      async restart() {
        node.process = await start()
      },
    }
    nodes.push(node)
  }
  return nodes
}

function createConfig(upstreamUrl: string): object {
  return {
    engines: {
      bought: { kind: 'openai-videos', pollIntervalMs: 100, baseUrl: upstreamUrl },
      animatic: { kind: 'animatic', processes: 1 },
    },
    models: { bought: { engine: 'bought' }, 'animatic-1': { engine: 'animatic' } },
  }
}

/** nginx on a free port before the first two nodes. */
async function startNginx(context: TestContext, nodes: readonly Node[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'filmgate-nginx-'))
  const port = await findPort()
  const delivered = await readFile(new URL('../../deploy/nginx.conf', import.meta.url), 'utf8')
  const path = join(folder, 'nginx.conf')
  const adapted = delivered
    .replace('listen 7878', `listen 127.0.0.1:${port}`)
    .replaceAll('/tmp/nginx', join(folder, 'nginx'))
    .replace(
      /server api-(\d):7878/g,
      (_, number: string) => `server 127.0.0.1:${nodes[Number(number) - 1]?.port}`,
    )
  await writeFile(path, adapted)
  const child = spawn(NGINX ?? '', ['-c', path, '-g', 'daemon off;'], {
    stdio: ['ignore', 'ignore', 'ignore'],
  })
  context.after(async () => {
    child.kill('SIGTERM')
    await once(child, 'exit')
    await removeFolder(folder)
  })
  for (let tries = 0; tries < 100; tries += 1) {
    const isUp = await fetch(`http://127.0.0.1:${port}/healthz`).then(
      (response) => response.ok,
      () => false,
    )
    if (isUp) return `http://127.0.0.1:${port}`
    await delay(50)
  }
  throw new Error('nginx does not answer')
}

async function measure(run: () => Promise<void>): Promise<number> {
  const startedAt = performance.now()
  await run()
  return performance.now() - startedAt
}

function isRefused(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined
  return cause instanceof Error && 'code' in cause && cause.code === 'ECONNREFUSED'
}

function describe(error: unknown): string {
  return error instanceof Error ? `${error.message}: ${String(error.cause)}` : String(error)
}

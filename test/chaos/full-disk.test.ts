import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, statfs, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'
import { createFakeMp4 } from '../fakes/fake-mp4.ts'
import { startFakeUpstream } from '../fakes/upstream.ts'
import { assertWholeMp4 } from '../support/assert-whole-mp4.ts'
import { startServer } from '../support/server-process.ts'
import type { ServerProcess } from '../support/server-process.ts'
import { removeFolder } from '../support/remove-folder.ts'

/** Whoever may mount file systems can fill one, or take away the right to write, without harm to anybody else. */
const SKIP = process.getuid?.() === 0 && process.platform === 'linux' ? false : 'mounts need Linux and root'
const DISK_BYTES = 64 * 1024 * 1024
const VIDEO_BYTES = 200_000
/** The pauses between tries reach half a minute. */
const RECOVERY_MS = 120_000

const run = promisify(execFile)

test('outlives a disk that is full, and says so', { skip: SKIP }, async (context) => {
  const { server, create, videoOf, dataDir } = await setUp(context)
  const early = await create()
  assert.equal(early.status, 200)
  await until('the first video', async () => (await videoOf(early.id)).status === 'completed')
  const underWay = await Promise.all(Array.from({ length: 5 }, create))
  await fill(dataDir)

  await until('a red readiness', async () => (await readReadiness(server)).status === 503)
  assert.match((await readReadiness(server)).text, /no room left/i)
  await until('a refused create', async () => (await create()).status === 503)
  const { status, message } = await create()
  assert.equal(status, 503)
  assert.match(message, /disk is full/)
  assert.equal((await fetch(`${server.url}/healthz`)).status, 200)
  assert.equal((await fetch(`${server.url}/v1/videos?limit=5`)).status, 200)
  assertWholeMp4(await readContent(server, early.id), early.id)

  await truncate(join(dataDir, 'filler'), 0)
  await checkRecovery({ server, create, videoOf }, [early, ...underWay])
})

test('outlives a folder of assets that became read-only', { skip: SKIP }, async (context) => {
  const { server, create, videoOf, dataDir } = await setUp(context)
  const assets = join(dataDir, 'assets')
  assert.equal((await readReadiness(server)).status, 200)
  await run('mount', ['--bind', assets, assets])
  await run('mount', ['-o', 'remount,bind,ro', assets])

  await until('a red readiness', async () => (await readReadiness(server)).status === 503)
  const readiness = await readReadiness(server)
  assert.match(readiness.text, /"name":"storage","ok":false,"detail":"[^"]*read-only/i)
  // The row has a place, and what is to be stored can wait.
  const accepted = await Promise.all(Array.from({ length: 5 }, create))
  await delay(3_000)
  for (const { id, status } of accepted) {
    assert.equal(status, 200)
    assert.equal((await videoOf(id)).status, 'in_progress')
  }
  await run('mount', ['-o', 'remount,bind,rw', assets])
  await checkRecovery({ server, create, videoOf }, accepted)
})

interface Created {
  readonly status: number
  readonly id: string
  readonly message: string
}

interface Fixture {
  readonly server: ServerProcess
  readonly create: () => Promise<Created>
  readonly videoOf: (id: string) => Promise<{ readonly status: string }>
}

/** A server whose data are on a small disk of their own. */
async function setUp(context: TestContext): Promise<Fixture & { readonly dataDir: string }> {
  const upstream = await startFakeUpstream({ pollsUntilDone: 1, video: createFakeMp4(VIDEO_BYTES) })
  const folder = await mkdtemp(join(tmpdir(), 'filmgate-disk-'))
  const dataDir = join(folder, 'data')
  await mkdir(dataDir)
  await run('mount', ['-t', 'tmpfs', '-o', `size=${DISK_BYTES}`, 'tmpfs', dataDir])
  const config = join(folder, 'config.json')
  const engine = { kind: 'openai-videos', dialect: 'generic', baseUrl: upstream.url, pollIntervalMs: 200 }
  await writeFile(config, JSON.stringify({ engines: { up: engine }, models: { up: { engine: 'up' } } }))
  const server = await startServer({
    dataDir,
    environment: { FILMGATE_CONFIG: config, FILMGATE_LOG_LEVEL: 'silent' },
  })
  context.after(async () => {
    await server.kill('SIGKILL')
    await upstream[Symbol.asyncDispose]()
    // With what a test has mounted below it.
    await run('umount', ['--recursive', dataDir])
    await removeFolder(folder)
  })
  return {
    server,
    dataDir,
    async create() {
      const response = await fetch(`${server.url}/v1/videos`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ prompt: 'A red ball.', model: 'up' }),
      })
      const body = (await response.json()) as { id: string; error: { message: string } | null }
      return { status: response.status, id: body.id, message: body.error?.message ?? '' }
    },
    async videoOf(id) {
      return (await (await fetch(`${server.url}/v1/videos/${id}`)).json()) as { status: string }
    },
  }
}

/** Leaves not a byte: the file that is written gets what the server frees meanwhile. */
async function fill(folder: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder)
  await writeFile(join(folder, 'filler'), Buffer.alloc(bavail * bsize)).catch((error: unknown) => {
    assert.equal((error as { code?: string }).code, 'ENOSPC')
  })
}

async function checkRecovery(
  { server, create, videoOf }: Fixture,
  accepted: readonly Created[],
): Promise<void> {
  await until('readiness', async () => (await readReadiness(server)).status === 200)
  await until('a create', async () => (await create()).status === 200)
  for (const { id } of accepted) {
    await until(`the end of ${id}`, async () => {
      const video = await videoOf(id)
      assert.notEqual(video.status, 'failed', JSON.stringify(video))
      return video.status === 'completed'
    })
    assertWholeMp4(await readContent(server, id), id)
  }
}

async function readReadiness(server: ServerProcess): Promise<{ status: number; text: string }> {
  const response = await fetch(`${server.url}/readyz`)
  return { status: response.status, text: await response.text() }
}

async function readContent(server: ServerProcess, id: string): Promise<Buffer> {
  const response = await fetch(`${server.url}/v1/videos/${id}/content`)
  assert.equal(response.status, 200)
  return Buffer.from(await response.arrayBuffer())
}

async function until(what: string, condition: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + RECOVERY_MS
  while (!(await condition())) {
    assert.ok(Date.now() < deadline, `${what} did not happen`)
    await delay(100)
  }
}

import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import { createRandom } from '../../src/engines/animatic/draw/random.ts'
import { startServer } from '../support/server-process.ts'

/** `test:chaos` asks for more. */
const KILLS = Number(process.env['CHAOS_KILLS'] ?? 30)
const SEED = Number(process.env['CHAOS_SEED'] ?? 1)
/** Longest life of a server between two kills; the first tenth of lives ends during start-up. */
const MAX_LIFE_MS = 1500
const CLIENTS = 2
/** Bounds the work that is left when the killing ends. */
const MAX_ACCEPTED_PER_LIFE = 3
const DRAIN_MS = 180_000

interface WireVideo {
  readonly id: string
  readonly status: string
  readonly error: { readonly code: string } | null
}

/** On a slow machine a video may be in the making at ten of the kills: then it is given up, and says so. */
const HONEST_ENDS: readonly string[] = ['cancelled', 'job_crashed']

test(`loses nothing over ${KILLS} kills of a real server under load`, async (context) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'filmgate-chaos-'))
  context.after(() => rm(dataDir, { recursive: true, force: true }))
  const random = createRandom(SEED)
  const accepted = new Set<string>()
  for (let kill = 0; kill < KILLS; kill += 1) {
    const server = await startServer({ dataDir })
    const life = new AbortController()
    const load = Array.from({ length: CLIENTS }, () => putLoad(server.url, accepted, life.signal))
    await delay(random() < 0.1 ? 0 : random() * MAX_LIFE_MS)
    await server.kill('SIGKILL')
    life.abort()
    await Promise.all(load)
  }
  assert.ok(accepted.size >= KILLS / 2, `only ${accepted.size} videos were accepted: the load was no load`)
  await using server = await startServer({ dataDir })
  await drain(server.url, accepted)
})

/** Creates, polls and now and then cancels until the server dies. Only a complete 200 counts as accepted. */
async function putLoad(url: string, accepted: Set<string>, signal: AbortSignal): Promise<void> {
  for (let count = 0; count < MAX_ACCEPTED_PER_LIFE && !signal.aborted; count += 1) {
    try {
      const form = new FormData()
      form.set('model', 'animatic-1')
      form.set('prompt', `a red fox runs through the snow, take ${count}`)
      form.set('seconds', '1')
      form.set('size', '256x256')
      const response = await fetch(`${url}/v1/videos`, { method: 'POST', body: form, signal })
      assert.equal(response.status, 200)
      const video = (await response.json()) as WireVideo
      accepted.add(video.id)
      if (count === 1) await fetch(`${url}/v1/videos/${video.id}/cancel`, { method: 'POST', signal })
      await fetch(`${url}/v1/videos?limit=5`, { signal }).then((answer) => answer.arrayBuffer())
    } catch (error) {
      // The server died under the request: whether it was accepted is nobody's promise.
      if (error instanceof assert.AssertionError) throw error
    }
    await delay(30)
  }
}

async function drain(url: string, accepted: ReadonlySet<string>): Promise<void> {
  const deadline = Date.now() + DRAIN_MS
  let completed = 0
  for (const id of accepted) {
    const video = await waitUntilTerminal(url, id, deadline)
    if (video.status === 'failed') {
      assert.ok(HONEST_ENDS.includes(video.error?.code ?? ''), `${id} failed: ${JSON.stringify(video.error)}`)
      continue
    }
    completed += 1
    await assertWhole(url, id)
  }
  assert.ok(completed >= accepted.size / 2, `only ${completed} of ${accepted.size} videos were made`)
}

async function waitUntilTerminal(url: string, id: string, deadline: number): Promise<WireVideo> {
  for (;;) {
    const response = await fetch(`${url}/v1/videos/${id}`)
    assert.equal(response.status, 200, `${id} was accepted and is gone`)
    const video = (await response.json()) as WireVideo
    if (video.status === 'completed' || video.status === 'failed') return video
    assert.ok(Date.now() < deadline, `${id} is stuck in ${video.status}`)
    await delay(50)
  }
}

/** The bytes are those whose digest was recorded, for all three assets. */
async function assertWhole(url: string, id: string): Promise<void> {
  for (const variant of ['video', 'thumbnail', 'spritesheet']) {
    const response = await fetch(`${url}/v1/videos/${id}/content?variant=${variant}`)
    assert.equal(response.status, 200, `${variant} of ${id}`)
    const bytes = Buffer.from(await response.arrayBuffer())
    const digest = createHash('sha256').update(bytes).digest('hex')
    assert.equal(response.headers.get('etag'), `"${digest}"`, `${variant} of ${id} is torn`)
  }
}

import assert from 'node:assert/strict'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import { createPostgresUrl } from '../../src/jobs/testing/test-postgres.ts'
import { layCable } from '../fakes/cable.ts'
import { startFakeUpstream } from '../fakes/upstream.ts'
import { createPatience } from '../support/patience.ts'
import { startServer } from '../support/server-process.ts'
import { removeFolder } from '../support/remove-folder.ts'

/** `test:chaos` asks for a minute. */
const OUTAGE_MS = Number(process.env['CHAOS_OUTAGE_MS'] ?? 12_000)
/** What a client waits for an answer, good or bad, at the very most. */
const ANSWER_MS = 25_000
/** It takes up to twenty seconds. A machine of tests may stand still for a minute; what is stuck stays so. */
const RECOVERY_MS = 120_000

const CASES = [
  { state: 'cut', back: 'whole', what: 'cut' },
  { state: 'silent', back: 'whole', what: 'silent' },
  { state: 'silent', back: 'renewed', what: 'silent, and for ever on what was open then,' },
] as const

for (const { state, back, what } of CASES) {
  test(`outlives a database that is ${what} for ${OUTAGE_MS / 1000} seconds`, async (context) => {
    const url = new URL(await createPostgresUrl(context))
    await using cable = await layCable(Number(url.port))
    url.port = String(cable.port)
    await using upstream = await startFakeUpstream({ pollsUntilDone: 3 })
    const folder = await mkdtemp(join(tmpdir(), 'filmgate-gone-'))
    context.after(() => removeFolder(folder))
    const config = join(folder, 'config.json')
    const engine = { kind: 'openai-videos', dialect: 'generic', baseUrl: upstream.url, pollIntervalMs: 500 }
    await writeFile(config, JSON.stringify({ engines: { up: engine }, models: { up: { engine: 'up' } } }))
    await using server = await startServer({
      dataDir: join(folder, 'data'),
      environment: {
        FILMGATE_CONFIG: config,
        FILMGATE_DATABASE_URL: url.href,
        FILMGATE_STORAGE_URL: `file:${join(folder, 'assets')}`,
        FILMGATE_LOG_LEVEL: 'silent',
      },
    })

    const accepted: string[] = []
    const create = async (): Promise<number> => {
      const response = await fetch(`${server.url}/v1/videos`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ prompt: 'A red ball.', model: 'up' }),
        signal: AbortSignal.timeout(ANSWER_MS),
      })
      const body = (await response.json()) as { id: string; error?: { code: string } }
      if (response.status === 200) accepted.push(body.id)
      else assert.deepEqual([response.status, body.error?.code], [503, 'unavailable'])
      return response.status
    }
    for (let count = 0; count < 20; count++) assert.equal(await create(), 200)

    cable.set(state)
    const goneAt = Date.now()
    assert.equal(await create(), 503)
    assert.equal((await fetch(`${server.url}/healthz`)).status, 200)
    const readiness = await fetch(`${server.url}/readyz`, { signal: AbortSignal.timeout(ANSWER_MS) })
    assert.equal(readiness.status, 503)
    assert.match(await readiness.text(), /"name":"database","ok":false/)
    await delay(Math.max(0, OUTAGE_MS - (Date.now() - goneAt)))
    cable.set(back)
    const backAt = Date.now()
    const tell = (what: string): void =>
      context.diagnostic(
        `${what} ${((Date.now() - backAt) / 1000).toFixed(1)} seconds after the database is back`,
      )

    const patience = createPatience(RECOVERY_MS)
    const until = async (what: string, condition: () => Promise<boolean>): Promise<void> => {
      let trouble = ''
      const isSo = (): Promise<boolean> =>
        condition().catch((error: unknown) => {
          trouble = String(error)
          return false
        })
      while (!(await isSo())) {
        assert.ok(patience.lasts(), `${what} did not happen: ${trouble}`)
        await delay(200)
      }
    }
    await until('readiness', async () => {
      const answer = await fetch(`${server.url}/readyz`, { signal: AbortSignal.timeout(ANSWER_MS) })
      const told = await answer.text()
      if (answer.status !== 200) throw new Error(told)
      return true
    })
    tell('ready')
    await until('a create', async () => (await create()) === 200)
    for (const id of accepted) {
      let video: { status: string; error: unknown } | undefined
      await until(`the end of ${id}`, async () => {
        const response = await fetch(`${server.url}/v1/videos/${id}`, {
          signal: AbortSignal.timeout(ANSWER_MS),
        })
        video = (await response.json()) as { status: string; error: unknown }
        return video.status === 'completed' || video.status === 'failed'
      })
      assert.equal(video?.status, 'completed', JSON.stringify(video))
    }
    tell('everything is done')
    assert.ok(upstream.jobs.size >= accepted.length)
    assert.equal(upstream.jobs.size, upstream.posts(), 'no submission was repeated')
  })
}

import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { createServer, request as connect } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import S3rver from 's3rver'
import { createFakeMp4 } from '../fakes/fake-mp4.ts'
import { startFakeUpstream } from '../fakes/upstream.ts'
import { assertWholeMp4 } from '../support/assert-whole-mp4.ts'
import { startServer } from '../support/server-process.ts'
import { removeFolder } from '../support/remove-folder.ts'

/** The pauses between tries reach half a minute. */
const RECOVERY_MS = 120_000
const REFUSALS = [
  [403, 'AccessDenied'],
  [503, 'SlowDown'],
] as const

for (const [status, code] of REFUSALS) {
  test(`waits for an S3 that answers ${status} ${code}`, async (context) => {
    const folder = await mkdtemp(join(tmpdir(), 'filmgate-refused-'))
    context.after(() => removeFolder(folder))
    await using upstream = await startFakeUpstream({ pollsUntilDone: 1, video: createFakeMp4(100_000) })
    const s3 = await startMoodyS3(context, join(folder, 's3'))
    const config = join(folder, 'config.json')
    const engine = { kind: 'openai-videos', dialect: 'generic', baseUrl: upstream.url, pollIntervalMs: 200 }
    await writeFile(config, JSON.stringify({ engines: { up: engine }, models: { up: { engine: 'up' } } }))
    await using server = await startServer({
      dataDir: join(folder, 'data'),
      environment: {
        FILMGATE_CONFIG: config,
        FILMGATE_STORAGE_URL: `s3://films/assets?endpoint=http://127.0.0.1:${s3.port}`,
        FILMGATE_LOG_LEVEL: 'silent',
        AWS_ACCESS_KEY_ID: 'S3RVER',
        AWS_SECRET_ACCESS_KEY: 'S3RVER',
      },
    })
    const url = `${server.url}/v1/videos`
    const create = async (): Promise<string> => {
      const body = JSON.stringify({ prompt: 'A red ball.', model: 'up' })
      const headers = { 'content-type': 'application/json' }
      const response = await fetch(url, { method: 'POST', headers, body })
      assert.equal(response.status, 200)
      return ((await response.json()) as { id: string }).id
    }
    const statusOf = async (id: string): Promise<string> =>
      ((await (await fetch(`${url}/${id}`)).json()) as { status: string }).status
    const readiness = async (): Promise<readonly [number, string]> => {
      const response = await fetch(`${server.url}/readyz`)
      return [response.status, await response.text()]
    }

    s3.refuse({ status, code })
    const accepted = await Promise.all(Array.from({ length: 4 }, create))
    await until('a red readiness', async () => (await readiness())[0] === 503)
    assert.match((await readiness())[1], new RegExp(`"name":"storage","ok":false,"detail":"[^"]*${code}`))
    assert.equal((await fetch(`${server.url}/healthz`)).status, 200)
    await until('the first refusals', async () => s3.refusals() > accepted.length)
    for (const id of accepted) assert.equal(await statusOf(id), 'in_progress')

    s3.refuse(undefined)
    await until('readiness', async () => (await readiness())[0] === 200)
    for (const id of accepted) {
      await until(`the end of ${id}`, async () => {
        const now = await statusOf(id)
        assert.notEqual(now, 'failed')
        return now === 'completed'
      })
      const content = await fetch(`${url}/${id}/content`)
      assert.equal(content.status, 200)
      assertWholeMp4(Buffer.from(await content.arrayBuffer()), id)
    }
    assert.equal(upstream.posts(), accepted.length, 'nothing was made again')
  })
}

test('makes a video whose renderer the kernel has killed', async (context) => {
  const folder = await mkdtemp(join(tmpdir(), 'filmgate-killed-child-'))
  context.after(() => removeFolder(folder))
  await using server = await startServer({
    dataDir: join(folder, 'data'),
    environment: { FILMGATE_LOG_LEVEL: 'silent' },
  })
  const form = new FormData()
  for (const [name, value] of Object.entries({
    prompt: 'a red fox in the snow',
    seconds: '4',
    size: '720x1280',
  })) {
    form.set(name, value)
  }
  const response = await fetch(`${server.url}/v1/videos`, { method: 'POST', body: form })
  assert.equal(response.status, 200)
  const { id } = (await response.json()) as { id: string }
  let children: readonly number[] = []
  await until('a renderer', async () => (children = await childrenOf(server.child.pid ?? 0)).length > 0)
  for (const pid of children) process.kill(pid, 'SIGKILL')
  await until('the end', async () => {
    const video = (await (await fetch(`${server.url}/v1/videos/${id}`)).json()) as { status: string }
    assert.notEqual(video.status, 'failed', JSON.stringify(video))
    return video.status === 'completed'
  })
  const content = await fetch(`${server.url}/v1/videos/${id}/content`)
  assertWholeMp4(Buffer.from(await content.arrayBuffer()), id)
})

interface MoodyS3 {
  readonly port: number
  /** Undefined: it serves again. */
  refuse(refusal: { readonly status: number; readonly code: string } | undefined): void
  refusals(): number
}

/** An S3 server that refuses everything on command, as those do whose keys were changed or that are overloaded. */
async function startMoodyS3(context: TestContext, directory: string): Promise<MoodyS3> {
  const s3 = new S3rver({ port: 0, silent: true, directory, configureBuckets: [{ name: 'films' }] })
  const { port } = (await s3.run()) as { port: number }
  let refusal: { readonly status: number; readonly code: string } | undefined
  let refusals = 0
  const front = createServer((request, response) => {
    if (refusal === undefined) {
      const { method, headers, url: path } = request
      const onward = connect({ port, host: '127.0.0.1', method, headers, path }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(response)
      })
      onward.on('error', () => response.destroy())
      request.pipe(onward)
      return
    }
    refusals += 1
    const { status, code } = refusal
    request.resume()
    response.writeHead(status, { 'content-type': 'application/xml' })
    response.end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>Not now.</Message></Error>`)
  })
  front.listen(0, '127.0.0.1')
  await once(front, 'listening')
  context.after(async () => {
    front.closeAllConnections()
    front.close()
    await s3.close()
  })
  return {
    port: (front.address() as AddressInfo).port,
    refuse: (next) => (refusal = next),
    refusals: () => refusals,
  }
}

/** Child processes, as Linux lists them; none elsewhere. */
async function childrenOf(pid: number): Promise<readonly number[]> {
  const found: number[] = []
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '')
    // The name in brackets may hold spaces.
    if (stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] === String(pid)) found.push(Number(name))
  }
  return found
}

async function until(what: string, condition: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + RECOVERY_MS
  while (!(await condition())) {
    assert.ok(Date.now() < deadline, `${what} did not happen`)
    await delay(100)
  }
}

import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { startFakeUpstream } from '../fakes/upstream.ts'
import { removeFolder } from '../support/remove-folder.ts'

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))
const SECRETS = {
  apiKey: 'client-secret-a81f',
  wrongKey: 'wrong-secret-77ce',
  upstreamKey: 'upstream-secret-c0de',
  urlPassword: 'url-secret-5ca1e',
  prompt: 'the-private-words-of-a-client',
} as const

interface Line {
  readonly msg: string
  readonly requestId?: string
  readonly videoId?: string
  readonly project?: string
  readonly route?: string
}

test('logs requests and jobs with their ids, and neither secrets nor prompts, at the finest level', async () => {
  await using upstream = await startFakeUpstream()
  upstream.script({ submit: ['503'], poll: ['html-502', 'reset-before-headers'] })
  const server = await startLogged(upstream.url)
  const headers = { authorization: `Bearer ${SECRETS.apiKey}`, 'content-type': 'application/json' }
  const created = await fetch(`${server.url}/v1/videos?key=${SECRETS.apiKey}`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ prompt: SECRETS.prompt, model: 'remote' }),
  })
  const { id } = (await created.json()) as { id: string }
  const requestId = created.headers.get('x-request-id')
  for (let status = ''; status !== 'completed'; await delay(50)) {
    ;({ status } = (await (await fetch(`${server.url}/v1/videos/${id}`, { headers })).json()) as Line & {
      status: string
    })
    assert.notEqual(status, 'failed')
  }
  const stranger = { authorization: `Bearer ${SECRETS.wrongKey}` }
  assert.equal((await fetch(`${server.url}/v1/videos`, { headers: stranger })).status, 401)
  const broken = { method: 'POST', headers, body: `{"prompt": "${SECRETS.prompt}"` }
  assert.equal((await fetch(`${server.url}/v1/videos`, broken)).status, 400)

  const output = await server.end()
  for (const secret of Object.values(SECRETS)) assert.ok(!output.includes(secret), secret)
  const lines = output
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Line)
  const create = lines.find((line) => line.msg === 'request' && line.requestId === requestId)
  assert.deepEqual([create?.videoId, create?.project, create?.route], [id, 'team-a', '/v1/videos'])
  assert.ok(lines.some((line) => line.msg === 'The video is completed.' && line.videoId === id))
})

test('does not print the password of a database that it cannot reach', async () => {
  const child = spawn(process.execPath, [MAIN, 'serve'], {
    env: {
      PATH: process.env['PATH'],
      FILMGATE_DATA_DIR: await mkdtemp(join(tmpdir(), 'filmgate-logs-')),
      FILMGATE_DATABASE_URL: `postgres://filmgate:${SECRETS.urlPassword}@127.0.0.1:9/filmgate`,
    },
  })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number]
  assert.notEqual(code, 0)
  assert.match(output, /ECONNREFUSED|database/i)
  assert.ok(!output.includes(SECRETS.urlPassword), output)
})

async function startLogged(upstreamUrl: string): Promise<{ readonly url: string; end(): Promise<string> }> {
  const folder = await mkdtemp(join(tmpdir(), 'filmgate-logs-'))
  const config = join(folder, 'filmgate.config.json')
  await writeFile(
    config,
    JSON.stringify({
      engines: {
        remote: {
          kind: 'openai-videos',
          baseUrl: upstreamUrl,
          apiKey: SECRETS.upstreamKey,
          pollIntervalMs: 100,
        },
      },
      models: { remote: { engine: 'remote' } },
    }),
  )
  const child = spawn(process.execPath, [MAIN, 'serve'], {
    env: {
      PATH: process.env['PATH'],
      FILMGATE_PORT: '0',
      FILMGATE_DATA_DIR: folder,
      FILMGATE_LOG_LEVEL: 'debug',
      FILMGATE_CONFIG: config,
      FILMGATE_API_KEYS: `team-a:${SECRETS.apiKey}`,
    },
  })
  let output = ''
  const url = Promise.withResolvers<string>()
  const collect = (chunk: Buffer): void => {
    output += chunk.toString()
    const found = /at (http:\S+)\/v1$/m.exec(output)?.[1]
    if (found !== undefined) url.resolve(found)
  }
  child.stdout.on('data', collect)
  child.stderr.on('data', collect)
  return {
    url: await url.promise,
    async end() {
      child.kill('SIGTERM')
      await once(child, 'close')
      await removeFolder(folder)
      return output
    },
  }
}

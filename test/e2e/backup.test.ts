import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { startServer } from '../support/server-process.ts'
import { removeFolder } from '../support/remove-folder.ts'

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))

test('backs up a running server, and a new one serves the same videos from the copy', async (context) => {
  const root = await mkdtemp(join(tmpdir(), 'filmgate-backup-'))
  context.after(() => removeFolder(root))
  const [before, after, folder] = ['before', 'after', 'backup'].map((name) => join(root, name)) as [
    string,
    string,
    string,
  ]
  await using server = await startServer({ dataDir: before })
  const id = await makeVideo(server.url)
  const bytes = await download(server.url, id)
  const waiting = await create(server.url, '20')

  assert.match(await filmgate(before, 'backup', folder), /^Backed up 2 videos and \d files/)
  assert.match(await filmgate(before, 'migrate', '--dry-run'), /^The database is up to date/)
  await assert.rejects(filmgate(before, 'restore', folder), /Another Filmgate is running/)
  assert.match(await filmgate(after, 'restore', folder), /^Restored 2 videos/)

  await using restored = await startServer({ dataDir: after })
  assert.equal(await download(restored.url, id), bytes)
  const response = await fetch(`${restored.url}/v1/videos/${waiting}`)
  assert.equal(((await response.json()) as { error: unknown }).error, null)
})

async function create(url: string, seconds: string): Promise<string> {
  const response = await fetch(`${url}/v1/videos`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ prompt: 'A red ball.', model: 'animatic-1', seconds, size: '256x256' }),
  })
  return ((await response.json()) as { id: string }).id
}

async function makeVideo(url: string): Promise<string> {
  const id = await create(url, '1')
  for (;;) {
    const video = (await (await fetch(`${url}/v1/videos/${id}`)).json()) as { status: string }
    assert.notEqual(video.status, 'failed')
    if (video.status === 'completed') return id
    await delay(50)
  }
}

async function download(url: string, id: string): Promise<string> {
  const response = await fetch(`${url}/v1/videos/${id}/content`)
  assert.equal(response.status, 200)
  return createHash('sha256')
    .update(Buffer.from(await response.arrayBuffer()))
    .digest('hex')
}

async function filmgate(dataDir: string, ...args: string[]): Promise<string> {
  const env = { PATH: process.env['PATH'], FILMGATE_DATA_DIR: dataDir, FILMGATE_LOG_LEVEL: 'warn' }
  return (await promisify(execFile)(process.execPath, [MAIN, ...args], { env })).stdout
}

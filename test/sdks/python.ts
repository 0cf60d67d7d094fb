import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import sharp from 'sharp'
import { startAppServer } from '../support/app-server.ts'
import type { AppServer } from '../support/app-server.ts'
import { removeFolder } from '../support/remove-folder.ts'

/**
 * The official Python client, whose `create_and_poll` reads the polling pace from our headers: the last version of its
 * second line, and the newest. Needs python3 and the package index.
 */
const VERSIONS = ['2.54.0', '3.22.1']
const KEY = 'a-key-for-python'
const SCRIPT = fileURLToPath(new URL('client.py', import.meta.url))
/** Kept between runs: an install takes a minute. */
const ENVIRONMENTS = join(tmpdir(), 'filmgate-test-sdks')
const run = promisify(execFile)

let app: AppServer
let folder = ''
before(async () => {
  app = await startAppServer({ FILMGATE_API_KEYS: KEY })
  folder = await mkdtemp(join(tmpdir(), 'filmgate-python-'))
  const image = sharp({ create: { width: 720, height: 1280, channels: 3, background: '#336699' } })
  await image.png().toFile(join(folder, 'p.png'))
})
after(async () => {
  await app[Symbol.asyncDispose]()
  await removeFolder(folder)
})

/** The interpreter of an environment with that version of the client. */
async function install(version: string): Promise<string> {
  const environment = join(ENVIRONMENTS, `openai-${version}`)
  const python = join(environment, 'bin', 'python')
  const done = join(environment, 'installed')
  if (existsSync(done)) return python
  await run('python3', ['-m', 'venv', '--clear', environment])
  await run(python, ['-m', 'pip', 'install', '--quiet', `openai==${version}`])
  await run(python, ['-c', `open(${JSON.stringify(done)}, 'w')`])
  return python
}

for (const version of VERSIONS) {
  test(`openai ${version} for Python makes, polls, downloads, remixes, lists and deletes`, async () => {
    const python = await install(version)
    const { stdout } = await run(python, [SCRIPT, `${app.url}/v1`, KEY, join(folder, 'p.png')])
    assert.deepEqual(JSON.parse(stdout), {
      polled: ['completed', 100, '8', '1280x720', '一只可爱的小猫在花园里玩耍'],
      content: 'ftyp',
      thumbnail: 'image/webp',
      file: 'completed',
      bytes: 'queued',
      remix: [true, '8'],
      list: [true, true],
      models: true,
      model: 'model',
      deleted: true,
      errors: {
        size: ['BadRequestError', 400, 'invalid_value', 'req_'],
        gone: ['NotFoundError', 404, null, 'req_'],
        key: ['AuthenticationError', 401, 'invalid_api_key', 'req_'],
      },
      async: 'completed',
    })
  })
}

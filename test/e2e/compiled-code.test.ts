import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const COMMAND = fileURLToPath(new URL('../../bin/filmgate.js', import.meta.url))
const CLIP = ['create', 'a red ball', '--model', 'animatic-1', '--size', '256x256', '--seconds', '1']
const run = promisify(execFile)

/** How many versions of Node, or sets of flags, code was compiled for when a video was made. */
async function countKept(environment: Readonly<Record<string, string>>): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'filmgate-compiled-'))
  const kept = join(folder, 'kept')
  try {
    await run(process.execPath, [COMMAND, ...CLIP, '--out', join(folder, 'ball.mp4')], {
      cwd: folder,
      env: { PATH: process.env['PATH'], NODE_COMPILE_CACHE: kept, ...environment },
    })
    return (await readdir(kept).catch(() => [])).length
  } finally {
    await rm(folder, { recursive: true })
  }
}

test('the server and the processes that draw keep what was compiled of them', async () => {
  assert.equal(await countKept({}), 2)
})

test('nothing is kept where that is not wanted', async () => {
  assert.equal(await countKept({ NODE_DISABLE_COMPILE_CACHE: '1' }), 0)
})

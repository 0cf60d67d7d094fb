import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import type { TestContext } from 'node:test'
import { createScratch } from './scratch.ts'
import { createSilentLogger } from './testing/silent-logger.ts'

describe('scratch folders', () => {
  it('are empty, apart from each other, and gone afterwards', async (context) => {
    const root = await createRoot(context)
    const scratch = createScratch({ root, logger: createSilentLogger() })
    const folders = await Promise.all(
      ['a', 'a'].map((name) =>
        scratch.use(name, async (folder) => {
          assert.deepEqual(await readdir(folder), [])
          await writeFile(join(folder, 'file'), 'x')
          return folder
        }),
      ),
    )
    assert.notEqual(folders[0], folders[1])
    assert.deepEqual(await readdir(root), [])
  })

  it('are gone after a failure, too', async (context) => {
    const root = await createRoot(context)
    const scratch = createScratch({ root, logger: createSilentLogger() })
    const failure = new Error('x')
    await assert.rejects(
      scratch.use('a', () => Promise.reject(failure)),
      (error) => error === failure,
    )
    assert.deepEqual(await readdir(root), [])
  })

  it('are made when they are first asked for, and only then', async (context) => {
    const root = join(await createRoot(context), 'deep')
    const scratch = createScratch({ root, logger: createSilentLogger() })
    assert.equal(await scratch.useLazily('a', async () => 1), 1)
    await assert.rejects(readdir(root), { code: 'ENOENT' })
    await scratch.useLazily('a', async (folder) => {
      await writeFile(join(folder(), 'file'), 'x')
      await scratch.sweep(Number.POSITIVE_INFINITY)
      assert.deepEqual(await readdir(folder()), ['file'])
    })
    assert.deepEqual(await readdir(root), [])
  })

  it('survive a sweep while they are in use; what a crash left does not', async (context) => {
    const root = await createRoot(context)
    await writeFile(join(root, 'left-over'), 'x')
    const scratch = createScratch({ root, logger: createSilentLogger() })
    await scratch.use('a', async () => {
      await scratch.sweep(Number.POSITIVE_INFINITY)
      assert.equal((await readdir(root)).length, 1)
    })
    await scratch.sweep(Number.POSITIVE_INFINITY)
    assert.deepEqual(await readdir(root), [])
  })

  it('need no root before', async (context) => {
    const root = join(await createRoot(context), 'deep', 'tmp')
    const scratch = createScratch({ root, logger: createSilentLogger() })
    await scratch.sweep(0)
    await scratch.use('a', async () => undefined)
    assert.deepEqual(await readdir(root), [])
  })
})

async function createRoot(context: TestContext): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'filmgate-scratch-'))
  context.after(() => rm(root, { recursive: true }))
  return root
}

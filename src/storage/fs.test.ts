import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { describe, it } from 'node:test'
import { StorageError } from '#core/errors.ts'
import { describeBlobStore } from './conformance.ts'
import { toStorageError } from './fs-errors.ts'
import { createFsBlobStore } from './fs.ts'

describeBlobStore('fs', async () => {
  const root = await mkdtemp(join(tmpdir(), 'filmgate-fs-'))
  return {
    store: createFsBlobStore({ root: join(root, 'blobs') }),
    dispose: () => rm(root, { recursive: true }),
  }
})

describe('fs blob store', () => {
  it('leaves no temporary file behind after success, failure and abort', async (context) => {
    const root = await createRoot(context)
    const store = createFsBlobStore({ root })
    await store.put('a/b', { stream: Readable.from([Buffer.from('x')]) })
    const broken = new Readable({ read: () => broken.destroy(new Error('broken')) })
    await assert.rejects(store.put('a/c', { stream: broken }))
    await assert.rejects(store.put('a/d', { path: join(root, 'absent') }))
    await store.probe()
    assert.deepEqual(await readdir(join(root, '.tmp')), [])
  })

  it('sweeps only temporary files that nobody has touched for long', async (context) => {
    const root = await createRoot(context)
    const store = createFsBlobStore({ root })
    await store.probe()
    await writeFile(join(root, '.tmp', 'crashed'), 'half')
    await writeFile(join(root, '.tmp', 'being-written'), 'half')
    await utimes(join(root, '.tmp', 'crashed'), 1_000, 1_000)
    await store.sweep?.(Date.now() - 3_600_000)
    assert.deepEqual(await readdir(join(root, '.tmp')), ['being-written'])
  })

  it('removes the folders a removed blob leaves empty', async (context) => {
    const root = await createRoot(context)
    const store = createFsBlobStore({ root })
    await store.put('videos/a/x', { stream: Readable.from([Buffer.from('x')]) })
    await store.put('videos/b/x', { stream: Readable.from([Buffer.from('x')]) })
    await store.remove('videos/a/x')
    assert.deepEqual(await readdir(join(root, 'videos')), ['b'])
  })

  it('says storage_failed when the root cannot be a folder', async (context) => {
    const root = await createRoot(context)
    await writeFile(join(root, 'file'), '')
    const store = createFsBlobStore({ root: join(root, 'file') })
    const isFailed = (error: unknown): boolean =>
      error instanceof StorageError && error.code === 'storage_failed'
    await assert.rejects(store.probe(), isFailed)
    await assert.rejects(store.put('a', { stream: Readable.from(['x']) }), isFailed)
  })

  for (const code of ['ENOSPC', 'EDQUOT', 'EFBIG']) {
    it(`calls ${code} storage_full`, () => {
      const cause = Object.assign(new Error(code), { code })
      const error = toStorageError(cause)
      assert.equal(error.code, 'storage_full')
      assert.equal(error.cause, cause)
    })
  }
})

async function createRoot(context: { after?(clean: () => Promise<void>): void }): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'filmgate-fs-'))
  context.after?.(() => rm(root, { recursive: true }))
  return root
}

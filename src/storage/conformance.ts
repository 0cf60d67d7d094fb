import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { after, before, beforeEach, describe, it } from 'node:test'
import type { BlobStore } from '#core/blob-store.ts'
import { StorageError } from '#core/errors.ts'

/** A fresh, empty store for one test. */
export interface BlobStoreFixture {
  readonly store: BlobStore
  dispose(): Promise<void>
}

/**
 * The contract of core/blob-store.ts as tests: call it in a test file, once for each implementation. `except` names
 * tests that a stand-in server is known to break; the real thing has no exceptions.
 */
export function describeBlobStore(
  name: string,
  createFixture: () => Promise<BlobStoreFixture>,
  options: { readonly except?: readonly string[] } = {},
): void {
  const check: typeof it = ((title: string, run: () => Promise<void>) => {
    if (options.except?.includes(title) !== true) void it(title, run)
  }) as typeof it
  describe(`blob store: ${name}`, () => {
    let fixture: BlobStoreFixture
    let store: BlobStore
    let folder: string
    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'filmgate-blobs-'))
    })
    after(() => rm(folder, { recursive: true }))
    beforeEach(async (context) => {
      fixture = await createFixture()
      store = fixture.store
      if ('after' in context) context.after(() => fixture.dispose())
    })

    check('stores a stream and tells its size and digest', async () => {
      const bytes = randomBytes(700_001)
      const stored = await store.put('videos/a/video-0.mp4', { stream: chunked(bytes, 10_000) })
      assert.deepEqual(stored, { key: 'videos/a/video-0.mp4', sizeBytes: 700_001, digest: sha256(bytes) })
      assert.deepEqual(await read(store, 'videos/a/video-0.mp4'), bytes)
    })

    check('stores a file and leaves the original alone', async () => {
      const bytes = randomBytes(300_000)
      const path = join(folder, 'source')
      await writeFile(path, bytes)
      const stored = await store.put('inputs/b/reference.png', { path })
      assert.equal(stored.digest, sha256(bytes))
      await writeFile(path, 'changed afterwards')
      assert.deepEqual(await read(store, 'inputs/b/reference.png'), bytes)
    })

    check('stores and serves an empty blob', async () => {
      const stored = await store.put('a/empty', { stream: Readable.from([]) })
      assert.equal(stored.sizeBytes, 0)
      assert.equal(stored.digest, sha256(Buffer.alloc(0)))
      assert.equal((await store.stat('a/empty'))?.sizeBytes, 0)
      assert.equal((await read(store, 'a/empty')).length, 0)
    })

    check('serves a range with both ends included', async () => {
      await store.put('a/b', { stream: Readable.from([Buffer.from('0123456789')]) })
      assert.equal((await read(store, 'a/b', { start: 2, end: 5 })).toString(), '2345')
      assert.equal((await read(store, 'a/b', { start: 0, end: 0 })).toString(), '0')
      assert.equal((await read(store, 'a/b', { start: 9, end: 9 })).toString(), '9')
    })

    check('gives the same bytes in pieces, where it can', async () => {
      const bytes = randomBytes(700_000)
      await store.put('a/b', { stream: chunked(bytes, 50_000) })
      for (const range of [undefined, { start: 3, end: 600_000 }, { start: 699_999, end: 699_999 }]) {
        const stream = await store.open('a/b', range)
        const pieces: Buffer[] = []
        await stream.eachPiece?.(async (piece) => void pieces.push(Buffer.from(piece)))
        const expected = bytes.subarray(range?.start ?? 0, (range?.end ?? bytes.length) + 1)
        if (stream.eachPiece !== undefined) assert.deepEqual(Buffer.concat(pieces), expected)
        stream.destroy()
      }
    })

    check('replaces what was under a key, while an open reader keeps the old bytes', async () => {
      const first = randomBytes(600_000)
      await store.put('a/b', { stream: chunked(first, 50_000) })
      const reader = await store.open('a/b')
      await store.put('a/b', { stream: Readable.from([Buffer.from('second')]) })
      assert.deepEqual(await buffer(reader), first)
      assert.equal((await read(store, 'a/b')).toString(), 'second')
    })

    check('shows one whole version when two writers race for a key', async () => {
      const versions = [randomBytes(200_000), randomBytes(200_000)]
      await Promise.all(versions.map((bytes) => store.put('a/b', { stream: chunked(bytes, 7_000) })))
      const seen = await read(store, 'a/b')
      assert.ok(versions.some((bytes) => bytes.equals(seen)))
    })

    check(
      'shows nothing of a blob whose source fails half-way, and throws the error of the source',
      async () => {
        const failure = new Error('upload broke off')
        await assert.rejects(store.put('a/b', { stream: failing(failure) }), (error) => error === failure)
        assert.equal(await store.stat('a/b'), undefined)
        assert.deepEqual(await keys(store, ''), [])
      },
    )

    check('keeps the old blob when its replacement fails', async () => {
      await store.put('a/b', { stream: Readable.from([Buffer.from('old')]) })
      await assert.rejects(store.put('a/b', { stream: failing(new Error('broken')) }))
      assert.equal((await read(store, 'a/b')).toString(), 'old')
    })

    check('stops when aborted, even while the source is silent', async () => {
      const controller = new AbortController()
      const silent = new Readable({ read() {} })
      silent.push(Buffer.from('some'))
      const putting = store.put('a/b', { stream: silent }, controller.signal)
      const reason = new Error('cancelled')
      setImmediate(() => controller.abort(reason))
      await assert.rejects(putting, (error) => error === reason)
      assert.equal(await store.stat('a/b'), undefined)
      assert.ok(silent.destroyed)
    })

    check('survives a source that breaks before it is read', async () => {
      const failure = new Error('connection lost')
      const broken = new Readable({ read() {} })
      const putting = store.put('a/b', { stream: broken })
      broken.destroy(failure)
      await assert.rejects(putting, (error) => error === failure)
      assert.equal(await store.stat('a/b'), undefined)
    })

    check('refuses at once when aborted before it began', async () => {
      const reason = new Error('cancelled')
      const put = store.put('a/b', { stream: Readable.from(['x']) }, AbortSignal.abort(reason))
      await assert.rejects(put, (error) => error === reason)
    })

    check('says blob_not_found when opening what is absent', async () => {
      await store.put('a/b/c', { stream: Readable.from([Buffer.from('x')]) })
      for (const key of ['nothing', 'a', 'a/b', 'a/b/c/d']) {
        await assert.rejects(store.open(key), isCode('blob_not_found'), key)
        assert.equal(await store.stat(key), undefined, key)
      }
    })

    check('removes a blob, and does not mind an absent one', async () => {
      await store.put('a/b/c', { stream: Readable.from([Buffer.from('x')]) })
      await store.put('a/b/d', { stream: Readable.from([Buffer.from('x')]) })
      await store.remove('a/b/c')
      await store.remove('a/b/c')
      await store.remove('never/was')
      await store.remove('a/b')
      assert.deepEqual(await keys(store, ''), ['a/b/d'])
      await store.remove('a/b/d')
      assert.deepEqual(await keys(store, ''), [])
    })

    check('lists keys below a prefix', async () => {
      const all = ['inputs/a/reference.png', 'videos/a/video-0.mp4', 'videos/ab/video-0.mp4', 'videos.txt']
      for (const key of all) await store.put(key, { stream: Readable.from([Buffer.from(key)]) })
      assert.deepEqual(await keys(store, ''), all.toSorted())
      assert.deepEqual(await keys(store, 'videos/'), ['videos/a/video-0.mp4', 'videos/ab/video-0.mp4'])
      assert.deepEqual(await keys(store, 'videos/a/'), ['videos/a/video-0.mp4'])
      assert.deepEqual(await keys(store, 'videos/a'), ['videos/a/video-0.mp4', 'videos/ab/video-0.mp4'])
      assert.deepEqual(await keys(store, 'nothing/'), [])
    })

    check('lets the caller remove every blob while listing', async () => {
      for (let index = 0; index < 40; index++) {
        await store.put(`videos/${index}/x`, { stream: Readable.from([Buffer.from('x')]) })
      }
      for await (const { key } of store.list('videos/')) await store.remove(key)
      assert.deepEqual(await keys(store, ''), [])
    })

    check('dates blobs by their last write', async () => {
      await store.put('a/b', { stream: Readable.from([Buffer.from('x')]) })
      const modifiedAt = (await store.stat('a/b'))?.modifiedAt
      assert.ok(modifiedAt !== undefined && modifiedAt > 0)
      for await (const entry of store.list('')) assert.equal(entry.modifiedAt, modifiedAt)
    })

    for (const key of [
      '',
      '/a',
      'a/',
      'a//b',
      '.',
      '..',
      '../a',
      'a/../b',
      'a/./b',
      '.tmp/x',
      'A',
      'ä',
      'a b',
      'a\\b',
      'a\0',
      'a\n',
      `a/${'b'.repeat(600)}`,
    ]) {
      check(`refuses the key ${JSON.stringify(key.slice(0, 20))}`, async () => {
        const source = { stream: Readable.from([Buffer.from('x')]) }
        await assert.rejects(store.put(key, source), isCode('storage_failed'))
        await assert.rejects(store.open(key), isCode('storage_failed'))
        await assert.rejects(store.stat(key), isCode('storage_failed'))
        await assert.rejects(store.remove(key), isCode('storage_failed'))
      })
    }

    check('puts many blobs into one folder while others empty it', async () => {
      const work = Array.from({ length: 4 }, async (_, index) => {
        for (let round = 0; round < 60; round++) {
          await store.put(`busy/${index}`, { stream: Readable.from([Buffer.from('x')]) })
          await store.remove(`busy/${index}`)
        }
      })
      await Promise.all(work)
      assert.deepEqual(await keys(store, ''), [])
    })

    check('passes its own probe and leaves nothing behind', async () => {
      await store.probe()
      await store.sweep?.(Date.now() + 1_000)
      assert.deepEqual(await keys(store, ''), [])
    })
  })
}

async function read(store: BlobStore, key: string, range?: { start: number; end: number }): Promise<Buffer> {
  return buffer(await store.open(key, range))
}

async function keys(store: BlobStore, prefix: string): Promise<string[]> {
  const found: string[] = []
  for await (const entry of store.list(prefix)) found.push(entry.key)
  return found.toSorted()
}

function chunked(bytes: Buffer, chunkBytes: number): Readable {
  const chunks: Buffer[] = []
  for (let start = 0; start < bytes.length; start += chunkBytes) {
    chunks.push(bytes.subarray(start, start + chunkBytes))
  }
  return Readable.from(chunks)
}

function failing(failure: Error): Readable {
  return Readable.from(
    (async function* () {
      yield Buffer.from('the first half')
      throw failure
    })(),
  )
}

function isCode(code: StorageError['code']): (error: unknown) => boolean {
  return (error) => error instanceof StorageError && error.code === code
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

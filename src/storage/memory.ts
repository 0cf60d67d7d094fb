import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { BlobStore } from '#core/blob-store.ts'
import { StorageError } from '#core/errors.ts'
import { checkKey, checkPrefix } from './key.ts'
import { openSource, readChunks } from './source.ts'

interface MemoryBlob {
  readonly bytes: Buffer
  readonly modifiedAt: number
}

/** A blob store that forgets everything with the process: for tests and for trying things out. */
export function createMemoryBlobStore(options: { readonly now: () => number }): BlobStore {
  const blobs = new Map<string, MemoryBlob>()
  return {
    kind: 'memory',
    async put(key, source, signal) {
      checkKey(key)
      const chunks: Buffer[] = []
      for await (const chunk of readChunks(openSource(source), signal)) chunks.push(chunk)
      const bytes = Buffer.concat(chunks)
      blobs.set(key, { bytes, modifiedAt: options.now() })
      return { key, sizeBytes: bytes.length, digest: createHash('sha256').update(bytes).digest('hex') }
    },
    async open(key, range) {
      checkKey(key)
      const blob = blobs.get(key)
      if (blob === undefined) throw new StorageError('blob_not_found', `There is no blob '${key}'.`)
      const bytes = range === undefined ? blob.bytes : blob.bytes.subarray(range.start, range.end + 1)
      return Readable.from(bytes.length === 0 ? [] : [bytes], { objectMode: false })
    },
    async stat(key) {
      checkKey(key)
      const blob = blobs.get(key)
      return blob === undefined ? undefined : { sizeBytes: blob.bytes.length, modifiedAt: blob.modifiedAt }
    },
    async remove(key) {
      checkKey(key)
      blobs.delete(key)
    },
    async *list(prefix) {
      checkPrefix(prefix)
      for (const [key, blob] of blobs) {
        if (key.startsWith(prefix)) yield { key, modifiedAt: blob.modifiedAt }
      }
    },
    async probe() {},
  }
}

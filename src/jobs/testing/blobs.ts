// oxlint-disable-next-line no-restricted-imports -- tests use a real store; nothing outside of testing/ imports this
import { createMemoryBlobStore as createStore } from '../../storage/memory.ts'
import type { BlobStore } from '#core/blob-store.ts'

/** A blob store for tests. */
export function createMemoryBlobStore(now: () => number = Date.now): BlobStore {
  return createStore({ now })
}

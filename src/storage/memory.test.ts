import { describeBlobStore } from './conformance.ts'
import { createMemoryBlobStore } from './memory.ts'

describeBlobStore('memory', async () => ({
  store: createMemoryBlobStore({ now: () => 1_700_000_000_000 }),
  dispose: async () => undefined,
}))

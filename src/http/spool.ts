import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** Where the files of one request wait until they are stored. Names are ours. */
export interface SpoolFolder {
  /** Writes a stream to a fresh file and tells its path and size. */
  save(stream: Readable): Promise<{ readonly path: string; readonly sizeBytes: number }>
  /** Removes every file of the request; done when the request is, however it ended. */
  clear(): Promise<void>
}

/** Opens spool folders below `root`. */
export interface Spool {
  open(requestId: string): SpoolFolder
  /** Removes what a crash left behind; called at start, before the first request. */
  sweep(): Promise<void>
}

export function createSpool(root: string): Spool {
  return {
    open(requestId) {
      const folder = join(root, requestId)
      let count = 0
      return {
        async save(stream) {
          await mkdir(folder, { recursive: true })
          count += 1
          const path = join(folder, String(count))
          const file = createWriteStream(path)
          await pipeline(stream, file)
          return { path, sizeBytes: file.bytesWritten }
        },
        async clear() {
          if (count > 0) await rm(folder, { recursive: true, force: true })
        },
      }
    },
    async sweep() {
      await mkdir(root, { recursive: true })
      for (const name of await readdir(root)) await rm(join(root, name), { recursive: true, force: true })
    },
  }
}

import { mkdir, open, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { AppError } from '#core/errors.ts'

/** Where the files of one request wait until they are stored. Names are ours. */
export interface SpoolFolder {
  /** Writes bytes to a fresh file, at most `maxBytes`: for more, `refuse` makes the error that is thrown. */
  save(
    chunks: AsyncIterable<Buffer>,
    maxBytes: number,
    refuse: () => AppError,
  ): Promise<{ readonly path: string; readonly sizeBytes: number }>
  /** Removes every file of the request; done when the request is, however it ended. */
  clear(): Promise<void>
}

/** Opens spool folders below `root`. */
export interface Spool {
  open(requestId: string): SpoolFolder
  /** Removes what a crash left behind; called at start, before the first request. */
  sweep(): Promise<void>
}

/** Uploads below `root`, which is made when it is needed. */
export function createSpool(root: string): Spool {
  return {
    open: (requestId) => createSpoolFolder(root, requestId),
    async sweep() {
      await mkdir(root, { recursive: true })
      for (const name of await readdir(root)) await rm(join(root, name), { recursive: true, force: true })
    },
  }
}

function createSpoolFolder(root: string, requestId: string): SpoolFolder {
  let count = 0
  return {
    async save(chunks, maxBytes, refuse) {
      const folder = join(root, requestId)
      count += 1
      await mkdir(folder, { recursive: true })
      const path = join(folder, String(count))
      return { path, sizeBytes: await writeFile(path, chunks, maxBytes, refuse) }
    },
    async clear() {
      if (count > 0) await rm(join(root, requestId), { recursive: true, force: true })
    },
  }
}

async function writeFile(
  path: string,
  chunks: AsyncIterable<Buffer>,
  maxBytes: number,
  refuse: () => AppError,
): Promise<number> {
  const file = await open(path, 'wx', 0o600)
  try {
    let sizeBytes = 0
    for await (const chunk of chunks) {
      sizeBytes += chunk.length
      if (sizeBytes > maxBytes) throw refuse()
      await file.writeFile(chunk)
    }
    return sizeBytes
  } finally {
    await file.close()
  }
}

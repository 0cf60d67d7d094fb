import { createHash, randomBytes } from 'node:crypto'
import type { Dirent } from 'node:fs'
import { mkdir, open, opendir, rename, rmdir, stat, unlink } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Readable } from 'node:stream'
import type { BlobStore, BlobStream, StoredBlob } from '#core/blob-store.ts'
import { StorageError } from '#core/errors.ts'
import { hasCode, toStorageError } from './fs-errors.ts'
import { checkKey, checkPrefix } from './key.ts'
import { createPieceMemory, readPieces } from './pieces.ts'
import type { TakePiece } from './pieces.ts'
import { CHUNK_BYTES, openSource, readChunks } from './source.ts'

/** Below the root, so in the same file system: only there is rename() atomic. Keys can't begin with a dot. */
const TEMPORARY_FOLDER = '.tmp'
/** remove() tidies empty folders away, perhaps just those that a put() has made. A few tries settle it. */
const RENAME_TRIES = 20

/**
 * Blobs as files below `root`, which is created when needed. A blob is written beside the tree, synced, renamed into
 * place, and its folder synced: readers see the whole file or none, also after a power cut.
 */
export function createFsBlobStore(options: { readonly root: string }): BlobStore {
  const root = resolve(options.root)
  const memory = createPieceMemory()
  const toPath = (key: string): string => {
    checkKey(key)
    return join(root, key)
  }
  return {
    kind: 'fs',
    put: async (key, source, signal) => {
      const path = toPath(key)
      return { key, ...(await putFile(root, path, openSource(source), signal)) }
    },
    open: async (key, range) => {
      const { handle, sizeBytes } = await openFile(toPath(key), key)
      const { start, end } = range ?? { start: 0, end: sizeBytes - 1 }
      const stream: BlobStream = handle.createReadStream({ ...range, highWaterMark: CHUNK_BYTES })
      const part = { start, lengthBytes: end - start + 1 }
      return Object.assign(stream, { eachPiece: (take: TakePiece) => readPieces(handle, part, memory, take) })
    },
    stat: async (key) => statFile(toPath(key)),
    remove: async (key) => removeFile(root, toPath(key)),
    list: (prefix) => listFiles(root, prefix),
    probe: async () => probeRoot(root),
    sweep: async (before) => sweepTemporary(root, before),
  }
}

async function putFile(
  root: string,
  path: string,
  stream: Readable,
  signal: AbortSignal | undefined,
): Promise<Omit<StoredBlob, 'key'>> {
  const { handle, path: temporary } = await createTemporary(root).catch((error: unknown) => {
    stream.destroy()
    throw error
  })
  try {
    const written = await writeAll(handle, stream, signal)
    await guard(moveIntoPlace(root, temporary, path))
    return written
  } catch (error) {
    await unlink(temporary).catch(() => undefined)
    throw error
  }
}

async function createTemporary(root: string): Promise<{ handle: FileHandle; path: string }> {
  const folder = join(root, TEMPORARY_FOLDER)
  const path = join(folder, randomBytes(12).toString('hex'))
  return guard(
    (async () => {
      await mkdir(folder, { recursive: true })
      return { handle: await open(path, 'wx'), path }
    })(),
  )
}

/** Only the writing side's errors become StorageErrors: what the source throws is its caller's to understand. */
async function writeAll(
  handle: FileHandle,
  stream: Readable,
  signal: AbortSignal | undefined,
): Promise<Omit<StoredBlob, 'key'>> {
  const hash = createHash('sha256')
  let sizeBytes = 0
  try {
    for await (const chunk of readChunks(stream, signal)) {
      hash.update(chunk)
      await guard(writeChunk(handle, chunk))
      sizeBytes += chunk.length
    }
    await guard(handle.sync())
  } finally {
    await handle.close()
  }
  return { sizeBytes, digest: hash.digest('hex') }
}

async function writeChunk(handle: FileHandle, chunk: Buffer): Promise<void> {
  let offset = 0
  while (offset < chunk.length) {
    const { bytesWritten } = await handle.write(chunk, offset)
    offset += bytesWritten
  }
}

async function moveIntoPlace(root: string, temporary: string, path: string): Promise<void> {
  const folder = dirname(path)
  const firstCreated = await renameInto(folder, temporary, path)
  const last = firstCreated === undefined ? folder : dirname(firstCreated)
  // A new folder is durable once its parent is, so sync upwards from the file.
  for (let current = folder; ; current = dirname(current)) {
    await syncFolder(current)
    if (current === last || current === root) return
  }
}

/** Answers the first folder that had to be made. A remove() beside it may tidy any of them away again at once. */
async function renameInto(folder: string, temporary: string, path: string): Promise<string | undefined> {
  for (let tries = 1; ; tries++) {
    try {
      const firstCreated = await mkdir(folder, { recursive: true })
      await rename(temporary, path)
      return firstCreated
    } catch (error) {
      if (!hasCode(error, 'ENOENT') || tries === RENAME_TRIES) throw error
    }
  }
}

async function syncFolder(path: string): Promise<void> {
  let handle
  try {
    handle = await open(path, 'r')
  } catch (error) {
    // Gone again: what was put here has been removed since.
    if (hasCode(error, 'ENOENT')) return
    throw error
  }
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function openFile(path: string, key: string): Promise<{ handle: FileHandle; sizeBytes: number }> {
  const absent = (cause?: unknown): StorageError =>
    new StorageError('blob_not_found', `There is no blob '${key}'.`, { cause })
  let handle
  try {
    handle = await open(path, 'r')
  } catch (error) {
    throw hasCode(error, 'ENOENT', 'ENOTDIR') ? absent(error) : toStorageError(error)
  }
  const found = await handle.stat()
  if (found.isFile()) return { handle, sizeBytes: found.size }
  await handle.close()
  throw absent()
}

async function statFile(path: string): Promise<{ sizeBytes: number; modifiedAt: number } | undefined> {
  try {
    const found = await stat(path)
    return found.isFile() ? { sizeBytes: found.size, modifiedAt: found.mtimeMs } : undefined
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return undefined
    throw toStorageError(error)
  }
}

async function removeFile(root: string, path: string): Promise<void> {
  try {
    await unlink(path)
  } catch (error) {
    // EISDIR: the key names a folder of other keys, so it is no blob.
    if (hasCode(error, 'ENOENT', 'ENOTDIR', 'EISDIR')) return
    throw toStorageError(error)
  }
  await removeEmptyFolders(root, dirname(path))
}

/** Without this, every job would leave a folder behind for ever. Stops at the first that is in use. */
async function removeEmptyFolders(root: string, folder: string): Promise<void> {
  for (let current = folder; current !== root; current = dirname(current)) {
    try {
      await rmdir(current)
    } catch (error) {
      if (hasCode(error, 'ENOTEMPTY', 'EEXIST', 'ENOENT')) return
      throw toStorageError(error)
    }
  }
}

async function* listFiles(
  root: string,
  prefix: string,
): AsyncGenerator<{ readonly key: string; readonly modifiedAt: number }> {
  checkPrefix(prefix)
  const folder = prefix.slice(0, prefix.lastIndexOf('/') + 1)
  for await (const key of walk(root, folder)) {
    if (!key.startsWith(prefix)) continue
    const found = await statFile(join(root, key))
    if (found !== undefined) yield { key, modifiedAt: found.modifiedAt }
  }
}

/** Yields the keys below `folder`, given as '' or 'a/b/'. Folders are read piecemeal, so size costs no memory. */
async function* walk(root: string, folder: string): AsyncGenerator<string> {
  for await (const entry of readFolder(join(root, folder))) {
    if (entry.name.startsWith('.')) continue
    if (entry.isDirectory()) yield* walk(root, `${folder}${entry.name}/`)
    else yield folder + entry.name
  }
}

async function probeRoot(root: string): Promise<void> {
  const { handle, path } = await createTemporary(root)
  try {
    await guard(handle.write(Buffer.from('probe')))
    await guard(handle.sync())
  } finally {
    await handle.close()
    await unlink(path)
  }
}

async function sweepTemporary(root: string, before: number): Promise<void> {
  const folder = join(root, TEMPORARY_FOLDER)
  for await (const entry of readFolder(folder)) {
    const path = join(folder, entry.name)
    const found = await statFile(path)
    if (found !== undefined && found.modifiedAt < before) await unlink(path).catch(() => undefined)
  }
}

async function* readFolder(path: string): AsyncGenerator<Dirent> {
  let folder
  try {
    folder = await opendir(path, { bufferSize: 256 })
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return
    throw toStorageError(error)
  }
  yield* folder
}

async function guard<T>(operation: Promise<T>): Promise<T> {
  try {
    return await operation
  } catch (error) {
    throw toStorageError(error)
  }
}

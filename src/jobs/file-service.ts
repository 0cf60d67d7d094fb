import type { BlobStore } from '#core/blob-store.ts'
import { AppError, StorageError } from '#core/errors.ts'
import type { FileCreateCommand, FileService, StoredFile } from '#core/file.ts'
import { createId } from '#core/id.ts'
import type { RandomBytes } from '#core/id.ts'
import type { FileStore } from './file-store.ts'
import { computeFileMark, KeyTakenError } from './idempotency.ts'
import type { IdempotencyMark } from './idempotency.ts'
import { isPlausibleId } from './plausible-id.ts'

/** What a batch reads and writes is kept for 30 days unless the client says otherwise; everything else for ever. */
const BATCH_LIFE_MS = 30 * 24 * 3_600_000

/** What files are kept with. */
export interface FileServiceOptions {
  readonly files: FileStore
  readonly blobs: BlobStore
  readonly now: () => number
  readonly randomBytes: RandomBytes
}

/** The operations of core/file.ts on the store. */
export function createFileService(options: FileServiceOptions): FileService {
  const { files, blobs } = options

  async function get(project: string, id: string): Promise<StoredFile> {
    const file = isPlausibleId(id) ? await files.get(project, id) : undefined
    if (file === undefined) throw fileNotFound(id)
    return file
  }

  async function createOnce(
    project: string,
    command: FileCreateCommand,
    mark: IdempotencyMark,
  ): Promise<StoredFile> {
    const earlier = await files.findMarked(mark)
    if (earlier !== undefined) return get(project, earlier)
    try {
      return await makeFile(project, command, mark, options)
    } catch (error) {
      const first = error instanceof KeyTakenError ? await files.findMarked(mark) : undefined
      if (first === undefined) throw error
      return get(project, first)
    }
  }

  return {
    get,
    async create(project, command) {
      if (command.file.sizeBytes === 0) {
        const message = "Invalid value: the 'file' is empty. Send a file of at least one byte."
        throw new AppError('invalid_value', { param: 'file', message })
      }
      const mark = await computeFileMark(project, command)
      return mark === undefined
        ? makeFile(project, command, mark, options)
        : createOnce(project, command, mark)
    },
    async list(project, query) {
      const { after } = query
      const page = after === undefined || isPlausibleId(after) ? await files.list(project, query) : undefined
      if (page !== undefined) return page
      const value = (after ?? '').slice(0, 100)
      throw new AppError('invalid_cursor', { param: 'after', object: 'file', value })
    },
    async delete(project, id) {
      if (!isPlausibleId(id) || !(await files.delete(project, id))) throw fileNotFound(id)
    },
    async open(file, range) {
      try {
        return await blobs.open(file.key, range)
      } catch (error) {
        // It was deleted, or expired, between the look at the row and now.
        if (error instanceof StorageError && error.code === 'blob_not_found') throw fileNotFound(file.id)
        throw error
      }
    },
  }
}

async function makeFile(
  project: string,
  command: FileCreateCommand,
  mark: IdempotencyMark | undefined,
  { files, blobs, now, randomBytes }: FileServiceOptions,
): Promise<StoredFile> {
  const { file: upload, purpose, expiresAfterSeconds } = command
  const createdAt = now()
  const id = createId('file-', createdAt, randomBytes)
  const { key, digest, sizeBytes } = await blobs.put(`files/${id}/content`, { path: upload.path })
  const file: StoredFile = {
    id,
    project,
    filename: upload.filename === null || upload.filename === '' ? 'unknown_file' : upload.filename,
    purpose,
    sizeBytes,
    digest,
    key,
    createdAt,
    expiresAt: computeExpiry(createdAt, purpose, expiresAfterSeconds),
  }
  await files.insert(file, mark)
  return file
}

/** When a file made now goes by itself; null: never. */
export function computeExpiry(
  createdAt: number,
  purpose: StoredFile['purpose'],
  lifeSeconds: number | undefined,
): number | null {
  if (lifeSeconds !== undefined) return createdAt + lifeSeconds * 1000
  return purpose === 'batch' || purpose === 'batch_output' ? createdAt + BATCH_LIFE_MS : null
}

/** OpenAI's refusal of a file that is not there; `param` is the field that named it. 404. */
export function fileNotFound(id: string, param: string | null = null): AppError {
  return new AppError('file_not_found', { id: id.slice(0, 100) }, { param })
}

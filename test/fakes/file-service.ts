import { createHash, randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { AppError } from '#core/errors.ts'
import type { FileService, StoredFile } from '#core/file.ts'
import { createId } from '#core/id.ts'

/** A FileService in memory. */
export function createFakeFileService(now: () => number = Date.now): FileService {
  const held = new Map<string, { readonly file: StoredFile; readonly bytes: Buffer }>()
  const find = (project: string, id: string) => {
    const one = held.get(id)
    if (one?.file.project !== project) throw new AppError('file_not_found', { id: id.slice(0, 100) })
    return one
  }
  return {
    async create(project, { file: upload, purpose, expiresAfterSeconds }) {
      const bytes = await readFile(upload.path)
      const createdAt = now()
      const id = createId('file-', createdAt, randomBytes)
      const file: StoredFile = {
        id,
        project,
        filename: upload.filename ?? 'unknown_file',
        purpose,
        sizeBytes: bytes.length,
        digest: createHash('sha256').update(bytes).digest('hex'),
        key: `files/${id}/content`,
        createdAt,
        expiresAt: expiresAfterSeconds === undefined ? null : createdAt + expiresAfterSeconds * 1000,
      }
      held.set(id, { file, bytes })
      return file
    },
    get: async (project, id) => find(project, id).file,
    async list(project, { limit }) {
      const files = [...held.values()].map(({ file }) => file).filter((file) => file.project === project)
      return { files: files.toReversed().slice(0, limit), hasMore: files.length > limit }
    },
    async delete(project, id) {
      find(project, id)
      held.delete(id)
    },
    async open(file, range) {
      const { bytes } = find(file.project, file.id)
      return Readable.from([range === undefined ? bytes : bytes.subarray(range.start, range.end + 1)])
    },
  }
}

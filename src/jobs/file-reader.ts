import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import type { BlobStore } from '#core/blob-store.ts'
import { AppError, StorageError } from '#core/errors.ts'
import type { FilePurpose } from '#core/file.ts'
import { fileNotFound } from './file-service.ts'
import type { FileStore } from './file-store.ts'
import { isPlausibleId } from './plausible-id.ts'

const PICTURE_PURPOSES: readonly FilePurpose[] = ['vision', 'user_data', 'assistants']

/** Copies the picture that a client uploaded before to `path`. Throws AppError `file_not_found` and `invalid_value`. */
export type ReadPictureFile = (project: string, id: string, path: string) => Promise<void>

export function createPictureReader(options: {
  readonly files: Pick<FileStore, 'get'>
  readonly blobs: BlobStore
}): ReadPictureFile {
  const { files, blobs } = options
  const param = 'input_reference'
  return async (project, id, path) => {
    const file = isPlausibleId(id) ? await files.get(project, id) : undefined
    if (file === undefined) throw fileNotFound(id, param)
    if (!PICTURE_PURPOSES.includes(file.purpose)) {
      const message = `Invalid value: '${id}' was uploaded with the purpose '${file.purpose}'. Upload the picture with the purpose 'vision', 'user_data' or 'assistants'.`
      throw new AppError('invalid_value', { param, message })
    }
    try {
      await pipeline(await blobs.open(file.key), createWriteStream(path))
    } catch (error) {
      if (!(error instanceof StorageError) || error.code !== 'blob_not_found') throw error
      throw fileNotFound(id, param)
    }
  }
}

import { StorageError, toError } from '#core/errors.ts'

/** True when `error` is a system error with one of the codes, e.g. `ENOENT`. */
export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code))
}

/** Wraps what the file system threw: `storage_full` when there is no room, `storage_failed` otherwise. */
export function toStorageError(error: unknown): StorageError {
  if (error instanceof StorageError) return error
  // EDQUOT: the user's quota is used up. EFBIG: the file system's or ulimit's largest file.
  if (hasCode(error, 'ENOSPC', 'EDQUOT', 'EFBIG')) {
    return new StorageError('storage_full', 'There is no room left in the blob store.', { cause: error })
  }
  return new StorageError('storage_failed', `The blob store failed: ${toError(error).message}`, {
    cause: error,
  })
}

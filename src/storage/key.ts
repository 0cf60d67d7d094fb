import { StorageError } from '#core/errors.ts'

/** Longest key: half of what file systems and S3 allow, so that prefixes can be added. */
const MAX_KEY_LENGTH = 512

/**
 * Checks a blob key: segments of `[a-z0-9_.-]` joined by `/`. No segment is empty or begins with a dot, so a key can
 * climb nowhere and never meets the store's own dot folders. Throws StorageError `storage_failed`: a bad key is our
 * own mistake, since keys never hold text from outside.
 */
export function checkKey(key: string): void {
  const valid = /^[a-z0-9_-][a-z0-9_.-]*(?:\/[a-z0-9_-][a-z0-9_.-]*)*$/.test(key)
  if (!valid || key.length > MAX_KEY_LENGTH) {
    throw new StorageError('storage_failed', `Invalid blob key: ${JSON.stringify(key.slice(0, 100))}.`)
  }
}

/** Checks a listing prefix: the beginning of a valid key, or the empty string for everything. */
export function checkPrefix(prefix: string): void {
  if (prefix !== '') checkKey(prefix.endsWith('/') ? prefix.slice(0, -1) : prefix)
}

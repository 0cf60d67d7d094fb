import { EngineError, StorageError } from '#core/errors.ts'
import type { JobEvent } from '#core/job.ts'
import type { JobError } from '#core/video.ts'

/** Tries of one step, the first included. */
export const MAX_TRIES = 3
/** A full or absent store says nothing about the job: it is waited for, for about a day. */
const MAX_STORAGE_TRIES = 150
const MAX_DELAY_MS = 600_000
/** Two seconds, then eight: long enough for a crashed child's memory to be free again, short enough for a client. */
const FIRST_DELAY_MS = 2_000
const DELAY_FACTOR = 4

/**
 * Decides what a failed step leads to: another try, or the end of the job. An EngineError says by itself whether it is
 * worth another try; anything else that was thrown is taken to be a passing fault. `attempt` counts the failed tries
 * before this one, `random` gives 0 ≤ x < 1.
 */
export function computeFailure(error: Error, attempt: number, random: () => number): JobEvent {
  const isRetryable = !(error instanceof EngineError) || error.retryable
  const isStoreGone = error instanceof StorageError && error.code !== 'blob_not_found'
  const maxTries = isStoreGone ? MAX_STORAGE_TRIES : MAX_TRIES
  if (!isRetryable || attempt + 1 >= maxTries) return { type: 'failed', error: toJobError(error) }
  const asked = error instanceof EngineError ? error.retryAfterMs : undefined
  return { type: 'retried', delayMs: asked ?? computeDelay(attempt, random) }
}

/** Between half and all of the full delay, so that jobs that failed together do not come back together. */
function computeDelay(attempt: number, random: () => number): number {
  const delayMs = Math.min(MAX_DELAY_MS, FIRST_DELAY_MS * DELAY_FACTOR ** attempt)
  return Math.round(delayMs * (0.5 + random() / 2))
}

/** What the client is told. Of unknown errors only the log knows more: their messages may hold paths and secrets. */
function toJobError(error: Error): JobError {
  if (error instanceof EngineError) return { code: error.code, message: error.message }
  if (error instanceof StorageError) {
    return error.code === 'storage_full'
      ? { code: 'storage_full', message: 'The server has no room left to store the video.' }
      : { code: 'storage_failed', message: 'The server could not store the video.' }
  }
  return {
    code: 'video_generation_failed',
    message: `The video could not be generated: ${MAX_TRIES} tries failed. The server's log has the details.`,
  }
}

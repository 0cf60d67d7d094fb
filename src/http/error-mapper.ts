import type { Logger } from '#core/engine.ts'
import { AppError, EngineError, StorageError, toError } from '#core/errors.ts'

/**
 * Turns whatever was thrown while a request was served into the error that is answered. Request errors pass; a store
 * that is full or gone is 503; everything else is our fault: logged in full, answered with nothing but the request id.
 */
export function toAppError(thrown: unknown, requestId: string, logger: Logger): AppError {
  const error = toError(thrown)
  if (error instanceof AppError) return error
  if (error instanceof StorageError || isDatabaseTrouble(error)) {
    logger.error({ err: error, requestId }, 'storage failed')
    const reason =
      error instanceof StorageError && error.code === 'storage_full'
        ? 'its disk is full.'
        : 'its storage failed.'
    return new AppError('unavailable', { reason }, { cause: error })
  }
  if (error instanceof EngineError) {
    logger.error({ err: error, requestId }, 'engine failed')
    return new AppError('unavailable', { reason: 'its engine failed.' }, { cause: error })
  }
  logger.error({ err: error, requestId }, 'request failed')
  return new AppError('internal_error', { requestId }, { cause: error })
}

/** SQLite tells a full or failing disk by its code, not by a class. */
function isDatabaseTrouble(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_SQLITE_ERROR'
}

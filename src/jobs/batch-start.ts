import { buffer } from 'node:stream/consumers'
import type { BatchDialect } from '#core/batch-dialect.ts'
import type { BlobStore } from '#core/blob-store.ts'
import type { CreateCommand } from '#core/command.ts'
import type { Logger } from '#core/engine.ts'
import { AppError, StorageError, toError } from '#core/errors.ts'
import type { Json } from '#core/json.ts'
import { parseJson } from '#core/parse-json.ts'
import type { BatchHold } from './batch-hold.ts'
import { LineTakenError } from './batch-lines.ts'
import type { BatchLines, LinePlace } from './batch-lines.ts'
import type { MakeLineVideo } from './video-service.ts'

/** A refusal for want of room says itself when to come back; this is for those that don't. */
const RETRY_MS = 5_000

/** What the videos of lines are made with. */
export interface StartTools {
  readonly lines: BatchLines
  readonly blobs: BlobStore
  readonly makeVideo: MakeLineVideo
  /** The words of the profile that a batch came through. */
  readonly batchDialect: (profile: string) => BatchDialect
  readonly now: () => number
  readonly logger: Logger
}

/**
 * Makes the video that a line asks for, or writes down why there is none. Answers when to try again, if there is no
 * room now; undefined when the line has begun or ended. Throws what is not the line's fault.
 */
export async function startLine(
  place: LinePlace,
  hold: BatchHold,
  tools: StartTools,
): Promise<number | undefined> {
  const { batch, inputKey, version } = hold.work()
  const { project, profile } = batch
  const dialect = tools.batchDialect(profile)
  try {
    const command = await readCommand(place, inputKey, dialect, tools.blobs)
    await tools.makeVideo(project, profile, command, { batchId: batch.id, line: place.line, version })
    return undefined
  } catch (error) {
    if (error instanceof LineTakenError) {
      // In other hands, or begun before: the first is found out here, the second is fine.
      await hold.keep()
      return undefined
    }
    const refusal = toRefusal(error, batch.id, place, tools.logger)
    if (refusal.key === 'rate_limit_exceeded' || refusal.key === 'unavailable') {
      return tools.now() + toDelayMs(refusal)
    }
    const response = { status_code: refusal.status, body: dialect.encodeError(refusal) }
    const result = { response, error: null }
    await tools.lines.settle(batch.id, 'pending', [{ line: place.line, isCompleted: false, result }])
    return undefined
  }
}

async function readCommand(
  { start, length }: LinePlace,
  key: string,
  dialect: BatchDialect,
  blobs: BlobStore,
): Promise<CreateCommand> {
  const stream = await blobs.open(key, { start, end: start + length - 1 })
  const value = parseJson(await buffer(stream))
  return dialect.decode((value as { readonly body: Json }).body)
}

/** What a line is answered with. Throws what is the fault of a store: the line is tried again. */
function toRefusal(thrown: unknown, batchId: string, { line }: LinePlace, logger: Logger): AppError {
  const error = toError(thrown)
  if (error instanceof AppError) return error
  if (error instanceof StorageError) {
    if (error.code !== 'blob_not_found') throw error
    return new AppError('file_not_found', { id: 'the input of the batch' })
  }
  logger.error({ err: error, batchId, line }, 'A line of a batch failed.')
  return new AppError('internal_error', { requestId: `${batchId}, line ${line},` }, { cause: error })
}

function toDelayMs({ details }: AppError): number {
  const seconds = Number(details['retryAfterSeconds'])
  return Number.isFinite(seconds) ? seconds * 1000 : RETRY_MS
}

import { COMPLETION_WINDOW_MS } from '#core/batch.ts'
import type { Batch, BatchCreateCommand, BatchService } from '#core/batch.ts'
import { AppError } from '#core/errors.ts'
import type { StoredFile } from '#core/file.ts'
import { createId } from '#core/id.ts'
import type { RandomBytes } from '#core/id.ts'
import type { BatchStore } from './batch-store.ts'
import { fileNotFound } from './file-service.ts'
import type { FileStore } from './file-store.ts'
import { computeBatchMark, KeyTakenError } from './idempotency.ts'
import type { IdempotencyMark } from './idempotency.ts'
import { isPlausibleId } from './plausible-id.ts'

const MAX_INPUT_BYTES = 200 * 1024 * 1024
const MAX_PER_HOUR = 2000
const HOUR_MS = 3_600_000
const RETRY_SECONDS = 60

/** What batches are made and told with. */
export interface BatchServiceOptions {
  readonly batches: BatchStore
  readonly files: Pick<FileStore, 'get'>
  readonly now: () => number
  readonly randomBytes: RandomBytes
}

/** The operations of core/batch.ts on the store. */
export function createBatchService(options: BatchServiceOptions): BatchService {
  const { batches, now } = options

  async function get(project: string, id: string): Promise<Batch> {
    const batch = isPlausibleId(id) ? await batches.get(project, id) : undefined
    if (batch === undefined) throw notFound(id)
    return batch
  }

  async function begin(
    project: string,
    profile: string,
    command: BatchCreateCommand,
    mark?: IdempotencyMark,
  ): Promise<Batch> {
    const input = await findInput(project, command.inputFileId, options)
    if ((await batches.countSince(project, now() - HOUR_MS)) >= MAX_PER_HOUR) {
      const reason = `${MAX_PER_HOUR} batches were created within the hour, which is the limit of a project. Try again later.`
      throw new AppError('rate_limit_exceeded', { reason, retryAfterSeconds: RETRY_SECONDS })
    }
    const batch = toBatch(project, profile, command, options)
    await batches.insert(batch, input.key, mark)
    return batch
  }

  return {
    get,
    async create(project, profile, command) {
      const mark = computeBatchMark(project, command)
      if (mark === undefined) return begin(project, profile, command)
      const earlier = await batches.findMarked(mark)
      if (earlier !== undefined) return get(project, earlier)
      try {
        return await begin(project, profile, command, mark)
      } catch (error) {
        const first = error instanceof KeyTakenError ? await batches.findMarked(mark) : undefined
        if (first === undefined) throw error
        return get(project, first)
      }
    },
    async list(project, query) {
      const { after } = query
      const page =
        after === undefined || isPlausibleId(after) ? await batches.list(project, query) : undefined
      if (page !== undefined) return page
      const value = (after ?? '').slice(0, 100)
      throw new AppError('invalid_cursor', { param: 'after', object: 'batch', value })
    },
    async cancel(project, id) {
      const batch = isPlausibleId(id) ? await batches.requestCancel(project, id) : undefined
      if (batch === undefined) throw notFound(id)
      const { status } = batch
      if (status === 'cancelling' || status === 'cancelled') return batch
      throw new AppError('batch_ended', { id, status })
    },
  }
}

async function findInput(
  project: string,
  id: string,
  { files }: Pick<BatchServiceOptions, 'files'>,
): Promise<StoredFile> {
  const param = 'input_file_id'
  const file = isPlausibleId(id) ? await files.get(project, id) : undefined
  if (file === undefined) throw fileNotFound(id, param)
  if (file.purpose !== 'batch') {
    const message = `Invalid value: '${id}' was uploaded with the purpose '${file.purpose}'. Upload the lines with the purpose 'batch'.`
    throw new AppError('invalid_value', { param, message })
  }
  if (file.sizeBytes > MAX_INPUT_BYTES) {
    const message = `Invalid value: '${id}' has ${file.sizeBytes} bytes, and a batch has at most ${MAX_INPUT_BYTES}. Split it into several batches.`
    throw new AppError('invalid_value', { param, message })
  }
  return file
}

function toBatch(
  project: string,
  profile: string,
  command: BatchCreateCommand,
  { now, randomBytes }: Pick<BatchServiceOptions, 'now' | 'randomBytes'>,
): Batch {
  const createdAt = now()
  return {
    id: createId('batch_', createdAt, randomBytes),
    project,
    profile,
    status: 'validating',
    inputFileId: command.inputFileId,
    metadata: command.metadata ?? null,
    outputLifeSeconds: command.outputLifeSeconds ?? null,
    model: null,
    errors: [],
    total: 0,
    completed: 0,
    failed: 0,
    outputFileId: null,
    errorFileId: null,
    createdAt,
    expiresAt: createdAt + COMPLETION_WINDOW_MS,
    inProgressAt: null,
    finalizingAt: null,
    completedAt: null,
    failedAt: null,
    expiredAt: null,
    cancellingAt: null,
    cancelledAt: null,
  }
}

function notFound(id: string): AppError {
  return new AppError('batch_not_found', { id: id.slice(0, 100) })
}

import type { Batch, BatchError } from '#core/batch.ts'
import { StorageError, toError } from '#core/errors.ts'
import type { RandomBytes } from '#core/id.ts'
import { takeBatch } from './batch-hold.ts'
import type { BatchHold } from './batch-hold.ts'
import { readInput } from './batch-input.ts'
import type { InputSummary } from './batch-input.ts'
import { writeResults } from './batch-output.ts'
import {
  BATCH_CANCELLED,
  BATCH_EXPIRED,
  cancelVideo,
  endPending,
  PAGE_LENGTH,
  settleEnded,
} from './batch-settle.ts'
import type { SettleTools } from './batch-settle.ts'
import { startLine } from './batch-start.ts'
import type { StartTools } from './batch-start.ts'
import type { BatchStore } from './batch-store.ts'
import { isStale } from './video-transitions.ts'

/** Videos of one batch that wait or are in progress at a time: enough for many workers, little of a queue. */
const MAX_LIVE = 64
/** Lines begun before the batch is looked at anew. */
const MAX_STARTS = 16
/** A video's end makes its batch due; this is for the case that nobody was there to do so. */
const POLL_MS = 10_000
const RETRY_MS = 5_000
/** How long videos in progress are waited for once a batch is being cancelled. */
const CANCEL_GRACE_MS = 10 * 60_000

/** What a batch is worked on with. */
export interface BatchRunnerOptions extends StartTools, SettleTools {
  readonly batches: BatchStore
  readonly randomBytes: RandomBytes
}

/** When a batch is to be looked at next; null: never, since nothing of it is left. */
type Next = number | null

/**
 * Takes a batch up, if it is due, and carries it a step further. The rows say what comes next, so a crash at any point
 * costs at most the step in flight, and no line gets a second video: it is bound to its video in the transaction that
 * makes it.
 */
export function createBatchRunner(
  options: BatchRunnerOptions,
): (id: string, signal: AbortSignal) => Promise<void> {
  const { batches, now, logger } = options
  return async (id, signal) => {
    const hold = await takeBatch(id, options, signal)
    if (hold === undefined) return
    try {
      const next = await advance(hold, options)
      await batches.release(hold.work(), next)
    } catch (error) {
      // Cancelled, or in other hands: either way it is due, and not ours to put down.
      if (isStale(error)) return
      if (!signal.aborted) logger.error({ err: toError(error), batchId: id }, 'A batch could not go on.')
      await batches.release(hold.work(), signal.aborted ? now() : now() + RETRY_MS).catch(() => undefined)
    }
  }
}

async function advance(hold: BatchHold, options: BatchRunnerOptions): Promise<Next> {
  switch (hold.work().batch.status) {
    case 'validating':
      return validate(hold, options)
    case 'in_progress':
      return carryOut(hold, options)
    case 'cancelling':
      return windDown(hold, options)
    case 'finalizing':
      return finalize(hold, options)
    default:
      return tidy(hold, options)
  }
}

async function validate(hold: BatchHold, options: BatchRunnerOptions): Promise<Next> {
  const { batches, now } = options
  const work = hold.work()
  const { total, model, errors } = await readLines(hold, options)
  if (errors.length > 0) {
    await batches.change(work, { status: 'failed', failedAt: now(), errors, total: 0 })
  } else {
    await batches.change(work, { status: 'in_progress', inProgressAt: now(), total, model })
  }
  return now()
}

/** Reads the whole input and leaves a row for each line. Done again after a crash, it leaves the same rows. */
async function readLines(hold: BatchHold, options: BatchRunnerOptions): Promise<InputSummary> {
  const { lines, blobs } = options
  const { batch, inputKey } = hold.work()
  try {
    const stream = await blobs.open(inputKey)
    const summary = await readInput(
      stream,
      async (places) => {
        await hold.keep()
        await lines.add(batch.id, places)
      },
      PAGE_LENGTH,
    )
    stream.destroy()
    return summary
  } catch (error) {
    if (!(error instanceof StorageError) || error.code !== 'blob_not_found') throw error
    return { total: 0, model: null, errors: [FILE_GONE] }
  }
}

const FILE_GONE: BatchError = {
  code: 'file_not_found',
  message: 'The input file was deleted before it was read.',
  param: 'input_file_id',
  line: null,
}

async function carryOut(hold: BatchHold, options: BatchRunnerOptions): Promise<Next> {
  const { lines, now } = options
  const { batch } = hold.work()
  await settleEnded(hold, options)
  if (now() >= batch.expiresAt) return expire(hold, options)
  const retryAt = await startLines(hold, options)
  if (retryAt !== undefined) return Math.min(retryAt, batch.expiresAt)
  const running = await lines.count(batch.id, 'running')
  if (running > 0) return Math.min(now() + POLL_MS, batch.expiresAt)
  if ((await lines.pending(batch.id, 1)).length === 0) await beginFinalizing(hold, options)
  return now()
}

/** Answers when to go on, if there is more to start; undefined when all that may run does. */
async function startLines(hold: BatchHold, options: BatchRunnerOptions): Promise<number | undefined> {
  const { lines, now } = options
  const { batch } = hold.work()
  const room = MAX_LIVE - (await lines.count(batch.id, 'running'))
  if (room <= 0) return undefined
  const places = await lines.pending(batch.id, Math.min(room, MAX_STARTS))
  for (const place of places) {
    await hold.keep()
    const retryAt = await startLine(place, hold, options)
    if (retryAt !== undefined) return retryAt
  }
  return places.length === MAX_STARTS ? now() : undefined
}

/** The day is over: what has not begun never does, and what is in progress is no longer waited for. */
async function expire(hold: BatchHold, options: BatchRunnerOptions): Promise<Next> {
  const { batches, lines, now } = options
  const { batch } = hold.work()
  await endPending(hold, options, BATCH_EXPIRED)
  for (;;) {
    await hold.keep()
    const running = await lines.running(batch.id, { limit: MAX_LIVE })
    if (running.length === 0) break
    for (const { videoId } of running) await cancelVideo(videoId, batch, options)
    await lines.settle(
      batch.id,
      'running',
      running.map(({ line }) => ({
        line,
        isCompleted: false,
        result: { response: null, error: BATCH_EXPIRED },
      })),
    )
  }
  await batches.change(hold.work(), { status: 'finalizing', finalizingAt: now(), expiredAt: now() })
  return now()
}

async function windDown(hold: BatchHold, options: BatchRunnerOptions): Promise<Next> {
  const { batches, lines, now } = options
  const { batch } = hold.work()
  if (batch.inProgressAt === null) {
    await batches.change(hold.work(), { status: 'cancelled', cancelledAt: now() })
    return now()
  }
  await endPending(hold, options, BATCH_CANCELLED)
  const graceEndsAt = (batch.cancellingAt ?? 0) + CANCEL_GRACE_MS
  const isOver = now() >= graceEndsAt
  for (let after = 0; ;) {
    await hold.keep()
    const running = await lines.running(batch.id, { limit: MAX_LIVE, after })
    for (const { videoId, status } of running) {
      if (isOver || status === 'queued') await cancelVideo(videoId, batch, options)
    }
    after = running.at(-1)?.line ?? after
    if (running.length < MAX_LIVE) break
  }
  await settleEnded(hold, options)
  if ((await lines.count(batch.id, 'running')) > 0) {
    return isOver ? now() + POLL_MS : Math.min(now() + POLL_MS, graceEndsAt)
  }
  return finalize(hold, options)
}

async function beginFinalizing(hold: BatchHold, { batches, now }: BatchRunnerOptions): Promise<void> {
  await batches.change(hold.work(), { status: 'finalizing', finalizingAt: now() })
}

async function finalize(hold: BatchHold, options: BatchRunnerOptions): Promise<Next> {
  const { batches, now } = options
  const { batch } = hold.work()
  const output = await writeResults(batch, 'completed', options, hold.keep)
  const errors = await writeResults(batch, 'failed', options, hold.keep)
  const files = [output, errors].filter((file) => file !== undefined)
  const ids = { outputFileId: output?.id ?? null, errorFileId: errors?.id ?? null }
  await batches.change(hold.work(), { ...describeBatchEnd(batch, now()), ...ids }, files)
  return now()
}

function describeBatchEnd(batch: Batch, now: number): Pick<Batch, 'status'> & Partial<Batch> {
  if (batch.status === 'cancelling') return { status: 'cancelled', cancelledAt: now }
  if (batch.expiredAt !== null) return { status: 'expired', expiredAt: now }
  return { status: 'completed', completedAt: now }
}

/** The results are in files, or there are none. */
async function tidy(hold: BatchHold, { lines }: BatchRunnerOptions): Promise<Next> {
  const { batch } = hold.work()
  for (;;) {
    await hold.keep()
    if ((await lines.forget(batch.id, PAGE_LENGTH)) === 0) return null
  }
}

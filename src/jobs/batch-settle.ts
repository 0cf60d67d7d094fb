import type { BatchDialect } from '#core/batch-dialect.ts'
import type { Batch } from '#core/batch.ts'
import type { Video } from '#core/video.ts'
import type { BatchHold } from './batch-hold.ts'
import type { BatchLines, LineResult, RunningLine } from './batch-lines.ts'
import type { Notifier } from './notifier.ts'
import type { VideoStore } from './video-store.ts'

/** Rows per write: a few milliseconds of the event loop. */
export const PAGE_LENGTH = 250

/** What a line says that the batch's day ended before. */
export const BATCH_EXPIRED = {
  code: 'batch_expired',
  message: 'This request could not be executed before the completion window expired.',
}
/** What a line says that was not begun when its batch was cancelled. */
export const BATCH_CANCELLED = {
  code: 'batch_cancelled',
  message: 'This request could not be executed before the batch was cancelled.',
}

/** What ended lines are settled with. */
export interface SettleTools {
  readonly lines: BatchLines
  readonly store: Pick<VideoStore, 'find' | 'requestCancel'>
  readonly notifier: Pick<Notifier, 'notify'>
  /** The words of the profile that a batch came through. */
  readonly batchDialect: (profile: string) => BatchDialect
}

/** Writes down what became of lines whose videos have ended. */
export async function settleEnded(hold: BatchHold, options: SettleTools): Promise<void> {
  const { lines } = options
  const { batch } = hold.work()
  for (;;) {
    await hold.keep()
    const ended = await lines.running(batch.id, { limit: PAGE_LENGTH, onlyEnded: true })
    const ends = await Promise.all(ended.map((one) => describeEnd(one, batch, options)))
    await lines.settle(batch.id, 'running', ends)
    if (ended.length < PAGE_LENGTH) return
  }
}

async function describeEnd(
  { line, videoId }: RunningLine,
  batch: Batch,
  { store, batchDialect }: SettleTools,
): Promise<{ readonly line: number; readonly isCompleted: boolean; readonly result: LineResult }> {
  const video = await store.find(videoId)
  if (video === undefined) {
    const message = 'The video was deleted before the batch had ended.'
    return { line, isCompleted: false, result: { response: null, error: { code: 'video_deleted', message } } }
  }
  if (batch.status === 'cancelling' && video.error?.code === 'cancelled') {
    return { line, isCompleted: false, result: { response: null, error: BATCH_CANCELLED } }
  }
  const response = { status_code: 200, body: batchDialect(batch.profile).encodeVideo(video) }
  return { line, isCompleted: video.status === 'completed', result: { response, error: toLineError(video) } }
}

function toLineError({ error }: Video): LineResult['error'] {
  return error === null ? null : { code: error.code, message: error.message }
}

/** Cancels a video that waits, and asks for it where one is in progress. */
export async function cancelVideo(
  videoId: string,
  { project }: Batch,
  { store, notifier }: SettleTools,
): Promise<void> {
  const video = await store.requestCancel(project, videoId)
  if (video?.cancelRequested === true) notifier.notify(videoId)
}

/** Ends every line that has not begun. */
export async function endPending(
  hold: BatchHold,
  { lines }: SettleTools,
  error: NonNullable<LineResult['error']>,
): Promise<void> {
  const { batch } = hold.work()
  for (;;) {
    await hold.keep()
    const pending = await lines.pending(batch.id, PAGE_LENGTH)
    if (pending.length === 0) return
    await lines.settle(
      batch.id,
      'pending',
      pending.map(({ line }) => ({ line, isCompleted: false, result: { response: null, error } })),
    )
  }
}

/** What an upstream's status word means to us; undefined: a word nobody has seen, so the job is still being worked on. */
export type UpstreamStatus = 'queued' | 'in_progress' | 'completed' | 'failed'

/** Words seen in public documents and clients of servers that speak `/v1/videos`, in lower case. */
const WORDS: Readonly<Record<UpstreamStatus, readonly string[]>> = {
  queued: [
    'queued',
    'queueing',
    'pending',
    'submitted',
    'not_start',
    'preparing',
    'created',
    'unknown',
    'initializing',
    'accepted',
    'waiting',
  ],
  in_progress: ['in_progress', 'in-progress', 'processing', 'running', 'generating', 'started', 'rendering'],
  completed: ['completed', 'complete', 'success', 'succeeded', 'finished', 'done'],
  failed: [
    'failed',
    'failure',
    'fail',
    'error',
    'cancelled',
    'canceled',
    'expired',
    'aborted',
    'rejected',
    'deleted',
  ],
}

const BY_WORD = new Map(
  Object.entries(WORDS).flatMap(([status, words]) =>
    words.map((word) => [word, status as UpstreamStatus] as const),
  ),
)

/** Reads a status word of any case; undefined for words that are not in the table. */
export function readStatus(word: string): UpstreamStatus | undefined {
  return BY_WORD.get(word.trim().toLowerCase())
}

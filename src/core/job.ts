import type { Json } from './json.ts'
import { isTerminal } from './video.ts'
import type { JobError, Video, Warning } from './video.ts'

/**
 * One idempotent unit of a job.
 *
 *   queued ──claim──▶ render ──rendered──▶ finish ──finished──▶ (terminal: completed)
 *                      │  ▲                   │
 *                      │  └─park/retry─┐      └─retry─▶ finish
 *                      └───────────────┘
 *   any live step ──fail / cancel──▶ (terminal: failed)
 *
 * `render` runs the engine, or resumes it from its checkpoint; it ends by parking (the engine waits for somebody),
 * by leaving its artifacts in the blob store, or by failing. `finish` derives the assets the engine did not make and
 * publishes all of them in one write. Both may be run again after a crash: an engine resumes from a durable
 * checkpoint, and blobs are put under the job's own keys.
 */
export type Step = 'render' | 'finish'

/** What happened to a job; the only ways its row may change. */
export type JobEvent =
  /** A worker begins or resumes the present step. */
  | { readonly type: 'started' }
  | { readonly type: 'progressed'; readonly fraction: number }
  | { readonly type: 'checkpointed'; readonly state: Json }
  /** An artifact was put into the blob store and is recorded beside the row. */
  | { readonly type: 'collected' }
  | { readonly type: 'warned'; readonly warning: Warning }
  | { readonly type: 'parked'; readonly state: Json; readonly seconds: number }
  | { readonly type: 'rendered'; readonly state: Json }
  | { readonly type: 'finished'; readonly expiresAt: number | null }
  /** The step is tried again after `delayMs`. */
  | { readonly type: 'retried'; readonly delayMs: number }
  /** The worker stopped for reasons of its own (shutdown): due again at once, not counted as a try. */
  | { readonly type: 'released' }
  | { readonly type: 'cancelRequested' }
  | { readonly type: 'failed'; readonly error: JobError }

/** The columns a transition may write. */
export type VideoPatch = Partial<
  Pick<
    Video,
    | 'status'
    | 'progress'
    | 'completedAt'
    | 'expiresAt'
    | 'error'
    | 'warnings'
    | 'step'
    | 'runAt'
    | 'attempt'
    | 'starts'
    | 'checkpoint'
    | 'cancelRequested'
  >
>

/** How a video ends that was cancelled: OpenAI knows no status of its own for it. */
export const CANCELLED: JobError = {
  code: 'cancelled',
  message: 'The video was cancelled before it was completed.',
}

/**
 * Begun so often without getting anywhere, a job is taken to be what ends the process each time. Servers are also
 * killed for reasons of their own, so not sooner.
 */
export const MAX_STARTS = 10

/** 99 is the most a running job shows: 100 means that the bytes can be fetched. */
const MAX_RUNNING_PROGRESS = 99

/**
 * The transition table: what `event` changes on `video` at `now` (Unix ms), or undefined when the event is not
 * possible in the video's state. Pure; stores apply the patch fenced by the row's version.
 */
export function computeTransition(video: Video, event: JobEvent, now: number): VideoPatch | undefined {
  if (isTerminal(video.status) || video.step === null) return undefined
  switch (event.type) {
    case 'started':
      return { status: 'in_progress', starts: video.starts + 1 }
    case 'progressed': {
      const progress = toPercent(event.fraction)
      return progress > video.progress ? { progress, starts: 0 } : { progress: video.progress }
    }
    case 'checkpointed':
      return { checkpoint: event.state }
    case 'collected':
      return { starts: 0 }
    case 'warned':
      return { warnings: [...video.warnings, event.warning] }
    case 'parked':
      return { checkpoint: event.state, runAt: now + Math.round(event.seconds * 1000), attempt: 0, starts: 0 }
    case 'rendered':
      return video.step === 'render'
        ? { step: 'finish', checkpoint: event.state, runAt: now, attempt: 0, starts: 0 }
        : undefined
    case 'finished':
      return {
        status: 'completed',
        progress: 100,
        completedAt: now,
        expiresAt: event.expiresAt,
        step: null,
        // The checkpoint stays: it is what remixes, edits and extensions of the video start from.
      }
    case 'retried':
      return { attempt: video.attempt + 1, runAt: now + event.delayMs, starts: 0 }
    case 'released':
      return { runAt: now, starts: Math.max(0, video.starts - 1) }
    case 'cancelRequested':
      // A queued job has no worker that could stop it: it ends here. A running one is stopped by its worker.
      return video.status === 'queued'
        ? { ...terminalFailure(CANCELLED, now), cancelRequested: true }
        : { cancelRequested: true, runAt: now }
    case 'failed':
      return terminalFailure(event.error, now)
  }
}

function terminalFailure(error: JobError, now: number): VideoPatch {
  return { status: 'failed', error, completedAt: now, expiresAt: null, step: null, checkpoint: null }
}

function toPercent(fraction: number): number {
  const percent = Math.floor(fraction * 100)
  return Math.min(MAX_RUNNING_PROGRESS, Math.max(0, percent))
}

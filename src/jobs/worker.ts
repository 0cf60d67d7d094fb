import type { BlobStore } from '#core/blob-store.ts'
import type { Engine, Logger } from '#core/engine.ts'
import { EngineError, StorageError, toError } from '#core/errors.ts'
import { CANCELLED, MAX_STARTS } from '#core/job.ts'
import type { Step } from '#core/job.ts'
import { NO_METRICS } from '#core/metrics.ts'
import type { Metrics, StepEvent } from '#core/metrics.ts'
import type { Moderation } from '#core/moderation.ts'
import type { Video } from '#core/video.ts'
import type { Clock } from './clock.ts'
import { runFinishStep } from './finish-step.ts'
import type { Derive } from './finish-step.ts'
import { JobSession, JobStopped } from './job-session.ts'
import type { Notifier } from './notifier.ts'
import { createParkedMemory } from './parked-memory.ts'
import { runRenderStep } from './render-step.ts'
import { untilStopped } from './until-stopped.ts'
import { computeFailure, MAX_TRIES } from './retry-policy.ts'
import type { JobHandler } from './scheduler.ts'
import type { Scratch } from './scratch.ts'
import type { VideoStore } from './video-store.ts'
import { waitAtMost } from './wait-at-most.ts'

/** How long a call to an upstream's cancel may take. */
const CANCEL_LIMIT_MS = 30_000
/**
 * What is asked of an upstream is short, and may be a paid submission whose answer would be lost for ever. Shorter than
 * a stopping server waits for its jobs.
 */
const REMOTE_GRACE_MS = 3_000
/** What these end goes on elsewhere, and may cost more there. */
const DEADLINE_CODES: ReadonlySet<string> = new Set(['generation_timeout', 'upstream_timeout'])
/** A settlement can be overtaken by a cancel, and that by nothing but another worker. */
const SETTLE_TRIES = 3

/** What a worker takes jobs through their steps with. */
export interface WorkerOptions {
  readonly store: VideoStore
  readonly blobs: BlobStore
  readonly engines: ReadonlyMap<string, Engine>
  readonly notifier: Notifier
  readonly scratch: Scratch
  readonly clock: Clock
  readonly random: () => number
  /** The guarded fetch, handed on to engines. */
  readonly fetch: typeof globalThis.fetch
  readonly logger: Logger
  /** How long assets are kept; null: for ever. */
  readonly retentionMs: number | null
  readonly metrics?: Metrics | undefined
  /** Longest single call of an engine's render(), in milliseconds. */
  readonly renderLimitMs: number
  /** Absent: a video may be completed without thumbnail or spritesheet. */
  readonly derive?: Derive | undefined
  readonly moderation?: Moderation | undefined
}

/**
 * Makes the handler that carries a job on: takes it up, runs the steps that are due, and writes down how that went. The
 * row decides what is done next, so a crash at any point costs at most the step in flight.
 */
export function createWorker(options: WorkerOptions): JobHandler {
  const { store, notifier, clock } = options
  const parked = createParkedMemory()
  const graceMs = ({ engine }: Video): number =>
    options.engines.get(engine)?.submission === 'local' ? 0 : REMOTE_GRACE_MS
  return async (videoId, shutdown) => {
    const session = await JobSession.open({ videoId, store, notifier, shutdown, clock, graceMs })
    const isOwn = parked.take(videoId) === session?.video.version
    if (session === undefined) return
    const logger = options.logger.child({
      videoId,
      engine: session.video.engine,
      attempt: session.video.attempt,
    })
    let hasBegun = false
    try {
      await begin(session, isOwn, options)
      hasBegun = true
      const outcome = await runSteps(session, options, logger)
      // Without a checkpoint the engine begins from nothing, which a claim prepares.
      if (outcome === 'parked' && session.video.checkpoint !== null)
        parked.add(videoId, session.video.version)
    } catch (error) {
      // No try of the step has failed: it has not been tried.
      if (!hasBegun && error instanceof StorageError) throw error
      // Once the signal is aborted, what an engine throws is only the echo of it.
      const cause = session.signal.aborted ? toError(session.signal.reason) : toError(error)
      await session.settled()
      // The last thing it wrote was the end.
      if (session.video.step !== null) await settle(session, cause, options, logger)
    } finally {
      session.close()
    }
  }
}

/** `isOwn`: nobody has touched the job since this process parked it. */
async function begin(session: JobSession, isOwn: boolean, options: WorkerOptions): Promise<void> {
  session.signal.throwIfAborted()
  refusePoison(session)
  const { engine, runAt, createdAt } = session.video
  const { metrics = NO_METRICS, clock } = options
  // Whatever sends a job to a worker again gives it another moment.
  const phase = runAt === createdAt ? 'start' : 'resume'
  metrics.taken({ engine, phase, lateSeconds: Math.max(0, clock.now() - runAt) / 1000 })
  // To claim it anew would be half the cost of a poll, and any write of somebody else's refuses what this one writes.
  if (!isOwn) await session.apply({ type: 'started' })
}

async function runSteps(
  session: JobSession,
  options: WorkerOptions,
  logger: Logger,
): Promise<'parked' | 'finished'> {
  const { id, step } = session.video
  return options.scratch.useLazily(id, async (scratch) => {
    if (step === 'render') {
      const engine = findEngine(session, options)
      // What has begun elsewhere was judged before.
      if (session.video.checkpoint === null) await options.moderation?.checkJob(session.video)
      const outcome = await measure('render', session, options, () =>
        withLimit(session, options, RENDER_LIMIT(options), () =>
          runRenderStep(session, engine, scratch, { ...options, logger }),
        ),
      )
      if (outcome === 'parked') return outcome
    }
    await measure('finish', session, options, () =>
      withLimit(session, options, FINISH_LIMIT, () =>
        untilStopped(runFinishStep(session, scratch, { ...options, logger }), session.signal),
      ),
    )
    logger.info({ durationMs: options.clock.now() - session.video.createdAt }, 'The video is completed.')
    return 'finished'
  })
}

/** Runs a step and counts how it ended. */
async function measure<T>(
  step: Step,
  session: JobSession,
  options: WorkerOptions,
  work: () => Promise<T>,
): Promise<T> {
  const { metrics = NO_METRICS, clock } = options
  const { engine } = session.video
  const startedAt = clock.now()
  const report = (outcome: StepEvent['outcome']): void =>
    metrics.step({ engine, step, outcome, seconds: Math.max(0, clock.now() - startedAt) / 1000 })
  try {
    const result = await work()
    report(result === 'parked' ? 'parked' : 'done')
    return result
  } catch (error) {
    const cause = session.signal.aborted ? session.signal.reason : error
    report(cause instanceof JobStopped ? 'stopped' : 'failed')
    throw error
  }
}

function findEngine(session: JobSession, options: WorkerOptions): Engine {
  const { engine: id, model } = session.video
  const engine = options.engines.get(id)
  if (engine !== undefined) return engine
  throw new EngineError(
    'engine_not_configured',
    `The engine '${id}' of the model '${model}' is not configured any more.`,
  )
}

/** A job that ends the process each time it runs would do so for ever, and take others with it. */
function refusePoison(session: JobSession): void {
  const { starts, cancelRequested } = session.video
  if (starts < MAX_STARTS || cancelRequested) return
  throw new EngineError(
    'job_crashed',
    `The server ended ${starts} times while it was making this video, so it is not tried again.`,
  )
}

interface StepLimit {
  readonly limitMs: number
  /** What the job is settled with. */
  readonly toError: (minutes: number) => Error
}

/** A start is not repeated by itself: it may be what takes so long. */
const RENDER_LIMIT = ({ renderLimitMs }: Pick<WorkerOptions, 'renderLimitMs'>): StepLimit => ({
  limitMs: renderLimitMs,
  toError: (minutes) =>
    new EngineError('generation_timeout', `The engine took longer than ${minutes} minutes.`),
})

/** Two small pictures and a few writes; what takes so long hangs, and may not the next time. */
const FINISH_LIMIT: StepLimit = {
  limitMs: 15 * 60_000,
  toError: (minutes) => new StorageError('storage_failed', `Storing took longer than ${minutes} minutes.`),
}

/** Whatever hangs, an engine, a store or a disk, would keep its place for ever. */
async function withLimit<T>(
  session: JobSession,
  options: WorkerOptions,
  { limitMs, toError }: StepLimit,
  work: () => Promise<T>,
): Promise<T> {
  const cancelTimer = options.clock.setTimer(() => {
    session.stop(toError(Math.round(limitMs / 60_000)))
  }, limitMs)
  try {
    return await work()
  } finally {
    cancelTimer()
  }
}

/**
 * Writes down why the job did not go on. A cancel may overtake that; then the cancel is what counts. Throws when
 * nothing can be written: the scheduler tries the job again later.
 */
async function settle(
  session: JobSession,
  cause: Error,
  options: WorkerOptions,
  logger: Logger,
): Promise<void> {
  let current = cause
  for (let tries = 1; ; tries++) {
    try {
      await settleOnce(session, current, options, logger)
      return
    } catch (error) {
      if (!(error instanceof JobStopped) || tries === SETTLE_TRIES) throw error
      current = error
    }
  }
}

async function settleOnce(
  session: JobSession,
  cause: Error,
  options: WorkerOptions,
  logger: Logger,
): Promise<void> {
  if (!(cause instanceof JobStopped)) {
    await settleFailure(session, cause, options, logger)
    return
  }
  switch (cause.reason) {
    case 'superseded':
      // It may name work that was paid for and that nobody else knows of.
      logger.warn({ unwritten: session.unwritten }, 'The job is in other hands; this worker let go of it.')
      return
    case 'shutdown':
      await session.apply({ type: 'released' })
      return
    case 'cancelled':
      await session.takeCancel()
      await settleCancel(session, options, logger)
  }
}

async function settleFailure(
  session: JobSession,
  cause: Error,
  options: WorkerOptions,
  logger: Logger,
): Promise<void> {
  const event = computeFailure(cause, session.video.attempt, options.random)
  if (event.type === 'failed' && DEADLINE_CODES.has(event.error.code)) {
    await cancelElsewhere(session, options).catch((error: unknown) =>
      logger.warn({ err: error }, 'The engine could not cancel work that took too long.'),
    )
  }
  await session.apply(event)
  if (event.type === 'retried') {
    logger.warn({ err: cause, delayMs: event.delayMs }, 'A step of the job failed and will be tried again.')
  } else {
    logger.error({ err: cause }, 'The job failed.')
  }
}

/** Work that goes on elsewhere is stopped there first: it may cost money. Then the row says cancelled. */
async function settleCancel(session: JobSession, options: WorkerOptions, logger: Logger): Promise<void> {
  const { attempt } = session.video
  try {
    await cancelElsewhere(session, options)
  } catch (error) {
    const event = computeFailure(toError(error), attempt, options.random)
    logger.warn({ err: error, attempt, tries: MAX_TRIES }, 'The engine could not cancel its work.')
    if (event.type === 'retried') {
      await session.apply(event)
      return
    }
  }
  await session.apply({ type: 'failed', error: CANCELLED })
}

async function cancelElsewhere(session: JobSession, options: WorkerOptions): Promise<void> {
  const { checkpoint, engine: id } = session.video
  const engine = options.engines.get(id)
  if (engine?.cancel === undefined || checkpoint === null) return
  const isDone = await waitAtMost(engine.cancel(checkpoint), options.clock, CANCEL_LIMIT_MS)
  if (!isDone) throw new EngineError('cancel_timeout', 'The engine did not answer.', { retryable: true })
}

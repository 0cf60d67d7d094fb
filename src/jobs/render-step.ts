import { createWriteStream } from 'node:fs'
import { extname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { BlobStore } from '#core/blob-store.ts'
import type { Engine, Logger, RenderContext, RenderEvent } from '#core/engine.ts'
import { EngineError, toError } from '#core/errors.ts'
import { collectArtifact } from './artifacts.ts'
import type { Clock } from './clock.ts'
import type { JobSession } from './job-session.ts'
import type { ScratchFolder } from './scratch.ts'
import { untilStopped } from './until-stopped.ts'
import { waitAtMost } from './wait-at-most.ts'

/** Pure progress is written at most four times a second: more is not seen by anybody, and each costs a commit. */
const PROGRESS_INTERVAL_MS = 250
/** How long an engine may take to clean up after itself; shorter than what a stopping server grants its jobs. */
const CLOSE_LIMIT_MS = 2_000
/** A longer wait is a mistake in a driver: no upstream takes a week. */
const MAX_WAIT_SECONDS = 7 * 24 * 3600

/** What an engine is given, and its events are made durable with. */
export interface RenderTools {
  readonly blobs: BlobStore
  readonly clock: Clock
  readonly random: () => number
  readonly fetch: typeof globalThis.fetch
  readonly logger: Logger
}

/**
 * Runs the engine, or one short part of it, and makes each of its events durable before it goes on. Answers `parked`
 * when the engine waits for somebody, `rendered` when its artifacts are in the blob store and the row says so.
 */
export async function runRenderStep(
  session: JobSession,
  engine: Engine,
  scratch: ScratchFolder,
  tools: RenderTools,
): Promise<'parked' | 'rendered'> {
  const take = createEventTaker(session, scratch, tools)
  const context = createContext(session, scratch, tools)
  const events = engine.render(session.video.request, context)[Symbol.asyncIterator]()
  let isOpen = true
  try {
    for (;;) {
      const next = await untilStopped(events.next(), session.signal)
      if (next.done === true) break
      const outcome = await untilStopped(take(next.value), session.signal)
      session.hold(answerWithinMs(next.value))
      session.signal.throwIfAborted()
      if (outcome === 'parked') return 'parked'
    }
    isOpen = false
    session.release()
  } catch (error) {
    session.release()
    // Whatever the reason: child processes and requests of the engine end with the signal.
    session.stop(toError(error))
    throw error
  } finally {
    if (isOpen) await closeEvents(events, tools)
  }
  await checkRendered(session)
  await session.apply({ type: 'rendered', state: session.video.checkpoint })
  return 'rendered'
}

/** How long nothing but an answer is waited for. */
function answerWithinMs(event: RenderEvent): number {
  return event.type === 'checkpoint' ? (event.answerWithinMs ?? 0) : 0
}

/** Writes events down one after the other; answers `parked` after the one that ends the call. */
function createEventTaker(
  session: JobSession,
  scratch: ScratchFolder,
  tools: RenderTools,
): (event: RenderEvent) => Promise<'parked' | undefined> {
  const progress = createProgress(session, tools.clock)
  return async (event) => {
    switch (event.type) {
      case 'progress':
        await progress.report(checkFraction(event.fraction))
        return undefined
      case 'checkpoint':
        // Nothing may be left to write between an answer and its being written down.
        if (answerWithinMs(event) > 0) await progress.flush()
        await session.remember({ type: 'checkpointed', state: event.state })
        return undefined
      case 'warning':
        await warnOnce(session, event)
        return undefined
      case 'artifact':
        await collectArtifact(session, event, scratch, tools)
        return undefined
      case 'wait':
        await progress.flush()
        await session.remember({ type: 'parked', state: event.state, seconds: checkWait(event.seconds) })
        return 'parked'
    }
  }
}

interface Progress {
  report(fraction: number): Promise<void>
  /** Writes what was held back. */
  flush(): Promise<void>
}

function createProgress(session: JobSession, clock: Clock): Progress {
  let writtenAt = -Infinity
  let heldBack: number | undefined
  const write = async (fraction: number): Promise<void> => {
    heldBack = undefined
    // The same whole per cent is no news.
    if (Math.floor(fraction * 100) <= session.video.progress) return
    writtenAt = clock.now()
    await session.apply({ type: 'progressed', fraction })
  }
  return {
    async report(fraction) {
      heldBack = fraction
      if (clock.now() - writtenAt >= PROGRESS_INTERVAL_MS) await write(fraction)
    },
    async flush() {
      if (heldBack !== undefined) await write(heldBack)
    },
  }
}

/** A second try of the engine says the same again; the client is told once. */
async function warnOnce(
  session: JobSession,
  event: { readonly param: string; readonly message: string },
): Promise<void> {
  const { param, message } = event
  const isKnown = session.video.warnings.some((known) => known.param === param && known.message === message)
  if (!isKnown) await session.apply({ type: 'warned', warning: { param, message } })
}

function createContext(session: JobSession, scratch: ScratchFolder, tools: RenderTools): RenderContext {
  let inputCount = 0
  return {
    jobId: session.video.id,
    attempt: session.video.attempt,
    resumeFrom: session.video.checkpoint,
    get scratchDir() {
      return scratch()
    },
    signal: session.signal,
    logger: tools.logger,
    fetch: tools.fetch,
    now: tools.clock.now,
    random: tools.random,
    openInput: async (key) => {
      const path = join(scratch(), `input-${++inputCount}${extname(key)}`)
      await pipeline(await tools.blobs.open(key), createWriteStream(path), { signal: session.signal })
      return path
    },
  }
}

async function checkRendered(session: JobSession): Promise<void> {
  const artifacts = await session.artifacts()
  if (artifacts.some((artifact) => artifact.role === 'video')) return
  throw new EngineError('video_generation_failed', 'The engine ended without a video.', { retryable: true })
}

/** Lets the engine clean up. Its trouble with that changes nothing about the job any more. */
async function closeEvents(events: AsyncIterator<RenderEvent>, tools: RenderTools): Promise<void> {
  try {
    const isClosed = await waitAtMost(Promise.resolve(events.return?.()), tools.clock, CLOSE_LIMIT_MS)
    if (!isClosed) tools.logger.warn({}, 'The engine did not let go of its job in time.')
  } catch (error) {
    tools.logger.warn({ err: error }, 'The engine failed while it was cleaning up.')
  }
}

function checkFraction(fraction: number): number {
  if (!Number.isNaN(fraction)) return fraction
  throw new EngineError('engine_fault', 'The engine reported a progress that is not a number.')
}

function checkWait(seconds: number): number {
  if (seconds >= 0 && seconds <= MAX_WAIT_SECONDS) return seconds
  throw new EngineError('engine_fault', `The engine asked to wait for ${seconds} seconds.`)
}

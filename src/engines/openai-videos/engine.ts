import type { Engine, RenderContext, RenderEvent } from '#core/engine.ts'
import { EngineError } from '#core/errors.ts'
import type { Json } from '#core/json.ts'
import type { VideoRequest } from '#core/request.ts'
import { createUpstreamClient, readRetryAfter, toJobFailure, UpstreamFault } from '../upstream/client.ts'
import type { UpstreamAnswer } from '../upstream/client.ts'
import { readUpstreamError, readUpstreamVideo } from '../upstream/video-reader.ts'
import { collect } from './collect.ts'
import { UPSTREAM_DIALECTS } from './dialects.ts'
import type { UpstreamDialect } from './dialects.ts'
import { videoPath } from './driver.ts'
import type { Driver, OpenaiVideosOptions, Submitted } from './driver.ts'
import { readState, writeState } from './state.ts'
import type { UpstreamState } from './state.ts'
import { buildSubmission, readPollAfter, submit } from './submission.ts'

/** An upstream behind a load balancer may not find a job that exists: only this many misses in a row are an answer. */
const MAX_MISSING = 6
const MAX_POLL_PAUSE_MS = 60_000
const CANCEL_LIMIT_MS = 30_000
/** Judging an answer that came at the last moment. */
const ANSWER_MARGIN_MS = 1000
const DEFAULT_POLL_MS = 5000
const DEFAULT_DEADLINE_MS = 2 * 3_600_000

/** An engine for any server that speaks `/v1/videos`. Each call does one short thing and parks the job. */
export function createOpenaiVideosEngine(options: OpenaiVideosOptions): Engine {
  const dialect: UpstreamDialect = UPSTREAM_DIALECTS[options.dialect]
  const client = createUpstreamClient({
    baseUrl: options.baseUrl,
    apiKey: options.apiKey,
    fetch: options.fetch,
  })
  return {
    id: options.id,
    submission: dialect.submission,
    models: async () => [...options.models],
    async probe() {
      try {
        const answer = await client.call('/models', {}, AbortSignal.timeout(10_000))
        // Not every server has this route: only a refused key and a fault say that jobs would fail.
        const ok = answer.status < 500 && answer.status !== 401 && answer.status !== 403
        return { ok, detail: `${options.baseUrl} answered ${answer.status}` }
      } catch (error) {
        return {
          ok: false,
          detail: `${options.baseUrl}: ${error instanceof Error ? error.message : String(error)}`,
        }
      }
    },
    async *render(request, context) {
      const state = readState(context.resumeFrom)
      if (state.phase === 'submitted') yield* poll({ client, dialect, options, context }, state)
      else yield* start({ client, dialect, options, context }, request, state)
    },
    async cancel(checkpoint: Json) {
      const state = readState(checkpoint)
      if (state.phase !== 'submitted' || dialect.cancel === undefined) return
      const { method, suffix } = dialect.cancel
      const path = `${videoPath(state)}${suffix}`
      const { status } = await client.call(path, { method }, AbortSignal.timeout(CANCEL_LIMIT_MS))
      // Any other answer is its last word: the job has ended, or can't be stopped.
      if (status < 500 && status !== 429) return
      throw new EngineError('upstream_busy', `The engine answered ${status} to a cancel.`, {
        retryable: true,
      })
    },
  }
}

async function* start(
  driver: Driver,
  request: VideoRequest,
  state: Exclude<UpstreamState, Submitted>,
): AsyncGenerator<RenderEvent> {
  const { client, dialect, options, context } = driver
  if (state.phase === 'submitting') refuseBlindResubmission(driver)
  const token = state.phase === 'submitting' ? state.token : context.jobId
  const since = state.since ?? context.now()
  const { faults } = state
  const submissionRequest = await buildSubmission(dialect, request, token, context)
  yield {
    type: 'checkpoint',
    state: writeState({ phase: 'submitting', since, faults, token }),
    answerWithinMs: client.timeoutMs + ANSWER_MARGIN_MS,
  }
  const submission = await submit(client, submissionRequest, context)
  switch (submission.type) {
    case 'accepted': {
      const submitted: Submitted = {
        phase: 'submitted',
        upstreamId: submission.upstreamId,
        since: context.now(),
        missing: 0,
        faults: 0,
        pollAfterMs: submission.pollAfterMs ?? null,
      }
      yield { type: 'wait', seconds: pauseSeconds(options, submitted, context), state: writeState(submitted) }
      return
    }
    case 'refused':
      if (!submission.failure.retryable) throw submission.failure
      refuseEndlessTries(options, since, context, submission.failure)
      // No job exists upstream, and that must be durable before anybody may try again.
      yield retryLater(
        options,
        { phase: 'ready', since, faults: faults + 1 },
        context,
        submission.failure.retryAfterMs,
      )
      return
    case 'unknown': {
      context.logger.warn({ jobId: context.jobId, reason: submission.reason }, 'submission outcome unknown')
      refuseBlindResubmission(driver)
      const failure = new EngineError(
        'upstream_unreachable',
        `The engine did not answer: ${submission.reason}.`,
      )
      refuseEndlessTries(options, since, context, failure)
      yield retryLater(options, { phase: 'submitting', since, faults: faults + 1, token }, context, undefined)
    }
  }
}

function refuseEndlessTries(
  options: OpenaiVideosOptions,
  since: number,
  context: RenderContext,
  failure: EngineError,
): void {
  if (context.now() - since > deadlineOf(options)) throw new EngineError(failure.code, failure.message)
}

function retryLater(
  options: OpenaiVideosOptions,
  state: Exclude<UpstreamState, Submitted>,
  context: RenderContext,
  retryAfterMs: number | undefined,
): RenderEvent {
  const seconds =
    retryAfterMs === undefined
      ? backoffSeconds(options.pollIntervalMs ?? DEFAULT_POLL_MS, state.faults, context)
      : retryAfterMs / 1000
  return { type: 'wait', seconds, state: writeState(state) }
}

function deadlineOf(options: OpenaiVideosOptions): number {
  return options.deadlineMs ?? DEFAULT_DEADLINE_MS
}

/** Passes only where a second POST can't make a second job, or where the operator accepts one. */
function refuseBlindResubmission({ dialect, options }: Driver): void {
  if (dialect.submission === 'client-id' || options.onUnknownSubmission === 'resubmit') return
  throw new EngineError(
    'submission_unknown',
    'The engine may or may not have accepted this job, and it has no way to find out. It was not submitted again, so that nothing is paid twice.',
  )
}

async function* poll(driver: Driver, state: Submitted): AsyncGenerator<RenderEvent> {
  const { client, options, context } = driver
  const deadlineMs = deadlineOf(options)
  if (context.now() - state.since > deadlineMs) {
    throw new EngineError(
      'upstream_timeout',
      `The engine did not finish within ${deadlineMs / 60_000} minutes.`,
    )
  }
  let answer: UpstreamAnswer
  try {
    answer = await client.call(videoPath(state), {}, context.signal)
  } catch (error) {
    if (!(error instanceof UpstreamFault)) throw error
    yield park(driver, { ...state, faults: state.faults + 1 })
    return
  }
  yield* act(driver, state, answer)
}

async function* act(driver: Driver, state: Submitted, answer: UpstreamAnswer): AsyncGenerator<RenderEvent> {
  const { context, options } = driver
  const video = answer.json === undefined ? undefined : readUpstreamVideo(answer.json)
  // Some engines answer a failed job with an error status and the job as the body.
  if (video?.status === 'failed') {
    const error = video.error ?? (answer.json === undefined ? undefined : readUpstreamError(answer.json))
    throw toJobFailure(
      error?.code,
      error?.message ?? `The engine reports '${video.statusWord}' without a reason.`,
    )
  }
  if (answer.status === 404) {
    if (state.missing + 1 >= MAX_MISSING) {
      throw new EngineError('upstream_job_lost', 'The engine no longer knows this job.')
    }
    yield park(driver, { ...state, missing: state.missing + 1 })
    return
  }
  if (answer.status !== 200 || video === undefined || video.statusWord === undefined) {
    const pauseMs = readRetryAfter(answer.headers, context.now())
    yield park(driver, { ...state, faults: state.faults + 1 }, pauseMs)
    return
  }
  if (video.status === undefined) {
    context.logger.warn(
      { jobId: context.jobId, status: video.statusWord },
      'unknown status word; still polling',
    )
  }
  if (video.status === 'completed') {
    yield* collect(driver, state, video)
    return
  }
  if (video.progress !== undefined)
    yield { type: 'progress', fraction: Math.min(1, Math.max(0, video.progress)) }
  yield park(driver, {
    ...state,
    missing: 0,
    faults: 0,
    pollAfterMs: readPollAfter(answer.headers) ?? options.pollIntervalMs ?? null,
  })
}

function park({ options, context }: Driver, state: Submitted, pauseMs?: number): RenderEvent {
  const seconds = pauseMs === undefined ? pauseSeconds(options, state, context) : pauseMs / 1000
  return { type: 'wait', seconds, state: writeState(state) }
}

function pauseSeconds(options: OpenaiVideosOptions, state: Submitted, context: RenderContext): number {
  return backoffSeconds(state.pollAfterMs ?? options.pollIntervalMs ?? DEFAULT_POLL_MS, state.faults, context)
}

/** The upstream's pace, doubled with every failure in a row, with jitter so that parked jobs don't march in step. */
function backoffSeconds(baseMs: number, faults: number, context: RenderContext): number {
  const stretched = Math.min(MAX_POLL_PAUSE_MS, baseMs * 2 ** Math.min(faults, 10))
  return (stretched * (0.8 + 0.4 * context.random())) / 1000
}

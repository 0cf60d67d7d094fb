import { openAsBlob } from 'node:fs'
import { basename } from 'node:path'
import { EngineError } from '#core/errors.ts'
import type { RenderContext } from '#core/engine.ts'
import type { VideoRequest } from '#core/request.ts'
import { formatSeconds } from '#core/storyboard.ts'
import { formatSize } from '#core/video.ts'
import { readRetryAfter, toJobFailure, UpstreamFault } from '../upstream/client.ts'
import type { UpstreamAnswer, UpstreamClient } from '../upstream/client.ts'
import { readUpstreamError, readUpstreamVideo } from '../upstream/video-reader.ts'
import type { UpstreamDialect } from './dialects.ts'

/** How a POST ended, seen from the question that matters: does a job exist upstream? */
export type Submission =
  | { readonly type: 'accepted'; readonly upstreamId: string; readonly pollAfterMs: number | undefined }
  /** Certainly no job: nothing was sent, or the upstream said no. */
  | { readonly type: 'refused'; readonly failure: EngineError }
  /** There may be a job that nobody can name. */
  | { readonly type: 'unknown'; readonly reason: string }

/** Statuses with which a server says that it has not taken the job and would later. */
const BUSY = new Set([408, 425, 429, 503])

/** Sends the create request once and judges the outcome. Never retries: that is the caller's decision. */
export async function submit(
  client: UpstreamClient,
  dialect: UpstreamDialect,
  request: VideoRequest,
  token: string,
  context: RenderContext,
): Promise<Submission> {
  const init = await buildRequest(dialect, request, token, context)
  try {
    return judge(await client.call('/videos', init, context.signal), context.now())
  } catch (error) {
    if (!(error instanceof UpstreamFault)) throw error
    if (error.sent) return { type: 'unknown', reason: error.message }
    const failure = new EngineError(
      'upstream_unreachable',
      `The engine can't be reached: ${error.message}.`,
      {
        retryable: true,
        cause: error,
      },
    )
    return { type: 'refused', failure }
  }
}

function judge(answer: UpstreamAnswer, nowMs: number): Submission {
  const error = answer.json === undefined ? undefined : readUpstreamError(answer.json)
  if (answer.status >= 200 && answer.status < 300) {
    const id = answer.json === undefined ? undefined : readUpstreamVideo(answer.json).id
    if (id !== undefined)
      return { type: 'accepted', upstreamId: id, pollAfterMs: readPollAfter(answer.headers) }
    return { type: 'unknown', reason: `it answered ${answer.status} without an id` }
  }
  if (BUSY.has(answer.status)) {
    const failure = new EngineError(
      'upstream_busy',
      `The engine takes no job now: ${error?.message ?? answer.status}.`,
      {
        retryable: true,
        retryAfterMs: readRetryAfter(answer.headers, nowMs),
      },
    )
    return { type: 'refused', failure }
  }
  if (answer.status >= 400 && answer.status < 500) {
    return {
      type: 'refused',
      failure: toJobFailure(error?.code, error?.message ?? `The engine answered ${answer.status}.`),
    }
  }
  // Behind a 500 or a gateway's 502 the job may well have been made.
  return { type: 'unknown', reason: `it answered ${answer.status}` }
}

async function buildRequest(
  dialect: UpstreamDialect,
  request: VideoRequest,
  token: string,
  context: RenderContext,
): Promise<RequestInit> {
  const fields = buildFields(dialect, request)
  const headers: Record<string, string> =
    dialect.idempotencyHeader === undefined ? {} : { [dialect.idempotencyHeader]: token }
  if (request.image === null && dialect.body === 'json') {
    return {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(Object.fromEntries(fields)),
    }
  }
  const form = new FormData()
  for (const [name, value] of fields) form.set(name, value)
  if (request.image !== null) {
    const path = await context.openInput(request.image.key)
    form.set('input_reference', await openAsBlob(path, { type: request.image.mediaType }), basename(path))
  }
  return { method: 'POST', headers, body: form }
}

function buildFields(dialect: UpstreamDialect, request: VideoRequest): [string, string][] {
  const fields: [string, string][] = [
    ['model', request.engineModel],
    ['prompt', request.prompt],
    ['seconds', formatSeconds(request.seconds)],
    ['size', formatSize(request.size)],
  ]
  for (const name of dialect.extraFields) {
    const value = request[name]
    if (value !== null) fields.push([name, String(value)])
  }
  return fields
}

/** Milliseconds until the upstream wants to be asked again; undefined when it does not say. */
export function readPollAfter(headers: Headers): number | undefined {
  const value = Number(headers.get('openai-poll-after-ms') ?? Number.NaN)
  return Number.isFinite(value) && value > 0 ? value : undefined
}

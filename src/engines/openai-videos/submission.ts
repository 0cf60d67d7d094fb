import { openAsBlob } from 'node:fs'
import { basename } from 'node:path'
import { EngineError } from '#core/errors.ts'
import type { RenderContext } from '#core/engine.ts'
import type { Json } from '#core/json.ts'
import type { VideoRequest } from '#core/request.ts'
import { formatSeconds } from '#core/storyboard.ts'
import { formatSize } from '#core/video.ts'
import { VIDEO_EXTENSIONS } from '#media/video-files.ts'
import { readRetryAfter, toJobFailure, UpstreamFault } from '../upstream/client.ts'
import type { UpstreamAnswer, UpstreamClient } from '../upstream/client.ts'
import { readUpstreamError, readUpstreamVideo } from '../upstream/video-reader.ts'
import type { UpstreamDialect } from './dialects.ts'
import { readState } from './state.ts'

/** How a POST ended, seen from the question that matters: does a job exist upstream? */
export type Submission =
  | { readonly type: 'accepted'; readonly upstreamId: string; readonly pollAfterMs: number | undefined }
  /** Certainly no job: nothing was sent, or the upstream said no. */
  | { readonly type: 'refused'; readonly failure: EngineError }
  /** There may be a job that nobody can name. */
  | { readonly type: 'unknown'; readonly reason: string }

/** Statuses with which a server says that it has not taken the job and would later. */
const BUSY = new Set([408, 425, 429, 503])

/** Sends the request once and judges the outcome. Never retries: that is the caller's decision. */
export async function submit(
  client: UpstreamClient,
  { path, ...init }: SubmissionRequest,
  context: RenderContext,
): Promise<Submission> {
  try {
    return judge(await client.call(path, init, context.signal), context.now())
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

export type SubmissionRequest = RequestInit & { readonly path: string }

/** All that has to be read for it is read here: nothing but the upstream can fail afterwards. */
export async function buildSubmission(
  dialect: UpstreamDialect,
  request: VideoRequest,
  token: string,
  context: RenderContext,
): Promise<SubmissionRequest> {
  const { path, fields, file } = describeSubmission(dialect, request)
  const headers: Record<string, string> =
    dialect.idempotencyHeader === undefined ? {} : { [dialect.idempotencyHeader]: token }
  if (file === undefined && dialect.body === 'json') {
    return {
      path,
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(Object.fromEntries(fields.map(toJsonField))),
    }
  }
  const form = new FormData()
  for (const [name, value] of fields) form.set(name, value)
  if (file !== undefined) {
    const filePath = await context.openInput(file.key)
    form.set(file.field, await openAsBlob(filePath, { type: file.mediaType }), basename(filePath))
  }
  return { path, method: 'POST', headers, body: form }
}

interface Described {
  readonly path: string
  readonly fields: readonly (readonly [name: string, value: string])[]
  readonly file?: { readonly field: string; readonly key: string; readonly mediaType: string }
}

/** Forms spell in brackets what JSON nests. */
function toJsonField([name, value]: readonly [string, string]): readonly [string, unknown] {
  const [, outer, inner] = /^(\w+)\[(\w+)\]$/.exec(name) ?? []
  return outer === undefined || inner === undefined ? [name, value] : [outer, { [inner]: value }]
}

/** Where a request goes, with what. */
function describeSubmission(dialect: UpstreamDialect, request: VideoRequest): Described {
  const { operation, source, image } = request
  const extras = extrasOf(dialect, request)
  if (operation === 'create' || source === null) {
    const fields = [...createFields(request), ...extras]
    if (image === null) return { path: '/videos', fields }
    return { path: '/videos', fields, file: { ...image, field: 'input_reference' } }
  }
  const prompt = ['prompt', request.prompt] as const
  const upstreamId = readUpstreamId(source.engineState)
  if (operation === 'remix' && upstreamId !== undefined) {
    return { path: `/videos/${encodeURIComponent(upstreamId)}/remix`, fields: [prompt, ...extras] }
  }
  const path = operation === 'extend' ? '/videos/extensions' : '/videos/edits'
  const seconds =
    operation === 'extend' ? ([['seconds', formatSeconds(request.seconds)]] as const) : ([] as const)
  const fields = [prompt, ...seconds, ...extras]
  if (upstreamId !== undefined) return { path, fields: [...fields, ['video[id]', upstreamId]] }
  // A video that it has not made has no model yet.
  const model = dialect.namesModel.includes(operation) ? ([['model', request.engineModel]] as const) : []
  return {
    path,
    fields: [...fields, ...model],
    file: { field: 'video', key: source.key, mediaType: mediaTypeOf(source.key) },
  }
}

/** Keys end as the names of their files would. */
function mediaTypeOf(key: string): string {
  const [mediaType = 'video/mp4'] =
    Object.entries(VIDEO_EXTENSIONS).find(([, extension]) => key.endsWith(`.${extension}`)) ?? []
  return mediaType
}

/** The name under which the upstream knows a video; undefined when it has not made it. */
function readUpstreamId(state: Json): string | undefined {
  const known = readState(state)
  return known.phase === 'submitted' ? known.upstreamId : undefined
}

function createFields(request: VideoRequest): (readonly [string, string])[] {
  return [
    ['model', request.engineModel],
    ['prompt', request.prompt],
    ['seconds', formatSeconds(request.seconds)],
    ['size', formatSize(request.size)],
  ]
}

function extrasOf(dialect: UpstreamDialect, request: VideoRequest): (readonly [string, string])[] {
  return dialect.extraFields.flatMap((name) => {
    const value = request[name]
    return value === null ? [] : [[name, String(value)] as const]
  })
}

/** Milliseconds until the upstream wants to be asked again; undefined when it does not say. */
export function readPollAfter(headers: Headers): number | undefined {
  const value = Number(headers.get('openai-poll-after-ms') ?? Number.NaN)
  return Number.isFinite(value) && value > 0 ? value : undefined
}

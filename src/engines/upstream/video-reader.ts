import type { Json } from '#core/json.ts'
import { readStatus } from './status-words.ts'
import type { UpstreamStatus } from './status-words.ts'

/** What could be read from an upstream's answer about a video, whatever its dialect. */
export interface UpstreamVideo {
  readonly id: string | undefined
  /** The word as sent; undefined when there was none. */
  readonly statusWord: string | undefined
  /** Undefined when there was no word, or an unknown one. */
  readonly status: UpstreamStatus | undefined
  /** 0..1; undefined when absent. */
  readonly progress: number | undefined
  /** Where the result can be fetched, when the answer says so. */
  readonly url: string | undefined
  readonly error: { readonly code: string | undefined; readonly message: string } | undefined
}

type JsonObject = { [key: string]: Json }

const ID_KEYS = ['id', 'task_id', 'video_id', 'request_id', 'generation_id']
const STATUS_KEYS = ['status', 'state', 'task_status']
const URL_KEYS = ['video_url', 'url', 'output_url', 'content_url', 'download_url']
const URL_PARENTS = ['metadata', 'meta_data', 'result', 'output', 'detail']
const URL_LISTS = ['unsigned_urls', 'urls', 'outputs', 'videos', 'generations']
const ENVELOPES = ['data', 'video', 'task', 'result', 'response']

/** Reads an answer leniently: unknown keys are ignored, known ones are taken in any of their spellings. */
export function readUpstreamVideo(answer: Json): UpstreamVideo {
  const body = unwrap(answer)
  const statusWord = readText(body, STATUS_KEYS)
  const status = statusWord === undefined ? undefined : readStatus(statusWord)
  return {
    id: readText(body, ID_KEYS),
    statusWord,
    status,
    progress: readProgress(body),
    url: readResultUrl(body, status),
    error: readUpstreamError(answer),
  }
}

/** Steps into `{code, data: {…}}` and `{data: [{…}]}` until something has an id or a status. */
function unwrap(answer: Json): JsonObject {
  let body = asObject(Array.isArray(answer) ? (answer[0] ?? null) : answer)
  for (let depth = 0; depth < 3; depth += 1) {
    const isBare = readText(body, STATUS_KEYS) !== undefined || readText(body, ID_KEYS) !== undefined
    const inner = ENVELOPES.map((key) => body[key]).find(
      (value) => value !== null && typeof value === 'object',
    )
    if (inner === undefined || (isBare && !isOuterEnvelope(body))) return body
    body = asObject(Array.isArray(inner) ? (inner[0] ?? null) : inner)
  }
  return body
}

/** `{code: "success", data: {…}}` may carry a request id outside; the job is inside. */
function isOuterEnvelope(body: JsonObject): boolean {
  return body['code'] !== undefined && body['data'] !== undefined && readText(body, STATUS_KEYS) === undefined
}

function readProgress(body: JsonObject): number | undefined {
  const pending = asObject(asObject(body['detail'] ?? null)['pending_info'] ?? null)
  const fraction = pending['progress_pct'] ?? body['progress_pct']
  if (typeof fraction === 'number') return fraction
  const progress = body['progress']
  if (typeof progress === 'number') return progress / 100
  if (typeof progress === 'string' && /^\d{1,3}(\.\d+)?%?$/.test(progress))
    return Number.parseFloat(progress) / 100
  return undefined
}

function readResultUrl(body: JsonObject, status: UpstreamStatus | undefined): string | undefined {
  const own = readUrl(body)
  if (own !== undefined) return own
  for (const parent of URL_PARENTS) {
    const value = body[parent]
    if (typeof value === 'string' && isUrl(value)) return value
    const url = readUrl(asObject(value ?? null)) ?? readListedUrl(asObject(value ?? null))
    if (url !== undefined) return url
  }
  const listed = readListedUrl(body) ?? readListedUrl(asObject(body['task_result'] ?? null))
  if (listed !== undefined) return listed
  // A gateway family puts the result of a success into the field that is named after failures.
  const reason = body['fail_reason']
  return status === 'completed' && typeof reason === 'string' && isUrl(reason) ? reason : undefined
}

function readUrl(body: JsonObject): string | undefined {
  return URL_KEYS.map((key) => body[key]).find(
    (value): value is string => typeof value === 'string' && isLink(value),
  )
}

function readListedUrl(body: JsonObject): string | undefined {
  for (const key of URL_LISTS) {
    const list = body[key]
    if (!Array.isArray(list)) continue
    const first = list[0]
    if (typeof first === 'string' && isLink(first)) return first
    const url = readUrl(asObject(first ?? null))
    if (url !== undefined) return url
  }
  return undefined
}

/** An address, or a path of the upstream itself. */
function isLink(text: string): boolean {
  return isUrl(text) || /^\/[^/\s]\S*$/.test(text)
}

function isUrl(text: string): boolean {
  return /^https?:\/\//i.test(text)
}

/** Reads an error in any of its envelopes: OpenAI's, FastAPI's `detail`, a bare message, `fail_reason`. */
export function readUpstreamError(answer: Json): UpstreamVideo['error'] {
  const body = asObject(answer)
  const inner = asObject(body['data'] ?? null)
  const error = body['error'] ?? inner['error'] ?? null
  if (typeof error === 'string' && error !== '') return { code: undefined, message: error }
  const object = asObject(error)
  if (typeof object['message'] === 'string')
    return { code: readCode(object['code']), message: object['message'] }
  const detail = body['detail']
  if (typeof detail === 'string') return { code: undefined, message: detail }
  for (const holder of [body, inner]) {
    const reason = holder['fail_reason'] ?? holder['failure_reason']
    if (typeof reason === 'string' && reason !== '' && !isUrl(reason))
      return { code: undefined, message: reason }
  }
  if (body['status'] === undefined && typeof body['message'] === 'string') {
    return { code: readCode(body['code']), message: body['message'] }
  }
  return undefined
}

function readCode(code: Json | undefined): string | undefined {
  return typeof code === 'string' || typeof code === 'number' ? String(code) : undefined
}

function readText(body: JsonObject, keys: readonly string[]): string | undefined {
  return keys
    .map((key) => body[key])
    .find((value): value is string => typeof value === 'string' && value !== '')
}

function asObject(value: Json): JsonObject {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {}
}

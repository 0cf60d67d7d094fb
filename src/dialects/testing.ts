import type { UploadedFile } from '#core/command.ts'
import type { Dialect, Route, WireRequest } from '#core/dialect.ts'
import { AppError } from '#core/errors.ts'
import type { Json } from '#core/json.ts'
import { createSampleRequest, createSampleVideo } from '#core/testing/sample-video.ts'
import { parseSize } from '#core/video.ts'
import type { Video } from '#core/video.ts'

/** A video for golden pairs: queued, of OpenAI's defaults; everything can be overridden. */
export function createVideo(overrides: Partial<Video> = {}): Video {
  const { prompt = 'cat', size } = overrides
  const request = createSampleRequest(size === undefined ? { prompt } : { prompt, size })
  return createSampleVideo({ profile: 'filmgate', createdAt: 1_759_938_772_345, request, ...overrides })
}

export function toSize(text: string): Video['size'] {
  const size = parseSize(text)
  if (size === undefined) throw new Error(`'${text}' is no size`)
  return size
}

export function createFile(field = 'input_reference'): UploadedFile {
  return { field, filename: 'p.png', mediaType: 'image/png', path: '/spool/1', sizeBytes: 4 }
}

/** What curl's `-F name=value` leads to; a value that is an object is a file. */
export function formRequest(entries: readonly (readonly [string, string | UploadedFile])[]): WireRequest {
  const fields = entries.flatMap(([name, value]) => (typeof value === 'string' ? [{ name, value }] : []))
  const files = entries.flatMap(([, value]) => (typeof value === 'string' ? [] : [value]))
  return { method: 'POST', path: '/', params: {}, query: {}, body: { kind: 'form', fields, files } }
}

export function jsonRequest(value: Json): WireRequest {
  return { method: 'POST', path: '/', params: {}, query: {}, body: { kind: 'json', value } }
}

export function getRequest(
  params: Record<string, string>,
  query: Record<string, string | string[]> = {},
): WireRequest {
  return { method: 'GET', path: '/', params, query, body: { kind: 'none' } }
}

export function findRoute(dialect: Dialect, method: Route['method'], path: string): Route {
  const route = dialect.routes.find((candidate) => candidate.method === method && candidate.path === path)
  if (route === undefined) throw new Error(`${dialect.id} has no ${method} ${path}`)
  return route
}

/** The command a create leads to, as plain data: what was not said is not there. */
export function decodeCreate(dialect: Dialect, request: WireRequest): Json {
  return JSON.parse(JSON.stringify(findRoute(dialect, 'POST', '/videos').decode(request))) as Json
}

/** The status and envelope that a dialect answers to a request it refuses. */
export function refuse(
  dialect: Dialect,
  request: WireRequest,
  method: Route['method'] = 'POST',
  path = '/videos',
): { readonly status: number; readonly body: Json } {
  try {
    findRoute(dialect, method, path).decode(request)
  } catch (error) {
    if (error instanceof AppError) return { status: error.status, body: dialect.encodeError(error) }
    throw error
  }
  throw new Error('the request was not refused')
}

/** What `refuse` returns for a 400 of the usual type. */
export function envelope(param: string | null, code: string | null, message: string): object {
  return { status: 400, body: { error: { message, type: 'invalid_request_error', param, code } } }
}

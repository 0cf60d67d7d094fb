import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AppError } from '#core/errors.ts'
import type { Json } from '#core/json.ts'
import { corsHeaders } from './cors.ts'

/** One request and its answer, below the framework: what every route works with. */
export interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly requestId: string
  /** Milliseconds, monotonic; for `openai-processing-ms`. */
  readonly startedAt: number
}

const VERSION = '2020-10-01'

/** Sends a JSON answer with the headers that every answer carries. Does nothing when one has been sent. */
export function sendJson(
  exchange: Exchange,
  status: number,
  body: Json,
  headers: Readonly<Record<string, string>> = {},
): void {
  const { response, requestId, startedAt } = exchange
  if (response.headersSent) {
    response.destroy()
    return
  }
  const text = JSON.stringify(body)
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
    'x-request-id': requestId,
    'openai-processing-ms': Math.max(1, Math.round(performance.now() - startedAt)),
    'openai-version': VERSION,
    ...corsHeaders(exchange.request.headers),
    ...headers,
  })
  response.end(exchange.request.method === 'HEAD' ? undefined : text)
}

/** Headers that belong to an error whatever dialect its body is in. */
export function errorHeaders(error: AppError): Record<string, string> {
  if (error.status === 401) return { 'www-authenticate': 'Bearer realm="Filmgate"' }
  const { retryAfterSeconds } = error.details
  if (retryAfterSeconds !== undefined) return { 'retry-after': String(retryAfterSeconds) }
  return {}
}

/** Puts the common headers on an answer that is not JSON. */
export function setCommonHeaders({ request, response, requestId }: Exchange): void {
  response.setHeader('x-request-id', requestId)
  response.setHeader('openai-version', VERSION)
  for (const [name, value] of Object.entries(corsHeaders(request.headers))) response.setHeader(name, value)
}

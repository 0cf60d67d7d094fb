import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AppError } from '#core/errors.ts'
import type { Json } from '#core/json.ts'
import { corsHeaders } from './cors.ts'
import type { Depart } from './departures.ts'

/** One request and its answer, below the framework: what every route works with. */
export interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly requestId: string
  /** Milliseconds, monotonic; for `openai-processing-ms`. */
  readonly startedAt: number
  /** Who asked, and about which video, as soon as that is known; for the log. */
  readonly subject: { project?: string; videoId?: string }
  /** Ends the answer. */
  readonly depart: Depart
}

const VERSION = '2020-10-01'
/** An unread body this small is read away, and the connection kept. */
const MAX_SKIPPED_BYTES = 64 * 1024
/** How much of a refused body is read, and for how long, so that a client that only sends gets to see its answer. */
const MAX_LINGER_BYTES = 64 * 1024 * 1024
const LINGER_MS = 2000

/** Sends a JSON answer with the headers that every answer carries. Does nothing when one has been sent. */
export function sendJson(
  exchange: Exchange,
  status: number,
  body: Json,
  headers?: Readonly<Record<string, string>>,
): void {
  sendText(exchange, status, JSON.stringify(body), headers)
}

/** The same for JSON that has been written before. */
export function sendText(
  exchange: Exchange,
  status: number,
  text: string,
  headers?: Readonly<Record<string, string>>,
): void {
  const { request, response, depart } = exchange
  if (response.headersSent) {
    response.destroy()
    return
  }
  const hasRest = mustLinger(request, response)
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
    ...commonHeaders(exchange),
    ...headers,
    ...(hasRest ? { connection: 'close' } : undefined),
  })
  const content = request.method === 'HEAD' ? '' : text
  if (!hasRest) {
    // While the answers to creates are written one by one, the next creates come in, and share a commit.
    if (request.method === 'GET') depart(response, content)
    else response.end(content)
    return
  }
  response.write(content)
  linger(request, () => response.end())
}

/** Headers that belong to an error whatever dialect its body is in. */
export function errorHeaders(error: AppError): Record<string, string> {
  if (error.status === 401) return { 'www-authenticate': 'Bearer realm="Filmgate"' }
  const { retryAfterSeconds, allowed, sizeBytes } = error.details
  if (retryAfterSeconds !== undefined) return { 'retry-after': String(retryAfterSeconds) }
  if (error.key === 'method_not_allowed') return { allow: String(allowed) }
  if (error.key === 'range_not_satisfiable') return { 'content-range': `bytes */${sizeBytes}` }
  return {}
}

/** What every answer carries, JSON or not. */
export function commonHeaders({
  request,
  requestId,
  startedAt,
}: Exchange): Readonly<Record<string, string | number>> {
  return {
    'x-request-id': requestId,
    'openai-processing-ms': Math.max(1, Math.round(performance.now() - startedAt)),
    'openai-version': VERSION,
    ...corsHeaders(request.headers),
  }
}

/** A small rest is read away by node, but only on a connection that is kept. */
function mustLinger(request: IncomingMessage, response: ServerResponse): boolean {
  if (request.complete) return false
  const length = request.headers['content-length']
  if (length === undefined) return request.headers['transfer-encoding'] !== undefined
  return Number(length) > (response.shouldKeepAlive ? MAX_SKIPPED_BYTES : 0)
}

/**
 * Reads on after the answer has been written. A socket that is closed while bytes are still coming in is reset, and a
 * reset takes away the answer that the client has not read yet (RFC 9112, section 9.6).
 */
function linger(request: IncomingMessage, done: () => void): void {
  let skippedBytes = 0
  const timer = setTimeout(done, LINGER_MS)
  const finish = (): void => {
    clearTimeout(timer)
    done()
  }
  request.on('data', (chunk: Buffer) => {
    skippedBytes += chunk.length
    if (skippedBytes > MAX_LINGER_BYTES) finish()
  })
  request.once('close', finish).once('end', finish).once('error', finish)
  request.resume()
}

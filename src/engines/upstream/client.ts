import { ConsecutiveBreaker, circuitBreaker, handleWhen, isBrokenCircuitError } from 'cockatiel'
import type { CircuitBreakerPolicy } from 'cockatiel'
import { EngineError } from '#core/errors.ts'
import type { Json } from '#core/json.ts'

export interface UpstreamClientOptions {
  /** Address of the upstream up to and including its version, e.g. `http://gpu:8091/v1`. */
  readonly baseUrl: string
  readonly apiKey: string | undefined
  /** Fetch for the operator's own address: it may be private. */
  readonly fetch: typeof globalThis.fetch
  /** Default 60 000. */
  readonly requestTimeoutMs?: number
  /** Failures in a row that open the circuit. Default 8. */
  readonly breakAfter?: number
  /** How long an open circuit refuses calls, milliseconds. Default 10 000. */
  readonly breakMs?: number
}

export interface UpstreamAnswer {
  readonly status: number
  readonly headers: Headers
  /** The body as JSON; undefined when it is not. */
  readonly json: Json | undefined
  readonly text: string
}

export interface UpstreamClient {
  readonly origin: string
  /** How long call() waits for an answer, milliseconds. */
  readonly timeoutMs: number
  /** The address of a path below the base URL. */
  resolve(path: string): URL
  /** Calls `path` below the base URL. Answers of any status are returned; throws UpstreamFault when there is none. */
  call(path: string, init: RequestInit, signal: AbortSignal): Promise<UpstreamAnswer>
  /**
   * The same without reading the body, for downloads; also for an address of this upstream's own origin. A redirect is
   * answered and not followed: it may lead anywhere.
   */
  open(target: string | URL, signal: AbortSignal): Promise<Response>
}

/** No answer came. `sent` tells whether the upstream may have seen the request. */
export class UpstreamFault extends Error {
  readonly sent: boolean

  constructor(message: string, sent: boolean, options?: { cause?: unknown }) {
    super(message, options)
    this.name = 'UpstreamFault'
    this.sent = sent
  }
}

/** JSON answers are small; anything larger is not one. */
const MAX_ANSWER_BYTES = 8 * 1024 * 1024

/** Faults in which no byte of the request left this machine. */
const NOT_SENT_CODES = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
])

/** A client of one upstream with a circuit breaker: a dead host is asked now and then, not by every job. */
export function createUpstreamClient(options: UpstreamClientOptions): UpstreamClient {
  const baseUrl = options.baseUrl.replace(/\/+$/, '')
  const timeoutMs = options.requestTimeoutMs ?? 60_000
  const breaker = createBreaker(options.breakAfter ?? 8, options.breakMs ?? 10_000)
  const send = async (target: string | URL, init: RequestInit, signal: AbortSignal): Promise<Response> => {
    const url = typeof target === 'string' ? baseUrl + target : target
    const headers = new Headers(init.headers)
    if (options.apiKey !== undefined) headers.set('authorization', `Bearer ${options.apiKey}`)
    try {
      return await breaker.execute(() => options.fetch(url, { ...init, headers, signal }))
    } catch (error) {
      signal.throwIfAborted()
      throw toFault(error)
    }
  }
  return {
    origin: new URL(baseUrl).origin,
    timeoutMs,
    resolve: (path) => new URL(baseUrl + path),
    async call(path, init, signal) {
      // AbortSignal.timeout() would live on for the whole of its time, and thousands of jobs are polled within that.
      const limit = new AbortController()
      const timer = setTimeout(() => limit.abort(), timeoutMs)
      try {
        const response = await send(path, init, AbortSignal.any([signal, limit.signal]))
        return await readAnswer(response)
      } catch (error) {
        signal.throwIfAborted()
        throw limit.signal.aborted
          ? new UpstreamFault(`no answer within ${timeoutMs / 1000} seconds`, true, { cause: error })
          : error
      } finally {
        clearTimeout(timer)
      }
    },
    open: (target, signal) => send(target, { redirect: 'manual' }, signal),
  }
}

function createBreaker(failures: number, breakMs: number): CircuitBreakerPolicy {
  // A cancelled job says nothing about the upstream's health.
  const isFailure = (error: unknown): boolean =>
    error instanceof Error && error.name !== 'AbortError' && error.name !== 'TimeoutError'
  return circuitBreaker(handleWhen(isFailure), {
    halfOpenAfter: breakMs,
    breaker: new ConsecutiveBreaker(failures),
  })
}

function toFault(error: unknown): UpstreamFault {
  if (isBrokenCircuitError(error)) {
    return new UpstreamFault('the upstream failed repeatedly; it is given a rest', false, { cause: error })
  }
  const code = findCode(error)
  return new UpstreamFault(describeFault(error), code === undefined || !NOT_SENT_CODES.has(code), {
    cause: error,
  })
}

/** Why a fetch failed, as the innermost cause has it: fetch itself only says that it did. */
export function describeFault(error: unknown): string {
  return findCode(error) ?? (error instanceof Error ? error.message : String(error))
}

function findCode(error: unknown): string | undefined {
  let current = error
  for (let depth = 0; depth < 5 && current instanceof Error; depth += 1) {
    if ('code' in current && typeof current.code === 'string') return current.code
    current = current instanceof AggregateError ? current.errors[0] : current.cause
  }
  return undefined
}

/** Reads a body of at most 8 MiB. Throws UpstreamFault when it is larger or breaks off. */
export async function readAnswer(response: Response): Promise<UpstreamAnswer> {
  const text = await readLimited(response)
  return { status: response.status, headers: response.headers, text, json: parseJson(text) }
}

async function readLimited(response: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let sizeBytes = 0
  try {
    for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
      sizeBytes += chunk.byteLength
      if (sizeBytes > MAX_ANSWER_BYTES) throw new Error(`the answer is larger than ${MAX_ANSWER_BYTES} bytes`)
      chunks.push(chunk)
    }
  } catch (error) {
    throw new UpstreamFault('the answer broke off', true, { cause: error })
  }
  return Buffer.concat(chunks).toString('utf8')
}

function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json
  } catch {
    return undefined
  }
}

/** Longest pause that an upstream may ask for with Retry-After. */
const MAX_RETRY_AFTER_MS = 10 * 60_000

/** Milliseconds of a Retry-After header (seconds or a date), at most ten minutes; undefined when absent. */
export function readRetryAfter(headers: Headers, nowMs: number): number | undefined {
  const milliseconds = Number(headers.get('retry-after-ms') ?? Number.NaN)
  if (Number.isFinite(milliseconds)) return clampPause(milliseconds)
  const value = headers.get('retry-after')
  if (value === null) return undefined
  const seconds = Number(value)
  const pauseMs = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(value) - nowMs
  return Number.isFinite(pauseMs) ? clampPause(pauseMs) : undefined
}

function clampPause(pauseMs: number): number {
  return Math.min(MAX_RETRY_AFTER_MS, Math.max(0, pauseMs))
}

const MODERATION_PATTERNS = [
  /moderation/i,
  /sentinel_block/i,
  /didn't look right with your request/i,
  /content policy/i,
]

/** The job error for a failure that the upstream reported. Moderation verdicts keep their text and one code. */
export function toJobFailure(code: string | undefined, message: string): EngineError {
  if (
    MODERATION_PATTERNS.some((pattern) => pattern.test(message) || (code !== undefined && pattern.test(code)))
  ) {
    return new EngineError('moderation_blocked', message)
  }
  return new EngineError('video_generation_failed', message)
}

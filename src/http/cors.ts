import type { IncomingHttpHeaders } from 'node:http'

/** Everything that browser builds of the official clients send. */
const ALLOWED_HEADERS = [
  'authorization',
  'cache-control',
  'content-type',
  'idempotency-key',
  'last-event-id',
  'openai-organization',
  'openai-project',
  'range',
  'if-range',
  'if-none-match',
  'x-client-request-id',
  'x-stainless-arch',
  'x-stainless-async',
  'x-stainless-custom-poll-interval',
  'x-stainless-helper-method',
  'x-stainless-lang',
  'x-stainless-os',
  'x-stainless-package-version',
  'x-stainless-poll-helper',
  'x-stainless-read-timeout',
  'x-stainless-retry-count',
  'x-stainless-runtime',
  'x-stainless-runtime-version',
  'x-stainless-timeout',
].join(', ')

const EXPOSED_HEADERS = [
  'accept-ranges',
  'content-disposition',
  'content-length',
  'content-range',
  'etag',
  'openai-poll-after-ms',
  'openai-processing-ms',
  'retry-after',
  'x-filmgate-engine',
  'x-filmgate-model',
  'x-filmgate-warnings',
  'x-request-id',
].join(', ')

/** Ten minutes is what browsers honour at most. */
const PREFLIGHT_SECONDS = '600'

/**
 * Headers that let a page of any origin read the answer. Keys travel in a header and never in a cookie, so there is
 * nothing a foreign page could ride on.
 */
const CORS_HEADERS: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': EXPOSED_HEADERS,
}
const NO_HEADERS: Readonly<Record<string, string>> = {}

/** The same for one request: programs that are no browser send no Origin, and are spared the bytes. */
export function corsHeaders(request: IncomingHttpHeaders): Readonly<Record<string, string>> {
  return request.origin === undefined ? NO_HEADERS : CORS_HEADERS
}

/** Headers of the answer to a preflight; headers that a later client invents are allowed too. */
export function preflightHeaders(request: IncomingHttpHeaders): Record<string, string> {
  const asked = request['access-control-request-headers']
  const isPlain = asked !== undefined && /^[\w-]+(\s*,\s*[\w-]+)*$/.test(asked) && asked.length < 2000
  return {
    ...CORS_HEADERS,
    'access-control-allow-methods': 'GET, HEAD, POST, DELETE, OPTIONS',
    'access-control-allow-headers': isPlain ? asked : ALLOWED_HEADERS,
    'access-control-max-age': PREFLIGHT_SECONDS,
  }
}

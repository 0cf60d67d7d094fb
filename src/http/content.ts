import type { IncomingMessage } from 'node:http'
import type { ByteRange } from '#core/blob-store.ts'
import type { Logger } from '#core/engine.ts'
import { AppError, toError } from '#core/errors.ts'
import type { Download } from './download.ts'
import type { Exchange } from './exchange.ts'
import { DEFAULT_TIMEOUTS } from './options.ts'
import { ConnectionClosedError, sendPieces, waitForTurn } from './send-pieces.ts'

/**
 * Sends bytes: whole, a range of it, or only its headers. The ETag is the SHA-256 of the bytes, so a client that
 * comes back for the rest (If-Range) never mixes two files. Throws AppError before the first byte is sent; a fault
 * after that can only be shown by hanging up.
 */
export async function sendContent(
  { request, response, requestId }: Exchange,
  common: Readonly<Record<string, string | number>>,
  download: Download,
  tools: { readonly logger: Logger; readonly idleMs: number | undefined },
): Promise<void> {
  const { sizeBytes } = download
  const headers = { ...common, ...describe(download) }
  if (matchesEtag(request.headers['if-none-match'], headers.etag)) {
    response.writeHead(304, headers).end()
    return
  }
  const range = chooseRange(request, sizeBytes, headers.etag)
  const { start, end } = range ?? { start: 0, end: sizeBytes - 1 }
  const partial = range === undefined ? {} : { 'content-range': `bytes ${start}-${end}/${sizeBytes}` }
  const status = range === undefined ? 200 : 206
  const complete = { ...headers, ...partial, 'content-length': end - start + 1 }
  if (request.method === 'HEAD') {
    response.writeHead(status, complete).end()
    return
  }
  await waitForTurn(response)
  const stream = await download.open(range)
  response.writeHead(status, complete)
  response.setTimeout(tools.idleMs ?? DEFAULT_TIMEOUTS.contentIdleMs, () => response.destroy())
  try {
    await sendPieces(response, stream, complete['content-length'])
  } catch (error) {
    const hasHungUp = error instanceof ConnectionClosedError || response.destroyed
    response.destroy()
    if (!hasHungUp) {
      tools.logger.error({ err: toError(error), requestId, key: download.key }, 'content broke off')
    }
  } finally {
    stream.destroy()
  }
}

function describe(download: Download): { readonly etag: string } & Record<string, string> {
  return {
    etag: `"${download.digest}"`,
    'accept-ranges': 'bytes',
    'cache-control': 'private, max-age=0, must-revalidate',
    vary: 'origin',
    'content-type': download.mediaType,
    'content-disposition': toDisposition(download.filename),
    'last-modified': new Date(download.modifiedAt).toUTCString(),
    'x-content-type-options': 'nosniff',
  }
}

/** Names beyond ASCII in the second form that RFC 6266 defines; clients that don't know it take the first. */
function toDisposition(filename: string): string {
  const plain = filename.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const header = `attachment; filename="${plain}"`
  if (plain === filename) return header
  const encoded = encodeURIComponent(filename.toWellFormed()).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${header}; filename*=UTF-8''${encoded}`
}

function matchesEtag(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false
  return header.split(',').some((candidate) => {
    const value = candidate.trim()
    return value === '*' || value.replace(/^W\//, '') === etag
  })
}

/** The range to serve; undefined: the whole file (RFC 9110, section 14). Throws AppError `range_not_satisfiable`. */
function chooseRange(request: IncomingMessage, sizeBytes: number, etag: string): ByteRange | undefined {
  const header = request.headers.range
  if (header === undefined) return undefined
  // A strong validator is needed to join ranges; dates and weak tags are none, so the file is sent whole.
  const condition = request.headers['if-range']
  if (condition !== undefined && condition !== etag) return undefined
  const range = parseRange(header, sizeBytes)
  if (range !== 'unsatisfiable') return range
  throw new AppError('range_not_satisfiable', { value: header.slice(0, 100), sizeBytes })
}

/** Reads one byte range. Several ranges, other units and nonsense are ignored, as the RFC allows. */
export function parseRange(header: string, sizeBytes: number): ByteRange | 'unsatisfiable' | undefined {
  const match = /^bytes=\s*(\d{0,30})\s*-\s*(\d{0,30})\s*$/i.exec(header)
  if (match === null) return undefined
  const [first = '', last = ''] = match.slice(1)
  if (first === '' && last === '') return undefined
  if (first === '') {
    const length = Math.min(Number(last), sizeBytes)
    return length === 0 ? 'unsatisfiable' : { start: sizeBytes - length, end: sizeBytes - 1 }
  }
  const start = Number(first)
  const end = last === '' ? sizeBytes - 1 : Math.min(Number(last), sizeBytes - 1)
  if (last !== '' && Number(last) < start) return undefined
  return start >= sizeBytes ? 'unsatisfiable' : { start, end }
}

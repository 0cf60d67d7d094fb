import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import type { WireBody } from '#core/dialect.ts'
import { AppError } from '#core/errors.ts'
import { parseJson } from '#core/parse-json.ts'
import { collect, peek, readChunks } from './chunks.ts'
import { MAX_FIELDS, readForm, tooManyFields } from './multipart.ts'
import type { SpoolFolder } from './spool.ts'

export interface BodyLimits {
  /** Largest single file, bytes. */
  readonly maxFileBytes: number
  /** Largest JSON body, and the sum of all text fields of a form, bytes. */
  readonly maxTextBytes: number
}

/** Everything that a form carries besides its content: boundaries and part headers. */
const FORM_OVERHEAD_BYTES = 64 * 1024

/**
 * Reads the body of a request into memory (texts) and onto disk (files), within limits. A multipart body is
 * recognised by its first line too, since a well-known example sends one under a JSON content type.
 */
export async function readBody(
  request: IncomingMessage,
  limits: BodyLimits,
  spool: SpoolFolder,
): Promise<WireBody> {
  const contentType = request.headers['content-type'] ?? ''
  const mediaType = contentType.split(';')[0]?.trim().toLowerCase() ?? ''
  const isForm = mediaType === 'multipart/form-data'
  const boundary = findBoundary(contentType)
  refuseEncoding(request)
  if (isForm && boundary === undefined) {
    throw new AppError('invalid_multipart', { reason: 'the Content-Type names no boundary.' })
  }
  // Only where a boundary is named can there be files.
  const maxBytes = boundary === undefined ? limits.maxTextBytes : computeMostBytes(limits)
  refuseAnnouncedExcess(request, maxBytes)
  const chunks = readChunks(request, maxBytes)
  try {
    if (boundary === undefined) return await readText(chunks, contentType, mediaType, limits)
    if (isForm) return await readForm(chunks, boundary, limits, spool)
    const { head, rest } = await peek(chunks, boundary.length + 2)
    return head.toString('latin1') === `--${boundary}`
      ? await readForm(rest, boundary, limits, spool)
      : await readText(rest, contentType, mediaType, limits)
  } finally {
    // Lets go of the request, so that what is left of a refused body can be read away.
    await chunks.return(undefined)
  }
}

function computeMostBytes(limits: BodyLimits): number {
  return limits.maxFileBytes + limits.maxTextBytes + FORM_OVERHEAD_BYTES
}

function refuseEncoding(request: IncomingMessage): void {
  const encoding = request.headers['content-encoding']
  if (encoding === undefined || encoding === '' || encoding.toLowerCase() === 'identity') return
  throw new AppError('unsupported_media_type', {
    header: 'Content-Encoding',
    value: encoding.slice(0, 100),
    expected: 'an uncompressed body',
  })
}

function refuseAnnouncedExcess(request: IncomingMessage, maxBytes: number): void {
  const announced = Number(request.headers['content-length'] ?? 0)
  if (announced <= maxBytes) return
  throw new AppError('payload_too_large', {
    reason: `its body has ${announced} bytes, and at most ${maxBytes} are accepted.`,
  })
}

function findBoundary(contentType: string): string | undefined {
  const match = /;\s*boundary=(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i.exec(contentType)
  return match?.[1] ?? match?.[2]
}

async function readText(
  chunks: AsyncGenerator<Buffer>,
  contentType: string,
  mediaType: string,
  { maxTextBytes }: BodyLimits,
): Promise<WireBody> {
  const bytes = await collect(
    chunks,
    maxTextBytes,
    () => new AppError('payload_too_large', { reason: `a text body has at most ${maxTextBytes} bytes.` }),
  )
  if (bytes.length === 0) return { kind: 'none' }
  if (mediaType === 'application/json' || mediaType.endsWith('+json')) {
    return { kind: 'json', value: parseJson(bytes) }
  }
  if (mediaType === 'application/x-www-form-urlencoded') return readUrlEncoded(bytes.toString('utf8'))
  throw refuseMediaType({ 'content-type': contentType })
}

export function refuseMediaType(headers: IncomingHttpHeaders): AppError {
  return new AppError('unsupported_media_type', {
    header: 'Content-Type',
    value: (headers['content-type'] ?? '').slice(0, 100),
    expected: 'multipart/form-data or application/json',
  })
}

function readUrlEncoded(text: string): WireBody {
  const fields = [...new URLSearchParams(text)].map(([name, value]) => ({ name, value }))
  if (fields.length > MAX_FIELDS) throw tooManyFields()
  return { kind: 'form', fields, files: [] }
}

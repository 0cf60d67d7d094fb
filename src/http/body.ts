import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import type { Awaitable } from '#core/awaitable.ts'
import type { WireBody } from '#core/dialect.ts'
import { AppError } from '#core/errors.ts'
import { parseJson } from '#core/parse-json.ts'
import { collect, isSmall, peek, readChunks, readWhole } from './chunks.ts'
import { MAX_FIELDS, tooManyFields } from './form-text.ts'
import { readForm } from './multipart.ts'
import type { SpoolFolder } from './spool.ts'
import { readWholeForm } from './whole-form.ts'

/** How large a body may be. What is larger is refused with 413, and nothing is cut off. */
export interface BodyLimits {
  /** Largest single file, bytes. */
  readonly maxFileBytes: number
  /** Largest JSON body, and the sum of all text fields of a form, bytes. */
  readonly maxTextBytes: number
}

/** Everything that a form carries besides its content: boundaries and part headers. */
const FORM_OVERHEAD_BYTES = 64 * 1024

/** What the headers say about a body. */
interface BodyKind {
  readonly contentType: string
  readonly mediaType: string
  readonly isForm: boolean
  /** Only where one is named can there be files. */
  readonly boundary: string | undefined
}

/**
 * Reads the body of a request into memory (texts) and onto disk (files), within limits. A multipart body is
 * recognised by its first line too, since a well-known example sends one under a JSON content type.
 */
export async function readBody(
  request: IncomingMessage,
  limits: BodyLimits,
  spool: SpoolFolder,
): Promise<WireBody> {
  const kind = readKind(request.headers['content-type'] ?? '')
  refuseEncoding(request)
  if (kind.isForm && kind.boundary === undefined) {
    throw new AppError('invalid_multipart', { reason: 'the Content-Type names no boundary.' })
  }
  const maxBytes = kind.boundary === undefined ? limits.maxTextBytes : computeMostBytes(limits)
  refuseAnnouncedExcess(request, maxBytes)
  if (isSmall(request)) return readSmall(await readWhole(request), kind, limits, spool)
  const chunks = readChunks(request, maxBytes)
  try {
    return await readArriving(chunks, kind, limits, spool)
  } finally {
    // Lets go of the request, so that what is left of a refused body can be read away.
    await chunks.return(undefined)
  }
}

function readKind(contentType: string): BodyKind {
  const mediaType = contentType.split(';')[0]?.trim().toLowerCase() ?? ''
  return {
    contentType,
    mediaType,
    isForm: mediaType === 'multipart/form-data',
    boundary: findBoundary(contentType),
  }
}

function readSmall(
  bytes: Buffer,
  kind: BodyKind,
  limits: BodyLimits,
  spool: SpoolFolder,
): Awaitable<WireBody> {
  const { isForm, boundary } = kind
  if (boundary === undefined || !(isForm || beginsWith(bytes, boundary))) return readText(bytes, kind, limits)
  return readWholeForm(bytes, boundary, limits) ?? readForm(asChunks(bytes), boundary, limits, spool)
}

async function readArriving(
  chunks: AsyncGenerator<Buffer>,
  kind: BodyKind,
  limits: BodyLimits,
  spool: SpoolFolder,
): Promise<WireBody> {
  const { isForm, boundary } = kind
  if (boundary === undefined) return collectText(chunks, kind, limits)
  if (isForm) return readForm(chunks, boundary, limits, spool)
  const { head, rest } = await peek(chunks, boundary.length + 2)
  return beginsWith(head, boundary)
    ? readForm(rest, boundary, limits, spool)
    : collectText(rest, kind, limits)
}

function beginsWith(bytes: Buffer, boundary: string): boolean {
  return bytes.toString('latin1', 0, boundary.length + 2) === `--${boundary}`
}

async function* asChunks(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes
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

async function collectText(
  chunks: AsyncGenerator<Buffer>,
  kind: BodyKind,
  limits: BodyLimits,
): Promise<WireBody> {
  return readText(await collect(chunks, limits.maxTextBytes, () => tooMuchText(limits)), kind, limits)
}

function tooMuchText({ maxTextBytes }: BodyLimits): AppError {
  return new AppError('payload_too_large', { reason: `a text body has at most ${maxTextBytes} bytes.` })
}

function readText(bytes: Buffer, { contentType, mediaType }: BodyKind, limits: BodyLimits): WireBody {
  if (bytes.length > limits.maxTextBytes) throw tooMuchText(limits)
  if (bytes.length === 0) return { kind: 'none' }
  if (mediaType === 'application/json' || mediaType.endsWith('+json')) {
    return { kind: 'json', value: parseJson(bytes) }
  }
  if (mediaType === 'application/x-www-form-urlencoded') return readUrlEncoded(bytes.toString('utf8'))
  throw refuseMediaType({ 'content-type': contentType })
}

/** The refusal of a body that is neither a form nor JSON. 415. */
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
  return { kind: 'form', fields, files: [], isUrlEncoded: true }
}

import type { IncomingMessage } from 'node:http'
import type { Readable } from 'node:stream'
import { AppError } from '#core/errors.ts'
import type { WireBody } from '#core/dialect.ts'
import { createAttachmentRewriter } from './attachment-rewriter.ts'
import { parseJson } from './json.ts'
import { readForm } from './multipart.ts'
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
  refuseAnnouncedExcess(request, limits)
  if (/^multipart\/form-data/i.test(contentType)) {
    return readForm(request, readBoundary(contentType), limits, spool)
  }
  const mediaType = contentType.split(';')[0]?.trim().toLowerCase() ?? ''
  const boundary = /^application\/json/i.test(mediaType) ? findBoundary(contentType) : undefined
  if (boundary !== undefined && (await startsWith(request, `--${boundary}`))) {
    return readForm(request.pipe(createAttachmentRewriter(boundary)), boundary, limits, spool)
  }
  const text = await readText(request, limits.maxTextBytes)
  if (text.length === 0) return { kind: 'none' }
  if (mediaType === 'application/json' || mediaType.endsWith('+json')) {
    return { kind: 'json', value: parseJson(text.toString('utf8')) }
  }
  if (mediaType === 'application/x-www-form-urlencoded') return readUrlEncoded(text.toString('utf8'))
  throw new AppError('unsupported_media_type', {
    value: contentType.slice(0, 100),
    expected: 'multipart/form-data or application/json',
  })
}

function refuseAnnouncedExcess(request: IncomingMessage, limits: BodyLimits): void {
  const announced = Number(request.headers['content-length'] ?? 0)
  const most = limits.maxFileBytes + limits.maxTextBytes + FORM_OVERHEAD_BYTES
  if (announced > most) {
    throw new AppError('payload_too_large', {
      reason: `it has ${announced} bytes, and at most ${most} are accepted.`,
    })
  }
}

function findBoundary(contentType: string): string | undefined {
  const match = /;\s*boundary=(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i.exec(contentType)
  return match?.[1] ?? match?.[2]
}

function readBoundary(contentType: string): string {
  const boundary = findBoundary(contentType)
  if (boundary !== undefined) return boundary
  throw new AppError('invalid_multipart', { reason: 'the Content-Type names no boundary.' })
}

/** Looks at the beginning of a body without consuming it. */
async function startsWith(request: IncomingMessage, prefix: string): Promise<boolean> {
  const chunks: Buffer[] = []
  let length = 0
  while (length < prefix.length) {
    const chunk = (request.read() as Buffer | null) ?? (await nextChunk(request))
    if (chunk === undefined) break
    chunks.push(chunk)
    length += chunk.length
  }
  const head = Buffer.concat(chunks)
  if (head.length > 0) request.unshift(head)
  return head.toString('latin1', 0, prefix.length) === prefix
}

/** Waits until there is something to read; undefined at the end of the body. */
async function nextChunk(request: IncomingMessage): Promise<Buffer | undefined> {
  if (request.readableEnded) return undefined
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void): void => {
      request.off('readable', onReadable).off('end', onEnd).off('error', reject).off('close', onEnd)
      finish()
    }
    const onReadable = (): void => {
      const chunk = request.read() as Buffer | null
      if (chunk !== null) settle(() => resolve(chunk))
    }
    const onEnd = (): void => settle(() => resolve(undefined))
    request.on('readable', onReadable).on('end', onEnd).on('error', reject).on('close', onEnd)
  })
}

async function readText(stream: Readable, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let sizeBytes = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    sizeBytes += chunk.length
    if (sizeBytes > maxBytes) {
      throw new AppError('payload_too_large', { reason: `a text body has at most ${maxBytes} bytes.` })
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function readUrlEncoded(text: string): WireBody {
  const fields = [...new URLSearchParams(text)].map(([name, value]) => ({ name, value }))
  return { kind: 'form', fields, files: [] }
}

import { createWriteStream } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { EngineError } from '#core/errors.ts'

/** Far above any clip; protects the disk from an upstream gone mad. */
export const MAX_DOWNLOAD_BYTES = 4 * 1024 ** 3

/**
 * Streams a body to `path`, whole or not at all. Throws a retryable EngineError when it breaks off, is shorter than
 * announced, or is too large.
 */
export async function saveBody(response: Response, path: string, signal: AbortSignal): Promise<number> {
  if (response.body === null) throw incomplete('the answer has no body')
  let sizeBytes = 0
  const counter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      sizeBytes += chunk.byteLength
      done(sizeBytes > MAX_DOWNLOAD_BYTES ? new Error(`more than ${MAX_DOWNLOAD_BYTES} bytes`) : null, chunk)
    },
  })
  try {
    const body = response.body as Parameters<typeof Readable.fromWeb>[0]
    await pipeline(Readable.fromWeb(body), counter, createWriteStream(path), { signal })
  } catch (error) {
    await rm(path, { force: true })
    signal.throwIfAborted()
    throw incomplete('the download broke off', error)
  }
  const announced = Number(response.headers.get('content-length') ?? sizeBytes)
  // A compressed body is longer once unpacked: then the announcement says nothing.
  if (response.headers.get('content-encoding') === null && announced !== sizeBytes) {
    await rm(path, { force: true })
    throw incomplete(`${sizeBytes} of ${announced} bytes arrived`)
  }
  return sizeBytes
}

/** True for a file that begins like an MP4: an error page saved under 200 is not one. */
export async function looksLikeMp4(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const head = Buffer.alloc(12)
    const { bytesRead } = await file.read(head, 0, 12, 0)
    return bytesRead === 12 && head.toString('latin1', 4, 8) === 'ftyp'
  } finally {
    await file.close()
  }
}

function incomplete(reason: string, cause?: unknown): EngineError {
  return new EngineError('download_failed', `The upstream's video could not be downloaded: ${reason}.`, {
    retryable: true,
    cause,
  })
}

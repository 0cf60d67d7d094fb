import type { IncomingMessage } from 'node:http'
import { AppError } from '#core/errors.ts'

/** As much as node reads from a socket at a time. */
const SMALL_BYTES = 64 * 1024

/** True for a body that is announced, and small enough to be waited for. */
export function isSmall(request: IncomingMessage): boolean {
  return Number(request.headers['content-length'] ?? Number.NaN) <= SMALL_BYTES
}

/**
 * The whole of a small body: an iterator over its stream takes longer to make than the body to come. Throws AppError
 * `request_aborted` when the client hangs up.
 */
export function readWhole(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    const fail = (cause?: Error): void => reject(new AppError('request_aborted', {}, { cause }))
    request
      .on('data', (chunk: Buffer) => chunks.push(chunk))
      .on('end', () => resolve(join(chunks)))
      .on('error', fail)
      .on('close', () => request.readableEnded || fail())
  })
}

/**
 * The bytes of a request body as they arrive, at most `maxBytes` of them. Leaving early does not hang up on the client:
 * it still gets its answer. Throws AppError `payload_too_large`, and `request_aborted` when the client hangs up.
 */
export async function* readChunks(request: IncomingMessage, maxBytes: number): AsyncGenerator<Buffer> {
  let sizeBytes = 0
  try {
    for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      sizeBytes += chunk.length
      if (sizeBytes > maxBytes) throw tooLarge(maxBytes)
      yield chunk
    }
  } catch (error) {
    // The only other fault a request stream has is that its connection is gone.
    throw error instanceof AppError ? error : new AppError('request_aborted', {}, { cause: error })
  }
}

function tooLarge(maxBytes: number): AppError {
  const reason = `its body has more than the ${maxBytes} bytes that are accepted.`
  return new AppError('payload_too_large', { reason })
}

/** Takes the first `length` bytes, or what there is; `rest` gives all bytes again, those included. */
export async function peek(
  chunks: AsyncIterator<Buffer>,
  length: number,
): Promise<{ readonly head: Buffer; readonly rest: AsyncGenerator<Buffer> }> {
  const taken: Buffer[] = []
  let takenBytes = 0
  while (takenBytes < length) {
    const next = await chunks.next()
    if (next.done === true) break
    taken.push(next.value)
    takenBytes += next.value.length
  }
  return { head: Buffer.concat(taken).subarray(0, length), rest: chain(taken, chunks) }
}

async function* chain(first: readonly Buffer[], chunks: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield* first
  for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) yield next.value
}

/** Collects bytes into one piece. `refuse` makes the error for more than `maxBytes`. */
export async function collect(
  chunks: AsyncIterable<Buffer>,
  maxBytes: number,
  refuse: () => AppError,
): Promise<Buffer> {
  const collected: Buffer[] = []
  let sizeBytes = 0
  for await (const chunk of chunks) {
    sizeBytes += chunk.length
    if (sizeBytes > maxBytes) throw refuse()
    collected.push(chunk)
  }
  return join(collected)
}

function join(chunks: readonly Buffer[]): Buffer {
  const [only] = chunks
  return chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks)
}

import { createWriteStream } from 'node:fs'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { AppError, toError } from '#core/errors.ts'
import { BlockedAddressError } from './guarded-fetch.ts'

/** OpenAI's limit for a picture given by its address. */
const MAX_IMAGE_BYTES = 20 * 1024 * 1024
/** From the first byte sent to the last one received. A client is waiting for its answer meanwhile. */
const TIME_LIMIT_MS = 20_000

/**
 * Makes the function that fetches a picture a client named by its URL into a file. `fetch` is the guarded one. Throws
 * AppError `invalid_url`, which tells what is wrong without telling what lies behind a refused address.
 */
export function createImageFetcher(
  fetch: typeof globalThis.fetch,
  options: { readonly maxBytes?: number; readonly timeLimitMs?: number } = {},
): (url: string, path: string) => Promise<void> {
  const { maxBytes = MAX_IMAGE_BYTES, timeLimitMs = TIME_LIMIT_MS } = options
  return async (url, path) => {
    const signal = AbortSignal.timeout(timeLimitMs)
    try {
      const response = await fetch(url, { signal, headers: { accept: 'image/png, image/jpeg, image/webp' } })
      if (!response.ok) {
        await response.body?.cancel()
        throw refuse(`the server answered ${response.status}.`)
      }
      if (response.body === null) throw refuse('the server sent nothing.')
      const body = Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0])
      await pipeline(body, limitBytes(maxBytes), createWriteStream(path), { signal })
    } catch (error) {
      throw toRefusal(error, signal.aborted ? timeLimitMs : undefined)
    }
  }
}

function limitBytes(maxBytes: number): Transform {
  let sizeBytes = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      sizeBytes += chunk.byteLength
      if (sizeBytes > maxBytes) done(refuse(`it is larger than ${maxBytes} bytes.`))
      else done(null, chunk)
    },
  })
}

function toRefusal(thrown: unknown, timedOutAfterMs: number | undefined): AppError {
  if (thrown instanceof AppError) return thrown
  if (timedOutAfterMs !== undefined)
    return refuse(`it took longer than ${timedOutAfterMs / 1000} seconds.`, thrown)
  const error = toError(thrown)
  const blocked = [error, error.cause].find((candidate) => candidate instanceof BlockedAddressError)
  if (blocked !== undefined) return refuse('only public http and https addresses are fetched.', error)
  if (error instanceof TypeError && /invalid url/i.test(error.message))
    return refuse('it is not a valid URL.', error)
  return refuse('the server could not be reached.', error)
}

function refuse(reason: string, cause?: unknown): AppError {
  return new AppError(
    'invalid_url',
    { param: 'input_reference', reason },
    { param: 'input_reference', cause },
  )
}

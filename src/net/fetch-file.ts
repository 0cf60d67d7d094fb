import { createWriteStream } from 'node:fs'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { AppError, toError } from '#core/errors.ts'
import { BlockedAddressError } from './guarded-fetch.ts'

/** What may be fetched for a parameter of a request. */
export interface FetchLimits {
  /** Where the client named the URL. */
  readonly param: string
  /** The Accept header. What arrives is looked into anyway. */
  readonly accept: string
  readonly maxBytes: number
  /** From the first byte sent to the last one received. A client is waiting for its answer meanwhile. */
  readonly timeLimitMs: number
}

export const IMAGE_LIMITS: FetchLimits = {
  param: 'input_reference',
  accept: 'image/png, image/jpeg, image/webp',
  // OpenAI's limit for a picture given by its address.
  maxBytes: 20 * 1024 * 1024,
  timeLimitMs: 20_000,
}

export const CLIP_LIMITS: FetchLimits = {
  param: 'url',
  accept: 'video/mp4',
  maxBytes: 100 * 1024 * 1024,
  timeLimitMs: 60_000,
}

/**
 * Makes the function that fetches what a client named by its URL into a file. `fetch` is the guarded one. Throws
 * AppError `invalid_url`, which tells what is wrong without telling what lies behind a refused address.
 */
export function createFileFetcher(
  fetch: typeof globalThis.fetch,
  { param, accept, maxBytes, timeLimitMs }: FetchLimits,
): (url: string, path: string) => Promise<void> {
  const refuse = (reason: string, cause?: unknown): AppError =>
    new AppError('invalid_url', { param, reason }, { param, cause })

  return async (url, path) => {
    const signal = AbortSignal.timeout(timeLimitMs)
    try {
      const response = await fetch(url, { signal, headers: { accept } })
      if (!response.ok) {
        await response.body?.cancel()
        throw refuse(`the server answered ${response.status}.`)
      }
      if (response.body === null) throw refuse('the server sent nothing.')
      const body = Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0])
      await pipeline(body, limitBytes(maxBytes, refuse), createWriteStream(path), { signal })
    } catch (error) {
      throw toRefusal(error, signal.aborted ? timeLimitMs : undefined, refuse)
    }
  }
}

type Refuse = (reason: string, cause?: unknown) => AppError

function limitBytes(maxBytes: number, refuse: Refuse): Transform {
  let sizeBytes = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      sizeBytes += chunk.byteLength
      if (sizeBytes > maxBytes) done(refuse(`it is larger than ${maxBytes} bytes.`))
      else done(null, chunk)
    },
  })
}

function toRefusal(thrown: unknown, timedOutAfterMs: number | undefined, refuse: Refuse): AppError {
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

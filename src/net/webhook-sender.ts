import type { SendWebhook } from '#core/webhook.ts'
import { BlockedAddressError } from './guarded-fetch.ts'
import { signWebhook } from './webhook-signature.ts'

/** For the whole exchange. */
const TIMEOUT_MS = 15_000
/** An answer's body means nothing. A short one is read, so that the connection can be kept. */
const MAX_SKIPPED_BYTES = 16 * 1024
const MAX_RETRY_AFTER_SECONDS = 86_400

/** Sends signed messages. Redirects are not followed: whoever signs up an address has to name the right one. */
export function createWebhookSender(options: {
  /** Decides which addresses may be reached. */
  readonly fetch: typeof globalThis.fetch
  readonly userAgent: string
  /** Default 15 000. */
  readonly timeoutMs?: number
}): SendWebhook {
  const { timeoutMs = TIMEOUT_MS } = options
  return async ({ url, id, timestamp, body, secrets, signal }) => {
    try {
      const response = await options.fetch(url, {
        method: 'POST',
        redirect: 'manual',
        signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
        headers: {
          'content-type': 'application/json',
          'user-agent': options.userAgent,
          'webhook-id': id,
          'webhook-timestamp': String(timestamp),
          'webhook-signature': signWebhook({ id, timestamp, body }, secrets),
        },
        body,
      })
      await skipBody(response)
      return { statusCode: response.status, retryAfterSeconds: readRetryAfter(response) }
    } catch (error) {
      return { statusCode: null, reason: describeFailure(error, timeoutMs) }
    }
  }
}

/** What the endpoint has answered counts, whatever becomes of the rest. */
async function skipBody({ body }: Response): Promise<void> {
  let sizeBytes = 0
  try {
    for await (const chunk of body ?? []) {
      sizeBytes += (chunk as Uint8Array).length
      if (sizeBytes > MAX_SKIPPED_BYTES) return
    }
  } catch {
    // It broke off: there is nothing in it that anybody wants.
  }
}

function readRetryAfter({ headers }: Response): number | undefined {
  const text = headers.get('retry-after')?.trim() ?? ''
  return /^\d{1,9}$/.test(text) ? Math.min(MAX_RETRY_AFTER_SECONDS, Number(text)) : undefined
}

/** Says enough to mend it, and nothing of the network that the server is in. */
function describeFailure(error: unknown, timeoutMs: number): string {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof BlockedAddressError) return 'its address is not a public one'
    if (cause.name === 'TimeoutError') return `it did not answer within ${timeoutMs / 1000} seconds`
    if ('code' in cause && typeof cause.code === 'string') return `the connection failed (${cause.code})`
  }
  return 'the connection failed'
}

import type { WebhookAnswer } from '#core/webhook.ts'

/** How a try of a delivery went, and what comes next. */
export interface Settlement {
  readonly status: 'delivered' | 'pending' | 'failed'
  readonly statusCode: number | null
  /** Null when it is delivered. */
  readonly error: string | null
  /** Unix milliseconds; of a pending one. */
  readonly nextAttemptAt: number
  /** True: the endpoint says that it wants nothing any more. */
  readonly isGone: boolean
}

const FIRST_DELAY_MS = 5_000
const MAX_DELAY_MS = 6 * 3_600_000
/** A delivery is tried for so long. */
export const MAX_DELIVERY_AGE_MS = 72 * 3_600_000
const GONE = 410

/**
 * Judges an answer. Whatever is not 2xx is tried again, after 5 seconds at first and twice as long each time, up to 6
 * hours, for 72 hours; each pause is up to a quarter longer or shorter, so that what failed together does not come
 * back together. An endpoint that names a longer pause gets it.
 */
export function computeSettlement(
  delivery: { readonly createdAt: number; readonly attempts: number },
  answer: WebhookAnswer,
  now: number,
  random: () => number,
): Settlement {
  const { statusCode } = answer
  const common = { statusCode, nextAttemptAt: now, isGone: statusCode === GONE }
  if (statusCode !== null && statusCode >= 200 && statusCode < 300) {
    return { ...common, status: 'delivered', error: null }
  }
  const error = answer.statusCode === null ? answer.reason : `it answered ${statusCode}`
  const deadline = delivery.createdAt + MAX_DELIVERY_AGE_MS
  if (common.isGone || now >= deadline) return { ...common, status: 'failed', error }
  const delayMs = Math.min(MAX_DELAY_MS, FIRST_DELAY_MS * 2 ** delivery.attempts) * (0.75 + random() / 2)
  const askedMs = Math.min(
    MAX_DELAY_MS,
    answer.statusCode === null ? 0 : (answer.retryAfterSeconds ?? 0) * 1000,
  )
  const nextAttemptAt = Math.min(deadline, now + Math.round(Math.max(delayMs, askedMs)))
  return { ...common, status: 'pending', error, nextAttemptAt }
}

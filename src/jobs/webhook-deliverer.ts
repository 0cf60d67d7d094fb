import type { Logger } from '#core/engine.ts'
import type { SendWebhook } from '#core/webhook.ts'
import type { Clock } from './clock.ts'
import { createDueLoop } from './due-loop.ts'
import { waitAtMost } from './wait-at-most.ts'
import type { DueDelivery, WebhookDeliveries } from './webhook-deliveries.ts'
import type { WebhookEndpoints } from './webhook-endpoints.ts'
import { writeEvent } from './webhook-event.ts'
import { computeSettlement } from './webhook-retries.ts'
import type { Settlement } from './webhook-retries.ts'

const MAX_RUNNING = 64
/** An endpoint that answers slowly holds up itself and nobody else. */
const MAX_RUNNING_PER_ENDPOINT = 4
/** After something could not be written down. */
const PAUSE_MS = 5_000
const FORGET_INTERVAL_MS = 3_600_000
const LOG_LIFE_MS = 30 * 24 * 3_600_000
const FORGET_BATCH = 500

/** An event that was noted while its endpoint was taken away. */
const DISABLED: Settlement = {
  status: 'failed',
  statusCode: null,
  error: 'the endpoint was disabled',
  nextAttemptAt: 0,
  isGone: false,
}

/** Sends what is due, again and again. */
export interface WebhookDeliverer {
  start(): void
  /** Something may be due. */
  wake(): void
  /** Calls off what is under way after `stopDeadlineMs`; it is due again. */
  stop(): Promise<void>
}

/** Sends what is due, with one timer however many deliveries wait. */
export function createWebhookDeliverer(options: {
  readonly endpoints: Pick<WebhookEndpoints, 'find'>
  readonly deliveries: WebhookDeliveries
  readonly send: SendWebhook
  readonly clock: Clock
  /** 0 ≤ x < 1. */
  readonly random: () => number
  readonly logger: Logger
  /** How long a try keeps other nodes from the delivery: longer than it can take. 0: there are no others. */
  readonly leaseMs: number
  readonly stopDeadlineMs: number
}): WebhookDeliverer {
  const { deliveries, clock, logger } = options
  const running = new Map<string, { readonly endpointId: string; readonly done: Promise<void> }>()
  const controller = new AbortController()
  let pausedUntil = -Infinity
  let forgetAt = -Infinity
  const loop = createDueLoop({
    clock,
    pass,
    onError: (error) => logger.error({ err: error }, 'The webhook deliveries could not be read.'),
  })

  return {
    start: loop.start,
    wake: loop.wake,
    async stop() {
      await loop.stop()
      const all = Promise.all([...running.values()].map(({ done }) => done))
      if (await waitAtMost(all, clock, options.stopDeadlineMs)) return
      controller.abort(new Error('The server is stopping.'))
      await all
    },
  }

  async function pass(now: number): Promise<number | undefined> {
    if (now < pausedUntil) return pausedUntil
    if (now >= forgetAt) await forgetOld(now)
    // What is skipped for its endpoint is not looked at in the next round.
    while (await startDue(now)) continue
    const next = await deliveries.nextRunAt(now)
    return Math.min(next ?? Infinity, forgetAt)
  }

  /** True: others may be due that this look did not get to. */
  async function startDue(now: number): Promise<boolean> {
    const limit = MAX_RUNNING - running.size
    if (limit <= 0) return false
    const except = { ids: [...running.keys()], endpointIds: findFull() }
    const due = await deliveries.due(now, { limit, except })
    let skipped = 0
    for (const delivery of due) {
      if (countRunning(delivery.endpointId) < MAX_RUNNING_PER_ENDPOINT) start(delivery)
      else skipped += 1
    }
    return skipped > 0
  }

  function countRunning(endpointId: string): number {
    let count = 0
    for (const one of running.values()) if (one.endpointId === endpointId) count += 1
    return count
  }

  function findFull(): readonly string[] {
    const ids = new Set([...running.values()].map(({ endpointId }) => endpointId))
    return [...ids].filter((id) => countRunning(id) >= MAX_RUNNING_PER_ENDPOINT)
  }

  function start(delivery: DueDelivery): void {
    const done = deliver(delivery)
      .catch((error: unknown) => {
        pausedUntil = clock.now() + PAUSE_MS
        logger.error({ err: error, deliveryId: delivery.id }, 'A webhook delivery could not be written down.')
      })
      .finally(() => {
        running.delete(delivery.id)
        loop.wake()
      })
    running.set(delivery.id, { endpointId: delivery.endpointId, done })
  }

  async function deliver(delivery: DueDelivery): Promise<void> {
    const { id, endpointId, eventType, attempts, subjectId } = delivery
    if (!(await deliveries.claim(delivery, clock.now(), options.leaseMs))) return
    const endpoint = await options.endpoints.find(endpointId)
    if (endpoint === undefined || endpoint.disabledAt !== null) {
      await deliveries.settle(delivery, DISABLED, clock.now())
      return
    }
    const answer = await options.send({
      url: endpoint.url,
      id,
      timestamp: Math.floor(clock.now() / 1000),
      body: writeEvent(delivery),
      secrets: endpoint.secrets,
      signal: controller.signal,
    })
    if (controller.signal.aborted && answer.statusCode === null) return
    const now = clock.now()
    const settlement = computeSettlement(delivery, answer, now, options.random)
    const line = { deliveryId: id, endpointId, eventType, subjectId, attempt: attempts + 1 }
    const isGivenUp = await deliveries.settle(delivery, settlement, now)
    if (settlement.status === 'delivered') logger.debug(line, 'A webhook was delivered.')
    else
      logger.warn(
        { ...line, reason: settlement.error, status: settlement.status },
        'A webhook was not taken.',
      )
    if (isGivenUp) logger.warn({ endpointId }, 'A webhook endpoint was disabled after long failure.')
  }

  async function forgetOld(now: number): Promise<void> {
    while ((await deliveries.forget(now - LOG_LIFE_MS, FORGET_BATCH)) === FORGET_BATCH) continue
    forgetAt = now + FORGET_INTERVAL_MS
  }
}

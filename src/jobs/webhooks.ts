import type { Kysely } from 'kysely'
import type { Logger } from '#core/engine.ts'
import { createId } from '#core/id.ts'
import type { RandomBytes } from '#core/id.ts'
import type { Video } from '#core/video.ts'
import type { SendWebhook, WebhookService } from '#core/webhook.ts'
import type { Clock } from './clock.ts'
import type { Database } from './database.ts'
import type { Tables } from './tables.ts'
import { createWebhookDeliverer } from './webhook-deliverer.ts'
import { createWebhookDeliveries } from './webhook-deliveries.ts'
import { createWebhookEndpoints } from './webhook-endpoints.ts'
import { createWebhookService } from './webhook-service.ts'

/** Twice as long as a try takes at most. */
const LEASE_MS = 30_000

/** How messages leave the server. */
export interface WebhookMessenger {
  readonly send: SendWebhook
  /** Tells what is wrong with an address, as a clause; undefined: nothing. */
  readonly checkUrl: (url: string) => string | undefined
}

/** Everything about webhooks. */
export interface Webhooks {
  readonly service: WebhookService
  /** Notes the end of a video in the transaction that makes it so. */
  record(trx: Kysely<Tables>, video: Video): Promise<void>
  /** What was noted is durable. */
  wake(): void
  start(): void
  stop(): Promise<void>
}

/** Joins endpoints, deliveries and what sends them. */
export function createWebhooks(options: {
  readonly database: Database
  readonly messenger: WebhookMessenger
  readonly clock: Clock
  readonly random: () => number
  readonly randomBytes: RandomBytes
  readonly logger: Logger
  /** True: other servers deliver from the same database. */
  readonly isShared: boolean
  readonly stopDeadlineMs: number
}): Webhooks {
  const { database, messenger, clock, randomBytes } = options
  const endpoints = createWebhookEndpoints({ database, now: clock.now })
  const deliveries = createWebhookDeliveries({
    database,
    createEventId: () => createId('evt_', clock.now(), randomBytes),
    createDeliveryId: () => createId('wh_', clock.now(), randomBytes),
  })
  const leaseMs = options.isShared ? LEASE_MS : 0
  const deliverer = createWebhookDeliverer({ ...options, ...messenger, endpoints, deliveries, leaseMs })
  return {
    service: createWebhookService({ ...messenger, endpoints, deliveries, now: clock.now, randomBytes }),
    async record(trx, { project, id, status, completedAt, createdAt }) {
      const type = status === 'completed' ? 'video.completed' : 'video.failed'
      await deliveries.record(trx, { project, type, subjectId: id, createdAt: completedAt ?? createdAt })
    },
    wake: deliverer.wake,
    start: deliverer.start,
    stop: deliverer.stop,
  }
}

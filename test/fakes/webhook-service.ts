import { AppError } from '#core/errors.ts'
import type { WebhookService } from '#core/webhook.ts'

/** A WebhookService of a server that has no endpoints and makes none. */
export function createFakeWebhookService(): WebhookService {
  const refuse = async (_project: string, id: string): Promise<never> => {
    throw new AppError('not_found', { object: 'Webhook endpoint', id: id.slice(0, 100) })
  }
  return {
    create: async () => {
      throw new AppError('invalid_value', { message: 'This server makes no endpoints.' })
    },
    get: refuse,
    list: async () => ({ endpoints: [], hasMore: false }),
    update: refuse,
    delete: refuse,
    rotate: refuse,
    test: refuse,
    deliveries: refuse,
  }
}

import type { WebhookCommand, WebhookOutcome, WebhookService } from '#core/webhook.ts'

/** The part of execute() that is about endpoints. */
export async function executeOnWebhooks(
  command: WebhookCommand,
  project: string,
  webhooks: WebhookService,
): Promise<WebhookOutcome> {
  switch (command.type) {
    case 'webhook.create':
      return { type: 'webhook', ...(await webhooks.create(project, command)) }
    case 'webhook.get':
      return { type: 'webhook', endpoint: await webhooks.get(project, command.id) }
    case 'webhook.list':
      return { type: 'webhook.list', ...(await webhooks.list(project, command)) }
    case 'webhook.update':
      return { type: 'webhook', endpoint: await webhooks.update(project, command.id, command.change) }
    case 'webhook.delete':
      await webhooks.delete(project, command.id)
      return { type: 'webhook.deleted', id: command.id }
    case 'webhook.rotate':
      return { type: 'webhook', ...(await webhooks.rotate(project, command.id, command.keepsOld)) }
    case 'webhook.test':
      return { type: 'webhook.test', test: await webhooks.test(project, command.id, command.eventType) }
    case 'webhook.deliveries':
      return {
        type: 'webhook.deliveries',
        ...(await webhooks.deliveries(project, command.id, command.query)),
      }
    case 'webhook.event-types':
      return { type: 'webhook.event-types' }
  }
}

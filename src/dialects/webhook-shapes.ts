import type { Json } from '#core/json.ts'
import { EVENT_TYPES } from '#core/webhook.ts'
import type { WebhookDelivery, WebhookEndpoint, WebhookOutcome } from '#core/webhook.ts'
import { listSchema } from './answer-schemas.ts'
import type { Schema } from './parameters.ts'
import { encodeList, toSeconds, toSecondsOrNull } from './shape-parts.ts'
import type { JsonObject } from './shape-parts.ts'

/** OpenAI's webhook endpoints. `tellsHealth`: with what we alone tell of them. */
export function encodeWebhookOutcome(outcome: WebhookOutcome, tellsHealth = false): Json {
  switch (outcome.type) {
    case 'webhook':
      return encodeEndpoint(outcome.endpoint, tellsHealth, outcome.secret)
    case 'webhook.list':
      return encodeList(
        outcome.endpoints.map((endpoint) => encodeEndpoint(endpoint, tellsHealth)),
        outcome.hasMore,
      )
    case 'webhook.deleted':
      return { id: outcome.id, object: 'webhook_endpoint.deleted', deleted: true }
    case 'webhook.test':
      return {
        object: 'webhook_endpoint.test',
        event_type: outcome.test.eventType,
        status_code: outcome.test.statusCode,
        success: true,
        webhook_endpoint_id: outcome.test.endpointId,
      }
    case 'webhook.deliveries':
      return encodeList(outcome.deliveries.map(encodeDelivery), outcome.hasMore)
    case 'webhook.event-types':
      return { object: 'list', data: [...EVENT_TYPES] }
  }
}

function encodeEndpoint(endpoint: WebhookEndpoint, tellsHealth: boolean, secret?: string): JsonObject {
  return {
    id: endpoint.id,
    object: 'webhook_endpoint',
    created_at: toSeconds(endpoint.createdAt),
    updated_at: toSeconds(endpoint.updatedAt),
    name: endpoint.name,
    url: endpoint.url,
    event_types: [...endpoint.eventTypes],
    signing_secret_hint: endpoint.secretHint,
    ...(secret === undefined ? {} : { signing_secret: secret }),
    ...(tellsHealth ? { filmgate: { disabled_at: toSecondsOrNull(endpoint.disabledAt) } } : {}),
  }
}

function encodeDelivery(delivery: WebhookDelivery): JsonObject {
  return {
    id: delivery.id,
    object: 'webhook_delivery',
    created_at: toSeconds(delivery.createdAt),
    event_id: delivery.eventId,
    event_type: delivery.eventType,
    data: { id: delivery.subjectId },
    status: delivery.status,
    attempts: delivery.attempts,
    last_status_code: delivery.lastStatusCode,
    last_error: delivery.lastError,
    next_attempt_at: toSecondsOrNull(delivery.nextAttemptAt),
    finished_at: toSecondsOrNull(delivery.finishedAt),
  }
}

const TEXT: Schema = { type: 'string' }
const UNIX_SECONDS: Schema = { type: 'integer', description: 'Unix seconds.' }
const UNIX_SECONDS_OR_NULL: Schema = { anyOf: [UNIX_SECONDS, { type: 'null' }] }
const EVENT_TYPE: Schema = { type: 'string', enum: [...EVENT_TYPES] }

const ENDPOINT_PROPERTIES: Schema = {
  id: TEXT,
  object: { const: 'webhook_endpoint' },
  created_at: UNIX_SECONDS,
  updated_at: UNIX_SECONDS,
  name: TEXT,
  url: { type: 'string', format: 'uri' },
  event_types: { type: 'array', items: EVENT_TYPE, minItems: 1 },
  signing_secret_hint: TEXT,
}

/** What `encodeWebhookOutcome` makes of an endpoint. */
export function endpointSchema(tellsHealth: boolean, hasSecret = false): Schema {
  return closedObject({
    ...ENDPOINT_PROPERTIES,
    ...(hasSecret ? { signing_secret: TEXT } : {}),
    ...(tellsHealth
      ? {
          filmgate: closedObject({
            disabled_at: {
              ...UNIX_SECONDS_OR_NULL,
              description: 'When it was given up after days of failure.',
            },
          }),
        }
      : {}),
  })
}

export const DELETED_ENDPOINT_SCHEMA: Schema = closedObject({
  id: TEXT,
  object: { const: 'webhook_endpoint.deleted' },
  deleted: { const: true },
})
export const TEST_SCHEMA: Schema = closedObject({
  object: { const: 'webhook_endpoint.test' },
  event_type: EVENT_TYPE,
  status_code: { type: 'integer' },
  success: { const: true },
  webhook_endpoint_id: TEXT,
})
export const DELIVERIES_SCHEMA: Schema = listSchema(
  closedObject({
    id: TEXT,
    object: { const: 'webhook_delivery' },
    created_at: UNIX_SECONDS,
    event_id: TEXT,
    event_type: EVENT_TYPE,
    data: closedObject({ id: TEXT }),
    status: { type: 'string', enum: ['pending', 'delivered', 'failed'] },
    attempts: { type: 'integer' },
    last_status_code: { type: ['integer', 'null'] },
    last_error: { type: ['string', 'null'] },
    next_attempt_at: UNIX_SECONDS_OR_NULL,
    finished_at: UNIX_SECONDS_OR_NULL,
  }),
)
export const EVENT_TYPES_SCHEMA: Schema = closedObject({
  object: { const: 'list' },
  data: { type: 'array', items: EVENT_TYPE },
})

function closedObject(properties: Schema): Schema {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false }
}

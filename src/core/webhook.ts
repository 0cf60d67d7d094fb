/** What an endpoint can be told of. */
export const EVENT_TYPES = ['video.completed', 'video.failed'] as const

/** One of those. */
export type EventType = (typeof EVENT_TYPES)[number]

/** How many endpoints a project may have, and how long their names and addresses may be. */
export const MAX_ENDPOINTS = 20
/** Characters. */
export const MAX_ENDPOINT_NAME_LENGTH = 256
/** Characters. */
export const MAX_ENDPOINT_URL_LENGTH = 2048

/** An address that is told what becomes of the videos of a project. Times are Unix milliseconds. */
export interface WebhookEndpoint {
  readonly id: string
  readonly project: string
  readonly name: string
  readonly url: string
  /** At least one. */
  readonly eventTypes: readonly EventType[]
  readonly createdAt: number
  readonly updatedAt: number
  /** What its secret looks like, without giving it away. */
  readonly secretHint: string
  /** When it was given up after long failure; null: it is told of everything. */
  readonly disabledAt: number | null
}

/** One event on its way to one endpoint. */
export interface WebhookDelivery {
  /** The same for each try: receivers tell repetitions by it. */
  readonly id: string
  readonly endpointId: string
  readonly eventId: string
  readonly eventType: EventType
  /** The video that the event is about. */
  readonly subjectId: string
  readonly status: 'pending' | 'delivered' | 'failed'
  readonly attempts: number
  /** What the endpoint answered last; null: nothing yet. */
  readonly lastStatusCode: number | null
  /** Why the last try failed; null: it did not. */
  readonly lastError: string | null
  readonly createdAt: number
  /** When it is tried next; null when it is not. */
  readonly nextAttemptAt: number | null
  /** When it was delivered or given up. */
  readonly finishedAt: number | null
}

/** What a client asks of endpoints. Values are checked by the dialect, the address by the service. */
export type WebhookCommand =
  | WebhookCreateCommand
  | { readonly type: 'webhook.get'; readonly id: string }
  | ({ readonly type: 'webhook.list' } & WebhookQuery)
  | { readonly type: 'webhook.update'; readonly id: string; readonly change: Partial<EndpointFields> }
  | { readonly type: 'webhook.delete'; readonly id: string }
  | { readonly type: 'webhook.rotate'; readonly id: string; readonly keepsOld: boolean }
  | { readonly type: 'webhook.test'; readonly id: string; readonly eventType: EventType }
  | { readonly type: 'webhook.deliveries'; readonly id: string; readonly query: WebhookQuery }
  | { readonly type: 'webhook.event-types' }

/** Registers an endpoint; its secret is made here. */
export interface WebhookCreateCommand extends EndpointFields {
  readonly type: 'webhook.create'
  /** As CreateCommand has it. */
  readonly idempotencyKey?: string
}

/** What a client says of an endpoint, checked: lengths by the limits above, at least one type. */
export interface EndpointFields {
  readonly name: string
  readonly url: string
  readonly eventTypes: readonly EventType[]
}

/** A page of endpoints, newest first unless asked otherwise. */
export interface WebhookQuery {
  /** At least 1. */
  readonly limit: number
  readonly order: 'asc' | 'desc'
  /** Id of an item of the same list; it is not in the answer itself. */
  readonly after?: string
}

/** A sample event was sent, and answered with `statusCode`, whichever that is. */
export interface WebhookTest {
  readonly endpointId: string
  readonly eventType: EventType
  readonly statusCode: number
}

/** What a command about endpoints led to. A secret is shown when it is made, and never again. */
export type WebhookOutcome =
  | { readonly type: 'webhook'; readonly endpoint: WebhookEndpoint; readonly secret?: string }
  | {
      readonly type: 'webhook.list'
      readonly endpoints: readonly WebhookEndpoint[]
      readonly hasMore: boolean
    }
  | { readonly type: 'webhook.deleted'; readonly id: string }
  | { readonly type: 'webhook.test'; readonly test: WebhookTest }
  | {
      readonly type: 'webhook.deliveries'
      readonly deliveries: readonly WebhookDelivery[]
      readonly hasMore: boolean
    }
  | { readonly type: 'webhook.event-types' }

/**
 * Endpoints as http/ asks for them; implemented in jobs/. Every method acts within one project: what belongs to
 * another is as absent as what never was (AppError `not_found`).
 */
export interface WebhookService {
  /** AppError `invalid_value` for an address that nothing may be sent to, and beyond MAX_ENDPOINTS. */
  create(project: string, command: WebhookCreateCommand): Promise<EndpointWithSecret>
  get(project: string, id: string): Promise<WebhookEndpoint>
  /** AppError `invalid_cursor` when `after` isn't in the list. */
  list(
    project: string,
    query: WebhookQuery,
  ): Promise<{ readonly endpoints: readonly WebhookEndpoint[]; readonly hasMore: boolean }>
  /** Also takes up again an endpoint that was given up. */
  update(project: string, id: string, change: Partial<EndpointFields>): Promise<WebhookEndpoint>
  /** Its deliveries go with it. */
  delete(project: string, id: string): Promise<void>
  /** `keepsOld`: deliveries of the next 24 hours are signed with both secrets. */
  rotate(project: string, id: string, keepsOld: boolean): Promise<EndpointWithSecret>
  /** Sends a sample at once. AppError `webhook_unreachable` when there is no answer, whatever it says. */
  test(project: string, id: string, eventType: EventType): Promise<WebhookTest>
  deliveries(
    project: string,
    id: string,
    query: WebhookQuery,
  ): Promise<{ readonly deliveries: readonly WebhookDelivery[]; readonly hasMore: boolean }>
}

/** The answer to a create or a rotation: the only ones that show the secret. */
export interface EndpointWithSecret {
  readonly endpoint: WebhookEndpoint
  /** `whsec_` and Base64. */
  readonly secret: string
}

/** A signed message to an endpoint, as https://www.standardwebhooks.com has it. */
export interface WebhookMessage {
  readonly url: string
  readonly id: string
  /** Unix seconds. */
  readonly timestamp: number
  readonly body: string
  /** At least one; it is signed with each. */
  readonly secrets: readonly string[]
  readonly signal: AbortSignal
}

/** What came of one delivery. */
export type WebhookAnswer =
  | { readonly statusCode: number; readonly retryAfterSeconds: number | undefined }
  /** There was none; a clause that says why, without telling of the network behind. */
  | { readonly statusCode: null; readonly reason: string }

/** Sends a message. Never rejects. */
export type SendWebhook = (message: WebhookMessage) => Promise<WebhookAnswer>

/** True for what is about endpoints, of commands as of outcomes. */
export function isAboutWebhooks<Thing extends { readonly type: string }>(
  thing: Thing,
): thing is Extract<Thing, { readonly type: `webhook${string}` }> {
  return thing.type.startsWith('webhook')
}

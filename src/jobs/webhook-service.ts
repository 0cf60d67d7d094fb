import { AppError } from '#core/errors.ts'
import { createId } from '#core/id.ts'
import type { RandomBytes } from '#core/id.ts'
import { MAX_ENDPOINTS } from '#core/webhook.ts'
import type {
  EndpointFields,
  EndpointWithSecret,
  EventType,
  SendWebhook,
  WebhookEndpoint,
  WebhookQuery,
  WebhookService,
  WebhookTest,
} from '#core/webhook.ts'
import { computeEndpointMark, KeyTakenError } from './idempotency.ts'
import type { IdempotencyMark } from './idempotency.ts'
import { isPlausibleId } from './plausible-id.ts'
import type { WebhookDeliveries } from './webhook-deliveries.ts'
import { toSecretHint } from './webhook-endpoints.ts'
import type { EndpointChange, WebhookEndpoints } from './webhook-endpoints.ts'
import { writeEvent } from './webhook-event.ts'

const SECRET_BYTES = 32
const OVERLAP_MS = 24 * 3_600_000

/** What endpoints are kept and tried with. */
export interface WebhookServiceOptions {
  readonly endpoints: WebhookEndpoints
  readonly deliveries: WebhookDeliveries
  readonly send: SendWebhook
  /** Tells what is wrong with an address, as a clause; undefined: nothing. */
  readonly checkUrl: (url: string) => string | undefined
  readonly now: () => number
  readonly randomBytes: RandomBytes
}

/** The operations of core/webhook.ts on the rows. */
export function createWebhookService(options: WebhookServiceOptions): WebhookService {
  const { endpoints, deliveries, now, randomBytes } = options

  async function get(project: string, id: string): Promise<WebhookEndpoint> {
    const endpoint = isPlausibleId(id) ? await endpoints.get(project, id) : undefined
    if (endpoint === undefined) throw notFound(id)
    return endpoint
  }

  async function change(project: string, id: string, columns: EndpointChange): Promise<WebhookEndpoint> {
    const endpoint = isPlausibleId(id) ? await endpoints.update(project, id, columns) : undefined
    if (endpoint === undefined) throw notFound(id)
    return endpoint
  }

  function checkUrl(url: string): void {
    const reason = options.checkUrl(url)
    if (reason !== undefined) {
      throw new AppError('invalid_value', { param: 'url', message: `Invalid 'url': ${reason}.` })
    }
  }

  const createSecret = (): string => `whsec_${Buffer.from(randomBytes(SECRET_BYTES)).toString('base64')}`

  /** What a key has made before, with the secret that it has now. */
  async function findEarlier(mark: IdempotencyMark | undefined): Promise<EndpointWithSecret | undefined> {
    const id = mark === undefined ? undefined : await endpoints.findMarked(mark)
    if (id === undefined) return undefined
    const found = await endpoints.find(id)
    if (found === undefined) throw notFound(id)
    const { secrets, ...endpoint } = found
    return { endpoint, secret: secrets[0] }
  }

  async function make(
    project: string,
    { name, url, eventTypes }: EndpointFields,
    mark: IdempotencyMark | undefined,
  ): Promise<EndpointWithSecret> {
    const secret = createSecret()
    const createdAt = now()
    const endpoint: WebhookEndpoint = {
      id: createId('whe_', createdAt, randomBytes),
      project,
      name,
      url,
      eventTypes,
      createdAt,
      updatedAt: createdAt,
      secretHint: toSecretHint(secret),
      disabledAt: null,
    }
    if (await endpoints.insert(endpoint, secret, { max: MAX_ENDPOINTS, mark })) return { endpoint, secret }
    throw new AppError('invalid_value', {
      message: `This project has ${MAX_ENDPOINTS} webhook endpoints, which is the most it can have. Delete one first.`,
    })
  }

  return {
    get,
    async create(project, command) {
      checkUrl(command.url)
      const mark = computeEndpointMark(project, command)
      const earlier = await findEarlier(mark)
      if (earlier !== undefined) return earlier
      try {
        return await make(project, command, mark)
      } catch (error) {
        const first = error instanceof KeyTakenError ? await findEarlier(mark) : undefined
        if (first === undefined) throw error
        return first
      }
    },
    async list(project, query) {
      const page = isPlausibleCursor(query) ? await endpoints.list(project, query) : undefined
      if (page === undefined) throw invalidCursor('webhook endpoint', query)
      return page
    },
    async update(project, id, fields) {
      if (fields.url !== undefined) checkUrl(fields.url)
      return change(project, id, { ...fields, isEnabled: true })
    },
    async delete(project, id) {
      if (!isPlausibleId(id) || !(await endpoints.delete(project, id))) throw notFound(id)
    },
    async rotate(project, id, keepsOld) {
      const secret = createSecret()
      const oldUntil = keepsOld ? now() + OVERLAP_MS : null
      return { endpoint: await change(project, id, { rotation: { secret, oldUntil } }), secret }
    },
    async test(project, id, eventType) {
      await get(project, id)
      return sendSample(id, eventType, options)
    },
    async deliveries(project, id, query) {
      await get(project, id)
      const page = isPlausibleCursor(query) ? await deliveries.list(id, query) : undefined
      if (page === undefined) throw invalidCursor('delivery', query)
      return page
    },
  }
}

/** Sends an event of a video that never was, once, and writes it into the log. */
async function sendSample(
  endpointId: string,
  eventType: EventType,
  { endpoints, deliveries, send, now, randomBytes }: WebhookServiceOptions,
): Promise<WebhookTest> {
  const endpoint = await endpoints.find(endpointId)
  if (endpoint === undefined) throw notFound(endpointId)
  const createdAt = now()
  const sample = {
    id: createId('wh_', createdAt, randomBytes),
    endpointId,
    eventId: createId('evt_', createdAt, randomBytes),
    eventType,
    subjectId: createId('video_', createdAt, randomBytes),
    createdAt,
  }
  const answer = await send({
    url: endpoint.url,
    id: sample.id,
    timestamp: Math.floor(createdAt / 1000),
    body: writeEvent(sample),
    secrets: endpoint.secrets,
    signal: new AbortController().signal,
  })
  const { statusCode } = answer
  const isTaken = statusCode !== null && statusCode >= 200 && statusCode < 300
  const lastError = isTaken ? null : answer.statusCode === null ? answer.reason : `it answered ${statusCode}`
  await deliveries.log({
    ...sample,
    status: isTaken ? 'delivered' : 'failed',
    attempts: 1,
    lastStatusCode: statusCode,
    lastError,
    nextAttemptAt: null,
    finishedAt: now(),
  })
  if (statusCode === null) throw new AppError('webhook_unreachable', { reason: lastError ?? '' })
  return { endpointId, eventType, statusCode }
}

function isPlausibleCursor({ after }: WebhookQuery): boolean {
  return after === undefined || isPlausibleId(after)
}

function invalidCursor(object: string, { after = '' }: WebhookQuery): AppError {
  return new AppError('invalid_cursor', { param: 'after', object, value: after.slice(0, 100) })
}

function notFound(id: string): AppError {
  return new AppError('not_found', { object: 'Webhook endpoint', id: id.slice(0, 100) })
}

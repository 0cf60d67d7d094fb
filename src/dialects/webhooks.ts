import type { Command } from '#core/command.ts'
import type { Route, WireRequest } from '#core/dialect.ts'
import { AppError } from '#core/errors.ts'
import { quoteList } from '#core/plan.ts'
import { EVENT_TYPES, MAX_ENDPOINT_NAME_LENGTH, MAX_ENDPOINT_URL_LENGTH } from '#core/webhook.ts'
import type { EventType, WebhookOutcome } from '#core/webhook.ts'
import { listSchema } from './answer-schemas.ts'
import { checkText, dropUndefined, invalidType, openFields, takeText } from './fields.ts'
import type { Fields } from './fields.ts'
import { describeListQuery, readPage } from './listing.ts'
import type { PageLimits } from './listing.ts'
import { BOOLEAN, required } from './parameter-kinds.ts'
import { describeBody, readParameters } from './parameters.ts'
import type { Parameter, ParameterTable, ValuesOf } from './parameters.ts'
import { postRoute, readId } from './routes.ts'
import { readChoice, refuseUnknown } from './strict.ts'
import {
  DELETED_ENDPOINT_SCHEMA,
  DELIVERIES_SCHEMA,
  encodeWebhookOutcome,
  endpointSchema,
  EVENT_TYPES_SCHEMA,
  TEST_SCHEMA,
} from './webhook-shapes.ts'

const LIMITS: PageLimits = { fallback: 20, min: 1, max: 100 }
const PATH = '/webhook_endpoints'

const NAME = shortText(MAX_ENDPOINT_NAME_LENGTH)
const URL_TEXT = shortText(MAX_ENDPOINT_URL_LENGTH)
const TYPES: Parameter<EventType[] | undefined> = {
  read: takeTypes,
  schema: {
    type: 'array',
    items: { type: 'string', enum: [...EVENT_TYPES] },
    minItems: 1,
    maxItems: EVENT_TYPES.length,
  },
}
const TYPE: Parameter<EventType | undefined> = {
  read: takeType,
  schema: { type: 'string', enum: [...EVENT_TYPES] },
}
const CREATE = { name: required(NAME), url: required(URL_TEXT), event_types: required(TYPES) }
const UPDATE = { name: NAME, url: URL_TEXT, event_types: TYPES }
const ROTATE = { keep_old_secret_active_for_24_hours: BOOLEAN }
const TEST = { event_type: required(TYPE) }

/**
 * Endpoints that are told of events, in OpenAI's shape. `tellsHealth`: with what we alone tell of them, and with a log
 * of their deliveries.
 */
export function createWebhookRoutes({ tellsHealth }: { readonly tellsHealth: boolean }): Route[] {
  const answer = endpointSchema(tellsHealth)
  const answerWithSecret = endpointSchema(tellsHealth, true)
  const routes: Route[] = [
    postRoute(PATH, decodeCreate, {
      summary: 'Signs an address up for events. Its secret is shown here and nowhere else.',
      body: describeBody(CREATE),
      answer: answerWithSecret,
    }),
    {
      method: 'GET',
      path: PATH,
      decode: (request) => ({ type: 'webhook.list', ...readPage(request, LIMITS) }),
      description: {
        summary: 'Lists the webhook endpoints of the project.',
        query: describeListQuery(LIMITS),
        answer: listSchema(answer),
      },
    },
    {
      method: 'GET',
      path: `${PATH}/:id`,
      decode: (request) => ({ type: 'webhook.get', id: readId(request) }),
      description: { summary: 'Tells a webhook endpoint.', answer },
    },
    postRoute(`${PATH}/:id`, decodeUpdate, {
      summary: 'Changes a webhook endpoint, and takes it up again if it was disabled.',
      body: describeBody(UPDATE),
      answer,
    }),
    ...FIXED_ROUTES,
    postRoute(`${PATH}/:id/rotate_secret`, decodeRotate, {
      summary: 'Makes a new secret; the old one may stay good for 24 hours.',
      body: describeBody(ROTATE),
      answer: answerWithSecret,
    }),
  ]
  return tellsHealth ? [...routes, DELIVERIES_ROUTE].map(tellingHealth) : routes
}

function tellingHealth(route: Route): Route {
  return { ...route, encode: (outcome) => encodeWebhookOutcome(outcome as WebhookOutcome, true) }
}

/** What looks alike whatever is told of an endpoint. */
const FIXED_ROUTES: readonly Route[] = [
  {
    method: 'DELETE',
    path: `${PATH}/:id`,
    decode: (request) => ({ type: 'webhook.delete', id: readId(request) }),
    description: { summary: 'Deletes a webhook endpoint.', answer: DELETED_ENDPOINT_SCHEMA },
  },
  postRoute(`${PATH}/:id/test`, decodeTest, {
    summary: 'Sends a sample event at once.',
    body: describeBody(TEST),
    answer: TEST_SCHEMA,
  }),
  {
    method: 'GET',
    path: '/webhook_event_types',
    decode: () => ({ type: 'webhook.event-types' }),
    description: { summary: 'Lists what endpoints can be told of.', answer: EVENT_TYPES_SCHEMA },
  },
]

/** What became of the events of an endpoint; no document but ours shows it. */
const DELIVERIES_ROUTE: Route = {
  method: 'GET',
  path: `${PATH}/:id/deliveries`,
  decode: (request) => ({
    type: 'webhook.deliveries',
    id: readId(request),
    query: readPage(request, LIMITS),
  }),
  description: {
    summary: 'Lists the deliveries to a webhook endpoint, of the last 30 days.',
    query: describeListQuery(LIMITS),
    answer: DELIVERIES_SCHEMA,
  },
}

function decodeCreate(request: WireRequest): Command {
  const { event_types: eventTypes, ...values } = readAll(request, CREATE)
  return { type: 'webhook.create', ...values, eventTypes }
}

function decodeUpdate(request: WireRequest): Command {
  const { event_types: eventTypes, ...values } = readAll(request, UPDATE)
  return { type: 'webhook.update', id: readId(request), change: dropUndefined({ ...values, eventTypes }) }
}

function decodeRotate(request: WireRequest): Command {
  const { keep_old_secret_active_for_24_hours: keepsOld = false } = readAll(request, ROTATE)
  return { type: 'webhook.rotate', id: readId(request), keepsOld }
}

function decodeTest(request: WireRequest): Command {
  return { type: 'webhook.test', id: readId(request), eventType: readAll(request, TEST).event_type }
}

function readAll<Table extends ParameterTable>(request: WireRequest, table: Table): ValuesOf<Table> {
  const fields = openFields(request)
  const values = readParameters(fields, table)
  refuseUnknown(fields)
  return values
}

/** A text of at least one character that is not blank. */
function shortText(max: number): Parameter<string | undefined> {
  return {
    read(fields, param) {
      const text = takeText(fields, param)
      if (text === undefined) return undefined
      checkText(param, text)
      if (text.length > max)
        throw new AppError('string_above_max_length', { param, max, length: text.length })
      if (text.trim() !== '') return text
      throw new AppError('invalid_value', {
        param,
        message: `Invalid value: '${param}' is empty. Expected 1 to ${max} characters.`,
      })
    },
    schema: { type: 'string', minLength: 1, maxLength: max },
  }
}

function takeTypes(fields: Fields, name: string): EventType[] | undefined {
  const value = fields.take(name)
  if (value === undefined) return undefined
  if (!Array.isArray(value)) throw invalidType(name, 'an array', value)
  if (value.length === 0) {
    throw new AppError('invalid_value', {
      param: name,
      message: `Invalid value: '${name}' is empty. Send at least one of ${quoteList(EVENT_TYPES)}.`,
    })
  }
  return [...new Set(value.map((item) => readChoice(name, item, EVENT_TYPES)))]
}

function takeType(fields: Fields, name: string): EventType | undefined {
  const value = fields.take(name)
  return value === undefined ? undefined : readChoice(name, value, EVENT_TYPES)
}

import type { RouteDescription } from '#core/dialect.ts'
import { ERRORS } from '#core/errors.ts'
import type { Json } from '#core/json.ts'
import type { ServedRoute } from '../routing-table.ts'

/** The parts of an OpenAPI document that are read here again. */
export interface OpenApiDocument {
  readonly openapi: string
  readonly info: { readonly title: string; readonly version: string; readonly description: string }
  readonly servers: readonly { readonly url: string }[]
  readonly tags: readonly { readonly name: string; readonly description: string }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: Readonly<Record<string, Readonly<Record<string, Json>>>>
}

export interface Operation {
  readonly operationId: string
  readonly tags: readonly string[]
  readonly summary: string
  readonly parameters?: readonly {
    readonly name: string
    readonly in: 'path' | 'query'
    readonly required: boolean
    readonly schema: Json
  }[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Json }>> }
  readonly responses: Readonly<Record<string, Json>>
  readonly security?: readonly Json[]
}

const OPENAPI_VERSION = '3.1.1'
const ERROR_REFERENCE: Json = { $ref: '#/components/responses/Error' }
const BYTES: Json = { type: 'string', format: 'binary' }
const GROUPS: Readonly<Record<string, string>> = {
  '/v1': 'Accepts what any of the documented vendors shows, answers in the shape of OpenAI.',
  '': 'The server itself.',
}

/**
 * The OpenAPI document of a server: nothing but what its routes say about themselves, which is what they read their
 * requests by.
 */
export function createOpenApiDocument(
  routes: readonly ServedRoute[],
  { version, url }: { readonly version: string; readonly url: string },
): OpenApiDocument {
  const paths: Record<string, Record<string, Operation>> = {}
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: toOperation(route) }
  }
  const groups = [...new Set(routes.map(({ notes }) => notes.group))]
  return {
    openapi: OPENAPI_VERSION,
    info: { title: 'Filmgate', version, description: 'A self-hosted home for the Videos API.' },
    servers: [{ url }],
    tags: groups.map((group) => ({
      name: toTag(group),
      description: GROUPS[group] ?? describeProfile(group),
    })),
    paths,
    components: {
      securitySchemes: { key: { type: 'http', scheme: 'bearer' } },
      schemas: { Error: ERROR_SCHEMA },
      responses: {
        Error: {
          description: 'A refusal.',
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
        },
      },
    },
  }
}

const ERROR_SCHEMA: Json = {
  type: 'object',
  properties: {
    error: {
      type: 'object',
      properties: {
        message: { type: 'string' },
        type: { type: 'string', enum: [...new Set(Object.values(ERRORS).map(({ type }) => type))] },
        param: { type: ['string', 'null'] },
        code: { type: ['string', 'null'] },
      },
      required: ['message', 'type', 'param', 'code'],
      additionalProperties: false,
    },
  },
  required: ['error'],
  additionalProperties: false,
}

function toOperation(route: ServedRoute): Operation {
  const { method, path, notes } = route
  const { description } = notes
  const parameters = [...pathParameters(path), ...queryParameters(description)]
  const content = Object.entries(description?.body ?? {}).map(([type, schema]) => [type, { schema }] as const)
  return {
    operationId: toOperationId(method, path),
    tags: [toTag(notes.group)],
    summary: description?.summary ?? '',
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(content.length === 0 ? {} : { requestBody: { content: Object.fromEntries(content) } }),
    responses: toResponses(method, description),
    security: notes.isPublic === true ? [] : [{ key: [] }],
  }
}

function pathParameters(path: string): NonNullable<Operation['parameters']> {
  return [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
}

function queryParameters({ query = {}, requiredQuery = [] }: Partial<RouteDescription> = {}): NonNullable<
  Operation['parameters']
> {
  return Object.entries(query).map(([name, schema]) => ({
    name,
    in: 'query',
    required: requiredQuery.includes(name),
    schema,
  }))
}

function toResponses(method: string, description: RouteDescription | undefined): Operation['responses'] {
  const answer = description?.answer ?? {}
  if (answer !== 'content') {
    const type = description?.answerType ?? 'application/json'
    return {
      '200': { description: 'What was asked for.', content: { [type]: { schema: answer } } },
      ...toOtherResponses(description?.otherAnswers),
      default: ERROR_REFERENCE,
    }
  }
  const types =
    description?.answerType === undefined
      ? ['video/mp4', 'image/webp', 'image/jpeg', 'image/png']
      : [description.answerType]
  const content = Object.fromEntries(types.map((type) => [type, { schema: BYTES }]))
  const body: { [key: string]: Json } = method === 'HEAD' ? {} : { content }
  return {
    '200': { description: 'The bytes.', ...body },
    '206': { description: 'The range of the bytes that was asked for.', ...body },
    '304': { description: 'The bytes are those that the client has.' },
    default: ERROR_REFERENCE,
  }
}

function toOtherResponses(answers: RouteDescription['otherAnswers'] = {}): Operation['responses'] {
  const responses = Object.entries(answers).map(([status, { description, schema }]) => [
    status,
    { description, ...(schema === undefined ? {} : { content: { 'application/json': { schema } } }) },
  ])
  return Object.fromEntries(responses) as Operation['responses']
}

function toTag(group: string): string {
  return group === '' ? 'server' : group
}

function describeProfile(group: string): string {
  return `What the document of ${group.split('/')[1]} shows, and nothing else.`
}

/** `POST /v1/videos/:id/remix` is `postV1VideosIdRemix`. */
function toOperationId(method: string, path: string): string {
  const words = path.split(/[^a-zA-Z0-9]+/).filter((word) => word !== '')
  return method.toLowerCase() + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
}

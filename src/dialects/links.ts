import type { Command } from '#core/command.ts'
import type { EncodeContext, Outcome, Route, WireRequest } from '#core/dialect.ts'
import { DEFAULT_LINK_SECONDS, LINK_TARGETS, MAX_LINK_SECONDS } from '#core/link.ts'
import type { LinkTarget } from '#core/link.ts'
import { openFields } from './fields.ts'
import type { Fields } from './fields.ts'
import { readInteger } from './integer.ts'
import { describeBody, readParameters } from './parameters.ts'
import type { Parameter, Schema } from './parameters.ts'
import { contentRoute, postRoute, readId } from './routes.ts'
import { toSeconds } from './shape-parts.ts'
import type { JsonObject } from './shape-parts.ts'
import { readChoice, refuseUnknown } from './strict.ts'

const VARIANT: Parameter<LinkTarget> = {
  read: (fields, name) => readChoice(name, fields.take(name) ?? 'video', LINK_TARGETS),
  schema: { type: 'string', enum: [...LINK_TARGETS], default: 'video' },
}
const LIFE: Parameter<number> = {
  read: (fields, name) =>
    readInteger(name, fields.take(name) ?? DEFAULT_LINK_SECONDS, { min: 1, max: MAX_LINK_SECONDS }),
  schema: {
    type: 'integer',
    minimum: 1,
    maximum: MAX_LINK_SECONDS,
    default: DEFAULT_LINK_SECONDS,
    description: 'Seconds.',
  },
}
const LINK = { variant: VARIANT, expires_in: LIFE }

const SCHEMA: Schema = {
  type: 'object',
  properties: {
    object: { const: 'video.url' },
    id: { type: 'string' },
    variant: { type: 'string', enum: [...LINK_TARGETS] },
    url: { type: 'string', format: 'uri' },
    expires_at: { type: 'integer', description: 'Unix seconds.' },
  },
  required: ['object', 'id', 'variant', 'url', 'expires_at'],
  additionalProperties: false,
}
const SUMMARY = 'Makes a link to a video, a picture of it or its events that works without a key.'

/** Links that are given on to whoever has no key, and the content they lead to. */
export const linkRoutes: readonly Route[] = [
  postRoute('/videos/:id/url', (request) => decodeLink(request, openFields(request)), {
    summary: SUMMARY,
    body: describeBody(LINK),
    answer: SCHEMA,
  }),
  {
    method: 'GET',
    path: '/videos/:id/url',
    decode: (request) => decodeLink(request, openFields(toForm(request))),
    description: {
      summary: SUMMARY,
      query: { variant: VARIANT.schema, expires_in: LIFE.schema },
      answer: SCHEMA,
    },
  },
  {
    ...contentRoute,
    description: {
      summary:
        'Downloads a completed video, its thumbnail or its spritesheet; by a signed link without a key.',
      answer: 'content',
      query: {
        ...contentRoute.description?.query,
        expires: { type: 'integer', description: 'Of a signed link: Unix seconds.' },
        signature: { type: 'string', description: 'Of a signed link.' },
      },
    },
  },
]

function decodeLink(request: WireRequest, fields: Fields): Command {
  const { variant: target, expires_in: lifeSeconds } = readParameters(fields, LINK)
  refuseUnknown(fields)
  return { type: 'video.link', id: readId(request), target, lifeSeconds }
}

/** A query is read as a form with the same fields. */
function toForm(request: WireRequest): WireRequest {
  const fields = Object.entries(request.query).flatMap(([name, values]) =>
    [values].flat().map((value) => ({ name, value })),
  )
  return { ...request, body: { kind: 'form', fields, files: [] } }
}

/** `url` is null where no links are made. */
export function encodeLink(
  { id, target, expiresAt }: Extract<Outcome, { type: 'video.link' }>,
  { signLink }: EncodeContext,
): JsonObject {
  return {
    object: 'video.url',
    id,
    variant: target,
    url: signLink?.(id, target, expiresAt) ?? null,
    expires_at: toSeconds(expiresAt),
  }
}

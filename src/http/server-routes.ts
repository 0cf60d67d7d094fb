import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Dialect, RouteDescription } from '#core/dialect.ts'
import { AppError } from '#core/errors.ts'
import type { Json } from '#core/json.ts'
import { preflightHeaders } from './cors.ts'
import { sendJson } from './exchange.ts'
import type { Exchange } from './exchange.ts'
import { createModelShapes } from './models.ts'
import type { Responder } from './responder.ts'
import type { RoutingTable } from './routing-table.ts'

/** `GET /models` and `/models/{id}` below a dialect's prefix. */
export function registerModels(
  app: FastifyInstance,
  dialect: Dialect,
  responder: Responder,
  startedAt: number,
): void {
  const { videos } = responder.options
  const shapes = createModelShapes(dialect.extras?.includes('model-cards') === true, startedAt)
  const serve = (path: string, description: RouteDescription, encode: (name: string) => Json): void => {
    const config = { notes: { group: dialect.prefix, description } }
    app.get(dialect.prefix + path, { config }, async (request: FastifyRequest, reply: FastifyReply) => {
      const exchange = responder.open(request, reply)
      try {
        await responder.authenticate(exchange, dialect)
        sendJson(exchange, 200, encode((request.params as { name?: string }).name ?? ''))
      } catch (error) {
        responder.sendError(exchange, dialect, error)
      }
    })
  }
  serve('/models', { summary: 'Lists the models.', answer: shapes.list }, () =>
    shapes.encodeAll(videos.models()),
  )
  serve('/models/:name', { summary: 'Tells a model.', answer: shapes.one }, (name) =>
    shapes.encodeNamed(name, videos.models()),
  )
}

const HEALTH_SCHEMA: Json = {
  type: 'object',
  properties: { status: { const: 'ok' } },
  required: ['status'],
}
const READINESS_SCHEMA: Json = {
  type: 'object',
  properties: {
    ready: { type: 'boolean' },
    checks: {
      type: 'array',
      items: {
        type: 'object',
        properties: { name: { type: 'string' }, ok: { type: 'boolean' }, detail: { type: 'string' } },
        required: ['name', 'ok', 'detail'],
      },
    },
  },
  required: ['ready', 'checks'],
}

/** `/healthz`: the process answers. `/readyz`: it can also do its work. Neither needs a key. */
export function registerHealth(app: FastifyInstance, responder: Responder): void {
  const config = (description: RouteDescription) => ({
    config: { notes: { group: '', isPublic: true, description } } as const,
  })
  app.get(
    '/healthz',
    config({ summary: 'Tells that the process answers.', answer: HEALTH_SCHEMA }),
    (request, reply) => sendJson(responder.open(request, reply), 200, { status: 'ok' }),
  )
  app.get(
    '/readyz',
    config({
      summary: 'Tells whether it can do its work.',
      answer: READINESS_SCHEMA,
      otherAnswers: { '503': { description: 'It can not, and why.', schema: READINESS_SCHEMA } },
    }),
    async (request, reply) => {
      const exchange = responder.open(request, reply)
      try {
        const { ready, checks } = await responder.options.readiness()
        sendJson(exchange, ready ? 200 : 503, { ready, checks: checks.map((check) => ({ ...check })) })
      } catch (error) {
        responder.sendError(exchange, responder.options.dialects[0], error)
      }
    },
  )
}

/** Answers preflights, wrong methods and unknown paths. */
export function registerUnknown(app: FastifyInstance, responder: Responder, routes: RoutingTable): void {
  app.setNotFoundHandler(async (request, reply) => {
    const exchange = responder.open(request, reply)
    if (request.method === 'OPTIONS') return answerPreflight(exchange)
    const path = request.url.split('?')[0] ?? '/'
    const dialect = responder.findDialect(path)
    try {
      // Which routes exist below a prefix is told to those who have a key.
      if (path.startsWith(`${dialect.prefix}/`)) await responder.authenticate(exchange, dialect)
      throw refuse(request.method, path, routes.methodsOf(path))
    } catch (error) {
      responder.sendError(exchange, dialect, error)
    }
  })
}

function answerPreflight({ request, response, requestId }: Exchange): void {
  response.writeHead(204, { ...preflightHeaders(request.headers), 'x-request-id': requestId }).end()
}

function refuse(method: string, path: string, methods: readonly string[]): AppError {
  const details = { method, path: path.slice(0, 200) }
  if (methods.length === 0) return new AppError('unknown_url', details)
  return new AppError('method_not_allowed', { ...details, allowed: methods.join(', ') })
}

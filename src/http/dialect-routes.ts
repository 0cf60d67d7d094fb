import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { IncomingMessage } from 'node:http'
import type { Command } from '#core/command.ts'
import type { Dialect, Route, WireRequest } from '#core/dialect.ts'
import { AppError } from '#core/errors.ts'
import { readBody } from './body.ts'
import { sendContent } from './content.ts'
import { commonHeaders } from './exchange.ts'
import type { Exchange } from './exchange.ts'
import { toDownload } from './download.ts'
import { findProject } from './find-project.ts'
import { execute } from './operations.ts'
import type { Responder } from './responder.ts'

const MAX_KEY_LENGTH = 255
/** What signed links lead to. */
const LINKED = '/videos/:id/content'

/** Serves the routes of a dialect below its prefix. */
export function registerDialect(app: FastifyInstance, dialect: Dialect, responder: Responder): void {
  for (const route of dialect.routes) {
    const isLinked = dialect.extras?.includes('links') === true && route.path === LINKED
    const url = (route.prefix ?? dialect.prefix) + route.path
    app.route({
      method: methodsOf(route),
      url,
      config: { notes: { group: dialect.prefix, description: route.description } },
      // Answered before the framework's handler has its turn: all that stands between is for bodies it reads itself.
      onRequest: (request, reply) => void answer(request, reply),
      handler: () => undefined,
    })

    async function answer(request: FastifyRequest, reply: FastifyReply): Promise<void> {
      const exchange = responder.open(request, reply, url)
      try {
        const project = isLinked
          ? await findProject(exchange, request, dialect, responder, readVariant(request))
          : await responder.authenticate(exchange, dialect)
        if (route.method === 'GET') await answerRead(exchange, request, project, dialect, route, responder)
        else await answerWithBody(exchange, request, project, dialect, route, responder)
      } catch (error) {
        responder.sendError(exchange, dialect, error)
      }
    }
  }
}

function readVariant({ query }: FastifyRequest): unknown {
  return (query as { readonly variant?: unknown }).variant ?? 'video'
}

/** Content can be asked for its headers alone. */
function methodsOf(route: Route): string[] {
  return route.path.endsWith('/content') ? ['GET', 'HEAD'] : [route.method]
}

async function answerRead(
  exchange: Exchange,
  request: FastifyRequest,
  project: string,
  dialect: Dialect,
  route: Route,
  responder: Responder,
): Promise<void> {
  const { options } = responder
  const command = route.decode(toWireRequest(request))
  const outcome = await execute(command, project, dialect, options)
  const download = toDownload(outcome, options)
  if (download === undefined) return responder.sendOutcome(exchange, dialect, outcome, command, route.encode)
  await sendContent(exchange, commonHeaders(exchange), download, {
    logger: options.logger,
    idleMs: options.timeouts?.contentIdleMs,
  })
}

async function answerWithBody(
  exchange: Exchange,
  request: FastifyRequest,
  project: string,
  dialect: Dialect,
  route: Route,
  responder: Responder,
): Promise<void> {
  const { options } = responder
  const { spool, limits } = options
  const folder = spool.open(exchange.requestId)
  try {
    const body = await readBody(exchange.request, limits, folder)
    const command = withIdempotencyKey(route.decode({ ...toWireRequest(request), body }), exchange.request)
    const outcome = await execute(command, project, dialect, options)
    responder.sendOutcome(exchange, dialect, outcome, command, route.encode)
  } finally {
    await folder.clear()
  }
}

/** The key is a header of HTTP, not of any vendor: every create takes it. Throws AppError for one that is no key. */
function withIdempotencyKey(command: Command, request: IncomingMessage): Command {
  const key = request.headers['idempotency-key']
  if (!isCreate(command) || key === undefined) return command
  if (typeof key !== 'string' || key === '' || key.length > MAX_KEY_LENGTH) {
    const message = `Invalid Idempotency-Key: expected 1 to ${MAX_KEY_LENGTH} characters.`
    throw new AppError('invalid_value', { param: 'Idempotency-Key', message })
  }
  return { ...command, idempotencyKey: key }
}

function isCreate(command: Command): command is Extract<Command, { type: `${string}.create` }> {
  return command.type.endsWith('.create')
}

function toWireRequest(request: FastifyRequest): WireRequest {
  return {
    method: request.method,
    path: request.url,
    params: request.params as Record<string, string>,
    query: request.query as Record<string, string | string[]>,
    body: { kind: 'none' },
  }
}

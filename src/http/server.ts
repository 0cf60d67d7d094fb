import type { Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import fastify from 'fastify'
import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify'
import type { Command } from '#core/command.ts'
import type { Dialect, Outcome, Route, WireRequest } from '#core/dialect.ts'
import type { Logger } from '#core/engine.ts'
import { AppError } from '#core/errors.ts'
import { createId } from '#core/id.ts'
import type { RandomBytes } from '#core/id.ts'
import type { KeyService, Readiness, VideoService } from '#core/services.ts'
import { isTerminal } from '#core/video.ts'
import { authenticate, isLoopback } from './authentication.ts'
import { readBody } from './body.ts'
import type { BodyLimits } from './body.ts'
import { sendContent } from './content.ts'
import { preflightHeaders } from './cors.ts'
import { toAppError } from './error-mapper.ts'
import { errorHeaders, sendJson, setCommonHeaders } from './exchange.ts'
import type { Exchange } from './exchange.ts'
import { encodeModelNamed, encodeModels } from './models.ts'
import { execute } from './operations.ts'
import type { Spool } from './spool.ts'

export interface HttpOptions {
  readonly videos: VideoService
  readonly keys: KeyService
  /** The first one also answers for paths that belong to none. */
  readonly dialects: readonly [Dialect, ...Dialect[]]
  readonly readiness: () => Promise<Readiness>
  readonly limits: BodyLimits
  readonly spool: Spool
  readonly logger: Logger
  readonly now: () => number
  readonly randomBytes: RandomBytes
  /** Address that clients see behind a proxy; its host may call a server without keys. */
  readonly publicUrl: string | undefined
  /** How long stop() waits for requests in flight, milliseconds. Default 4 000. */
  readonly stopDeadlineMs?: number
}

export interface HttpServer {
  /** Throws Error for an address that can't be listened on, and for a server without keys on a public one. */
  start(host: string, port: number): Promise<{ readonly url: string }>
  /** Finishes the requests in flight, closes every connection. */
  stop(): Promise<void>
}

/** Slow clients get five minutes for a body; an upload at 3 Mbit/s needs as long. */
const BODY_TIMEOUT_MS = 300_000
const HEADERS_TIMEOUT_MS = 30_000
/** Ids are about 60 characters; a longer one is answered as absent, not as a missing route. */
const MAX_PARAM_LENGTH = 2000
const POLL_AFTER_MS = '1000'

/** The HTTP side: bytes in, bytes out. Knows no vendor and no engine. */
export function createHttpServer(options: HttpOptions): HttpServer {
  const startedAt = options.now()
  const app = createFastify(options)
  registerRoutes(app, options, startedAt)
  return {
    async start(host, port) {
      if (options.keys.isOpen() && !isLoopback(host)) {
        throw new Error(
          `Refusing to listen on ${host} without an API key: anybody who reaches it could use it. Set FILMGATE_API_KEYS, or make a key with 'filmgate keys create'.`,
        )
      }
      await options.spool.sweep()
      await app.listen({ host, port })
      return { url: toUrl(host, app.server.address() as AddressInfo) }
    },
    stop: () => stopServer(app, options.stopDeadlineMs ?? 4000),
  }
}

function createFastify(options: HttpOptions): FastifyInstance {
  const { logger } = options
  const app = fastify({
    logger: false,
    exposeHeadRoutes: false,
    requestTimeout: BODY_TIMEOUT_MS,
    routerOptions: { maxParamLength: MAX_PARAM_LENGTH },
    // While closing, requests on kept connections are still answered; new connections are not accepted.
    return503OnClosing: false,
    frameworkErrors: (error, request, reply) => {
      const exchange = openExchange(request, reply, options)
      const reason = error.message.slice(0, 200)
      sendError(exchange, options, options.dialects[0], new AppError('invalid_url_encoding', { reason }))
    },
    clientErrorHandler: (error, socket) => answerBrokenRequest(error, socket, options),
  })
  app.server.headersTimeout = HEADERS_TIMEOUT_MS
  // Bodies are read by the routes themselves, within limits of their own.
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', (_request, _payload, done) => done(null))
  app.setErrorHandler((error, request, reply) => {
    sendError(openExchange(request, reply, options), options, findDialect(request.url, options), error)
  })
  app.setNotFoundHandler((request, reply) => {
    const dialect = findDialect(request.url, options)
    const exchange = openExchange(request, reply, options)
    answerUnknownRoute(exchange, dialect, options).catch((error: unknown) =>
      logger.error({ err: error }, 'no answer'),
    )
  })
  return app
}

function registerRoutes(app: FastifyInstance, options: HttpOptions, startedAt: number): void {
  for (const dialect of options.dialects) {
    for (const route of dialect.routes) {
      const isContent = route.path.endsWith('/content')
      app.route({
        method: (isContent ? ['GET', 'HEAD'] : [route.method]) as HTTPMethods[],
        url: dialect.prefix + route.path,
        handler: (request, reply) =>
          serve(openExchange(request, reply, options), request, dialect, route, options),
      })
    }
    registerModels(app, dialect, options, startedAt)
  }
  app.get('/healthz', (request, reply) =>
    sendJson(openExchange(request, reply, options), 200, { status: 'ok' }),
  )
  app.get('/readyz', async (request, reply) => {
    const exchange = openExchange(request, reply, options)
    const { ready, checks } = await options.readiness()
    sendJson(exchange, ready ? 200 : 503, { ready, checks: checks.map((check) => ({ ...check })) })
  })
}

function registerModels(
  app: FastifyInstance,
  dialect: Dialect,
  options: HttpOptions,
  startedAt: number,
): void {
  const answer =
    (encode: (request: FastifyRequest) => ReturnType<typeof encodeModels>) =>
    async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
      const exchange = openExchange(request, reply, options)
      try {
        await authenticate(request.headers, options.keys, publicHost(options), dialect.requiresBearer)
        sendJson(exchange, 200, encode(request))
      } catch (error) {
        sendError(exchange, options, dialect, error)
      }
    }
  app.get(
    `${dialect.prefix}/models`,
    answer(() => encodeModels(options.videos.models(), startedAt)),
  )
  app.get(
    `${dialect.prefix}/models/:name`,
    answer((request) => {
      const { name } = request.params as { name: string }
      return encodeModelNamed(name, options.videos.models(), startedAt)
    }),
  )
}

/** Takes the answer out of the framework's hands: a poll then costs little more than bare node:http. */
function openExchange(request: FastifyRequest, reply: FastifyReply, options: HttpOptions): Exchange {
  reply.hijack()
  return {
    request: request.raw,
    response: reply.raw,
    requestId: createId('req_', options.now(), options.randomBytes),
    startedAt: performance.now(),
  }
}

async function serve(
  exchange: Exchange,
  request: FastifyRequest,
  dialect: Dialect,
  route: Route,
  options: HttpOptions,
): Promise<void> {
  try {
    const project = await authenticate(
      exchange.request.headers,
      options.keys,
      publicHost(options),
      dialect.requiresBearer,
    )
    if (route.method === 'GET')
      await answerRead(exchange, toWireRequest(request), project, dialect, route, options)
    else await answerWithBody(exchange, request, project, dialect, route, options)
  } catch (error) {
    sendError(exchange, options, dialect, error)
  }
}

async function answerRead(
  exchange: Exchange,
  wire: WireRequest,
  project: string,
  dialect: Dialect,
  route: Route,
  options: HttpOptions,
): Promise<void> {
  const command = route.decode(wire)
  const outcome = await execute(command, project, dialect, options.videos)
  if (outcome.type !== 'content') return sendOutcome(exchange, dialect, outcome, command)
  setCommonHeaders(exchange)
  await sendContent(exchange.request, exchange.response, options.videos, outcome.video, outcome.asset)
}

async function answerWithBody(
  exchange: Exchange,
  request: FastifyRequest,
  project: string,
  dialect: Dialect,
  route: Route,
  options: HttpOptions,
): Promise<void> {
  const spool = options.spool.open(exchange.requestId)
  try {
    const body = await readBody(exchange.request, options.limits, spool)
    const command = route.decode({ ...toWireRequest(request), body })
    sendOutcome(exchange, dialect, await execute(command, project, dialect, options.videos), command)
  } finally {
    await spool.clear()
  }
}

function sendOutcome(exchange: Exchange, dialect: Dialect, outcome: Outcome, command: Command): void {
  const isRunning = outcome.type === 'video' && !isTerminal(outcome.video.status)
  sendJson(exchange, 200, dialect.encode(outcome, { command }), {
    ...(isRunning ? { 'openai-poll-after-ms': POLL_AFTER_MS } : undefined),
    ...dialect.encodeHeaders?.(outcome),
  })
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

function sendError(exchange: Exchange, options: HttpOptions, dialect: Dialect, thrown: unknown): void {
  const error = toAppError(thrown, exchange.requestId, options.logger)
  // What is left of a refused body is not worth reading: after the answer the connection ends.
  const isUnread = !exchange.request.complete && exchange.request.readableLength > 0
  sendJson(exchange, error.status, dialect.encodeError(error), {
    ...errorHeaders(error),
    ...(isUnread || error.status === 413 ? { connection: 'close' } : {}),
  })
  exchange.request.resume()
}

async function answerUnknownRoute(exchange: Exchange, dialect: Dialect, options: HttpOptions): Promise<void> {
  const { request, response } = exchange
  if (request.method === 'OPTIONS') {
    response
      .writeHead(204, { ...preflightHeaders(request.headers), 'x-request-id': exchange.requestId })
      .end()
    return
  }
  const path = (request.url ?? '/').split('?')[0]?.slice(0, 200) ?? '/'
  const method = request.method ?? ''
  try {
    // Which routes exist is told to those who have a key.
    await authenticate(request.headers, options.keys, publicHost(options), dialect.requiresBearer)
    const allowed = findMethods(path, options)
    if (allowed.length === 0) throw new AppError('unknown_url', { method, path })
    response.setHeader('allow', allowed.join(', '))
    throw new AppError('method_not_allowed', { method, path, allowed: allowed.join(', ') })
  } catch (error) {
    sendError(exchange, options, dialect, error)
  }
}

function findMethods(path: string, options: HttpOptions): string[] {
  const methods = options.dialects.flatMap((dialect) =>
    dialect.routes
      .filter((route) => toPattern(dialect.prefix + route.path).test(path))
      .flatMap((route) => (route.path.endsWith('/content') ? ['GET', 'HEAD'] : [route.method])),
  )
  return [...new Set(methods)]
}

function toPattern(path: string): RegExp {
  return new RegExp(`^${path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/:\w+/g, '[^/]+')}$`)
}

function findDialect(url: string, options: HttpOptions): Dialect {
  const longestFirst = options.dialects.toSorted((a, b) => b.prefix.length - a.prefix.length)
  return longestFirst.find((dialect) => url.startsWith(`${dialect.prefix}/`)) ?? options.dialects[0]
}

/** Answers what is not even HTTP. There is no request to speak of, only a socket. */
function answerBrokenRequest(error: Error & { code?: string }, socket: Socket, options: HttpOptions): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const requestId = createId('req_', options.now(), options.randomBytes)
  const answer = toBrokenRequestError(error.code)
  const body = JSON.stringify(options.dialects[0].encodeError(answer))
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'x-request-id': requestId,
    connection: 'close',
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  socket.end(`HTTP/1.1 ${answer.status} Refused\r\n${lines.join('\r\n')}\r\n\r\n${body}`)
}

function toBrokenRequestError(code: string | undefined): AppError {
  if (code === 'HPE_HEADER_OVERFLOW') return new AppError('headers_too_large')
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT')
    return new AppError('request_timeout', { seconds: BODY_TIMEOUT_MS / 1000 })
  return new AppError('invalid_url_encoding', { reason: 'it is not HTTP/1.1.' })
}

/**
 * fastify's close() waits for kept-alive connections to time out, which takes over a minute: the idle ones are closed
 * under it, and what is still busy at the deadline is cut.
 */
async function stopServer(app: FastifyInstance, deadlineMs: number): Promise<void> {
  const server = app.server as Server
  const sweep = setInterval(() => server.closeIdleConnections(), 50)
  const cut = setTimeout(() => server.closeAllConnections(), deadlineMs)
  try {
    await app.close()
  } finally {
    clearInterval(sweep)
    clearTimeout(cut)
  }
}

function publicHost(options: HttpOptions): string | undefined {
  return options.publicUrl === undefined ? undefined : new URL(options.publicUrl).hostname.toLowerCase()
}

function toUrl(host: string, address: AddressInfo): string {
  const name = host.includes(':') ? `[${host}]` : host
  return `http://${name}:${address.port}`
}

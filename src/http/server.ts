import type { AddressInfo, Socket } from 'node:net'
import fastify from 'fastify'
import type { FastifyError, FastifyInstance } from 'fastify'
import { AppError } from '#core/errors.ts'
import { isLoopback } from './authentication.ts'
import { refuseMediaType } from './body.ts'
import { answerBrokenRequest } from './broken-request.ts'
import { registerDialect } from './dialect-routes.ts'
import { createEventStreams } from './event-streams.ts'
import { registerEvents } from './events.ts'
import { registerOpenApi } from './openapi/routes.ts'
import { DEFAULT_TIMEOUTS } from './options.ts'
import type { HttpOptions } from './options.ts'
import { registerMetrics } from './metrics-route.ts'
import { createResponder } from './responder.ts'
import type { Responder } from './responder.ts'
import { createRoutingTable } from './routing-table.ts'
import type { ServedRoute } from './routing-table.ts'
import { registerHealth, registerModels, registerUnknown } from './server-routes.ts'

export type { HttpOptions } from './options.ts'

/** A server on an address, between start() and stop(). */
export interface HttpServer {
  /** Throws Error for an address that can't be listened on, and for a server without keys on a public one. */
  start(host: string, port: number): Promise<{ readonly url: string }>
  /** Every method of every path that is served. */
  readonly routes: readonly ServedRoute[]
  /** Finishes the requests in flight, closes every connection. */
  stop(): Promise<void>
}

/** Ids are about 60 characters. */
const MAX_PARAM_LENGTH = 500
const STOP_DEADLINE_MS = 4000
const SWEEP_MS = 50

/** The HTTP side: bytes in, bytes out. Knows no vendor and no engine. */
export function createHttpServer(options: HttpOptions): HttpServer {
  const responder = createResponder(options)
  const app = createFastify(responder)
  const routes = createRoutingTable(app)
  const sockets = trackSockets(app)
  const streams = createEventStreams({ heartbeatMs: options.timeouts?.heartbeatMs })
  const startedAt = options.now()
  const servesApi = options.servesApi ?? true
  const dialects = servesApi ? options.dialects : []
  for (const dialect of dialects) {
    registerDialect(app, dialect, responder)
    registerModels(app, dialect, responder, startedAt)
    if (dialect.extras?.includes('events') === true) registerEvents(app, dialect, responder, streams)
  }
  registerHealth(app, responder)
  registerMetrics(app, responder)
  if (servesApi) registerOpenApi(app, responder, routes)
  registerUnknown(app, responder, routes)
  return {
    routes: routes.list(),
    async start(host, port) {
      if (servesApi && options.keys.isOpen() && !isLoopback(host)) {
        throw new Error(
          `Refusing to listen on ${host} without an API key: anybody who reaches it could use it. Set FILMGATE_API_KEYS, or make a key with 'filmgate keys create'.`,
        )
      }
      await options.spool.sweep()
      await app.listen({ host, port })
      return { url: toUrl(host, app.server.address() as AddressInfo) }
    },
    stop() {
      streams.close()
      return stopServer(app, sockets, options.stopDeadlineMs ?? STOP_DEADLINE_MS)
    },
  }
}

function createFastify(responder: Responder): FastifyInstance {
  const { options } = responder
  const timeouts = { ...DEFAULT_TIMEOUTS, ...options.timeouts }
  const app = fastify({
    logger: false,
    exposeHeadRoutes: false,
    requestTimeout: timeouts.requestMs,
    http: {
      headersTimeout: timeouts.headersMs,
      connectionsCheckingInterval: timeouts.checkEveryMs,
      // node would refuse such a request without a body; here it gets the envelope.
      requireHostHeader: false,
    },
    routerOptions: { maxParamLength: MAX_PARAM_LENGTH, ignoreTrailingSlash: true },
    // While closing, requests on kept connections are still answered; new connections are not accepted.
    return503OnClosing: false,
    frameworkErrors: (error, request, reply) => {
      const reason = error.message.slice(0, 200)
      const refusal = new AppError('invalid_url_encoding', { reason })
      responder.sendError(responder.open(request, reply), responder.findDialect(request.url), refusal)
    },
    clientErrorHandler: (error, socket) => answerBrokenRequest(error, socket, options, timeouts),
  })
  app.addHook('onRequest', (request, reply, done) => {
    if (request.headers.host !== undefined || request.raw.httpVersion === '1.0') return done()
    const refusal = new AppError('invalid_url_encoding', { reason: 'it has no Host header.' })
    responder.sendError(responder.open(request, reply), responder.findDialect(request.url), refusal)
  })
  // Bodies are read by the routes themselves, within limits of their own.
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', (_request, _payload, done) => done(null))
  app.setErrorHandler((error: FastifyError, request, reply) => {
    // fastify looks at the type of every body before a route does, and knows no other fault of a client.
    const thrown = error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE' ? refuseMediaType(request.headers) : error
    responder.sendError(responder.open(request, reply), responder.findDialect(request.url), thrown)
  })
  // Any expectation but 100-continue may be ignored (RFC 9110, section 10.1.1); node would answer without a body.
  app.server.on('checkExpectation', (request, response) => app.server.emit('request', request, response))
  return app
}

function trackSockets(app: FastifyInstance): ReadonlySet<Socket> {
  const sockets = new Set<Socket>()
  app.server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  return sockets
}

/**
 * fastify's close() waits for kept-alive connections to time out, which takes over a minute: the idle ones are closed
 * under it, and what is still busy at the deadline is cut. Browsers open connections in advance; node counts one that
 * has said nothing yet as busy, so these are looked for.
 */
async function stopServer(
  app: FastifyInstance,
  sockets: ReadonlySet<Socket>,
  deadlineMs: number,
): Promise<void> {
  const { server } = app
  const sweep = setInterval(() => {
    server.closeIdleConnections()
    for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy()
  }, SWEEP_MS)
  const cut = setTimeout(() => server.closeAllConnections(), deadlineMs)
  try {
    await app.close()
  } finally {
    clearInterval(sweep)
    clearTimeout(cut)
  }
}

function toUrl(host: string, address: AddressInfo): string {
  const name = host.includes(':') ? `[${host}]` : host
  return `http://${name}:${address.port}`
}

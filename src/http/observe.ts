import type { FastifyRequest } from 'fastify'
import type { Logger } from '#core/engine.ts'
import type { Metrics } from '#core/metrics.ts'
import type { Exchange } from './exchange.ts'

/**
 * Counts and logs each request when its answer is out, or its client gone. What changes something is told at level
 * info, what only reads at debug: clients poll. Never a header, a query or a body, which hold keys and prompts. A route that is asked often gives its own pattern, since
 * the framework makes a new object of all its options to tell it.
 */
export function createObserver(
  metrics: Metrics | undefined,
  logger: Logger,
): (exchange: Exchange, request: FastifyRequest, pattern?: string) => void {
  return (exchange, request, pattern) => {
    const { response, startedAt, requestId } = exchange
    response.on('close', () => {
      const durationMs = performance.now() - startedAt
      const { method } = request
      const route = pattern ?? findPattern(request)
      // Without headers there was no answer: 499 is what nginx calls a client that did not wait.
      const status = response.headersSent ? response.statusCode : 499
      metrics?.request({ method, route, status, seconds: durationMs / 1000 })
      const { videoId, project } = exchange.subject
      const line = {
        requestId,
        method,
        route,
        status,
        durationMs: Math.round(durationMs),
        ...(project !== undefined && { project }),
        ...(videoId !== undefined && { videoId }),
      }
      if (method === 'GET' || method === 'HEAD') logger.debug(line, 'request')
      else logger.info(line, 'request')
    })
  }
}

function findPattern(request: FastifyRequest): string {
  return request.is404 ? 'unknown' : (request.routeOptions.url ?? 'unknown')
}

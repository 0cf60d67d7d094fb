import type { FastifyInstance } from 'fastify'
import { sendText } from './exchange.ts'
import type { Responder } from './responder.ts'
import type { RouteNotes } from './routing-table.ts'

/** `GET /metrics` for Prometheus, when there is a page to show. */
export function registerMetrics(app: FastifyInstance, responder: Responder): void {
  const { metricsPage, dialects } = responder.options
  if (metricsPage === undefined) return
  const notes: RouteNotes = {
    group: '',
    ...(metricsPage.needsKey ? {} : { isPublic: true }),
    description: {
      summary: 'Counts and times for Prometheus.',
      answer: { type: 'string' },
      answerType: 'text/plain',
    },
  }
  app.get('/metrics', { config: { notes } }, async (request, reply) => {
    const exchange = responder.open(request, reply)
    try {
      if (metricsPage.needsKey) await responder.authenticate(exchange, dialects[0])
      const { type, body } = await metricsPage.read()
      sendText(exchange, 200, body, { 'content-type': type })
    } catch (error) {
      responder.sendError(exchange, dialects[0], error)
    }
  })
}

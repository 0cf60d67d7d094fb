import type { FastifyInstance } from 'fastify'
import type { Json } from '#core/json.ts'
import { sendText } from '../exchange.ts'
import type { Responder } from '../responder.ts'
import type { RoutingTable } from '../routing-table.ts'
import { createOpenApiDocument } from './document.ts'
import type { OpenApiDocument } from './document.ts'
import { PAGE_HEADERS, renderPage } from './page.ts'

/** `/openapi.json`, and `/docs`, which shows the same to people. Neither needs a key: both tell what is public anyway. */
export function registerOpenApi(app: FastifyInstance, responder: Responder, routes: RoutingTable): void {
  const { version, publicUrl } = responder.options
  // Written when it is first asked for: by then every route is there.
  let document: OpenApiDocument | undefined
  const texts = new Map<string, string>()
  const write = (name: string, render: (document: OpenApiDocument) => string): string => {
    document ??= createOpenApiDocument(routes.list(), { version, url: publicUrl ?? '/' })
    const text = texts.get(name) ?? render(document)
    texts.set(name, text)
    return text
  }
  const config = (summary: string, answer: Json, answerType?: string) => ({
    config: { notes: { group: '', isPublic: true, description: { summary, answer, answerType } } } as const,
  })
  app.get('/openapi.json', config('This document.', { type: 'object' }), (request, reply) =>
    sendText(responder.open(request, reply), 200, write('json', JSON.stringify)),
  )
  app.get('/docs', config('This document as a page.', { type: 'string' }, 'text/html'), (request, reply) =>
    sendText(responder.open(request, reply), 200, write('page', renderPage), PAGE_HEADERS),
  )
}

import type { FastifyRequest } from 'fastify'
import type { Dialect } from '#core/dialect.ts'
import type { Exchange } from './exchange.ts'
import type { LinkQuery } from './content-link.ts'
import type { Responder } from './responder.ts'

/**
 * Whose a request is that may come by a signed link: of whoever owns the video that the link leads to, or else of the
 * key's project. Throws AppError as authenticate() does, `link_invalid`, `link_expired`, and `video_not_found`.
 */
export async function findProject(
  exchange: Exchange,
  request: FastifyRequest,
  dialect: Dialect,
  responder: Responder,
  target: unknown,
): Promise<string> {
  const query = request.query as LinkQuery
  if (query.signature === undefined) return responder.authenticate(exchange, dialect)
  const { id } = request.params as { readonly id: string }
  responder.links.check(id, target, query)
  const project = await responder.options.videos.ownerOf(id)
  exchange.subject.project = project
  return project
}

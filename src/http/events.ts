import type { FastifyInstance } from 'fastify'
import type { Dialect, RouteDescription } from '#core/dialect.ts'
import { isTerminal } from '#core/video.ts'
import type { Video } from '#core/video.ts'
import type { EventStreams } from './event-streams.ts'
import { commonHeaders } from './exchange.ts'
import type { Exchange } from './exchange.ts'
import { findProject } from './find-project.ts'
import type { Responder } from './responder.ts'

/** `GET /videos/{id}/events` below a dialect's prefix: what polling would answer, whenever it would be another answer. */
export function registerEvents(
  app: FastifyInstance,
  dialect: Dialect,
  responder: Responder,
  streams: EventStreams,
): void {
  const description: RouteDescription = {
    summary:
      'Follows a video up to its end, as server-sent events; the data of each is what retrieving the video answers.',
    answer: { type: 'string' },
    answerType: 'text/event-stream',
    otherAnswers: {
      '204': { description: 'It has told the client the end: there is nothing to come back for.' },
    },
    query: {
      expires: { type: 'integer', description: 'Of a signed link: Unix seconds.' },
      signature: { type: 'string', description: 'Of a signed link.' },
    },
  }
  app.get<{ Params: { id: string } }>(
    `${dialect.prefix}/videos/:id/events`,
    { config: { notes: { group: dialect.prefix, description } } },
    async (request, reply) => {
      const exchange = responder.open(request, reply)
      try {
        const project = await findProject(exchange, request, dialect, responder, 'events')
        await follow(exchange, project, request.params.id, dialect, responder, streams)
      } catch (error) {
        responder.sendError(exchange, dialect, error)
      }
    },
  )
}

async function follow(
  exchange: Exchange,
  project: string,
  id: string,
  dialect: Dialect,
  responder: Responder,
  streams: EventStreams,
): Promise<void> {
  const { request, response, subject } = exchange
  const stream = streams.open(response, commonHeaders(exchange))
  let seen = readLastEventId(request.headers['last-event-id'])
  const show = (video: Video | undefined): void => {
    if (video === undefined) return stream.end()
    subject.videoId = video.id
    const event = {
      id: video.version,
      data: responder.writeVideo(exchange, dialect, video),
      isLast: isTerminal(video.status),
    }
    const isSeen = seen === video.version
    seen = undefined
    if (!isSeen) stream.show(event)
    // The one answer that keeps an EventSource from coming back.
    else if (event.isLast) response.writeHead(204, commonHeaders(exchange)).end()
    else stream.skip(event)
  }
  const leave = await responder.options.videos.watch(project, id, show)
  if (response.closed) leave()
  else response.once('close', leave)
}

/** A browser that lost its connection says what it has seen; anything else is as good as nothing. */
function readLastEventId(header: string | string[] | undefined): number | undefined {
  return typeof header === 'string' && /^\d{1,15}$/.test(header) ? Number(header) : undefined
}

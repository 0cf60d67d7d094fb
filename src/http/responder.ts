import type { FastifyReply, FastifyRequest } from 'fastify'
import { after } from '#core/awaitable.ts'
import type { Awaitable } from '#core/awaitable.ts'
import type { Command } from '#core/command.ts'
import type { Dialect, Outcome } from '#core/dialect.ts'
import { createId } from '#core/id.ts'
import { isTerminal } from '#core/video.ts'
import type { PublicVideo } from '#core/video.ts'
import { createAnswerTexts } from './answer-texts.ts'
import { authenticate } from './authentication.ts'
import { createContentLinks } from './content-link.ts'
import type { ContentLinks } from './content-link.ts'
import { createDepartures } from './departures.ts'
import { toAppError } from './error-mapper.ts'
import { createObserver } from './observe.ts'
import { errorHeaders, sendJson, sendText } from './exchange.ts'
import type { Exchange } from './exchange.ts'
import type { HttpOptions } from './options.ts'

/** What every kind of route needs to take a request and to answer it. */
export interface Responder {
  readonly options: HttpOptions
  readonly links: ContentLinks
  /** Takes the answer out of the framework's hands: a poll then costs little more than bare node:http. */
  open(request: FastifyRequest, reply: FastifyReply, pattern?: string): Exchange
  /** The project of a request. Throws AppError. */
  authenticate(exchange: Exchange, dialect: Dialect): Awaitable<string>
  /** `encode` writes the body instead of the dialect's own. */
  sendOutcome(
    exchange: Exchange,
    dialect: Dialect,
    outcome: Outcome,
    command: Command,
    encode?: Dialect['encode'],
  ): void
  /** What a dialect answers to whoever retrieves the video. */
  writeVideo(exchange: Exchange, dialect: Dialect, video: PublicVideo): string
  /** Answers whatever was thrown; the one way to an error. */
  sendError(exchange: Exchange, dialect: Dialect, thrown: unknown): void
  /** The dialect whose prefix a path is below; the first one otherwise. */
  findDialect(path: string): Dialect
}

const POLL_AFTER = { 'openai-poll-after-ms': '1000' }

/** One for all routes of a server. */
export function createResponder(options: HttpOptions): Responder {
  const { keys, logger, now, randomBytes, publicUrl } = options
  const publicHost = publicUrl === undefined ? undefined : new URL(publicUrl).hostname.toLowerCase()
  const longestFirst = options.dialects.toSorted((a, b) => b.prefix.length - a.prefix.length)
  const links = createContentLinks({
    secret: options.linkSecret,
    publicUrl,
    prefix: options.dialects.find(({ extras }) => extras?.includes('links'))?.prefix ?? '',
    now,
  })
  const write = createAnswerTexts(links, now)
  const observe = createObserver(options.metrics, logger)
  const depart = createDepartures(() => performance.now())
  return {
    options,
    links,
    open(request, reply, pattern) {
      reply.hijack()
      const exchange: Exchange = {
        request: request.raw,
        response: reply.raw,
        requestId: createId('req_', now(), randomBytes),
        startedAt: performance.now(),
        subject: {},
        depart,
      }
      observe(exchange, request, pattern)
      return exchange
    },
    authenticate({ request, subject }, dialect) {
      const answer = authenticate(request.headers, keys, publicHost, dialect.requiresBearer)
      return after(answer, (project) => (subject.project = project))
    },
    sendOutcome(exchange, dialect, outcome, command, encode) {
      if (outcome.type === 'video') exchange.subject.videoId = outcome.video.id
      const isRunning = outcome.type === 'video' && !isTerminal(outcome.video.status)
      const writer = encode === undefined ? dialect : { encode }
      sendText(exchange, 200, write(writer, outcome, command, exchange.request), {
        ...(isRunning ? POLL_AFTER : undefined),
        ...dialect.encodeHeaders?.(outcome),
      })
    },
    writeVideo: ({ request }, dialect, video) =>
      write(dialect, { type: 'video', video }, { type: 'video.get', id: video.id }, request),
    sendError(exchange, dialect, thrown) {
      const error = toAppError(thrown, exchange.requestId, logger)
      sendJson(exchange, error.status, dialect.encodeError(error), errorHeaders(error))
    },
    findDialect: (path) =>
      longestFirst.find(({ prefix }) => path === prefix || path.startsWith(`${prefix}/`)) ??
      options.dialects[0],
  }
}

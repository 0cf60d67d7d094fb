import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Command } from '#core/command.ts'
import type { Dialect, Outcome } from '#core/dialect.ts'
import { createId } from '#core/id.ts'
import { isTerminal } from '#core/video.ts'
import type { Video } from '#core/video.ts'
import { authenticate } from './authentication.ts'
import { toAppError } from './error-mapper.ts'
import { createObserver } from './observe.ts'
import { errorHeaders, sendJson, sendText } from './exchange.ts'
import type { Exchange } from './exchange.ts'
import type { HttpOptions } from './options.ts'

/** What every kind of route needs to take a request and to answer it. */
export interface Responder {
  readonly options: HttpOptions
  /** Takes the answer out of the framework's hands: a poll then costs little more than bare node:http. */
  open(request: FastifyRequest, reply: FastifyReply): Exchange
  /** The project of a request. Throws AppError. */
  authenticate(exchange: Exchange, dialect: Dialect): Promise<string>
  /** `encode` writes the body instead of the dialect's own. */
  sendOutcome(
    exchange: Exchange,
    dialect: Dialect,
    outcome: Outcome,
    command: Command,
    encode?: Dialect['encode'],
  ): void
  /** What a dialect answers to whoever retrieves the video. */
  writeVideo(dialect: Dialect, video: Video): string
  /** Answers whatever was thrown; the one way to an error. */
  sendError(exchange: Exchange, dialect: Dialect, thrown: unknown): void
  /** The dialect whose prefix a path is below; the first one otherwise. */
  findDialect(path: string): Dialect
}

const POLL_AFTER = { 'openai-poll-after-ms': '1000' }

/** Polls mostly ask for what has not changed: an unchanged video is the same object, and its text is kept with it. */
function createEncoder(): (encode: Dialect['encode'], outcome: Outcome, command: Command) => string {
  const texts = new WeakMap<Video, Map<Dialect['encode'], string>>()
  return (encode, outcome, command) => {
    const write = (): string => JSON.stringify(encode(outcome, { command }))
    if (outcome.type !== 'video' || command.type !== 'video.get') return write()
    const known = texts.get(outcome.video)
    const text = known?.get(encode) ?? write()
    if (known === undefined) texts.set(outcome.video, new Map([[encode, text]]))
    else known.set(encode, text)
    return text
  }
}

export function createResponder(options: HttpOptions): Responder {
  const { keys, logger, now, randomBytes, publicUrl } = options
  const publicHost = publicUrl === undefined ? undefined : new URL(publicUrl).hostname.toLowerCase()
  const longestFirst = options.dialects.toSorted((a, b) => b.prefix.length - a.prefix.length)
  const write = createEncoder()
  const observe = createObserver(options.metrics, logger)
  return {
    options,
    open(request, reply) {
      reply.hijack()
      const exchange: Exchange = {
        request: request.raw,
        response: reply.raw,
        requestId: createId('req_', now(), randomBytes),
        startedAt: performance.now(),
        subject: {},
      }
      observe(exchange, request)
      return exchange
    },
    async authenticate({ request, subject }, dialect) {
      const project = await authenticate(request.headers, keys, publicHost, dialect.requiresBearer)
      subject.project = project
      return project
    },
    sendOutcome(exchange, dialect, outcome, command, encode = dialect.encode) {
      if (outcome.type === 'video') exchange.subject.videoId = outcome.video.id
      const isRunning = outcome.type === 'video' && !isTerminal(outcome.video.status)
      sendText(exchange, 200, write(encode, outcome, command), {
        ...(isRunning ? POLL_AFTER : undefined),
        ...dialect.encodeHeaders?.(outcome),
      })
    },
    writeVideo: ({ encode }, video) =>
      write(encode, { type: 'video', video }, { type: 'video.get', id: video.id }),
    sendError(exchange, dialect, thrown) {
      const error = toAppError(thrown, exchange.requestId, logger)
      sendJson(exchange, error.status, dialect.encodeError(error), errorHeaders(error))
    },
    findDialect: (path) =>
      longestFirst.find(({ prefix }) => path === prefix || path.startsWith(`${prefix}/`)) ??
      options.dialects[0],
  }
}

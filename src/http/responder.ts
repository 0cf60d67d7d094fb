import type { IncomingMessage } from 'node:http'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { after } from '#core/awaitable.ts'
import type { Awaitable } from '#core/awaitable.ts'
import type { Command } from '#core/command.ts'
import type { Dialect, Outcome } from '#core/dialect.ts'
import { createId } from '#core/id.ts'
import { isTerminal } from '#core/video.ts'
import type { Video } from '#core/video.ts'
import { authenticate } from './authentication.ts'
import { createContentLinks } from './content-link.ts'
import type { ContentLinks } from './content-link.ts'
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
  writeVideo(exchange: Exchange, dialect: Dialect, video: Video): string
  /** Answers whatever was thrown; the one way to an error. */
  sendError(exchange: Exchange, dialect: Dialect, thrown: unknown): void
  /** The dialect whose prefix a path is below; the first one otherwise. */
  findDialect(path: string): Dialect
}

const POLL_AFTER = { 'openai-poll-after-ms': '1000' }

/** A link lives for an hour; a text that holds one is written anew often enough that readers have most of that. */
const LINK_LIFE_MS = 3_600_000
const LINK_TEXT_LIFE_MS = 300_000

type Write = (
  encode: Dialect['encode'],
  outcome: Outcome,
  command: Command,
  request: IncomingMessage,
) => string

interface KnownText {
  readonly text: string
  /** Where the links in it lead, and until when it may be shown; undefined: there are none. */
  readonly links: { readonly base: string; readonly until: number } | undefined
}

/** Polls mostly ask for what has not changed: an unchanged video is the same object, and its text is kept with it. */
function createEncoder(links: ContentLinks, now: () => number): Write {
  const texts = new WeakMap<Video, Map<Dialect['encode'], KnownText>>()

  function write(
    encode: Dialect['encode'],
    outcome: Outcome,
    command: Command,
    request: IncomingMessage,
  ): KnownText {
    let madeFor: KnownText['links']
    const body = encode(outcome, {
      command,
      contentUrl(video) {
        const madeAt = now()
        if (video.expiresAt !== null && video.expiresAt <= madeAt) return undefined
        const base = links.baseOf(request)
        madeFor = { base, until: Math.min(madeAt + LINK_TEXT_LIFE_MS, video.expiresAt ?? Infinity) }
        return links.make(base, video.id, 'video', madeAt + LINK_LIFE_MS)
      },
      signLink: (id, target, expiresAt) => links.make(links.baseOf(request), id, target, expiresAt),
    })
    return { text: JSON.stringify(body), links: madeFor }
  }

  return (encode, outcome, command, request) => {
    if (outcome.type !== 'video' || command.type !== 'video.get') {
      return write(encode, outcome, command, request).text
    }
    const known = texts.get(outcome.video)
    const before = known?.get(encode)
    if (before !== undefined && isGood(before, request)) return before.text
    const after = write(encode, outcome, command, request)
    if (known === undefined) texts.set(outcome.video, new Map([[encode, after]]))
    else known.set(encode, after)
    return after.text
  }

  function isGood({ links: held }: KnownText, request: IncomingMessage): boolean {
    return held === undefined || (now() < held.until && links.baseOf(request) === held.base)
  }
}

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
  const write = createEncoder(links, now)
  const observe = createObserver(options.metrics, logger)
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
      }
      observe(exchange, request, pattern)
      return exchange
    },
    authenticate({ request, subject }, dialect) {
      const answer = authenticate(request.headers, keys, publicHost, dialect.requiresBearer)
      return after(answer, (project) => (subject.project = project))
    },
    sendOutcome(exchange, dialect, outcome, command, encode = dialect.encode) {
      if (outcome.type === 'video') exchange.subject.videoId = outcome.video.id
      const isRunning = outcome.type === 'video' && !isTerminal(outcome.video.status)
      sendText(exchange, 200, write(encode, outcome, command, exchange.request), {
        ...(isRunning ? POLL_AFTER : undefined),
        ...dialect.encodeHeaders?.(outcome),
      })
    },
    writeVideo: ({ request }, { encode }, video) =>
      write(encode, { type: 'video', video }, { type: 'video.get', id: video.id }, request),
    sendError(exchange, dialect, thrown) {
      const error = toAppError(thrown, exchange.requestId, logger)
      sendJson(exchange, error.status, dialect.encodeError(error), errorHeaders(error))
    },
    findDialect: (path) =>
      longestFirst.find(({ prefix }) => path === prefix || path.startsWith(`${prefix}/`)) ??
      options.dialects[0],
  }
}

import type { ServerResponse } from 'node:http'
import { AppError } from '#core/errors.ts'
import { DEFAULT_TIMEOUTS } from './options.ts'

/** One state of what is followed, as it goes out. */
export interface StreamEvent {
  /** What a client names when it comes back: it has seen this much. */
  readonly id: number
  /** One line. */
  readonly data: string
  /** Nothing comes after it. */
  readonly isLast: boolean
}

/** A client that follows something (https://html.spec.whatwg.org/multipage/server-sent-events.html). */
export interface EventStream {
  /** Sends an event, or keeps it until the client has taken the one before; then only the newest is kept. */
  show(event: StreamEvent): void
  /** Begins with an event that the client has already. */
  skip(event: StreamEvent): void
  end(): void
}

/** All streams of a server: one timer, one limit, one end. */
export interface EventStreams {
  /** Throws AppError `unavailable` when there are too many. */
  open(response: ServerResponse, headers: Readonly<Record<string, string | number>>): EventStream
  /** Ends all of them, and from now on each new one after its first event. */
  close(): void
}

/** Each costs about 50 KB. */
const MAX_STREAMS = 10_000
/** A client that takes nothing for so many heartbeats is let go. */
const MAX_STALLED_BEATS = 4
/** How long a browser waits before it comes back. */
const RETRY_MS = 2_000

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  // nginx would keep events back until it has a bufferful.
  'x-accel-buffering': 'no',
}

interface OpenStream {
  readonly stream: EventStream
  beat(): void
}

export function createEventStreams(
  options: { readonly heartbeatMs?: number | undefined } = {},
): EventStreams {
  const streams = new Set<OpenStream>()
  let timer: NodeJS.Timeout | undefined
  let isClosing = false

  return {
    open(response, headers) {
      if (streams.size >= MAX_STREAMS) {
        throw new AppError('unavailable', { reason: `${MAX_STREAMS} event streams are open.` })
      }
      const opened = openStream(response, headers, () => isClosing)
      streams.add(opened)
      timer ??= setInterval(beatAll, options.heartbeatMs ?? DEFAULT_TIMEOUTS.heartbeatMs)
      response.once('close', () => {
        streams.delete(opened)
        if (streams.size > 0) return
        clearInterval(timer)
        timer = undefined
      })
      return opened.stream
    },
    close() {
      isClosing = true
      for (const { stream } of streams) stream.end()
    },
  }

  function beatAll(): void {
    for (const stream of streams) stream.beat()
  }
}

function openStream(
  response: ServerResponse,
  headers: Readonly<Record<string, string | number>>,
  isClosing: () => boolean,
): OpenStream {
  let waiting: StreamEvent | undefined
  let shown = ''
  let isSending = false
  let isEnding = false
  let stalledBeats = 0

  /** At most one piece is on its way, so a client that reads nothing costs no more than that. */
  function send(text: string): void {
    const isFirst = !response.headersSent
    if (isFirst) response.writeHead(200, { ...headers, ...HEADERS })
    isSending = true
    response.write(isFirst ? `retry: ${RETRY_MS}\n${text}` : text, onSent)
  }

  function onSent(): void {
    isSending = false
    stalledBeats = 0
    const next = waiting
    waiting = undefined
    if (next !== undefined) show(next)
    else if (isEnding) response.end()
  }

  function show(event: StreamEvent): void {
    if (response.destroyed || response.writableEnded) return
    if (isSending) {
      waiting = event
      return
    }
    isEnding ||= event.isLast || isClosing()
    if (event.data !== shown) {
      shown = event.data
      send(`id: ${event.id}\ndata: ${event.data}\n\n`)
    } else if (isEnding) response.end()
  }

  return {
    stream: {
      show,
      skip(event) {
        shown = event.data
        isEnding ||= isClosing()
        send('\n')
      },
      end() {
        isEnding = true
        if (response.headersSent && !isSending) response.end()
      },
    },
    beat() {
      if (!response.headersSent || response.writableEnded) return
      if (!isSending) send(':\n\n')
      else if (++stalledBeats >= MAX_STALLED_BEATS) response.destroy()
    },
  }
}

import { createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { AppError } from '#core/errors.ts'
import type { LinkTarget } from '#core/link.ts'

/** Links that work without a key until they expire: whoever has one may follow it. */
export interface ContentLinks {
  /** The address of this server as the client of a request sees it, without a slash at its end. */
  baseOf(request: IncomingMessage): string
  /** `expiresAt` is Unix milliseconds, of which whole seconds count. */
  make(base: string, videoId: string, target: LinkTarget, expiresAt: number): string
  /** Throws AppError `link_invalid`, `link_expired`. */
  check(videoId: string, target: unknown, query: LinkQuery): void
}

/** What a link says besides what it leads to. */
export interface LinkQuery {
  readonly expires?: unknown
  readonly signature?: unknown
}

/** A name or an address, and a port: what can stand in a URL and means nothing else there. */
const HOST = /^(?:[a-z0-9](?:[a-z0-9._-]{0,252}[a-z0-9])?|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/i

/** Links below `prefix`, signed with `secret`; without a `publicUrl` they lead where the request came to. */
export function createContentLinks(options: {
  /** Of all servers that share a database: what one has signed, all others honour. */
  readonly secret: Uint8Array
  /** Address that clients see behind a proxy; undefined: the one that each of them asks for. */
  readonly publicUrl: string | undefined
  /** Of the dialect whose routes the links lead to. */
  readonly prefix: string
  /** Unix milliseconds. */
  readonly now: () => number
}): ContentLinks {
  const { secret, prefix, now } = options
  const publicUrl = options.publicUrl?.replace(/\/+$/, '')

  function sign(videoId: string, target: string, expires: string): Buffer {
    return createHmac('sha256', secret).update(`${videoId}\n${target}\n${expires}`).digest()
  }

  return {
    baseOf({ headers: { host }, socket }) {
      if (publicUrl !== undefined) return publicUrl
      if (host !== undefined && HOST.test(host)) return `http://${host}`
      const { localAddress = '127.0.0.1', localPort = 80 } = socket
      return `http://${localAddress.includes(':') ? `[${localAddress}]` : localAddress}:${localPort}`
    },
    make(base, videoId, target, expiresAt) {
      const expires = String(Math.floor(expiresAt / 1000))
      const signature = sign(videoId, target, expires).toString('base64url')
      const path = target === 'events' ? 'events' : 'content'
      const variant = target === 'events' || target === 'video' ? '' : `variant=${target}&`
      return `${base}${prefix}/videos/${videoId}/${path}?${variant}expires=${expires}&signature=${signature}`
    },
    check(videoId, target, { expires, signature }) {
      if (typeof target !== 'string' || typeof expires !== 'string' || typeof signature !== 'string') {
        throw new AppError('link_invalid')
      }
      const expected = sign(videoId, target, expires)
      const given = Buffer.from(signature, 'base64url')
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
        throw new AppError('link_invalid')
      }
      // Signed, hence a number.
      if (Number(expires) * 1000 <= now()) throw new AppError('link_expired')
    },
  }
}

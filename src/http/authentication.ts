import { isIP } from 'node:net'
import type { IncomingHttpHeaders } from 'node:http'
import { after } from '#core/awaitable.ts'
import type { Awaitable } from '#core/awaitable.ts'
import { AppError } from '#core/errors.ts'
import type { KeyService } from '#core/services.ts'

/** Whoever calls a server without keys. */
const OPEN_PROJECT = 'default'
const MAX_SECRET_LENGTH = 512

/**
 * Tells the project of a request. Accepts `Bearer k`, `bearer k` and, unless the dialect requires the scheme, a bare
 * `k`. Without any key on the server, everybody on this machine is the project `default`.
 * Throws AppError `missing_api_key`, `invalid_api_key`, `forbidden_origin`.
 */
export function authenticate(
  headers: IncomingHttpHeaders,
  keys: KeyService,
  publicHost: string | undefined,
  requiresBearer = false,
): Awaitable<string> {
  if (keys.isOpen()) {
    refuseStrangers(headers, publicHost)
    return OPEN_PROJECT
  }
  const secret = readSecret(headers.authorization, requiresBearer)
  if (secret === undefined) throw new AppError('missing_api_key')
  return after(keys.authenticate(secret), (project) => {
    if (project === undefined) throw new AppError('invalid_api_key', { hint: toHint(secret) })
    return project
  })
}

function readSecret(header: string | undefined, requiresBearer: boolean): string | undefined {
  // As nearly all clients write it: the patterns below would find the same.
  if (header?.startsWith('Bearer ') === true) return toSecret(header.slice(7))
  if (requiresBearer && header !== undefined && !/^bearer\s/i.test(header)) return undefined
  return header === undefined ? undefined : toSecret(header.replace(/^bearer(\s+|$)/i, ''))
}

function toSecret(text: string): string | undefined {
  const secret = text.trim()
  return secret === '' ? undefined : secret.slice(0, MAX_SECRET_LENGTH)
}

/** OpenAI's message shows the ends of the key; shorter ones give too much of themselves away. */
function toHint(secret: string): string {
  return secret.length < 16 ? '***' : `${secret.slice(0, 4)}***${secret.slice(-4)}`
}

/**
 * A server without keys trusts its machine, and a browser on that machine runs other people's pages. They are told
 * apart by the Origin they come from, or, after a DNS rebinding, by the Host they ask for.
 */
function refuseStrangers(headers: IncomingHttpHeaders, publicHost: string | undefined): void {
  const hosts = [toHostname(headers.host), headers.origin === 'null' ? 'null' : toHostname(headers.origin)]
  const stranger = hosts.find((host) => host !== undefined && !isLocal(host) && host !== publicHost)
  if (stranger !== undefined) throw new AppError('forbidden_origin', { host: stranger.slice(0, 100) })
}

function toHostname(text: string | undefined): string | undefined {
  if (text === undefined || text === '') return undefined
  return text
    .replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
    .replace(/:\d+$/, '')
    .toLowerCase()
}

function isLocal(host: string): boolean {
  if (host === 'localhost' || host.endsWith('.localhost') || host === '[::1]') return true
  return isIP(host) === 4 && host.startsWith('127.')
}

/** True for addresses that only this machine can reach. */
export function isLoopback(host: string): boolean {
  return isLocal(host) || host === '::1'
}

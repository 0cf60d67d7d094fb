import { lookup as dnsLookup } from 'node:dns'
import type { LookupAddress } from 'node:dns'
import { isIP } from 'node:net'
import type { LookupFunction } from 'node:net'
import { Agent, buildConnector, fetch as undiciFetch, FormData as UndiciFormData } from 'undici'
import { isPublicAddress } from './address-guard.ts'

export interface GuardedFetchOptions {
  /** Lets requests go to private addresses too; for operators' own webhooks and engines. Default false. */
  readonly allowPrivate?: boolean
  /** Until the connection stands, milliseconds. Default 10 000. */
  readonly connectTimeoutMs?: number
  /** Until the headers are there, and between two pieces of the body, milliseconds. Default 30 000. */
  readonly idleTimeoutMs?: number
  /** Resolves names; default: the system's resolver. */
  readonly lookup?: typeof dnsLookup
}

export interface GuardedFetch {
  readonly fetch: typeof globalThis.fetch
  close(): Promise<void>
}

/** An address that a request on behalf of somebody else must not reach. */
export class BlockedAddressError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'BlockedAddressError'
  }
}

/** Longer chains are loops or games. */
const MAX_REDIRECTS = 5

/**
 * A fetch for URLs that somebody else chose: http and https only, public addresses only. The address is checked when
 * the socket is opened, literal or resolved, so that no name can change its mind between check and use; each redirect
 * is a new request and is checked again. Credentials do not follow a redirect to another origin.
 */
export function createGuardedFetch(options: GuardedFetchOptions = {}): GuardedFetch {
  const { allowPrivate = false, connectTimeoutMs = 10_000, idleTimeoutMs = 30_000 } = options
  const agentOptions: Agent.Options = {
    connect: createConnector(allowPrivate, connectTimeoutMs, options.lookup ?? dnsLookup),
    headersTimeout: idleTimeoutMs,
    bodyTimeout: idleTimeoutMs,
  }
  const reusing = new Agent(agentOptions)
  // On a connection that the server was just closing, nobody can tell whether a request arrived: what must not be sent
  // twice gets one of its own.
  const fresh = new Agent({ ...agentOptions, pipelining: 0 })
  const guarded = async (input: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const url = new URL(input instanceof Request ? input.url : input)
    let request: Hop = { url, init: { ...init, body: toOwnForm(init.body) } }
    for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
      checkUrl(request.url)
      // undici's own fetch: Node's built-in one refuses a dispatcher of another undici version.
      const response = (await undiciFetch(request.url, {
        ...(request.init as object),
        redirect: 'manual',
        dispatcher: isSafe(request.init.method) ? reusing : fresh,
      })) as unknown as Response
      const next = followRedirect(request, response)
      if (next === undefined) return response
      await response.body?.cancel()
      request = next
    }
    throw new BlockedAddressError(`more than ${MAX_REDIRECTS} redirects`)
  }
  return {
    fetch: guarded,
    async close() {
      await Promise.all([reusing.close(), fresh.close()])
    },
  }
}

/** Whether a request can be sent again without harm, if it was lost. */
function isSafe(method = 'GET'): boolean {
  return ['GET', 'HEAD'].includes(method.toUpperCase())
}

/** undici knows only forms of its own class; one of Node's built-in class would go out as `[object FormData]`. */
function toOwnForm(body: RequestInit['body']): RequestInit['body'] {
  if (!(body instanceof FormData)) return body
  const form = new UndiciFormData()
  for (const [name, value] of body) form.append(name, value)
  return form as unknown as FormData
}

function checkUrl(url: URL): void {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new BlockedAddressError(`only http and https URLs can be fetched, not '${url.protocol}'`)
  }
  if (url.username !== '' || url.password !== '') {
    throw new BlockedAddressError('URLs with a user name or password are not fetched')
  }
}

interface Hop {
  readonly url: URL
  readonly init: RequestInit
}

function followRedirect(hop: Hop, response: Response): Hop | undefined {
  const location = response.headers.get('location')
  if (response.status < 300 || response.status > 399 || response.status === 304 || location === null)
    return undefined
  if (hop.init.redirect === 'manual') return undefined
  if (hop.init.redirect === 'error') throw new BlockedAddressError('the server answered with a redirect')
  const url = new URL(location, hop.url)
  const keepsMethod = response.status === 307 || response.status === 308
  const init = keepsMethod ? { ...hop.init } : { ...hop.init, method: 'GET', body: null }
  if (url.origin !== hop.url.origin) init.headers = withoutCredentials(init.headers)
  return { url, init }
}

function withoutCredentials(headers: HeadersInit | undefined): Headers {
  const kept = new Headers(headers)
  for (const name of [
    'authorization',
    'cookie',
    'proxy-authorization',
    'api-key',
    'x-api-key',
    'x-goog-api-key',
  ]) {
    kept.delete(name)
  }
  return kept
}

function createConnector(
  allowPrivate: boolean,
  timeoutMs: number,
  lookup: typeof dnsLookup,
): buildConnector.connector {
  const connect = buildConnector({
    timeout: timeoutMs,
    lookup: allowPrivate ? lookup : createPublicLookup(lookup),
  })
  if (allowPrivate) return connect
  return (target, callback) => {
    // A literal address is connected to without a lookup, so it has to be checked here.
    const literal = target.hostname.replace(/^\[|\]$/g, '')
    if (isIP(literal) !== 0 && !isPublicAddress(literal)) {
      callback(new BlockedAddressError(`'${literal}' is not a public address`), null)
      return
    }
    connect(target, callback)
  }
}

/** Resolves a name and refuses it when any of its addresses is not public. */
function createPublicLookup(lookup: typeof dnsLookup): LookupFunction {
  return (hostname, options, callback) => {
    lookup(
      hostname,
      { ...options, all: true },
      (error: NodeJS.ErrnoException | null, found: LookupAddress[]) => {
        if (error !== null) return callback(error, '', 0)
        const blocked = found.find(({ address }) => !isPublicAddress(address))
        const first = found[0]
        if (blocked !== undefined || first === undefined) {
          return callback(
            new BlockedAddressError(
              `'${hostname}' leads to ${blocked?.address ?? 'no address'}, which is not public`,
            ),
            '',
            0,
          )
        }
        if (options.all === true) callback(null, found)
        else callback(null, first.address, first.family)
      },
    )
  }
}

import pg from 'pg'
import { toError } from '#core/errors.ts'
import { toClientConfig, withTimeout } from './postgres-pool.ts'

const RECONNECT_MS = 1_000
/** Notifications come by themselves or not at all: only a question shows that a connection is dead. */
const PING_MS = 5_000

export interface Channel {
  readonly name: string
  onMessage(payload: string): void
  /** Messages may have been missed: look for yourself. */
  onReconnect(): void
}

export interface PostgresListener {
  /** Answers how to stop listening. */
  listen(channel: Channel): Promise<() => void>
  close(): Promise<void>
}

/** One connection for all LISTENs of a process. It comes back by itself when it breaks. */
export function createPostgresListener(options: {
  readonly url: string
  readonly onError: (error: Error) => void
}): PostgresListener {
  const channels = new Set<Channel>()
  let client: Promise<pg.Client> | undefined
  let timer: NodeJS.Timeout | undefined
  let isClosed = false

  async function connect(): Promise<pg.Client> {
    const next = new pg.Client(toClientConfig(options.url))
    next.on('error', options.onError)
    next.on('end', reconnectLater)
    next.on('notification', ({ channel, payload }) => {
      for (const listening of channels) if (listening.name === channel) listening.onMessage(payload ?? '')
    })
    await next.connect()
    keepAlive(next)
    for (const name of new Set([...channels].map((channel) => channel.name))) await listenOn(next, name)
    return next
  }

  /** Asks until there is no answer; then the connection ends, and with that is opened anew. */
  function keepAlive(listening: pg.Client): void {
    const pinging = setInterval(() => {
      withTimeout(listening.query('select 1'), PING_MS, () => undefined).catch(() => {
        // Hard, since a query is under way.
        listening.end().catch(options.onError)
      })
    }, PING_MS)
    pinging.unref()
    listening.once('end', () => clearInterval(pinging))
  }

  function reconnectLater(): void {
    if (isClosed) return
    clearTimeout(timer)
    timer = setTimeout(() => {
      reconnect().catch((error: unknown) => {
        options.onError(toError(error))
        reconnectLater()
      })
    }, RECONNECT_MS)
  }

  async function reconnect(): Promise<void> {
    client = connect()
    await client
    for (const channel of channels) channel.onReconnect()
  }

  return {
    async listen(channel) {
      channels.add(channel)
      client ??= connect()
      await listenOn(await client, channel.name)
      return () => void channels.delete(channel)
    },
    async close() {
      isClosed = true
      clearTimeout(timer)
      channels.clear()
      const open = await client?.catch(() => undefined)
      await open?.end()
    },
  }
}

async function listenOn(client: pg.Client, channel: string): Promise<void> {
  await client.query(`listen ${client.escapeIdentifier(channel)}`)
}

import { Socket } from 'node:net'
import pg from 'pg'
import { toError } from '#core/errors.ts'
import { toClientConfig, withTimeout } from './postgres-pool.ts'

const RECONNECT_MS = 1_000
/** Notifications come by themselves or not at all: only a question shows that a connection is dead. */
const PING_MS = 5_000

/** What is listened to, and who is told. */
export interface Channel {
  readonly name: string
  onMessage(payload: string): void
  /** Messages may have been missed: look for yourself. */
  onReconnect(): void
}

export interface PostgresListener {
  /** Answers how to stop listening. */
  listen(channel: Channel): Promise<() => void>
  /** Waits for no answer, since there may be none. */
  close(): Promise<void>
}

/** One connection for all LISTENs of a process. It comes back by itself when it breaks. */
export function createPostgresListener(options: {
  readonly url: string
  readonly onError: (error: Error) => void
}): PostgresListener {
  const channels = new Set<Channel>()
  let client: Promise<pg.Client> | undefined
  let socket: Socket | undefined
  let timer: NodeJS.Timeout | undefined
  let isClosed = false

  /** Either it rejects and leaves nothing open, or it is opened anew when it ends: there are never two. */
  async function connect(): Promise<pg.Client> {
    const own = new Socket()
    socket = own
    const next = new pg.Client({ ...toClientConfig(options.url), stream: () => own })
    next.on('error', report)
    next.on('notification', ({ channel, payload }) => {
      for (const listening of channels) if (listening.name === channel) listening.onMessage(payload ?? '')
    })
    try {
      await next.connect()
      keepAlive(next, own)
      for (const name of new Set([...channels].map((channel) => channel.name))) await listenOn(next, name)
    } catch (error) {
      own.destroy()
      throw error
    }
    next.once('end', reconnectLater)
    return next
  }

  async function connectFirst(): Promise<pg.Client> {
    try {
      return await connect()
    } catch (error) {
      client = undefined
      throw error
    }
  }

  /** Asks until there is no answer; then the connection ends, and with that is opened anew. */
  function keepAlive(listening: pg.Client, own: Socket): void {
    const pinging = setInterval(() => {
      // To say goodbye first would be to wait for who is silent.
      withTimeout(listening.query('select 1'), PING_MS, () => undefined).catch(() => own.destroy())
    }, PING_MS)
    pinging.unref()
    listening.once('end', () => clearInterval(pinging))
  }

  function reconnectLater(): void {
    if (isClosed) return
    clearTimeout(timer)
    timer = setTimeout(() => {
      reconnect().catch((error: unknown) => {
        report(toError(error))
        reconnectLater()
      })
    }, RECONNECT_MS)
  }

  async function reconnect(): Promise<void> {
    client = connect()
    await client
    for (const channel of channels) channel.onReconnect()
  }

  function report(error: Error): void {
    if (!isClosed) options.onError(error)
  }

  return {
    async listen(channel) {
      channels.add(channel)
      try {
        await listenOn(await (client ??= connectFirst()), channel.name)
      } catch (error) {
        channels.delete(channel)
        throw error
      }
      return () => void channels.delete(channel)
    },
    async close() {
      isClosed = true
      clearTimeout(timer)
      channels.clear()
      const open = socket
      if (open !== undefined && !open.closed) {
        await new Promise((resolve) => open.once('close', resolve).destroy())
      }
    },
  }
}

async function listenOn(client: pg.Client, channel: string): Promise<void> {
  await client.query(`listen ${client.escapeIdentifier(channel)}`)
}

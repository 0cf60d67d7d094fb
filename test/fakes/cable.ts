import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'

/** A TCP connection to a server that can be pulled out, or go silent as when a firewall drops packets. */
export interface Cable extends AsyncDisposable {
  readonly port: number
  /** `cut` ends what is open and refuses what comes; `silent` takes everything and passes nothing on. */
  set(state: 'whole' | 'cut' | 'silent'): void
}

/** Lays a cable from a free local port to `port` on this machine. */
export async function layCable(port: number): Promise<Cable> {
  let state: 'whole' | 'cut' | 'silent' = 'whole'
  const sockets = new Set<Socket>()
  const track = (socket: Socket): Socket => {
    sockets.add(socket)
    socket.on('error', () => undefined).once('close', () => sockets.delete(socket))
    return socket
  }
  const server = createServer((near) => {
    track(near)
    if (state === 'cut') return void near.destroy()
    const far = track(connect(port, '127.0.0.1'))
    const pass = (from: Socket, to: Socket): void => {
      from.on('data', (chunk) => {
        if (state === 'whole') to.write(chunk)
      })
      from.once('close', () => to.destroy())
    }
    pass(near, far)
    pass(far, near)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    set(next) {
      state = next
      // What was swallowed while silent is missing from the streams: they can't be used again.
      if (next !== 'silent') for (const socket of sockets) socket.destroy()
    },
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

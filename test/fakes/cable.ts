import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'

/**
 * `cut` ends what is open and refuses what comes; `silent` takes everything and passes nothing on. From there, `whole`
 * ends what was open meanwhile; `renewed` passes on what comes, but never again what was open, as a firewall does that
 * was started anew: nobody is told.
 */
export type CableState = 'whole' | 'cut' | 'silent' | 'renewed'

/** A TCP connection to a server that can be pulled out, or go silent as when a firewall drops packets. */
export interface Cable extends AsyncDisposable {
  readonly port: number
  set(state: CableState): void
}

/** Lays a cable from a free local port to `port` on this machine. */
export async function layCable(port: number): Promise<Cable> {
  let state: CableState = 'whole'
  const sockets = new Set<Socket>()
  /** What was open while it was silent: bytes are missing from it, so it can't be used again. */
  const broken = new WeakSet<Socket>()
  const track = (socket: Socket): Socket => {
    sockets.add(socket)
    if (state === 'silent') broken.add(socket)
    socket.on('error', () => undefined).once('close', () => sockets.delete(socket))
    return socket
  }
  const server = createServer((near) => {
    track(near)
    if (state === 'cut') return void near.destroy()
    const far = track(connect(port, '127.0.0.1'))
    const pass = (from: Socket, to: Socket): void => {
      from.on('data', (chunk) => {
        if (!broken.has(from)) to.write(chunk)
      })
      from.once('close', () => {
        // That somebody is gone is not passed on either.
        if (!broken.has(from)) to.destroy()
      })
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
      if (next === 'whole' || next === 'cut') for (const socket of sockets) socket.destroy()
      if (next === 'silent') for (const socket of sockets) broken.add(socket)
    },
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect } from 'node:net'
import { test } from 'node:test'
import { startHttp } from '../support/http-server.ts'
import type { TestServer } from '../support/http-server.ts'

/** Makes the next retrieve wait until it is released; `reached` tells that it waits. */
function holdRetrieve(server: TestServer): { release: () => void; reached: Promise<void> } {
  const held = Promise.withResolvers<void>()
  const reached = Promise.withResolvers<void>()
  const { get } = server.fake.service
  server.fake.service.get = async (project, id) => {
    reached.resolve()
    await held.promise
    return get(project, id)
  }
  return { release: held.resolve, reached: reached.promise }
}

async function stopWithin(server: TestServer, milliseconds: number): Promise<void> {
  const startedAt = performance.now()
  await server.http.stop()
  const took = performance.now() - startedAt
  assert.ok(took < milliseconds, `stop took ${took} ms`)
}

test('stops at once when connections are only kept alive', async () => {
  await using server = await startHttp()
  const socket = connect(server.port, '127.0.0.1')
  socket.write('GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n')
  await once(socket, 'data')
  const silent = connect(server.port, '127.0.0.1')
  await once(silent, 'connect')
  await stopWithin(server, 1000)
})

test('answers what is in flight before it stops', async () => {
  await using server = await startHttp()
  const { release, reached } = holdRetrieve(server)
  const answer = fetch(`${server.url}/v1/videos/video_1`)
  await reached
  const stopped = stopWithin(server, 2000)
  release()
  assert.equal((await answer).status, 404)
  await stopped
})

test('cuts what is still busy at the deadline', async () => {
  await using server = await startHttp({ stopDeadlineMs: 200 })
  const { release, reached } = holdRetrieve(server)
  const cut = assert.rejects(fetch(`${server.url}/v1/videos/video_1`))
  await reached
  await stopWithin(server, 2000)
  await cut
  release()
})

test('takes no new connection once it stops', async () => {
  const server = await startHttp()
  await server[Symbol.asyncDispose]()
  await assert.rejects(fetch(`${server.url}/healthz`))
})

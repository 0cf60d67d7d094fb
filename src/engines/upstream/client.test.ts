import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, it } from 'node:test'
import type { TestContext } from 'node:test'
import { createUpstreamClient, UpstreamFault } from './client.ts'
import type { UpstreamClient } from './client.ts'

describe('calls to an upstream', () => {
  it('answer status and body', async (context) => {
    const client = await startUpstream(context, (_request, response) => {
      response.writeHead(418).end('{"id":"a"}')
    })
    const { status, json } = await client.call('/videos/a', {}, new AbortController().signal)
    assert.deepEqual([status, json], [418, { id: 'a' }])
  })

  it('are given up when no answer comes, or only half of one', async (context) => {
    const silent = await startUpstream(context, () => undefined, 50)
    const halting = await startUpstream(
      context,
      (_request, response) => {
        response.writeHead(200).write('{')
      },
      50,
    )
    for (const client of [silent, halting]) {
      await assert.rejects(
        client.call('/videos/a', {}, new AbortController().signal),
        (error) => error instanceof UpstreamFault && error.sent && /within 0.05 seconds/.test(error.message),
      )
    }
  })

  it('reject with the reason when they are called off', async (context) => {
    const client = await startUpstream(context, () => undefined)
    const controller = new AbortController()
    const reason = new Error('cancelled')
    const calling = client.call('/videos/a', {}, controller.signal)
    controller.abort(reason)
    await assert.rejects(calling, (error) => error === reason)
  })
})

async function startUpstream(
  context: TestContext,
  listener: RequestListener,
  requestTimeoutMs = 60_000,
): Promise<UpstreamClient> {
  const server = createServer(listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  context.after(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return createUpstreamClient({
    baseUrl: `http://127.0.0.1:${port}/v1`,
    apiKey: undefined,
    fetch,
    requestTimeoutMs,
  })
}

import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import { CheckUnavailable } from './check.ts'
import type { TextCheck } from './check.ts'
import { createEndpointCheck } from './endpoint-check.ts'

async function serve(
  context: TestContext,
  listener: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<TextCheck> {
  const server = createServer(listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  context.after(() => {
    server.closeAllConnections()
    server.close()
  })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/moderations`
  return createEndpointCheck({
    url,
    apiKey: 'a-secret',
    model: 'omni-moderation-latest',
    timeoutMs: 300,
    fetch,
  })
}

function answering(body: unknown, status = 200) {
  return (_request: IncomingMessage, response: ServerResponse): void => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  }
}

test('sends the text, and names the categories of the verdict as refusals do', async (context) => {
  const seen: { authorization: string | undefined; body: unknown }[] = []
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body: unknown = JSON.parse(await text(request))
    seen.push({ authorization: request.headers.authorization, body })
    const categories = { sexual: false, 'self-harm': true, 'violence/graphic': true }
    response.end(JSON.stringify({ id: 'modr-1', results: [{ flagged: true, categories }] }))
  }
  const check = await serve(context, (request, response) => void answer(request, response))
  assert.deepEqual(await check.findReasons('something bad'), ['self-harm', 'graphic-violence'])
  assert.deepEqual(seen, [
    {
      authorization: 'Bearer a-secret',
      body: { input: 'something bad', model: 'omni-moderation-latest' },
    },
  ])
})

test('lets pass what is not flagged, whatever the categories say', async (context) => {
  const check = await serve(
    context,
    answering({ results: [{ flagged: false, categories: { sexual: true } }] }),
  )
  assert.deepEqual(await check.findReasons('x'), [])
})

test('blocks what is flagged without a category', async (context) => {
  const check = await serve(context, answering({ results: [{ flagged: true }] }))
  assert.deepEqual(await check.findReasons('x'), ['other'])
})

test('is unavailable when the answer is an error, late, too long or none', async (context) => {
  const broken: [string, TextCheck][] = [
    ['an error', await serve(context, answering({ error: {} }, 500))],
    ['silence', await serve(context, () => undefined)],
    ['no results', await serve(context, answering({ results: [] }))],
    ['no verdict', await serve(context, answering({ results: [{ categories: {} }] }))],
    ['null', await serve(context, answering(null))],
    ['no JSON', await serve(context, (_request, response) => response.end('<html>'))],
    ['too much', await serve(context, (_request, response) => response.end('x'.repeat(300_000)))],
    ['a hang-up', await serve(context, (request) => request.socket.destroy())],
  ]
  for (const [name, check] of broken) await assert.rejects(check.findReasons('x'), CheckUnavailable, name)
})

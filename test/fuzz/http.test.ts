import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { eventually, startHttp } from '../support/http-server.ts'
import { sendRaw } from '../support/raw-http.ts'
import { createRequests, toBytes } from './requests.ts'

const server = await startHttp()
after(() => server[Symbol.asyncDispose]())

const SEED = 20_261_121
const RUNS = 2500
const ANSWER_MS = 3000

test('answers everything, in time, never with a fault of its own', async () => {
  const known = await createVideo()
  server.fake.complete(known, { video: Buffer.alloc(1000) })
  const statuses = new Map<number, number>()
  await fc.assert(
    fc.asyncProperty(createRequests(), async (one) => {
      const answer = await sendRaw(
        server.port,
        toBytes(one, () => known),
        { timeoutMs: ANSWER_MS },
      )
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
      assert.ok(answer.status >= 200 && answer.status < 500, `${answer.status} ${answer.body}`)
      assert.notEqual(answer.status, 409)
      assert.match(answer.headers['x-request-id'] ?? '', /^req_/)
      if (answer.status >= 400) assertEnvelope(answer.body)
      // One of the requests may have been a well-formed delete.
      if (one.target.method === 'DELETE' && answer.status === 200) server.fake.restore(known)
    }),
    { numRuns: RUNS, seed: SEED },
  )
  await eventually(async () => (await server.spooled()).length === 0, 'the upload folder is empty')
  assert.deepEqual(server.complaints, [])
  assert.equal(server.fake.openStreams(), 0)
  assert.equal(({} as { x?: unknown }).x, undefined)
  // The generator is worth something only while it reaches deep and shallow answers alike.
  for (const status of [200, 206, 400, 404, 405, 415]) {
    assert.ok((statuses.get(status) ?? 0) > 0, `no request was answered ${status}`)
  }
})

async function createVideo(): Promise<string> {
  const form = new FormData()
  form.set('prompt', 'cat')
  const response = await fetch(`${server.url}/v1/videos`, { method: 'POST', body: form })
  return ((await response.json()) as { id: string }).id
}

function assertEnvelope(body: string): void {
  const { error } = JSON.parse(body) as { error: Record<string, unknown> }
  assert.deepEqual(Object.keys(error), ['message', 'type', 'param', 'code'])
  assert.ok(
    typeof error['message'] === 'string' && error['message'].length > 0 && error['message'].length < 1000,
  )
}

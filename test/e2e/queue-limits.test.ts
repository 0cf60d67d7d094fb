import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import { startServer } from '../support/server-process.ts'

interface WireVideo {
  readonly id: string
  readonly status: string
  readonly filmgate: { readonly queue_position?: number }
}

test('tells a waiting video its place, and refuses what the queue has no room for', async () => {
  await using server = await startServer({
    environment: { FILMGATE_PROJECT_CONCURRENCY: '1', FILMGATE_MAX_QUEUED: '2' },
  })
  const post = (): Promise<Response> =>
    fetch(`${server.url}/v1/videos`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ prompt: 'A lighthouse at dusk.', seconds: '20' }),
    })
  const create = async (): Promise<WireVideo> => {
    const response = await post()
    assert.equal(response.status, 200)
    return (await response.json()) as WireVideo
  }
  const retrieve = async (id: string): Promise<WireVideo> =>
    (await (await fetch(`${server.url}/v1/videos/${id}`)).json()) as WireVideo

  const first = await create()
  while ((await retrieve(first.id)).status === 'queued') await delay(20)
  assert.equal((await retrieve(first.id)).filmgate.queue_position, undefined)
  const waiting = [await create(), await create()]
  const places = []
  for (const { id } of waiting) places.push((await retrieve(id)).filmgate.queue_position)
  assert.deepEqual(places, [1, 2])

  const refused = await post()
  assert.equal(refused.status, 429)
  assert.ok(Number(refused.headers.get('retry-after')) >= 5)
  const { error } = (await refused.json()) as { error: { type: string; code: string } }
  assert.deepEqual([error.type, error.code], ['requests', 'rate_limit_exceeded'])
})

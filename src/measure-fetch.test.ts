import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NO_METRICS } from '#core/metrics.ts'
import type { UpstreamEvent } from '#core/metrics.ts'
import { measureFetch } from './measure-fetch.ts'

test('counts every call by what came back, and passes it on unchanged', async () => {
  const events: UpstreamEvent[] = []
  const metrics = { ...NO_METRICS, upstream: (event: UpstreamEvent) => void events.push(event) }
  const failure = new TypeError('refused')
  const answers = [new Response('ok'), new Response('', { status: 503 })]
  const fetch = measureFetch(async () => answers.shift() ?? Promise.reject(failure), 'gpu', metrics)
  assert.equal(await (await fetch('http://gpu/')).text(), 'ok')
  assert.equal((await fetch('http://gpu/', { method: 'post' })).status, 503)
  await assert.rejects(fetch(new Request('http://gpu/', { method: 'DELETE' })), (error) => error === failure)
  assert.deepEqual(
    events.map(({ engine, method, answer }) => [engine, method, answer]),
    [
      ['gpu', 'GET', '2xx'],
      ['gpu', 'POST', '5xx'],
      ['gpu', 'DELETE', 'none'],
    ],
  )
})

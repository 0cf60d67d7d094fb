import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Histogram, Registry } from 'prom-client'
import type { Metric } from 'prom-client'
import { RequestHistogram } from './request-histogram.ts'

test('prints the same page as the histogram of prom-client', async () => {
  const buckets = [0.001, 0.1, 1]
  const [name, help] = ['requests', 'Requests.']
  const ours = new RequestHistogram(name, help, buckets)
  const ownRegistry = new Registry()
  ownRegistry.registerMetric(ours as unknown as Metric)
  const theirRegistry = new Registry()
  const labelNames = ['method', 'route', 'status']
  const theirs = new Histogram({ name, help, buckets, labelNames, registers: [theirRegistry] })
  const seconds = [0.0005, 0.001, 0.0011, 0.5, 1, 7, 0]
  for (const [index, status] of [200, 200, 404, 200, 404, 200, 200].entries()) {
    const event = { method: 'GET', route: '/v1/videos/:id', status, seconds: seconds[index] ?? 0 }
    ours.observe(event)
    theirs.labels(event.method, event.route, String(status)).observe(event.seconds)
  }
  assert.equal(await ownRegistry.metrics(), await theirRegistry.metrics())
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { JobStatistics } from '#core/metrics.ts'
import { createPrometheusMetrics } from './prometheus.ts'

const NOBODY: JobStatistics = { groups: [] }

test('shows the live jobs as they are at the moment of asking', async () => {
  const { page } = createPrometheusMetrics()
  const group = { engine: 'gpu', status: 'queued', step: 'render' } as const
  const jobs = { ...group, count: 3, oldestCreatedAt: 4_000, firstRunAt: 7_000 }
  const before = await page(async () => ({ groups: [jobs] }), 9_500)
  assert.match(before.body, /^filmgate_jobs\{engine="gpu",status="queued",step="render"\} 3$/m)
  assert.match(before.body, /^filmgate_jobs_oldest_age_seconds\{.*\} 5\.5$/m)
  assert.match(before.body, /^filmgate_jobs_overdue_seconds\{.*\} 2\.5$/m)
  const after = await page(async () => NOBODY, 10_000)
  assert.doesNotMatch(after.body, /^filmgate_jobs\{/m)
})

test('answers also when the jobs cannot be read, and says so', async () => {
  const { page } = createPrometheusMetrics()
  const { body } = await page(() => Promise.reject(new Error('the database is gone')), 0)
  assert.match(body, /^filmgate_jobs_readable 0$/m)
  assert.match(body, /^process_cpu_seconds_total /m)
})

test('keeps the codes of upstreams from growing without bound', async () => {
  const { metrics, page } = createPrometheusMetrics()
  for (let index = 0; index < 500; index++)
    metrics.jobEnd({ engine: 'e', result: `code_${index}`, seconds: 1 })
  metrics.jobEnd({ engine: 'e', result: 'A message, not a code', seconds: 1 })
  const { body } = await page(async () => NOBODY, 0)
  const series = body.match(/^filmgate_job_duration_seconds_count\{.*\} \d+$/gm) ?? []
  assert.equal(series.length, 51)
  assert.ok(series.some((line) => line.includes('result="other"} 451')))
})

test('counts steps, requests of engines and lateness under their labels', async () => {
  const { metrics, page } = createPrometheusMetrics()
  metrics.step({ engine: 'e', step: 'render', outcome: 'parked', seconds: 0.2 })
  metrics.taken({ engine: 'e', phase: 'resume', lateSeconds: 0 })
  for (const answer of ['2xx', '5xx', 'none', '2xx']) {
    metrics.upstream({ engine: 'e', method: 'POST', answer, seconds: 0.01 })
  }
  const { body, type } = await page(async () => NOBODY, 0)
  assert.match(type, /^text\/plain/)
  assert.match(body, /^filmgate_step_duration_seconds_count\{engine="e",step="render",outcome="parked"\} 1$/m)
  assert.match(body, /^filmgate_step_lateness_seconds_bucket\{le="0\.01",engine="e",phase="resume"\} 1$/m)
  const requests =
    /^filmgate_engine_request_duration_seconds_count\{engine="e",method="POST",answer="2xx"\} 2$/m
  assert.match(body, requests)
})

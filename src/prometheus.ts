import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Metric } from 'prom-client'
import type { JobStatistics, Metrics } from '#core/metrics.ts'
import { RequestHistogram } from './request-histogram.ts'

/** Seconds. A poll takes a millisecond or less, a download minutes. */
const REQUEST_BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60]
const WORK_BUCKETS = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 600, 1800, 3600]
/** Codes may come from elsewhere, and each is a series for ever. */
const MAX_RESULTS = 50
const RESULT_PATTERN = /^[a-z][a-z0-9_]{0,39}$/

export interface PrometheusMetrics {
  readonly metrics: Metrics
  /** What `/metrics` answers. `readJobs` may throw: the rest is answered all the same, and `filmgate_jobs_readable` is 0. */
  page(
    readJobs: () => Promise<JobStatistics>,
    now: number,
  ): Promise<{ readonly type: string; readonly body: string }>
}

/** Counts for Prometheus, in a registry of their own. */
export function createPrometheusMetrics(): PrometheusMetrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  const requests = new RequestHistogram(
    'filmgate_http_request_duration_seconds',
    'Requests from their first byte until the answer is sent or the client is gone.',
    REQUEST_BUCKETS,
  )
  // Its types ask for a class of prom-client; all that is used of one is there.
  registry.registerMetric(requests as unknown as Metric)
  const steps = new Histogram({
    name: 'filmgate_step_duration_seconds',
    help: 'Goes of this server at a step of a job.',
    labelNames: ['engine', 'step', 'outcome'],
    buckets: WORK_BUCKETS,
    registers,
  })
  const lateness = new Histogram({
    name: 'filmgate_step_lateness_seconds',
    help: 'From the moment a step was due until this server took it up; phase is start for the first of a job.',
    labelNames: ['engine', 'phase'],
    buckets: WORK_BUCKETS,
    registers,
  })
  const ends = new Histogram({
    name: 'filmgate_job_duration_seconds',
    help: "Jobs from create to end; result is 'completed' or the code of the error.",
    labelNames: ['engine', 'result'],
    buckets: WORK_BUCKETS,
    registers,
  })
  const upstream = new Histogram({
    name: 'filmgate_engine_request_duration_seconds',
    help: "Requests of engines to their upstreams until the answer's headers.",
    labelNames: ['engine', 'method', 'answer'],
    buckets: REQUEST_BUCKETS,
    registers,
  })
  const collectJobs = createJobGauges(registry)
  const toResult = createResultFilter()
  return {
    metrics: {
      request: (event) => requests.observe(event),
      step: ({ engine, step, outcome, seconds }) => steps.labels(engine, step, outcome).observe(seconds),
      taken: ({ engine, phase, lateSeconds }) => lateness.labels(engine, phase).observe(lateSeconds),
      jobEnd: ({ engine, result, seconds }) => ends.labels(engine, toResult(result)).observe(seconds),
      upstream: ({ engine, method, answer, seconds }) =>
        upstream.labels(engine, method, answer).observe(seconds),
    },
    async page(readJobs, now) {
      await collectJobs(readJobs, now)
      return { type: registry.contentType, body: await registry.metrics() }
    },
  }
}

function createJobGauges(
  registry: Registry,
): (readJobs: () => Promise<JobStatistics>, now: number) => Promise<void> {
  const registers = [registry]
  const labelNames = ['engine', 'status', 'step'] as const
  const jobs = new Gauge({
    name: 'filmgate_jobs',
    help: 'Live jobs in the database, the same on all servers that share it.',
    labelNames,
    registers,
  })
  const age = new Gauge({
    name: 'filmgate_jobs_oldest_age_seconds',
    help: 'Time since the oldest live job was created.',
    labelNames,
    registers,
  })
  const overdue = new Gauge({
    name: 'filmgate_jobs_overdue_seconds',
    help: 'Time since the first live job was due; of one that is worked on, the time that this has taken counts in.',
    labelNames,
    registers,
  })
  const readable = new Gauge({
    name: 'filmgate_jobs_readable',
    help: '1 when the figures about live jobs could be read, else 0.',
    registers,
  })
  return async (readJobs, now) => {
    jobs.reset()
    age.reset()
    overdue.reset()
    try {
      const { groups } = await readJobs()
      for (const { engine, status, step, count, oldestCreatedAt, firstRunAt } of groups) {
        jobs.set({ engine, status, step }, count)
        age.set({ engine, status, step }, Math.max(0, now - oldestCreatedAt) / 1000)
        overdue.set({ engine, status, step }, Math.max(0, now - firstRunAt) / 1000)
      }
      readable.set(1)
    } catch {
      // The readiness check tells why; here it is a number like others.
      readable.set(0)
    }
  }
}

function createResultFilter(): (result: string) => string {
  const known = new Set<string>()
  return (result) => {
    if (known.has(result)) return result
    if (known.size >= MAX_RESULTS || !RESULT_PATTERN.test(result)) return 'other'
    known.add(result)
    return result
  }
}

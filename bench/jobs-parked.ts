import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { createBossScheduler } from '../src/jobs/boss-scheduler.ts'
import { systemClock } from '../src/jobs/clock.ts'
import { openPostgresDatabase } from '../src/jobs/postgres.ts'
import { openSqliteDatabase } from '../src/jobs/sqlite.ts'
import { createSampleVideo } from '../src/jobs/testing/sample-video.ts'
import { createVideoStore } from '../src/jobs/video-store.ts'
import type { VideoStore } from '../src/jobs/video-store.ts'
import { startServer } from '../test/support/server-process.ts'
import type { ServerProcess } from '../test/support/server-process.ts'
import { SILENT } from './jobs-node.ts'

const ENGINE = 'upstream'
/** Requests to the upstream at a time. */
const CONCURRENCY = 64
const MEASURED_INTERVALS = 3
/** Inserts under way at a time. */
const WRITERS = 64

export interface ParkedFigures {
  readonly rssMegabytes: number
  /** 99th percentile of what polls were late, as far as the buckets of `/metrics` tell. */
  readonly lagP99Ms: number
  /** As Node measures it, the 10 ms between two looks included. */
  readonly loopDelayP99Ms: number
  readonly pollsPerSecond: number
  /** Of the server's process. */
  readonly cpuMsPerPoll: number
}

/**
 * A server as it is run, with `jobs` jobs that an upstream in a process of its own has taken and never finishes, over
 * three intervals after it has found its pace. `location` is the folder of an embedded store, or the URL of a shared one.
 */
export async function measureParked(
  location: string,
  jobs: number,
  intervalMs: number,
): Promise<ParkedFigures> {
  const dataDir = await mkdtemp(join(tmpdir(), 'filmgate-bench-'))
  const isShared = location.startsWith('postgres:')
  try {
    await fill(isShared ? location : dataDir, jobs, intervalMs)
    await using upstream = await startUpstream()
    const config = join(dataDir, 'config.json')
    await writeFile(config, JSON.stringify(configure(upstream.url, intervalMs)))
    await using server = await startServer({
      dataDir,
      environment: {
        FILMGATE_CONFIG: config,
        FILMGATE_LOG_LEVEL: 'silent',
        ...(isShared && {
          FILMGATE_DATABASE_URL: location,
          FILMGATE_STORAGE_URL: `file:${join(dataDir, 'assets')}`,
        }),
      },
    })
    return await observe(server, intervalMs)
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
}

function configure(upstreamUrl: string, intervalMs: number): object {
  return {
    engines: {
      [ENGINE]: {
        kind: 'openai-videos',
        baseUrl: upstreamUrl,
        pollIntervalMs: intervalMs,
        concurrency: CONCURRENCY,
      },
    },
    models: { remote: { engine: ENGINE } },
  }
}

/** As jobs stand that have been submitted and looked at: their next polls lie all over an interval. */
async function fill(location: string, jobs: number, intervalMs: number): Promise<void> {
  const { store, close } = await openStore(location)
  let left = jobs
  const write = async (): Promise<void> => {
    while (left-- > 0) {
      const now = Date.now()
      await store.insert(
        createSampleVideo({
          engine: ENGINE,
          model: 'remote',
          status: 'in_progress',
          progress: 50,
          createdAt: now,
          runAt: now + Math.round(Math.random() * intervalMs),
          version: 3,
          checkpoint: {
            phase: 'submitted',
            upstreamId: `upstream-${left}`,
            since: now,
            missing: 0,
            faults: 0,
            pollAfterMs: null,
          },
        }),
      )
    }
  }
  await Promise.all(Array.from({ length: WRITERS }, write))
  await close()
}

async function openStore(location: string): Promise<{ readonly store: VideoStore; close(): Promise<void> }> {
  if (!location.startsWith('postgres:')) {
    const database = await openSqliteDatabase({ dataDir: location, exclusive: true })
    const scheduler = { schedule: async () => undefined }
    return {
      store: createVideoStore({ database, scheduler, now: Date.now }),
      close: () => database.close(),
    }
  }
  const database = await openPostgresDatabase({ url: location, logger: SILENT })
  const scheduler = await createBossScheduler({
    database,
    engines: [ENGINE],
    clock: systemClock,
    concurrency: () => 0,
    takesJobs: false,
    stopDeadlineMs: 0,
    logger: SILENT,
  })
  return {
    store: createVideoStore({ database, scheduler, now: Date.now }),
    async close() {
      await scheduler.close()
      await database.close()
    },
  }
}

async function observe(server: ServerProcess, intervalMs: number): Promise<ParkedFigures> {
  // What came due while the jobs were made is caught up with, and each job has been claimed once.
  await delay(3 * intervalMs)
  const before = parseMetrics(await readMetrics(server))
  const startedAt = performance.now()
  await delay(MEASURED_INTERVALS * intervalMs)
  const after = parseMetrics(await readMetrics(server))
  const seconds = (performance.now() - startedAt) / 1000
  const counts = after.buckets.map(({ limit, count }, index) => ({
    limit,
    count: count - (before.buckets[index]?.count ?? 0),
  }))
  const polls = counts.at(-1)?.count ?? 0
  return {
    rssMegabytes: (await server.rssBytes()) / 1e6,
    lagP99Ms: findQuantile(counts, 0.99) * 1000,
    loopDelayP99Ms: after.loopDelayP99 * 1000,
    pollsPerSecond: polls / seconds,
    cpuMsPerPoll: ((after.cpuSeconds - before.cpuSeconds) * 1000) / polls,
  }
}

async function readMetrics(server: ServerProcess): Promise<string> {
  const response = await fetch(`${server.url}/metrics`)
  if (!response.ok) throw new Error(`/metrics answered ${response.status}.`)
  return response.text()
}

interface Bucket {
  /** Seconds. */
  readonly limit: number
  /** Of observations up to the limit. */
  readonly count: number
}

interface Page {
  readonly buckets: readonly Bucket[]
  readonly loopDelayP99: number
  readonly cpuSeconds: number
}

function parseMetrics(page: string): Page {
  const bucket = /^filmgate_step_lateness_seconds_bucket\{le="([^"]+)",[^}]*phase="resume"\} (\d+)$/gm
  return {
    buckets: [...page.matchAll(bucket)].map(([, limit, count]) => ({
      limit: limit === '+Inf' ? Number.POSITIVE_INFINITY : Number(limit),
      count: Number(count),
    })),
    cpuSeconds: Number(/^process_cpu_seconds_total (\S+)$/m.exec(page)?.[1]),
    loopDelayP99: Number(/^nodejs_eventloop_lag_p99_seconds (\S+)$/m.exec(page)?.[1]),
  }
}

/** Within a bucket, observations are taken to lie evenly, as Prometheus does. */
function findQuantile(buckets: readonly Bucket[], quantile: number): number {
  const rank = (buckets.at(-1)?.count ?? 0) * quantile
  const index = buckets.findIndex(({ count }) => count >= rank)
  const above = buckets[index]
  const below = buckets[index - 1] ?? { limit: 0, count: 0 }
  if (above === undefined || above.count === below.count) return Number.NaN
  return below.limit + ((above.limit - below.limit) * (rank - below.count)) / (above.count - below.count)
}

async function startUpstream(): Promise<AsyncDisposable & { readonly url: string }> {
  const script = fileURLToPath(new URL('upstream-process.ts', import.meta.url))
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] })
  const exited = once(child, 'exit')
  const [url] = (await once(createInterface({ input: child.stdout }), 'line')) as [string]
  return {
    url,
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL')
      await exited
    },
  }
}

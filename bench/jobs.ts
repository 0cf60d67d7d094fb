import { setTimeout as delay } from 'node:timers/promises'
import type { RenderEvent } from '#core/engine.ts'
import { median } from './bench.ts'
import type { Bench, BenchRow } from './bench.ts'
import { measureNodeDeath } from './jobs-death.ts'
import { makeFile, openNode, renderInThreeSteps } from './jobs-node.ts'
import { measureParked } from './jobs-parked.ts'
import { embedded, onPostgres } from './jobs-stores.ts'
import type { BenchStore } from './jobs-stores.ts'

const JOBS = 1_000
/** Before them, as many to warm up. */
const WARM_UP_JOBS = 200
/** Creates under way at a time, as from so many clients. */
const CLIENTS = 16
const STARTS = 200
const BACKLOG = 1_000
const HELD = 20
const PARKED = 20_000
/** What OpenAI's guide tells its clients: every 10 to 20 seconds. */
const POLL_INTERVAL_MS = 10_000

const RATE = 'PostgreSQL: three-step jobs'
const STARTS_P50 = 'PostgreSQL: create to start, p50'
const NODE_DEATH = `PostgreSQL: death of a node with ${HELD} jobs in hand, until another has completed them`

export const jobsBench: Bench = {
  name: 'jobs',
  description: `the job machinery without HTTP and drawing: ${JOBS} jobs that submit, poll and collect`,
  run: async () => [
    {
      metric: 'embedded: three-step jobs',
      value: await embedded.with(measureRate),
      unit: 'jobs/s',
      target: { atLeast: 400 },
    },
    {
      metric: 'embedded: create to start, p50',
      value: median(await embedded.with(measureStarts)),
      unit: 'ms',
      target: { atMost: 15 },
    },
    {
      metric: `embedded: recovery with ${BACKLOG} running jobs`,
      value: await embedded.with(measureRecovery),
      unit: 'ms',
      target: { atMost: 1_000 },
    },
    ...(await runParked(embedded)),
    ...(await runOnPostgres()),
  ],
}

function runOnPostgres(): Promise<readonly BenchRow[]> {
  return onPostgres([RATE, STARTS_P50, NODE_DEATH, nameParked('PostgreSQL')], async (store) => [
    { metric: RATE, value: await store.with(measureRate), unit: 'jobs/s', target: { atLeast: 150 } },
    {
      metric: STARTS_P50,
      value: median(await store.with(measureStarts)),
      unit: 'ms',
      target: { atMost: 30 },
    },
    {
      metric: NODE_DEATH,
      value: await store.with((url) => measureNodeDeath(url, HELD)),
      unit: 'ms',
      target: { atMost: 15_000 },
    },
    ...(await runParked(store)),
  ])
}

function nameParked(store: BenchStore['name']): string {
  return `${store}: ${PARKED} parked jobs, polled every ${POLL_INTERVAL_MS / 1000} s`
}

async function runParked(store: BenchStore): Promise<BenchRow[]> {
  const figures = await store.with((location) => measureParked(location, PARKED, POLL_INTERVAL_MS))
  const name = nameParked(store.name)
  return [
    { metric: `${name}: RSS`, value: figures.rssMegabytes, unit: 'MB', target: { atMost: 600 } },
    {
      metric: `${name}: lag of polls, p99`,
      value: figures.lagP99Ms,
      unit: 'ms',
      target: { atMost: POLL_INTERVAL_MS },
    },
    {
      metric: `${name}: delay of the event loop, p99`,
      value: figures.loopDelayP99Ms,
      unit: 'ms',
      target: { atMost: 50 },
    },
    { metric: `${name}: polls`, value: figures.pollsPerSecond, unit: '/s' },
    { metric: `${name}: CPU time of the server for each`, value: figures.cpuMsPerPoll, unit: 'ms' },
  ]
}

/** From the first create until the last job is completed; each submits, is polled once more, and leaves a file. */
async function measureRate(location: string): Promise<number> {
  await using node = await openNode(location, renderInThreeSteps)
  await node.jobs.start()
  const runJobs = async (jobs: number): Promise<number> => {
    const startedAt = performance.now()
    let left = jobs
    const create = async (): Promise<void> => {
      while (left-- > 0) await node.create()
    }
    await Promise.all(Array.from({ length: CLIENTS }, create))
    while ((await node.countLive()) > 0) await delay(5)
    return (jobs * 1000) / (performance.now() - startedAt)
  }
  await runJobs(WARM_UP_JOBS)
  return await runJobs(JOBS)
}

/** Milliseconds from the call of create to that of the engine, with nothing else to do. */
async function measureStarts(location: string): Promise<number[]> {
  let onStart = (): void => undefined
  await using node = await openNode(location, async function* (context) {
    onStart()
    yield* makeFile(context)
  })
  await node.jobs.start()
  const starts: number[] = []
  for (let count = 0; count < STARTS; count++) {
    const started = new Promise<void>((resolve) => (onStart = resolve))
    const askedAt = performance.now()
    await node.create()
    await started
    starts.push(performance.now() - askedAt)
    await delay(5)
  }
  return starts
}

/** From opening what a process left that was busy with a backlog until the engine has its first job again. */
async function measureRecovery(location: string): Promise<number> {
  const never = async function* (): AsyncGenerator<RenderEvent> {
    await new Promise(() => undefined)
    yield { type: 'progress', fraction: 0 }
  }
  {
    await using before = await openNode(location, never)
    for (let count = 0; count < BACKLOG; count++) await before.create()
    // As a crash leaves it: the rows say that jobs run, and nobody runs them.
    await before.database.write(async (trx) => {
      await trx.updateTable('videos').set({ status: 'in_progress' }).execute()
    })
  }
  const startedAt = performance.now()
  const resumed = Promise.withResolvers<number>()
  await using after = await openNode(location, async function* (context) {
    resumed.resolve(performance.now() - startedAt)
    yield* makeFile(context)
  })
  await after.jobs.start()
  return await resumed.promise
}

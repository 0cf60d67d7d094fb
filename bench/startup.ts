import { setTimeout as delay } from 'node:timers/promises'
import { median } from './bench.ts'
import type { Bench, BenchRow } from './bench.ts'
import { startServer } from '../test/support/server-process.ts'

const ROUNDS = 5
/** Long enough for the start-up's garbage to be collected. */
const IDLE_MS = 3000
const POLL_MS = 20
const CLIP = {
  prompt: 'A calico cat playing a piano on stage',
  model: 'sora-2',
  size: '1280x720',
  seconds: '4',
}

/** As it is after an upgrade, or where no folder can be written. */
const NOTHING_COMPILED = { NODE_DISABLE_COMPILE_CACHE: '1' }

export const startupBench: Bench = {
  name: 'startup',
  description: `process start to the first 200, idle memory, and the first video of a server; median of ${ROUNDS}`,
  run,
}

interface Start {
  readonly firstAnswerMs: number
  readonly idleMegabytes: number
  readonly firstVideoMs: number
}

const METRICS = [
  {
    metric: 'cold start to first 200',
    of: ({ firstAnswerMs }: Start) => firstAnswerMs,
    unit: 'ms',
    target: { atMost: 1000 },
  },
  {
    metric: 'idle RSS',
    of: ({ idleMegabytes }: Start) => idleMegabytes,
    unit: 'MB',
    target: { atMost: 180 },
  },
  { metric: 'first video, 4 s at 720p', of: ({ firstVideoMs }: Start) => firstVideoMs, unit: 'ms' },
]

async function run(): Promise<BenchRow[]> {
  // What Node compiles is there from the second start on.
  await measureStart({})
  const starts = await measureStarts({})
  const bare = await measureStarts(NOTHING_COMPILED)
  return METRICS.flatMap(({ of, ...row }) => [
    { ...row, value: median(starts.map(of)) },
    { metric: `${row.metric}, nothing compiled before`, value: median(bare.map(of)), unit: row.unit },
  ])
}

async function measureStarts(environment: Readonly<Record<string, string>>): Promise<Start[]> {
  const starts: Start[] = []
  for (let round = 0; round < ROUNDS; round += 1) starts.push(await measureStart(environment))
  return starts
}

async function measureStart(environment: Readonly<Record<string, string>>): Promise<Start> {
  await using server = await startServer({ environment })
  const askedAt = performance.now()
  const response = await fetch(`${server.url}/v1/videos`)
  if (response.status !== 200) throw new Error(`the first answer was ${response.status}`)
  await response.arrayBuffer()
  const firstAnswerMs = server.startMs + performance.now() - askedAt
  await delay(IDLE_MS)
  const idleMegabytes = (await server.rssBytes()) / 1e6
  const createdAt = performance.now()
  await makeVideo(server.url)
  return { firstAnswerMs, idleMegabytes, firstVideoMs: performance.now() - createdAt }
}

async function makeVideo(url: string): Promise<void> {
  const created = await fetch(`${url}/v1/videos`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(CLIP),
  })
  let { id, status } = (await created.json()) as { readonly id: string; readonly status: string }
  while (status !== 'completed') {
    if (status !== 'queued' && status !== 'in_progress') throw new Error(`the first video is ${status}`)
    await delay(POLL_MS)
    const answer = await fetch(`${url}/v1/videos/${id}`)
    ;({ id, status } = (await answer.json()) as { readonly id: string; readonly status: string })
  }
}

import { setTimeout as delay } from 'node:timers/promises'
import { median } from './bench.ts'
import type { Bench, BenchRow } from './bench.ts'
import { startServer } from '../test/support/server-process.ts'

const ROUNDS = 5
/** Long enough for the start-up's garbage to be collected. */
const IDLE_MS = 3000

export const startupBench: Bench = {
  name: 'startup',
  description: `process start to the first 200, and idle memory; median of ${ROUNDS}`,
  run,
}

async function run(): Promise<BenchRow[]> {
  const firstAnswers: number[] = []
  const idleMegabytes: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    await using server = await startServer()
    const askedAt = performance.now()
    const response = await fetch(`${server.url}/v1/videos`)
    if (response.status !== 200) throw new Error(`the first answer was ${response.status}`)
    await response.arrayBuffer()
    firstAnswers.push(server.startMs + performance.now() - askedAt)
    await delay(IDLE_MS)
    idleMegabytes.push((await server.rssBytes()) / 1e6)
  }
  return [
    { metric: 'cold start to first 200', value: median(firstAnswers), unit: 'ms', target: { atMost: 1000 } },
    { metric: 'idle RSS', value: median(idleMegabytes), unit: 'MB', target: { atMost: 180 } },
  ]
}

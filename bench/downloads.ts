import { fork } from 'node:child_process'
import { once } from 'node:events'
import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { median } from './bench.ts'
import type { BenchRow } from './bench.ts'
import { startNginx } from './nginx.ts'
import type { ServerProcess } from '../test/support/server-process.ts'

const CONNECTIONS = 16
const MANY_CONNECTIONS = 64
const SECONDS = 2
const ROUNDS = 3

/** Downloads of one file: our rate against that of nginx, and what they take of our memory. */
export async function measureDownloads(
  server: ServerProcess,
  path: string,
  authorization: string,
  sizeBytes: number,
): Promise<BenchRow[]> {
  const url = server.url + path
  await download(url, authorization, CONNECTIONS)
  const few = await server.rssBytes()
  await download(url, authorization, MANY_CONNECTIONS)
  const many = await server.rssBytes()
  await download(url, authorization, MANY_CONNECTIONS)
  const later = await server.rssBytes()
  const name = `memory, ${MANY_CONNECTIONS} downloads at a time`
  const memory: readonly BenchRow[] = [
    { metric: `${name}, over ${CONNECTIONS}`, value: (many - few) / 1e6, unit: 'MB' },
    {
      metric: `${name}, a while later`,
      value: (later - many) / 1e6,
      unit: 'MB more',
      target: { atMost: 20 },
    },
  ]
  await using nginx = await startNginx(randomBytes(sizeBytes))
  if (nginx === undefined) {
    return [{ metric: 'content 5 MB ÷ nginx', skipped: 'nginx is not installed' }, ...memory]
  }
  const rates = { ours: [] as number[], nginx: [] as number[] }
  for (let round = 0; round < ROUNDS; round += 1) {
    rates.nginx.push(await download(nginx.url, '', CONNECTIONS))
    rates.ours.push(await download(url, authorization, CONNECTIONS))
  }
  return [
    { metric: 'nginx, content 5 MB', value: median(rates.nginx) / 1e6, unit: 'MB/s' },
    { metric: 'content 5 MB', value: median(rates.ours) / 1e6, unit: 'MB/s' },
    {
      metric: 'content 5 MB ÷ nginx',
      value: median(rates.ours) / median(rates.nginx),
      unit: '',
      target: { atLeast: 0.6 },
    },
    ...memory,
  ]
}

/** Bytes per second, as a process of its own receives them. */
async function download(url: string, authorization: string, connections: number): Promise<number> {
  const client = fork(fileURLToPath(new URL('download-client.ts', import.meta.url)), [
    url,
    authorization,
    String(connections),
    String(SECONDS),
  ])
  const [rate] = (await Promise.race([
    once(client, 'message'),
    once(client, 'exit').then(() => [undefined]),
  ])) as [number | undefined]
  if (rate === undefined) throw new Error(`the download of ${url} failed`)
  return rate
}

import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'
import { median } from './bench.ts'
import type { Bench, BenchRow } from './bench.ts'
import { measureDownloads } from './downloads.ts'
import { fillVideos } from './fill-videos.ts'
import { stopChildren } from './stop-children.ts'
import { startServer } from '../test/support/server-process.ts'
import type { ServerProcess } from '../test/support/server-process.ts'

const KEY = 'bench-secret'
const CONNECTIONS = 16
const SECONDS = 3
const LISTENERS = 1000
const LISTED_VIDEOS = 100_000
const CONTENT_BYTES = 5_000_000
const DRAWING_STARTS_MS = 2500
/** Bare and ours take turns, so that a slow minute of the machine hits both. */
const ROUNDS = 3
const BOUNDARY = 'filmgate-bench'

export const httpBench: Bench = {
  name: 'http',
  description: `requests per second against bare node:http in the same run, ${CONNECTIONS} connections, median of ${ROUNDS}`,
  run,
}

async function run(): Promise<BenchRow[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'filmgate-bench-'))
  try {
    const filled = await fillVideos(dataDir, { count: LISTED_VIDEOS, contentBytes: CONTENT_BYTES })
    await using server = await startServer({ dataDir, environment: { FILMGATE_API_KEYS: KEY } })
    const headers = { authorization: `Bearer ${KEY}` }
    const video = await createVideo(server.url, headers)
    const listenersMb = await measureListeners(server, headers)
    const contentPath = `/v1/videos/${filled.withContent}/content`
    const downloads = await measureDownloads(server, contentPath, headers.authorization, CONTENT_BYTES)
    const rates = await measureRates(server, headers, {
      poll: `/v1/videos/${video.id}`,
      list: `/v1/videos?limit=20&after=${filled.middle}`,
      pages: filled.pages.map((id) => `/v1/videos?limit=20&after=${id}`),
    })
    return [
      ...rates,
      ...downloads,
      { metric: `${LISTENERS} event listeners`, value: listenersMb, unit: 'MB', target: { atMost: 100 } },
    ]
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
}

async function measureRates(
  server: ServerProcess,
  headers: Record<string, string>,
  paths: { readonly poll: string; readonly list: string; readonly pages: readonly string[] },
): Promise<BenchRow[]> {
  const bare = await startBareServer()
  const create = {
    url: `${server.url}/v1/videos`,
    method: 'POST' as const,
    headers: { ...headers, 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
    body: multipartBody(),
  }
  const rates = {
    bare: [] as number[],
    poll: [] as number[],
    list: [] as number[],
    walk: [] as number[],
    create: [] as number[],
  }
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      rates.bare.push(await measure({ url: bare.url, headers }))
      rates.poll.push(await measure({ url: server.url + paths.poll, headers }))
      rates.list.push(await measure({ url: server.url + paths.list, headers }))
      rates.walk.push(await measure({ url: server.url, headers, requests: [eachOf(paths.pages)] }))
    }
    const goOn = await haltDrawing(server, headers)
    for (let round = 0; round < ROUNDS; round += 1) rates.create.push(await measure(create))
    goOn()
  } finally {
    bare.stop()
  }
  const base = median(rates.bare)
  const rows = (name: string, values: readonly number[], atLeast?: number): BenchRow[] => [
    { metric: name, value: median(values), unit: 'req/s' },
    {
      metric: `${name} ÷ bare`,
      value: median(values) / base,
      unit: '',
      ...(atLeast !== undefined && { target: { atLeast } }),
    },
  ]
  return [
    { metric: 'bare node:http', value: base, unit: 'req/s' },
    ...rows('poll', rates.poll, 0.45),
    ...rows('list of 20 in the middle of 100,000', rates.list, 0.1),
    ...rows('list of 20, another page each time', rates.walk, 0.1),
    ...rows('create (multipart, durable)', rates.create, 0.15),
  ]
}

/** Takes the paths in turns, whoever asks: by the time one comes again, the server has forgotten it. */
function eachOf(paths: readonly string[]): autocannon.Request {
  let count = 0
  return { setupRequest: (request) => ({ ...request, path: paths[count++ % paths.length] ?? '/' }) }
}

/** What a create asks for is drawn by processes that would take the cores which are being measured. */
async function haltDrawing(server: ServerProcess, headers: Record<string, string>): Promise<() => void> {
  await startVideo(server.url, headers)
  await startVideo(server.url, headers)
  await delay(DRAWING_STARTS_MS)
  return stopChildren(server.child.pid ?? 0)
}

async function measure(options: autocannon.Options): Promise<number> {
  const result = await autocannon({ ...options, connections: CONNECTIONS, duration: SECONDS })
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${options.url}: ${result.non2xx} refusals, ${result.errors} errors`)
  }
  return result.requests.average
}

async function startVideo(url: string, headers: Record<string, string>): Promise<string> {
  const form = new FormData()
  form.set('prompt', 'A calico cat playing a piano on stage')
  const response = await fetch(`${url}/v1/videos`, { method: 'POST', headers, body: form })
  return ((await response.json()) as { id: string }).id
}

async function createVideo(url: string, headers: Record<string, string>): Promise<{ id: string }> {
  const id = await startVideo(url, headers)
  for (;;) {
    const answer = await fetch(`${url}/v1/videos/${id}`, { headers })
    const { status } = (await answer.json()) as { status: string }
    if (status === 'completed') return { id }
    if (status === 'failed') throw new Error('the video of the poll bench failed')
  }
}

/** What the server's memory grows by, in MB, when so many clients follow a video that is being made. */
async function measureListeners(server: ServerProcess, headers: Record<string, string>): Promise<number> {
  const { port } = new URL(server.url)
  const id = await startVideo(server.url, headers)
  const before = await server.rssBytes()
  const sockets = Array.from({ length: LISTENERS }, () => connect(Number(port), '127.0.0.1'))
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  try {
    for (const socket of sockets) {
      socket.write(`GET /v1/videos/${id}/events HTTP/1.1\r\nHost: localhost\r\n${lines.join('')}\r\n`)
      const [chunk] = (await once(socket, 'data')) as [Buffer]
      if (!chunk.toString('latin1').startsWith('HTTP/1.1 200')) throw new Error(chunk.toString('latin1'))
    }
    return (await server.rssBytes()) / 1e6 - before / 1e6
  } finally {
    for (const socket of sockets) socket.destroy()
    await fetch(`${server.url}/v1/videos/${id}/cancel`, { method: 'POST', headers })
  }
}

function multipartBody(): string {
  const fields = {
    model: 'sora-2',
    prompt: 'A calico cat plays. '.repeat(12),
    seconds: '4',
    size: '720x1280',
  }
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  return `${parts.join('')}--${BOUNDARY}--\r\n`
}

/** node:http with a constant answer of a video's length: the ceiling of this machine. */
async function startBareServer(): Promise<{ url: string; stop: () => void }> {
  const child = fork(fileURLToPath(new URL('bare-server.ts', import.meta.url)))
  const [port] = (await once(child, 'message')) as [number]
  return { url: `http://127.0.0.1:${port}`, stop: () => child.kill() }
}

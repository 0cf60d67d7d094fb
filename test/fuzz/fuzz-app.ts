import assert from 'node:assert/strict'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { startAppServer } from '../support/app-server.ts'
import type { AppServer } from '../support/app-server.ts'
import { sendRaw } from '../support/raw-http.ts'
import { createRequests, toBytes } from './requests.ts'
import type { FuzzRequest } from './requests.ts'

export interface FuzzReport {
  /** How many requests were answered with each status. */
  readonly statuses: ReadonlyMap<number, number>
  /** What was left on the heap after a tenth of the requests, and after all of them, bytes. */
  readonly heapBytes: readonly [number, number]
}

/** So many at a time, on connections of their own. */
const TOGETHER = 8
const ANSWER_MS = 10_000
/** Videos that are done fail at once in most cases: the suite is about requests. */
const KEPT = 'kept'

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

/**
 * Sends generated requests to every route of the whole program. Throws for an answer that is a fault of the server,
 * that has no envelope, or that does not come.
 */
export async function fuzzApp(requests: number, seed: number): Promise<FuzzReport> {
  await using app = await startAppServer({}, ({ prompt }) => (prompt === KEPT ? 'completed' : 'failed'))
  const statuses = new Map<number, number>()
  const ids = createIdPool(app)
  await ids.fill()
  let runs = 0
  let early = 0
  const runsInAll = Math.ceil(requests / TOGETHER)
  const together = fc.array(createRequests(app.routes), { minLength: TOGETHER, maxLength: TOGETHER })
  await fc.assert(
    fc.asyncProperty(together, async (batch) => {
      const answers = await Promise.all(batch.map((one) => send(app, one, ids)))
      for (const status of answers) statuses.set(status, (statuses.get(status) ?? 0) + 1)
      if (answers.includes(200)) await ids.fill()
      runs += 1
      if (runs === Math.ceil(runsInAll / 10)) early = measureHeap()
    }),
    // Shrinking a request that is never answered would take the time-out each time.
    { numRuns: runsInAll, seed, endOnFailure: true },
  )
  return { statuses, heapBytes: [early, measureHeap()] }
}

async function send(app: AppServer, one: FuzzRequest, ids: IdPool): Promise<number> {
  const bytes = toBytes(one, ids.find)
  const { status, body, headers } = await sendRaw(app.port, bytes, { timeoutMs: ANSWER_MS }).catch(
    (error: unknown) => {
      throw new Error(
        `no answer to ${Buffer.concat(bytes.map((piece) => Buffer.from(piece))).toString('latin1')}`,
        { cause: error },
      )
    },
  )
  assert.ok(status >= 200 && status < 500 && status !== 409, `${status} ${body}`)
  assert.match(headers['x-request-id'] ?? '', /^req_/)
  if (status >= 400 && one.target.method !== 'HEAD') assertEnvelope(body)
  if (status === 200) ids.learn(body)
  return status
}

function assertEnvelope(body: string): void {
  const { error } = JSON.parse(body) as { error: Record<string, unknown> }
  assert.deepEqual(Object.keys(error), ['message', 'type', 'param', 'code'])
  assert.ok(
    typeof error['message'] === 'string' && error['message'].length > 0 && error['message'].length < 2000,
  )
}

interface IdPool {
  /** An id of the kind that a path names. */
  find(path: string): string
  /** Notes the id of an answer. */
  learn(body: string): void
  /** Makes a completed video when there is none any more. */
  fill(): Promise<void>
}

const PREFIXES: Readonly<Record<string, string>> = {
  files: 'file-',
  batches: 'batch_',
  webhook_endpoints: 'whe_',
  characters: 'char_',
  deliveries: 'evt_',
}

function createIdPool(app: AppServer): IdPool {
  const last = new Map<string, string>()
  let kept = ''
  return {
    find(path) {
      const kinds = path.split('/').filter((segment) => Object.hasOwn(PREFIXES, segment))
      const prefix = PREFIXES[kinds.at(-1) ?? '']
      return prefix === undefined ? kept : (last.get(prefix) ?? `${prefix}0`)
    },
    learn(body) {
      const [, id = '', prefix = ''] = /"id":"(([a-z]+[_-])[\w-]+)"/.exec(body) ?? []
      if (id !== '') last.set(prefix, id)
    },
    async fill() {
      if (kept !== '' && (await fetch(`${app.url}/v1/videos/${kept}`)).ok) return
      const created = await fetch(`${app.url}/v1/videos`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ prompt: KEPT }),
      })
      kept = ((await created.json()) as { id: string }).id
      while ((await fetch(`${app.url}/v1/videos/${kept}/content`)).status !== 200) {
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
    },
  }
}

function measureHeap(): number {
  collectGarbage()
  return process.memoryUsage().heapUsed
}

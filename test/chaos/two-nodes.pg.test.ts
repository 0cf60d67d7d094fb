import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import type { PostgresDatabase } from '../../src/jobs/postgres.ts'
import { createTestPostgres } from '../../src/jobs/testing/test-postgres.ts'
import { startFakeUpstream } from '../fakes/upstream.ts'
import type { FakeUpstream } from '../fakes/upstream.ts'
import { startServer } from '../support/server-process.ts'
import type { ServerProcess } from '../support/server-process.ts'

/** `test:chaos` asks for more. */
const ROUNDS = Number(process.env['CHAOS_KILLS'] ?? 20)
/** One round in so many freezes a node for longer than it may hold its jobs unheard. */
const FREEZE_EVERY = 7
const FREEZE_MS = 15_000
const MAX_LIFE_MS = 1_200
const CLIENTS = 2
const REQUEST_MS = 2_000
const DRAIN_MS = 90_000

/** What became of a create: the prompt is in it, so that the upstream can be asked about it. */
interface Acknowledged {
  readonly id: string
  readonly model: string
  readonly prompt: string
}

test(`two nodes lose nothing and pay nothing twice over ${ROUNDS} kills and freezes`, async (context) => {
  const { database, url } = await createTestPostgres(context)
  const folder = await mkdtemp(join(tmpdir(), 'filmgate-two-nodes-'))
  context.after(() => rm(folder, { recursive: true, force: true }))
  await using keyed = await startFakeUpstream({ idempotent: true, pollsUntilDone: 2 })
  await using blind = await startFakeUpstream({ pollsUntilDone: 2 })
  const environment = await configure(folder, url, keyed.url, blind.url)
  const start = (node: number): Promise<ServerProcess> =>
    startServer({ dataDir: join(folder, `node-${node}`), environment })
  const nodes = await Promise.all([start(0), start(1)])
  context.after(async () => {
    for (const node of nodes) await node.kill('SIGKILL')
  })

  const acknowledged: Acknowledged[] = []
  const load = new AbortController()
  // Also when a round fails, or the test would never end.
  context.after(() => load.abort())
  const clients = Array.from({ length: CLIENTS }, (_, client) =>
    putLoad(client, nodes, acknowledged, load.signal),
  )
  for (let round = 0; round < ROUNDS; round++) {
    await delay(Math.random() * MAX_LIFE_MS)
    const victim = Math.random() < 0.5 ? 0 : 1
    if (round % FREEZE_EVERY === FREEZE_EVERY - 1) await freeze(nodes[victim])
    else {
      await nodes[victim]?.kill('SIGKILL')
      nodes[victim] = await start(victim)
    }
  }
  load.abort()
  await Promise.all(clients)
  assert.ok(acknowledged.length > ROUNDS * 2, `only ${acknowledged.length} videos: the load was no load`)
  await drain(database)
  await check(acknowledged, nodes[0]?.url ?? '', { keyed, blind })
})

async function configure(
  folder: string,
  databaseUrl: string,
  keyedUrl: string,
  blindUrl: string,
): Promise<Record<string, string>> {
  const engine = { kind: 'openai-videos', pollIntervalMs: 100 }
  const config = {
    engines: {
      keyed: { ...engine, dialect: 'filmgate', baseUrl: keyedUrl },
      blind: { ...engine, dialect: 'generic', baseUrl: blindUrl },
    },
    models: { keyed: { engine: 'keyed' }, blind: { engine: 'blind' } },
  }
  const path = join(folder, 'config.json')
  await writeFile(path, JSON.stringify(config))
  await mkdir(join(folder, 'assets'))
  return {
    FILMGATE_CONFIG: path,
    FILMGATE_DATABASE_URL: databaseUrl,
    FILMGATE_STORAGE_URL: `file:${join(folder, 'assets')}`,
    FILMGATE_LOG_LEVEL: 'silent',
  }
}

/** Longer than its heartbeat may be missing, so that it wakes up to jobs that are in other hands. */
async function freeze(node: ServerProcess | undefined): Promise<void> {
  node?.child.kill('SIGSTOP')
  await delay(FREEZE_MS)
  node?.child.kill('SIGCONT')
}

/** Creates videos on any node until told to stop; what was not answered is nobody's promise. */
async function putLoad(
  client: number,
  nodes: readonly ServerProcess[],
  acknowledged: Acknowledged[],
  signal: AbortSignal,
): Promise<void> {
  for (let count = 0; !signal.aborted; count++) {
    const node = nodes[Math.random() < 0.5 ? 0 : 1]
    const model = count % 2 === 0 ? 'keyed' : 'blind'
    const prompt = `video ${client}-${count}`
    const video = await create(node?.url ?? '', model, prompt).catch(() => undefined)
    if (video !== undefined) acknowledged.push({ id: video.id, model, prompt })
    await delay(Math.random() * 100)
  }
}

async function create(url: string, model: string, prompt: string): Promise<{ readonly id: string }> {
  const response = await fetch(`${url}/v1/videos`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ model, prompt }),
    signal: AbortSignal.timeout(REQUEST_MS),
  })
  if (!response.ok) throw new Error(`It answered ${response.status}.`)
  return (await response.json()) as { readonly id: string }
}

/** Waits until every job is terminal and every cleanup done. */
async function drain(database: PostgresDatabase): Promise<void> {
  const deadline = Date.now() + DRAIN_MS
  for (;;) {
    const live = await database.read
      .selectFrom('videos')
      .select(['id', 'status', 'checkpoint', 'version', 'ticket'])
      .where('step', 'is not', null)
      .execute()
    const cleanups = await database.read.selectFrom('cleanups').select('video_id').execute()
    if (live.length === 0 && cleanups.length === 0) break
    assert.ok(Date.now() < deadline, `still there: ${JSON.stringify([live.slice(0, 3), cleanups.length])}`)
    await delay(100)
  }
  // A delivery that was overtaken may come once more, and is struck off then; none may stay.
  for (;;) {
    const [row] = await database.query<{ readonly count: number }>(
      "select count(*) as count from filmgate_queue.job where state < 'completed'",
      [],
    )
    if (row?.count === 0) break
    assert.ok(Date.now() < deadline, `${row?.count} deliveries are left over`)
    await delay(100)
  }
}

async function check(
  acknowledged: readonly Acknowledged[],
  url: string,
  upstreams: Readonly<Record<string, FakeUpstream>>,
): Promise<void> {
  let unknown = 0
  for (const { id, model, prompt } of acknowledged) {
    const response = await fetch(`${url}/v1/videos/${id}`)
    const video = (await response.json()) as { status: string; error: { code: string } | null }
    const upstream = upstreams[model]
    assert.ok(upstream !== undefined)
    const jobs = [...upstream.jobs.values()].filter((job) => job.prompt === prompt)
    assert.ok(jobs.length <= 1, `'${prompt}' of ${model} was paid ${jobs.length} times`)
    if (video.status === 'failed') {
      // Nobody knows whether a submission arrived that died with its node: then it is not made again.
      assert.deepEqual([model, video.error?.code], ['blind', 'submission_unknown'])
      unknown++
      continue
    }
    assert.equal(video.status, 'completed', `${id} of ${model}`)
    assert.equal(
      jobs.length,
      1,
      `'${prompt}' of ${model} is not among ${JSON.stringify([...upstream.jobs.values()].slice(0, 5))}`,
    )
    const content = await fetch(`${url}/v1/videos/${id}/content`)
    assert.equal(content.status, 200)
    assert.match(Buffer.from(await content.arrayBuffer()).toString('latin1'), /^....ftyp/s)
  }
  assert.ok(unknown <= acknowledged.length / 4, `${unknown} of ${acknowledged.length} were given up`)
  console.log(`${acknowledged.length} videos, ${unknown} given up because their submission was unknown`)
}

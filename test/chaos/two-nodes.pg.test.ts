import assert from 'node:assert/strict'
import { mkdir, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import type { PostgresDatabase } from '../../src/jobs/postgres.ts'
import { createTestPostgres } from '../../src/jobs/testing/test-postgres.ts'
import { createRandom } from '../../src/engines/animatic/draw/random.ts'
import { setUpChaosServer } from '../support/chaos-server.ts'
import type { ChaosServer } from '../support/chaos-server.ts'
import { MixedLoad } from '../support/mixed-load.ts'
import { createPatience } from '../support/patience.ts'
import { startServer } from '../support/server-process.ts'
import type { ServerProcess } from '../support/server-process.ts'
import { removeFolder } from '../support/remove-folder.ts'

/** `test:chaos` asks for more. */
const ROUNDS = Number(process.env['CHAOS_NODE_KILLS'] ?? 20)
const SEED = Number(process.env['CHAOS_SEED'] ?? 1)
/** One round in so many freezes a node for longer than it may hold its jobs unheard. */
const FREEZE_EVERY = 7
const FREEZE_MS = 15_000
/** So many downloads are under way by then, on both nodes together; or so long was waited for them. */
const MIN_HELD = 8
const HOLD_MS = 20_000
const MAX_LIFE_MS = 1_200
const CLIENTS = 3
/** What a node says whose write was refused, because another has the job by now. */
const LET_GO = 'The job is in other hands'
/** Bounds the work that is left when the killing ends. */
const MAX_LIVE = 60
const REQUEST_MS = 2_000
/** A machine of tests may stand still for a minute; what is stuck stays so. */
const DRAIN_MS = 180_000

test(`two nodes lose nothing and pay nothing twice over ${ROUNDS} kills and freezes`, async (context) => {
  const { database, url } = await createTestPostgres(context)
  const folder = await mkdtemp(join(tmpdir(), 'filmgate-two-nodes-'))
  context.after(() => removeFolder(folder))
  const random = createRandom(SEED)
  await using setting = await setUpChaosServer({ folder, isDrawing: false, videoBytes: 30_000, random })
  await mkdir(join(folder, 'assets'))
  const environment = {
    ...setting.environment,
    FILMGATE_LOG_LEVEL: 'warn',
    FILMGATE_DATABASE_URL: url,
    FILMGATE_STORAGE_URL: `file:${join(folder, 'assets')}`,
  }
  let refused = 0
  const startOnce = async (node: number): Promise<ServerProcess> => {
    const server = await startServer({ dataDir: join(folder, `node-${node}`), environment })
    server.child.stdout?.on('data', (text: Buffer) => {
      refused += text.toString().split(LET_GO).length - 1
    })
    return server
  }
  // A node that does not reach its database ends; whoever runs it starts it again.
  const start = (node: number): Promise<ServerProcess> => startOnce(node).catch(() => startOnce(node))
  const nodes = await Promise.all([start(0), start(1)])
  context.after(async () => {
    for (const node of nodes) await node.kill('SIGKILL')
  })

  const startedAt = Date.now()
  let isOver = false
  const load = new MixedLoad({
    url: () => nodes[isOver || random() < 0.5 ? 0 : 1]?.url ?? '',
    models: setting.models,
    random,
    maxLive: MAX_LIVE,
    requestMs: REQUEST_MS,
  })
  const end = new AbortController()
  // Also when a round fails, or the test would never end.
  context.after(() => end.abort())
  const clients = Promise.all(Array.from({ length: CLIENTS }, () => load.run(end.signal)))
  for (let round = 0; round < ROUNDS; round++) {
    await Promise.race([delay(random() * MAX_LIFE_MS), clients])
    const victim = random() < 0.5 ? 0 : 1
    const beganAt = performance.now()
    if (round % FREEZE_EVERY === FREEZE_EVERY - 1) await freeze(nodes[victim], setting)
    else {
      await nodes[victim]?.kill('SIGKILL')
      nodes[victim] = await start(victim)
    }
    load.noteKill(beganAt)
  }
  end.abort()
  isOver = true
  await clients
  const tally = await load.check(DRAIN_MS)
  console.log(
    JSON.stringify({
      rounds: ROUNDS,
      refused,
      ...tally,
      paid: setting.paid(),
      seconds: Math.round((Date.now() - startedAt) / 1000),
    }),
  )
  assert.ok(tally.created > ROUNDS, JSON.stringify(tally))
  assert.ok(refused > 0 || ROUNDS < FREEZE_EVERY, 'no node wrote too late: the freezes were none')
  for (const [what, count] of Object.entries(tally))
    assert.notEqual(count, 0, `no ${what}: the load was no load`)
  assert.ok((tally.failed['submission_unknown'] ?? 0) <= tally.created / 3, JSON.stringify(tally))
  await drain(database)
})

/**
 * In the middle of downloads, and for longer than its heartbeat may be missing: it wakes up to jobs that are in other
 * hands, and has something to write to them.
 */
async function freeze(node: ServerProcess | undefined, setting: ChaosServer): Promise<void> {
  const held = setting.holdDownloads()
  try {
    const patience = createPatience(HOLD_MS)
    while (held.count() < MIN_HELD && patience.lasts()) await delay(10)
    node?.child.kill('SIGSTOP')
    held.close()
    await delay(FREEZE_MS)
    node?.child.kill('SIGCONT')
  } finally {
    held.release()
  }
}

/** Waits until every job is terminal and every cleanup done. */
async function drain(database: PostgresDatabase): Promise<void> {
  const patience = createPatience(DRAIN_MS)
  for (;;) {
    const live = await database.read
      .selectFrom('videos')
      .select(['id', 'status', 'checkpoint', 'version', 'ticket'])
      .where('step', 'is not', null)
      .execute()
    const cleanups = await database.read.selectFrom('cleanups').select('video_id').execute()
    if (live.length === 0 && cleanups.length === 0) break
    assert.ok(patience.lasts(), `still there: ${JSON.stringify([live.slice(0, 3), cleanups.length])}`)
    await delay(100)
  }
  // A delivery that was overtaken may come once more, and is struck off then; none may stay.
  for (;;) {
    const [row] = await database.query<{ readonly count: number }>(
      "select count(*) as count from filmgate_queue.job where state < 'completed'",
      [],
    )
    if (row?.count === 0) break
    assert.ok(patience.lasts(), `${row?.count} deliveries are left over`)
    await delay(100)
  }
}

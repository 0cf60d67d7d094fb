import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import { createRandom } from '../../src/engines/animatic/draw/random.ts'
import { setUpChaosServer } from '../support/chaos-server.ts'
import { MixedLoad } from '../support/mixed-load.ts'
import { createPatience } from '../support/patience.ts'
import { startServer } from '../support/server-process.ts'
import { removeFolder } from '../support/remove-folder.ts'

/** `test:chaos` asks for more. */
const KILLS = Number(process.env['CHAOS_KILLS'] ?? 30)
const SEED = Number(process.env['CHAOS_SEED'] ?? 1)
/** Longest life of a server between two kills; the first tenth of lives ends during start-up. */
const MAX_LIFE_MS = 1500
/** However slow the machine, most lives see some of the load. */
const MAX_ANSWERS = 40
const CLIENTS = 4
/** Bounds the work that is left when the killing ends. */
const MAX_LIVE = 12
/** A machine of tests may stand still for a minute; what is stuck stays so. */
const DRAIN_MS = 180_000
const TIDY_MS = 60_000

test(`loses, tears and pays nothing twice over ${KILLS} kills of a real server under mixed load`, async (context) => {
  const folder = await mkdtemp(join(tmpdir(), 'filmgate-chaos-'))
  context.after(() => removeFolder(folder))
  const random = createRandom(SEED)
  await using setting = await setUpChaosServer({ folder, isDrawing: true, videoBytes: 60_000, random })
  const { environment, models } = setting
  const dataDir = join(folder, 'data')
  const start = () => startServer({ dataDir, environment })
  let url = ''
  const startedAt = Date.now()
  const load = new MixedLoad({ url: () => url, models, random, maxLive: MAX_LIVE, requestMs: 10_000 })
  for (let kill = 0; kill < KILLS; kill += 1) {
    const server = await start()
    url = server.url
    const life = new AbortController()
    const clients = Promise.all(Array.from({ length: CLIENTS }, () => load.run(life.signal)))
    try {
      const isShort = random() < 0.1
      await Promise.race([delay(isShort ? 0 : random() * MAX_LIFE_MS), clients])
      const enough = isShort ? 0 : load.answers + random() * MAX_ANSWERS
      const patience = createPatience(DRAIN_MS)
      while (load.answers < enough && patience.lasts()) await Promise.race([delay(10), clients])
      await load.spareTheOld(DRAIN_MS)
      assert.deepEqual([server.child.exitCode, server.child.signalCode], [null, null], 'it ended by itself')
    } finally {
      const beganAt = performance.now()
      await server.kill('SIGKILL')
      load.noteKill(beganAt)
      life.abort()
    }
    await clients
  }
  await using server = await start()
  url = server.url
  const tally = await load.check(DRAIN_MS)
  console.log(
    JSON.stringify({
      kills: KILLS,
      ...tally,
      paid: setting.paid(),
      seconds: Math.round((Date.now() - startedAt) / 1000),
    }),
  )
  assert.ok(tally.created >= KILLS / 2, JSON.stringify(tally))
  for (const [what, count] of Object.entries(tally))
    assert.notEqual(count, 0, `no ${what}: the load was no load`)
  assert.ok((tally.failed['submission_unknown'] ?? 0) <= tally.created / 3, JSON.stringify(tally))
  await checkTidied(dataDir, load.deletedIds)
})

/** What was deleted leaves no bytes. */
async function checkTidied(dataDir: string, ids: readonly string[]): Promise<void> {
  const root = join(dataDir, 'assets', 'videos')
  assert.ok(existsSync(root))
  const patience = createPatience(TIDY_MS)
  for (;;) {
    const left: string[] = []
    for (const id of ids) {
      const files = await readdir(join(root, id)).catch(() => [])
      left.push(...files.map((file) => `${id}/${file}`))
    }
    if (left.length === 0) return
    assert.ok(patience.lasts(), `still there: ${left.join(', ')}`)
    await delay(100)
  }
}

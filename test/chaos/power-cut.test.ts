import assert from 'node:assert/strict'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import { createRandom } from '../../src/engines/animatic/draw/random.ts'
import { setUpChaosServer } from '../support/chaos-server.ts'
import { createCuttableDisk, NO_CUTTABLE_DISK } from '../support/cuttable-disk.ts'
import { MixedLoad } from '../support/mixed-load.ts'
import { createPatience } from '../support/patience.ts'
import { startServer } from '../support/server-process.ts'
import { removeFolder } from '../support/remove-folder.ts'

/** `test:chaos` asks for more. */
const CUTS = Number(process.env['CHAOS_CUTS'] ?? 6)
const SEED = Number(process.env['CHAOS_SEED'] ?? 1)
/** What has just been stored is in memory for half a minute, so that a missing sync is found out. */
const MIN_COMPLETED = 3
const MAX_LIFE_MS = 1_000
const CLIENTS = 6
const MAX_LIVE = 20
/** A machine of tests may stand still for a minute; what is stuck stays so. */
const DRAIN_MS = 180_000

// A process that is killed leaves to the kernel what it has written; a machine that loses its power does not.
test(
  `keeps all that it has promised over ${CUTS} cuts of the power`,
  { skip: NO_CUTTABLE_DISK },
  async (context) => {
    const folder = await mkdtemp(join(tmpdir(), 'filmgate-power-'))
    context.after(() => removeFolder(folder))
    const random = createRandom(SEED)
    await using setting = await setUpChaosServer({ folder, isDrawing: false, videoBytes: 30_000, random })
    await using disk = await createCuttableDisk(folder)
    const start = () =>
      startServer({
        dataDir: join(disk.path, 'data'),
        environment: setting.environment,
      })
    const startedAt = Date.now()
    let url = ''
    const load = new MixedLoad({
      url: () => url,
      models: setting.models,
      random,
      maxLive: MAX_LIVE,
      requestMs: 10_000,
    })
    for (let cut = 0; cut < CUTS; cut += 1) {
      const server = await start()
      url = server.url
      const life = new AbortController()
      const clients = Promise.all(Array.from({ length: CLIENTS }, () => load.run(life.signal)))
      try {
        const enough = load.completed + MIN_COMPLETED
        const patience = createPatience(DRAIN_MS)
        while (load.completed < enough && patience.lasts()) await Promise.race([delay(20), clients])
        await load.spareTheOld(DRAIN_MS)
        await Promise.race([delay(random() * MAX_LIFE_MS), clients])
      } finally {
        const beganAt = performance.now()
        await disk.cutPower(server)
        load.noteKill(beganAt)
        life.abort()
      }
      await clients
    }
    await using server = await start()
    url = server.url
    const tally = await load.check(DRAIN_MS)
    const seconds = Math.round((Date.now() - startedAt) / 1000)
    console.log(JSON.stringify({ cuts: CUTS, ...tally, paid: setting.paid(), seconds }))
    assert.ok(tally.created > CUTS, JSON.stringify(tally))
    assert.ok(tally.completed + tally.deleted >= CUTS * MIN_COMPLETED, JSON.stringify(tally))
    assert.ok((tally.failed['submission_unknown'] ?? 0) <= tally.created / 3, JSON.stringify(tally))
  },
)

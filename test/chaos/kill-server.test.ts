import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import { createRandom } from '../../src/engines/animatic/draw/random.ts'
import { createFakeMp4 } from '../fakes/fake-mp4.ts'
import { startFakeUpstream } from '../fakes/upstream.ts'
import { MixedLoad } from '../support/mixed-load.ts'
import type { LoadModel } from '../support/mixed-load.ts'
import { startServer } from '../support/server-process.ts'

/** `test:chaos` asks for more. */
const KILLS = Number(process.env['CHAOS_KILLS'] ?? 30)
const SEED = Number(process.env['CHAOS_SEED'] ?? 1)
/** Longest life of a server between two kills; the first tenth of lives ends during start-up. */
const MAX_LIFE_MS = 2500
const CLIENTS = 4
/** Bounds the work that is left when the killing ends. */
const MAX_LIVE = 12
/** A machine of tests may stand still for a minute; what is stuck stays so. */
const DRAIN_MS = 180_000
const TIDY_MS = 60_000

test(`loses, tears and pays nothing twice over ${KILLS} kills of a real server under mixed load`, async (context) => {
  const folder = await mkdtemp(join(tmpdir(), 'filmgate-chaos-'))
  context.after(() => rm(folder, { recursive: true, force: true }))
  await using keyed = await startFakeUpstream({
    idempotent: true,
    pollsUntilDone: 2,
    video: createFakeMp4(60_000),
  })
  await using blind = await startFakeUpstream({ pollsUntilDone: 2, video: createFakeMp4(60_000) })
  const config = await configure(folder, keyed.url, blind.url)
  const dataDir = join(folder, 'data')
  const start = () => startServer({ dataDir, environment: { FILMGATE_CONFIG: config } })
  const random = createRandom(SEED)
  let url = ''
  // On a slow machine a video may be in the making at ten of the kills: then it is given up, and says so.
  const honestFailures = ['job_crashed']
  const models: readonly LoadModel[] = [
    {
      name: 'animatic-1',
      fields: { seconds: '1', size: '256x256' },
      variants: ['video', 'thumbnail', 'spritesheet'],
      honestFailures,
    },
    { name: 'keyed', variants: ['video'], upstream: keyed, honestFailures },
    // Nobody knows whether a submission arrived that died with its server: then it is not made again.
    {
      name: 'blind',
      variants: ['video'],
      upstream: blind,
      honestFailures: [...honestFailures, 'submission_unknown'],
    },
  ]
  const load = new MixedLoad({ url: () => url, models, random, maxLive: MAX_LIVE, requestMs: 10_000 })
  for (let kill = 0; kill < KILLS; kill += 1) {
    const server = await start()
    url = server.url
    const life = new AbortController()
    const clients = Promise.all(Array.from({ length: CLIENTS }, () => load.run(life.signal)))
    try {
      await Promise.race([delay(random() < 0.1 ? 0 : random() * MAX_LIFE_MS), clients])
    } finally {
      await server.kill('SIGKILL')
      life.abort()
    }
    await clients
  }
  await using server = await start()
  url = server.url
  const tally = await load.check(DRAIN_MS)
  console.log(JSON.stringify({ kills: KILLS, ...tally, paid: keyed.jobs.size + blind.jobs.size }))
  assert.ok(tally.created >= KILLS / 2, JSON.stringify(tally))
  for (const [what, count] of Object.entries(tally))
    assert.notEqual(count, 0, `no ${what}: the load was no load`)
  assert.ok((tally.failed['job_crashed'] ?? 0) <= tally.created / 4, JSON.stringify(tally))
  assert.ok((tally.failed['submission_unknown'] ?? 0) <= tally.created / 5, JSON.stringify(tally))
  await checkTidied(dataDir, load.deletedIds)
})

async function configure(folder: string, keyedUrl: string, blindUrl: string): Promise<string> {
  const engine = { kind: 'openai-videos', pollIntervalMs: 100 }
  const path = join(folder, 'config.json')
  const config = {
    engines: {
      animatic: { kind: 'animatic' },
      keyed: { ...engine, dialect: 'filmgate', baseUrl: keyedUrl },
      blind: { ...engine, dialect: 'generic', baseUrl: blindUrl },
    },
    models: { 'animatic-1': { engine: 'animatic' }, keyed: { engine: 'keyed' }, blind: { engine: 'blind' } },
  }
  await writeFile(path, JSON.stringify(config))
  return path
}

/** What was deleted leaves no bytes. */
async function checkTidied(dataDir: string, ids: readonly string[]): Promise<void> {
  const root = join(dataDir, 'assets', 'videos')
  assert.ok(existsSync(root))
  const deadline = Date.now() + TIDY_MS
  for (;;) {
    const left: string[] = []
    for (const id of ids) {
      const files = await readdir(join(root, id)).catch(() => [])
      left.push(...files.map((file) => `${id}/${file}`))
    }
    if (left.length === 0) return
    assert.ok(Date.now() < deadline, `still there: ${left.join(', ')}`)
    await delay(100)
  }
}

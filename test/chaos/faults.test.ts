import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import type { BlobStore } from '#core/blob-store.ts'
import type { Engine, RenderContext, RenderEvent } from '#core/engine.ts'
import { ASSET_ROLES } from '#core/video.ts'
import { inspectImage } from '#media/image.ts'
import { createRandom } from '../../src/engines/animatic/draw/random.ts'
import { createUpstreamCard } from '../../src/engines/openai-videos/card.ts'
import { createOpenaiVideosEngine } from '../../src/engines/openai-videos/engine.ts'
import { systemClock } from '../../src/jobs/clock.ts'
import type { Clock } from '../../src/jobs/clock.ts'
import { createJobs } from '../../src/jobs/jobs.ts'
import type { Jobs } from '../../src/jobs/jobs.ts'
import { openSqliteDatabase } from '../../src/jobs/sqlite.ts'
import { createSilentLogger } from '../../src/jobs/testing/silent-logger.ts'
import { createFsBlobStore } from '../../src/storage/fs.ts'
import { createFaultyBlobStore, createFaultyDatabase } from '../fakes/faulty.ts'
import type { ChooseFault, Fault } from '../fakes/faulty.ts'
import { startFakeUpstream } from '../fakes/upstream.ts'
import type { FakeUpstream, Fault as UpstreamFault } from '../fakes/upstream.ts'
import { createPatience } from '../support/patience.ts'
import { removeFolder } from '../support/remove-folder.ts'

/** `test:chaos` asks for more. */
const ROUNDS = Number(process.env['CHAOS_ROUNDS'] ?? 4)
const SEED = Number(process.env['CHAOS_SEED'] ?? 1)
const VIDEOS = 40
/** The pauses after faults are made for minutes: a second of the jobs takes 20 milliseconds. */
const HURRY = 50
const HANG_MS = 30
/** It takes seconds. A machine of tests may stand still for a minute; what is stuck stays so. */
const DRAIN_MS = 180_000
/** 1x1 grey PNG. */
const PICTURE =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=='
const FAULTS: readonly Fault[] = ['refused', 'answer-lost', 'hangs-refused', 'hangs-answer-lost']

const spread = (faults: readonly UpstreamFault[]): UpstreamFault[] =>
  faults.flatMap((fault) => [fault, 'ok', 'ok', 'ok'])
const BUSY: readonly UpstreamFault[] = ['429', '503']
/** Here a job was made, or perhaps not: only who is known by a key may ask again. */
const UNANSWERED: readonly UpstreamFault[] = [
  'reset-after-body',
  'html-502',
  'garbage-200',
  'reset-before-headers',
]
const WHILE_MAKING = {
  poll: spread(['503', 'html-502', 'garbage-200', 'unknown-status', '404', 'reset-before-headers']),
  // The third that one job meets would give it up.
  content: spread(['truncated', 'garbage-200']),
}

for (let round = 0; round < ROUNDS; round++) {
  const oneIn = 4 + (round % 16)
  test(`keeps its promises while one call in ${oneIn} to database and files fails (${round + 1})`, async (context) => {
    const random = createRandom(SEED * 1_000 + round)
    let isBroken = false
    const counts = new Map<string, number>()
    const choose: ChooseFault = (call) => {
      if (!isBroken || random() > 1 / oneIn) return 'none'
      counts.set(call, (counts.get(call) ?? 0) + 1)
      return FAULTS[Math.floor(random() * FAULTS.length)] ?? 'refused'
    }
    const { jobs, blobs, countRows, upstreams } = await setUp(context, choose)
    await jobs.start()
    isBroken = true
    const accepted = await createAll(jobs)
    assert.ok(accepted.size > VIDEOS / 2)
    // Files are opened and listed too rarely for each of those calls to fail in every run.
    const calls = ['database.write', 'database.select', 'blobs.put']
    const patience = createPatience(DRAIN_MS)
    while (
      calls.some((call) => !counts.has(call)) ||
      (await countEnded(jobs, accepted)) < accepted.size / 2
    ) {
      assert.ok(patience.lasts(), `only ${[...counts.keys()].join(', ')} failed, or few videos ended`)
      await delay(100)
    }
    isBroken = false
    const videos = await drain(jobs, accepted)

    let unknown = 0
    for (const [id, { model, prompt }] of accepted) {
      const video = videos.get(id)
      const paid = [...(upstreams.get(model)?.jobs.values() ?? [])].filter((job) => job.prompt === prompt)
      assert.ok(paid.length <= 1, `'${prompt}' was paid ${paid.length} times`)
      if (video?.status === 'completed') {
        await checkAssets(jobs, id, model)
        continue
      }
      // A submission that nobody knows the outcome of is not repeated; nothing else may go wrong for good.
      assert.deepEqual([model, video?.error?.code], ['blind', 'submission_unknown'])
      unknown++
    }
    assert.ok(unknown <= accepted.size / 10, `${unknown} of ${accepted.size} were given up`)
    await countRows()
    await checkNoOrphans(jobs, blobs)
  })
}

interface Order {
  readonly model: string
  readonly prompt: string
}

/** Creates that were refused are tried again, as a client would; only those that were answered count. */
async function createAll(jobs: Jobs): Promise<Map<string, Order>> {
  const accepted = new Map<string, Order>()
  const models = ['local', 'keyed', 'blind'] as const
  await Promise.all(
    Array.from({ length: VIDEOS }, async (_, index) => {
      const model = models[index % models.length] ?? 'local'
      for (let tries = 0; tries < 10; tries++) {
        const prompt = `video ${index}-${tries}`
        try {
          const { id } = await jobs.videos.create('default', 'openai', {
            type: 'video.create',
            operation: 'create',
            model,
            prompt,
            image: index % 4 === 0 ? { kind: 'data', url: PICTURE } : undefined,
            unknown: {},
          })
          accepted.set(id, { model, prompt })
          if (index % 8 === 7) await Promise.try(() => jobs.videos.get('default', id)).catch(() => undefined)
          return
        } catch {
          await delay(5)
        }
      }
    }),
  )
  return accepted
}

/** As far as it can be read. */
async function countEnded(jobs: Jobs, accepted: ReadonlyMap<string, Order>): Promise<number> {
  let ended = 0
  for (const id of accepted.keys()) {
    const video = await Promise.try(() => jobs.videos.get('default', id)).catch(() => undefined)
    if (video?.step === null) ended++
  }
  return ended
}

type Settled = Awaited<ReturnType<Jobs['videos']['get']>>

async function drain(jobs: Jobs, accepted: ReadonlyMap<string, Order>): Promise<Map<string, Settled>> {
  const patience = createPatience(DRAIN_MS)
  const videos = new Map<string, Settled>()
  for (const id of accepted.keys()) {
    for (;;) {
      const video = await jobs.videos.get('default', id)
      videos.set(id, video)
      if (video.step === null) break
      assert.ok(patience.lasts(), `${id} is stuck: ${JSON.stringify(video)}`)
      await delay(20)
    }
  }
  return videos
}

async function checkAssets(jobs: Jobs, id: string, model: string): Promise<void> {
  for (const role of model === 'local' ? ASSET_ROLES : (['video'] as const)) {
    const { asset } = await jobs.videos.asset('default', id, role)
    const bytes = await buffer(await jobs.videos.openAsset(asset))
    assert.equal(createHash('sha256').update(bytes).digest('hex'), asset.digest, `${role} of ${id} is torn`)
  }
}

/** Whatever half-done work the faults left behind is found and removed. */
async function checkNoOrphans(jobs: Jobs, blobs: BlobStore): Promise<void> {
  const patience = createPatience(DRAIN_MS)
  const page = await jobs.videos.list('default', { limit: 1_000, order: 'asc' })
  const known = new Set(page.videos.map(({ id }) => id))
  for (;;) {
    const strays: string[] = []
    for await (const { key } of blobs.list('videos/')) {
      const [, id = '', file = ''] = key.split('/')
      const role = file.split('-')[0]
      const named = known.has(id)
        ? await jobs.videos.asset('default', id, role as 'video').catch(() => undefined)
        : undefined
      if (named?.asset.key !== key) strays.push(key)
    }
    if (strays.length === 0) return
    assert.ok(patience.lasts(), `left behind: ${strays.slice(0, 5).join(', ')}`)
    await delay(50)
  }
}

async function setUp(context: TestContext, choose: ChooseFault) {
  const dataDir = await mkdtemp(join(tmpdir(), 'filmgate-faults-'))
  const database = await openSqliteDatabase({ dataDir, exclusive: true })
  const blobs = createFsBlobStore({ root: join(dataDir, 'blobs') })
  const keyed = await startFakeUpstream({ idempotent: true, pollsUntilDone: 2 })
  const blind = await startFakeUpstream({ pollsUntilDone: 2 })
  keyed.script({ ...WHILE_MAKING, submit: spread([...BUSY, ...UNANSWERED]) })
  blind.script({ ...WHILE_MAKING, submit: spread(BUSY) })
  let jobs: Jobs | undefined
  context.after(async () => {
    await jobs?.stop()
    await database.close()
    await keyed[Symbol.asyncDispose]()
    await blind[Symbol.asyncDispose]()
    await removeFolder(dataDir)
  })
  const upstreams = new Map<string, FakeUpstream>([
    ['keyed', keyed],
    ['blind', blind],
  ])
  const engines: Engine[] = [
    createLocalEngine(),
    createRemoteEngine('keyed', 'filmgate', keyed.url),
    createRemoteEngine('blind', 'generic', blind.url),
  ]
  jobs = await createJobs({
    database: createFaultyDatabase(database, choose, HANG_MS),
    blobs: createFaultyBlobStore(blobs, choose, HANG_MS),
    engines: new Map(engines.map((engine) => [engine.id, engine])),
    models: () =>
      engines.map(({ id }) =>
        createUpstreamCard({ name: id, engine: id, engineModel: id, dialect: 'generic', sizes: ['1x1'] }),
      ),
    concurrency: () => 8,
    tmpDir: join(dataDir, 'tmp'),
    retentionMs: null,
    configuredKeys: [],
    clock: hurriedClock,
    random: Math.random,
    randomBytes,
    fetch,
    inspectImage,
    logger: createSilentLogger(),
    stopDeadlineMs: 1_000,
  })
  return {
    jobs,
    blobs,
    upstreams,
    /** Nothing of a job's working state may outlive it. */
    async countRows() {
      const artifacts = await database.read.selectFrom('artifacts').selectAll().execute()
      assert.deepEqual(artifacts, [])
    },
  }
}

const STARTED_AT = Date.now()
const hurriedClock: Clock = {
  now: () => Math.round(STARTED_AT + (Date.now() - STARTED_AT) * HURRY),
  setTimer: (callback, delayMs) => systemClock.setTimer(callback, delayMs / HURRY),
}

function createRemoteEngine(id: string, dialect: 'filmgate' | 'generic', baseUrl: string): Engine {
  return createOpenaiVideosEngine({ id, dialect, baseUrl, fetch, models: [], pollIntervalMs: 100 })
}

function createLocalEngine(): Engine {
  return {
    id: 'local',
    submission: 'local',
    models: async () => [],
    probe: async () => ({ ok: true, detail: '' }),
    async *render(request, context: RenderContext): AsyncGenerator<RenderEvent> {
      if (request.image !== null) await context.openInput(request.image.key)
      yield { type: 'progress', fraction: 0.3 }
      for (const role of ASSET_ROLES) {
        const path = join(context.scratchDir, role)
        await writeFile(path, randomBytes(20_000))
        yield { type: 'artifact', role, path, mediaType: role === 'video' ? 'video/mp4' : 'image/webp' }
      }
    },
  }
}

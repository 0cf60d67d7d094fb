import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Engine, Logger, RenderContext, RenderEvent } from '#core/engine.ts'
import type { ModelCard } from '#core/model-card.ts'
import { inspectImage } from '#media/image.ts'
import { systemClock } from '../src/jobs/clock.ts'
import type { Database } from '../src/jobs/database.ts'
import { createJobs } from '../src/jobs/jobs.ts'
import type { Jobs } from '../src/jobs/jobs.ts'
import { openSqliteDatabase } from '../src/jobs/sqlite.ts'
import { createMemoryBlobStore } from '../src/storage/memory.ts'
import { median } from './bench.ts'
import type { Bench, BenchRow } from './bench.ts'

const JOBS = 1_000
/** Creates under way at a time, as from so many clients. */
const CLIENTS = 16
const CONCURRENCY = 50
const STARTS = 200
const BACKLOG = 1_000

export const jobsBench: Bench = {
  name: 'jobs',
  description: `the embedded job machinery without HTTP and drawing: ${JOBS} jobs that submit, poll and collect`,
  run,
}

async function run(): Promise<BenchRow[]> {
  return [
    { metric: 'three-step jobs', value: await measureRate(), unit: 'jobs/s', target: { atLeast: 400 } },
    {
      metric: 'create to start, p50',
      value: median(await measureStarts()),
      unit: 'ms',
      target: { atMost: 15 },
    },
    {
      metric: `recovery with ${BACKLOG} running jobs`,
      value: await measureRecovery(),
      unit: 'ms',
      target: { atMost: 1_000 },
    },
  ]
}

/** From the first create until the last job is completed; each submits, is polled once more, and leaves a file. */
async function measureRate(): Promise<number> {
  await using node = await openNode(renderInThreeSteps)
  await node.jobs.start()
  const startedAt = performance.now()
  const create = async (count: number): Promise<void> => {
    for (let done = 0; done < count; done++) await node.create()
  }
  await Promise.all(Array.from({ length: CLIENTS }, () => create(Math.ceil(JOBS / CLIENTS))))
  while ((await countLive(node.database)) > 0) await delay(5)
  return (Math.ceil(JOBS / CLIENTS) * CLIENTS * 1000) / (performance.now() - startedAt)
}

/** Milliseconds from the call of create to that of the engine, with nothing else to do. */
async function measureStarts(): Promise<number[]> {
  let onStart = (): void => undefined
  await using node = await openNode(async function* (context) {
    onStart()
    yield* makeFile(context)
  })
  await node.jobs.start()
  const starts: number[] = []
  for (let count = 0; count < STARTS; count++) {
    const started = new Promise<void>((resolve) => (onStart = resolve))
    const askedAt = performance.now()
    await node.create()
    await started
    starts.push(performance.now() - askedAt)
    await delay(5)
  }
  return starts
}

/** From opening what a process left that was busy with a backlog until the engine has its first job again. */
async function measureRecovery(): Promise<number> {
  const dataDir = await mkdtemp(join(tmpdir(), 'filmgate-bench-'))
  try {
    const never = async function* (): AsyncGenerator<RenderEvent> {
      await new Promise(() => undefined)
      yield { type: 'progress', fraction: 0 }
    }
    {
      await using before = await openNode(never, dataDir)
      for (let count = 0; count < BACKLOG; count++) await before.create()
      // As a crash leaves it: the rows say that jobs run, and nobody runs them.
      await before.database.write(async (trx) => {
        await trx.updateTable('videos').set({ status: 'in_progress' }).execute()
      })
    }
    const startedAt = performance.now()
    const resumed = Promise.withResolvers<number>()
    await using _after = await openNode(
      async function* (context) {
        resumed.resolve(performance.now() - startedAt)
        yield* makeFile(context)
      },
      dataDir,
      (jobs) => jobs.start(),
    )
    return await resumed.promise
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
}

interface Node extends AsyncDisposable {
  readonly jobs: Jobs
  readonly database: Database
  create(): Promise<unknown>
}

async function openNode(
  render: (context: RenderContext) => AsyncIterable<RenderEvent>,
  keptDir?: string,
  begin: (jobs: Jobs) => Promise<void> = async () => undefined,
): Promise<Node> {
  const dataDir = keptDir ?? (await mkdtemp(join(tmpdir(), 'filmgate-bench-')))
  const database = await openSqliteDatabase({ dataDir, exclusive: true })
  const engine: Engine = {
    id: 'bench',
    submission: 'local',
    models: async () => [CARD],
    probe: async () => ({ ok: true, detail: '' }),
    render: (_request, context) => render(context),
  }
  const jobs = await createJobs({
    database,
    blobs: createMemoryBlobStore({ now: Date.now }),
    engines: new Map([[engine.id, engine]]),
    models: () => [CARD],
    concurrency: () => CONCURRENCY,
    tmpDir: join(dataDir, 'tmp'),
    retentionMs: null,
    configuredKeys: [],
    clock: systemClock,
    random: Math.random,
    randomBytes,
    fetch,
    inspectImage,
    logger: SILENT,
    stopDeadlineMs: 2_000,
  })
  await begin(jobs)
  return {
    jobs,
    database,
    create: () =>
      jobs.videos.create('default', 'openai', {
        type: 'video.create',
        operation: 'create',
        model: CARD.name,
        prompt: 'A calico cat plays a piano on a stage.',
        unknown: {},
      }),
    async [Symbol.asyncDispose]() {
      await jobs.stop()
      await database.close()
      if (keptDir === undefined) await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** As a vendor's job goes: the token is durable, it is submitted, looked at again, and fetched. */
async function* renderInThreeSteps(context: RenderContext): AsyncGenerator<RenderEvent> {
  if (context.resumeFrom === null) {
    yield { type: 'checkpoint', state: 'submitting' }
    yield { type: 'wait', seconds: 0.01, state: 'submitted' }
  } else if (context.resumeFrom === 'submitted') {
    yield { type: 'wait', seconds: 0.01, state: 'polled' }
  } else yield* makeFile(context)
}

async function* makeFile(context: RenderContext): AsyncGenerator<RenderEvent> {
  const path = join(context.scratchDir, 'video.mp4')
  await writeFile(path, context.jobId)
  yield { type: 'artifact', role: 'video', path, mediaType: 'video/mp4' }
}

async function countLive(database: Database): Promise<number> {
  const rows = await database.read
    .selectFrom('videos')
    .select('id')
    .where('step', 'is not', null)
    .limit(1)
    .execute()
  return rows.length
}

const CARD: ModelCard = {
  name: 'bench',
  engine: 'bench',
  engineModel: 'bench',
  seconds: { kind: 'values', values: ['4'] },
  defaultSeconds: '4',
  sizes: { kind: 'values', values: ['720x1280'] },
  defaultSize: { width: 720, height: 1280 },
  operations: ['create'],
  inputs: [],
  extras: [],
}

const SILENT: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  child: () => SILENT,
}

import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Engine, Logger, RenderContext, RenderEvent } from '#core/engine.ts'
import type { ModelCard } from '#core/model-card.ts'
import { inspectImage } from '#media/image.ts'
import { createBossScheduler } from '../src/jobs/boss-scheduler.ts'
import { systemClock } from '../src/jobs/clock.ts'
import type { Database } from '../src/jobs/database.ts'
import { createJobs } from '../src/jobs/jobs.ts'
import type { Jobs, JobsOptions } from '../src/jobs/jobs.ts'
import { createPostgresNotifiers } from '../src/jobs/postgres-notifier.ts'
import { openPostgresDatabase } from '../src/jobs/postgres.ts'
import { openSqliteDatabase } from '../src/jobs/sqlite.ts'
import { createMemoryBlobStore } from '../src/storage/memory.ts'

const ENGINE = 'bench'
const CONCURRENCY = 50
const STOP_DEADLINE_MS = 2_000

export type Render = (context: RenderContext) => AsyncIterable<RenderEvent>

/** The job machinery in this process, without HTTP and drawing. */
export interface JobsNode extends AsyncDisposable {
  readonly jobs: Jobs
  readonly database: Database
  create(): Promise<unknown>
  countLive(): Promise<number>
}

interface Backend {
  readonly database: Database
  readonly shared: JobsOptions['shared']
  close(): Promise<void>
}

/** `store` is the folder of an embedded database, or the URL of a shared one. */
export async function openNode(store: string, render: Render): Promise<JobsNode> {
  const { database, shared, close } = await openBackend(store)
  const folder = await mkdtemp(join(tmpdir(), 'filmgate-bench-'))
  const engine: Engine = {
    id: ENGINE,
    submission: 'local',
    models: async () => [CARD],
    probe: async () => ({ ok: true, detail: '' }),
    render: (_request, context) => render(context),
  }
  const jobs = await createJobs({
    database,
    ...(shared !== undefined && { shared }),
    blobs: createMemoryBlobStore({ now: Date.now }),
    engines: new Map([[engine.id, engine]]),
    models: () => [CARD],
    concurrency: () => CONCURRENCY,
    tmpDir: folder,
    retentionMs: null,
    configuredKeys: [],
    clock: systemClock,
    random: Math.random,
    randomBytes,
    fetch,
    inspectImage,
    logger: SILENT,
    stopDeadlineMs: STOP_DEADLINE_MS,
  })
  return {
    jobs,
    database,
    create: () => jobs.videos.create('default', 'openai', COMMAND),
    async countLive() {
      const { count } = await database.read
        .selectFrom('videos')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .where('step', 'is not', null)
        .executeTakeFirstOrThrow()
      return count
    },
    async [Symbol.asyncDispose]() {
      await jobs.stop()
      await close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function openBackend(store: string): Promise<Backend> {
  if (!store.startsWith('postgres:')) {
    const database = await openSqliteDatabase({ dataDir: store, exclusive: true })
    return { database, shared: undefined, close: () => database.close() }
  }
  const database = await openPostgresDatabase({ url: store, logger: SILENT })
  const scheduler = await createBossScheduler({
    database,
    engines: [ENGINE],
    clock: systemClock,
    concurrency: () => CONCURRENCY,
    takesJobs: true,
    stopDeadlineMs: STOP_DEADLINE_MS,
    logger: SILENT,
  })
  const notifiers = await createPostgresNotifiers({ database, logger: SILENT })
  return {
    database,
    shared: { scheduler, ...notifiers },
    async close() {
      await scheduler.close()
      await database.close()
    },
  }
}

/** As a vendor's job goes: the token is durable, it is submitted, looked at again, and fetched. */
export async function* renderInThreeSteps(context: RenderContext): AsyncGenerator<RenderEvent> {
  if (context.resumeFrom === null) {
    yield { type: 'checkpoint', state: 'submitting' }
    yield { type: 'wait', seconds: 0.01, state: 'submitted' }
  } else if (context.resumeFrom === 'submitted') {
    yield { type: 'wait', seconds: 0.01, state: 'polled' }
  } else yield* makeFile(context)
}

export async function* makeFile(context: RenderContext): AsyncGenerator<RenderEvent> {
  const path = join(context.scratchDir, 'video.mp4')
  await writeFile(path, context.jobId)
  yield { type: 'artifact', role: 'video', path, mediaType: 'video/mp4' }
}

const COMMAND = {
  type: 'video.create',
  operation: 'create',
  model: 'bench',
  prompt: 'A calico cat plays a piano on a stage.',
  unknown: {},
} as const

const CARD: ModelCard = {
  name: COMMAND.model,
  engine: ENGINE,
  engineModel: 'bench',
  seconds: { kind: 'values', values: ['4'] },
  defaultSeconds: '4',
  sizes: { kind: 'values', values: ['720x1280'] },
  defaultSize: { width: 720, height: 1280 },
  operations: ['create'],
  inputs: [],
  extras: [],
}

export const SILENT: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  child: () => SILENT,
}

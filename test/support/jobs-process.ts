import { randomBytes } from 'node:crypto'
import { writeSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Engine, RenderContext, RenderEvent } from '#core/engine.ts'
import { EngineError } from '#core/errors.ts'
import type { ModelCard } from '#core/model-card.ts'
import { ASSET_ROLES, isTerminal } from '#core/video.ts'
import { inspectImage } from '#media/image.ts'
import { systemClock } from '../../src/jobs/clock.ts'
import { createJobs } from '../../src/jobs/jobs.ts'
import { openSqliteDatabase } from '../../src/jobs/sqlite.ts'
import { createSilentLogger } from '../../src/jobs/testing/silent-logger.ts'
import { createFsBlobStore } from '../../src/storage/fs.ts'

/**
 * Everything between http/ and the engines in a process that can be killed: it prints `ready`, then a line for each
 * video that was acknowledged. As `load` it creates videos until it is killed; as `drain` it ends when all are
 * terminal; as `settle` it does the one after the other. Engines are fakes that take milliseconds; store, scheduler, worker and files are real.
 */
const [, , dataDir = '', mode = 'load'] = process.argv

/** 1x1 grey PNG, for creates that put a blob before their row. */
const PICTURE =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=='
const CLIENTS = 3

const database = await openSqliteDatabase({ dataDir, exclusive: true })
const engines = [createEngine('local', renderLocally), createEngine('remote', renderRemotely)]
const jobs = await createJobs({
  database,
  blobs: createFsBlobStore({ root: join(dataDir, 'blobs') }),
  engines: new Map(engines.map((engine) => [engine.id, engine])),
  models: () => [createCard('local'), createCard('remote')],
  concurrency: () => 8,
  tmpDir: join(dataDir, 'tmp'),
  retentionMs: null,
  configuredKeys: [],
  clock: systemClock,
  random: Math.random,
  randomBytes,
  fetch,
  inspectImage,
  logger: createSilentLogger(),
})
await jobs.start()
if (mode === 'settle') await untilSettled()
print('ready')
if (mode === 'drain') {
  await untilSettled()
  await stop()
} else await Promise.all(Array.from({ length: CLIENTS }, (_, client) => putLoad(client)))

async function putLoad(client: number): Promise<void> {
  for (let count = 0; ; count++) {
    const model = count % 2 === 0 ? 'local' : 'remote'
    const prompt = count % 7 === 3 ? 'fail' : `video ${client}-${count}`
    const image = count % 5 === 0 ? ({ kind: 'data', url: PICTURE } as const) : undefined
    const video = await jobs.videos.create('default', 'openai', {
      type: 'video.create',
      operation: 'create',
      model,
      prompt,
      image,
      unknown: {},
    })
    print(`${video.id} ${prompt === 'fail' ? 'fails' : 'completes'}`)
    if (count % 9 === 8) {
      await delay(Math.random() * 20)
      await jobs.videos.cancel('default', video.id)
    }
    await delay(Math.random() * 10)
  }
}

/** Ends once every job is terminal and every cleanup done. */
async function untilSettled(): Promise<void> {
  for (;;) {
    const live = await database.read.selectFrom('videos').select('id').where('step', 'is not', null).execute()
    const cleanups = await database.read.selectFrom('cleanups').select('video_id').execute()
    if (live.length === 0 && cleanups.length === 0) return
    await delay(20)
  }
}

async function stop(): Promise<void> {
  const page = await jobs.videos.list('default', { limit: 1, order: 'asc' })
  if (page.videos.some((video) => !isTerminal(video.status))) throw new Error('A video is not terminal.')
  await jobs.stop()
  await database.close()
}

function createEngine(id: string, render: Engine['render']): Engine {
  return {
    id,
    submission: 'local',
    models: async () => [],
    probe: async () => ({ ok: true, detail: '' }),
    render,
  }
}

async function* renderLocally(
  request: { readonly prompt: string },
  context: RenderContext,
): AsyncGenerator<RenderEvent> {
  for (let part = 1; part <= 4; part++) {
    await delay(Math.random() * 10)
    context.signal.throwIfAborted()
    yield { type: 'progress', fraction: part / 5 }
  }
  if (request.prompt === 'fail') throw new EngineError('refused', 'The engine refused the prompt.')
  yield* makeFiles(context)
}

/** Like a vendor that is polled: the checkpoint alone carries it from call to call. */
async function* renderRemotely(
  request: { readonly prompt: string },
  context: RenderContext,
): AsyncGenerator<RenderEvent> {
  const polls = typeof context.resumeFrom === 'number' ? context.resumeFrom : 0
  if (polls < 3) {
    yield { type: 'progress', fraction: polls / 4 }
    yield { type: 'wait', seconds: Math.random() * 0.05, state: polls + 1 }
  }
  if (request.prompt === 'fail') throw new EngineError('refused', 'The upstream refused the prompt.')
  yield* makeFiles(context)
}

/** Files of up to 300 kB that begin with the job's id. */
async function* makeFiles(context: RenderContext): AsyncGenerator<RenderEvent> {
  for (const role of ASSET_ROLES) {
    const path = join(context.scratchDir, role)
    await writeFile(path, context.jobId)
    await writeFile(path, randomBytes(Math.ceil(Math.random() * 300_000)), { flag: 'a' })
    yield { type: 'artifact', role, path, mediaType: role === 'video' ? 'video/mp4' : 'image/webp' }
  }
}

function createCard(name: string): ModelCard {
  return {
    name,
    engine: name,
    engineModel: name,
    seconds: { kind: 'values', values: ['4'] },
    defaultSeconds: '4',
    sizes: { kind: 'values', values: ['1x1'] },
    defaultSize: { width: 1, height: 1 },
    operations: ['create'],
    inputs: ['image'],
    extras: [],
  }
}

/** Written at once and in one piece, so that a kill can't take back or halve an acknowledgement. */
function print(line: string): void {
  writeSync(1, `${line}\n`)
}

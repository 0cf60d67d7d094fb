import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { inspectImage } from '#media/image.ts'
import { createBatchDialects } from '../../src/batch-dialects.ts'
import { openaiDialect } from '../../src/dialects/openai/dialect.ts'
import { ANIMATIC_MODELS } from '../../src/engines/animatic/models.ts'
import { systemClock } from '../../src/jobs/clock.ts'
import { createJobs } from '../../src/jobs/jobs.ts'
import { openSqliteDatabase } from '../../src/jobs/sqlite.ts'
import { createSilentLogger } from '../../src/jobs/testing/silent-logger.ts'
import { createFsBlobStore } from '../../src/storage/fs.ts'
import { createInstantEngine } from '../fakes/instant-engine.ts'

/**
 * A process that carries out the one batch of a data folder until it is killed, or the batch is at its end. The first
 * one uploads the lines and creates the batch; an idempotency key keeps the others from creating it again.
 */
const [, , dataDir = '', lineCount = '1'] = process.argv

const database = await openSqliteDatabase({ dataDir, exclusive: true })
const engine = createInstantEngine(({ prompt }) => (prompt.endsWith('7') ? 'failed' : 'completed'))
const jobs = await createJobs({
  database,
  blobs: createFsBlobStore({ root: join(dataDir, 'blobs') }),
  engines: new Map([[engine.id, engine]]),
  models: () => ANIMATIC_MODELS,
  batchDialect: createBatchDialects([openaiDialect]),
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
const batch = await jobs.batches.create('default', 'openai', {
  type: 'batch.create',
  idempotencyKey: 'the batch',
  inputFileId: await upload(),
})
while (!(await isOver(batch.id))) await delay(5)
await jobs.stop()
await database.close()

async function upload(): Promise<string> {
  const lines = Array.from({ length: Number(lineCount) }, (_, index) => {
    // Every ninth is refused.
    const body = { prompt: `video ${index}`, seconds: index % 9 === 8 ? '5' : '4' }
    return JSON.stringify({ custom_id: `line ${index}`, method: 'POST', url: '/v1/videos', body })
  })
  const path = join(dataDir, 'upload.jsonl')
  await writeFile(path, lines.join('\n'))
  const { id } = await jobs.files.create('default', {
    type: 'file.create',
    idempotencyKey: 'the file',
    purpose: 'batch',
    file: { field: 'file', filename: 'in.jsonl', mediaType: 'text/plain', path, sizeBytes: 1 },
  })
  return id
}

/** True when nothing is left to be done for it. */
async function isOver(id: string): Promise<boolean> {
  const row = await database.read
    .selectFrom('batches')
    .select('run_at')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.run_at === null
}

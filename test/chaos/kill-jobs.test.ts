import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import type { ChildProcessByStdio } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { test } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import { sql } from 'kysely'
import type { BlobStore } from '#core/blob-store.ts'
import { ASSET_ROLES } from '#core/video.ts'
import type { Video } from '#core/video.ts'
import type { Database } from '../../src/jobs/database.ts'
import { openSqliteDatabase } from '../../src/jobs/sqlite.ts'
import { createVideoStore } from '../../src/jobs/video-store.ts'
import type { VideoStore } from '../../src/jobs/video-store.ts'
import { createFsBlobStore } from '../../src/storage/fs.ts'
import { removeFolder } from '../support/remove-folder.ts'

/** `test:chaos` asks for more. */
const KILLS = Number(process.env['CHAOS_KILLS'] ?? 30)
/** A machine of tests may stand still for minutes; what is stuck stays so. */
const DRAIN_MS = 600_000
/** Ten kills in a row give a job up, so that on a slow machine some lives must end what the others began. */
const SETTLE_EVERY = 7
/** Lives end up to this long after the start of work; one in seven ends during start-up. */
const MAX_LIFE_MS = 350

test(`loses and tears nothing over ${KILLS} kills of the job machinery`, async (context) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'filmgate-kill-jobs-'))
  context.after(() => removeFolder(dataDir))
  const acknowledged = new Map<string, string>()
  const startedAt = Date.now()
  // The compile cache is written by who ends by himself.
  await drain(dataDir)
  for (let kill = 0; kill < KILLS; kill++) {
    const turn = kill % SETTLE_EVERY
    const mode = turn === SETTLE_EVERY - 1 ? 'settle' : 'load'
    await liveAndDie(dataDir, acknowledged, mode, turn === SETTLE_EVERY - 2)
  }
  assert.ok(acknowledged.size > KILLS * 2, `only ${acknowledged.size} videos: the load was no load`)

  await drain(dataDir)

  const database = await openSqliteDatabase({ dataDir, exclusive: true })
  context.after(() => database.close())
  const store = createVideoStore({ database, scheduler: { schedule: async () => undefined }, now: Date.now })
  const blobs = createFsBlobStore({ root: join(dataDir, 'blobs') })
  await checkVideos(acknowledged, store, blobs)
  await checkLeftovers(dataDir, database, blobs)
  const seconds = Math.round((Date.now() - startedAt) / 1000)
  console.log(JSON.stringify({ kills: KILLS, acknowledged: acknowledged.size, seconds }))
})

/** Lives until all is done. */
async function drain(dataDir: string): Promise<void> {
  const child = startProcess(dataDir, 'drain')
  const errors = buffer(child.stderr)
  const [code] = (await once(child, 'exit', { signal: AbortSignal.timeout(DRAIN_MS) })) as [number | null]
  assert.equal(code, 0, (await errors).toString())
}

async function liveAndDie(
  dataDir: string,
  acknowledged: Map<string, string>,
  mode: 'load' | 'settle',
  isDuringStart: boolean,
): Promise<void> {
  const child = startProcess(dataDir, mode)
  const exited = once(child, 'exit')
  const errors = buffer(child.stderr)
  const lines = createInterface({ input: child.stdout })
  const ready = once(lines, 'line')
  lines.on('line', (line: string) => {
    const [id = '', fate = ''] = line.split(' ')
    if (fate !== '') acknowledged.set(id, fate)
  })
  const closed = once(lines, 'close')
  if (!isDuringStart) await Promise.race([ready, exited])
  await delay(Math.random() * MAX_LIFE_MS)
  child.kill('SIGKILL')
  const [, signal] = (await exited) as [number | null, string | null]
  await closed
  assert.equal(signal, 'SIGKILL', `it ended by itself: ${(await errors).toString()}`)
}

function startProcess(
  dataDir: string,
  mode: 'load' | 'settle' | 'drain',
): ChildProcessByStdio<null, Readable, Readable> {
  const script = join(import.meta.dirname, '../support/jobs-process.ts')
  return spawn(process.execPath, [script, dataDir, mode], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(dataDir, 'compiled') },
  })
}

/** Every acknowledged video is there and at its proper end; every served byte is what was recorded. */
async function checkVideos(
  acknowledged: ReadonlyMap<string, string>,
  store: VideoStore,
  blobs: BlobStore,
): Promise<void> {
  let completed = 0
  for (const [id, fate] of acknowledged) {
    const video = await store.find(id)
    assert.ok(video !== undefined, `${id} was acknowledged and is lost`)
    assert.equal(video.step, null, `${id} is not at its end`)
    if (video.status === 'completed') {
      completed++
      assert.equal(fate, 'completes')
      await checkAssets(video, store, blobs)
      continue
    }
    assert.equal(video.status, 'failed')
    const isExpected = video.cancelRequested || fate === 'fails'
    assert.ok(isExpected, `${id} failed: ${video.error?.code}. Kills must not use up tries`)
    assert.ok(['cancelled', 'refused'].includes(video.error?.code ?? ''))
    assert.deepEqual(await store.assets(id), [])
  }
  assert.ok(completed > acknowledged.size / 2, `only ${completed} of ${acknowledged.size} were completed`)
}

async function checkAssets(video: Video, store: VideoStore, blobs: BlobStore): Promise<void> {
  assert.equal(video.progress, 100)
  const assets = await store.assets(video.id)
  assert.deepEqual(assets.map((asset) => asset.role).toSorted(), ASSET_ROLES.toSorted())
  for (const asset of assets) {
    const bytes = await buffer(await blobs.open(asset.key))
    assert.equal(bytes.length, asset.sizeBytes)
    assert.equal(createHash('sha256').update(bytes).digest('hex'), asset.digest, `${asset.key} is torn`)
    assert.equal(bytes.toString('latin1', 0, video.id.length), video.id, `${asset.key} belongs to another`)
  }
}

/** Nothing piles up: no artifact rows, no blobs but assets and what creates that were cut short had put, no folders. */
async function checkLeftovers(dataDir: string, database: Database, blobs: BlobStore): Promise<void> {
  assert.deepEqual(await database.read.selectFrom('artifacts').selectAll().execute(), [])
  const assets = await database.read.selectFrom('assets').select('key').execute()
  const named = new Set(assets.map((asset) => asset.key))
  for await (const { key } of blobs.list('')) {
    if (named.has(key)) continue
    const [folder, id = ''] = key.split('/')
    const row = await database.read.selectFrom('videos').select('id').where('id', '=', id).executeTakeFirst()
    assert.ok(folder === 'inputs' && row === undefined, `${key} should have been removed`)
  }
  assert.deepEqual(await readdir(join(dataDir, 'tmp')), [])
  const check = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(database.read)
  assert.equal(check.rows[0]?.integrity_check, 'ok')
}

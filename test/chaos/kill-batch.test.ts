import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer, text } from 'node:stream/consumers'
import { test } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import { createFileStore } from '../../src/jobs/file-store.ts'
import { openSqliteDatabase } from '../../src/jobs/sqlite.ts'
import { createFsBlobStore } from '../../src/storage/fs.ts'
import { removeFolder } from '../support/remove-folder.ts'

/** `test:chaos` asks for more. */
const KILLS = Math.ceil(Number(process.env['CHAOS_KILLS'] ?? 30) / 2)
const LINES = 300
const DRAIN_MS = 120_000

interface OutputLine {
  readonly custom_id: string
  readonly response: { readonly status_code: number; readonly body: { readonly id?: string } }
}

test(`makes every line of a batch once over ${KILLS} kills`, async (context) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'filmgate-kill-batch-'))
  context.after(() => removeFolder(dataDir))
  let killed = 0
  while (killed < KILLS) {
    const child = startProcess(dataDir)
    const exited = once(child, 'exit')
    // From before the upload to some lines further.
    await delay(200 + Math.random() * 700)
    child.kill('SIGKILL')
    const [, signal] = (await exited) as [number | null, string | null]
    if (signal !== 'SIGKILL') break
    killed += 1
  }
  assert.ok(killed > KILLS / 3, `the batch was over after ${killed} kills: it was too short`)
  const last = startProcess(dataDir)
  const errors = buffer(last.stderr)
  const [code] = (await once(last, 'exit', { signal: AbortSignal.timeout(DRAIN_MS) })) as [number | null]
  assert.equal(code, 0, (await errors).toString())

  const database = await openSqliteDatabase({ dataDir, exclusive: true })
  context.after(() => database.close())
  const rows = await database.read.selectFrom('batches').selectAll().execute()
  const [batch] = rows
  assert.ok(batch !== undefined && rows.length === 1)
  assert.deepEqual([batch.status, batch.total], ['completed', LINES])

  const files = createFileStore({ database, now: Date.now })
  const blobs = createFsBlobStore({ root: join(dataDir, 'blobs') })
  const read = async (id: string | null): Promise<OutputLine[]> => {
    const file = await files.get('default', id ?? '')
    assert.ok(file !== undefined)
    const lines = (await text(await blobs.open(file.key))).trimEnd().split('\n')
    return lines.map((line) => JSON.parse(line) as OutputLine)
  }
  const [good, bad] = [await read(batch.output_file_id), await read(batch.error_file_id)]
  assert.deepEqual([batch.completed, batch.failed], [good.length, bad.length])
  const named = [...good, ...bad].map((line) => line.custom_id)
  assert.deepEqual(named.toSorted(), Array.from({ length: LINES }, (_, index) => `line ${index}`).toSorted())

  const videos = await database.read.selectFrom('videos').select('id').execute()
  const told = [...good, ...bad].flatMap(({ response }) => response.body.id ?? [])
  assert.deepEqual(videos.map(({ id }) => id).toSorted(), told.toSorted())
  assert.equal(bad.filter(({ response }) => response.status_code === 400).length, Math.floor(LINES / 9))
  assert.deepEqual(await database.read.selectFrom('batch_lines').select('line').execute(), [])
})

function startProcess(dataDir: string) {
  const script = join(import.meta.dirname, '../support/batch-process.ts')
  return spawn(process.execPath, [script, dataDir, String(LINES)], { stdio: ['ignore', 'ignore', 'pipe'] })
}

import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { createTaskHandler } from './handle-task.ts'
import type { SegmentTask } from './protocol.ts'
import { createSyntheticStudio, SYNTHETIC_SPEC } from './testing/synthetic-studio.ts'

let folder: string
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'filmgate-tasks-'))
})
after(() => rm(folder, { recursive: true, force: true }))

test('a shot stays open from one segment to the next, and is closed at rest', async () => {
  const studio = createSyntheticStudio()
  const log: string[] = []
  const handler = createTaskHandler({
    ...studio,
    async openSource(...wanted) {
      log.push('open')
      return { ...(await studio.openSource(...wanted)), close: () => log.push('close') }
    },
  })
  const run = async (firstFrame: number): Promise<unknown> =>
    await handler.handle(createTask(firstFrame), () => undefined)

  await run(0)
  await run(2)
  assert.deepEqual(log, ['open'])
  await handler.rest(() => true)
  assert.deepEqual(log, ['open', 'close'])
  await run(4)
  assert.deepEqual(log, ['open', 'close', 'open'])
})

function createTask(firstFrame: number): SegmentTask {
  return {
    kind: 'segment',
    source: { kind: 'shot', plan: { spec: SYNTHETIC_SPEC, seconds: 1, frameCount: 30, seed: 1 } },
    size: { width: 256, height: 256 },
    firstFrame,
    frameCount: 2,
    shotStart: 0,
    encoder: 'auto',
    watermark: false,
    path: join(folder, String(firstFrame)),
    captures: [],
  }
}

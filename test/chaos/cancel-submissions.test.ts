import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { createRandom } from '../../src/engines/animatic/draw/random.ts'
import { ANSWER_AFTER_MS, cancelSubmissions } from '../support/cancel-submissions.ts'
import { setUpChaosServer } from '../support/chaos-server.ts'
import { startServer } from '../support/server-process.ts'

const SEED = Number(process.env['CHAOS_SEED'] ?? 1)
const VIDEO_BYTES = 1_000

test('what is cancelled while it is being submitted goes on nowhere', async (context) => {
  const folder = await mkdtemp(join(tmpdir(), 'filmgate-cancel-'))
  context.after(() => rm(folder, { recursive: true, force: true }))
  const random = createRandom(SEED)
  const answerAfterMs = (): number => ANSWER_AFTER_MS + random() * ANSWER_AFTER_MS
  await using setting = await setUpChaosServer({
    folder,
    isDrawing: false,
    videoBytes: VIDEO_BYTES,
    random,
    answerAfterMs,
  })
  await using server = await startServer({
    dataDir: join(folder, 'data'),
    environment: setting.environment,
  })
  await cancelSubmissions(setting, () => server.url, random)
})

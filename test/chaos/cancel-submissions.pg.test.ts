import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { createRandom } from '../../src/engines/animatic/draw/random.ts'
import { createPostgresUrl } from '../../src/jobs/testing/test-postgres.ts'
import { ANSWER_AFTER_MS, cancelSubmissions } from '../support/cancel-submissions.ts'
import { setUpChaosServer } from '../support/chaos-server.ts'
import { startServer } from '../support/server-process.ts'

const SEED = Number(process.env['CHAOS_SEED'] ?? 1)
const VIDEO_BYTES = 1_000

test('what is cancelled on any node while it is being submitted goes on nowhere', async (context) => {
  const folder = await mkdtemp(join(tmpdir(), 'filmgate-cancel-'))
  context.after(() => rm(folder, { recursive: true, force: true }))
  const databaseUrl = await createPostgresUrl(context)
  const random = createRandom(SEED)
  const answerAfterMs = (): number => ANSWER_AFTER_MS + random() * ANSWER_AFTER_MS
  await using setting = await setUpChaosServer({
    folder,
    isDrawing: false,
    videoBytes: VIDEO_BYTES,
    random,
    answerAfterMs,
  })
  await mkdir(join(folder, 'assets'))
  const environment = {
    ...setting.environment,
    FILMGATE_DATABASE_URL: databaseUrl,
    FILMGATE_STORAGE_URL: `file:${join(folder, 'assets')}`,
  }
  await using first = await startServer({ dataDir: join(folder, 'first'), environment })
  await using second = await startServer({ dataDir: join(folder, 'second'), environment })
  await cancelSubmissions(setting, () => (random() < 0.5 ? first : second).url, random)
})

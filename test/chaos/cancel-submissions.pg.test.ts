import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { createPostgresUrl } from '../../src/jobs/testing/test-postgres.ts'
import { cancelSubmissions, setUpSlowUpstreams } from '../support/cancel-submissions.ts'
import { startServer } from '../support/server-process.ts'

test('what is cancelled on any node while it is being submitted goes on nowhere', async (context) => {
  const databaseUrl = await createPostgresUrl(context)
  const { folder, random, setting: upstreams } = await setUpSlowUpstreams(context)
  await using setting = upstreams
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

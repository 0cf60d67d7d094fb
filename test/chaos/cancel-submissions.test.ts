import { join } from 'node:path'
import { test } from 'node:test'
import { cancelSubmissions, setUpSlowUpstreams } from '../support/cancel-submissions.ts'
import { startServer } from '../support/server-process.ts'

test('what is cancelled while it is being submitted goes on nowhere', async (context) => {
  const { folder, random, setting: upstreams } = await setUpSlowUpstreams(context)
  await using setting = upstreams
  await using server = await startServer({
    dataDir: join(folder, 'data'),
    environment: setting.environment,
  })
  await cancelSubmissions(setting, () => server.url, random)
})

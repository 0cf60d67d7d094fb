import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp } from '#app'
import { loadConfig } from '#config'

/** A server of this process's own on a free port, with a data folder that goes away with it. */
export interface TemporaryApp extends AsyncDisposable {
  readonly url: string
}

/** Engines and models are the configuration's; nothing else of it is for a server that nobody else may reach. */
const ALONE = {
  host: '127.0.0.1',
  port: '0',
  apiKeys: '',
  databaseUrl: '',
  storageUrl: '',
  role: 'all',
  publicUrl: '',
  logLevel: 'warn',
}

/** Starts it. Stopped by disposal, and by Ctrl-C, after which nothing is left running or on disk. */
export async function startTemporaryApp(): Promise<TemporaryApp> {
  const dataDir = await mkdtemp(join(tmpdir(), 'filmgate-'))
  const config = await loadConfig(undefined, { ...ALONE, dataDir })
  const app = await createApp(config)
  const { url } = await app.start()
  let stopping: Promise<void> | undefined
  const stop = (): Promise<void> =>
    (stopping ??= (async () => {
      await app.stop()
      await rm(dataDir, { recursive: true, force: true })
    })())
  const interrupt = (): void => {
    process.stderr.write('\nStopping.\n')
    void stop().then(() => process.exit(130))
  }
  process.once('SIGINT', interrupt)
  process.once('SIGTERM', interrupt)
  return {
    url,
    async [Symbol.asyncDispose]() {
      process.off('SIGINT', interrupt)
      process.off('SIGTERM', interrupt)
      await stop()
    },
  }
}

import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { VideoRequest } from '#core/request.ts'
import { createApp } from '../../src/app.ts'
import type { App } from '../../src/app.ts'
import { loadConfig } from '../../src/config.ts'
import { createInstantEngine } from '../fakes/instant-engine.ts'
import type { InstantOutcome } from '../fakes/instant-engine.ts'
import { removeFolder } from './remove-folder.ts'

/** The whole program on a free port with a folder of its own; its videos are made at once, and are no videos. */
export interface AppServer extends AsyncDisposable {
  readonly url: string
  readonly port: number
  readonly routes: App['routes']
  readonly dataDir: string
}

/**
 * `settings` are environment variables; `decide` tells what becomes of a video, by default that it is there at once.
 * `folder` is that of an earlier server, or kept for a later one.
 */
export async function startAppServer(
  settings: Readonly<Record<string, string>> = {},
  decide?: (request: VideoRequest) => InstantOutcome,
  folder: { readonly dataDir?: string; readonly keepsData?: boolean } = {},
): Promise<AppServer> {
  const dataDir = folder.dataDir ?? (await mkdtemp(join(tmpdir(), 'filmgate-app-')))
  const config = await loadConfig({ FILMGATE_LOG_LEVEL: 'silent', ...settings }, { dataDir, port: '0' })
  const engine = createInstantEngine(decide)
  const app = await createApp(config, { engines: new Map([[engine.id, engine]]) })
  const { url } = await app.start()
  return {
    url,
    port: Number(new URL(url).port),
    routes: app.routes,
    dataDir,
    async [Symbol.asyncDispose]() {
      await app.stop()
      if (folder.keepsData !== true) await removeFolder(dataDir)
    },
  }
}

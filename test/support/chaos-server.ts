import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createFakeMp4 } from '../fakes/fake-mp4.ts'
import { startFakeUpstream } from '../fakes/upstream.ts'
import type { FakeUpstream, HeldDownloads } from '../fakes/upstream.ts'
import type { LoadModel } from './mixed-load.ts'
import { startServer } from './server-process.ts'

/** A configuration with an engine of each submission class, and what a load of their videos must keep to. */
export interface ChaosServer extends AsyncDisposable {
  readonly environment: Readonly<Record<string, string>>
  readonly models: readonly LoadModel[]
  /** Submissions that made a job, at all upstreams. */
  paid(): number
  /** Keeps the end of every download of a server back that begins from now on. */
  holdDownloads(): HeldDownloads
}

/** `folder` gets the configuration and more. Without `isDrawing` there are only videos that are bought. */
export async function setUpChaosServer(options: {
  readonly folder: string
  readonly isDrawing: boolean
  readonly videoBytes: number
  readonly random: () => number
  /**
   * How long the upstreams keep the answer to a submission, and half of each download, back, milliseconds. Default: up
   * to 200, which is long enough for a kill to come between, often.
   */
  readonly answerAfterMs?: () => number
}): Promise<ChaosServer> {
  const { folder, isDrawing, videoBytes, random, answerAfterMs = () => random() * 200 } = options
  const video = ({ prompt }: { readonly prompt: string }): Buffer => createFakeMp4(videoBytes, prompt)
  const upstream = { pollsUntilDone: 2, video, answerAfterMs }
  const keyed = await startFakeUpstream({ ...upstream, idempotent: true })
  const blind = await startFakeUpstream(upstream)
  const drawn = {
    name: 'animatic-1',
    // Each takes longer than most servers live: more of them would leave no room for others.
    maxLive: 2,
    fields: { seconds: '1', size: '256x256' },
    variants: ['video', 'thumbnail', 'spritesheet'],
  }
  const configPath = join(folder, 'config.json')
  await mkdir(folder, { recursive: true })
  await writeFile(configPath, JSON.stringify(createConfig(keyed, blind)))
  const bought: readonly LoadModel[] = [
    { name: 'keyed', variants: ['video'], upstream: keyed },
    // Nobody knows whether a submission arrived that died with its server: then it is not made again.
    { name: 'blind', variants: ['video'], upstream: blind, mayBeUnknown: true },
  ]
  const environment = {
    FILMGATE_CONFIG: configPath,
    FILMGATE_LOG_LEVEL: 'silent',
    // A start takes half the time, and there are hundreds of them.
    NODE_COMPILE_CACHE: join(folder, 'compiled'),
  }
  // The cache is written by who ends politely.
  await using _ = await startServer({ environment })
  return {
    environment,
    models: isDrawing ? [drawn, ...bought] : bought,
    paid: () => keyed.jobs.size + blind.jobs.size,
    holdDownloads() {
      const all = [keyed.holdDownloads(), blind.holdDownloads()]
      return {
        count: () => all.reduce((sum, held) => sum + held.count(), 0),
        close: () => all.forEach((held) => held.close()),
        release: () => all.forEach((held) => held.release()),
      }
    },
    async [Symbol.asyncDispose]() {
      await keyed[Symbol.asyncDispose]()
      await blind[Symbol.asyncDispose]()
    },
  }
}

function createConfig(keyed: FakeUpstream, blind: FakeUpstream): object {
  const engine = { kind: 'openai-videos', pollIntervalMs: 100 }
  return {
    engines: {
      animatic: { kind: 'animatic' },
      keyed: { ...engine, dialect: 'filmgate', baseUrl: keyed.url },
      blind: { ...engine, dialect: 'generic', baseUrl: blind.url },
    },
    models: { 'animatic-1': { engine: 'animatic' }, keyed: { engine: 'keyed' }, blind: { engine: 'blind' } },
  }
}

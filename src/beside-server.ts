import { mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Config } from './config.ts'
import { createEngines, probeEngines } from './create-engines.ts'
import type { EngineFinding } from './create-engines.ts'
import { createLogger } from './create-logger.ts'
import { systemClock } from './jobs/clock.ts'
import type { Database } from './jobs/database.ts'
import { createKeyStore } from './jobs/keys.ts'
import type { KeyStore } from './jobs/keys.ts'
import { summariseProjects } from './jobs/summarise-projects.ts'
import type { ProjectSummary } from './jobs/summarise-projects.ts'
import { createGuardedFetch } from './net/guarded-fetch.ts'
import { openDatabase } from './open-backend.ts'
import { createRandomPool } from './random-pool.ts'

/** The health of every configured engine, as `App.inspect` has it, beside a server that may be running. */
export async function inspectEngines(config: Config): Promise<readonly EngineFinding[]> {
  const operator = createGuardedFetch({ allowPrivate: true })
  const engines = createEngines(config, () => operator.fetch, createLogger(config))
  try {
    return await probeEngines(engines)
  } finally {
    for (const engine of engines.values()) await engine.close?.()
    await operator.close()
  }
}

/** Every project that has a key or a video, or is named in the configuration, beside a server that may be running. */
export async function listProjects(config: Config): Promise<readonly ProjectSummary[]> {
  const database = await openRows(config)
  try {
    const stored = await summariseProjects(database)
    const known = new Set(stored.map(({ project }) => project))
    const named = [...config.apiKeys.map(({ project }) => project), ...Object.keys(config.projects)]
    const empty = [...new Set(named)].filter((project) => !known.has(project))
    return [
      ...stored,
      ...empty.map((project) => ({ project, keys: 0, videos: 0, live: 0, sizeBytes: 0 })),
    ].toSorted((a, b) => (a.project < b.project ? -1 : 1))
  } finally {
    await database.close()
  }
}

/** The keys of a data folder, beside a server that may be running. */
export async function openKeyStore(config: Config): Promise<KeyStore & AsyncDisposable> {
  const database = await openRows(config)
  return {
    ...createKeyStore({ database, now: systemClock.now, randomBytes: createRandomPool() }),
    [Symbol.asyncDispose]: () => database.close(),
  }
}

async function openRows(config: Config): Promise<Database> {
  const dataDir = resolve(config.dataDir)
  await mkdir(dataDir, { recursive: true })
  return openDatabase(config, dataDir, createLogger(config))
}

import { Command } from 'commander'
import { StorageError } from '#core/errors.ts'
import type { Readiness } from '#core/services.ts'
import { createApp } from '#app'
import { ConfigError, loadConfig } from '#config'
import type { Config } from '#config'
import { inspectEngines } from '../beside-server.ts'
import { findRunningServer } from './running-server.ts'

interface Finding {
  readonly name: string
  readonly ok: boolean
  readonly detail: string
}

/** `filmgate doctor`: looks at every part and says what is wrong. Exit code 1 when anything is. */
export function doctorCommand(): Command {
  return new Command('doctor')
    .description('Check configuration, database, storage, engines and encoder, and say what is wrong.')
    .action(examine)
}

async function examine(): Promise<void> {
  const config = await loadConfig()
  const findings = [
    { name: 'node', ok: true, detail: process.version },
    { name: 'data folder', ok: true, detail: config.dataDir },
    ...(await examineParts(config)),
  ]
  for (const { name, ok, detail } of findings) console.log(`${ok ? 'ok  ' : 'BAD '} ${name}: ${detail}`)
  if (findings.some(({ ok }) => !ok)) process.exitCode = 1
}

async function examineParts(config: Config): Promise<readonly Finding[]> {
  try {
    const app = await createApp(config)
    const { readiness, engines } = await app.inspect()
    await app.stop()
    return [...readiness.checks, ...toFindings(engines)]
  } catch (error) {
    // A server that runs holds the data folder: then it is asked how it is.
    const url = isStoreTrouble(error) ? await findRunningServer(config) : undefined
    if (url === undefined) throw error
    return [{ name: 'server', ok: true, detail: `runs at ${url}` }, ...(await examineServer(url, config))]
  }
}

function isStoreTrouble(error: unknown): boolean {
  return error instanceof ConfigError && error.cause instanceof StorageError
}

async function examineServer(url: string, config: Config): Promise<readonly Finding[]> {
  const readiness = (await (await fetch(`${url}/readyz`)).json()) as Readiness
  return [...readiness.checks, ...toFindings(await inspectEngines(config))]
}

function toFindings(engines: Awaited<ReturnType<typeof inspectEngines>>): readonly Finding[] {
  return engines.map(({ id, health }) => ({ name: `engine ${id}`, ...health }))
}

import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** A server in a process of its own, as an operator runs it. */
export interface ServerProcess extends AsyncDisposable {
  readonly url: string
  readonly child: ChildProcess
  /** Milliseconds from spawn to the line that tells the address. */
  readonly startMs: number
  /** Resident memory of the server process alone, bytes. */
  rssBytes(): Promise<number>
}

/** Starts `filmgate serve` on a free port with a data folder of its own. */
export async function startServer(
  environment: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> {
  const dataDir = await mkdtemp(join(tmpdir(), 'filmgate-bench-'))
  const main = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url))
  const startedAt = performance.now()
  const child = spawn(process.execPath, [main, 'serve'], {
    env: {
      PATH: process.env['PATH'],
      FILMGATE_PORT: '0',
      FILMGATE_DATA_DIR: dataDir,
      FILMGATE_LOG_LEVEL: 'warn',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await readUrl(child)
  const startMs = performance.now() - startedAt
  return {
    url,
    child,
    startMs,
    rssBytes: async () => {
      const status = await readFile(`/proc/${child.pid}/status`, 'utf8')
      return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) * 1024
    },
    async [Symbol.asyncDispose]() {
      if (child.exitCode === null) {
        child.kill('SIGTERM')
        await once(child, 'exit')
      }
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

async function readUrl(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('the server has no stdout')
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /at (http:\S+)\/v1$/.exec(line)?.[1]
    if (url !== undefined) return url
  }
  throw new Error('the server ended before it told its address')
}

import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { removeFolder } from './remove-folder.ts'

export interface ServerProcessOptions {
  /** Kept after the server ends; default: a temporary folder that goes with it. */
  readonly dataDir?: string
  readonly environment?: Readonly<Record<string, string>>
}

/** A server in a process of its own, as an operator runs it. */
export interface ServerProcess extends AsyncDisposable {
  readonly url: string
  readonly child: ChildProcess
  /** Milliseconds from spawn to the line that tells the address. */
  readonly startMs: number
  /** Resident memory of the server process alone, bytes. */
  rssBytes(): Promise<number>
  /** Ends it like a power cut, or politely with SIGTERM; resolves when the process is gone. */
  kill(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>
}

/** Starts `filmgate serve` on a free port. Throws when it ends before it tells its address. */
export async function startServer(options: ServerProcessOptions = {}): Promise<ServerProcess> {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'filmgate-server-')))
  const main = fileURLToPath(new URL('../../bin/filmgate.js', import.meta.url))
  const startedAt = performance.now()
  const child = spawn(process.execPath, [main, 'serve'], {
    env: {
      PATH: process.env['PATH'],
      FILMGATE_PORT: '0',
      FILMGATE_DATA_DIR: dataDir,
      FILMGATE_LOG_LEVEL: 'warn',
      ...options.environment,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = once(child, 'exit')
  const url = await readUrl(child)
  // A full pipe would hold up whatever the server logs from now on, and with it the server.
  child.stdout.resume()
  const kill = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
    child.kill(signal)
    await exited
  }
  return {
    url,
    child,
    startMs: performance.now() - startedAt,
    kill,
    rssBytes: async () => {
      const status = await readFile(`/proc/${child.pid}/status`, 'utf8')
      return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) * 1024
    },
    async [Symbol.asyncDispose]() {
      await kill('SIGTERM')
      if (options.dataDir === undefined) await removeFolder(dataDir)
    },
  }
}

async function readUrl(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('the server has no stdout')
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /at (http:\S+)\/v1$/.exec(line)?.[1]
    if (url !== undefined) return url
  }
  throw new Error(`the server ended before it told its address (exit code ${child.exitCode})`)
}

import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { openPostgresDatabase } from '../src/jobs/postgres.ts'
import { SILENT } from './jobs-node.ts'

/**
 * Milliseconds from `kill -9` of a node that holds all of `jobs` until another one, which has been up all the while,
 * has taken over and completed the last of them.
 */
export async function measureNodeDeath(url: string, jobs: number): Promise<number> {
  await using holder = startNode(url, 'holds', jobs)
  await holder.printed('held', jobs)
  await using heir = startNode(url, 'finishes')
  await heir.printed('ready', 1)
  const database = await openPostgresDatabase({ url, logger: SILENT })
  try {
    const startedAt = performance.now()
    holder.child.kill('SIGKILL')
    for (;;) {
      const completed = await database.read
        .selectFrom('videos')
        .select('id')
        .where('status', '=', 'completed')
        .execute()
      if (completed.length === jobs) return performance.now() - startedAt
      await delay(20)
    }
  } finally {
    await database.close()
  }
}

interface NodeProcess extends AsyncDisposable {
  readonly child: ChildProcess
  /** Resolves once it has printed a word so often. */
  printed(word: string, times: number): Promise<void>
}

function startNode(url: string, mode: 'holds' | 'finishes', jobs = 0): NodeProcess {
  const script = fileURLToPath(new URL('jobs-process.ts', import.meta.url))
  const child = spawn(process.execPath, [script, url, mode, String(jobs)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = once(child, 'exit')
  const lines = createInterface({ input: child.stdout })
  const counts = new Map<string, number>()
  let onLine = (): void => undefined
  lines.on('line', (line) => {
    counts.set(line, (counts.get(line) ?? 0) + 1)
    onLine()
  })
  return {
    child,
    async printed(word, times) {
      while ((counts.get(word) ?? 0) < times) await new Promise<void>((resolve) => (onLine = resolve))
    },
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL')
      await exited
    },
  }
}

import { flushCompileCache } from 'node:module'
import { setPriority } from 'node:os'
import { EngineError, toError } from '#core/errors.ts'
import type { ChildMessage, Failure, Task, TaskMessage } from './protocol.ts'

/** Carries a task out; calls `report` with the number of frames done so far. */
export type TaskHandler = (task: Task, report: (frames: number) => void) => Promise<unknown>

/** Below the server's own priority: answering requests comes first when all cores draw. */
const NICENESS = 5

/** The life of a rendering child: one task after the other, until the server lets go of it or dies. */
export function serveTasks(handle: TaskHandler): void {
  try {
    setPriority(NICENESS)
  } catch {
    // Some sandboxes forbid it; drawing works the same.
  }
  process.on('disconnect', () => process.exit(0))
  // Ctrl-C reaches the whole group. The server ends its children itself, after letting go of their jobs.
  process.on('SIGINT', () => undefined)
  process.on('SIGTERM', () => undefined)
  process.on('message', (message) => {
    void runTask(handle, message as TaskMessage)
  })
}

async function runTask(handle: TaskHandler, { id, task }: TaskMessage): Promise<void> {
  try {
    const result = await handle(task, (frames) => send({ type: 'progress', id, frames }))
    send({ type: 'done', id, result, rssBytes: process.memoryUsage.rss() })
    // Half a second the very first time; nothing where the code was there already.
    flushCompileCache()
  } catch (error) {
    send({ type: 'failed', id, failure: toFailure(error) })
  }
}

function send(message: ChildMessage): void {
  // Without a channel there is nobody left to tell, and 'disconnect' ends the process.
  if (process.connected) process.send?.(message)
}

function toFailure(thrown: unknown): Failure {
  if (thrown instanceof EngineError) {
    return { code: thrown.code, message: thrown.message, retryable: thrown.retryable }
  }
  const error = toError(thrown)
  const isFull = 'code' in error && error.code === 'ENOSPC'
  if (isFull) return { code: 'storage_full', message: 'The scratch folder is full.', retryable: true }
  return { code: 'engine_fault', message: `The renderer failed: ${error.message}`, retryable: true }
}

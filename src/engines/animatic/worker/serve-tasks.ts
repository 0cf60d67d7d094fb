import { flushCompileCache } from 'node:module'
import { setPriority } from 'node:os'
import { EngineError, toError } from '#core/errors.ts'
import type { ChildMessage, Failure, Task, TaskMessage } from './protocol.ts'

export interface TaskHandler {
  /** Carries a task out; calls `report` with the number of frames done so far. */
  handle(task: Task, report: (frames: number) => void): Promise<unknown>
  /** Lets go of what the last task has left open. `isResting` is false as soon as another task has begun. */
  rest(isResting: () => boolean): Promise<void>
}

/** Below the server's own priority: answering requests comes first when all cores draw. */
const NICENESS = 5
/** Segments of one video follow each other sooner. */
const REST_AFTER_MS = 2000
/**
 * RSS that is kept at rest: the next clip is as large, and in fresh memory it would take 5 to 10 % longer. Clips of 1080p
 * leave 50 to 100 MB more.
 */
const RESTING_BYTES = 330e6

/** The life of a rendering child: one task after the other, until the server lets go of it or dies. */
export function serveTasks(handler: TaskHandler): void {
  try {
    setPriority(NICENESS)
  } catch {
    // Some sandboxes forbid it; drawing works the same.
  }
  process.on('disconnect', () => process.exit(0))
  // Ctrl-C reaches the whole group. The server ends its children itself, after letting go of their jobs.
  process.on('SIGINT', () => undefined)
  process.on('SIGTERM', () => undefined)
  let resting: NodeJS.Timeout | undefined
  let tasks = 0
  process.on('message', (message) => {
    clearTimeout(resting)
    const own = (tasks += 1)
    void (async () => {
      await runTask(handler, message as TaskMessage)
      if (own !== tasks) return
      resting = setTimeout(() => {
        void takeRest(handler, () => own === tasks)
      }, REST_AFTER_MS)
    })()
  })
}

async function takeRest(handler: TaskHandler, isResting: () => boolean): Promise<void> {
  if (process.memoryUsage.rss() <= RESTING_BYTES) return
  await handler.rest(isResting)
  send({ type: 'rested', rssBytes: process.memoryUsage.rss() })
}

async function runTask(handler: TaskHandler, { id, task }: TaskMessage): Promise<void> {
  try {
    const result = await handler.handle(task, (frames) => send({ type: 'progress', id, frames }))
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

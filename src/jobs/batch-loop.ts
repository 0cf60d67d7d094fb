import type { Logger } from '#core/engine.ts'
import type { BatchStore } from './batch-store.ts'
import type { Clock } from './clock.ts'
import type { Database } from './database.ts'
import { createDueLoop } from './due-loop.ts'
import { waitAtMost } from './wait-at-most.ts'

/** Batches worked on at a time by one process; each has one line in memory at most. */
const TOGETHER = 4
/** Batches that another process created are found within this time. */
const LOOK_MS = 5_000

/** Looks after batches from time to time. */
export interface BatchLoop {
  start(): Promise<void>
  /** Lets go of what is being worked on; that is due again at the next start. */
  stop(): Promise<void>
}

/** Carries on the batches that are due, with one timer however many there are. */
export function createBatchLoop(options: {
  readonly database: Pick<Database, 'onCommit'>
  readonly batches: Pick<BatchStore, 'due' | 'wakeAll'>
  /** Carries a batch a step further; does not throw. */
  readonly run: (id: string, signal: AbortSignal) => Promise<void>
  readonly clock: Clock
  readonly logger: Logger
  /** How long stop() waits. */
  readonly stopDeadlineMs: number
}): BatchLoop {
  const { database, batches, run, clock, logger, stopDeadlineMs } = options
  const running = new Map<string, Promise<void>>()
  const stopping = new AbortController()
  let stopListening: (() => void) | undefined
  const loop = createDueLoop({
    clock,
    pass,
    onError: (error) => logger.error({ err: error }, 'Batches could not be looked at.'),
  })

  return {
    async start() {
      await batches.wakeAll()
      // A commit may have made a batch due.
      stopListening = database.onCommit(loop.wakeSoon)
      loop.start()
    },
    async stop() {
      stopListening?.()
      await loop.stop()
      stopping.abort(new Error('The server stops.'))
      await waitAtMost(Promise.all(running.values()), clock, stopDeadlineMs)
    },
  }

  async function pass(now: number): Promise<number> {
    const latest = now + LOOK_MS
    const { ids, nextRunAt = latest } = await batches.due(TOGETHER + running.size)
    for (const id of ids) {
      // One that is in progress here is due already: it is taken up again when this step is over.
      if (running.has(id)) continue
      if (running.size === TOGETHER) return latest
      running.set(id, runOne(id))
    }
    return Math.min(nextRunAt, latest)
  }

  async function runOne(id: string): Promise<void> {
    try {
      await run(id, stopping.signal)
    } catch (error) {
      logger.error({ err: error, batchId: id }, 'A batch could not be taken up.')
    } finally {
      running.delete(id)
      loop.wake()
    }
  }
}

import type { Logger } from '#core/engine.ts'
import type { BossQueue, Delivery } from './boss-queue.ts'
import type { Clock } from './clock.ts'

/** A third of what may pass without one: two may be lost. */
const INTERVAL_MS = 3_000

export interface HeldDelivery {
  readonly delivery: Delivery
  readonly controller: AbortController
}

export interface Heartbeat {
  start(): void
  stop(): Promise<void>
}

/**
 * Keeps the deliveries of this process its own while they are worked on, and aborts the work on one that went to
 * somebody else meanwhile, as after this process was frozen.
 */
export function createHeartbeat(options: {
  readonly queue: BossQueue
  readonly held: Iterable<HeldDelivery>
  readonly clock: Clock
  readonly logger: Logger
}): Heartbeat {
  const { queue, held, clock, logger } = options
  let isStarted = false
  let cancelTimer: (() => void) | undefined
  let beating: Promise<void> = Promise.resolve()

  return {
    start() {
      isStarted = true
      sleep()
    },
    async stop() {
      isStarted = false
      cancelTimer?.()
      await beating
    },
  }

  function sleep(): void {
    if (!isStarted) return
    cancelTimer = clock.setTimer(() => {
      beating = beat().then(sleep)
    }, INTERVAL_MS)
  }

  async function beat(): Promise<void> {
    try {
      for (const [engine, ours] of Map.groupBy(held, ({ delivery }) => delivery.engine)) {
        const kept = await queue.touch(
          engine,
          ours.map(({ delivery }) => delivery),
        )
        for (const { delivery, controller } of ours) {
          if (!kept.has(delivery.id)) controller.abort(new Error('The job went to another worker.'))
        }
      }
    } catch (error) {
      // It says nothing about who holds what: the next one may get through in time.
      logger.warn({ err: error }, 'The heartbeat of running jobs did not reach the database.')
    }
  }
}

import type { Logger } from '#core/engine.ts'
import { HEARTBEAT_SECONDS } from './boss-queue.ts'
import type { BossQueue, Delivery } from './boss-queue.ts'
import type { Clock } from './clock.ts'

/** Several may be lost before the deliveries are. */
const INTERVAL_MS = 2_000
/** After a fault of the database nobody could be heard of: everybody gets the time to say that they are alive. */
const GRACE_MS = HEARTBEAT_SECONDS * 1_000

export interface HeldDelivery {
  readonly delivery: Delivery
  readonly controller: AbortController
  /** It is being struck off or given back: nobody needs it any more. */
  readonly isLetGo: boolean
}

export interface Heartbeat {
  start(): void
  stop(): Promise<void>
}

/**
 * Keeps the deliveries of this process its own while they are worked on, and aborts the work on one that went to
 * somebody else meanwhile, as after this process was frozen. Then takes those of processes that were not heard of: in
 * this order, so that a database that comes back finds nobody dead who is not.
 */
export function createHeartbeat(options: {
  readonly queue: Pick<BossQueue, 'touch' | 'reclaim' | 'putOff' | 'supervise'>
  readonly held: Iterable<HeldDelivery>
  readonly clock: Clock
  readonly logger: Logger
}): Heartbeat {
  const { queue, held, clock, logger } = options
  let isStarted = false
  let cancelTimer: (() => void) | undefined
  let beating: Promise<void> = Promise.resolve()
  let isSupervising = false
  let faultAt = -Infinity

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
      const wanted = [...held].filter(({ isLetGo }) => !isLetGo)
      for (const [engine, ours] of Map.groupBy(wanted, ({ delivery }) => delivery.engine))
        await hold(engine, ours)
    } catch (error) {
      // It says nothing about who holds what: the next one may get through in time.
      faultAt = clock.now()
      logger.warn({ err: error }, 'The heartbeat of running jobs did not reach the database.')
    }
    // The next beat does not wait for it.
    if (clock.now() - faultAt >= GRACE_MS && !isSupervising) void supervise()
  }

  async function hold(engine: string, ours: readonly HeldDelivery[]): Promise<void> {
    const kept = await queue.touch(
      engine,
      ours.map(({ delivery }) => delivery),
    )
    const lost = ours.filter(({ delivery }) => !kept.has(delivery.id))
    if (lost.length === 0) return
    const reclaimed = await queue.reclaim(
      engine,
      lost.map(({ delivery }) => delivery),
    )
    for (const { delivery, controller, isLetGo } of lost) {
      if (!reclaimed.has(delivery.id)) controller.abort(new Error('The job went to another worker.'))
      // It was not lost but given back meanwhile, and now nobody would have it until its heartbeat is overdue.
      else if (isLetGo) await queue.putOff(delivery)
    }
  }

  async function supervise(): Promise<void> {
    isSupervising = true
    try {
      await queue.supervise()
    } catch (error) {
      faultAt = clock.now()
      logger.warn({ err: error }, 'The job queue could not be kept in order.')
    } finally {
      isSupervising = false
    }
  }
}

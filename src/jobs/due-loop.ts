import type { Clock } from './clock.ts'

/** However far away the next moment is, look again by then: a changed system clock heals within a minute. */
const MAX_SLEEP_MS = 60_000
/** After a pass that threw: long enough not to spin, short enough not to be noticed. */
const RETRY_MS = 1_000
/** How long news that is in no hurry waits for more. */
const SOON_MS = 50

/** Looks for what is due, again and again. */
export interface DueLoop {
  start(): void
  /** Something may be due now: a pass begins in the next turn of the event loop. */
  wake(): void
  /** The same for what is in no hurry: one pass for all that is told in a while. */
  wakeSoon(): void
  /** Waits for a pass under way. */
  stop(): Promise<void>
}

/**
 * Calls `pass` now and whenever something may be due, one at a time. A pass does what is due and answers when the next
 * thing is (Unix ms; undefined: unknown). However many jobs wait, there is one timer.
 */
export function createDueLoop(options: {
  readonly clock: Clock
  pass(now: number): Promise<number | undefined>
  onError(error: unknown): void
}): DueLoop {
  const { clock } = options
  let isStarted = false
  let isWoken = false
  let running: Promise<void> | undefined
  let cancelTimer: (() => void) | undefined
  let cancelSoon: (() => void) | undefined

  return {
    start() {
      isStarted = true
      wake()
    },
    wake,
    wakeSoon() {
      if (!isStarted) return
      cancelSoon ??= clock.setTimer(() => {
        cancelSoon = undefined
        wake()
      }, SOON_MS)
    },
    async stop() {
      isStarted = false
      cancelTimer?.()
      cancelTimer = undefined
      cancelSoon?.()
      cancelSoon = undefined
      await running
    },
  }

  function wake(): void {
    if (!isStarted) return
    isWoken = true
    running ??= run()
  }

  async function run(): Promise<void> {
    cancelTimer?.()
    let next: number | undefined
    while (isWoken) {
      // In the next turn, so that all wakes of this one cost a single pass.
      await new Promise((resolve) => setImmediate(resolve))
      isWoken = false
      if (!isStarted) break
      next = await runPass()
    }
    // In the same breath as the last look at `isWoken`, or a wake in between would be lost.
    running = undefined
    if (isStarted) sleep(next)
  }

  async function runPass(): Promise<number | undefined> {
    try {
      return await options.pass(clock.now())
    } catch (error) {
      options.onError(error)
      return clock.now() + RETRY_MS
    }
  }

  function sleep(next: number | undefined): void {
    const delayMs =
      next === undefined ? MAX_SLEEP_MS : Math.min(MAX_SLEEP_MS, Math.max(0, next - clock.now()))
    cancelTimer = clock.setTimer(wake, delayMs)
  }
}

import type { Clock } from '../clock.ts'

export interface ManualClock extends Clock {
  /** Moves time on, calling timers at their moment and letting what they start settle. */
  readonly advance: (delayMs: number) => Promise<void>
  /** Timers not yet called. */
  readonly timerCount: number
}

/** A clock that stands still until it is moved. */
export function createManualClock(startMs = 1_800_000_000_000): ManualClock {
  let nowMs = startMs
  const timers = new Set<{ readonly at: number; readonly callback: () => void }>()
  return {
    now: () => nowMs,
    setTimer(callback, delayMs) {
      const timer = { at: nowMs + Math.max(0, delayMs), callback }
      timers.add(timer)
      return () => timers.delete(timer)
    },
    async advance(delayMs) {
      const end = nowMs + delayMs
      for (;;) {
        await settle()
        const next = [...timers].toSorted((a, b) => a.at - b.at)[0]
        if (next === undefined || next.at > end) break
        timers.delete(next)
        nowMs = Math.max(nowMs, next.at)
        next.callback()
      }
      nowMs = end
      await settle()
    },
    get timerCount() {
      return timers.size
    },
  }
}

/** Lets promises and commits under way finish; real file access may take longer. */
export async function settle(turns = 20): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve))
}

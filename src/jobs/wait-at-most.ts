import type { Clock } from './clock.ts'

/** Waits for `work`, but no longer than `limitMs`. True when it was done in time; throws what it threw until then. */
export async function waitAtMost(work: Promise<unknown>, clock: Clock, limitMs: number): Promise<boolean> {
  let cancelTimer: (() => void) | undefined
  const tooLate = new Promise<boolean>((resolve) => {
    cancelTimer = clock.setTimer(() => resolve(false), limitMs)
  })
  try {
    return await Promise.race([work.then(() => true), tooLate])
  } finally {
    cancelTimer?.()
  }
}

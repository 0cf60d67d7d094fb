/** The most that one look counts for: a machine of tests may stand still for minutes, with everything that is on it. */
const MAX_STEP_MS = 15_000

/** Time to wait for something that is looked at again and again; only the time in which there was a look is spent. */
export interface Patience {
  /** Asked at each look; false once it is over. */
  lasts(): boolean
}

/** Lasts `limitMs` milliseconds. */
export function createPatience(limitMs: number): Patience {
  let leftMs = limitMs
  let lookedAt = performance.now()
  return {
    lasts() {
      const now = performance.now()
      leftMs -= Math.min(MAX_STEP_MS, now - lookedAt)
      lookedAt = now
      return leftMs > 0
    },
  }
}

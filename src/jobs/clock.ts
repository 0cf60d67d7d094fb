/** Time as jobs/ sees it; tests move it by hand. */
export interface Clock {
  /** Unix milliseconds. */
  readonly now: () => number
  /** Calls `callback` once, `delayMs` from now or as soon as possible. Answers how to call it off. */
  readonly setTimer: (callback: () => void, delayMs: number) => () => void
}

/** The clock of the machine. */
export const systemClock: Clock = {
  now: Date.now,
  setTimer(callback, delayMs) {
    const timer = setTimeout(callback, delayMs)
    return () => clearTimeout(timer)
  },
}

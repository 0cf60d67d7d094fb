/** Notices that nothing happens any more. */
export interface StallWatch {
  /** Something has happened. */
  refresh(this: void): void
  stop(this: void): void
}

/**
 * The time is measured in so many pieces. A server that was itself asleep (a suspended machine, a stopped process) sees one
 * of them end when it wakes, not all, and hears what its children said meanwhile before it judges them.
 */
const PIECES = 8

/** Calls `onStall` once when `stallMs` of waking time go by without a refresh. */
export function createStallWatch(stallMs: number, onStall: () => void): StallWatch {
  let quietPieces = 0
  const timer = setInterval(() => {
    quietPieces += 1
    if (quietPieces < PIECES) return
    clearInterval(timer)
    onStall()
  }, stallMs / PIECES)
  return {
    refresh() {
      quietPieces = 0
    },
    stop: () => clearInterval(timer),
  }
}

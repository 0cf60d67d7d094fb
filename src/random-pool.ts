import { randomFillSync } from 'node:crypto'
import type { RandomBytes } from '#core/id.ts'

/** Bytes drawn at a time: the call costs about as much for four thousand bytes as for twenty. */
const POOL_BYTES = 4096

/** Unpredictable bytes, drawn from the system in larger pieces. No byte is given out twice. */
export function createRandomPool(): RandomBytes {
  let pool = new Uint8Array(0)
  let used = 0
  return (byteCount) => {
    if (used + byteCount > pool.length) {
      pool = randomFillSync(new Uint8Array(Math.max(POOL_BYTES, byteCount)))
      used = 0
    }
    used += byteCount
    return pool.slice(used - byteCount, used)
  }
}

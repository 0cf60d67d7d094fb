/** Gives `byteCount` unpredictable bytes. */
export type RandomBytes = (byteCount: number) => Uint8Array

/** What an id is of, for whoever reads one in a log. `wh_` are deliveries, `req_` requests. */
export type IdPrefix = 'video_' | 'char_' | 'file-' | 'batch_' | 'evt_' | 'whe_' | 'wh_' | 'req_'

/**
 * Makes an id: prefix + 48 hex. The first 8 are the creation time in Unix seconds, as in OpenAI's ids, the next 3 go on
 * with it in 4096ths: ids sort by age, so that a database adds new ones at the end of its index instead of all over it.
 * The other 148 bits can't be guessed.
 */
export function createId(prefix: IdPrefix, nowMs: number, randomBytes: RandomBytes): string {
  const seconds = Math.floor(nowMs / 1000) >>> 0
  const fraction = Math.floor((nowMs % 1000) * 4.096)
  const time = seconds.toString(16).padStart(8, '0') + fraction.toString(16).padStart(3, '0')
  const { buffer, byteOffset, byteLength } = randomBytes(19)
  return prefix + time + Buffer.from(buffer, byteOffset, byteLength).toString('hex').slice(1)
}

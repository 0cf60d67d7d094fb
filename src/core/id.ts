/** Gives `byteCount` unpredictable bytes. */
export type RandomBytes = (byteCount: number) => Uint8Array

export type IdPrefix = 'video_' | 'char_' | 'file-' | 'batch_' | 'evt_' | 'whe_' | 'wh_' | 'req_'

/**
 * Makes an id: prefix + 48 hex. The first 8 are the creation time in Unix seconds, as in OpenAI's ids, so that ids
 * sort roughly by age; the other 160 bits can't be guessed.
 */
export function createId(prefix: IdPrefix, nowMs: number, randomBytes: RandomBytes): string {
  const seconds = Math.floor(nowMs / 1000) >>> 0
  return prefix + seconds.toString(16).padStart(8, '0') + Buffer.from(randomBytes(20)).toString('hex')
}

import { Transform } from 'node:stream'
import type { TransformCallback } from 'node:stream'

const HEADER_END = Buffer.from('\r\n\r\n')
/** Part headers are a few hundred bytes; a longer block is no header, and is passed on for the parser to judge. */
const MAX_HEADER_BYTES = 8 * 1024

/**
 * Lets a multipart parser see `form-data` where a part says `attachment`, as curl writes it for `-F` under a JSON
 * content type. Only the header block that follows a boundary line is touched, never the content of a part.
 */
export function createAttachmentRewriter(boundary: string): Transform {
  const delimiter = Buffer.from(`--${boundary}`)
  let pending: Buffer = Buffer.alloc(0)
  let inHeader = false

  /** Emits what can be decided; keeps what may still be the beginning of a boundary or of a header. */
  const drain = (push: (chunk: Buffer) => void, isEnd: boolean): void => {
    for (;;) {
      if (inHeader) {
        const end = pending.indexOf(HEADER_END)
        if (end < 0 && pending.length <= MAX_HEADER_BYTES && !isEnd) return
        const length = end < 0 ? pending.length : end
        push(rewriteHeader(pending.subarray(0, length)))
        pending = pending.subarray(length)
        inHeader = false
        continue
      }
      const start = pending.indexOf(delimiter)
      if (start < 0) {
        const keep = isEnd ? 0 : Math.min(pending.length, delimiter.length - 1)
        push(pending.subarray(0, pending.length - keep))
        pending = pending.subarray(pending.length - keep)
        return
      }
      push(pending.subarray(0, start + delimiter.length))
      pending = pending.subarray(start + delimiter.length)
      inHeader = true
    }
  }

  return new Transform({
    transform(chunk: Buffer, _encoding, done: TransformCallback) {
      pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk])
      drain((part) => part.length > 0 && this.push(part), false)
      done()
    },
    flush(done: TransformCallback) {
      drain((part) => part.length > 0 && this.push(part), true)
      done()
    },
  })
}

function rewriteHeader(header: Buffer): Buffer {
  const text = header.toString('latin1')
  const rewritten = text.replace(/(content-disposition:[ \t]*)attachment(?=[;\s])/gi, '$1form-data')
  return rewritten === text ? header : Buffer.from(rewritten, 'latin1')
}

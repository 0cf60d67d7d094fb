import { AppError } from '#core/errors.ts'
import { parsePartHeader } from './part-header.ts'
import type { PartHeader } from './part-header.ts'

export interface Part {
  readonly header: PartHeader
  /** Has to be read to its end before the next part is asked for. */
  readonly content: AsyncGenerator<Buffer>
}

const LINE_END = Buffer.from('\r\n')
const HEADER_END = Buffer.from('\r\n\r\n')
const CLOSE = '--'
/** Real ones are a few hundred bytes. */
const MAX_HEADER_BYTES = 8 * 1024

/**
 * Takes a multipart body apart (RFC 2046, section 5.1) as it arrives. Nothing is held but the last chunk, the reader
 * sets the pace, and whatever is not as it should be is an AppError `invalid_multipart`, never a part left out.
 */
export async function* readParts(
  chunks: AsyncIterator<Buffer>,
  boundary: string,
): AsyncGenerator<Part, void, undefined> {
  const input = new Input(chunks)
  // node decodes header bytes as Latin-1; the same way back gives the bytes of the boundary.
  const delimiter = Buffer.from(`\r\n--${boundary}`, 'latin1')
  // What stands before the first boundary is for readers without MIME.
  await input.skipUntil(delimiter, 'it has no boundary line.')
  while (!(await isClosed(input))) {
    const header = parsePartHeader((await input.readHeader()).toString('utf8'))
    yield { header, content: input.readUntil(delimiter, `it ends in the middle of '${header.name}'.`) }
  }
  await input.skipRest()
}

/** Looks at what follows a boundary: `--` after the last one, else the end of the line (left for the header). */
async function isClosed(input: Input): Promise<boolean> {
  await input.skipBlanks()
  const next = (await input.peek(2)).toString('latin1')
  if (next === CLOSE) return true
  if (next === '\r\n') return false
  throw broken(
    next.length < 2 ? 'it ends after a boundary.' : 'a boundary line is followed by something else.',
  )
}

/** The bytes that have arrived and not yet been given on. */
class Input {
  readonly #chunks: AsyncIterator<Buffer>
  /** Begins with a line end, so that the first boundary looks like every other. */
  #pending: Buffer = LINE_END

  constructor(chunks: AsyncIterator<Buffer>) {
    this.#chunks = chunks
  }

  async #fill(): Promise<boolean> {
    const { done, value } = await this.#chunks.next()
    if (done === true) return false
    this.#pending = this.#pending.length === 0 ? value : Buffer.concat([this.#pending, value])
    return true
  }

  /** The next `length` bytes, fewer at the end; they stay. */
  async peek(length: number): Promise<Buffer> {
    while (this.#pending.length < length && (await this.#fill()));
    return this.#pending.subarray(0, length)
  }

  /** Gives what comes before `delimiter` and swallows it too. */
  async *readUntil(delimiter: Buffer, whenCutOff: string): AsyncGenerator<Buffer> {
    for (;;) {
      const at = this.#pending.indexOf(delimiter)
      // The last bytes may be the beginning of the delimiter.
      const end = at >= 0 ? at : Math.max(0, this.#pending.length - delimiter.length + 1)
      const ready = this.#pending.subarray(0, end)
      this.#pending = this.#pending.subarray(at >= 0 ? at + delimiter.length : end)
      if (ready.length > 0) yield ready
      if (at >= 0) return
      if (!(await this.#fill())) throw broken(whenCutOff)
    }
  }

  /** The header lines, the line end before them included. */
  async readHeader(): Promise<Buffer> {
    for (;;) {
      const end = this.#pending.indexOf(HEADER_END)
      if (end > MAX_HEADER_BYTES || (end < 0 && this.#pending.length > MAX_HEADER_BYTES)) {
        throw broken(`the header of a part has more than ${MAX_HEADER_BYTES} bytes.`)
      }
      if (end >= 0) {
        const header = this.#pending.subarray(0, end)
        this.#pending = this.#pending.subarray(end + HEADER_END.length)
        return header
      }
      if (!(await this.#fill())) throw broken('it ends in the header of a part.')
    }
  }

  async skipUntil(delimiter: Buffer, whenCutOff: string): Promise<void> {
    const skipped = this.readUntil(delimiter, whenCutOff)
    while ((await skipped.next()).done !== true);
  }

  /** Spaces between a boundary and the end of its line are padding. */
  async skipBlanks(): Promise<void> {
    while (/^[ \t]/.test((await this.peek(1)).toString('latin1'))) this.#pending = this.#pending.subarray(1)
  }

  async skipRest(): Promise<void> {
    do this.#pending = Buffer.alloc(0)
    while (await this.#fill())
  }
}

function broken(reason: string): AppError {
  return new AppError('invalid_multipart', { reason })
}

import type { Awaitable } from '#core/awaitable.ts'
import type { AppError } from '#core/errors.ts'
import { collect } from './chunks.ts'
import { broken, FAULTS, MAX_HEADER_BYTES } from './multipart-faults.ts'
import { parsePartHeader } from './part-header.ts'
import type { PartHeader } from './part-header.ts'

/** One part of a form. Its content has to be read to its end, one way or the other, before the next part is asked for. */
export interface Part {
  readonly header: PartHeader
  /** The whole content. `refuse` makes the error for more than `maxBytes`. */
  read(maxBytes: number, refuse: () => AppError): Awaitable<Buffer>
  /** The content as it arrives. */
  stream(): AsyncGenerator<Buffer>
}

/** Gives one part after the other; undefined after the last. */
export type NextPart = () => Promise<Part | undefined>

const LINE_END = Buffer.from('\r\n')
const HEADER_END = Buffer.from('\r\n\r\n')
const CLOSE = '--'
const SPACE = 0x20
const TAB = 0x09

/**
 * Takes a multipart body apart (RFC 2046, section 5.1) as it arrives. Nothing is held but the last chunk, the reader
 * sets the pace, and whatever is not as it should be is an AppError `invalid_multipart`, never a part left out.
 */
export function openParts(chunks: AsyncIterator<Buffer>, boundary: string): NextPart {
  const input = new Input(chunks)
  // node decodes header bytes as Latin-1; the same way back gives the bytes of the boundary.
  const delimiter = Buffer.from(`\r\n--${boundary}`, 'latin1')
  let isBegun = false
  return async () => {
    if (!isBegun) await input.skipUntil(delimiter, FAULTS.noBoundary)
    isBegun = true
    if (await isClosed(input)) {
      await input.skipRest()
      return undefined
    }
    const header = parsePartHeader((await input.readHeader()).toString('utf8'))
    const whenCutOff = FAULTS.endsIn(header.name)
    const stream = (): AsyncGenerator<Buffer> => input.readUntil(delimiter, whenCutOff)
    return {
      header,
      stream,
      // Nearly every field has arrived as a whole by the time it is asked for.
      read: (maxBytes, refuse) => input.takeUntil(delimiter, maxBytes) ?? collect(stream(), maxBytes, refuse),
    }
  }
}

/** Looks at what follows a boundary: `--` after the last one, else the end of the line (left for the header). */
async function isClosed(input: Input): Promise<boolean> {
  await input.skipBlanks()
  const next = (await input.peek(2)).toString('latin1')
  if (next === CLOSE) return true
  if (next === '\r\n') return false
  throw broken(next.length < 2 ? FAULTS.endsAfterBoundary : FAULTS.brokenBoundary)
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
  peek(length: number): Awaitable<Buffer> {
    return this.#pending.length < length ? this.#waitFor(length) : this.#pending.subarray(0, length)
  }

  async #waitFor(length: number): Promise<Buffer> {
    while (this.#pending.length < length && (await this.#fill()));
    return this.#pending.subarray(0, length)
  }

  /** What comes before `delimiter`, which is swallowed too; undefined when that is not here yet, or too much. */
  takeUntil(delimiter: Buffer, maxBytes: number): Buffer | undefined {
    const at = this.#pending.indexOf(delimiter)
    if (at < 0 || at > maxBytes) return undefined
    const taken = this.#pending.subarray(0, at)
    this.#pending = this.#pending.subarray(at + delimiter.length)
    return taken
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
  readHeader(): Awaitable<Buffer> {
    return this.takeUntil(HEADER_END, MAX_HEADER_BYTES) ?? this.#waitForHeader()
  }

  async #waitForHeader(): Promise<Buffer> {
    for (;;) {
      const header = this.takeUntil(HEADER_END, MAX_HEADER_BYTES)
      if (header !== undefined) return header
      if (this.#pending.length >= MAX_HEADER_BYTES + HEADER_END.length) throw broken(FAULTS.longHeader)
      if (!(await this.#fill())) throw broken(FAULTS.endsInHeader)
    }
  }

  /** What stands before the first boundary is for readers without MIME; there hardly ever is such a thing. */
  async skipUntil(delimiter: Buffer, whenCutOff: string): Promise<void> {
    await this.peek(delimiter.length)
    if (this.takeUntil(delimiter, 0) !== undefined) return
    const skipped = this.readUntil(delimiter, whenCutOff)
    while ((await skipped.next()).done !== true);
  }

  /** Spaces between a boundary and the end of its line are padding. */
  async skipBlanks(): Promise<void> {
    for (;;) {
      const [next] = await this.peek(1)
      if (next !== SPACE && next !== TAB) return
      this.#pending = this.#pending.subarray(1)
    }
  }

  async skipRest(): Promise<void> {
    do this.#pending = Buffer.alloc(0)
    while (await this.#fill())
  }
}

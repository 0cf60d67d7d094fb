import { createHash } from 'node:crypto'
import { BATCH_ENDPOINTS } from '#core/batch.ts'
import type { BatchError } from '#core/batch.ts'
import { AppError } from '#core/errors.ts'
import type { Json } from '#core/json.ts'
import { parseJson } from '#core/parse-json.ts'
import { DEFAULT_MODEL } from '#core/plan.ts'
import type { LinePlace } from './batch-lines.ts'

/** OpenAI's limit of requests in an input file; a longer one fails its batch. */
export const MAX_BATCH_LINES = 50_000
/** A picture as a data URL has up to 20 MiB; the rest is for what is around it. */
export const MAX_LINE_BYTES = 24 * 1024 * 1024
/** As many faults as are told; a file of them is not read to its end. */
const MAX_ERRORS = 100
const MAX_CUSTOM_ID_LENGTH = 512
const KEYS = ['custom_id', 'method', 'url', 'body']

/** What a whole input file amounts to. */
export interface InputSummary {
  readonly total: number
  /** The one model of all lines; null when they are none. */
  readonly model: string | null
  /** Empty: it can be carried out. */
  readonly errors: readonly BatchError[]
}

interface RawLine {
  readonly line: number
  readonly start: number
  /** Undefined when it has more than MAX_LINE_BYTES. */
  readonly bytes: Buffer | undefined
}

/**
 * Reads an input file line by line, whatever its size, and hands what is right on to `take`, so many at a time. Only
 * the outside of a line is looked at: what its body asks for is judged when its turn comes.
 */
export async function readInput(
  chunks: AsyncIterable<Buffer>,
  take: (places: readonly LinePlace[]) => Promise<void>,
  pageLength: number,
): Promise<InputSummary> {
  const reader = createLineReader()
  let page: LinePlace[] = []
  for await (const raw of splitLines(chunks)) {
    const place = reader.read(raw)
    if (reader.isOver()) break
    if (place !== undefined) page.push(place)
    if (page.length < pageLength) continue
    await take(page)
    page = []
  }
  if (page.length > 0) await take(page)
  return reader.summarize()
}

/** Yields the lines that are not blank. At most one line, and what has come of the next, is held. */
async function* splitLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<RawLine> {
  let held: Buffer[] = []
  let heldBytes = 0
  let line = 1
  let start = 0
  const take = (): RawLine | undefined => {
    const bytes = heldBytes > MAX_LINE_BYTES ? undefined : Buffer.concat(held)
    return bytes !== undefined && isBlank(bytes) ? undefined : { line, start, bytes }
  }
  const hold = (piece: Buffer): void => {
    heldBytes += piece.length
    if (heldBytes > MAX_LINE_BYTES) held = []
    else if (piece.length > 0) held.push(piece)
  }
  for await (const chunk of chunks) {
    let from = 0
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, from)) {
      hold(chunk.subarray(from, end))
      const raw = take()
      if (raw !== undefined) yield raw
      start += heldBytes + 1
      line += 1
      from = end + 1
      held = []
      heldBytes = 0
    }
    hold(chunk.subarray(from))
  }
  const last = take()
  if (last !== undefined) yield last
}

function isBlank(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d)
}

interface LineReader {
  read(raw: RawLine): LinePlace | undefined
  /** True when nothing that follows could change anything. */
  isOver(): boolean
  summarize(): InputSummary
}

function createLineReader(): LineReader {
  const errors: BatchError[] = []
  /** Digests, since fifty thousand ids may be long. */
  const customIds = new Set<string>()
  let model: string | null = null
  let total = 0
  let isTooLong = false

  function check(raw: RawLine): LinePlace {
    const object = parseLine(raw)
    const customId = readCustomId(object['custom_id'])
    const digest = createHash('sha256').update(customId).digest('base64').slice(0, 24)
    if (customIds.has(digest)) {
      throw fault('duplicate_custom_id', 'custom_id', 'Another line has the same custom_id.')
    }
    customIds.add(digest)
    checkTarget(object)
    const own = readModel(object['body'])
    model ??= own
    if (own !== model) {
      throw fault(
        'mismatched_model',
        'body.model',
        `All lines have one model; the first has '${cut(model)}'.`,
      )
    }
    return { line: raw.line, customId, start: raw.start, length: raw.bytes?.length ?? 0 }
  }

  return {
    read(raw) {
      total += 1
      isTooLong = total > MAX_BATCH_LINES
      if (isTooLong) return undefined
      try {
        return check(raw)
      } catch (error) {
        if (!(error instanceof LineFault)) throw error
        errors.push({ code: error.code, message: error.message, param: error.param, line: raw.line })
        return undefined
      }
    },
    isOver: () => isTooLong || errors.length >= MAX_ERRORS,
    summarize() {
      const ofFile = findFileFault(isTooLong, total)
      return { total, model, errors: ofFile === undefined ? errors : [ofFile] }
    },
  }
}

function findFileFault(isTooLong: boolean, total: number): BatchError | undefined {
  const whole = { param: null, line: null }
  if (isTooLong) {
    const message = `The file has more than ${MAX_BATCH_LINES} lines. Split it into several batches.`
    return { code: 'too_many_lines', message, ...whole }
  }
  if (total > 0) return undefined
  return { code: 'empty_file', message: 'The file has no lines.', ...whole }
}

class LineFault extends Error {
  readonly code: string
  readonly param: string | null

  constructor(code: string, param: string | null, message: string) {
    super(message)
    this.name = 'LineFault'
    this.code = code
    this.param = param
  }
}

function fault(code: string, param: string | null, message: string): LineFault {
  return new LineFault(code, param, message)
}

/** The object that a line is. Throws LineFault. */
function parseLine({ bytes }: RawLine): Readonly<Record<string, Json>> {
  if (bytes === undefined) {
    throw fault('line_too_long', null, `The line has more than ${MAX_LINE_BYTES} bytes.`)
  }
  const value = parse(bytes)
  if (!isObject(value)) throw fault('invalid_json_line', null, 'The line is not a JSON object.')
  const unknown = Object.keys(value).find((key) => !KEYS.includes(key))
  if (unknown !== undefined) {
    throw fault('unknown_parameter', cut(unknown), `A line has ${KEYS.join(', ')}, and nothing else.`)
  }
  return value
}

function parse(bytes: Buffer): Json {
  try {
    return parseJson(bytes)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    throw fault('invalid_json_line', null, `The line can't be read: ${error.details['reason']}`)
  }
}

function readCustomId(value: Json | undefined): string {
  const param = 'custom_id'
  if (value === undefined || value === null || value === '') {
    throw fault('missing_required_parameter', param, 'Every line needs a custom_id.')
  }
  if (typeof value !== 'string') throw fault('invalid_type', param, 'The custom_id is not a string.')
  if (value.length > MAX_CUSTOM_ID_LENGTH) {
    const message = `The custom_id has more than ${MAX_CUSTOM_ID_LENGTH} characters.`
    throw fault('string_above_max_length', param, message)
  }
  return value
}

function checkTarget({ method, url, body }: Readonly<Record<string, Json>>): void {
  if (method !== 'POST') throw fault('invalid_method', 'method', "The method of a line is 'POST'.")
  if (url !== BATCH_ENDPOINTS[0]) {
    throw fault('invalid_url', 'url', `The url of a line is that of the batch, '${BATCH_ENDPOINTS[0]}'.`)
  }
  if (!isObject(body)) throw fault('invalid_type', 'body', 'The body of a line is an object.')
}

function readModel(body: Json | undefined): string {
  const model = isObject(body) ? body['model'] : undefined
  if (model === undefined || model === null) return DEFAULT_MODEL
  if (typeof model !== 'string') throw fault('invalid_type', 'body.model', 'The model is not a string.')
  return model
}

function isObject(value: Json | undefined): value is { [key: string]: Json } {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

function cut(text: string): string {
  return text.slice(0, 100)
}

import { AppError, toError } from './errors.ts'
import type { Json } from './json.ts'

/** Deeper than any request; a bound for everything that walks the value. */
const MAX_DEPTH = 32

/** Parses a JSON body. Throws AppError `invalid_json` for broken or absurdly nested text. */
export function parseJson(bytes: Buffer): Json {
  const text = decodeUtf8(bytes)
  if (measureDepth(text) > MAX_DEPTH) {
    throw new AppError('invalid_json', { reason: `it is nested more than ${MAX_DEPTH} levels deep.` })
  }
  try {
    return JSON.parse(text) as Json
  } catch (error) {
    // V8's sentence quotes the text around the fault, which may be a whole document on one line.
    const reason = toError(error).message.slice(0, 200)
    throw new AppError('invalid_json', { reason }, { cause: error })
  }
}

/** Strict: a replacement character in a prompt would be a silent change. A byte order mark is dropped. */
function decodeUtf8(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    throw new AppError('invalid_json', { reason: 'it is not valid UTF-8.' }, { cause: error })
  }
}

/** The deepest nesting of brackets outside of strings, counted before anything is built. */
function measureDepth(text: string): number {
  let depth = 0
  let deepest = 0
  let inString = false
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (inString) {
      if (code === 0x5c) index += 1
      else if (code === 0x22) inString = false
    } else if (code === 0x22) inString = true
    else if (code === 0x5b || code === 0x7b) deepest = Math.max(deepest, (depth += 1))
    else if (code === 0x5d || code === 0x7d) depth -= 1
  }
  return deepest
}

import { AppError } from '#core/errors.ts'
import type { BodyLimits } from './body.ts'
import type { PartHeader } from './part-header.ts'

/** Several times what any request has. */
export const MAX_FIELDS = 64
const DECODING = { fatal: true, ignoreBOM: true }

/** Some clients send a picture without a file name. */
export function isFile({ filename, mediaType }: PartHeader): boolean {
  return filename !== undefined || /^(application\/octet-stream$|image\/|video\/)/.test(mediaType ?? '')
}

/** The text of a field. Throws AppError `invalid_multipart` for bytes that are none in the charset it names. */
export function decodeText(bytes: Buffer, { name, charset }: PartHeader): string {
  const decoder = createDecoder(charset, name)
  try {
    return decoder.decode(bytes)
  } catch (error) {
    throw new AppError(
      'invalid_multipart',
      { reason: `'${name}' is not valid ${charset}.` },
      { cause: error },
    )
  }
}

/** Made once: it costs as much as decoding a whole prompt. */
const UTF8 = new TextDecoder('utf-8', DECODING)

function createDecoder(charset: string, name: string): TextDecoder {
  if (charset === 'utf-8') return UTF8
  try {
    return new TextDecoder(charset, DECODING)
  } catch (error) {
    const reason = `'${name}' has the unknown charset '${charset.slice(0, 50)}'.`
    throw new AppError('invalid_multipart', { reason }, { cause: error })
  }
}

export function tooManyFields(): AppError {
  return tooLarge(`a form has at most ${MAX_FIELDS} fields.`)
}

export function tooMuchText({ maxTextBytes }: BodyLimits): AppError {
  return tooLarge(`the text fields together have at most ${maxTextBytes} bytes.`)
}

export function tooLarge(reason: string): AppError {
  return new AppError('payload_too_large', { reason })
}

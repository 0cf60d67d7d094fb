import { AppError } from '#core/errors.ts'

/** What a data URL may hold once decoded. OpenAI's SDK refuses larger pictures as well. */
const MAX_BYTES = 20 * 1024 * 1024
/** Of what is a header in practice; a longer one is not searched for its comma. */
const MAX_HEADER_LENGTH = 200

/**
 * Decodes `data:image/png;base64,…`. The media type it claims is not looked at: the bytes tell. Throws AppError
 * `invalid_image` for anything but base64 of 1 byte to 20 MiB.
 */
export function decodeDataUrl(url: string, param: string): Buffer {
  const invalid = (reason: string): AppError => new AppError('invalid_image', { reason }, { param })
  const comma = url.slice(0, MAX_HEADER_LENGTH).indexOf(',')
  if (comma < 0 || !/^data:[^,]*;base64$/i.test(url.slice(0, comma))) {
    throw invalid('expected a data URL like data:image/png;base64,….')
  }
  const text = url.slice(comma + 1)
  if (Math.floor((text.length * 3) / 4) > MAX_BYTES + 2) {
    throw invalid(`the data URL holds more than ${MAX_BYTES / 1024 / 1024} MiB.`)
  }
  const bytes = Buffer.from(text, 'base64')
  // Buffer.from() skips what is not base64 and stops early: a damaged picture would look like another one.
  if (bytes.length === 0 || bytes.length !== countBytes(text))
    throw invalid('the data URL is not valid base64.')
  if (bytes.length > MAX_BYTES) throw invalid(`the data URL holds more than ${MAX_BYTES / 1024 / 1024} MiB.`)
  return bytes
}

/** How many bytes well-formed base64 of this length stands for. */
function countBytes(text: string): number {
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
  return (text.length / 4) * 3 - padding
}

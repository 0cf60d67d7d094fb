import { broken } from './multipart-faults.ts'

/** What the header of a part says. */
export interface PartHeader {
  readonly name: string
  /** Undefined: a text. Empty: a file field of an HTML form into which nothing was put. */
  readonly filename: string | undefined
  /** Lower case, without parameters; undefined when the part names none. */
  readonly mediaType: string | undefined
  /** Label of the encoding of a text. */
  readonly charset: string
}

const MAX_NAME_LENGTH = 200
const MAX_FILENAME_LENGTH = 255
const PARAMETER = /;\s*([\w*-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;"]*))/gs
/** Control characters, and those that turn the direction of a text. */
const INVISIBLE = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu
/** The transfer encodings that change nothing; RFC 7578, section 4.7 deprecates the header altogether. */
const PLAIN_ENCODINGS = new Set(['7bit', '8bit', 'binary'])

/** Of fields; clients write the same few over and over. */
const recent = new Map<string, PartHeader>()
const MAX_REMEMBERED = 256
const MAX_REMEMBERED_LENGTH = 200

/**
 * Reads the header lines of a part. `attachment` counts as `form-data`: curl writes it when `-F` meets a JSON content
 * type, as a well-known example does. Throws AppError `invalid_multipart`: a part that can't be understood is refused,
 * since leaving it out would change the request.
 */
export function parsePartHeader(text: string): PartHeader {
  const known = recent.get(text)
  if (known !== undefined) return known
  const header = readPartHeader(text)
  if (header.filename === undefined && text.length <= MAX_REMEMBERED_LENGTH) remember(text, header)
  return header
}

function remember(text: string, header: PartHeader): void {
  if (recent.size >= MAX_REMEMBERED) recent.clear()
  recent.set(text, header)
}

function readPartHeader(text: string): PartHeader {
  const headers = readLines(text)
  const disposition = headers.get('content-disposition')
  if (disposition === undefined) throw broken('a part has no Content-Disposition.')
  if (!/^(form-data|attachment)\s*(;|$)/i.test(disposition)) {
    throw broken(`a part has the Content-Disposition '${disposition.slice(0, 50)}'.`)
  }
  const parameters = readParameters(disposition)
  const name = parameters.get('name')
  if (name === undefined || name === '') throw broken('a part has no name.')
  if (name.length > MAX_NAME_LENGTH) {
    throw broken(`the name of a part is longer than ${MAX_NAME_LENGTH} characters.`)
  }
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase()
  if (encoding !== undefined && !PLAIN_ENCODINGS.has(encoding)) {
    throw broken(`'${name}' has the Content-Transfer-Encoding '${encoding.slice(0, 50)}'. Send it as it is.`)
  }
  const contentType = headers.get('content-type')
  return {
    name,
    filename: toFilename(parameters.get('filename') ?? parameters.get('filename*')),
    mediaType: contentType?.split(';')[0]?.trim().toLowerCase(),
    charset: readParameters(contentType ?? '').get('charset') ?? 'utf-8',
  }
}

function readLines(text: string): Map<string, string> {
  const lines = text
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
    .filter((line) => line !== '')
  return new Map(
    lines.map((line) => {
      const colon = line.indexOf(':')
      if (colon < 1) throw broken('the header of a part has a line without a colon.')
      return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]
    }),
  )
}

function readParameters(value: string): Map<string, string> {
  return new Map(
    [...value.matchAll(PARAMETER)].map(([, name = '', quoted, plain = '']) => [
      name.toLowerCase(),
      quoted === undefined ? plain : quoted.replace(/\\(["\\])/g, '$1'),
    ]),
  )
}

/**
 * Kept to be shown, never used as a path; some browsers send the whole one. What would act on a terminal, a header or
 * a database instead of being shown is replaced.
 */
function toFilename(text: string | undefined): string | undefined {
  const name = text?.split(/[/\\]/).at(-1)?.slice(0, MAX_FILENAME_LENGTH)
  return name
    ?.replace(INVISIBLE, '_')
    .toWellFormed()
    .replace(/^\.{1,2}$/, '_')
}

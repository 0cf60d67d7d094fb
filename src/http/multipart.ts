import type { UploadedFile } from '#core/command.ts'
import type { WireBody } from '#core/dialect.ts'
import { AppError } from '#core/errors.ts'
import type { BodyLimits } from './body.ts'
import { openParts } from './multipart-parser.ts'
import type { Part } from './multipart-parser.ts'
import type { PartHeader } from './part-header.ts'
import type { SpoolFolder } from './spool.ts'

/** Several times what any request has. */
export const MAX_FIELDS = 64
const MAX_FILES = 4
const DECODING = { fatal: true, ignoreBOM: true }

/**
 * Reads a multipart form: texts into memory, files onto disk. Throws AppError for a broken form and for every limit;
 * nothing is cut short in silence.
 */
export async function readForm(
  chunks: AsyncIterator<Buffer>,
  boundary: string,
  limits: BodyLimits,
  spool: SpoolFolder,
): Promise<WireBody> {
  const fields: { name: string; value: string }[] = []
  const files: UploadedFile[] = []
  let remainingTextBytes = limits.maxTextBytes
  const nextPart = openParts(chunks, boundary)
  for (let part = await nextPart(); part !== undefined; part = await nextPart()) {
    if (isFile(part.header)) {
      if (files.length === MAX_FILES) throw tooLarge(`a form has at most ${MAX_FILES} files.`)
      const file = await saveFile(part, limits, spool)
      if (!isUntouched(file)) files.push(file)
    } else {
      if (fields.length === MAX_FIELDS) throw tooManyFields()
      const bytes = await part.read(remainingTextBytes, () => tooMuchText(limits))
      remainingTextBytes -= bytes.length
      fields.push({ name: part.header.name, value: decodeText(bytes, part.header) })
    }
  }
  return { kind: 'form', fields, files }
}

/** Some clients send a picture without a file name. */
function isFile({ filename, mediaType }: PartHeader): boolean {
  return filename !== undefined || /^(application\/octet-stream$|image\/|video\/)/.test(mediaType ?? '')
}

/** A file field of an HTML form into which nobody put a file. */
function isUntouched(file: UploadedFile): boolean {
  return file.filename === '' && file.sizeBytes === 0
}

async function saveFile(
  { header, stream }: Part,
  limits: BodyLimits,
  spool: SpoolFolder,
): Promise<UploadedFile> {
  const { maxFileBytes } = limits
  const refuse = (): AppError => tooLarge(`'${header.name}' is a file of more than ${maxFileBytes} bytes.`)
  return {
    field: header.name,
    filename: header.filename ?? null,
    mediaType: header.mediaType ?? 'application/octet-stream',
    ...(await spool.save(stream(), maxFileBytes, refuse)),
  }
}

function decodeText(bytes: Buffer, { name, charset }: PartHeader): string {
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

function tooMuchText({ maxTextBytes }: BodyLimits): AppError {
  return tooLarge(`the text fields together have at most ${maxTextBytes} bytes.`)
}

function tooLarge(reason: string): AppError {
  return new AppError('payload_too_large', { reason })
}

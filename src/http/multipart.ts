import type { UploadedFile } from '#core/command.ts'
import type { WireBody } from '#core/dialect.ts'
import type { AppError } from '#core/errors.ts'
import type { BodyLimits } from './body.ts'
import { decodeText, isFile, MAX_FIELDS, tooLarge, tooManyFields, tooMuchText } from './form-text.ts'
import { openParts } from './multipart-parser.ts'
import type { Part } from './multipart-parser.ts'
import type { SpoolFolder } from './spool.ts'

const MAX_FILES = 4

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

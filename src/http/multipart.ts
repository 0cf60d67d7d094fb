import type { Readable } from 'node:stream'
import { Busboy } from '@fastify/busboy'
import type { BusboyInstance } from '@fastify/busboy'
import { AppError, toError } from '#core/errors.ts'
import type { UploadedFile } from '#core/command.ts'
import type { WireBody } from '#core/dialect.ts'
import type { BodyLimits } from './body.ts'
import type { SpoolFolder } from './spool.ts'

const MAX_PARTS = 64
const MAX_FILES = 4
const MAX_FIELD_NAME_BYTES = 200
const MAX_FILE_NAME_LENGTH = 255

/**
 * Reads a multipart form: texts into memory, files onto disk. Throws AppError for a broken form and for every limit;
 * nothing is cut short in silence.
 */
export async function readForm(
  stream: Readable,
  boundary: string,
  limits: BodyLimits,
  spool: SpoolFolder,
): Promise<WireBody> {
  const fields: { name: string; value: string }[] = []
  const files: UploadedFile[] = []
  const saves: Promise<void>[] = []
  let textBytes = 0
  let failure: Error | undefined
  const parser = createParser(boundary, limits)
  const fail = (error: Error): void => {
    failure ??= error
    parser.destroy()
  }

  parser.on('field', (name, value, nameTruncated, valueTruncated) => {
    textBytes += Buffer.byteLength(value)
    if (nameTruncated) return fail(tooLarge('the name of a field is too long.'))
    if (valueTruncated || textBytes > limits.maxTextBytes) {
      return fail(tooLarge(`the text fields together have at most ${limits.maxTextBytes} bytes.`))
    }
    fields.push({ name, value })
  })
  parser.on('file', (field, file, filename: string | undefined, _encoding, mediaType) => {
    const content = file as Readable
    content.on('limit', () =>
      fail(tooLarge(`'${field}' is a file of more than ${limits.maxFileBytes} bytes.`)),
    )
    const save = spool.save(content).then(({ path, sizeBytes }) => {
      files.push({
        field,
        filename: filename?.slice(0, MAX_FILE_NAME_LENGTH) ?? null,
        mediaType,
        path,
        sizeBytes,
      })
    })
    saves.push(save.catch((error: unknown) => fail(toError(error))))
  })
  for (const [event, what] of [
    ['partsLimit', `${MAX_PARTS} parts`],
    ['filesLimit', `${MAX_FILES} files`],
    ['fieldsLimit', `${MAX_PARTS} fields`],
  ] as const) {
    parser.on(event, () => fail(tooLarge(`a form has at most ${what}.`)))
  }

  await feed(stream, parser, () => failure).catch((error: unknown) => fail(toBroken(error)))
  await Promise.all(saves)
  if (failure !== undefined) throw failure
  return { kind: 'form', fields, files }
}

function createParser(boundary: string, limits: BodyLimits): BusboyInstance {
  return new Busboy({
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    limits: {
      fieldNameSize: MAX_FIELD_NAME_BYTES,
      fieldSize: limits.maxTextBytes,
      fields: MAX_PARTS,
      fileSize: limits.maxFileBytes,
      files: MAX_FILES,
      parts: MAX_PARTS,
      headerPairs: 32,
    },
    // Some clients send a picture without a file name.
    isPartAFile: (_name, mediaType, filename) =>
      filename !== undefined || /^(application\/octet-stream|image\/|video\/)/i.test(mediaType ?? ''),
  })
}

/** Pushes the body through the parser and waits until both have ended, or one has failed. */
async function feed(
  stream: Readable,
  parser: BusboyInstance,
  failed: () => Error | undefined,
): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  parser.on('finish', resolve)
  parser.on('error', reject)
  parser.on('close', resolve)
  stream.on('error', reject)
  stream.on('aborted', () => reject(new Error('the request was aborted.')))
  stream.on('close', () => {
    if (!stream.readableEnded) reject(new Error('the request ended before its body was complete.'))
  })
  stream.pipe(parser)
  try {
    await promise
  } catch (error) {
    throw failed() ?? error
  } finally {
    stream.unpipe(parser)
    // What is left of the body is read and dropped, so that the client gets to read the answer.
    stream.resume()
  }
}

function tooLarge(reason: string): AppError {
  return new AppError('payload_too_large', { reason })
}

function toBroken(thrown: unknown): Error {
  const error = toError(thrown)
  if (error instanceof AppError) return error
  return new AppError('invalid_multipart', { reason: error.message.slice(0, 200) }, { cause: error })
}

import { AppError } from '#core/errors.ts'
import type { UploadedFile } from '#core/command.ts'
import type { Route, WireRequest } from '#core/dialect.ts'
import { FILE_PURPOSES } from '#core/file.ts'
import type { FileCommand, FileCreateCommand } from '#core/file.ts'
import { checkText, dropUndefined, invalidType } from './fields.ts'
import type { Fields } from './fields.ts'
import { FILE_LIFE } from './file-life.ts'
import { DELETED_FILE_SCHEMA, FILE_LIST_SCHEMA, FILE_SCHEMA } from './file-shapes.ts'
import { describeListQuery, readPage, readQuery } from './listing.ts'
import type { PageLimits } from './listing.ts'
import { describeBody, readParameters } from './parameters.ts'
import type { Parameter } from './parameters.ts'
import { postRoute, readId } from './routes.ts'
import { openForm, readChoice, refuseUnknown, requireValue } from './strict.ts'

const LIMITS: PageLimits = { fallback: 10_000, min: 1, max: 10_000 }

const FILE: Parameter<UploadedFile> = {
  read: takeFile,
  schema: { type: 'string', format: 'binary' },
  isRequired: true,
}
const PURPOSE: Parameter<FileCreateCommand['purpose']> = {
  read: (fields, name) => readChoice(name, requireValue(name, fields.take(name)), FILE_PURPOSES),
  schema: { type: 'string', enum: [...FILE_PURPOSES] },
  isRequired: true,
}
const CREATE = { file: FILE, purpose: PURPOSE, expires_after: FILE_LIFE }

/** Files in OpenAI's shape. Whatever a route has no use for is refused: an answer has no place to report it. */
export const fileRoutes: readonly Route[] = [
  postRoute('/files', decodeCreate, {
    summary: 'Keeps a file, to be named by its id.',
    body: describeBody(CREATE, { mediaTypes: ['multipart/form-data'] }),
    answer: FILE_SCHEMA,
  }),
  {
    method: 'GET',
    path: '/files',
    decode: decodeList,
    description: {
      summary: 'Lists the files of the project.',
      query: { ...describeListQuery(LIMITS), purpose: { type: 'string' } },
      answer: FILE_LIST_SCHEMA,
    },
  },
  {
    method: 'GET',
    path: '/files/:id',
    decode: (request) => ({ type: 'file.get', id: readId(request) }),
    description: { summary: 'Tells what is known of a file.', answer: FILE_SCHEMA },
  },
  {
    method: 'DELETE',
    path: '/files/:id',
    decode: (request) => ({ type: 'file.delete', id: readId(request) }),
    description: {
      summary: 'Deletes a file. What was made with it goes on.',
      answer: DELETED_FILE_SCHEMA,
    },
  },
  {
    method: 'GET',
    path: '/files/:id/content',
    decode: (request) => ({ type: 'file.content', id: readId(request) }),
    description: {
      summary: 'Downloads a file.',
      answer: 'content',
      answerType: 'application/octet-stream',
    },
  },
]

function decodeCreate(request: WireRequest): FileCommand {
  const fields = openForm(request)
  const { expires_after: expiresAfterSeconds, ...values } = readParameters(fields, CREATE)
  refuseUnknown(fields)
  return dropUndefined({ type: 'file.create', ...values, expiresAfterSeconds })
}

function decodeList(request: WireRequest): FileCommand {
  const purpose = readQuery(request, 'purpose')
  if (purpose !== undefined) checkText('purpose', purpose)
  return dropUndefined({ type: 'file.list', ...readPage(request, LIMITS), purpose })
}

function takeFile(fields: Fields, name: string): UploadedFile {
  const [file, ...others] = fields.takeFiles(name)
  const value = fields.take(name)
  if (value !== undefined) throw invalidType(name, 'a file', value)
  if (others.length > 0) {
    throw new AppError('invalid_value', {
      param: name,
      message: `Invalid value: 'file' takes one file, but ${others.length + 1} were sent.`,
    })
  }
  return requireValue(name, file)
}

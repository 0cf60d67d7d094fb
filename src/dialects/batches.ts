import { BATCH_ENDPOINTS, COMPLETION_WINDOWS } from '#core/batch.ts'
import type { BatchCommand } from '#core/batch.ts'
import type { Route, WireRequest } from '#core/dialect.ts'
import { AppError } from '#core/errors.ts'
import { BATCH_LIST_SCHEMA, BATCH_SCHEMA } from './batch-shapes.ts'
import { checkText, dropUndefined, invalidType, isObject } from './fields.ts'
import type { Fields } from './fields.ts'
import { FILE_LIFE } from './file-life.ts'
import { describeListQuery, readPage } from './listing.ts'
import type { PageLimits } from './listing.ts'
import { choice, required, text } from './parameter-kinds.ts'
import { describeBody, readParameters } from './parameters.ts'
import type { Parameter } from './parameters.ts'
import { postRoute, readId } from './routes.ts'
import { openJson, refuseUnknown } from './strict.ts'

const LIMITS: PageLimits = { fallback: 20, min: 1, max: 100 }
const MAX_PAIRS = 16
const MAX_KEY_LENGTH = 64
const MAX_VALUE_LENGTH = 512

const METADATA: Parameter<Readonly<Record<string, string>> | undefined> = {
  read: takeMetadata,
  schema: {
    type: 'object',
    maxProperties: MAX_PAIRS,
    propertyNames: { maxLength: MAX_KEY_LENGTH },
    additionalProperties: { type: 'string', maxLength: MAX_VALUE_LENGTH },
  },
}
const CREATE = {
  input_file_id: required(text('A file of the purpose `batch`.')),
  endpoint: required(choice(BATCH_ENDPOINTS)),
  completion_window: required(choice(COMPLETION_WINDOWS)),
  metadata: METADATA,
  output_expires_after: FILE_LIFE,
}

/** Batches in OpenAI's shape. Whatever a route has no use for is refused: an answer has no place to report it. */
export const batchRoutes: readonly Route[] = [
  postRoute('/batches', decodeCreate, {
    summary: 'Makes the videos that the lines of a file ask for, within a day.',
    body: describeBody(CREATE, { mediaTypes: ['application/json'] }),
    answer: BATCH_SCHEMA,
  }),
  {
    method: 'GET',
    path: '/batches',
    decode: (request) => ({ type: 'batch.list', ...readPage(request, LIMITS) }),
    description: {
      summary: 'Lists the batches of the project.',
      query: describeListQuery(LIMITS),
      answer: BATCH_LIST_SCHEMA,
    },
  },
  {
    method: 'GET',
    path: '/batches/:id',
    decode: (request) => ({ type: 'batch.get', id: readId(request) }),
    description: { summary: 'Tells how far a batch is.', answer: BATCH_SCHEMA },
  },
  postRoute('/batches/:id/cancel', (request) => ({ type: 'batch.cancel', id: readId(request) }), {
    summary: 'Begins no further line of a batch, and cancels the videos of it that wait.',
    answer: BATCH_SCHEMA,
  }),
]

function decodeCreate(request: WireRequest): BatchCommand {
  const fields = openJson(request)
  const values = readParameters(fields, CREATE)
  refuseUnknown(fields)
  return dropUndefined({
    type: 'batch.create',
    inputFileId: values.input_file_id,
    metadata: values.metadata,
    outputLifeSeconds: values.output_expires_after,
  })
}

function takeMetadata(fields: Fields, name: string): Readonly<Record<string, string>> | undefined {
  const value = fields.take(name)
  if (value === undefined) return undefined
  if (!isObject(value)) throw invalidType(name, 'an object', value)
  const pairs = Object.entries(value)
  if (pairs.length > MAX_PAIRS) {
    const message = `Invalid '${name}': it has ${pairs.length} pairs, and at most ${MAX_PAIRS} are kept.`
    throw new AppError('invalid_value', { param: name, message })
  }
  const texts = pairs.map(([key, one]) => {
    if (typeof one !== 'string') throw invalidType(`${name}.${key.slice(0, MAX_KEY_LENGTH)}`, 'a string', one)
    checkLength(`${name}.key`, key, MAX_KEY_LENGTH)
    checkLength(`${name}.${key}`, one, MAX_VALUE_LENGTH)
    return [key, one] as const
  })
  return Object.fromEntries(texts)
}

function checkLength(param: string, value: string, max: number): void {
  checkText(param, value)
  if (value.length > max) throw new AppError('string_above_max_length', { param, max, length: value.length })
}

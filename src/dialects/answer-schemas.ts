import type { Schema } from './parameters.ts'

const ID: Schema = { type: 'string' }
const SECONDS_SINCE_1970: Schema = { type: 'integer', description: 'Unix seconds.' }
const ERROR: Schema = {
  type: 'object',
  properties: { code: { type: 'string' }, message: { type: 'string' } },
  required: ['code', 'message'],
  additionalProperties: false,
}

/** What each key of a video holds, nulls left out. */
const KEYS: Readonly<Record<string, Schema>> = {
  id: ID,
  object: { const: 'video' },
  created_at: SECONDS_SINCE_1970,
  status: { type: 'string', enum: ['queued', 'in_progress', 'completed', 'failed'] },
  completed_at: SECONDS_SINCE_1970,
  error: ERROR,
  expires_at: SECONDS_SINCE_1970,
  model: { type: 'string' },
  progress: { type: 'integer', minimum: 0, maximum: 100 },
  prompt: { type: 'string' },
  remixed_from_video_id: ID,
  seconds: { type: 'string' },
  size: { type: 'string', pattern: '^\\d+x\\d+$' },
  video_url: { type: 'string', format: 'uri' },
}
const NULLABLE = new Set(['completed_at', 'error', 'expires_at', 'remixed_from_video_id'])

/**
 * Schema of a video with the named keys. `late` ones appear when there is something to say, and are never null then;
 * `others` replaces what a key usually holds, or adds one that is always there.
 */
export function videoSchema(
  keys: readonly string[],
  late: readonly string[] = [],
  others: Readonly<Record<string, Schema>> = {},
): Schema {
  const always = keys.map((key) => [key, others[key] ?? (NULLABLE.has(key) ? orNull(KEYS[key]) : KEYS[key])])
  const sometimes = late.map((key) => [key, others[key] ?? KEYS[key]])
  return {
    type: 'object',
    properties: Object.fromEntries([...always, ...sometimes]) as Schema,
    required: [...keys],
    additionalProperties: false,
  }
}

function orNull(schema: Schema = {}): Schema {
  return { anyOf: [schema, { type: 'null' }] }
}

export function listSchema(item: Schema): Schema {
  return {
    type: 'object',
    properties: {
      object: { const: 'list' },
      data: { type: 'array', items: item },
      first_id: orNull(ID),
      has_more: { type: 'boolean' },
      last_id: orNull(ID),
    },
    required: ['object', 'data', 'first_id', 'has_more', 'last_id'],
    additionalProperties: false,
  }
}

export const CHARACTER_SCHEMA: Schema = {
  type: 'object',
  properties: { id: ID, created_at: SECONDS_SINCE_1970, name: { type: 'string' } },
  required: ['id', 'created_at', 'name'],
  additionalProperties: false,
}

export const DELETED_SCHEMA: Schema = {
  type: 'object',
  properties: { id: ID, object: { const: 'video.deleted' }, deleted: { const: true } },
  required: ['id', 'object', 'deleted'],
  additionalProperties: false,
}

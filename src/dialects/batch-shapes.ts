import { BATCH_ENDPOINTS, COMPLETION_WINDOWS } from '#core/batch.ts'
import type { Batch, BatchOutcome } from '#core/batch.ts'
import type { Json } from '#core/json.ts'
import { listSchema } from './answer-schemas.ts'
import type { Schema } from './parameters.ts'
import { encodeList, toSeconds, toSecondsOrNull } from './shape-parts.ts'
import type { JsonObject } from './shape-parts.ts'

/** OpenAI's batch objects, in whatever dialect they are asked for. */
export function encodeBatchOutcome(outcome: BatchOutcome): Json {
  return outcome.type === 'batch'
    ? encodeBatch(outcome.batch)
    : encodeList(outcome.batches.map(encodeBatch), outcome.hasMore)
}

function encodeBatch(batch: Batch): JsonObject {
  const { errors, total, completed, failed } = batch
  return {
    id: batch.id,
    object: 'batch',
    endpoint: BATCH_ENDPOINTS[0],
    model: batch.model,
    errors: errors.length === 0 ? null : { object: 'list', data: errors.map((error) => ({ ...error })) },
    input_file_id: batch.inputFileId,
    completion_window: COMPLETION_WINDOWS[0],
    status: batch.status,
    output_file_id: batch.outputFileId,
    error_file_id: batch.errorFileId,
    created_at: toSeconds(batch.createdAt),
    in_progress_at: toSecondsOrNull(batch.inProgressAt),
    expires_at: toSeconds(batch.expiresAt),
    finalizing_at: toSecondsOrNull(batch.finalizingAt),
    completed_at: toSecondsOrNull(batch.completedAt),
    failed_at: toSecondsOrNull(batch.failedAt),
    expired_at: toSecondsOrNull(batch.expiredAt),
    cancelling_at: toSecondsOrNull(batch.cancellingAt),
    cancelled_at: toSecondsOrNull(batch.cancelledAt),
    request_counts: { total, completed, failed },
    metadata: batch.metadata === null ? null : { ...batch.metadata },
  }
}

const UNIX_SECONDS: Schema = { type: 'integer', description: 'Unix seconds.' }
const COUNT: Schema = { type: 'integer', minimum: 0 }
const TEXT: Schema = { type: 'string' }
const METADATA: Schema = { type: 'object', additionalProperties: TEXT }
const ERRORS: Schema = {
  type: 'object',
  properties: {
    object: { const: 'list' },
    data: {
      type: 'array',
      items: {
        type: 'object',
        properties: { code: TEXT, message: TEXT, param: orNull(TEXT), line: orNull({ type: 'integer' }) },
        required: ['code', 'message', 'param', 'line'],
        additionalProperties: false,
      },
    },
  },
  required: ['object', 'data'],
  additionalProperties: false,
}
const PROPERTIES: Schema = {
  id: TEXT,
  object: { const: 'batch' },
  endpoint: { type: 'string', enum: [...BATCH_ENDPOINTS] },
  model: orNull(TEXT),
  errors: orNull(ERRORS),
  input_file_id: TEXT,
  completion_window: { type: 'string', enum: [...COMPLETION_WINDOWS] },
  status: {
    type: 'string',
    enum: [
      'validating',
      'failed',
      'in_progress',
      'finalizing',
      'completed',
      'expired',
      'cancelling',
      'cancelled',
    ],
  },
  output_file_id: orNull(TEXT),
  error_file_id: orNull(TEXT),
  created_at: UNIX_SECONDS,
  in_progress_at: orNull(UNIX_SECONDS),
  expires_at: UNIX_SECONDS,
  finalizing_at: orNull(UNIX_SECONDS),
  completed_at: orNull(UNIX_SECONDS),
  failed_at: orNull(UNIX_SECONDS),
  expired_at: orNull(UNIX_SECONDS),
  cancelling_at: orNull(UNIX_SECONDS),
  cancelled_at: orNull(UNIX_SECONDS),
  request_counts: {
    type: 'object',
    properties: { total: COUNT, completed: COUNT, failed: COUNT },
    required: ['total', 'completed', 'failed'],
    additionalProperties: false,
  },
  metadata: orNull(METADATA),
}

function orNull(schema: Schema): Schema {
  return { anyOf: [schema, { type: 'null' }] }
}

export const BATCH_SCHEMA: Schema = {
  type: 'object',
  properties: PROPERTIES,
  required: Object.keys(PROPERTIES),
  additionalProperties: false,
}

export const BATCH_LIST_SCHEMA: Schema = listSchema(BATCH_SCHEMA)

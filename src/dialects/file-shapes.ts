import { FILE_PURPOSES } from '#core/file.ts'
import type { FileOutcome, StoredFile } from '#core/file.ts'
import type { Json } from '#core/json.ts'
import { listSchema } from './answer-schemas.ts'
import type { Schema } from './parameters.ts'
import { encodeList, toSeconds, toSecondsOrNull } from './shape-parts.ts'
import type { JsonObject } from './shape-parts.ts'

/** OpenAI's file objects, in whatever dialect they are asked for. */
export function encodeFileOutcome(outcome: FileOutcome): Json {
  switch (outcome.type) {
    case 'file':
    case 'file.content':
      return encodeFile(outcome.file)
    case 'file.list':
      return encodeList(outcome.files.map(encodeFile), outcome.hasMore)
    case 'file.deleted':
      return { id: outcome.id, object: 'file', deleted: true }
  }
}

/** A file is answered when its bytes are stored, so `status` never says anything else. */
function encodeFile(file: StoredFile): JsonObject {
  return {
    id: file.id,
    object: 'file',
    bytes: file.sizeBytes,
    created_at: toSeconds(file.createdAt),
    expires_at: toSecondsOrNull(file.expiresAt),
    filename: file.filename,
    purpose: file.purpose,
    status: 'processed',
  }
}

const UNIX_SECONDS: Schema = { type: 'integer', description: 'Unix seconds.' }

export const FILE_SCHEMA: Schema = {
  type: 'object',
  properties: {
    id: { type: 'string' },
    object: { const: 'file' },
    bytes: { type: 'integer', minimum: 1 },
    created_at: UNIX_SECONDS,
    expires_at: { anyOf: [UNIX_SECONDS, { type: 'null' }] },
    filename: { type: 'string' },
    purpose: { type: 'string', enum: [...FILE_PURPOSES, 'batch_output'] },
    status: { const: 'processed' },
  },
  required: ['id', 'object', 'bytes', 'created_at', 'expires_at', 'filename', 'purpose', 'status'],
  additionalProperties: false,
}

export const FILE_LIST_SCHEMA: Schema = listSchema(FILE_SCHEMA)

export const DELETED_FILE_SCHEMA: Schema = {
  type: 'object',
  properties: { id: { type: 'string' }, object: { const: 'file' }, deleted: { const: true } },
  required: ['id', 'object', 'deleted'],
  additionalProperties: false,
}

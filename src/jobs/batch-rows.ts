import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Batch, BatchError } from '#core/batch.ts'
import type { BatchesTable } from './tables.ts'

/** What a step of the work may change. */
export type BatchPatch = Partial<
  Pick<
    Batch,
    | 'status'
    | 'model'
    | 'errors'
    | 'total'
    | 'outputFileId'
    | 'errorFileId'
    | 'inProgressAt'
    | 'finalizingAt'
    | 'completedAt'
    | 'failedAt'
    | 'expiredAt'
    | 'cancelledAt'
  >
>

/** Spells a whole batch as a row that is due at once. */
export function toRow(batch: Batch, inputKey: string): Insertable<BatchesTable> {
  return {
    id: batch.id,
    project: batch.project,
    profile: batch.profile,
    status: batch.status,
    input_file_id: batch.inputFileId,
    input_key: inputKey,
    metadata: JSON.stringify(batch.metadata),
    output_life_seconds: batch.outputLifeSeconds,
    model: JSON.stringify(batch.model),
    errors: JSON.stringify(batch.errors),
    total: batch.total,
    completed: batch.completed,
    failed: batch.failed,
    output_file_id: batch.outputFileId,
    error_file_id: batch.errorFileId,
    created_at: batch.createdAt,
    expires_at: batch.expiresAt,
    in_progress_at: batch.inProgressAt,
    finalizing_at: batch.finalizingAt,
    completed_at: batch.completedAt,
    failed_at: batch.failedAt,
    expired_at: batch.expiredAt,
    cancelling_at: batch.cancellingAt,
    cancelled_at: batch.cancelledAt,
    run_at: batch.createdAt,
    version: 0,
  }
}

/** Spells what a step of the work changes; columns it does not mention stay out of the statement. */
export function toColumns(patch: BatchPatch): Updateable<BatchesTable> {
  const { status, model, errors, total, outputFileId, errorFileId } = patch
  const columns: Updateable<BatchesTable> = {}
  if (status !== undefined) columns.status = status
  if (model !== undefined) columns.model = JSON.stringify(model)
  if (errors !== undefined) columns.errors = JSON.stringify(errors)
  if (total !== undefined) columns.total = total
  if (outputFileId !== undefined) columns.output_file_id = outputFileId
  if (errorFileId !== undefined) columns.error_file_id = errorFileId
  if (patch.inProgressAt !== undefined) columns.in_progress_at = patch.inProgressAt
  if (patch.finalizingAt !== undefined) columns.finalizing_at = patch.finalizingAt
  if (patch.completedAt !== undefined) columns.completed_at = patch.completedAt
  if (patch.failedAt !== undefined) columns.failed_at = patch.failedAt
  if (patch.expiredAt !== undefined) columns.expired_at = patch.expiredAt
  if (patch.cancelledAt !== undefined) columns.cancelled_at = patch.cancelledAt
  return columns
}

/** Reads a row back. JSON columns hold what toRow() and toColumns() wrote, so their types are trusted. */
export function toBatch(row: Selectable<BatchesTable>): Batch {
  return {
    id: row.id,
    project: row.project,
    profile: row.profile,
    status: row.status,
    inputFileId: row.input_file_id,
    metadata: JSON.parse(row.metadata) as Batch['metadata'],
    outputLifeSeconds: row.output_life_seconds,
    model: JSON.parse(row.model) as string | null,
    errors: JSON.parse(row.errors) as BatchError[],
    total: row.total,
    completed: row.completed,
    failed: row.failed,
    outputFileId: row.output_file_id,
    errorFileId: row.error_file_id,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    inProgressAt: row.in_progress_at,
    finalizingAt: row.finalizing_at,
    completedAt: row.completed_at,
    failedAt: row.failed_at,
    expiredAt: row.expired_at,
    cancellingAt: row.cancelling_at,
    cancelledAt: row.cancelled_at,
  }
}

import type { Insertable, Selectable, Updateable } from 'kysely'
import type { VideoPatch } from '#core/job.ts'
import type { Json } from '#core/json.ts'
import type { VideoRequest } from '#core/request.ts'
import type { Asset, JobError, PublicVideo, Video, Warning } from '#core/video.ts'
import type { AssetsTable, Tables, VideosTable } from './tables.ts'

/** What answers are made of. */
export const PUBLIC_COLUMNS = [
  'id',
  'model',
  'engine',
  'status',
  'progress',
  'prompt',
  'seconds',
  'width',
  'height',
  'created_at',
  'completed_at',
  'expires_at',
  'remixed_from',
  'error_code',
  'error_message',
  'warnings',
  'request',
  'version',
] as const satisfies readonly (keyof VideosTable)[]

/** All columns by name: the meaning of a statement that says so does not change with the next migration. */
export const VIDEO_COLUMNS = [
  ...PUBLIC_COLUMNS,
  'project',
  'profile',
  'step',
  'run_at',
  'ticket',
  'attempt',
  'starts',
  'checkpoint',
  'cancel_requested',
  'priority',
] as const satisfies readonly (keyof VideosTable)[]

/** The values of PUBLIC_COLUMNS, in their order. */
export type PublicRow = ValuesOf<typeof PUBLIC_COLUMNS>

type ValuesOf<Columns extends readonly (keyof VideosTable)[]> = {
  readonly [Index in keyof Columns]: Selectable<VideosTable>[Columns[Index]]
}

/** Reads back what answers are made of. A page is many rows: those without names are read in half the time. */
export function toPublicVideo(row: PublicRow): PublicVideo {
  const [id, model, engine, status, progress, prompt, seconds, width, height, ...later] = row
  const [createdAt, completedAt, expiresAt, remixedFrom, code, message, warnings, requestText, version] =
    later
  const request = JSON.parse(requestText) as VideoRequest
  return {
    id,
    model,
    engine,
    status,
    progress,
    prompt: toPrompt(prompt, request),
    seconds,
    size: { width, height },
    createdAt,
    completedAt,
    expiresAt,
    remixedFrom,
    error: toError(code, message),
    warnings: JSON.parse(warnings) as Warning[],
    request,
    version,
  }
}

/** Reads a row back. JSON columns hold what toRow() and toColumns() wrote, so their types are trusted. */
export function toVideo(row: Selectable<VideosTable>): Video {
  const request = JSON.parse(row.request) as VideoRequest
  return {
    id: row.id,
    project: row.project,
    profile: row.profile,
    model: row.model,
    engine: row.engine,
    status: row.status,
    progress: row.progress,
    prompt: toPrompt(row.prompt, request),
    seconds: row.seconds,
    size: { width: row.width, height: row.height },
    createdAt: row.created_at,
    completedAt: row.completed_at,
    expiresAt: row.expires_at,
    remixedFrom: row.remixed_from,
    error: toError(row.error_code, row.error_message),
    warnings: JSON.parse(row.warnings) as Warning[],
    request,
    step: row.step,
    runAt: row.run_at,
    version: row.version,
    attempt: row.attempt,
    starts: row.starts,
    checkpoint: JSON.parse(row.checkpoint) as Json,
    cancelRequested: row.cancel_requested === 1,
    priority: row.priority,
  }
}

function toPrompt(prompt: string | null, request: VideoRequest): string {
  return prompt === null ? request.prompt : (JSON.parse(prompt) as string)
}

function toError(code: string | null, message: string | null): JobError | null {
  return code === null ? null : { code, message: JSON.parse(message ?? '""') as string }
}

/** Spells a whole video as a row. */
export function toRow(video: Video): Insertable<VideosTable> {
  return {
    id: video.id,
    project: video.project,
    profile: video.profile,
    model: video.model,
    engine: video.engine,
    prompt: video.prompt === video.request.prompt ? null : JSON.stringify(video.prompt),
    seconds: video.seconds,
    width: video.size.width,
    height: video.size.height,
    created_at: video.createdAt,
    remixed_from: video.remixedFrom,
    request: JSON.stringify(video.request),
    starts: video.starts,
    version: video.version,
    ticket: video.version,
    priority: video.priority,
    status: video.status,
    progress: video.progress,
    completed_at: video.completedAt,
    expires_at: video.expiresAt,
    error_code: video.error?.code ?? null,
    error_message: video.error === null ? null : JSON.stringify(video.error.message),
    warnings: JSON.stringify(video.warnings),
    step: video.step,
    run_at: video.runAt,
    attempt: video.attempt,
    checkpoint: JSON.stringify(video.checkpoint),
    cancel_requested: video.cancelRequested ? 1 : 0,
  }
}

/** Spells what a transition changes; columns it does not mention stay out of the statement. */
export function toColumns(patch: VideoPatch): Updateable<VideosTable> {
  const columns: Updateable<VideosTable> = {}
  if (patch.status !== undefined) columns.status = patch.status
  if (patch.progress !== undefined) columns.progress = patch.progress
  if (patch.completedAt !== undefined) columns.completed_at = patch.completedAt
  if (patch.expiresAt !== undefined) columns.expires_at = patch.expiresAt
  if (patch.error !== undefined) {
    columns.error_code = patch.error?.code ?? null
    columns.error_message = patch.error === null ? null : JSON.stringify(patch.error.message)
  }
  if (patch.warnings !== undefined) columns.warnings = JSON.stringify(patch.warnings)
  if (patch.step !== undefined) columns.step = patch.step
  if (patch.runAt !== undefined) columns.run_at = patch.runAt
  if (patch.attempt !== undefined) columns.attempt = patch.attempt
  if (patch.starts !== undefined) columns.starts = patch.starts
  if (patch.checkpoint !== undefined) columns.checkpoint = JSON.stringify(patch.checkpoint)
  if (patch.cancelRequested !== undefined) columns.cancel_requested = patch.cancelRequested ? 1 : 0
  return columns
}

/** Reads a file of a video back. */
export function toAsset(row: Selectable<Tables['artifacts']>): Asset {
  return {
    videoId: row.video_id,
    role: row.role,
    key: row.key,
    digest: row.digest,
    sizeBytes: row.size_bytes,
    mediaType: row.media_type,
  }
}

/** Spells a file of a video as a row. */
export function toAssetRow(asset: Asset): Insertable<Tables['artifacts']> {
  return {
    video_id: asset.videoId,
    role: asset.role,
    key: asset.key,
    digest: asset.digest,
    size_bytes: asset.sizeBytes,
    media_type: asset.mediaType,
  }
}

/** An artifact becomes an asset by being published, with the moment its bytes go. */
export function toPublishedRow(asset: Asset, expiresAt: number | null): Insertable<AssetsTable> {
  return { ...toAssetRow(asset), expires_at: expiresAt }
}

import type { AppError } from '#core/errors.ts'
import type { Json } from '#core/json.ts'
import { formatSize } from '#core/video.ts'
import type { Video } from '#core/video.ts'

type JsonObject = { [key: string]: Json }

/** The 13 keys of OpenAI's video object in the order its service sends them, nulls explicit. */
export function encodeVideo(video: Video): JsonObject {
  return {
    id: video.id,
    object: 'video',
    created_at: toSeconds(video.createdAt),
    status: video.status,
    completed_at: video.completedAt === null ? null : toSeconds(video.completedAt),
    error: video.error === null ? null : { code: video.error.code, message: video.error.message },
    expires_at: video.expiresAt === null ? null : toSeconds(video.expiresAt),
    model: video.model,
    progress: video.progress,
    prompt: video.prompt,
    remixed_from_video_id: video.remixedFrom,
    seconds: video.seconds,
    size: formatSize(video.size),
  }
}

/** OpenAI's list: ids are null when it is empty. */
export function encodeList(items: readonly JsonObject[], hasMore: boolean): Json {
  return {
    object: 'list',
    data: [...items],
    first_id: items[0]?.['id'] ?? null,
    has_more: hasMore,
    last_id: items.at(-1)?.['id'] ?? null,
  }
}

export function encodeDeleted(id: string): Json {
  return { id, object: 'video.deleted', deleted: true }
}

/** OpenAI's envelope; all four keys are always there. */
export function encodeError(error: AppError): Json {
  return { error: { message: error.message, type: error.type, param: error.param, code: error.code } }
}

function toSeconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1000)
}

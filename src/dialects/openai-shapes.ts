import type { Character } from '#core/character.ts'
import type { Dialect, EncodeContext } from '#core/dialect.ts'
import type { AppError } from '#core/errors.ts'
import type { Json } from '#core/json.ts'
import { formatSize } from '#core/video.ts'
import type { PublicVideo } from '#core/video.ts'
import { encodeBatchOutcome } from './batch-shapes.ts'
import { isAboutWebhooks } from '#core/webhook.ts'
import { encodeFileOutcome } from './file-shapes.ts'
import { encodeLink } from './links.ts'
import { encodeList, toSeconds, toSecondsOrNull } from './shape-parts.ts'
import type { JsonObject } from './shape-parts.ts'

import { encodeWebhookOutcome } from './webhook-shapes.ts'

export type { JsonObject } from './shape-parts.ts'

/** The answers of a dialect whose videos look like `encodeOne`; lists and deletions are OpenAI's everywhere. */
export function createEncoder(
  encodeOne: (video: PublicVideo, context: EncodeContext) => JsonObject,
): Dialect['encode'] {
  return (outcome, context) => {
    if (isAboutWebhooks(outcome)) return encodeWebhookOutcome(outcome)
    switch (outcome.type) {
      case 'video':
      case 'content':
        return encodeOne(outcome.video, context)
      case 'video.list':
        return encodeList(
          outcome.videos.map((video) => encodeOne(video, context)),
          outcome.hasMore,
        )
      case 'video.link':
        return encodeLink(outcome, context)
      case 'character':
        return encodeCharacter(outcome.character)
      case 'video.deleted':
        return { id: outcome.id, object: 'video.deleted', deleted: true }
      case 'batch':
      case 'batch.list':
        return encodeBatchOutcome(outcome)
      default:
        return encodeFileOutcome(outcome)
    }
  }
}

/** The keys of OpenAI's video object in the order its service sends them. */
export const VIDEO_KEYS = [
  'id',
  'object',
  'created_at',
  'status',
  'completed_at',
  'error',
  'expires_at',
  'model',
  'progress',
  'prompt',
  'remixed_from_video_id',
  'seconds',
  'size',
]

/** OpenAI's video object, nulls explicit. */
export function encodeVideo(video: PublicVideo): JsonObject {
  return {
    id: video.id,
    object: 'video',
    created_at: toSeconds(video.createdAt),
    status: video.status,
    completed_at: toSecondsOrNull(video.completedAt),
    error: video.error === null ? null : { code: video.error.code, message: video.error.message },
    expires_at: toSecondsOrNull(video.expiresAt),
    model: video.model,
    progress: video.progress,
    prompt: video.prompt,
    remixed_from_video_id: video.remixedFrom,
    seconds: video.seconds,
    size: formatSize(video.size),
  }
}

/** OpenAI's character; its document shows no `object`. */
function encodeCharacter({ id, name, createdAt }: Character): Json {
  return { id, created_at: toSeconds(createdAt), name }
}

/** The named keys of an object, in that order. */
export function pickKeys(object: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(names.map((name) => [name, object[name] ?? null]))
}

/** OpenAI's envelope; all four keys are always there. */
export function encodeError(error: AppError): Json {
  return { error: { message: error.message, type: error.type, param: error.param, code: error.code } }
}

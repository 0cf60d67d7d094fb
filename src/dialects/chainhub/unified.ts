import type { Command, MediaReference } from '#core/command.ts'
import type { EncodeContext, Route, WireRequest } from '#core/dialect.ts'
import { AppError } from '#core/errors.ts'
import type { Json } from '#core/json.ts'
import type { Video } from '#core/video.ts'
import { dropUndefined, invalidType, openFields, takeBoolean, takePrompt, takeText } from '../fields.ts'
import type { Fields } from '../fields.ts'
import { readQuery } from '../listing.ts'
import { createEncoder } from '../openai-shapes.ts'
import type { JsonObject } from '../openai-shapes.ts'
import { toUrlReference } from '../references.ts'
import { readId } from '../routes.ts'
import { refuseUnknown, requireValue, takeChoice } from '../strict.ts'

const ORIENTATIONS = ['portrait', 'landscape'] as const
const SIZES = {
  small: { portrait: '720x1280', landscape: '1280x720' },
  large: { portrait: '1024x1792', landscape: '1792x1024' },
} as const
const DURATIONS = [10, 15, 25]
/** `sora-2:task_…`: how this format spells the id of a video, the model before it. */
const TASK_ID = /^[\w.-]+:task_([0-9a-f]{48})$/

/** ChainHub's older format, `/video/create` and `/video/query`: JSON with names of its own. */
export const unifiedRoutes: readonly Route[] = [
  { method: 'POST', path: '/video/create', decode: decodeCreate, encode: createEncoder(encodeCreated) },
  { method: 'GET', path: '/video/query', decode: decodeQuery, encode: createEncoder(encodeTask) },
]

function decodeCreate(request: WireRequest): Command {
  if (request.body.kind === 'form') {
    throw new AppError('unsupported_media_type', {
      header: 'Content-Type',
      value: 'multipart/form-data',
      expected: 'application/json, as the document of this profile shows',
    })
  }
  const fields = openFields(request)
  const model = requireValue('model', takeText(fields, 'model'))
  const prompt = takePrompt(fields)
  const orientation = requireValue('orientation', takeChoice(fields, 'orientation', ORIENTATIONS))
  const size = requireValue('size', takeChoice(fields, 'size', Object.keys(SIZES)))
  const values = dropUndefined({
    seconds: takeDuration(fields),
    size: SIZES[size as keyof typeof SIZES][orientation as (typeof ORIENTATIONS)[number]],
    image: takeImages(fields),
    watermark: takeWatermark(fields),
    private: takeBoolean(fields, 'private'),
  })
  refuseUnknown(fields)
  return { type: 'video.create', operation: 'create', model, prompt, ...values, unknown: {} }
}

function takeDuration(fields: Fields): string {
  const value = requireValue('duration', fields.take('duration'))
  if (typeof value !== 'number') throw invalidType('duration', 'an integer', value)
  if (DURATIONS.includes(value)) return String(value)
  throw new AppError('invalid_value', {
    param: 'duration',
    message: `Invalid value: ${value}. Supported values are: ${DURATIONS.join(', ')}.`,
  })
}

function takeImages(fields: Fields): MediaReference | undefined {
  const value = fields.take('images')
  if (value === undefined) return undefined
  if (!Array.isArray(value)) throw invalidType('images', 'an array', value)
  if (value.length > 1) {
    throw new AppError('invalid_value', {
      param: 'images',
      message: `Invalid value: 'images' takes at most one picture, but ${value.length} were sent.`,
    })
  }
  const [url] = value
  if (url === undefined) return undefined
  if (typeof url !== 'string') throw invalidType('images', 'an array of URLs', url)
  return toUrlReference('images', url, 'an array of URLs')
}

/** `true` asks for no watermark if it can be had, `false` insists on it: neither asks for one. */
function takeWatermark(fields: Fields): false | undefined {
  return takeBoolean(fields, 'watermark') === undefined ? undefined : false
}

function decodeQuery(request: WireRequest): Command {
  const id = requireValue('id', readQuery(request, 'id'))
  return { type: 'video.get', id: fromTaskId(id) }
}

/** The same route, for the ids of both formats. */
export function takingTaskIds(route: Route): Route {
  return {
    ...route,
    decode: (request) =>
      route.decode({ ...request, params: { ...request.params, id: fromTaskId(readId(request)) } }),
  }
}

/** Ids of the official format pass as they are. */
function fromTaskId(id: string): string {
  return id.replace(TASK_ID, 'video_$1')
}

function toTaskId(video: Video): string {
  return video.id.replace(/^video_/, `${video.model}:task_`)
}

function encodeCreated(video: Video): JsonObject {
  return { id: toTaskId(video), status: toStatus(video), ...toUpdateTime(video) }
}

function encodeTask(video: Video, context: EncodeContext): JsonObject {
  if (video.status !== 'completed') {
    return encodePending(video, toTaskId(video), video.id.replace(/^video_/, 'task_'))
  }
  const url = context.contentUrl?.(video.id)
  return {
    id: toTaskId(video),
    status: video.status,
    ...(url === undefined ? {} : { video_url: url }),
    // The prompt is drawn as it was written.
    enhanced_prompt: video.prompt,
    ...toUpdateTime(video),
  }
}

/** A video that is not there yet, or never will be, with the `detail` of its task. */
export function encodePending(video: Video, id = video.id, detailId = video.id): JsonObject {
  const status = toStatus(video)
  const { width, height } = video.size
  const detail: JsonObject = {
    id: detailId,
    input: {
      size: Math.min(width, height) > 720 ? 'large' : 'small',
      model: video.model,
      // Where a picture came from is not kept.
      ...(video.request.image === null ? { images: [] } : {}),
      prompt: video.prompt,
      orientation: width > height ? 'landscape' : 'portrait',
    },
    status,
    pending_info: { progress_pct: video.progress / 100, failure_reason: video.error?.message ?? null },
  }
  return { id, detail, status, ...toUpdateTime(video) }
}

/** Whatever is not at its end is pending. */
function toStatus(video: Video): string {
  return video.status === 'failed' || video.status === 'completed' ? video.status : 'pending'
}

/** Milliseconds, unlike its other times. The middle of a run is not recorded, so it is not told. */
function toUpdateTime(video: Video): { [key: string]: Json } {
  const changedAt = video.status === 'queued' ? video.createdAt : video.completedAt
  return changedAt === null ? {} : { status_update_time: changedAt }
}

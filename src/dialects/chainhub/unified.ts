import type { Command, MediaReference } from '#core/command.ts'
import type { EncodeContext, Route, WireRequest } from '#core/dialect.ts'
import { AppError } from '#core/errors.ts'
import type { Json } from '#core/json.ts'
import type { PublicVideo } from '#core/video.ts'
import { dropUndefined, invalidType, takeBoolean } from '../fields.ts'
import type { Fields } from '../fields.ts'
import { readQuery } from '../listing.ts'
import { createEncoder } from '../openai-shapes.ts'
import type { JsonObject } from '../openai-shapes.ts'
import { BOOLEAN, choice, PROMPT, required, text } from '../parameter-kinds.ts'
import { describeBody, readParameters } from '../parameters.ts'
import type { ParameterTable, Schema } from '../parameters.ts'
import { toUrlReference } from '../references.ts'
import { postRoute, readId } from '../routes.ts'
import { openJson, refuseUnknown, requireValue } from '../strict.ts'

const ORIENTATIONS = ['portrait', 'landscape'] as const
const SIZES = {
  small: { portrait: '720x1280', landscape: '1280x720' },
  large: { portrait: '1024x1792', landscape: '1792x1024' },
} as const
const DURATIONS = [10, 15, 25]
/** `sora-2:task_…`: how this format spells the id of a video, the model before it. */
const TASK_ID = /^[\w.-]+:task_([0-9a-f]{48})$/

const CREATE = {
  model: required(text()),
  prompt: PROMPT,
  orientation: required(choice(ORIENTATIONS)),
  size: required(choice(Object.keys(SIZES))),
  duration: { read: takeDuration, schema: { type: 'integer', enum: DURATIONS }, isRequired: true },
  images: {
    read: takeImages,
    schema: { type: 'array', items: { type: 'string', format: 'uri' }, maxItems: 1 },
  },
  watermark: { ...BOOLEAN, read: takeWatermark },
  private: BOOLEAN,
} as const satisfies ParameterTable

const STATUS: Schema = { type: 'string', enum: ['pending', 'completed', 'failed'] }
const UPDATE_TIME: Schema = { type: 'integer', description: 'Unix milliseconds.' }
const CREATED_SCHEMA: Schema = {
  type: 'object',
  properties: { id: { type: 'string' }, status: STATUS, status_update_time: UPDATE_TIME },
  required: ['id', 'status'],
  additionalProperties: false,
}
const DONE_SCHEMA: Schema = {
  type: 'object',
  properties: {
    id: { type: 'string' },
    status: { const: 'completed' },
    video_url: { type: 'string', format: 'uri' },
    enhanced_prompt: { type: 'string' },
    status_update_time: UPDATE_TIME,
  },
  required: ['id', 'status', 'enhanced_prompt', 'status_update_time'],
  additionalProperties: false,
}
/** What `encodePending` makes. */
export const PENDING_SCHEMA: Schema = {
  type: 'object',
  properties: {
    id: { type: 'string' },
    detail: { type: 'object' },
    status: STATUS,
    status_update_time: UPDATE_TIME,
  },
  required: ['id', 'detail', 'status'],
  additionalProperties: false,
}

/** ChainHub's older format, `/video/create` and `/video/query`: JSON with names of its own. */
export const unifiedRoutes: readonly Route[] = [
  {
    ...postRoute('/video/create', decodeCreate, {
      summary: 'Makes a video, in the older format.',
      body: describeBody(CREATE, { mediaTypes: ['application/json'] }),
      answer: CREATED_SCHEMA,
    }),
    encode: createEncoder(encodeCreated),
  },
  {
    method: 'GET',
    path: '/video/query',
    decode: decodeQuery,
    encode: createEncoder(encodeTask),
    description: {
      summary: 'Tells the state of a video, in the older format.',
      query: { id: { type: 'string' } },
      requiredQuery: ['id'],
      answer: { anyOf: [DONE_SCHEMA, PENDING_SCHEMA] },
    },
  },
]

function decodeCreate(request: WireRequest): Command {
  const fields = openJson(request)
  const { orientation, size, duration, images, ...values } = readParameters(fields, CREATE)
  refuseUnknown(fields)
  return dropUndefined({
    type: 'video.create',
    operation: 'create',
    ...values,
    seconds: duration,
    size: SIZES[size as keyof typeof SIZES][orientation as (typeof ORIENTATIONS)[number]],
    image: images,
    unknown: {},
  })
}

function takeDuration(fields: Fields, name: string): string {
  const value = requireValue(name, fields.take(name))
  if (typeof value !== 'number') throw invalidType(name, 'an integer', value)
  if (DURATIONS.includes(value)) return String(value)
  throw new AppError('invalid_value', {
    param: name,
    message: `Invalid value: ${value}. Supported values are: ${DURATIONS.join(', ')}.`,
  })
}

function takeImages(fields: Fields, name: string): MediaReference | undefined {
  const value = fields.take(name)
  if (value === undefined) return undefined
  if (!Array.isArray(value)) throw invalidType(name, 'an array', value)
  if (value.length > 1) {
    throw new AppError('invalid_value', {
      param: name,
      message: `Invalid value: '${name}' takes at most one picture, but ${value.length} were sent.`,
    })
  }
  const [url] = value
  if (url === undefined) return undefined
  if (typeof url !== 'string') throw invalidType(name, 'an array of URLs', url)
  return toUrlReference(name, url, 'an array of URLs')
}

/** `true` asks for no watermark if it can be had, `false` insists on it: neither asks for one. */
function takeWatermark(fields: Fields, name: string): false | undefined {
  return takeBoolean(fields, name) === undefined ? undefined : false
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

function toTaskId(video: PublicVideo): string {
  return video.id.replace(/^video_/, `${video.model}:task_`)
}

function encodeCreated(video: PublicVideo): JsonObject {
  return { id: toTaskId(video), status: toStatus(video), ...toUpdateTime(video) }
}

function encodeTask(video: PublicVideo, context: EncodeContext): JsonObject {
  if (video.status !== 'completed') {
    return encodePending(video, toTaskId(video), video.id.replace(/^video_/, 'task_'))
  }
  const url = context.contentUrl?.(video)
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
export function encodePending(video: PublicVideo, id = video.id, detailId = video.id): JsonObject {
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
function toStatus(video: PublicVideo): string {
  return video.status === 'failed' || video.status === 'completed' ? video.status : 'pending'
}

/** Milliseconds, unlike its other times. The middle of a run is not recorded, so it is not told. */
function toUpdateTime(video: PublicVideo): { [key: string]: Json } {
  const changedAt = video.status === 'queued' ? video.createdAt : video.completedAt
  return changedAt === null ? {} : { status_update_time: changedAt }
}

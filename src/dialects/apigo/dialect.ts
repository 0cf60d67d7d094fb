import type { Command } from '#core/command.ts'
import type { Dialect, WireRequest } from '#core/dialect.ts'
import type { PublicVideo } from '#core/video.ts'
import { videoSchema } from '../answer-schemas.ts'
import { encodeDisclosure } from '../disclosure.ts'
import { dropUndefined } from '../fields.ts'
import { createEncoder, encodeError, encodeVideo, pickKeys } from '../openai-shapes.ts'
import type { JsonObject } from '../openai-shapes.ts'
import { choice, IMAGE_FILE, PROMPT, required, text } from '../parameter-kinds.ts'
import { describeBody, readParameters } from '../parameters.ts'
import { contentRoute, CREATE_SUMMARY, postRoute, readId, retrieveRoute } from '../routes.ts'
import { openForm, openStrict, refuseUnknown } from '../strict.ts'

const SIZES = ['720x1280', '1280x720']
const SECONDS = ['4', '8', '12']
/** Always there, in the order of its example; the rest appears once it is known. */
const KEYS = ['id', 'object', 'created_at', 'model', 'status', 'progress', 'seconds', 'size']
const LATE_KEYS = ['completed_at', 'expires_at', 'remixed_from_video_id']

const CREATE = {
  model: required(text()),
  prompt: PROMPT,
  seconds: choice(SECONDS),
  size: choice(SIZES),
  input_reference: IMAGE_FILE,
}
/** Its remix wants the model named again. */
const REMIX = { model: required(text()), prompt: PROMPT }

const TASK_SCHEMA = videoSchema(KEYS, [...LATE_KEYS, 'error'], {
  status: { type: 'string', enum: ['pending', 'in_progress', 'completed', 'failed'] },
  error: {
    type: 'object',
    properties: { code: { type: 'string' }, message: { type: 'string' }, type: { type: 'string' } },
    required: ['code', 'message', 'type'],
  },
})

/** `/apigo/v1`: APIGO's page. A waiting task is `pending` there, where OpenAI says `queued`. */
export const apigoDialect: Dialect = {
  id: 'apigo',
  prefix: '/apigo/v1',
  requiresBearer: true,
  routes: [
    postRoute('/videos', decodeCreate, {
      summary: CREATE_SUMMARY,
      body: describeBody(CREATE, { mediaTypes: ['multipart/form-data'] }),
      answer: TASK_SCHEMA,
    }),
    retrieveRoute(TASK_SCHEMA),
    contentRoute,
    postRoute('/videos/:id/remix', decodeRemix, {
      summary: 'Makes a new video out of a completed one.',
      body: describeBody(REMIX),
      answer: TASK_SCHEMA,
    }),
  ],
  encode: createEncoder(encodeTask),
  encodeError,
  encodeHeaders: encodeDisclosure,
}

function decodeCreate(request: WireRequest): Command {
  const fields = openForm(request)
  const { input_reference: image, ...values } = readParameters(fields, CREATE)
  refuseUnknown(fields)
  return dropUndefined({ type: 'video.create', operation: 'create', ...values, image, unknown: {} })
}

function decodeRemix(request: WireRequest): Command {
  const fields = openStrict(request)
  const values = readParameters(fields, REMIX)
  refuseUnknown(fields)
  const source = { kind: 'video-id', id: readId(request) } as const
  return { type: 'video.create', operation: 'remix', ...values, source, unknown: {} }
}

function encodeTask(video: PublicVideo): JsonObject {
  const wire = encodeVideo(video)
  const late = LATE_KEYS.filter((name) => wire[name] !== null)
  return {
    ...pickKeys(wire, [...KEYS, ...late]),
    status: video.status === 'queued' ? 'pending' : video.status,
    ...(video.error === null ? {} : { error: { ...video.error, type: typeOf(video.error.code) } }),
  }
}

/** The page wants a type beside the code, without saying which: OpenAI's words for whose fault it was. */
function typeOf(code: string): string {
  return code === 'moderation_blocked' || code === 'cancelled' ? 'invalid_request_error' : 'server_error'
}

import type { Command } from '#core/command.ts'
import type { Dialect, EncodeContext, WireRequest } from '#core/dialect.ts'
import type { AppError } from '#core/errors.ts'
import type { Json } from '#core/json.ts'
import type { PublicVideo } from '#core/video.ts'
import { videoSchema } from '../answer-schemas.ts'
import { encodeDisclosure } from '../disclosure.ts'
import { dropUndefined } from '../fields.ts'
import { createEncoder, encodeError, encodeVideo, pickKeys } from '../openai-shapes.ts'
import type { JsonObject } from '../openai-shapes.ts'
import { choice, IMAGE_FILE, PROMPT } from '../parameter-kinds.ts'
import { describeBody, readParameters } from '../parameters.ts'
import { promptRemixRoute } from '../prompt-remix.ts'
import { contentRoute, CREATE_SUMMARY, postRoute, retrieveRoute } from '../routes.ts'
import { openForm, refuseUnknown } from '../strict.ts'

const MODELS = ['sora-2-pro', 'sora-2']
const SIZES = ['720x1280', '1280x720', '1024x1792', '1792x1024']
const SECONDS = ['4', '8', '12']
/** It holds for storyboards too: their shots are scaled to it. */
const DEFAULT_SECONDS = '4'

const CREATE = {
  prompt: PROMPT,
  model: choice(MODELS),
  seconds: choice(SECONDS, { fallback: DEFAULT_SECONDS }),
  size: choice(SIZES),
  input_reference: IMAGE_FILE,
}

/** The twelve required keys of the page, nulls written out. There is no prompt among them. */
const KEYS = [
  'id',
  'object',
  'created_at',
  'status',
  'completed_at',
  'error',
  'expires_at',
  'model',
  'progress',
  'remixed_from_video_id',
  'seconds',
  'size',
]
const REMIXED_KEYS = [
  'id',
  'object',
  'model',
  'status',
  'progress',
  'created_at',
  'size',
  'seconds',
  'remixed_from_video_id',
]

/** `/cometapi/v1`: CometAPI's pages of the official format. Its example sends the key without the word Bearer. */
export const cometapiDialect: Dialect = {
  id: 'cometapi',
  prefix: '/cometapi/v1',
  routes: [
    postRoute('/videos', decodeCreate, {
      summary: CREATE_SUMMARY,
      body: describeBody(CREATE, { mediaTypes: ['multipart/form-data'] }),
      answer: videoSchema(KEYS),
    }),
    retrieveRoute(videoSchema([...KEYS, 'prompt'], ['video_url'])),
    contentRoute,
    promptRemixRoute(videoSchema(REMIXED_KEYS)),
  ],
  encode: createEncoder(encodeTask),
  encodeError: encodeRefusal,
  encodeHeaders: encodeDisclosure,
}

function decodeCreate(request: WireRequest): Command {
  const fields = openForm(request)
  const { input_reference: image, ...values } = readParameters(fields, CREATE)
  refuseUnknown(fields)
  return dropUndefined({ type: 'video.create', operation: 'create', ...values, image, unknown: {} })
}

/** Its page gives a moderated request a sentence of its own, without reasons. */
function encodeRefusal(error: AppError): Json {
  if (error.key !== 'moderation_blocked') return encodeError(error)
  const message = 'Your request was blocked by our moderation system.'
  return { error: { message, type: error.type, param: error.param, code: error.code } }
}

/** Its retrieve page shows the prompt, and a link once there is something to fetch. */
function encodeTask(video: PublicVideo, context: EncodeContext): JsonObject {
  const wire = encodeVideo(video)
  const { command } = context
  if (command.type === 'video.create') {
    return pickKeys(wire, command.operation === 'remix' ? REMIXED_KEYS : KEYS)
  }
  const url = video.status === 'completed' ? context.contentUrl?.(video) : undefined
  return {
    ...pickKeys(wire, [...KEYS, 'prompt']),
    ...(url === undefined ? {} : { video_url: url }),
  }
}

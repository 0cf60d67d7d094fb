import type { Command, MediaReference } from '#core/command.ts'
import type { Dialect, WireRequest } from '#core/dialect.ts'
import { AppError } from '#core/errors.ts'
import type { PublicVideo } from '#core/video.ts'
import { videoSchema } from '../answer-schemas.ts'
import { castRoute, findMentioned } from '../cast-characters.ts'
import { encodeDisclosure } from '../disclosure.ts'
import { dropUndefined, invalidType, quoteValue, takeText } from '../fields.ts'
import type { Fields } from '../fields.ts'
import { createEncoder, encodeError, encodeVideo, pickKeys } from '../openai-shapes.ts'
import type { JsonObject } from '../openai-shapes.ts'
import { BOOLEAN, choice, PROMPT, required } from '../parameter-kinds.ts'
import { describeBody, readParameters } from '../parameters.ts'
import { promptRemixRoute } from '../prompt-remix.ts'
import { takeImage } from '../references.ts'
import { contentRoute, CREATE_SUMMARY, postRoute, retrieveRoute } from '../routes.ts'
import { openForm, refuseUnknown } from '../strict.ts'

const MODELS = ['sora-2', 'sora-2-pro']
const SIZES = ['1280x720', '720x1280', '1792x1024', '1024x1792']
/** Its page marks the other two as 1080P, for sora-2-pro only. */
const SMALL_SIZES = ['1280x720', '720x1280']
const DEFAULT_SECONDS = '4'
const MIN_SECONDS = 4

const CREATE = {
  model: required(choice(MODELS)),
  prompt: PROMPT,
  seconds: {
    read: takeSeconds,
    schema: { type: 'string', pattern: '^\\d{1,4}$', default: DEFAULT_SECONDS },
  },
  size: choice(SIZES, {
    narrow: ({ model }) =>
      model === 'sora-2' ? { values: SMALL_SIZES, circumstance: "with the model 'sora-2'" } : undefined,
  }),
  input_reference: {
    read: takeReference,
    schema: {
      anyOf: [
        { type: 'string', format: 'binary' },
        { type: 'string', format: 'uri' },
      ],
    },
  },
  watermark: BOOLEAN,
}

const KEYS = ['id', 'object', 'model', 'status', 'progress', 'created_at', 'size', 'seconds']
const LATE_KEYS = ['remixed_from_video_id', 'completed_at', 'expires_at', 'error']
const TASK_SCHEMA = videoSchema(KEYS, LATE_KEYS)

/** `/yutoai/v1`: YutoAI's page of the official-transfer group. */
export const yutoaiDialect: Dialect = {
  id: 'yutoai',
  prefix: '/yutoai/v1',
  routes: [
    postRoute('/videos', decodeCreate, {
      summary: CREATE_SUMMARY,
      body: describeBody(CREATE, { mediaTypes: ['multipart/form-data'] }),
      answer: TASK_SCHEMA,
    }),
    retrieveRoute(TASK_SCHEMA),
    contentRoute,
    promptRemixRoute(TASK_SCHEMA),
    castRoute('/yutoai/sora/v1'),
  ],
  encode: createEncoder(encodeTask),
  encodeError,
  encodeHeaders: encodeDisclosure,
}

function decodeCreate(request: WireRequest): Command {
  const fields = openForm(request)
  const { input_reference: image, ...values } = readParameters(fields, CREATE)
  refuseUnknown(fields)
  return dropUndefined({
    type: 'video.create',
    operation: 'create',
    ...values,
    isAnySeconds: true,
    image,
    characterIds: findMentioned(values.prompt),
    unknown: {},
  })
}

/** The official group sells whole seconds from four on; the page lists no values. */
function takeSeconds(fields: Fields): string {
  const text = takeText(fields, 'seconds') ?? DEFAULT_SECONDS
  if (!/^\d{1,4}$/.test(text) || Number(text) < MIN_SECONDS) {
    throw new AppError('invalid_value', {
      param: 'seconds',
      message: `Invalid value: ${quoteValue(text)}. Expected a whole number of seconds from ${MIN_SECONDS} on.`,
    })
  }
  return text
}

/** A file; or an address, which is what the page gives as its example. */
function takeReference(fields: Fields): MediaReference | undefined {
  const name = 'input_reference'
  const value = fields.take(name)
  if (value !== undefined && typeof value !== 'string') throw invalidType(name, 'a file', value)
  return takeImage(fields, name)
}

/** The keys of its remix example, in that order; times, source and error appear once there is something to say. */
function encodeTask(video: PublicVideo): JsonObject {
  const wire = encodeVideo(video)
  return pickKeys(wire, [...KEYS, ...LATE_KEYS.filter((name) => wire[name] !== null)])
}

import type { Command } from '#core/command.ts'
import type { Dialect, EncodeContext, WireRequest } from '#core/dialect.ts'
import { STYLES } from '#core/request.ts'
import { parseStoryboard } from '#core/storyboard.ts'
import type { PublicVideo } from '#core/video.ts'
import { videoSchema } from '../answer-schemas.ts'
import { encodeDisclosure } from '../disclosure.ts'
import { dropUndefined } from '../fields.ts'
import type { Fields } from '../fields.ts'
import { createEncoder, encodeError, encodeVideo, pickKeys } from '../openai-shapes.ts'
import type { JsonObject } from '../openai-shapes.ts'
import { BOOLEAN, choice, IMAGE_FILE, PROMPT, required, text, WATERMARK } from '../parameter-kinds.ts'
import { describeBody, readParameters } from '../parameters.ts'
import type { Parameter } from '../parameters.ts'
import { contentRoute, CREATE_SUMMARY, postRoute, readId, retrieveRoute } from '../routes.ts'
import { openForm, openStrict, refuseUnknown, takeChoice } from '../strict.ts'
import { encodePending, PENDING_SCHEMA, takingTaskIds, unifiedRoutes } from './unified.ts'

const SIZES = ['720x1280', '1280x720', '1024x1792', '1792x1024']
const SECONDS = ['4', '8', '12']
const DEFAULT_SECONDS = '4'
/** Models with this suffix are sold by other lengths, of which none is called the default. */
const ALL_SUFFIX = '-all'
/** Its page for storyboards sells the same ones. */
const ALL_SECONDS = ['10', '15', '25']

const CREATED_KEYS = ['id', 'object', 'model', 'status', 'progress', 'created_at', 'seconds', 'size']
const REMIXED_KEYS = [...CREATED_KEYS, 'remixed_from_video_id']
const DONE_KEYS = ['id', 'size', 'model', 'object', 'status', 'seconds', 'progress']

/**
 * Of its pages for characters and storyboards. The pages say neither what a character that has no name is called in a
 * prompt nor what `metadata` is for, so there is nothing to be done with them but to say so.
 */
const UNAPPLIED = {
  character_url: unapplied(),
  character_timestamps: unapplied(),
  character_from_task: unapplied(),
  character_create: unapplied(),
  metadata: unapplied(),
}

const CREATE = {
  model: required(text()),
  prompt: PROMPT,
  seconds: {
    read: takeSeconds,
    schema: { type: 'string', enum: [...SECONDS, ...ALL_SECONDS], default: DEFAULT_SECONDS },
  },
  size: choice(SIZES),
  input_reference: IMAGE_FILE,
  watermark: WATERMARK,
  private: BOOLEAN,
  style: choice(STYLES),
  ...UNAPPLIED,
}
const REMIX = { prompt: PROMPT, size: choice(SIZES) }

const DONE_SCHEMA = videoSchema([...DONE_KEYS, 'created_at', 'completed_at'], ['video_url'])

/** `/chainhub/v1`: ChainHub's page of the official format, its sister pages for retrieve and remix, its older format. */
export const chainhubDialect: Dialect = {
  id: 'chainhub',
  prefix: '/chainhub/v1',
  requiresBearer: true,
  routes: [
    postRoute('/videos', decodeCreate, {
      summary: CREATE_SUMMARY,
      body: describeBody(CREATE, { mediaTypes: ['multipart/form-data'] }),
      answer: videoSchema(CREATED_KEYS),
    }),
    takingTaskIds(retrieveRoute({ anyOf: [DONE_SCHEMA, PENDING_SCHEMA] })),
    takingTaskIds(contentRoute),
    takingTaskIds(
      postRoute('/videos/:id/remix', decodeRemix, {
        summary: 'Makes a new video out of a completed one.',
        body: describeBody(REMIX),
        answer: videoSchema(REMIXED_KEYS),
      }),
    ),
    ...unifiedRoutes,
  ],
  encode: createEncoder(encodeTask),
  encodeError,
  encodeHeaders: encodeDisclosure,
}

function decodeCreate(request: WireRequest): Command {
  const fields = openForm(request)
  const { input_reference: image, ...values } = readParameters(fields, CREATE)
  refuseUnknown(fields)
  const { warnings } = fields
  return dropUndefined({
    type: 'video.create',
    operation: 'create',
    ...values,
    image,
    warnings,
    unknown: {},
  })
}

function unapplied(): Parameter<undefined> {
  return {
    read(fields, param) {
      if (fields.take(param) === undefined) return undefined
      fields.warnings.push({ param, message: `'${param}' was not applied.` })
      return undefined
    },
    schema: { description: 'Accepted, not applied; an answer header says so.' },
  }
}

function takeSeconds(
  fields: Fields,
  name: string,
  { model, prompt }: Readonly<Record<string, unknown>>,
): string | undefined {
  if (String(model).toLowerCase().endsWith(ALL_SUFFIX)) return takeChoice(fields, name, ALL_SECONDS)
  const sold = parseStoryboard(String(prompt)) === undefined ? SECONDS : [...SECONDS, ...ALL_SECONDS]
  return takeChoice(fields, name, sold) ?? DEFAULT_SECONDS
}

function decodeRemix(request: WireRequest): Command {
  const fields = openStrict(request)
  const values = readParameters(fields, REMIX)
  refuseUnknown(fields)
  const source = { kind: 'video-id', id: readId(request) } as const
  return { type: 'video.create', operation: 'remix', ...values, source, unknown: {} }
}

/** A create is answered with eight flat keys, a retrieve with a `detail` until the video is there. */
function encodeTask(video: PublicVideo, context: EncodeContext): JsonObject {
  const wire = encodeVideo(video)
  if (context.command.type === 'video.create') {
    return pickKeys(wire, context.command.operation === 'remix' ? REMIXED_KEYS : CREATED_KEYS)
  }
  if (video.status !== 'completed') return encodePending(video)
  const url = context.contentUrl?.(video)
  return {
    ...pickKeys(wire, DONE_KEYS),
    ...(url === undefined ? {} : { video_url: url }),
    ...pickKeys(wire, ['created_at', 'completed_at']),
  }
}

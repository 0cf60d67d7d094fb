import type { Command, CreateCommand, MediaReference } from '#core/command.ts'
import type { Dialect, Route, RouteDescription, WireRequest } from '#core/dialect.ts'
import { AppError } from '#core/errors.ts'
import { STYLES } from '#core/request.ts'
import { formatSeconds } from '#core/storyboard.ts'
import type { PublicVideo } from '#core/video.ts'
import { listSchema, videoSchema } from '../answer-schemas.ts'
import { castRoute, findMentioned } from '../cast-characters.ts'
import { characterRoutes } from '../characters.ts'
import { checkText, dropUndefined, invalidType, isObject, openFields, takeText } from '../fields.ts'
import type { Fields } from '../fields.ts'
import { batchRoutes } from '../batches.ts'
import { fileRoutes } from '../files.ts'
import { createEncoder, encodeError, encodeVideo, VIDEO_KEYS } from '../openai-shapes.ts'
import type { JsonObject } from '../openai-shapes.ts'
import { linkRoutes } from '../links.ts'
import { BOOLEAN, CHARACTERS, IMAGE, NUMBER, PROMPT, text, VIDEO, WATERMARK } from '../parameter-kinds.ts'
import { describeBody, readParameters } from '../parameters.ts'
import type { ParameterTable } from '../parameters.ts'
import { takeImage } from '../references.ts'
import { CREATE_SUMMARY, deleteRoute, listRoute, postRoute, readId, retrieveRoute } from '../routes.ts'
import { joinList } from '../shape-parts.ts'
import { createWebhookRoutes } from '../webhooks.ts'

const OPTIONS = {
  model: text('`sora-2` when absent; `GET /models` lists them.'),
  seconds: {
    read: takeSeconds,
    schema: { type: ['string', 'number'], description: 'A length that the model makes.' },
  },
  size: text('WIDTHxHEIGHT, a size that the model makes.'),
  style: { ...text(), schema: { type: 'string', enum: [...STYLES] } },
  watermark: WATERMARK,
  private: BOOLEAN,
  seed: NUMBER,
}
const REMIX = { prompt: PROMPT, ...OPTIONS }
const REWORK = { video: VIDEO, prompt: PROMPT, ...OPTIONS }
const CREATE = {
  prompt: PROMPT,
  ...OPTIONS,
  input_reference: { ...IMAGE, read: takeAnyImage },
  characters: CHARACTERS,
  remix_video_id: text('A completed video: this is its remix. Early clients say it so.'),
  shots: {
    read: takeShots,
    schema: {
      type: 'array',
      description: 'A storyboard as data, instead of in the prompt. JSON only.',
      items: {
        type: 'object',
        properties: { scene: { type: 'string' }, duration: { type: ['number', 'string'] } },
        required: ['duration'],
      },
    },
  },
}

const WARNING = {
  type: 'object',
  properties: { param: { type: 'string' }, message: { type: 'string' } },
  required: ['param', 'message'],
}
const SHOT = {
  type: 'object',
  properties: { seconds: { type: 'number' }, text: { type: 'string' } },
  required: ['seconds', 'text'],
}
const VIDEO_SCHEMA = videoSchema([...VIDEO_KEYS, 'filmgate'], [], {
  filmgate: {
    type: 'object',
    description: 'What was really done.',
    properties: {
      engine: { type: 'string' },
      model: { type: 'string' },
      warnings: { type: 'array', items: WARNING },
      shots: { type: 'array', items: SHOT },
      queue_position: {
        type: 'integer',
        minimum: 1,
        description: 'While it waits: about the which to start.',
      },
    },
    required: ['engine', 'model', 'warnings'],
  },
})

/**
 * `/v1`: accepts what any of the documented vendors shows, answers in OpenAI's shape plus a `filmgate` key that says
 * what was really done. What it changes while reading is reported there as a warning.
 */
export const supersetDialect: Dialect = {
  id: 'filmgate',
  prefix: '/v1',
  routes: createRoutes(),
  extras: ['events', 'links', 'model-cards'],
  encode: createEncoder(encodeOwn),
  joinList,
  encodeError,
}

function createRoutes(): Route[] {
  const describe = (table: ParameterTable, summary: string): RouteDescription => ({
    summary,
    body: describeBody(table, { allowsOthers: true }),
    answer: VIDEO_SCHEMA,
  })
  return [
    postRoute('/videos', decodeCreate, describe(CREATE, CREATE_SUMMARY)),
    listRoute(listSchema(VIDEO_SCHEMA)),
    postRoute(
      '/videos/edits',
      (request) => decodeRework(request, 'edit'),
      describe(REWORK, 'Makes a new video by changing one.'),
    ),
    postRoute(
      '/videos/extensions',
      (request) => decodeRework(request, 'extend'),
      describe(REWORK, 'Makes a new video that goes on where one ends.'),
    ),
    ...characterRoutes,
    castRoute('/sora/v1'),
    retrieveRoute(VIDEO_SCHEMA),
    deleteRoute,
    ...linkRoutes,
    ...createWebhookRoutes({ tellsHealth: true }),
    postRoute('/videos/:id/remix', decodeRemix, describe(REMIX, 'Makes a new video out of a completed one.')),
    postRoute('/videos/:id/cancel', (request) => ({ type: 'video.cancel', id: readId(request) }), {
      summary: 'Stops a video that waits or is worked on: it fails with the code `cancelled`.',
      answer: VIDEO_SCHEMA,
    }),
    ...fileRoutes,
    ...batchRoutes,
  ]
}

function decodeCreate(request: WireRequest): Command {
  const fields = openFields(request)
  const sourceId = takeText(fields, 'remix_video_id')
  if (sourceId !== undefined) return toRemix(fields, sourceId)
  const parameters = readParameters(fields, CREATE)
  const { input_reference: image, characters: characterIds, remix_video_id: _, ...values } = parameters
  const named = dropUndefined({
    ...values,
    image,
    characterIds: characterIds ?? findMentioned(values.prompt),
  })
  return { type: 'video.create', operation: 'create', ...named, ...finish(fields) }
}

/** Libraries that know lists put brackets behind the name of a file. */
function takeAnyImage(fields: Fields, name: string): MediaReference | undefined {
  const listed = fields.takeFiles(`${name}[]`)
  const [file] = listed
  const plain = takeImage(fields, name)
  const count = listed.length + (plain === undefined ? 0 : 1)
  if (count > 1) throw new AppError('too_many_images', { count }, { param: name })
  return file === undefined ? plain : { kind: 'upload', file }
}

function decodeRemix(request: WireRequest): Command {
  return toRemix(openFields(request), readId(request))
}

function toRemix(fields: Fields, id: string): Command {
  const values = readParameters(fields, REMIX)
  const source = { kind: 'video-id', id } as const
  return { type: 'video.create', operation: 'remix', ...values, source, ...finish(fields) }
}

function decodeRework(request: WireRequest, operation: 'edit' | 'extend'): Command {
  const fields = openFields(request)
  const { video: source, ...values } = readParameters(fields, REWORK)
  return { type: 'video.create', operation, ...values, source, ...finish(fields) }
}

/** OpenAI wants a text; many clients send a number. It is taken, and reported. */
function takeSeconds(fields: Fields): string | undefined {
  const value = fields.take('seconds')
  if (value === undefined) return undefined
  if (typeof value === 'string') return value.trim()
  if (typeof value !== 'number') throw invalidType('seconds', 'a string', value)
  const text = formatSeconds(value)
  fields.warnings.push({
    param: 'seconds',
    message: `The number ${text} was taken for the string '${text}'.`,
  })
  return text
}

/** `shots`: [{duration, Scene}], in the spellings that vendors use. JSON only. */
function takeShots(fields: Fields): CreateCommand['shots'] {
  const value = fields.take('shots')
  if (value === undefined) return undefined
  if (!Array.isArray(value)) throw invalidType('shots', 'an array', value)
  return value.map((shot) => {
    if (!isObject(shot)) throw invalidType('shots', 'an array of objects', shot)
    const text = shot['scene'] ?? shot['Scene'] ?? shot['prompt'] ?? shot['text']
    const seconds = shot['duration'] ?? shot['seconds'] ?? null
    if (typeof text !== 'string') throw invalidType('shots.scene', 'a string', text ?? null)
    checkText('shots', text)
    if (typeof seconds === 'number') return { text, seconds }
    if (typeof seconds === 'string' && /^\d{1,9}(\.\d{1,9})?$/.test(seconds))
      return { text, seconds: Number(seconds) }
    throw invalidType('shots.duration', 'a number', seconds)
  })
}

function finish(fields: Fields): Pick<CreateCommand, 'unknown' | 'warnings'> {
  return { unknown: fields.rest(), warnings: fields.warnings }
}

function encodeOwn(video: PublicVideo): JsonObject {
  const { shots } = video.request
  return {
    ...encodeVideo(video),
    filmgate: {
      engine: video.engine,
      model: video.request.engineModel,
      warnings: video.warnings.map(({ param, message }) => ({ param, message })),
      ...(video.queuePlace === undefined ? {} : { queue_position: video.queuePlace }),
      ...(shots.length > 1
        ? { shots: shots.map((shot) => ({ seconds: Number(formatSeconds(shot.seconds)), text: shot.text })) }
        : {}),
    },
  }
}

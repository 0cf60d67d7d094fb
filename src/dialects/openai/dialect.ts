import type { Command, MediaReference } from '#core/command.ts'
import type { Dialect, WireRequest } from '#core/dialect.ts'
import { AppError } from '#core/errors.ts'
import type { Json } from '#core/json.ts'
import { listSchema, videoSchema } from '../answer-schemas.ts'
import { characterRoutes } from '../characters.ts'
import { encodeDisclosure } from '../disclosure.ts'
import { dropUndefined, invalidType, quoteValue } from '../fields.ts'
import type { Fields } from '../fields.ts'
import { batchRoutes } from '../batches.ts'
import { fileRoutes } from '../files.ts'
import { createEncoder, encodeError, encodeVideo, VIDEO_KEYS } from '../openai-shapes.ts'
import { CHARACTERS, choice, imageBy, PROMPT, required, text, VIDEO } from '../parameter-kinds.ts'
import { describeBody, readParameters } from '../parameters.ts'
import { promptRemixRoute } from '../prompt-remix.ts'
import { takeCharacters, takeImage } from '../references.ts'
import { contentRoute, CREATE_SUMMARY, deleteRoute, listRoute, postRoute, retrieveRoute } from '../routes.ts'
import { invalidChoice, openStrict, refuseUnknown } from '../strict.ts'
import { joinList } from '../shape-parts.ts'
import { createWebhookRoutes } from '../webhooks.ts'

const SECONDS = ['4', '8', '12']
const EXTENSION_SECONDS = ['4', '8', '12', '16', '20']
const DEFAULT_SECONDS = '4'
const SIZES = ['720x1280', '1280x720', '1024x1792', '1792x1024']
/** Only the pro models make the larger ones. */
const SMALL_SIZES = ['720x1280', '1280x720']
const MAX_CHARACTERS = 2

const CREATE = {
  prompt: PROMPT,
  model: text('`sora-2` when absent.'),
  seconds: choice(SECONDS, { fallback: DEFAULT_SECONDS }),
  size: choice(SIZES, { narrow: sizesOf }),
  input_reference: imageBy(takeReference),
  characters: {
    read: takeFewCharacters,
    schema: { ...CHARACTERS.schema, maxItems: MAX_CHARACTERS },
  },
}
const EDIT = {
  prompt: PROMPT,
  video: VIDEO,
  // The guide shows it for uploads; a video that was made here keeps its own model.
  model: text('For uploads only.'),
}
const EXTENSION = { prompt: PROMPT, video: VIDEO, seconds: required(choice(EXTENSION_SECONDS)) }

const VIDEO_SCHEMA = videoSchema(VIDEO_KEYS)

/** `/openai/v1`: what OpenAI's reference documents, and nothing else. It has no cancel and no extra fields. */
export const openaiDialect: Dialect = {
  id: 'openai',
  prefix: '/openai/v1',
  requiresBearer: true,
  routes: [
    postRoute('/videos', decodeCreate, {
      summary: CREATE_SUMMARY,
      body: describeBody(CREATE),
      answer: VIDEO_SCHEMA,
    }),
    listRoute(listSchema(VIDEO_SCHEMA)),
    postRoute('/videos/edits', decodeEdit, {
      summary: 'Makes a new video by changing one.',
      body: describeBody(EDIT),
      answer: VIDEO_SCHEMA,
    }),
    postRoute('/videos/extensions', decodeExtension, {
      summary: 'Makes a new video that goes on where one ends.',
      body: describeBody(EXTENSION),
      answer: VIDEO_SCHEMA,
    }),
    ...characterRoutes,
    retrieveRoute(VIDEO_SCHEMA),
    deleteRoute,
    contentRoute,
    promptRemixRoute(VIDEO_SCHEMA),
    ...fileRoutes,
    ...batchRoutes,
    ...createWebhookRoutes({ tellsHealth: false }),
  ],
  encode: createEncoder(encodeVideo),
  joinList,
  encodeError: encodeRefusal,
  encodeHeaders: encodeDisclosure,
}

/** OpenAI speaks of a model as of any other value. */
function encodeRefusal(error: AppError): Json {
  const { model, models } = error.details
  if (error.key !== 'model_not_found' || typeof models !== 'string') return encodeError(error)
  return encodeError(invalidChoice('model', String(model), models.split(', ')))
}

function decodeCreate(request: WireRequest): Command {
  const fields = openStrict(request)
  const { input_reference: image, characters: characterIds, ...values } = readParameters(fields, CREATE)
  refuseUnknown(fields)
  const named = { ...values, image, characterIds }
  return dropUndefined({ type: 'video.create', operation: 'create', ...named, unknown: {} })
}

function sizesOf({
  model = 'sora-2',
}: Readonly<Record<string, unknown>>): { values: readonly string[]; circumstance: string } | undefined {
  if (typeof model !== 'string' || !/^sora-2(-20|$)/.test(model)) return undefined
  return { values: SMALL_SIZES, circumstance: `with the model ${quoteValue(model)}` }
}

/** Forms carry a file or bracket fields, JSON an object: a mere text is neither. */
function takeReference(fields: Fields): MediaReference | undefined {
  const name = 'input_reference'
  const value = fields.take(name)
  if (value !== undefined && (typeof value !== 'object' || Array.isArray(value))) {
    throw invalidType(name, fields.isForm ? 'a file' : 'an object', value)
  }
  return takeImage(fields, name)
}

function takeFewCharacters(fields: Fields): string[] | undefined {
  const ids = takeCharacters(fields)
  if (ids === undefined || ids.length <= MAX_CHARACTERS) return ids
  throw new AppError('invalid_value', {
    param: 'characters',
    message: `Invalid value: 'characters' takes at most ${MAX_CHARACTERS} characters, but ${ids.length} were sent.`,
  })
}

function decodeEdit(request: WireRequest): Command {
  const fields = openStrict(request)
  const { video: source, ...values } = readParameters(fields, EDIT)
  refuseUnknown(fields)
  return { type: 'video.create', operation: 'edit', ...values, source, unknown: {} }
}

function decodeExtension(request: WireRequest): Command {
  const fields = openStrict(request)
  const { video: source, ...values } = readParameters(fields, EXTENSION)
  refuseUnknown(fields)
  return { type: 'video.create', operation: 'extend', ...values, source, unknown: {} }
}

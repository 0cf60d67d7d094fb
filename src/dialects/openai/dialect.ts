import type { Command, MediaReference } from '#core/command.ts'
import type { Dialect, WireRequest } from '#core/dialect.ts'
import { AppError } from '#core/errors.ts'
import { encodeDisclosure } from '../disclosure.ts'
import { dropUndefined, invalidType, openFields, takePrompt, takeText } from '../fields.ts'
import type { Fields } from '../fields.ts'
import { createEncoder, encodeError, encodeVideo } from '../openai-shapes.ts'
import { takeCharacters, takeImage, takeVideo } from '../references.ts'
import { contentRoute, deleteRoute, listRoute, retrieveRoute } from '../routes.ts'
import { decodePromptRemix, refuseUnknown, requireValue, takeChoice } from '../strict.ts'

const SECONDS = ['4', '8', '12']
const EXTENSION_SECONDS = ['4', '8', '12', '16', '20']
const DEFAULT_SECONDS = '4'
const SIZES = ['720x1280', '1280x720', '1024x1792', '1792x1024']
/** Only the pro models make the larger ones. */
const SMALL_SIZES = ['720x1280', '1280x720']
const MAX_CHARACTERS = 2

/** `/openai/v1`: what OpenAI's reference documents, and nothing else. It has no cancel and no extra fields. */
export const openaiDialect: Dialect = {
  id: 'openai',
  prefix: '/openai/v1',
  requiresBearer: true,
  routes: [
    { method: 'POST', path: '/videos', decode: decodeCreate },
    listRoute,
    { method: 'POST', path: '/videos/edits', decode: decodeEdit },
    { method: 'POST', path: '/videos/extensions', decode: decodeExtension },
    retrieveRoute,
    deleteRoute,
    contentRoute,
    { method: 'POST', path: '/videos/:id/remix', decode: decodePromptRemix },
  ],
  encode: createEncoder(encodeVideo),
  encodeError,
  encodeHeaders: encodeDisclosure,
}

function decodeCreate(request: WireRequest): Command {
  const fields = openFields(request)
  const prompt = takePrompt(fields)
  const model = takeText(fields, 'model')
  const values = dropUndefined({
    model,
    seconds: takeChoice(fields, 'seconds', SECONDS) ?? DEFAULT_SECONDS,
    size: takeChoice(fields, 'size', sizesOf(model)),
    image: takeReference(fields),
    characterIds: takeFewCharacters(fields),
  })
  refuseUnknown(fields)
  return { type: 'video.create', operation: 'create', prompt, ...values, unknown: {} }
}

function sizesOf(model: string | undefined): readonly string[] {
  return model === undefined || /^sora-2(-20|$)/.test(model) ? SMALL_SIZES : SIZES
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
  const fields = openFields(request)
  const values = { prompt: takePrompt(fields), source: takeVideo(fields) }
  // The guide shows it for uploads; a video that was made here keeps its own model.
  const model = dropUndefined({ model: takeText(fields, 'model') })
  refuseUnknown(fields)
  return { type: 'video.create', operation: 'edit', ...values, ...model, unknown: {} }
}

function decodeExtension(request: WireRequest): Command {
  const fields = openFields(request)
  const values = {
    prompt: takePrompt(fields),
    source: takeVideo(fields),
    seconds: requireValue('seconds', takeChoice(fields, 'seconds', EXTENSION_SECONDS)),
  }
  refuseUnknown(fields)
  return { type: 'video.create', operation: 'extend', ...values, unknown: {} }
}

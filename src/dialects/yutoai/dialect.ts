import type { Command, MediaReference } from '#core/command.ts'
import type { Dialect, WireRequest } from '#core/dialect.ts'
import { AppError } from '#core/errors.ts'
import type { Video } from '#core/video.ts'
import { encodeDisclosure } from '../disclosure.ts'
import { dropUndefined, invalidType, quoteValue, takeBoolean, takePrompt, takeText } from '../fields.ts'
import type { Fields } from '../fields.ts'
import { createEncoder, encodeError, encodeVideo, pickKeys } from '../openai-shapes.ts'
import type { JsonObject } from '../openai-shapes.ts'
import { takeImage } from '../references.ts'
import { contentRoute, retrieveRoute } from '../routes.ts'
import { decodePromptRemix, openForm, refuseUnknown, requireValue, takeChoice } from '../strict.ts'

const MODELS = ['sora-2', 'sora-2-pro']
const SIZES = ['1280x720', '720x1280', '1792x1024', '1024x1792']
/** Its page marks the other two as 1080P, for sora-2-pro only. */
const SMALL_SIZES = ['1280x720', '720x1280']
const DEFAULT_SECONDS = '4'
const MIN_SECONDS = 4

/** `/yutoai/v1`: YutoAI's page of the official-transfer group. */
export const yutoaiDialect: Dialect = {
  id: 'yutoai',
  prefix: '/yutoai/v1',
  routes: [
    { method: 'POST', path: '/videos', decode: decodeCreate },
    retrieveRoute,
    contentRoute,
    { method: 'POST', path: '/videos/:id/remix', decode: decodePromptRemix },
  ],
  encode: createEncoder(encodeTask),
  encodeError,
  encodeHeaders: encodeDisclosure,
}

function decodeCreate(request: WireRequest): Command {
  const fields = openForm(request)
  const model = requireValue('model', takeChoice(fields, 'model', MODELS))
  const prompt = takePrompt(fields)
  const values = dropUndefined({
    seconds: takeSeconds(fields),
    size: takeChoice(fields, 'size', model === 'sora-2' ? SMALL_SIZES : SIZES),
    image: takeReference(fields),
    watermark: takeBoolean(fields, 'watermark'),
  })
  refuseUnknown(fields)
  return { type: 'video.create', operation: 'create', model, prompt, ...values, unknown: {} }
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
function encodeTask(video: Video): JsonObject {
  const wire = encodeVideo(video)
  const names = ['id', 'object', 'model', 'status', 'progress', 'created_at', 'size', 'seconds']
  const late = ['remixed_from_video_id', 'completed_at', 'expires_at', 'error']
  return pickKeys(wire, [...names, ...late.filter((name) => wire[name] !== null)])
}

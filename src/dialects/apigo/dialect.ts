import type { Command } from '#core/command.ts'
import type { Dialect, WireRequest } from '#core/dialect.ts'
import type { Video } from '#core/video.ts'
import { encodeDisclosure } from '../disclosure.ts'
import { dropUndefined, openFields, takePrompt, takeText } from '../fields.ts'
import { createEncoder, encodeError, encodeVideo, pickKeys } from '../openai-shapes.ts'
import type { JsonObject } from '../openai-shapes.ts'
import { contentRoute, readId, retrieveRoute } from '../routes.ts'
import { openForm, refuseUnknown, requireValue, takeChoice, takeImageFile } from '../strict.ts'

const SIZES = ['720x1280', '1280x720']
const SECONDS = ['4', '8', '12']
/** Always there, in the order of its example; the rest appears once it is known. */
const KEYS = ['id', 'object', 'created_at', 'model', 'status', 'progress', 'seconds', 'size']
const LATE_KEYS = ['completed_at', 'expires_at', 'remixed_from_video_id']

/** `/apigo/v1`: APIGO's page. A waiting task is `pending` there, where OpenAI says `queued`. */
export const apigoDialect: Dialect = {
  id: 'apigo',
  prefix: '/apigo/v1',
  requiresBearer: true,
  routes: [
    { method: 'POST', path: '/videos', decode: decodeCreate },
    retrieveRoute,
    contentRoute,
    { method: 'POST', path: '/videos/:id/remix', decode: decodeRemix },
  ],
  encode: createEncoder(encodeTask),
  encodeError,
  encodeHeaders: encodeDisclosure,
}

function decodeCreate(request: WireRequest): Command {
  const fields = openForm(request)
  const model = requireValue('model', takeText(fields, 'model'))
  const prompt = takePrompt(fields)
  const values = dropUndefined({
    seconds: takeChoice(fields, 'seconds', SECONDS),
    size: takeChoice(fields, 'size', SIZES),
    image: takeImageFile(fields),
  })
  refuseUnknown(fields)
  return { type: 'video.create', operation: 'create', model, prompt, ...values, unknown: {} }
}

/** Its remix wants the model named again. */
function decodeRemix(request: WireRequest): Command {
  const fields = openFields(request)
  const model = requireValue('model', takeText(fields, 'model'))
  const prompt = takePrompt(fields)
  refuseUnknown(fields)
  const source = { kind: 'video-id', id: readId(request) } as const
  return { type: 'video.create', operation: 'remix', model, prompt, source, unknown: {} }
}

function encodeTask(video: Video): JsonObject {
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

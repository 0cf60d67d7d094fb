import type { Command } from '#core/command.ts'
import type { Dialect, EncodeContext, WireRequest } from '#core/dialect.ts'
import { STYLES } from '#core/request.ts'
import { parseStoryboard } from '#core/storyboard.ts'
import type { Video } from '#core/video.ts'
import { encodeDisclosure } from '../disclosure.ts'
import { dropUndefined, openFields, takeBoolean, takePrompt, takeText } from '../fields.ts'
import type { Fields } from '../fields.ts'
import { createEncoder, encodeError, encodeVideo, pickKeys } from '../openai-shapes.ts'
import type { JsonObject } from '../openai-shapes.ts'
import { contentRoute, readId, retrieveRoute } from '../routes.ts'
import { encodePending, takingTaskIds, unifiedRoutes } from './unified.ts'
import { openForm, refuseUnknown, requireValue, takeChoice, takeImageFile } from '../strict.ts'

const SIZES = ['720x1280', '1280x720', '1024x1792', '1792x1024']
const SECONDS = ['4', '8', '12']
const DEFAULT_SECONDS = '4'
/** Models with this suffix are sold by other lengths, of which none is called the default. */
const ALL_SUFFIX = '-all'
/** Its page for storyboards sells the same ones. */
const ALL_SECONDS = ['10', '15', '25']

const CREATED_KEYS = ['id', 'object', 'model', 'status', 'progress', 'created_at', 'seconds', 'size']
const DONE_KEYS = ['id', 'size', 'model', 'object', 'status', 'seconds', 'progress']

/** `/chainhub/v1`: ChainHub's page of the official format, its sister pages for retrieve and remix, its older format. */
export const chainhubDialect: Dialect = {
  id: 'chainhub',
  prefix: '/chainhub/v1',
  requiresBearer: true,
  routes: [
    { method: 'POST', path: '/videos', decode: decodeCreate },
    takingTaskIds(retrieveRoute),
    takingTaskIds(contentRoute),
    takingTaskIds({ method: 'POST', path: '/videos/:id/remix', decode: decodeRemix }),
    ...unifiedRoutes,
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
    seconds: takeSeconds(fields, model, prompt),
    size: takeChoice(fields, 'size', SIZES),
    image: takeImageFile(fields),
    watermark: takeWatermark(fields),
    private: takeBoolean(fields, 'private'),
    style: takeChoice(fields, 'style', STYLES),
  })
  refuseUnknown(fields)
  const { warnings } = fields
  return { type: 'video.create', operation: 'create', model, prompt, ...values, warnings, unknown: {} }
}

function takeSeconds(fields: Fields, model: string, prompt: string): string | undefined {
  if (model.toLowerCase().endsWith(ALL_SUFFIX)) return takeChoice(fields, 'seconds', ALL_SECONDS)
  if (parseStoryboard(prompt) !== undefined) {
    return takeChoice(fields, 'seconds', [...SECONDS, ...ALL_SECONDS]) ?? DEFAULT_SECONDS
  }
  return takeChoice(fields, 'seconds', SECONDS) ?? DEFAULT_SECONDS
}

/** One of its pages sends `ture`, so its clients do: it means nothing, and that is reported. */
function takeWatermark(fields: Fields): boolean | undefined {
  if (fields.take('watermark') !== 'ture') return takeBoolean(fields, 'watermark')
  fields.warnings.push({
    param: 'watermark',
    message: "'ture' is neither 'true' nor 'false' and was ignored.",
  })
  return undefined
}

function decodeRemix(request: WireRequest): Command {
  const fields = openFields(request)
  const prompt = takePrompt(fields)
  const size = dropUndefined({ size: takeChoice(fields, 'size', SIZES) })
  refuseUnknown(fields)
  const source = { kind: 'video-id', id: readId(request) } as const
  return { type: 'video.create', operation: 'remix', prompt, source, ...size, unknown: {} }
}

/** A create is answered with eight flat keys, a retrieve with a `detail` until the video is there. */
function encodeTask(video: Video, context: EncodeContext): JsonObject {
  const wire = encodeVideo(video)
  if (context.command.type === 'video.create') {
    const isRemix = context.command.operation === 'remix'
    return pickKeys(wire, isRemix ? [...CREATED_KEYS, 'remixed_from_video_id'] : CREATED_KEYS)
  }
  if (video.status !== 'completed') return encodePending(video)
  const url = context.contentUrl?.(video.id)
  return {
    ...pickKeys(wire, DONE_KEYS),
    ...(url === undefined ? {} : { video_url: url }),
    ...pickKeys(wire, ['created_at', 'completed_at']),
  }
}

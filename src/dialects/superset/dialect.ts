import type { Command, CreateCommand } from '#core/command.ts'
import type { Dialect, Route, WireRequest } from '#core/dialect.ts'
import { formatSeconds } from '#core/storyboard.ts'
import type { Video } from '#core/video.ts'
import {
  checkText,
  dropUndefined,
  invalidType,
  isObject,
  openFields,
  takeBoolean,
  takeNumber,
  takePrompt,
  takeText,
} from '../fields.ts'
import type { Fields } from '../fields.ts'
import { createEncoder, encodeError, encodeVideo } from '../openai-shapes.ts'
import type { JsonObject } from '../openai-shapes.ts'
import { takeCharacters, takeImage, takeVideo } from '../references.ts'
import { contentRoute, deleteRoute, listRoute, readId, retrieveRoute } from '../routes.ts'

/**
 * `/v1`: accepts what any of the documented vendors shows, answers in OpenAI's shape plus a `filmgate` key that says
 * what was really done. What it changes while reading is reported there as a warning.
 */
export const supersetDialect: Dialect = {
  id: 'filmgate',
  prefix: '/v1',
  routes: createRoutes(),
  encode: createEncoder(encodeOwn),
  encodeError,
}

function createRoutes(): Route[] {
  return [
    { method: 'POST', path: '/videos', decode: decodeCreate },
    listRoute,
    { method: 'POST', path: '/videos/edits', decode: (request) => decodeRework(request, 'edit') },
    { method: 'POST', path: '/videos/extensions', decode: (request) => decodeRework(request, 'extend') },
    retrieveRoute,
    deleteRoute,
    contentRoute,
    { method: 'POST', path: '/videos/:id/remix', decode: decodeRemix },
    {
      method: 'POST',
      path: '/videos/:id/cancel',
      decode: (request) => ({ type: 'video.cancel', id: readId(request) }),
    },
  ]
}

function decodeCreate(request: WireRequest): Command {
  const fields = openFields(request)
  const command = {
    prompt: takePrompt(fields),
    ...takeOptions(fields),
    ...dropUndefined({
      image: takeImage(fields),
      characterIds: takeCharacters(fields),
      shots: takeShots(fields),
    }),
  }
  return { type: 'video.create', operation: 'create', ...command, ...finish(fields) }
}

function decodeRemix(request: WireRequest): Command {
  const fields = openFields(request)
  const command = { prompt: takePrompt(fields), ...takeOptions(fields) }
  const source = { kind: 'video-id', id: readId(request) } as const
  return { type: 'video.create', operation: 'remix', ...command, source, ...finish(fields) }
}

function decodeRework(request: WireRequest, operation: 'edit' | 'extend'): Command {
  const fields = openFields(request)
  const command = { source: takeVideo(fields), prompt: takePrompt(fields), ...takeOptions(fields) }
  return { type: 'video.create', operation, ...command, ...finish(fields) }
}

function takeOptions(fields: Fields): Partial<CreateCommand> {
  return dropUndefined({
    model: takeText(fields, 'model'),
    seconds: takeSeconds(fields),
    size: takeText(fields, 'size'),
    style: takeText(fields, 'style'),
    watermark: takeBoolean(fields, 'watermark'),
    private: takeBoolean(fields, 'private'),
    seed: takeNumber(fields, 'seed'),
  })
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

function encodeOwn(video: Video): JsonObject {
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

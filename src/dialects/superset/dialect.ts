import type { Command, CreateCommand } from '#core/command.ts'
import type { Dialect, Outcome, Route, WireRequest } from '#core/dialect.ts'
import type { Json } from '#core/json.ts'
import { formatSeconds } from '#core/storyboard.ts'
import type { Video } from '#core/video.ts'
import {
  invalidType,
  isObject,
  openFields,
  takeBoolean,
  takeNumber,
  takePrompt,
  takeText,
} from '../fields.ts'
import type { Fields } from '../fields.ts'
import { decodeList, decodeVariant } from '../listing.ts'
import { encodeDeleted, encodeError, encodeList, encodeVideo } from '../openai-shapes.ts'
import { takeCharacters, takeImage, takeVideo } from '../references.ts'

/**
 * `/v1`: accepts what any of the documented vendors shows, answers in OpenAI's shape plus a `filmgate` key that says
 * what was really done. What it changes while reading is reported there as a warning.
 */
export const supersetDialect: Dialect = {
  id: 'filmgate',
  prefix: '/v1',
  routes: createRoutes(),
  encode,
  encodeError,
}

function createRoutes(): Route[] {
  return [
    { method: 'POST', path: '/videos', decode: decodeCreate },
    { method: 'GET', path: '/videos', decode: decodeList },
    { method: 'POST', path: '/videos/edits', decode: (request) => decodeRework(request, 'edit') },
    { method: 'POST', path: '/videos/extensions', decode: (request) => decodeRework(request, 'extend') },
    { method: 'GET', path: '/videos/:id', decode: (request) => ({ type: 'video.get', id: readId(request) }) },
    {
      method: 'DELETE',
      path: '/videos/:id',
      decode: (request) => ({ type: 'video.delete', id: readId(request) }),
    },
    {
      method: 'GET',
      path: '/videos/:id/content',
      decode: (request) => ({ type: 'video.content', id: readId(request), variant: decodeVariant(request) }),
    },
    { method: 'POST', path: '/videos/:id/remix', decode: decodeRemix },
    {
      method: 'POST',
      path: '/videos/:id/cancel',
      decode: (request) => ({ type: 'video.cancel', id: readId(request) }),
    },
  ]
}

function readId(request: WireRequest): string {
  return request.params['id'] ?? ''
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

/** `shots` or `storyboard`: [{duration, Scene}], in the spellings that vendors use. JSON only. */
function takeShots(fields: Fields): CreateCommand['shots'] {
  const value = fields.take('shots')
  if (value === undefined) return undefined
  if (!Array.isArray(value)) throw invalidType('shots', 'an array', value)
  return value.map((shot) => {
    if (!isObject(shot)) throw invalidType('shots', 'an array of objects', shot)
    const text = shot['scene'] ?? shot['Scene'] ?? shot['prompt'] ?? shot['text']
    const seconds = shot['duration'] ?? shot['seconds']
    if (typeof text !== 'string') throw invalidType('shots.scene', 'a string', text ?? null)
    return { text, seconds: Number(seconds ?? Number.NaN) }
  })
}

function finish(fields: Fields): Pick<CreateCommand, 'unknown' | 'warnings'> {
  return { unknown: fields.rest(), warnings: fields.warnings }
}

/** Leaves out what was not said: in a command, absent and undefined are the same. */
function dropUndefined<T extends object>(values: T): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T
}

function encode(outcome: Outcome): Json {
  switch (outcome.type) {
    case 'video':
    case 'content':
      return encodeOwn(outcome.video)
    case 'video.list':
      return encodeList(outcome.videos.map(encodeOwn), outcome.hasMore)
    case 'video.deleted':
      return encodeDeleted(outcome.id)
  }
}

function encodeOwn(video: Video): { [key: string]: Json } {
  const { shots } = video.request
  return {
    ...encodeVideo(video),
    filmgate: {
      engine: video.engine,
      model: video.request.engineModel,
      warnings: video.warnings.map(({ param, message }) => ({ param, message })),
      ...(shots.length > 1
        ? { shots: shots.map((shot) => ({ seconds: Number(formatSeconds(shot.seconds)), text: shot.text })) }
        : {}),
    },
  }
}

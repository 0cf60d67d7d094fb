import type { CharacterCommand, MediaReference } from '#core/command.ts'
import type { Dialect, Route, WireRequest } from '#core/dialect.ts'
import { AppError } from '#core/errors.ts'
import { quoteValue, takeText } from './fields.ts'
import type { Fields } from './fields.ts'
import { text } from './parameter-kinds.ts'
import { describeBody, readParameters } from './parameters.ts'
import type { Parameter, Schema } from './parameters.ts'
import { toUrlReference } from './references.ts'
import { openJson, refuseUnknown, requireValue } from './strict.ts'

const MIN_SPAN_SECONDS = 1
const MAX_SPAN_SECONDS = 3
const SECONDS = String.raw`\d{1,4}(?:\.\d{1,3})?`
const SPAN = new RegExp(`^(${SECONDS}),(${SECONDS})$`)
/** How prompts name somebody whose name is no word of any language. */
const MENTION = /@\{\s*(char_[0-9a-f]{48})\s*\}/g

const TIMESTAMPS: Parameter<NonNullable<CharacterCommand['span']>> = {
  read: takeSpan,
  schema: {
    type: 'string',
    pattern: `^${SECONDS},${SECONDS}$`,
    description: 'From which second to which, one to three seconds apart: `1,3`.',
  },
  isRequired: true,
}
const CHARACTER = {
  timestamps: TIMESTAMPS,
  url: text('Address of an MP4.'),
  from_task: text('A completed video; counts for more than `url`.'),
}
const ANSWER: Schema = {
  type: 'object',
  properties: {
    id: { type: 'string' },
    username: { type: 'string', description: 'Prompts call the character `@{username}`.' },
    permalink: { type: 'null' },
    profile_picture_url: { type: 'null' },
  },
  required: ['id', 'username', 'permalink', 'profile_picture_url'],
  additionalProperties: false,
}

/** `/sora/v1/characters` beside the videos: somebody is cut out of a video, and prompts call them `@{username}`. */
export function castRoute(prefix: string): Route {
  return {
    method: 'POST',
    path: '/characters',
    prefix,
    decode,
    encode,
    description: {
      summary: 'Makes a character of somebody in a video, for prompts that say `@{username}`.',
      body: describeBody(CHARACTER, { mediaTypes: ['application/json'] }),
      answer: ANSWER,
    },
  }
}

/** The characters that a prompt calls `@{username}`; undefined when there are none. */
export function findMentioned(prompt: string): string[] | undefined {
  const ids = [...prompt.matchAll(MENTION)].map(([, id = '']) => id)
  return ids.length === 0 ? undefined : [...new Set(ids)]
}

function decode(request: WireRequest): CharacterCommand {
  const fields = openJson(request)
  const { timestamps: span, url, from_task: taskId } = readParameters(fields, CHARACTER)
  refuseUnknown(fields)
  return { type: 'character.create', source: toSource(url, taskId), span }
}

function toSource(url: string | undefined, taskId: string | undefined): MediaReference {
  if (taskId !== undefined && taskId !== '') return { kind: 'video-id', id: taskId }
  const reference = toUrlReference('url', requireValue('url', url), 'an http or https URL')
  if (reference.kind === 'url') return reference
  const message = "Invalid value: 'url' is no http or https URL."
  throw new AppError('invalid_value', { param: 'url', message })
}

function takeSpan(fields: Fields, param: string): NonNullable<CharacterCommand['span']> {
  const value = requireValue(param, takeText(fields, param))
  const [, from, to] = SPAN.exec(value.replace(/\s/g, '')) ?? []
  const span = { from: Number(from), to: Number(to) }
  const length = span.to - span.from
  // A comparison with NaN is false, too.
  if (length >= MIN_SPAN_SECONDS && length <= MAX_SPAN_SECONDS) return span
  const rule = `Expected two times in seconds, ${MIN_SPAN_SECONDS} to ${MAX_SPAN_SECONDS} seconds apart, like '1,3'.`
  throw new AppError('invalid_value', { param, message: `Invalid value: ${quoteValue(value)}. ${rule}` })
}

/** There is no page of the character, and no picture: the clip is not kept. */
const encode: Dialect['encode'] = (outcome) =>
  outcome.type === 'character'
    ? {
        id: outcome.character.id,
        username: outcome.character.name,
        permalink: null,
        profile_picture_url: null,
      }
    : null

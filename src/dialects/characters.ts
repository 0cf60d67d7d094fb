import { MAX_CHARACTER_NAME_LENGTH } from '#core/character.ts'
import type { MediaReference } from '#core/command.ts'
import type { Route, WireRequest } from '#core/dialect.ts'
import { AppError } from '#core/errors.ts'
import { CHARACTER_SCHEMA } from './answer-schemas.ts'
import { checkText, invalidType, takeText } from './fields.ts'
import type { Fields } from './fields.ts'
import { describeBody, readParameters } from './parameters.ts'
import type { Parameter } from './parameters.ts'
import { postRoute, readId } from './routes.ts'
import { openForm, refuseUnknown } from './strict.ts'

const NAME: Parameter<string> = {
  read: takeName,
  schema: {
    type: 'string',
    minLength: 1,
    maxLength: MAX_CHARACTER_NAME_LENGTH,
    description: 'As it will stand in prompts.',
  },
  isRequired: true,
}
const CLIP: Parameter<MediaReference> = {
  read: takeClip,
  schema: {
    type: 'string',
    format: 'binary',
    description: 'A short video with the character in the middle.',
  },
  isRequired: true,
}
const CHARACTER = { name: NAME, video: CLIP }

/** Makes and tells characters, as OpenAI documents it: a form with a file. */
export const characterRoutes: readonly Route[] = [
  postRoute('/videos/characters', decodeCharacter, {
    summary: 'Keeps a character for later videos.',
    body: describeBody(CHARACTER, { mediaTypes: ['multipart/form-data'] }),
    answer: CHARACTER_SCHEMA,
  }),
  {
    method: 'GET',
    path: '/videos/characters/:id',
    decode: (request) => ({ type: 'character.get', id: readId(request) }),
    description: { summary: 'Tells a character.', answer: CHARACTER_SCHEMA },
  },
]

function decodeCharacter(request: WireRequest): ReturnType<Route['decode']> {
  const fields = openForm(request)
  const { name, video: source } = readParameters(fields, CHARACTER)
  refuseUnknown(fields)
  return { type: 'character.create', name, source }
}

function takeName(fields: Fields, param: string): string {
  const name = takeText(fields, param)
  if (name === undefined || name.trim() === '') throw new AppError('missing_required_parameter', { param })
  checkText(param, name)
  if (name.length > MAX_CHARACTER_NAME_LENGTH) {
    const max = MAX_CHARACTER_NAME_LENGTH
    throw new AppError('string_above_max_length', { param, max, length: name.length })
  }
  return name
}

function takeClip(fields: Fields, param: string): MediaReference {
  const [file, ...others] = fields.takeFiles(param)
  const value = fields.take(param)
  if (value !== undefined) throw invalidType(param, 'a file', value)
  if (file === undefined) throw new AppError('missing_required_parameter', { param })
  if (others.length === 0) return { kind: 'upload', file }
  throw new AppError('invalid_value', {
    param,
    message: `Invalid value: 'video' takes one video, but ${others.length + 1} were sent.`,
  })
}

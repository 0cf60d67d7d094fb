import { AppError } from '#core/errors.ts'
import type { MediaReference } from '#core/command.ts'
import type { Json } from '#core/json.ts'
import { invalidType, isObject } from './fields.ts'
import type { Fields } from './fields.ts'

/** OpenAI's limit for `image_url`, in characters. */
const MAX_IMAGE_URL_LENGTH = 20_971_520

/**
 * Reads `input_reference` in every form that clients send: a file, `{image_url}`, `{file_id}`, a data URL or an http
 * URL as a text. Throws AppError for more than one picture, and for what is none of these.
 */
export function takeImage(fields: Fields, name = 'input_reference'): MediaReference | undefined {
  const files = fields.takeFiles(name)
  const value = fields.take(name)
  const count = files.length + (value === undefined ? 0 : 1)
  if (count > 1) throw new AppError('too_many_images', { count }, { param: name })
  const [file] = files
  if (file !== undefined) return { kind: 'upload', file }
  if (value === undefined) return undefined
  if (typeof value === 'string') return toUrlReference(name, value)
  if (isObject(value)) return toObjectReference(name, value)
  throw invalidType(name, 'a file or an object', value)
}

/** A picture by its address, or as a data URL. Throws AppError for what is neither. */
export function toUrlReference(name: string, text: string, expected = 'a file'): MediaReference {
  const url = text.trim()
  if (url.length > MAX_IMAGE_URL_LENGTH) {
    throw new AppError('string_above_max_length', {
      param: name,
      max: MAX_IMAGE_URL_LENGTH,
      length: url.length,
    })
  }
  if (/^data:/i.test(url)) return { kind: 'data', url }
  if (/^https?:\/\//i.test(url)) return { kind: 'url', url }
  throw invalidType(name, expected, text)
}

function toObjectReference(name: string, object: { [key: string]: Json }): MediaReference {
  const { image_url: url = null, file_id: id = null, ...rest } = object
  const unknown = Object.keys(rest)[0]
  if (unknown !== undefined)
    throw new AppError('unknown_parameter', { param: `${name}.${unknown.slice(0, 100)}` })
  if ((url === null) === (id === null)) {
    throw new AppError('invalid_value', {
      param: name,
      message: `Invalid value: '${name}' needs exactly one of 'image_url' and 'file_id'.`,
    })
  }
  if (typeof id === 'string') return { kind: 'file-id', id }
  if (typeof url === 'string') return toUrlReference(`${name}.image_url`, url, 'an http, https or data URL')
  throw invalidType(`${name}.${url === null ? 'file_id' : 'image_url'}`, 'a string', url ?? id)
}

/** Reads `video` of edits and extensions: a file, or `{id}`. Throws AppError when it is missing. */
export function takeVideo(fields: Fields): MediaReference {
  const [file, ...others] = fields.takeFiles('video')
  const value = fields.take('video')
  if (others.length > 0 || (file !== undefined && value !== undefined)) {
    throw new AppError('invalid_value', {
      param: 'video',
      message: "Invalid value: 'video' takes one video, a file or the id of one, but more were sent.",
    })
  }
  if (file !== undefined) return { kind: 'upload', file }
  if (value === undefined) throw new AppError('missing_required_parameter', { param: 'video' })
  if (isObject(value) && typeof value['id'] === 'string') return { kind: 'video-id', id: value['id'] }
  throw invalidType('video', 'a file or an object with an id', value)
}

/** Reads `characters: [{id}]` or the older `character_ids: [id]`; undefined when neither is there. */
export function takeCharacters(fields: Fields): string[] | undefined {
  const value = toList(fields.take('characters') ?? fields.take('character_ids'))
  if (value === undefined) return undefined
  if (!Array.isArray(value)) throw invalidType('characters', 'an array', value)
  return value.map((item) => {
    const id = isObject(item) ? item['id'] : item
    if (typeof id !== 'string') throw invalidType('characters', 'an array of objects with an id', item)
    return id
  })
}

/** Some form libraries number the items: `characters[0][id]`. */
function toList(value: Json | undefined): Json | undefined {
  if (!isObject(value)) return value
  const keys = Object.keys(value)
  return keys.length > 0 && keys.every((key, index) => key === String(index)) ? Object.values(value) : value
}

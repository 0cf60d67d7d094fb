import type { MediaReference } from '#core/command.ts'
import type { WireBody, WireRequest } from '#core/dialect.ts'
import { AppError } from '#core/errors.ts'
import type { Json } from '#core/json.ts'
import { quoteList } from '#core/plan.ts'
import { describeType, invalidType, openFields, quoteValue } from './fields.ts'
import type { Fields } from './fields.ts'

const MAX_NAME_LENGTH = 100

const FORM = 'multipart/form-data'
const JSON_TYPE = 'application/json'

/** Opens a body that the document shows as a form and as JSON. Throws AppError `unsupported_media_type` for others. */
export function openStrict(request: WireRequest): Fields {
  return openAs(request, [FORM, JSON_TYPE])
}

/** Opens a body that the document shows only as a form. Throws AppError `unsupported_media_type` for others. */
export function openForm(request: WireRequest): Fields {
  return openAs(request, [FORM])
}

/** Opens a body that the document shows only as JSON. Throws AppError `unsupported_media_type` for others. */
export function openJson(request: WireRequest): Fields {
  return openAs(request, [JSON_TYPE])
}

/** Without a body there is nothing of a wrong type: then the first required field is missing. */
function openAs(request: WireRequest, shown: readonly string[]): Fields {
  const type = typeOf(request.body)
  if (type === undefined || shown.includes(type)) return openFields(request)
  throw new AppError('unsupported_media_type', {
    header: 'Content-Type',
    value: type,
    expected: `${shown.join(' or ')}, as the document of this profile shows`,
  })
}

function typeOf(body: WireBody): string | undefined {
  if (body.kind === 'none') return undefined
  if (body.kind === 'json') return JSON_TYPE
  return body.isUrlEncoded === true ? 'application/x-www-form-urlencoded' : FORM
}

/** A strict profile knows only the fields of its document. Throws AppError `unknown_parameter` for the others. */
export function refuseUnknown(fields: Fields): void {
  const [name] = Object.keys(fields.rest())
  if (name === undefined) return
  throw new AppError('unknown_parameter', { param: name.slice(0, MAX_NAME_LENGTH) })
}

/** Reads one of the listed texts. Throws AppError in OpenAI's words. */
export function takeChoice(fields: Fields, name: string, choices: readonly string[]): string | undefined {
  const value = fields.take(name)
  return value === undefined ? undefined : readChoice(name, value, choices)
}

/** One of the listed texts. Throws AppError in OpenAI's words. */
export function readChoice<Choice extends string>(
  name: string,
  value: Json,
  choices: readonly Choice[],
): Choice {
  if (typeof value !== 'string') throw wrongType(name, choices, value)
  const found = choices.find((choice) => choice === value)
  if (found === undefined) throw invalidChoice(name, value, choices)
  return found
}

/** A value that must be there. Throws AppError `missing_required_parameter`. */
export function requireValue<T>(name: string, value: T | undefined): T {
  if (value === undefined || value === '') throw new AppError('missing_required_parameter', { param: name })
  return value
}

/** OpenAI's sentence for a value that is not in the list; `circumstance` ends it. */
export function invalidChoice(
  name: string,
  value: string,
  choices: readonly string[],
  circumstance = '',
): AppError {
  return new AppError('invalid_value', {
    param: name,
    message: `Invalid value: ${quoteValue(value)}. Supported values are: ${quoteList(choices)}${circumstance}.`,
  })
}

function wrongType(name: string, choices: readonly string[], value: Json): AppError {
  const listed = quoteList(choices).replace(/and (?='[^']*'$)/, 'or ')
  return new AppError('invalid_type', {
    param: name,
    message: `Invalid type for '${name}': expected one of ${listed}, but got ${describeType(value)} instead.`,
  })
}

/** Reads the one picture of profiles that take files only. Throws AppError for texts, objects and a second file. */
export function takeImageFile(fields: Fields): MediaReference | undefined {
  const name = 'input_reference'
  const files = fields.takeFiles(name)
  const value = fields.take(name)
  if (value !== undefined) throw invalidType(name, 'a file', value)
  if (files.length > 1) throw new AppError('too_many_images', { count: files.length }, { param: name })
  const [file] = files
  return file === undefined ? undefined : { kind: 'upload', file }
}

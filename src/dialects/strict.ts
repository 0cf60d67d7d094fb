import type { MediaReference } from '#core/command.ts'
import type { WireRequest } from '#core/dialect.ts'
import { AppError } from '#core/errors.ts'
import type { Json } from '#core/json.ts'
import { quoteList } from '#core/plan.ts'
import { describeType, invalidType, openFields, quoteValue } from './fields.ts'
import type { Fields } from './fields.ts'

const MAX_NAME_LENGTH = 100

/** Opens a body that the document shows only as a form. Throws AppError `unsupported_media_type` for JSON. */
export function openForm(request: WireRequest): Fields {
  if (request.body.kind === 'json') {
    throw new AppError('unsupported_media_type', {
      header: 'Content-Type',
      value: 'application/json',
      expected: 'multipart/form-data, as the document of this profile shows',
    })
  }
  return openFields(request)
}

/** Opens a body that the document shows only as JSON. Throws AppError `unsupported_media_type` for forms. */
export function openJson(request: WireRequest): Fields {
  if (request.body.kind === 'form') {
    throw new AppError('unsupported_media_type', {
      header: 'Content-Type',
      value: 'multipart/form-data',
      expected: 'application/json, as the document of this profile shows',
    })
  }
  return openFields(request)
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

import { AppError } from '#core/errors.ts'
import type { UploadedFile } from '#core/command.ts'
import type { WireBody, WireRequest } from '#core/dialect.ts'
import type { Json } from '#core/json.ts'
import type { Warning } from '#core/video.ts'

/** The body of a create request, JSON or form, as one kind of thing. Reading a field marks it as known. */
export interface Fields {
  /** True for forms: all their values are texts, so numbers and booleans are spelt out. */
  readonly isForm: boolean
  /** The value under a name; undefined when absent or null. Bracket names are nested: `a[b]` is `{b}` under `a`. */
  take(name: string): Json | undefined
  /** The files under a name. */
  takeFiles(name: string): readonly UploadedFile[]
  /** Everything nobody has taken yet. Throws AppError `invalid_type` for a file where a text was looked for. */
  rest(): Record<string, Json>
  readonly warnings: Warning[]
}

const MAX_BRACKETS = 4
/** As many as a form may have: every unknown one costs a warning in the answer. */
const MAX_FIELDS = 64

/** Opens the body of a request. Throws AppError when it is neither an object nor a form. */
export function openFields(request: WireRequest): Fields {
  const { values, files } = readBody(request.body)
  for (const name of values.keys()) checkName(name)
  const taken = new Set<string>()
  const takenFiles = new Set<string>()
  return {
    isForm: request.body.kind === 'form',
    take(name) {
      taken.add(name)
      const value = values.get(name)
      return value === null ? undefined : value
    },
    takeFiles(name) {
      taken.add(name)
      takenFiles.add(name)
      return files.filter((file) => file.field === name)
    },
    rest() {
      const misplaced = files.find(({ field }) => taken.has(field) && !takenFiles.has(field))
      if (misplaced !== undefined) throw fileForText(misplaced.field)
      const names = [...values.keys(), ...files.map((file) => file.field)].filter((name) => !taken.has(name))
      // fromEntries defines keys, so that a field called __proto__ is a field and nothing more.
      return Object.fromEntries(names.map((name) => [name, values.get(name) ?? null]))
    },
    warnings: [],
  }
}

function checkName(name: string): void {
  if (name.isWellFormed() && !name.includes('\0')) return
  throw new AppError('invalid_value', {
    message: 'Invalid request body: the name of a parameter is not text.',
  })
}

function readBody(body: WireBody): { values: Map<string, Json>; files: readonly UploadedFile[] } {
  if (body.kind === 'none') return { values: new Map(), files: [] }
  if (body.kind === 'form') return { values: nestFields(body.fields), files: body.files }
  const { value } = body
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw new AppError('invalid_type', {
      message: `Invalid request body: expected a JSON object, but got ${describeType(value)} instead.`,
    })
  }
  const entries = Object.entries(value)
  if (entries.length > MAX_FIELDS) {
    throw new AppError('invalid_value', {
      message: `Invalid request body: it has ${entries.length} parameters, and at most ${MAX_FIELDS} are accepted.`,
    })
  }
  return { values: new Map(entries), files: [] }
}

/** Puts `characters[][id]` and `input_reference[image_url]` where JSON would have them. */
function nestFields(fields: readonly { readonly name: string; readonly value: string }[]): Map<string, Json> {
  const values = new Map<string, Json>()
  for (const { name, value } of fields) {
    // As nearly all are: the expressions below take as long as all the rest of reading a form.
    if (!name.includes('[') && !name.includes(']') && !values.has(name)) {
      values.set(name, value)
      continue
    }
    const base = /^[^[\]]+/.exec(name)?.[0] ?? name
    const path = [...name.slice(base.length).matchAll(/\[([^[\]]*)\]/g)].map((match) => match[1] ?? '')
    if (path.length > MAX_BRACKETS) {
      throw new AppError('invalid_value', {
        param: base,
        message: `Invalid parameter: '${base}' is nested too deeply.`,
      })
    }
    const held = values.get(base)
    if (held !== undefined && path.length === 0) {
      throw new AppError('invalid_value', {
        param: base,
        message: `Invalid value: '${base}' was given more than once.`,
      })
    }
    values.set(base, insertAt(held, path, value))
  }
  return values
}

function insertAt(held: Json | undefined, path: readonly string[], value: string): Json {
  const [head, ...rest] = path
  if (head === undefined) return value
  if (head === '') {
    const list = Array.isArray(held) ? held : []
    return [...list, insertAt(undefined, rest, value)]
  }
  const object = isObject(held) ? held : {}
  const inner = Object.hasOwn(object, head) ? object[head] : undefined
  return Object.fromEntries([...Object.entries(object), [head, insertAt(inner, rest, value)]])
}

/** True for a JSON object: neither null nor an array. */
export function isObject(value: Json | undefined): value is { [key: string]: Json } {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

/** Reads a text. Throws AppError `invalid_type` for anything else. */
export function takeText(fields: Fields, name: string): string | undefined {
  const value = fields.take(name)
  if (value === undefined || typeof value === 'string') return value
  throw invalidType(name, 'a string', value)
}

/** Reads true/false (any case), 1/0, or a JSON boolean. Throws AppError otherwise. */
export function takeBoolean(fields: Fields, name: string): boolean | undefined {
  const value = fields.take(name)
  if (value === undefined || typeof value === 'boolean') return value
  const text = typeof value === 'object' ? '' : String(value).trim().toLowerCase()
  if (text === 'true' || text === '1') return true
  if (text === 'false' || text === '0') return false
  throw new AppError('invalid_value', {
    param: name,
    message: `Invalid value: ${quoteValue(value)}. Supported values are: 'true' and 'false'.`,
  })
}

/** Reads a number, spelt out in forms. Throws AppError otherwise. */
export function takeNumber(fields: Fields, name: string): number | undefined {
  const value = fields.take(name)
  if (value === undefined || typeof value === 'number') return value
  if (typeof value === 'string' && /^-?\d{1,15}(\.\d{1,9})?$/.test(value.trim())) return Number(value)
  throw invalidType(name, 'a number', value)
}

/** The required prompt. Throws AppError `missing_required_parameter`, and `invalid_value` for what is not text. */
export function takePrompt(fields: Fields): string {
  const prompt = takeText(fields, 'prompt')
  if (prompt === undefined) throw new AppError('missing_required_parameter', { param: 'prompt' })
  checkText('prompt', prompt)
  return prompt
}

/** No database keeps NULs and half characters faithfully, so they are refused. */
export function checkText(param: string, text: string): void {
  if (text.isWellFormed() && !text.includes('\0')) return
  throw new AppError('invalid_value', {
    param,
    message: `Invalid value: '${param}' contains NUL characters or unpaired surrogates, which are not text.`,
  })
}

function fileForText(name: string): AppError {
  return new AppError('invalid_type', {
    param: name,
    message: `Invalid type for '${name}': expected a string, but got a file instead.`,
  })
}

/** OpenAI's sentence for a value of the wrong type. */
export function invalidType(name: string, expected: string, value: Json): AppError {
  return new AppError('invalid_type', {
    param: name,
    message: `Invalid type for '${name}': expected ${expected}, but got ${describeType(value)} instead.`,
  })
}

/** What OpenAI calls the type of a JSON value, with its article. */
export function describeType(value: Json): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'an array'
  switch (typeof value) {
    case 'string':
      return 'a string'
    case 'number':
      return Number.isInteger(value) ? 'an integer' : 'a decimal'
    case 'boolean':
      return 'a boolean'
    default:
      return 'an object'
  }
}

/** A value in quotes, shortened when it is long. */
export function quoteValue(value: Json): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  return text.length <= 100 ? `'${text}'` : `'${text.slice(0, 100)}…'`
}

/** Leaves out what was not said: in a command, absent and undefined are the same. */
export function dropUndefined<T extends object>(values: T): T {
  const said: Partial<T> = {}
  for (const name of Object.keys(values) as (keyof T)[]) {
    if (values[name] !== undefined) said[name] = values[name]
  }
  return said as T
}

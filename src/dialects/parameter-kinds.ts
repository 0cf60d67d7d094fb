import type { MediaReference } from '#core/command.ts'
import { MAX_PROMPT_LENGTH } from '#core/plan.ts'
import { takeBoolean, takeNumber, takePrompt, takeText } from './fields.ts'
import type { Parameter, Schema } from './parameters.ts'
import { takeCharacters, takeImage, takeVideo } from './references.ts'
import { invalidChoice, requireValue, takeChoice, takeImageFile } from './strict.ts'

const FILE: Schema = { type: 'string', format: 'binary' }
const IMAGE_OBJECT: Schema = {
  oneOf: [
    {
      type: 'object',
      properties: { image_url: { type: 'string', maxLength: 20_971_520 } },
      required: ['image_url'],
      additionalProperties: false,
    },
    {
      type: 'object',
      properties: { file_id: { type: 'string' } },
      required: ['file_id'],
      additionalProperties: false,
    },
  ],
}
const IMAGE_TEXT: Schema = { type: 'string', description: 'An http or https URL, or a data URL.' }
const VIDEO_OBJECT: Schema = {
  type: 'object',
  properties: { id: { type: 'string' } },
  required: ['id'],
}

/** The same field, which must be there and not be empty. Throws AppError `missing_required_parameter`. */
export function required<T>(parameter: Parameter<T | undefined>): Parameter<T> {
  return {
    ...parameter,
    read: (fields, name, before) => requireValue(name, parameter.read(fields, name, before)),
    isRequired: true,
  }
}

/** A text. */
export function text(description?: string): Parameter<string | undefined> {
  return {
    read: takeText,
    schema: { type: 'string', ...(description === undefined ? {} : { description }) },
  }
}

interface ChoiceOptions<Fallback> {
  /** Taken when nothing is said. Absent: nothing is. */
  readonly fallback?: Fallback
  /** Where fewer values are sold, which ones and with what, by the fields above; undefined: all of them. */
  readonly narrow?: (before: Readonly<Record<string, unknown>>) => Narrowing | undefined
}

interface Narrowing {
  readonly values: readonly string[]
  /** Ends the sentence of a refusal, e.g. `with the model 'sora-2'`. */
  readonly circumstance: string
}

/** One of the listed texts. */
export function choice<Fallback extends string | undefined = undefined>(
  values: readonly string[],
  options: ChoiceOptions<Fallback> = {},
): Parameter<string | Fallback> {
  const { fallback, narrow } = options
  return {
    read: (fields, name, before) => {
      const value = takeChoice(fields, name, values)
      if (value === undefined) return fallback as Fallback
      const narrowing = narrow?.(before)
      if (narrowing === undefined || narrowing.values.includes(value)) return value
      throw invalidChoice(name, value, narrowing.values, ` ${narrowing.circumstance}`)
    },
    schema: { type: 'string', enum: [...values], ...(fallback === undefined ? {} : { default: fallback }) },
  }
}

/** The required text. */
export const PROMPT: Parameter<string> = {
  read: takePrompt,
  schema: { type: 'string', minLength: 1, maxLength: MAX_PROMPT_LENGTH },
  isRequired: true,
}

/** True or false, spelt out in forms. */
export const BOOLEAN: Parameter<boolean | undefined> = {
  read: takeBoolean,
  schema: { type: 'boolean' },
  formSchema: { type: 'string', enum: ['true', 'false'] },
}

/** ChainHub's page sends `ture`, so its clients do: it means nothing, and that is reported. */
export const WATERMARK: Parameter<boolean | undefined> = {
  ...BOOLEAN,
  read(fields, name) {
    if (fields.take(name) !== 'ture') return takeBoolean(fields, name)
    fields.warnings.push({
      param: name,
      message: "'ture' is neither 'true' nor 'false' and was ignored.",
    })
    return undefined
  },
}

/** A number, spelt out in forms; which ones are allowed is the model's affair. */
export const NUMBER: Parameter<number | undefined> = { read: takeNumber, schema: { type: 'number' } }

/** A picture in every form that clients send. */
export const IMAGE: Parameter<MediaReference | undefined> = {
  read: takeImage,
  schema: { anyOf: [IMAGE_OBJECT, IMAGE_TEXT] },
  formSchema: { anyOf: [FILE, IMAGE_OBJECT, IMAGE_TEXT] },
}

/** A picture as OpenAI documents it: a file, or an object that points to one. */
export function imageBy(read: Parameter<MediaReference | undefined>['read']): typeof IMAGE {
  return { read, schema: IMAGE_OBJECT, formSchema: { anyOf: [FILE, IMAGE_OBJECT] } }
}

/** A picture that must be a file. */
export const IMAGE_FILE: Parameter<MediaReference | undefined> = { read: takeImageFile, schema: FILE }

/** The video that is edited or extended: a file, or the id of one. */
export const VIDEO: Parameter<MediaReference> = {
  read: (fields) => takeVideo(fields),
  schema: VIDEO_OBJECT,
  formSchema: { anyOf: [FILE, VIDEO_OBJECT] },
  isRequired: true,
}

/** `[{id}]`, as bracket fields in forms. */
export const CHARACTERS: Parameter<string[] | undefined> = {
  read: (fields) => takeCharacters(fields),
  schema: {
    type: 'array',
    items: { type: 'object', properties: { id: { type: 'string' } }, required: ['id'] },
  },
}

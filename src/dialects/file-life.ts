import { AppError } from '#core/errors.ts'
import { MAX_FILE_LIFE_SECONDS, MIN_FILE_LIFE_SECONDS } from '#core/file.ts'
import { invalidType, isObject } from './fields.ts'
import type { Fields } from './fields.ts'
import { readInteger } from './integer.ts'
import type { Parameter } from './parameters.ts'
import { readChoice, requireValue } from './strict.ts'

const ANCHORS = ['created_at'] as const

/** How long a file is to be kept, as `{anchor, seconds}`; forms spell the number out. */
export const FILE_LIFE: Parameter<number | undefined> = {
  read: takeLife,
  schema: {
    type: 'object',
    properties: {
      anchor: { const: 'created_at' },
      seconds: { type: 'integer', minimum: MIN_FILE_LIFE_SECONDS, maximum: MAX_FILE_LIFE_SECONDS },
    },
    required: ['anchor', 'seconds'],
    additionalProperties: false,
  },
}

/** Throws AppError for another anchor and for what is out of range. */
function takeLife(fields: Fields, name: string): number | undefined {
  const value = fields.take(name)
  if (value === undefined) return undefined
  if (!isObject(value)) throw invalidType(name, 'an object', value)
  const { anchor, seconds, ...rest } = value
  const [unknown] = Object.keys(rest)
  if (unknown !== undefined) {
    throw new AppError('unknown_parameter', { param: `${name}.${unknown.slice(0, 100)}` })
  }
  readChoice(`${name}.anchor`, requireValue(`${name}.anchor`, anchor ?? undefined), ANCHORS)
  return readInteger(`${name}.seconds`, requireValue(`${name}.seconds`, seconds ?? undefined), {
    min: MIN_FILE_LIFE_SECONDS,
    max: MAX_FILE_LIFE_SECONDS,
  })
}

import { AppError } from '#core/errors.ts'
import type { Json } from '#core/json.ts'
import { quoteValue } from './fields.ts'

/** Reads an integer, which forms and queries spell out. Throws AppError for anything else and for what is out of range. */
export function readInteger(
  param: string,
  value: Json,
  range: { readonly min: number; readonly max: number },
): number {
  const isSpelt = typeof value === 'string' && /^-?\d{1,15}$/.test(value)
  const integer = isSpelt ? Number(value) : value
  if (typeof integer !== 'number' || !Number.isSafeInteger(integer)) {
    throw new AppError('invalid_type', {
      param,
      message: `Invalid type for '${param}': expected an integer, but got ${quoteValue(value)} instead.`,
    })
  }
  const { min, max } = range
  if (integer < min) throw new AppError('integer_below_min_value', { param, min, value: integer })
  if (integer > max) throw new AppError('integer_above_max_value', { param, max, value: integer })
  return integer
}

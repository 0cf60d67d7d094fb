import { AppError } from '#core/errors.ts'
import type { Command } from '#core/command.ts'
import type { WireRequest } from '#core/dialect.ts'
import type { Json } from '#core/json.ts'
import { quoteList } from '#core/plan.ts'
import { ASSET_ROLES } from '#core/video.ts'
import type { AssetRole } from '#core/video.ts'
import { checkText, quoteValue } from './fields.ts'

const DEFAULT_LIMIT = 20
const MAX_LIMIT = 100

/** What the document says about the query of a list. */
export const LIST_QUERY: Readonly<Record<string, Json>> = {
  limit: { type: 'integer', minimum: 0, maximum: MAX_LIMIT, default: DEFAULT_LIMIT },
  order: { type: 'string', enum: ['asc', 'desc'], default: 'desc' },
  after: { type: 'string', description: 'The list goes on after this id.' },
}

/** What the document says about the query of a content request. */
export const CONTENT_QUERY: Readonly<Record<string, Json>> = {
  variant: { type: 'string', enum: [...ASSET_ROLES], default: 'video' },
}

/** Reads `limit`, `order` and `after` of a list. Throws AppError in OpenAI's words. */
export function decodeList(request: WireRequest): Command {
  const after = readQuery(request, 'after')
  if (after !== undefined) checkText('after', after)
  return {
    type: 'video.list',
    limit: readLimit(readQuery(request, 'limit')),
    order: readOrder(readQuery(request, 'order')),
    ...(after === undefined ? {} : { after }),
  }
}

function readLimit(text: string | undefined): number {
  if (text === undefined) return DEFAULT_LIMIT
  if (!/^-?\d{1,15}$/.test(text)) {
    throw new AppError('invalid_type', {
      param: 'limit',
      message: `Invalid type for 'limit': expected an integer, but got ${quoteValue(text)} instead.`,
    })
  }
  const value = Number(text)
  if (value > MAX_LIMIT)
    throw new AppError('integer_above_max_value', { param: 'limit', max: MAX_LIMIT, value })
  if (value < 0) throw new AppError('integer_below_min_value', { param: 'limit', min: 0, value })
  return value
}

function readOrder(text: string | undefined): 'asc' | 'desc' {
  if (text === undefined || text === 'desc') return 'desc'
  if (text === 'asc') return 'asc'
  throw invalidChoice('order', text, ['asc', 'desc'])
}

/** Reads `variant` of a content request. Throws AppError for unknown ones. */
export function decodeVariant(request: WireRequest): AssetRole {
  const text = readQuery(request, 'variant')
  if (text === undefined) return 'video'
  const role = ASSET_ROLES.find((candidate) => candidate === text)
  if (role === undefined) throw invalidChoice('variant', text, ASSET_ROLES)
  return role
}

/** One query parameter; undefined when absent. Throws AppError when it is repeated. */
export function readQuery(request: WireRequest, name: string): string | undefined {
  const value = request.query[name]
  if (value === undefined || typeof value === 'string') return value
  throw new AppError('invalid_value', {
    param: name,
    message: `Invalid value: '${name}' was given more than once.`,
  })
}

function invalidChoice(param: string, text: string, choices: readonly string[]): AppError {
  return new AppError('invalid_value', {
    param,
    message: `Invalid value: ${quoteValue(text)}. Supported values are: ${quoteList(choices)}.`,
  })
}

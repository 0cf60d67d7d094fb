import { AppError } from '#core/errors.ts'
import type { Command } from '#core/command.ts'
import type { WireRequest } from '#core/dialect.ts'
import type { Json } from '#core/json.ts'
import { quoteList } from '#core/plan.ts'
import { ASSET_ROLES } from '#core/video.ts'
import type { AssetRole } from '#core/video.ts'
import { checkText, quoteValue } from './fields.ts'

/** How many items a page may have. */
export interface PageLimits {
  readonly fallback: number
  readonly min: number
  readonly max: number
}

interface Page {
  readonly limit: number
  readonly order: 'asc' | 'desc'
  readonly after?: string
}

const VIDEO_LIMITS: PageLimits = { fallback: 20, min: 0, max: 100 }

/** What the document says about the query of a list of videos. */
export const LIST_QUERY = describeListQuery(VIDEO_LIMITS)

/** What the document says about the query of a list. */
export function describeListQuery({ fallback, min, max }: PageLimits): Readonly<Record<string, Json>> {
  return {
    limit: { type: 'integer', minimum: min, maximum: max, default: fallback },
    order: { type: 'string', enum: ['asc', 'desc'], default: 'desc' },
    after: { type: 'string', description: 'The list goes on after this id.' },
  }
}

/** What the document says about the query of a content request. */
export const CONTENT_QUERY: Readonly<Record<string, Json>> = {
  variant: { type: 'string', enum: [...ASSET_ROLES], default: 'video' },
}

/** Reads the query of a list of videos. Throws AppError in OpenAI's words. */
export function decodeList(request: WireRequest): Command {
  return { type: 'video.list', ...readPage(request, VIDEO_LIMITS) }
}

/** Reads `limit`, `order` and `after` of a list. Throws AppError in OpenAI's words. */
export function readPage(request: WireRequest, limits: PageLimits): Page {
  const after = readQuery(request, 'after')
  if (after !== undefined) checkText('after', after)
  return {
    limit: readLimit(readQuery(request, 'limit'), limits),
    order: readOrder(readQuery(request, 'order')),
    ...(after === undefined ? {} : { after }),
  }
}

function readLimit(text: string | undefined, { fallback, min, max }: PageLimits): number {
  if (text === undefined) return fallback
  if (!/^-?\d{1,15}$/.test(text)) {
    throw new AppError('invalid_type', {
      param: 'limit',
      message: `Invalid type for 'limit': expected an integer, but got ${quoteValue(text)} instead.`,
    })
  }
  const value = Number(text)
  if (value > max) throw new AppError('integer_above_max_value', { param: 'limit', max, value })
  if (value < min) throw new AppError('integer_below_min_value', { param: 'limit', min, value })
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

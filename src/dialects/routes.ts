import type { Route, WireRequest } from '#core/dialect.ts'
import { decodeList, decodeVariant } from './listing.ts'

/** The routes that every vendor spells alike. */
export const retrieveRoute: Route = {
  method: 'GET',
  path: '/videos/:id',
  decode: (request) => ({ type: 'video.get', id: readId(request) }),
}

export const contentRoute: Route = {
  method: 'GET',
  path: '/videos/:id/content',
  decode: (request) => ({ type: 'video.content', id: readId(request), variant: decodeVariant(request) }),
}

export const listRoute: Route = { method: 'GET', path: '/videos', decode: decodeList }

export const deleteRoute: Route = {
  method: 'DELETE',
  path: '/videos/:id',
  decode: (request) => ({ type: 'video.delete', id: readId(request) }),
}

export function readId(request: WireRequest): string {
  return request.params['id'] ?? ''
}

import type { Route, RouteDescription, WireRequest } from '#core/dialect.ts'
import type { Json } from '#core/json.ts'
import { DELETED_SCHEMA } from './answer-schemas.ts'
import { CONTENT_QUERY, decodeList, decodeVariant, LIST_QUERY } from './listing.ts'

export const CREATE_SUMMARY = 'Makes a video. It is answered at once and worked on afterwards.'

/** The routes that every vendor spells alike; `answer` is the schema of what the vendor answers. */
export function retrieveRoute(answer: Json): Route {
  return {
    method: 'GET',
    path: '/videos/:id',
    decode: (request) => ({ type: 'video.get', id: readId(request) }),
    description: { summary: 'Tells the state of a video.', answer },
  }
}

export const contentRoute: Route = {
  method: 'GET',
  path: '/videos/:id/content',
  decode: (request) => ({ type: 'video.content', id: readId(request), variant: decodeVariant(request) }),
  description: {
    summary: 'Downloads a completed video, its thumbnail or its spritesheet.',
    query: CONTENT_QUERY,
    answer: 'content',
  },
}

/** `answer` is the schema of a page. */
export function listRoute(answer: Json): Route {
  return {
    method: 'GET',
    path: '/videos',
    decode: decodeList,
    description: { summary: 'Lists the videos of the project.', query: LIST_QUERY, answer },
  }
}

export const deleteRoute: Route = {
  method: 'DELETE',
  path: '/videos/:id',
  decode: (request) => ({ type: 'video.delete', id: readId(request) }),
  description: { summary: 'Deletes a completed or failed video.', answer: DELETED_SCHEMA },
}

/** A route with a body. */
export function postRoute(path: string, decode: Route['decode'], description: RouteDescription): Route {
  return { method: 'POST', path, decode, description }
}

/** The id in the path; empty where the path has none. */
export function readId(request: WireRequest): string {
  return request.params['id'] ?? ''
}

import { openAsBlob } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * Who may use each route, one entry per method and path. The suite reads the server's own routing table: a route that
 * is not here fails it, and so does an entry for a route that is gone.
 */
export type RouteRule =
  /** Needs no key and belongs to nobody. */
  | { readonly access: 'public' }
  /** Needs a key; acts on what the caller's project has, and shows nothing of another. */
  | { readonly access: 'project' }
  /** Needs a key; the path names a thing of a project. */
  | { readonly access: 'owned'; readonly resource: ResourceKind; readonly body?: BodyMaker }
  /** Needs a key; the body or the query names a thing of a project. */
  | {
      readonly access: 'refers'
      readonly resource: ResourceKind
      readonly body?: (id: string) => object
      readonly query?: string
    }

type BodyMaker = (profile: string) => object

const CLIP = fileURLToPath(new URL('../../src/media/testing/red-figure.mp4', import.meta.url))

/** Makes a thing that belongs to the caller's project, and tells its id. */
const RESOURCES = {
  video: async (post: Post) =>
    (await post('/v1/videos', { model: 'animatic-1', prompt: 'a fox', seconds: '1', size: '256x256' })).id,
  file: async (post: Post) => (await post('/v1/files', makeUpload())).id,
  batch: async (post: Post) => {
    const { id } = await post('/v1/files', makeUpload())
    return (await post('/v1/batches', makeBatch(id))).id
  },
  'webhook endpoint': async (post: Post) =>
    (
      await post('/v1/webhook_endpoints', {
        name: 'Hook',
        url: 'https://example.com/hook',
        event_types: ['video.completed'],
      })
    ).id,
  character: async (post: Post) => {
    const form = new FormData()
    form.set('name', 'Mossy')
    form.set('video', await openAsBlob(CLIP, { type: 'video/mp4' }), 'mossy.mp4')
    return (await post('/v1/videos/characters', form)).id
  },
} as const

function makeUpload(): FormData {
  const form = new FormData()
  form.set('purpose', 'batch')
  form.set('file', new Blob(['{}']), 'lines.jsonl')
  return form
}

function makeBatch(id: string): object {
  return { input_file_id: id, endpoint: '/v1/videos', completion_window: '24h' }
}

export type ResourceKind = keyof typeof RESOURCES
/** A form is sent as one, anything else as JSON. */
export type Post = (path: string, body: object | FormData) => Promise<{ readonly id: string }>

export function makeResource(kind: ResourceKind, post: Post): Promise<string> {
  return RESOURCES[kind](post)
}

const remix: BodyMaker = (profile) =>
  profile === 'apigo' ? { prompt: 'at night', model: 'sora-2' } : { prompt: 'at night' }

/** Below every prefix that has the route: `/v1`, `/openai/v1` and so on. */
const API: Readonly<Record<string, RouteRule>> = {
  'POST /videos': { access: 'project' },
  'GET /videos': { access: 'project' },
  'GET /videos/:id': { access: 'owned', resource: 'video' },
  'DELETE /videos/:id': { access: 'owned', resource: 'video' },
  'GET /videos/:id/content': { access: 'owned', resource: 'video' },
  'HEAD /videos/:id/content': { access: 'owned', resource: 'video' },
  'POST /videos/:id/remix': { access: 'owned', resource: 'video', body: remix },
  'POST /videos/:id/cancel': { access: 'owned', resource: 'video' },
  'GET /videos/:id/url': { access: 'owned', resource: 'video' },
  'POST /videos/:id/url': { access: 'owned', resource: 'video' },
  'GET /videos/:id/events': { access: 'owned', resource: 'video' },
  'POST /videos/edits': {
    access: 'refers',
    resource: 'video',
    body: (id) => ({ prompt: 'in snow', video: { id } }),
  },
  'POST /videos/extensions': {
    access: 'refers',
    resource: 'video',
    body: (id) => ({ prompt: 'and on', seconds: '4', video: { id } }),
  },
  'POST /video/create': { access: 'project' },
  'GET /video/query': { access: 'refers', resource: 'video', query: 'id' },
  'POST /videos/characters': { access: 'project' },
  'GET /videos/characters/:id': { access: 'owned', resource: 'character' },
  'POST /characters': {
    access: 'refers',
    resource: 'video',
    body: (id) => ({ timestamps: '0,1', from_task: id }),
  },
  'POST /batches': { access: 'refers', resource: 'file', body: makeBatch },
  'GET /batches': { access: 'project' },
  'GET /batches/:id': { access: 'owned', resource: 'batch' },
  'POST /batches/:id/cancel': { access: 'owned', resource: 'batch' },
  'POST /files': { access: 'project' },
  'GET /files': { access: 'project' },
  'GET /files/:id': { access: 'owned', resource: 'file' },
  'DELETE /files/:id': { access: 'owned', resource: 'file' },
  'GET /files/:id/content': { access: 'owned', resource: 'file' },
  'HEAD /files/:id/content': { access: 'owned', resource: 'file' },
  'POST /webhook_endpoints': { access: 'project' },
  'GET /webhook_endpoints': { access: 'project' },
  'GET /webhook_endpoints/:id': { access: 'owned', resource: 'webhook endpoint' },
  'POST /webhook_endpoints/:id': { access: 'owned', resource: 'webhook endpoint' },
  'DELETE /webhook_endpoints/:id': { access: 'owned', resource: 'webhook endpoint' },
  'POST /webhook_endpoints/:id/rotate_secret': { access: 'owned', resource: 'webhook endpoint' },
  'POST /webhook_endpoints/:id/test': {
    access: 'owned',
    resource: 'webhook endpoint',
    body: () => ({ event_type: 'video.completed' }),
  },
  'GET /webhook_endpoints/:id/deliveries': { access: 'owned', resource: 'webhook endpoint' },
  'GET /webhook_event_types': { access: 'project' },
  'GET /models': { access: 'project' },
  'GET /models/:name': { access: 'project' },
}

/** Below no prefix. */
const OUTSIDE: Readonly<Record<string, RouteRule>> = {
  'GET /healthz': { access: 'public' },
  'GET /readyz': { access: 'public' },
  'GET /metrics': { access: 'public' },
  'GET /openapi.json': { access: 'public' },
  'GET /docs': { access: 'public' },
}

const PREFIX = /^(?:\/(?<profile>[a-z]+))?(?:\/sora)?\/v1(?=\/)/

/** The rule of a route, and the profile it is served in (`''` for `/v1` and outside); undefined where none is written. */
export function findRule(
  method: string,
  path: string,
): { readonly name: string; readonly rule: RouteRule | undefined; readonly profile: string } {
  const match = PREFIX.exec(path)
  const name = `${method} ${path.slice(match?.[0].length ?? 0)}`
  const rules = match === null ? OUTSIDE : API
  return { name, rule: rules[name], profile: match?.groups?.['profile'] ?? '' }
}

export const RULE_NAMES: readonly string[] = [...Object.keys(API), ...Object.keys(OUTSIDE)]

import type { FastifyInstance } from 'fastify'
import type { RouteDescription } from '#core/dialect.ts'

/** One method of one path that is served. */
export interface ServedRoute {
  readonly method: string
  /** With parameters as `:name`, e.g. `/v1/videos/:id`. */
  readonly path: string
  readonly notes: RouteNotes
}

/** What a route tells about itself where it is registered, for the OpenAPI document. */
export interface RouteNotes {
  /** What it belongs to in the document, e.g. `/v1`. */
  readonly group: string
  /** True: it is answered without a key. Absent: false. */
  readonly isPublic?: true
  readonly description?: RouteDescription
}

declare module 'fastify' {
  interface FastifyContextConfig {
    notes?: RouteNotes
  }
}

const NO_NOTES: RouteNotes = { group: '' }

/** What a server serves, as it was registered: nothing else has to be kept in step with it. */
export interface RoutingTable {
  list(): readonly ServedRoute[]
  /** The methods of a path as a client wrote it; empty when nothing is served there. */
  methodsOf(path: string): readonly string[]
}

/** Notes every route that is registered from now on. */
export function createRoutingTable(app: FastifyInstance): RoutingTable {
  const routes: (ServedRoute & { readonly pattern: RegExp })[] = []
  app.addHook('onRoute', ({ method, url, config }) => {
    const methods = typeof method === 'string' ? [method] : method
    const notes = config?.notes ?? NO_NOTES
    routes.push(...methods.map((one) => ({ method: one, path: url, notes, pattern: toPattern(url) })))
  })
  return {
    list: () => routes.map(({ method, path, notes }) => ({ method, path, notes })),
    methodsOf(path) {
      const methods = routes.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method)
      return [...new Set(methods)]
    },
  }
}

function toPattern(path: string): RegExp {
  return new RegExp(`^${path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/:\w+/g, '[^/]+')}/?$`)
}

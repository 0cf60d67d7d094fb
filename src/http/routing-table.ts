import type { FastifyInstance } from 'fastify'

/** One method of one path that is served. */
export interface ServedRoute {
  readonly method: string
  /** With parameters as `:name`, e.g. `/v1/videos/:id`. */
  readonly path: string
}

/** What a server serves, as it was registered: nothing else has to be kept in step with it. */
export interface RoutingTable {
  list(): readonly ServedRoute[]
  /** The methods of a path as a client wrote it; empty when nothing is served there. */
  methodsOf(path: string): readonly string[]
}

/** Notes every route that is registered from now on. */
export function createRoutingTable(app: FastifyInstance): RoutingTable {
  const routes: (ServedRoute & { readonly pattern: RegExp })[] = []
  app.addHook('onRoute', ({ method, url }) => {
    const methods = typeof method === 'string' ? [method] : method
    routes.push(...methods.map((one) => ({ method: one, path: url, pattern: toPattern(url) })))
  })
  return {
    list: () => routes.map(({ method, path }) => ({ method, path })),
    methodsOf(path) {
      const methods = routes.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method)
      return [...new Set(methods)]
    },
  }
}

function toPattern(path: string): RegExp {
  return new RegExp(`^${path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/:\w+/g, '[^/]+')}/?$`)
}

import type { Metrics } from '#core/metrics.ts'

/** The same fetch, with every call counted for an engine. */
export function measureFetch(
  fetch: typeof globalThis.fetch,
  engine: string,
  metrics: Metrics,
): typeof globalThis.fetch {
  return async (input, init) => {
    const method = (init?.method ?? (input instanceof Request ? input.method : 'GET')).toUpperCase()
    const startedAt = performance.now()
    const report = (answer: string): void =>
      metrics.upstream({ engine, method, answer, seconds: (performance.now() - startedAt) / 1000 })
    try {
      const response = await fetch(input, init)
      report(`${Math.floor(response.status / 100)}xx`)
      return response
    } catch (error) {
      report('none')
      throw error
    }
  }
}

import type { RequestEvent } from '#core/metrics.ts'

interface Series {
  readonly labels: { readonly method: string; readonly route: string; readonly status: string }
  /** How many fell into each bucket alone; the last one has no upper end. */
  readonly counts: Float64Array
  sumSeconds: number
}

/** One line of the page. */
export interface HistogramValue {
  readonly metricName: string
  readonly labels: Readonly<Record<string, string | number>>
  readonly value: number
}

/**
 * A histogram of requests, in the shape that a registry of prom-client collects. Its own one looks labels up by a text
 * made of them and would cost a poll a fifth of its time; this one adds two numbers.
 */
export class RequestHistogram {
  readonly name: string
  readonly help: string
  readonly type = 'histogram'
  readonly aggregator = 'sum'
  readonly #buckets: readonly number[]
  readonly #series = new Map<string, Map<string, Map<number, Series>>>()

  constructor(name: string, help: string, buckets: readonly number[]) {
    this.name = name
    this.help = help
    this.#buckets = buckets
  }

  observe(event: RequestEvent): void {
    const series = this.#find(event)
    series.sumSeconds += event.seconds
    let bucket = 0
    while (bucket < this.#buckets.length && event.seconds > (this.#buckets[bucket] ?? 0)) bucket++
    series.counts[bucket] = (series.counts[bucket] ?? 0) + 1
  }

  async get() {
    const values: HistogramValue[] = []
    for (const byRoute of this.#series.values()) {
      for (const byStatus of byRoute.values()) {
        for (const series of byStatus.values()) values.push(...this.#describe(series))
      }
    }
    const { name, help, type, aggregator } = this
    return { name, help, type, aggregator, values }
  }

  /** Methods, routes and statuses are few, so nothing is ever forgotten. */
  #find({ method, route, status }: RequestEvent): Series {
    let byRoute = this.#series.get(method)
    if (byRoute === undefined) this.#series.set(method, (byRoute = new Map()))
    let byStatus = byRoute.get(route)
    if (byStatus === undefined) byRoute.set(route, (byStatus = new Map()))
    let series = byStatus.get(status)
    if (series === undefined) {
      const labels = { method, route, status: String(status) }
      series = { labels, counts: new Float64Array(this.#buckets.length + 1), sumSeconds: 0 }
      byStatus.set(status, series)
    }
    return series
  }

  #describe({ labels, counts, sumSeconds }: Series): HistogramValue[] {
    let total = 0
    const buckets = [...this.#buckets, '+Inf'].map((le, index) => {
      total += counts[index] ?? 0
      return { metricName: `${this.name}_bucket`, labels: { le, ...labels }, value: total }
    })
    return [
      ...buckets,
      { metricName: `${this.name}_sum`, labels, value: sumSeconds },
      { metricName: `${this.name}_count`, labels, value: total },
    ]
  }
}

import type { Dialect } from '#core/dialect.ts'
import type { Logger } from '#core/engine.ts'
import type { RandomBytes } from '#core/id.ts'
import type { Metrics } from '#core/metrics.ts'
import type { BatchService } from '#core/batch.ts'
import type { FileService } from '#core/file.ts'
import type { KeyService, Readiness, VideoService } from '#core/services.ts'
import type { WebhookService } from '#core/webhook.ts'
import type { BodyLimits } from './body.ts'
import type { Spool } from './spool.ts'

/** What a server answers with, and how. */
export interface HttpOptions {
  readonly videos: VideoService
  readonly files: FileService
  readonly batches: BatchService
  readonly webhooks: WebhookService
  readonly keys: KeyService
  /** The first one also answers for paths that belong to none. */
  readonly dialects: readonly [Dialect, ...Dialect[]]
  readonly readiness: () => Promise<Readiness>
  readonly limits: BodyLimits
  readonly spool: Spool
  readonly logger: Logger
  readonly metrics?: Metrics | undefined
  /** What `/metrics` answers; undefined: there is no such path. */
  readonly metricsPage?: MetricsPage | undefined
  /** Of the program, for the OpenAPI document. */
  readonly version: string
  /** Unix milliseconds. */
  readonly now: () => number
  readonly randomBytes: RandomBytes
  /** What links are signed with. */
  readonly linkSecret: Uint8Array
  /** Address that clients see behind a proxy; its host may call a server without keys. */
  readonly publicUrl: string | undefined
  /** False: only `/healthz` and `/readyz`, for a server that makes videos and answers nobody. Default true. */
  readonly servesApi?: boolean
  /** How long stop() waits for requests in flight, milliseconds. Default 4 000. */
  readonly stopDeadlineMs?: number
  readonly timeouts?: Partial<Timeouts>
}

/** The page for Prometheus. */
export interface MetricsPage {
  /** True: any project's key; false: whoever reaches the server. */
  readonly needsKey: boolean
  read(): Promise<{ readonly type: string; readonly body: string }>
}

/** How slow a client may be, milliseconds. */
export interface Timeouts {
  /** For the request line and headers. Default 30 s. */
  readonly headersMs: number
  /** For the whole request. Default five minutes: an upload of 100 MB at 3 Mbit/s takes as long. */
  readonly requestMs: number
  /** How often both are looked at. Default 5 s. */
  readonly checkEveryMs: number
  /** How long a client may take nothing of a download. Default 60 s. */
  readonly contentIdleMs: number
  /** How often a client that follows a video hears that the server is there. Default 15 s. */
  readonly heartbeatMs: number
}

/** What holds where nothing is said. */
export const DEFAULT_TIMEOUTS: Timeouts = {
  headersMs: 30_000,
  requestMs: 300_000,
  checkEveryMs: 5000,
  contentIdleMs: 60_000,
  heartbeatMs: 15_000,
}

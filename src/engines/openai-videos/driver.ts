import type { RenderContext } from '#core/engine.ts'
import type { ModelCard } from '#core/model-card.ts'
import type { UpstreamClient } from '../upstream/client.ts'
import type { UpstreamDialect, UpstreamDialectName } from './dialects.ts'
import type { UpstreamState } from './state.ts'

export interface OpenaiVideosOptions {
  readonly id: string
  readonly dialect: UpstreamDialectName
  /** Address of the upstream up to and including `/v1`. */
  readonly baseUrl: string
  readonly apiKey?: string
  /** Fetch for `baseUrl`, which the operator chose and which may be private. */
  readonly fetch: typeof globalThis.fetch
  readonly models: readonly ModelCard[]
  /** What to do when nobody knows whether a submission arrived. `resubmit` may pay twice. Default `fail`. */
  readonly onUnknownSubmission?: 'fail' | 'resubmit'
  /** Pause between polls when the upstream names none, milliseconds. Default 5 000. */
  readonly pollIntervalMs?: number
  /** Longest time from the first try to acceptance, and from acceptance to completion, milliseconds. Default 2 hours. */
  readonly deadlineMs?: number
}

/** What the steps of one job share. */
export interface Driver {
  readonly client: UpstreamClient
  readonly dialect: UpstreamDialect
  readonly options: OpenaiVideosOptions
  readonly context: RenderContext
}

/** A job that the upstream has. */
export type Submitted = Extract<UpstreamState, { phase: 'submitted' }>

/** Below the base URL. */
export function videoPath(state: Submitted): string {
  return `/videos/${encodeURIComponent(state.upstreamId)}`
}

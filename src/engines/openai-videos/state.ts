import type { Json } from '#core/json.ts'

/**
 * What the driver knows of its job upstream, as stored in the checkpoint.
 *
 *   ready ──checkpoint──▶ submitting ──accepted──▶ submitted ──poll…──▶ (downloaded)
 *     ▲                        │
 *     └────────refused─────────┘
 *
 * `submitting` is durable before the first byte leaves. Found after a crash it means: a job may exist upstream.
 */
export type UpstreamState =
  | {
      readonly phase: 'ready'
      /** Unix milliseconds of the first try; null before it. */
      readonly since: number | null
      /** Refused tries in a row; stretches the pause. */
      readonly faults: number
    }
  | { readonly phase: 'submitting'; readonly since: number; readonly faults: number; readonly token: string }
  | {
      readonly phase: 'submitted'
      readonly upstreamId: string
      /** Unix milliseconds of the acceptance; the deadline counts from here. */
      readonly since: number
      /** Polls in a row that found no such job. */
      readonly missing: number
      /** Polls in a row without a usable answer; stretches the pause. */
      readonly faults: number
      readonly pollAfterMs: number | null
    }

/** Reads a checkpoint; null (no checkpoint yet) is `ready`. */
export function readState(state: Json): UpstreamState {
  if (state === null || typeof state !== 'object' || Array.isArray(state))
    return { phase: 'ready', since: null, faults: 0 }
  return state as unknown as UpstreamState
}

/** The state as a checkpoint. */
export function writeState(state: UpstreamState): Json {
  return { ...state }
}

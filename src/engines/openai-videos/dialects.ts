import type { SubmissionClass } from '#core/engine.ts'
import type { Operation } from '#core/request.ts'

/** What differs between servers that speak `/v1/videos`: data, interpreted once by the engine. */
export interface UpstreamDialect {
  readonly submission: SubmissionClass
  /** How the create request is sent when there is no picture; with one it is always multipart. */
  readonly body: 'multipart' | 'json'
  /** Header that carries our token, if the upstream honours one. */
  readonly idempotencyHeader: string | undefined
  /** Fields that are sent beyond OpenAI's own when the request has them. */
  readonly extraFields: readonly ('seed' | 'style' | 'watermark' | 'private')[]
  /** Whether `content?variant=` serves thumbnail and spritesheet. */
  readonly variants: boolean
  /** What it can be asked to do. */
  readonly operations: readonly Operation[]
  /** Whether edits and extensions take an MP4 in place of the id of a video that the upstream has made. */
  readonly uploads: boolean
  /** Operations on an uploaded MP4 that may name a model. */
  readonly namesModel: readonly Operation[]
  /** How a running job is stopped; undefined: it can't be. */
  readonly cancel: { readonly method: string; readonly suffix: string } | undefined
}

export const UPSTREAM_DIALECTS = {
  /** OpenAI's own wire, for gateways that mirror it. */
  openai: {
    submission: 'none',
    body: 'multipart',
    idempotencyHeader: undefined,
    extraFields: [],
    variants: true,
    operations: ['create', 'remix', 'edit', 'extend'],
    uploads: true,
    namesModel: ['edit'],
    cancel: undefined,
  },
  /** Any server that speaks `/v1/videos` and is not known better. */
  generic: {
    submission: 'none',
    body: 'multipart',
    idempotencyHeader: undefined,
    extraFields: [],
    variants: false,
    operations: ['create'],
    uploads: false,
    namesModel: [],
    cancel: { method: 'DELETE', suffix: '' },
  },
  /** Another Filmgate: honours Idempotency-Key, so a lost answer is asked for again without a second job. */
  filmgate: {
    submission: 'client-id',
    body: 'multipart',
    idempotencyHeader: 'idempotency-key',
    extraFields: ['seed', 'style', 'watermark', 'private'],
    variants: true,
    operations: ['create', 'remix', 'edit', 'extend'],
    uploads: true,
    namesModel: ['remix', 'edit', 'extend'],
    cancel: { method: 'POST', suffix: '/cancel' },
  },
} as const satisfies Record<string, UpstreamDialect>

export type UpstreamDialectName = keyof typeof UPSTREAM_DIALECTS

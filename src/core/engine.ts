import type { Json } from './json.ts'
import type { ModelCard } from './model-card.ts'
import type { VideoRequest } from './request.ts'
import type { AssetRole } from './video.ts'

/**
 * What an upstream offers against double submission.
 * `local`: nothing leaves this machine, a run may be repeated. `client-id`: the upstream refuses a second job under our id.
 * `searchable`: our token can be looked up. `callback`: it reports by webhook. `none`: an unknown submission stays unknown.
 */
export type SubmissionClass = 'local' | 'client-id' | 'searchable' | 'callback' | 'none'

/** Something that can make videos: an instance of a driver, configured under an id. */
export interface Engine {
  readonly id: string
  readonly submission: SubmissionClass
  /** The models this engine offers by itself; configuration may add public names for them. */
  models(): Promise<ModelCard[]>
  /** Checks that the engine could work now. Never throws: trouble is the answer. */
  probe(): Promise<EngineHealth>
  /**
   * Carries the request out, or one short part of it: after `wait` the call ends and render() is called again
   * later with `resumeFrom` set. Each event is durable before the next one is asked for.
   * Throws EngineError for failures; anything else thrown counts as a retryable fault of the engine.
   */
  render(request: VideoRequest, context: RenderContext): AsyncIterable<RenderEvent>
  /** Stops work that goes on elsewhere, given the last checkpoint. Local work is stopped by `signal` alone. */
  cancel?(state: Json): Promise<void>
  /** Frees processes and sockets. The engine is not used afterwards. */
  close?(): Promise<void>
}

/** Whether an engine could make a video now. */
export interface EngineHealth {
  readonly ok: boolean
  /** One sentence for `doctor` and logs. */
  readonly detail: string
}

/** What an engine tells while it renders. Each event is acted upon before the next one is asked for. */
export type RenderEvent =
  /** 0..1, never decreasing. */
  | { readonly type: 'progress'; readonly fraction: number }
  /**
   * Durable before render() is resumed. `answerWithinMs`: what comes next is a paid submission, and its answer the only
   * trace of it; until the next event, but no longer than this, neither a cancel nor a deadline breaks it off. Default 0.
   */
  | { readonly type: 'checkpoint'; readonly state: Json; readonly answerWithinMs?: number }
  /** Parks the job and frees its slot; render() is called again after `seconds` with `resumeFrom = state`. */
  | { readonly type: 'wait'; readonly seconds: number; readonly state: Json }
  /** Something asked for was changed or not applied: it reaches the answer. */
  | { readonly type: 'warning'; readonly param: string; readonly message: string }
  /** A finished file below `scratchDir`. */
  | {
      readonly type: 'artifact'
      readonly role: AssetRole
      readonly path: string
      readonly mediaType: string
    }

/** What an engine may use for one go at a job: nothing else reaches the world. */
export interface RenderContext {
  readonly jobId: string
  /** 0 on the first try. */
  readonly attempt: number
  /** The last checkpoint or wait state; null at first. */
  readonly resumeFrom: Json
  /** An empty folder of this job's own; removed afterwards. */
  readonly scratchDir: string
  /** Aborted on cancel, deadline and shutdown, but see `answerWithinMs`. */
  readonly signal: AbortSignal
  readonly logger: Logger
  /** The guarded fetch. */
  readonly fetch: typeof globalThis.fetch
  /** Unix milliseconds. */
  readonly now: () => number
  /** 0 ≤ x < 1. */
  readonly random: () => number
  /** Copies a blob (an input image, a source video) to a file below `scratchDir` and returns its path. */
  readonly openInput: (key: string) => Promise<string>
}

/** The part of pino that the project uses. */
export interface Logger {
  debug(fields: object, message: string): void
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
  child(fields: object): Logger
}

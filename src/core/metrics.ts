import type { Step } from './job.ts'

/** How a request ended. */
export interface RequestEvent {
  readonly method: string
  /** The pattern of the path, e.g. `/v1/videos/:id`; `unknown` for paths that match none. */
  readonly route: string
  readonly status: number
  readonly seconds: number
}

/** A worker takes a job up. */
export interface TakenEvent {
  readonly engine: string
  /** `start` for its first time. */
  readonly phase: 'start' | 'resume'
  /** Since it was due. */
  readonly lateSeconds: number
}

/** How a worker's go at a step ended: `stopped` by a cancel, a shutdown or another worker. */
export interface StepEvent {
  readonly engine: string
  readonly step: Step
  readonly outcome: 'done' | 'parked' | 'stopped' | 'failed'
  readonly seconds: number
}

/** A job that reached its end. */
export interface JobEndEvent {
  readonly engine: string
  /** `completed`, or the code of the error. */
  readonly result: string
  /** Since the create. */
  readonly seconds: number
}

/** A request of an engine to its upstream. */
export interface UpstreamEvent {
  readonly engine: string
  readonly method: string
  /** `2xx` … `5xx`; `none` when there was no answer. */
  readonly answer: string
  readonly seconds: number
}

/** What is counted while the program works. Every method is cheap and never throws. */
export interface Metrics {
  request(event: RequestEvent): void
  taken(event: TakenEvent): void
  step(event: StepEvent): void
  jobEnd(event: JobEndEvent): void
  upstream(event: UpstreamEvent): void
}

/** The live jobs at one moment. */
export interface JobStatistics {
  readonly groups: readonly {
    readonly engine: string
    readonly status: 'queued' | 'in_progress'
    readonly step: Step
    readonly count: number
    /** Unix milliseconds at which the oldest was created. */
    readonly oldestCreatedAt: number
    /** Unix milliseconds at which the first of them was due, or will be. */
    readonly firstRunAt: number
  }[]
}

/** Counts nothing. */
export const NO_METRICS: Metrics = {
  request: () => undefined,
  taken: () => undefined,
  step: () => undefined,
  jobEnd: () => undefined,
  upstream: () => undefined,
}
